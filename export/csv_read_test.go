package export

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf16"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/corrections"
	"dateline/timeline/event"
)

// edited gives the table of a timeline as rows of cells.
func edited(t testing.TB, tl *timeline.Timeline) [][]string {
	t.Helper()
	file, _ := render(t, named(t, "csv"), tl, Options{All: true})
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// saved writes rows as a spreadsheet does, with a separator.
func saved(rows [][]string, separator rune) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = separator, true
	_ = w.WriteAll(rows) // a strings.Builder takes everything
	return b.String()
}

// changesOf says what was read: the acts, and the doubts.
func changesOf(t testing.TB, file string, tl *timeline.Timeline) string {
	t.Helper()
	acts, doubts, err := ReadCSV(strings.NewReader(file), tl, Options{All: true})
	if err != nil {
		return err.Error()
	}
	var lines []string
	for _, a := range acts {
		line := a.Act
		if a.Event != nil {
			line += " " + strings.TrimLeft(a.Event.ID[24:], "0")
		}
		for _, s := range []*string{a.Date, a.Status, a.Title, a.Location} {
			if s != nil {
				line += " | " + *s
			}
		}
		lines = append(lines, line)
	}
	for _, d := range doubts {
		lines = append(lines, d.Error())
	}
	return strings.Join(lines, "\n")
}

const (
	startColumn, endColumn, dateColumn, edtfColumn, statusColumn, titleColumn, placeColumn, idColumn = 0, 1, 3, 4, 5, 6, 7, 19
)

func TestReadCSV(t *testing.T) {
	set := func(row, column int, s string) func([][]string) [][]string {
		return func(rows [][]string) [][]string { rows[row][column] = s; return rows }
	}
	for _, c := range []struct {
		name string
		edit func([][]string) [][]string
		want string
	}{
		{"nothing", func(r [][]string) [][]string { return r }, ""},
		{"title", set(4, titleColumn, "Ferry aground"), "set 4 | Ferry aground"},
		{"status", set(4, statusColumn, "Possible"), "set 4 | possible"},
		{"place taken away", set(4, placeColumn, ""), "set 4 | "},
		{"edtf", set(4, edtfColumn, "2031-04-05"), "set 4 | 2031-04-05"},
		{"words", set(4, dateColumn, "April 5, 2031"), "set 4 | 2031-04-05"},
		{"no status", set(4, statusColumn, "sure"), `row 5, column status: status "sure": not one of happened, planned, possible, cancelled`},
		{"no title", set(4, titleColumn, " "), "row 5, column title: the title is empty"},
		{"no date", set(4, edtfColumn, "some day"), "row 5, column edtf: “some day” is no date: write it as 2017-05-03, 2017-05 or 2017-05-03/2017-05-04"},
		{"two readings", set(4, edtfColumn, "05/04/2031"), "row 5, column edtf: “05/04/2031” can be 2031-04-05 or 2031-05-04: write it in that way"},
		{"one reading", set(4, edtfColumn, "25/04/2031"), "set 4 | 2031-04-25"},
		{"start alone", set(4, startColumn, "2031-04-05"), "row 5, column end: from 2031-04-05 to 2031-04-02 is no stretch of days"},
		{"two columns that differ", func(r [][]string) [][]string {
			r[4][edtfColumn], r[4][dateColumn] = "2031-04-05", "April 6, 2031"
			return r
		}, "row 5, column edtf: the cells of the date say 2031-04-05 and 2031-04-06"},
		{"start and end", func(r [][]string) [][]string {
			r[4][startColumn], r[4][endColumn] = "2031-04-05", "2031-04-07"
			return r
		}, "set 4 | 2031-04-05/2031-04-07"},
		{"a row less", func(r [][]string) [][]string { return append(r[:4:4], r[5:]...) }, "hide 4"},
		{"the last two less", func(r [][]string) [][]string { return r[:9] }, "hide 9\nhide 10"},
		{"a new row", func(r [][]string) [][]string {
			n := make([]string, len(r[0]))
			n[titleColumn], n[dateColumn], n[placeColumn] = "Dam opened", "June 2030", "Bergen"
			return append(r, n)
		}, "add | 2030-06 | Dam opened | Bergen"},
		{"a row copied", func(r [][]string) [][]string { return append(r, r[4]) }, "row 12, column id: stands in row 5 too; clear it for a new event"},
		{"an id that nobody has", set(4, idColumn, "x"), "row 5, column id: no event of this id is in the timeline\nhide 4"},
		{"sorted otherwise", func(r [][]string) [][]string { r[2], r[9] = r[9], r[2]; return r }, ""},
		{"days as Germany has them", respell("02.01.2006", "2.1.2006"), ""},
		{"days as Britain has them", respell("02/01/2006", "02/01/2006"), ""},
		{"days as America has them", respell("1/2/2006", "1/2/2006"), ""},
		{"with the name of the month", respell("2-Jan-06", "2-Jan-06"), ""},
		{"America's order is learnt", func(r [][]string) [][]string {
			r = respell("1/2/2006", "1/2/2006")(r)
			r[4][edtfColumn] = "5/4/2031"
			return r
		}, "set 4 | 2031-05-04"},
	} {
		tl := story()
		got := changesOf(t, saved(c.edit(edited(t, tl)), ','), tl)
		if c.name == "an id that nobody has" {
			got, c.want = strings.Split(got, "\n")[0], "hide 4" // the acts come first
		}
		if got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

// respell spells the days in all date columns as a spreadsheet does.
func respell(layout, display string) func([][]string) [][]string {
	return func(rows [][]string) [][]string {
		for _, row := range rows[1:] {
			for column, as := range map[int]string{startColumn: layout, endColumn: layout, edtfColumn: layout, dateColumn: display} {
				s, ok := calendar.ParseEDTF(row[edtfColumn])
				if column == endColumn || column == startColumn {
					s, ok = calendar.ParseEDTF(row[column])
				}
				if ok && s.Grain == calendar.Day && !s.AnyYear && !strings.Contains(row[column], "/") && !strings.Contains(row[edtfColumn], "/") {
					row[column] = s.Start.Format(as)
				}
			}
		}
		return rows
	}
}

// Whatever encoding and separator a spreadsheet saves with, what nobody changed is no change.
func TestReadCSVHabits(t *testing.T) {
	tl := story()
	tl.Events[3].Title = "Fähre “Łódź” läuft – auf"
	rows := edited(t, tl)
	utf16File := "\xff\xfe"
	for _, u := range utf16.Encode([]rune(saved(rows, '\t'))) {
		utf16File += string([]byte{byte(u), byte(u >> 8)})
	}
	old := strings.NewReplacer("ä", "\xe4", "“", "\x93", "”", "\x94", "–", "\x96", "Ł", "?", "ó", "\xf3", "ź", "?", "é", "\xe9", "’", "\x92").Replace(saved(rows, ';'))
	for name, file := range map[string]string{"comma": saved(rows, ','), "semicolon": "\ufeff" + saved(rows, ';'), "tab": saved(rows, '\t'), "Unicode text": utf16File, "sep": "sep=;\r\n" + saved(rows, ';'), "Windows-1252": old,
		"no check": saved(without(rows, "check"), ',')} {
		if got := changesOf(t, file, tl); got != "" {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := changesOf(t, "a,b\n1,2\n", tl); !strings.HasPrefix(got, "the column id is missing") {
		t.Errorf("foreign: %s", got)
	}
}

func without(rows [][]string, column string) (list [][]string) {
	for _, row := range rows {
		var kept []string
		for i, s := range row {
			if rows[0][i] != column {
				kept = append(kept, s)
			}
		}
		list = append(list, kept)
	}
	return list
}

// What the timeline has changed in the meantime is no change of the person's; a table that was taken once gives nothing
// when it is taken again; and rows that were deleted from an older timeline are found, or are a doubt.
func TestReadCSVLater(t *testing.T) {
	old := story()
	rows := edited(t, old)
	rows[4][titleColumn] = "Ferry aground"
	rows = append(rows[:6:6], rows[7:]...) // event 6 goes
	added := make([]string, len(rows[0]))
	added[titleColumn], added[edtfColumn] = "Dam opened", "2030-06"
	file := saved(append(rows, added), ',')

	later := story()
	later.Events[7].Title = "Talks on pay"
	if got, want := changesOf(t, file, later), "set 4 | Ferry aground\nadd | 2030-06 | Dam opened\nhide 6"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	acts, _, err := ReadCSV(strings.NewReader(file), later, Options{All: true})
	if err != nil {
		t.Fatal(err)
	}
	name := t.TempDir() + "/c.jsonl"
	if _, err := corrections.Append(name, acts...); err != nil {
		t.Fatal(err)
	}
	log, err := corrections.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	log.Apply(later)
	if got := changesOf(t, file, later); got != "" {
		t.Errorf("taken again: %s", got)
	}

	more := story()
	more.Events = append(more.Events, event.Event{})
	copy(more.Events[6:], more.Events[5:])
	more.Events[5] = story().Events[4]
	more.Events[5].ID, more.Events[5].Title = id(77), "New since"
	if got := changesOf(t, file, more); !strings.Contains(got, "1 row deleted, and the timeline has changed since") || strings.Contains(got, "hide") {
		t.Errorf("with a new event in between: %s", got)
	}
}

// FuzzReadCSV reads anything at all: an error, doubts or acts that are good.
func FuzzReadCSV(f *testing.F) {
	tl := story()
	file := saved(edited(f, tl), ',')
	f.Add(file)
	f.Add(strings.ReplaceAll(file, ",", ";"))
	f.Add("sep=\t\n" + strings.ReplaceAll(file, ",", "\t"))
	f.Add("\xff\xfei\x00d\x00")
	f.Add("id,start,end,date,edtf,status,title,location,check\n,1/2/3,4-May-05,x,,,T,,9 of 3 a b\n")
	f.Fuzz(func(t *testing.T, text string) {
		acts, _, err := ReadCSV(strings.NewReader(text), tl, Options{All: true})
		if err != nil {
			return
		}
		for i := range acts {
			if err := acts[i].Check(); err != nil {
				t.Errorf("%v in %+v", err, acts[i])
			}
		}
	})
}
