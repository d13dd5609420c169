package export

import (
	"cmp"
	"encoding/xml"
	"io"
	"net/url"
	"slices"
	"time"

	"dateline/timeline"
	"dateline/timeline/event"
)

// newsItems is how many events the feed of what is new has.
const newsItems = 100

// feed is an Atom feed (RFC 4287).
type feed struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	Title   string   `xml:"title"`
	ID      string   `xml:"id"`
	Updated string   `xml:"updated"`
	Author  string   `xml:"author>name"`
	Entries []entry  `xml:"entry"`
}

type entry struct {
	Title   string `xml:"title"`
	ID      string `xml:"id"`
	Updated string `xml:"updated"`
	Link    *link  `xml:"link,omitempty"`
	Summary string `xml:"summary"`
	told    time.Time
}

type link struct {
	Href string `xml:"href,attr"`
}

// Atom writes a feed (RFC 4287) of the events that were told last. An entry keeps its id, and is updated when a later
// article tells of its event. Its times are those of the articles.
func Atom(w io.Writer, t *timeline.Timeline, o Options) error {
	f := feed{Title: oneLine(o.title(t)), ID: "urn:dateline:" + url.PathEscape(o.title(t)), Author: "dateline"}
	docs := t.DocumentsByID()
	for _, e := range shown(t, o) {
		told := stampOf(e, docs)
		one := entry{Title: e.Date.Display() + ": " + oneLine(e.Title), ID: "urn:uuid:" + oneLine(e.ID),
			Updated: told.UTC().Format(time.RFC3339), Summary: newsOf(e), told: told}
		if address := sourceURL(e, docs); address != "" {
			one.Link = &link{address}
		}
		f.Entries = append(f.Entries, one)
	}
	slices.SortStableFunc(f.Entries, func(a, b entry) int {
		return cmp.Or(b.told.Compare(a.told), cmp.Compare(a.ID, b.ID))
	})
	f.Entries = f.Entries[:min(len(f.Entries), newsItems)]
	f.Updated = time.Unix(0, 0).UTC().Format(time.RFC3339)
	if len(f.Entries) > 0 {
		f.Updated = f.Entries[0].Updated
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	return xml.NewEncoder(w).Encode(f)
}

// newsOf says of an event what it is, and quotes its first sentence.
func newsOf(e *event.Event) string {
	s := e.Status.String()
	if len(e.Mentions) > 0 {
		s += ": “" + oneLine(e.Mentions[0].Sentence) + "”"
	}
	return s
}
