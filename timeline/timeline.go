package timeline

import "dateline/timeline/event"

// A Timeline is what one or many articles tell, in order. Its zero value is empty and ready to use.
type Timeline struct {
	Documents  []Document    `json:"documents"`
	Events     []event.Event `json:"events"` // by earliest, then coarser after finer, then latest, then first mention
	Unresolved []Unresolved  `json:"unresolved"`
}

// A Document is an article that the timeline was made from.
type Document struct {
	ID             string `json:"id"`
	Title          string `json:"title,omitempty"`
	URL            string `json:"url,omitempty"`
	Published      string `json:"published,omitempty"` // EDTF
	PublishedFrom  string `json:"publishedFrom"`
	PublishedRange string `json:"publishedRange,omitempty"` // EDTF interval, where it was inferred
	Language       string `json:"language,omitempty"`
	SHA256         string `json:"sha256"`
}

// An Unresolved is a date expression that could not be placed.
type Unresolved struct {
	Document string `json:"document"`
	Text     string `json:"text"`
	Start    int    `json:"start"` // byte offset into the document's text
	End      int    `json:"end"`
	Reason   string `json:"reason"`
}

// Add merges what articles tell into t. Give many reports at once: each call orders the whole timeline anew.
func (t *Timeline) Add(reports ...*Report) {
	for _, r := range reports {
		if t.Knows(r.Document.SHA256) {
			continue
		}
		t.Documents = append(t.Documents, r.Document)
		t.Events = append(t.Events, r.Events...)
		t.Unresolved = append(t.Unresolved, r.Unresolved...)
	}
	sortEvents(t.Events)
	number(t.Events)
}

// Knows reports whether t was made from an article whose text has this SHA-256 (lower-case hex), so that reading it
// again would add nothing. The empty hash is never known.
func (t *Timeline) Knows(sha256 string) bool {
	for i := range t.Documents {
		if sha256 != "" && t.Documents[i].SHA256 == sha256 {
			return true
		}
	}
	return false
}
