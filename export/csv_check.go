package export

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"dateline/timeline/event"
)

// What a table carries to be read back: where a row stood, and what its cells held, so that what a person changed is
// told from what the timeline or a spreadsheet changed. It is spelt in letters alone, for spreadsheets to leave it
// alone.

// editable names the columns that a person may change, in the order in which a check has them.
var editable = []string{"start", "end", "date", "edtf", "status", "title", "location"}

// firstWord is the first of editable that holds no date.
const firstWord = 4

// markSize is how many letters stand for a cell.
const markSize = 5

// mark gives letters that stand for a text.
func mark(s string) string {
	sum := sha256.Sum256([]byte(s))
	var b [markSize]byte
	for i := range b {
		b[i] = 'a' + sum[i]%26
	}
	return string(b[:])
}

// A check is what stands in the last column.
type check struct {
	row, rows      int
	through, whole string   // marks of all ids up to this row's, and of all
	cells          []string // marks of the editable cells
}

func (c *check) String() string {
	return fmt.Sprintf("%d of %d %s%s %s", c.row, c.rows, c.through, c.whole, strings.Join(c.cells, ""))
}

// parseCheck reads what String writes.
func parseCheck(s string) (c check, ok bool) {
	var ids, cells string
	if n, err := fmt.Sscanf(s, "%d of %d %s %s", &c.row, &c.rows, &ids, &cells); n != 4 || err != nil {
		return c, false
	}
	if len(ids) != 2*markSize || len(cells) != len(editable)*markSize || c.row < 1 || c.row > c.rows {
		return c, false
	}
	c.through, c.whole = ids[:markSize], ids[markSize:]
	for i := range editable {
		c.cells = append(c.cells, cells[i*markSize:(i+1)*markSize])
	}
	return c, true
}

// checksOf gives the check of each event of a table.
func checksOf(events []*event.Event) []check {
	list := make([]check, len(events))
	through := ""
	for i, e := range events {
		through = mark(through + e.ID)
		list[i] = check{row: i + 1, rows: len(events), through: through}
		for _, s := range editableOf(e) {
			list[i].cells = append(list[i].cells, mark(s))
		}
	}
	for i := range list {
		list[i].whole = through
	}
	return list
}

// editableOf gives the editable cells of e, without what cell adds to them.
func editableOf(e *event.Event) []string {
	d := e.Date
	list := []string{d.Earliest(), d.Latest(), d.Display(), d.EDTF(), e.Status.String(), e.Title, placeName(e)}
	for i := range list {
		list[i] = oneLine(list[i])
	}
	return list
}
