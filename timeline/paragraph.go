package timeline

import (
	"cmp"
	"slices"

	"dateline/timeline/event"
	"dateline/timeline/prose"
)

// widest is how many bytes of a paragraph are kept on either side of a sentence at most.
const widest = 1000

// paragraphs gives the paragraphs of a text in which more stands than the sentence that tells an event, and those of
// the dates that could not be placed, each once and in order. A person who checks them reads them there.
func paragraphs(d *prose.Document, events []event.Event, open []Unresolved) (list []Paragraph) {
	for i := range events {
		m := &events[i].Mentions[0]
		if start, end := stretch(d, m.Start, m.End); m.End > 0 && end-start > m.End-m.Start {
			list = append(list, Paragraph{Start: start, Text: d.Text[start:end]})
		}
	}
	for _, u := range open {
		if start, end := stretch(d, u.Start, u.End); end > start {
			list = append(list, Paragraph{Start: start, Text: d.Text[start:end]})
		}
	}
	slices.SortFunc(list, func(a, b Paragraph) int { return cmp.Or(a.Start-b.Start, len(b.Text)-len(a.Text)) })
	return slices.Compact(list)
}

// stretch gives the sentences of the paragraph that holds bytes [start, end) of the text, as far as they are near.
func stretch(d *prose.Document, start, end int) (from, to int) {
	at := d.SentenceAt(start)
	if at < 0 {
		return start, end
	}
	s, paragraph := d.Sentences, d.Sentences[at].Paragraph
	from, to = min(start, s[at].Start), max(end, s[at].End)
	for k := at - 1; k >= 0 && s[k].Paragraph == paragraph && start-s[k].Start <= widest; k-- {
		from = s[k].Start
	}
	for k := at + 1; k < len(s) && s[k].Paragraph == paragraph && s[k].End-end <= widest; k++ {
		to = max(to, s[k].End)
	}
	return from, to
}
