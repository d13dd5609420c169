package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/event"
)

// csvHeader names the columns; start and end are the first and last day or minute, inclusive, and check is for ReadCSV.
var csvHeader = []string{
	"start", "end", "precision", "date", "edtf", "status", "title", "location", "latitude", "longitude", "country",
	"participants", "categories", "salience", "confidence", "sources", "document", "url", "sentence", "id", "reason",
	"check",
}

// CSV writes one event a line for a spreadsheet: RFC 4180 with a header, UTF-8 behind a byte order mark, without which
// Excel takes it for another encoding. Text that a spreadsheet would run as a formula has an apostrophe before it, also
// where one that parts cells at semicolons would see a formula behind one; no cell has a tab. Lists are joined
// by " | ".
func CSV(w io.Writer, t *timeline.Timeline, o Options) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	docs := t.DocumentsByID()
	records := [][]string{csvHeader}
	events := shown(t, o)
	checks := checksOf(events)
	for i, e := range events {
		records = append(records, append(csvRecord(e, docs), checks[i].String()))
	}
	return c.WriteAll(records)
}

func csvRecord(e *event.Event, docs map[string]*timeline.Document) []string {
	d, l := e.Date, e.Location
	if l == nil {
		l = new(event.Location)
	}
	var m event.Mention
	if len(e.Mentions) > 0 {
		m = e.Mentions[0]
	}
	return []string{
		cell(d.Earliest()), cell(d.Latest()), d.Precision(), cell(d.Display()), cell(d.EDTF()),
		e.Status.String(), cell(e.Title), cell(l.Name), degrees(l.Latitude), degrees(l.Longitude), cell(l.Country),
		cell(strings.Join(e.Participants, " | ")), cell(strings.Join(e.Categories, " | ")),
		share(e.Salience), share(e.Confidence), strconv.Itoa(len(sources(e))),
		cell(m.Document), cell(sourceURL(e, docs)), cell(m.Sentence), cell(e.ID), cell(readAs(e, &m)),
	}
}

// cell puts text on one line and keeps a spreadsheet from reading it, or what stands behind a semicolon in it, as a
// formula.
func cell(s string) string {
	s = oneLine(s)
	if !strings.ContainsAny(s, signs) {
		return s
	}
	var b strings.Builder
	opens := true
	for _, r := range s {
		if opens && strings.ContainsRune(signs, r) {
			b.WriteByte('\'')
		}
		b.WriteRune(r)
		opens = r == ';' || opens && r == ' '
	}
	return b.String()
}

// signs are what a formula begins with (OWASP, CSV injection), the wide ones of East Asian keyboards too.
const signs = "=+-@＝＋－＠"

func degrees(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', -1, 64)
}

func share(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
