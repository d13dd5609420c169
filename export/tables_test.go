package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

func TestFormats(t *testing.T) {
	seen := make(map[string]bool)
	for _, f := range Formats() {
		if f.Name == "" || f.MediaType == "" || (f.Write == nil) == (f.WriteReport == nil) || seen[f.Name] || f.Extension != "" && seen[f.Extension] {
			t.Errorf("%+v", f)
		}
		seen[f.Name], seen[f.Extension] = true, true
	}
	for file, want := range map[string]string{"a.ICS": "ics", "x/b.jsonl": "jsonl", "b.json": "json", "c.md": "markdown", "c.tml": "timeml", "d.csv": "csv", "e": "", "f.doc": ""} {
		if f, ok := ForFile(file); f.Name != want || ok != (want != "") {
			t.Errorf("%s: got %q, want %q", file, f.Name, want)
		}
	}
	if _, ok := Named("ical"); ok {
		t.Error("a format named ical was found")
	}
}

func readCSV(t testing.TB, tl *timeline.Timeline) [][]string {
	t.Helper()
	f, _ := Named("csv")
	file, _ := render(t, f, tl, Options{All: true})
	rest, ok := bytes.CutPrefix(file, []byte("\ufeff"))
	if !ok || bytes.Count(file, []byte("\n")) != bytes.Count(file, []byte("\r\n")) {
		t.Error("no byte order mark, or lines without CRLF")
	}
	records, err := csv.NewReader(bytes.NewReader(rest)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func TestCSVReadsBack(t *testing.T) {
	for _, x := range fixtures {
		tl := x.make()
		records := readCSV(t, tl)
		if len(records) != 1+len(tl.Events) {
			t.Errorf("%s: %d lines for %d events", x.name, len(records), len(tl.Events))
			continue
		}
		for i, r := range records[1:] {
			if got, want := unsaid(r[6]), unsaid(oneLine(tl.Events[i].Title)); got != want {
				t.Errorf("%s: title %q, want %q", x.name, got, want)
			}
		}
	}
}

// unsaid takes out the apostrophes that cell puts before signs.
func unsaid(s string) string {
	return regexp.MustCompile("'+(["+regexp.QuoteMeta(signs)+"])").ReplaceAllString(s, "$1")
}

// No cell may begin as a formula does, but for a number, whatever a spreadsheet parts cells at.
func TestCSVHasNoFormulas(t *testing.T) {
	number := regexp.MustCompile(`^-?\d+(\.\d+)?$`)
	tl := hostile()
	tl.Events = append(tl.Events, numbered(
		event.Event{Title: "Ides", Date: on(calendar.Day, -43, 3, 15)},
		event.Event{Title: "The summit opened;=1+41;and; ＝2;+3;@SUM(1);- closed", Date: on(calendar.Day, 2017, 5, 3), Participants: []string{"=A", "-B", "＠C"}},
	)...)
	for _, r := range readCSV(t, tl) {
		for _, c := range r {
			if strings.Contains(c, "\t") {
				t.Errorf("a tab in %q", c)
			}
			for part := range strings.SplitSeq(c, ";") {
				part = strings.TrimLeft(part, " ")
				if first, _ := utf8.DecodeRuneInString(part); part != "" && strings.ContainsRune(signs, first) && !number.MatchString(part) {
					t.Errorf("%q in the cell %q", part, c)
				}
			}
		}
	}
}

func FuzzCSV(f *testing.F) {
	f.Add("=1\"\r\n,")
	f.Fuzz(func(t *testing.T, s string) {
		tl := one(on(calendar.Day, 2031, 1, 1))
		tl.Events[0].Title = s
		if r := readCSV(t, tl); len(r) != 2 || unsaid(r[1][6]) != unsaid(oneLine(s)) {
			t.Errorf("%q came back as %q", s, r)
		}
	})
}

// Every event with a year is in the TimelineJS file, with dates as coarse as they are known.
func TestTimelineJS(t *testing.T) {
	f, _ := Named("timelinejs")
	file, notes := render(t, f, story(), Options{All: true, Title: "A <b>"})
	var got tjs
	if err := json.Unmarshal(file, &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Events) != len(story().Events)-1 || len(notes) != 1 || got.Title.Text.Headline != "A &lt;b&gt;" {
		t.Errorf("%d events, notes %q, title %+v", len(got.Events), notes, got.Title)
	}
	for _, c := range []struct {
		date event.Date
		want string
	}{
		{on(calendar.Day, 2031, 4, 2), `{"year":"2031","month":"4","day":"2"} null`},
		{through(on(calendar.Day, 2031, 6, 28), on(calendar.Day, 2031, 7, 8)), `{"year":"2031","month":"6","day":"28"} {"year":"2031","month":"7","day":"8"}`},
		{on(calendar.Month, 2031, 7, 1), `{"year":"2031","month":"7"} null`},
		{on(calendar.Quarter, 2031, 7, 1), `{"year":"2031","month":"7"} {"year":"2031","month":"9"}`},
		{on(calendar.Year, 2031, 7, 1), `{"year":"2031"} null`},
		{on(calendar.Decade, 2031, 7, 1), `{"year":"2030"} {"year":"2039"}`},
		{on(calendar.Year, -489, 7, 1), `{"year":"-489"} null`},
		{clock(3, 9, 0, 0), `{"year":"2031","month":"6","day":"3","hour":"9","minute":"0"} null`},
		{clock(3, 9, 0, 90), `{"year":"2031","month":"6","day":"3","hour":"9","minute":"0"} {"year":"2031","month":"6","day":"3","hour":"10","minute":"30"}`},
	} {
		e := tjsEventOf(&event.Event{Date: c.date}, nil)
		start, _ := json.Marshal(e.Start)
		end, _ := json.Marshal(e.End)
		if got := string(start) + " " + string(end); got != c.want {
			t.Errorf("%v: got %s, want %s", c.date.Span, got, c.want)
		}
	}
}

// No text of an article opens a tag or a link of its own.
func TestTimelineJSEscapes(t *testing.T) {
	f, _ := Named("timelinejs")
	file, _ := render(t, f, hostile(), Options{All: true})
	var got tjs
	if err := json.Unmarshal(file, &got); err != nil {
		t.Fatal(err)
	}
	ours := regexp.MustCompile(`</?(p|blockquote)>|<a href="https://news\.example/[^"<>]*" rel="noreferrer">|</a>`)
	for _, e := range got.Events {
		if rest := ours.ReplaceAllString(e.Text.Text, "") + e.Text.Headline + e.Display; strings.ContainsAny(rest, "<>\"") {
			t.Errorf("%q", rest)
		}
	}
}

// Behind a backslash, or not there: that is how the marks of Markdown stand in a title.
func TestMarkdownEscapes(t *testing.T) {
	marks := regexp.MustCompile("(?:^|[^\\\\])(?:\\\\\\\\)*[`*_\\[\\]<>|~&$]")
	for i := range hostile().Events {
		if got := markdown(hostile().Events[i].Title); marks.MatchString(got) || strings.ContainsAny(got, "\r\n") {
			t.Errorf("%q", got)
		}
	}
}

func TestTextWraps(t *testing.T) {
	f, _ := Named("text")
	file, _ := render(t, f, hostile(), Options{All: true, Width: 80})
	for line := range strings.Lines(string(file)) {
		if n := len([]rune(line)); n > 81 && strings.Contains(line, "very long") {
			t.Errorf("%d columns: %q", n, line)
		}
	}
	if bytes.ContainsFunc(file, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f || r >= 0x80 && r < 0xa0 || turns(r) }) {
		t.Error("control characters reach the terminal")
	}
}

func TestTextColour(t *testing.T) {
	f, _ := Named("text")
	plain, _ := render(t, f, story(), Options{})
	coloured, _ := render(t, f, story(), Options{Colour: true})
	if got := regexp.MustCompile("\x1b\\[[0-9]+m").ReplaceAllString(string(coloured), ""); got != string(plain) || got == string(coloured) {
		t.Errorf("without its escapes the coloured text is\n%s", got)
	}
}

// The same timeline is the same file in every zone, and every time.
func TestDeterminism(t *testing.T) {
	local := time.Local
	defer func() { time.Local = local }()
	for _, f := range formats {
		if f.Write == nil {
			continue
		}
		var first []byte
		for _, zone := range []string{"UTC", "Pacific/Kiritimati", "America/Los_Angeles", "UTC"} {
			time.Local, _ = time.LoadLocation(zone)
			t.Setenv("LANG", "de_DE.UTF-8")
			var all []byte
			for _, x := range fixtures {
				file, _ := render(t, f, x.make(), Options{All: true})
				all = append(all, file...)
			}
			if first != nil && !bytes.Equal(all, first) {
				t.Errorf("%s differs in %s", f.Name, zone)
			}
			first = all
		}
	}
}

// readers read what a writer has written. Markdown is for people, and a page has a test of its own.
var readers = map[string]func(file []byte) error{
	"text": func(file []byte) error {
		if bad := controls.Find(file); bad != nil {
			return fmt.Errorf("%q reaches the terminal", bad)
		}
		return nil
	},
	"json": func(file []byte) error {
		var again bytes.Buffer
		tl, err := timeline.Load(bytes.NewReader(file))
		if err != nil {
			return err
		}
		if err := JSON(&again, tl, Options{}); err != nil || !bytes.Equal(again.Bytes(), file) {
			return fmt.Errorf("read and written again (%v) it is\n%s", err, again.Bytes())
		}
		return nil
	},
	"ics": func(file []byte) error {
		_, err := readBack(string(file))
		return err
	},
	"csv": func(file []byte) error {
		_, err := csv.NewReader(bytes.NewReader(file)).ReadAll()
		return err
	},
	"timelinejs": func(file []byte) error { return json.Unmarshal(file, new(tjs)) },
}

// controls are what must not reach a terminal.
var controls = regexp.MustCompile(`[\x00-\x09\x0b-\x1f\x7f-\x{9f}\x{202a}-\x{202e}\x{2066}-\x{2069}]`)

// A timeline JSON from elsewhere makes no writer panic, and what is written can be read.
func FuzzWriters(f *testing.F) {
	for _, x := range fixtures {
		file, _ := render(f, named(f, "json"), x.make(), Options{})
		f.Add(file)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		tl, err := timeline.Load(bytes.NewReader(file))
		if err != nil {
			return
		}
		for _, format := range formats {
			if format.Write == nil {
				continue
			}
			var out bytes.Buffer
			if err := format.Write(&out, tl, Options{All: true, Imprecise: Span, Width: 40}); err != nil {
				continue // an event without an id
			}
			if read := readers[format.Name]; read != nil {
				if err := read(out.Bytes()); err != nil {
					t.Errorf("%s: %v in\n%s", format.Name, err, out.Bytes())
				}
			}
		}
	})
}

// On a terminal no line is longer than its columns, but for what cannot be broken.
func TestTextWidths(t *testing.T) {
	for _, width := range []int{60, 80, 120, 200} {
		file, _ := render(t, named(t, "text"), story(), Options{Width: width})
		for line := range strings.Lines(string(file)) {
			if n := len([]rune(line)) - 1; n > width && !strings.Contains(line, "https://") {
				t.Errorf("%d columns of %d: %q", n, width, line)
			}
		}
	}
}

// Whoever has no day of publication is told how to give one, and that nothing was found.
func TestTextSaysWhatIsMissing(t *testing.T) {
	tl := &timeline.Timeline{Documents: []timeline.Document{{ID: "note.txt", PublishedFrom: "unknown"}},
		Unresolved: []timeline.Unresolved{{Document: "note.txt", Text: "Tuesday", Reason: "the day of publication is not known"}}}
	const want = `note.txt
day of publication not known

no event with a date

Notes
  1 date may be open for want of the day of publication (--published DATE gives it)

Not placed
  “Tuesday”: the day of publication is not known
`
	if got, _ := render(t, named(t, "text"), tl, Options{}); string(got) != want {
		t.Errorf("got\n%s", got)
	}
}
