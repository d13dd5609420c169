package export

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

var (
	yearFirst = regexp.MustCompile(`^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T](\d{1,2}:\d{2})(?::\d{2})?)?$`)
	yearLast  = regexp.MustCompile(`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: (\d{1,2}:\d{2})(?::\d{2})?)?$`)
)

// namedMonths are the ways in which spreadsheets spell dates with the name of the month.
var namedMonths = []struct {
	layout string
	grain  calendar.Grain
}{
	{"2-Jan-06", calendar.Day}, {"2-Jan-2006", calendar.Day}, {"2 Jan 2006", calendar.Day},
	{"2 January 2006", calendar.Day}, {"2. January 2006", calendar.Day},
	{"Jan-06", calendar.Month}, {"Jan-2006", calendar.Month}, {"January-06", calendar.Month},
}

// respelt gives the dates that a spreadsheet may have spelt so: of figures the day first, then the month first.
func respelt(s string) (list []event.Date) {
	if m := yearFirst.FindStringSubmatch(s); m != nil {
		return dated(list, m[1], m[2], m[3], m[4])
	}
	if m := yearLast.FindStringSubmatch(s); m != nil {
		return dated(dated(list, m[3], m[2], m[1], m[4]), m[3], m[1], m[2], m[4])
	}
	for _, f := range namedMonths {
		if t, err := time.Parse(f.layout, s); err == nil {
			list = append(list, event.Date{Span: calendar.Of(f.grain, t)})
			if f.grain == calendar.Month {
				list = append(list, event.Date{Span: calendar.Of(calendar.Day, t)})
			}
		}
	}
	return list
}

// dated adds the date of a year, month and day in figures, if there is one. A year of two figures is of this century up
// to 68.
func dated(list []event.Date, year, month, day, clock string) []event.Date {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	if len(year) == 2 {
		y += 1900
		if y < 1969 {
			y += 100
		}
	}
	s := fmt.Sprintf("%04d-%02d-%02d", y, m, d)
	if clock != "" {
		s += "T" + fmt.Sprintf("%05s", clock)
	}
	one, ok := event.ParseDate(s)
	if !ok || slices.ContainsFunc(list, func(o event.Date) bool { return o.EDTF() == one.EDTF() }) {
		return list
	}
	return append(list, one)
}

// findOrder learns from the dates that nobody changed whether the spreadsheet puts the day or the month first.
func (b *table) findOrder() {
	for i := range b.rows {
		row := &b.rows[i]
		if row.e == nil {
			continue
		}
		for i, now := range editableOf(row.e)[:firstWord] {
			list := respelt(b.cell(row, editable[i]))
			if len(list) < 2 {
				continue
			}
			for n, d := range list[:2] {
				if d.EDTF() == now || row.checked && mark(d.EDTF()) == row.check.cells[i] {
					b.dayFirst += 1 - 2*n
				}
			}
		}
	}
}

// dateOf gives the date, as EDTF, that the changed cells of a row say; ok is false where none was changed, or in doubt.
func (b *table) dateOf(row *tableRow) (edtf string, ok bool) {
	var said []string
	say := func(column, s string) {
		if got, good := b.readCell(row, column, s); good {
			said = append(said, got)
		}
	}
	doubts := len(b.doubts)
	isChanged := func(i int) bool {
		if row.e == nil {
			return b.cell(row, editable[i]) != ""
		}
		return b.changed(row, i)
	}
	if isChanged(3) {
		say("edtf", b.cell(row, "edtf"))
	}
	if isChanged(2) {
		say("date", b.cell(row, "date"))
	}
	if isChanged(0) || isChanged(1) {
		said = append(said, b.bounds(row)...)
	}
	switch said = slices.Compact(said); {
	case len(b.doubts) > doubts || len(said) == 0:
		return "", false
	case len(said) > 1:
		b.doubt(row.number, "edtf", "the cells of the date say %s", strings.Join(said, " and "))
		return "", false
	}
	return said[0], true
}

// bounds reads start and end; one that is empty is the other.
func (b *table) bounds(row *tableRow) []string {
	first, last := b.cell(row, "start"), b.cell(row, "end")
	from, ok := b.readCell(row, "start", cmp.Or(first, last))
	to, ok2 := b.readCell(row, "end", cmp.Or(last, first))
	switch {
	case !ok || !ok2:
		return nil
	case from == to:
		return []string{from}
	}
	span := from + "/" + to
	if _, ok := event.ParseDate(span); !ok {
		b.doubt(row.number, "end", "from %s to %s is no stretch of days", from, to)
		return nil
	}
	return []string{span}
}

// readCell reads a date that somebody typed, or a spreadsheet spelt.
func (b *table) readCell(row *tableRow, column, s string) (edtf string, ok bool) {
	if d, ok := event.ParseDate(s); ok {
		return d.EDTF(), true
	}
	list := respelt(s)
	switch {
	case len(list) == 2 && b.dayFirst > 0 && yearLast.MatchString(s):
		return list[0].EDTF(), true
	case len(list) == 2 && b.dayFirst < 0 && yearLast.MatchString(s):
		return list[1].EDTF(), true
	case len(list) > 1:
		b.doubt(row.number, column, "“%s” can be %s or %s: write it in that way", s, list[0].EDTF(), list[1].EDTF())
		return "", false
	case len(list) == 1:
		return list[0].EDTF(), true
	}
	if d, ok := ReadDate(s, calendar.Span{}); ok && !d.Span.AnyYear {
		return d.EDTF(), true
	}
	b.doubt(row.number, column, "“%s” is no date: write it as 2017-05-03, 2017-05 or 2017-05-03/2017-05-04", s)
	return "", false
}
