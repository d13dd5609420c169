package article

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"
)

// A column is what a column of a table holds. The zero column is none that is read.
type column uint8

const (
	textColumn column = iota + 1
	titleColumn
	dayColumn
	urlColumn
	idColumn
	authorColumn
)

// columnNames are the names that columns have, in lower case and without spaces and underscores.
var columnNames = index(map[column]string{
	textColumn:  "text body content article articletext articlebody fulltext maintext story html",
	titleColumn: "title headline heading",
	dayColumn: "date published publicationdate publishedat datepublished publishdate publisheddate pubdate datepublish " +
		"datetime",
	urlColumn:    "url link sourceurl address",
	idColumn:     "id articleid guid uuid",
	authorColumn: "author authors byline",
})

// A tableHead tells where the columns of a table are.
type tableHead struct {
	comma  rune
	fields int
	at     map[column]int
}

var errNoTextColumn = errors.New("a table without a column of articles: " +
	"name one text, body or content in its first line")

// tableHeadOf reads the first line of a table. ok is false where it is no header: one has two names or more, and no
// space behind what parts them.
func tableHeadOf(line string) (h tableHead, ok bool) {
	for _, comma := range [...]rune{'\t', ',', ';', '|'} {
		names := strings.Split(strings.TrimRight(line, "\r\n"), string(comma))
		if len(names) < 2 {
			continue
		}
		h = tableHead{comma: comma, fields: len(names), at: map[column]int{}}
		for i, name := range names {
			if name = unquoted(name); !columnName(name) {
				return h, false
			}
			c := columnNames[strings.NewReplacer(" ", "", "_", "", "-", "").Replace(strings.ToLower(name))]
			if _, seen := h.at[c]; !seen {
				h.at[c] = i
			}
		}
		return h, true
	}
	return h, false
}

// unquoted takes the quotes off the name of a column.
func unquoted(name string) string {
	if len(name) > 1 && name[0] == '"' && name[len(name)-1] == '"' {
		return name[1 : len(name)-1]
	}
	return name
}

// columnName reports whether a header may call a column so: by letters, digits and what joins them.
func columnName(name string) bool {
	if name == "" || len(name) > 40 || name[0] == ' ' || strings.ContainsAny(name[len(name)-1:], " .:") {
		return false
	}
	return !strings.ContainsFunc(name, func(r rune) bool { return !isWordRune(r) && !strings.ContainsRune(" _-.:()", r) })
}

// isTable reports whether head is the start of a table with a header: one with a column of articles, or one of three
// columns or more that the next line has, too.
func isTable(head []byte) bool {
	first, rest, _ := bytes.Cut(head, []byte("\n"))
	h, ok := tableHeadOf(string(first))
	if !ok {
		return false
	}
	if _, ok := h.at[textColumn]; ok {
		return true
	}
	second, _, _ := bytes.Cut(rest, []byte("\n"))
	comma := []byte(string(h.comma))
	return h.fields > 2 && bytes.Count(second, comma) >= h.fields-1 && !bytes.Contains(second, append(comma, ' '))
}

// A rowBudget is a stream of which no row may take more than MaxSize: an open quote would take all of it.
type rowBudget struct {
	r    io.Reader
	left int
}

func (b *rowBudget) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errTooLong
	}
	n, err := b.r.Read(p)
	b.left -= n
	return n, err
}

// rowParts cuts a table (RFC 4180, or with tabs, semicolons or bars) into its rows.
func rowParts(b *bufio.Reader, in Input) iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		if bom, _ := b.Peek(3); string(bom) == "\ufeff" {
			b.Discard(3)
		}
		line, _ := peekLine(b)
		head, ok := tableHeadOf(line)
		if _, text := head.at[textColumn]; !ok || !text {
			yield(Part{}, named(in.Name, errNoTextColumn))
			return
		}
		budget := &rowBudget{b, MaxSize}
		r := csv.NewReader(budget)
		r.Comma, r.LazyQuotes, r.FieldsPerRecord = head.comma, true, -1
		for n := 0; ; n++ {
			budget.left = MaxSize
			row, err := r.Read()
			switch {
			case errors.Is(err, io.EOF):
				return
			case err == nil && n == 0: // the header
			case err == nil:
				line, _ := r.FieldPos(0)
				if !yield(head.part(row, line, in), nil) {
					return
				}
			default:
				err, rest := rowError(err, in)
				if !yield(Part{Name: rowName(in, n+1)}, err) || !rest {
					return
				}
			}
		}
	}
}

// part is a row that is an article.
func (h *tableHead) part(row []string, line int, in Input) Part {
	part := Part{Name: rowName(in, line), Parse: func() (*Article, error) { return h.article(row, line, in) }}
	for _, field := range row {
		part.Size += len(field) + 1
	}
	return part
}

func rowName(in Input, line int) string { return fmt.Sprintf("%s:%d", in.Name, line) }

// rowError tells what is wrong with a row, and whether those behind it can be read.
func rowError(err error, in Input) (_ error, rest bool) {
	if wrong, ok := errors.AsType[*csv.ParseError](err); ok {
		return &RecordError{Name: in.Name, Line: wrong.StartLine, Err: wrong.Err}, true
	}
	return named(in.Name, err), false
}

// peekLine gives the first line of b, as far as it can be seen, without taking it.
func peekLine(b *bufio.Reader) (line string, whole bool) {
	head := peek(b)
	first, _, whole := bytes.Cut(head, []byte("\n"))
	return string(first), whole
}

// article makes an article of a row.
func (h *tableHead) article(row []string, line int, in Input) (*Article, error) {
	field := func(c column) string {
		if i, ok := h.at[c]; ok && i < len(row) {
			return inUTF8(row[i])
		}
		return ""
	}
	id := strings.TrimSpace(field(idColumn))
	fail := func(err error) (*Article, error) {
		return nil, &RecordError{Name: in.Name, Line: line, ID: id, Err: err}
	}
	a := &Article{ID: id, Title: oneLine(field(titleColumn)),
		URL: strings.TrimSpace(field(urlColumn)), Author: oneLine(field(authorColumn)), Extracted: true}
	head := ""
	if a.Text = strings.TrimSpace(field(textColumn)); sniff([]byte(a.Text[:min(len(a.Text), peekSize)])) == HTML {
		text := fragmentText(a.Text)
		a.Text, a.Blocks, head = text.Text(), text.Blocks(), text.head
	}
	if a.Text == "" {
		return fail(errNoText)
	}
	if a.Title == "" {
		a.Title, a.Body = titleLine(a.Text)
	}
	if value := strings.TrimSpace(field(dayColumn)); value != "" {
		a.Published = told(value, "the date of the row")
		if a.Published.From == 0 {
			a.note("the date of its row, %q, is none that is sure; it is not used", clip(value, ""))
		}
	}
	if a.Published.From == 0 {
		a.Published = (&page{}).published(a.URL, head)
	}
	a.ID = cmp.Or(a.ID, fmt.Sprintf("%s:%d", in.id(), line))
	a.finish(in)
	return a, nil
}

// told reads the day that an input tells in a field made for it; From is zero where it is no date, or can be read in
// two ways.
func told(value, from string) Published {
	if day, ok := parseISO(value); ok {
		return Published{Span: day, From: FromInput, Reason: from}
	}
	if s, ok := readStamp(value, 0, from); ok {
		return Published{Span: s.day, From: FromInput, Reason: from}
	}
	return Published{}
}

// inUTF8 gives a field of a table in UTF-8.
func inUTF8(field string) string {
	if utf8.ValidString(field) {
		return field
	}
	return string(decode([]byte(field), ""))
}
