package merge

import (
	"slices"

	"dateline/timeline/event"
)

// mostStory is how many names a story may have. An article that speaks of more tells of many things.
const mostStory = 64

// StoryOf gives what the events of one document are about, for Telling: the hashed names in its title and those that
// more than one event has, or all names where these are few.
func StoryOf(d Document, events []event.Event) []uint64 {
	list := make([]*event.Event, len(events))
	for i := range events {
		list[i] = keyed(&events[i], d.Title)
	}
	return storyOf(list)
}

// storyOf is StoryOf of events that have their keys.
func storyOf(events []*event.Event) []uint64 {
	var all, story []uint64
	for _, e := range events {
		k := e.Key
		all = append(all, hashes(k.Parties, k.Places, k.Names, k.Near)...)
		story = append(story, hashes(k.About)...)
	}
	slices.Sort(all)
	for i := 1; i < len(all); i++ {
		if all[i] == all[i-1] {
			story = append(story, all[i])
		}
	}
	const few = 4
	if story = sorted(story); len(story) < few {
		story = sorted(append(story, all...))
	}
	if len(story) > mostStory {
		return nil
	}
	return story
}
