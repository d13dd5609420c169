package job

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/batch"
	"dateline/timeline/calendar"
	"dateline/timeline/timex"
)

func TestParseOutput(t *testing.T) {
	for s, want := range map[string]string{
		"a.ics":             "ics to a.ics",
		"A.JSON":            "json to A.JSON",
		"dir.ics/a.md":      "markdown to dir.ics/a.md",
		"timelinejs:t.json": "timelinejs to t.json",
		"ics:calendar":      "ics to calendar",
		"ics:C:a":           "ics to C:a",
		"./a:b.csv":         "csv to ./a:b.csv",
		"C:b.csv":           "csv to C:b.csv",
		"a":                 "no format has this ending: name one, as in ics:a",
		"a.cal":             "no format has this ending: name one, as in ics:a.cal",
		"ics:":              "the file name is missing",
		"ical:a.ics":        `unknown format "ical"`,
		"-":                 " to ",
		"ics:-":             "ics to ",
		"new:a.ics":         "new ics to a.ics",
		"new:json:b":        "new json to b",
		"vdir:a/":           " to a/",
		"new:vdir:a/":       "new  to a/",
		"vdir:":             "the file name is missing",
		"":                  "no format has this ending: name one, as in ics:",
	} {
		o, err := ParseOutput(s)
		got := o.Name + " to " + o.name()
		if o.New {
			got = "new " + got
		}
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	}
}

// closedAfter is a pipe whose reader goes after n bytes.
type closedAfter struct{ n int }

func (c *closedAfter) Write(b []byte) (int, error) {
	if c.n -= len(b); c.n < 0 {
		return 0, syscall.EPIPE
	}
	return len(b), nil
}

// endless gives lines of JSONL for ever, and counts them.
type endless struct{ lines int }

func (e *endless) Read(b []byte) (int, error) {
	e.lines++
	return copy(b, `{"text": "The vote was on May 3, 2017."}`+"\n"), nil
}

func filter(in io.Reader, out io.Writer) *Job {
	f, _ := export.Named("jsonl")
	return &Job{Reader: batch.Reader{Jobs: 2, Stdin: in}, Inputs: []string{"-"}, Outputs: []Output{{Format: f}}, Stdout: out}
}

// Whoever reads the filter may go: the filter then stops, instead of reading on for nobody.
func TestClosedPipe(t *testing.T) {
	var in endless
	if err := filter(&in, &closedAfter{10000}).Run(context.Background()); !errors.Is(err, syscall.EPIPE) {
		t.Errorf("got %v", err)
	}
	if in.lines > 100000 {
		t.Errorf("%d lines were read for nobody", in.lines)
	}
}

// A pipe that closes keeps nothing else from being written: files and timeline are there, and whole.
func TestClosedPipeKeepsFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	line := `{"text": "The vote was on May 3, 2017."}` + "\n"
	for _, format := range []string{"jsonl", "json"} {
		j := filter(strings.NewReader(strings.Repeat(line, 200)), &closedAfter{100})
		j.Outputs[0].Format, _ = export.Named(format)
		j.Timeline = format + ".json"
		o, _ := ParseOutput(format + ".ics")
		j.Outputs = append(j.Outputs, o)
		if err := j.Run(t.Context()); !errors.Is(err, syscall.EPIPE) {
			t.Errorf("%s: got %v", format, err)
		}
		for _, name := range []string{format + ".json", format + ".ics"} {
			if b, err := os.ReadFile(name); err != nil || len(b) < 500 {
				t.Errorf("%s: %s is not written: %d bytes, %v", format, name, len(b), err)
			}
		}
	}
	if entries, _ := os.ReadDir("."); len(entries) != 4 {
		t.Errorf("files are left behind: %v", entries)
	}
}

// What lies in the folder that is read, as an output of the run before, is no article.
func TestOutputsAreNoInputs(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.txt", []byte(story), 0o644); err != nil {
		t.Fatal(err)
	}
	for round := range 2 {
		md, _ := ParseOutput("markdown:list.txt")
		html, _ := ParseOutput("page.html")
		j := &Job{Inputs: []string{"."}, Timeline: "t.json", Stdout: io.Discard, Outputs: []Output{md, html}}
		if err := j.Run(t.Context()); err != nil {
			t.Fatal(err)
		}
		store, err := timeline.Open("t.json", nil)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(store.Timeline.Documents); n != 1 || j.Bad != 0 {
			t.Errorf("round %d: %d articles, %d bad", round, n, j.Bad)
		}
		store.Close()
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

// A run that fails replaces no output. The timeline is saved, unless what is new was to be told.
func TestFullStandardOutput(t *testing.T) {
	for _, fresh := range []bool{false, true} {
		t.Chdir(t.TempDir())
		if err := os.WriteFile("old.ics", []byte("old"), 0o644); err != nil {
			t.Fatal(err)
		}
		j := &Job{Timeline: "t.json", New: fresh, Stdout: full{}, Inputs: []string{"-"}}
		j.Reader.Stdin = strings.NewReader(story)
		text, _ := export.Named("csv")
		ics, _ := ParseOutput("old.ics")
		j.Outputs = []Output{{Format: text}, ics}
		if err := j.Run(t.Context()); !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("got %v", err)
		}
		if got, _ := os.ReadFile("old.ics"); string(got) != "old" {
			t.Errorf("old.ics holds %q", got)
		}
		if _, err := os.Stat("t.json"); (err != nil) != fresh {
			t.Errorf("new is %v, and the timeline: %v", fresh, err)
		}
	}
}

const story = `Published on 2 May 2017.

The talks in Astana begin on May 3, 2017. The leaders meet in Hamburg on July 7, 2017. The election was held in November 2016.
`

func run(t *testing.T, j *Job) string {
	t.Helper()
	var out strings.Builder
	f, _ := export.Named("csv")
	j.Reader.Stdin, j.Inputs, j.Stdout, j.Outputs = strings.NewReader(story), []string{"-"}, &out, []Output{{Format: f}}
	if err := j.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestRange(t *testing.T) {
	span := func(s string) calendar.Span {
		got, ok := calendar.ParseEDTF(s)
		if !ok {
			t.Fatal(s)
		}
		return got
	}
	for _, c := range []struct {
		since, until string
		want         string
	}{
		{"2016-11-30", "2016-12-31", "election"},
		{"2017-05-03", "2017-05-03", "Astana"},
		{"2017-05-04", "2017-07-06", ""},
		{"2017-07", "2018", "Hamburg"},
		{"2016", "2017", "election Astana Hamburg"},
	} {
		j := &Job{Filter: export.Filter{Since: span(c.since), Until: span(c.until)}}
		out := run(t, j)
		for _, word := range []string{"election", "Astana", "Hamburg"} {
			if strings.Contains(out, word) != strings.Contains(c.want, word) {
				t.Errorf("%s to %s: want %q, got\n%s", c.since, c.until, c.want, out)
			}
		}
		if (j.Found == 0) != (c.want == "") {
			t.Errorf("%s to %s: %d found", c.since, c.until, j.Found)
		}
	}
}

// The same article again: nothing is new, and the timeline stays as it is, byte for byte.
func TestTimelineLasts(t *testing.T) {
	t.Chdir(t.TempDir())
	if out := run(t, &Job{Timeline: "t.json", New: true}); !strings.Contains(out, "Astana") {
		t.Errorf("first run:\n%s", out)
	}
	first, err := os.ReadFile("t.json")
	if err != nil {
		t.Fatal(err)
	}
	again := &Job{Timeline: "t.json", New: true}
	if out := run(t, again); strings.Contains(out, "Astana") || again.Found != 0 {
		t.Errorf("second run, %d found:\n%s", again.Found, out)
	}
	second, _ := os.ReadFile("t.json")
	if string(first) != string(second) {
		t.Errorf("the timeline was\n%s\nand is\n%s", first, second)
	}
	if out := run(t, &Job{Timeline: "t.json"}); !strings.Contains(out, "Astana") {
		t.Errorf("third run:\n%s", out)
	}
}

// A timeline that is full takes no more articles; without one there is no limit.
func TestFullTimeline(t *testing.T) {
	full := &timeline.Timeline{Documents: make([]timeline.Document, timeline.MostArticles-1)}
	for name, want := range map[string]string{"json": "a timeline of more than 1000000 articles: ", "jsonl": ""} {
		f, _ := export.Named(name)
		two := strings.Repeat(`{"text": "The vote was on May 3, 2017."}`+"\n", 2)
		j := &Job{Reader: batch.Reader{Stdin: strings.NewReader(two)}, Inputs: []string{"-"}, Outputs: []Output{{Format: f, W: io.Discard}}}
		if _, err := j.read(context.Background(), full); (err == nil) != (want == "") || err != nil && !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
}

// What is left out of an article is told, once, with where it begins.
func TestLeftOutIsTold(t *testing.T) {
	var notes []string
	j := filter(strings.NewReader(strings.Repeat("May 3-4, ", timex.Most)), io.Discard)
	j.Note = func(s string) { notes = append(notes, s) }
	if err := j.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(notes) != 1 || !strings.HasPrefix(notes[0], "stdin: more than 100000 dates; those from byte 4") {
		t.Errorf("noted %q", notes)
	}
}
