package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/corrections"
	"dateline/timeline/event"
)

// A Doubt is a cell of a table that was changed in a way that cannot be taken.
type Doubt struct {
	Row    int    // as the spreadsheet counts it, the header being 1; 0: the table as a whole
	Column string // "" for a whole row
	Text   string
}

// Error says where, and what.
func (d Doubt) Error() string {
	switch {
	case d.Row == 0:
		return d.Text
	case d.Column == "":
		return fmt.Sprintf("row %d: %s", d.Row, d.Text)
	}
	return fmt.Sprintf("row %d, column %s: %s", d.Row, d.Column, d.Text)
}

// ReadCSV gives the corrections that somebody made in a table which CSV wrote of t, with the same options: changed
// cells set, deleted rows hide, new rows add. What only a spreadsheet changed (other separators and encodings, dates
// spelt otherwise) is no change; what is not clear is a doubt, and the rest is taken. Reading the same table again once
// its corrections are applied gives none.
func ReadCSV(r io.Reader, t *timeline.Timeline, o Options) (acts []corrections.Act, doubts []Doubt, err error) {
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, nil, err
	}
	b := &table{t: t, byID: t.EventsByID(), seen: make(map[string]int)}
	text, err := b.decode(content)
	if err != nil {
		return nil, nil, err
	}
	if err := b.split(text); err != nil {
		return nil, nil, err
	}
	b.findOrder()
	for i := range b.rows {
		b.row(&b.rows[i])
	}
	o.Note = nil
	all := make([]*event.Event, len(t.Events))
	for i := range t.Events {
		all[i] = &t.Events[i]
	}
	b.deleted(shown(t, o), all)
	return b.acts, b.doubts, nil
}

// changed tells whether a person changed a cell, by its mark and by what the timeline has now.
func (b *table) changed(row *tableRow, i int) bool {
	now, s := editableOf(row.e)[i], b.cell(row, editable[i])
	same := func(s string) bool { return s == now || row.checked && mark(s) == row.check.cells[i] }
	if same(s) || b.western && s == questioned(now) {
		return false
	}
	if i >= firstWord {
		return true
	}
	return !slices.ContainsFunc(respelt(s), func(d event.Date) bool { return same(d.EDTF()) || same(d.Display()) })
}

// row gives the act of one row.
func (b *table) row(row *tableRow) {
	if row.e == nil {
		b.newRow(row)
		return
	}
	act := corrections.Act{Act: corrections.Set, Event: corrections.RefTo(row.e, 0)}
	some := false
	if s, ok := b.dateOf(row); ok {
		act.Date, some = &s, true
	}
	for n, field := range []**string{&act.Status, &act.Title, &act.Location} {
		i := firstWord + n
		if !b.changed(row, i) {
			continue
		}
		s := b.cell(row, editable[i])
		if field == &act.Status {
			s = strings.ToLower(s)
		}
		*field = &s
		one := corrections.Act{Act: corrections.Set, Event: act.Event,
			Status: act.Status, Title: act.Title, Location: act.Location}
		if err := one.Check(); err != nil {
			*field = nil
			b.doubt(row.number, editable[i], "%v", err)
			continue
		}
		some = true
	}
	if some {
		act.Over(row.e)
		b.acts = append(b.acts, act)
	}
}

// newRow adds an event, unless one that was added has this title and date.
func (b *table) newRow(row *tableRow) {
	title := b.cell(row, "title")
	date, ok := b.dateOf(row)
	switch {
	case title == "":
		b.doubt(row.number, "title", "a new event needs a title")
		return
	case !ok:
		b.doubt(row.number, "date", "a new event needs a date")
		return
	}
	for i := range b.t.Events {
		if e := &b.t.Events[i]; e.Corrected != nil && e.Corrected.Added && e.Title == title && e.Date.EDTF() == date {
			return
		}
	}
	act := corrections.Act{Act: corrections.Add, Title: &title, Date: &date}
	if s := strings.ToLower(b.cell(row, "status")); s != "" {
		act.Status = &s
	}
	if s := b.cell(row, "location"); s != "" {
		act.Location = &s
	}
	if err := act.Check(); err != nil {
		b.doubt(row.number, "status", "%v", err)
		return
	}
	b.acts = append(b.acts, act)
}

// deleted hides the events whose rows are gone. Which these were the marks of all ids tell; where the timeline has
// changed in between, so that they don't, that is a doubt. Of the events that are looked through the first list is what
// the table would hold now, the second has those that are hidden too.
func (b *table) deleted(lists ...[]*event.Event) {
	var kept []*tableRow
	rows := 0
	for i := range b.rows {
		if row := &b.rows[i]; row.checked && row.e != nil {
			kept, rows = append(kept, row), row.check.rows
		}
	}
	slices.SortFunc(kept, func(x, y *tableRow) int { return x.check.row - y.check.row })
	if len(kept) == 0 || len(kept) == rows {
		return
	}
	before, through := 0, ""
	for _, row := range append(kept, nil) {
		next, end := rows+1, kept[0].check.whole
		if row != nil {
			next, end = row.check.row, row.check.through
		}
		if next > before+1 && !slices.ContainsFunc(lists, func(events []*event.Event) bool {
			return b.hide(between(events, kept, before, next), through, row, end, next-before-1)
		}) {
			b.doubt(0, "", "%s deleted, and the timeline has changed since: which cannot be told", count(next-before-1, "row"))
		}
		before, through = next, end
	}
}

// between lists the events that stand between the rows of two numbers now.
func between(events []*event.Event, kept []*tableRow, before, next int) (gap []*event.Event) {
	from, to := -1, len(events)
	for _, row := range kept {
		i := slices.Index(events, row.e)
		if row.check.row == before {
			from = i
		}
		if row.check.row == next {
			to = i
		}
	}
	if from < to {
		gap = events[from+1 : to]
	}
	return gap
}

// hide hides n events, if their ids are those that the marks at both ends tell of.
func (b *table) hide(gap []*event.Event, through string, row *tableRow, end string, n int) bool {
	for _, e := range gap {
		through = mark(through + e.ID)
	}
	if row != nil {
		through = mark(through + row.e.ID)
	}
	if len(gap) != n || through != end {
		return false
	}
	for _, e := range gap {
		if !e.Hidden() {
			b.acts = append(b.acts, corrections.Act{Act: corrections.Hide, Event: corrections.RefTo(e, 0)})
		}
	}
	return true
}
