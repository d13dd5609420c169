package export

import (
	"io"
	"strings"

	"dateline/timeline"
	"dateline/timeline/event"
)

// Markdown writes a list of events with their sentences and sources, in CommonMark. Nothing from an article is read as
// markup.
func Markdown(w io.Writer, t *timeline.Timeline, o Options) error {
	var b strings.Builder
	b.WriteString("# " + markdown(o.title(t)) + "\n\n")
	docs := t.DocumentsByID()
	events := shown(t, o)
	related := relatedOf(events)
	for _, e := range events {
		markdownEvent(&b, e, docs, related)
	}
	if len(t.Unresolved) > 0 {
		b.WriteString("\n## Not placed\n\n")
	}
	for _, u := range t.Unresolved {
		b.WriteString("- “" + markdown(u.Text) + "”: " + markdown(u.Reason) + " (" + source(u.Document, docs) + ")\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func markdownEvent(b *strings.Builder, e *event.Event, docs map[string]*timeline.Document, related related) {
	b.WriteString("- **" + markdown(e.Date.Display()) + "**: " + markdown(e.Title))
	if l := e.Location; l != nil && l.Name != "" && !mentions(e.Title, l.Name) {
		b.WriteString(", " + markdown(l.Name))
	}
	b.WriteString(" *(" + e.Status.String() + ")*\n")
	for _, s := range related.of(e) {
		b.WriteString("  - " + markdown(s) + "\n")
	}
	for _, s := range doubts(e) {
		b.WriteString("  - " + s + "\n")
	}
	for i := range e.Mentions {
		m := &e.Mentions[i]
		b.WriteString("  - “" + markdown(m.Sentence) + "” (" + source(m.Document, docs) + ")\n")
	}
}

// source names a document, as a link where its address is known.
func source(id string, docs map[string]*timeline.Document) string {
	name, address := id, ""
	if d := docs[id]; d != nil {
		name, address = nameOf(d), WebAddress(d.URL)
	}
	if address == "" {
		return markdown(name)
	}
	return "[" + markdown(name) + "](<" + address + ">)"
}

// markdown escapes every mark to which CommonMark, or GitHub's tables, struck-out words and formulas, give a meaning
// inside of a line.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range oneLine(s) {
		if strings.ContainsRune("\\`*_[]<>|~&$", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
