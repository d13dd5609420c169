package record

import (
	"strings"

	"dateline/timeline/layout"
)

// A column is what the header of a table says of one.
type column struct {
	sort  sort // dates, plain (a title), where, price; 0 for another
	dates []int
}

// columnWords are the words of headers.
var columnWords = byWord(map[string]sort{
	"date day time when start kick-off":                                dates,
	"event title what programme subject activity film meeting session": plain,
	"match fixture home away race opponent opponents team":             plain,
	"venue place location where ground stadium room city":              where,
	"price cost tickets admission":                                     price,
})

// row takes a row of a table whose header was told, or the header.
func (r *reader) row(l *line) bool {
	if l.kind != layout.Row {
		return false
	}
	cells := r.cells(l)
	if len(cells) == 0 {
		return true // a ruler
	}
	if columns, ok := r.header(cells); ok {
		r.endGroup()
		r.columns = columns
		return true
	}
	if len(r.columns) == 0 {
		return false
	}
	r.cellsOf(l, cells)
	return true
}

// cells gives the pieces of a row, cell by cell.
func (r *reader) cells(l *line) (cells [][]piece) {
	for i, p := range l.pieces {
		if i == 0 || p.behind == '|' {
			cells = append(cells, nil)
		}
		n := len(cells) - 1
		cells[n] = append(cells[n], p)
	}
	return cells
}

// header reads a row as the header of a table: words that say what a column holds, or days.
func (r *reader) header(cells [][]piece) (columns []column, ok bool) {
	known := 0
	for _, c := range cells {
		p := &c[0]
		if p.sort == dates {
			columns = append(columns, column{plain, p.dates})
			known += len(columns) - 1 // days stand over columns, not in the first cell of a header
			continue
		}
		s := columnWords[strings.ToLower(r.words(p.first, p.last))]
		if s != 0 {
			known++
		}
		columns = append(columns, column{s, nil})
	}
	return columns, known > 1 && columns[0].dates == nil && columns[0].sort != 0
}

// cellsOf makes the records of a row below a header: one for each column that has a day, or one in all.
func (r *reader) cellsOf(l *line, cells [][]piece) {
	var own []int
	rec := Record{Start: l.start, End: l.end, Why: "a row of a table"}
	var days []Record
	for i, cell := range cells[:min(len(cells), len(r.columns))] {
		p, col := &cell[0], &r.columns[i]
		text := strings.TrimRight(r.words(p.first, cell[len(cell)-1].last), " .")
		at := Extent{int(r.Doc.Tokens[p.first].Start), int(r.Doc.Tokens[p.last-1].End)}
		switch {
		case col.dates != nil:
			days = append(days, Record{
				Start: l.start, End: l.end, Title: text, Trigger: at, Why: rec.Why, When: When{Dates: col.dates},
			})
		case p.sort == dates:
			own = append(own, p.dates...)
		case col.sort == plain && rec.Title != "":
			rec.Title += " v " + text
		case col.sort == plain:
			rec.Title, rec.Trigger = text, at
		case col.sort == where:
			rec.Place = text
		case col.sort == price:
			rec.Price = text
		}
	}
	for _, d := range days {
		if w := r.whens(append(append([]int(nil), own...), d.When.Dates...)); len(w) > 0 {
			d.When = w[0]
			r.records = append(r.records, d)
		}
	}
	if len(days) == 0 && rec.Title != "" {
		for _, rec.When = range r.whens(own) {
			r.records = append(r.records, rec)
		}
	}
}
