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
		list[i] = &events[i]
	}
	return storyOf(d.Title, list)
}

func storyOf(title string, events []*event.Event) []uint64 {
	var p profile
	var all []uint64
	for _, e := range events {
		p.who, p.place = p.who[:0], p.place[:0]
		p.readPlace(e)
		for _, name := range e.Participants {
			p.readName(name)
		}
		names := slices.Concat(p.who, p.place, p.readNames(nil, e.Title))
		if len(e.Mentions) > 0 {
			names = p.readNames(names, nearTrigger(&e.Mentions[0]))
		}
		all = append(all, sorted(names)...)
	}
	slices.Sort(all)
	story := p.readNames(nil, title)
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
