package export

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/corrections"
	"dateline/timeline/event"
)

// A table is one being read.
type table struct {
	t        *timeline.Timeline
	byID     map[string]*event.Event
	western  bool           // in Windows-1252: what that cannot spell is a question mark
	columns  map[string]int // by name
	rows     []tableRow
	seen     map[string]int // rows by id
	dayFirst int            // more than 0: figures are day, month, year; less: month, day, year
	acts     []corrections.Act
	doubts   []Doubt
}

type tableRow struct {
	number  int
	cells   []string
	check   check
	checked bool
	e       *event.Event // nil for a new row
}

func (b *table) doubt(row int, column, format string, args ...any) {
	b.doubts = append(b.doubts, Doubt{row, column, fmt.Sprintf(format, args...)})
}

// decode gives the text in UTF-8: spreadsheets save that, UTF-16, or the encoding of old Windows.
func (b *table) decode(content []byte) (string, error) {
	switch {
	case bytes.HasPrefix(content, []byte("\xff\xfe")), bytes.HasPrefix(content, []byte("\xfe\xff")):
		units := make([]uint16, 0, len(content)/2)
		little := content[0] == 0xff
		for i := 2; i+1 < len(content); i += 2 {
			first, second := uint16(content[i]), uint16(content[i+1])
			if little {
				first, second = second, first
			}
			units = append(units, first<<8|second)
		}
		return string(utf16.Decode(units)), nil
	case bytes.IndexByte(content, 0) >= 0:
		return "", errors.New("not a table of text: save it as CSV")
	case utf8.Valid(content):
		return strings.TrimPrefix(string(content), "\ufeff"), nil
	}
	b.western = true
	var text strings.Builder
	for _, c := range content {
		if r := rune(c); c >= 0x80 && c < 0xa0 {
			text.WriteRune([]rune(western)[c-0x80])
		} else {
			text.WriteRune(r)
		}
	}
	return text.String(), nil
}

// western are the characters of Windows-1252 from 0x80 to 0x9f.
const western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

// split reads the rows, at whichever separator the header has most of.
func (b *table) split(text string) error {
	if line, rest, ok := strings.Cut(text, "\n"); ok && strings.HasPrefix(line, "sep=") {
		text = rest
	}
	header, _, _ := strings.Cut(text, "\n")
	separator := slices.MaxFunc([]rune{',', ';', '\t'}, func(x, y rune) int {
		return cmp.Compare(strings.Count(header, string(x)), strings.Count(header, string(y)))
	})
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = separator, -1, true
	for n := 1; ; n++ {
		cells, err := r.Read()
		switch {
		case err == io.EOF && b.columns != nil:
			return nil
		case err != nil:
			return fmt.Errorf("row %d: %w", n, err)
		case b.columns == nil:
			if err := b.readHeader(cells); err != nil {
				return err
			}
		default:
			b.add(n, cells)
		}
	}
}

func (b *table) readHeader(cells []string) error {
	b.columns = make(map[string]int)
	for i, name := range cells {
		b.columns[strings.ToLower(strings.TrimSpace(name))] = i
	}
	for _, name := range append([]string{"id"}, editable...) {
		if _, ok := b.columns[name]; !ok {
			return fmt.Errorf("the column %s is missing: this is no table that dateline wrote", name)
		}
	}
	return nil
}

// add takes a row that is not empty.
func (b *table) add(n int, cells []string) {
	one := tableRow{number: n, cells: cells}
	if !slices.ContainsFunc(cells, func(s string) bool { return strings.TrimSpace(s) != "" }) {
		return
	}
	id := b.cell(&one, "id")
	one.check, one.checked = parseCheck(b.cell(&one, "check"))
	if one.e = b.byID[id]; id != "" && one.e == nil {
		b.doubt(n, "id", "no event of this id is in the timeline")
		return
	}
	if before := b.seen[id]; id != "" && before > 0 {
		b.doubt(n, "id", "stands in row %d too; clear it for a new event", before)
		return
	}
	b.seen[id] = n
	b.rows = append(b.rows, one)
}

// cell gives a cell as text, without the apostrophe before what a spreadsheet would take for a formula.
func (b *table) cell(row *tableRow, column string) string {
	i, ok := b.columns[column]
	if !ok || i >= len(row.cells) {
		return ""
	}
	s := oneLine(row.cells[i])
	r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(s, "'"))
	if len(s) > 1 && s[0] == '\'' && strings.ContainsRune(signs, r) {
		return s[1:]
	}
	return s
}

// questioned puts a question mark for every character that Windows-1252 does not have.
func questioned(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 || r >= 0xa0 && r <= 0xff || strings.ContainsRune(western, r) {
			return r
		}
		return '?'
	}, s)
}
