package event

import "dateline/timeline/choose"

// A Decision is one candidate of a choice and how it was weighed, for those who fit the weights or explain a choice.
type Decision struct {
	// Kind is "link", "word", "title", "party", "spot", "worth"; "refer": what a word may stand for; "stands": what it
	// does; "same": whether two events of an article, before any merging, are one.
	Kind     string
	Event    int // the index of the event it is for, among those of the article, of a "same" those kept; -1 for none
	Trigger  int // byte offset of the trigger of that event; -1 for none
	Start    int // byte offset of the candidate in the document's text; -1 for none
	Text     string
	Topic    string // of a "title": the name in front of it, "" for none
	Date     int    // byte offset of the date expression; -1 for none
	Features choose.Features
	Score    float64
	Made     *Event // of a "worth": the event; of a "same", the later one
	With     *Event // of a "same": the other event
}
