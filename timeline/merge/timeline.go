package merge

import "dateline/timeline/event"

// A Timeline is what one or many articles tell, in order.
type Timeline struct {
	Documents  []Document
	Events     []event.Event // by earliest, then coarser after finer, then latest, then first mention
	Unresolved []Unresolved
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
	// Replaces has the SHA256 of the texts that were read before under the same address or id, the oldest first.
	Replaces []string `json:"replaces,omitempty"`
	// Paragraphs are those that tell events by a part of them, or have dates that could not be placed, in order.
	Paragraphs []Paragraph `json:"paragraphs,omitempty"`
}

// A Paragraph is a stretch of a document's text.
type Paragraph struct {
	Start int    `json:"start"` // byte offset
	Text  string `json:"text"`
}

// Around gives what stands in front of and behind bytes [start, end) of the text in its paragraph; "" for both where d
// does not have that.
func (d *Document) Around(start, end int) (before, after string) {
	for _, p := range d.Paragraphs {
		if from, to := start-p.Start, end-p.Start; from >= 0 && from < to && to <= len(p.Text) {
			return p.Text[:from], p.Text[to:]
		}
	}
	return "", ""
}

// An Unresolved is a date expression that could not be placed.
type Unresolved struct {
	Document string `json:"document"`
	Text     string `json:"text"`
	Start    int    `json:"start"` // byte offset into the document's text
	End      int    `json:"end"`
	Reason   string `json:"reason"`
}
