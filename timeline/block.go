package timeline

import (
	"dateline/timeline/event"
	"dateline/timeline/merge"
)

// Where the articles are too many for one machine, the merge is cut into blocks: Telling.Keys tells which tellings may
// come together, MergeBlock merges those of one block, and Join makes the timeline of what came out of all blocks. It
// is, to the byte, the one that Add makes of the same articles. examples/beam does so.

// A Telling is what one article tells of one event.
type Telling = merge.Telling

// StoryOf gives what the events of one document are about, for Telling.
func StoryOf(d Document, events []event.Event) []uint64 { return merge.StoryOf(d, events) }

// MergeBlock merges the tellings of one block, which stand in the order that their documents have in the whole
// timeline. The events that it gives are for Join: until then each has the id of its first telling, which need not
// be its own.
func MergeBlock(tellings []Telling) []event.Event { return merge.Block(tellings) }

// Join makes a timeline of the events of all blocks. The documents are those of the whole timeline, in its order; Add
// gives them for reports without events. Events and unresolved may stand in any order.
func Join(documents []Document, events []event.Event, unresolved []Unresolved) *Timeline {
	return (*Timeline)(merge.Join(documents, events, unresolved))
}
