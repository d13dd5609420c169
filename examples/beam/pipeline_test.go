package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"dateline/timeline"
	"dateline/timeline/corrections"
)

var made = flag.Int("articles", 200, "how many made-up articles to read besides the others")

func TestMain(m *testing.M) { ptest.Main(m) }

// TestSameAsTheCommand runs the pipeline and the command on the same files and compares what they write.
func TestSameAsTheCommand(t *testing.T) {
	bin := filepath.Join(t.TempDir(), "dateline")
	build := exec.Command("go", "build", "-o", bin, ".")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Chdir(t.TempDir())
	files := []string{"news-1.jsonl", "news-2.jsonl"}
	fixture(t, files)
	command(t, bin, append([]string{"--from", "jsonl", "-f", "json", "-o", "uncorrected.json"}, files...))
	correct(t, "uncorrected.json", "corrections.jsonl")

	start := time.Now()
	o := options{Articles: "news-*.jsonl", Records: "records.jsonl", Problems: "problems.txt", Timeline: "timeline.json", Corrections: "corrections.jsonl"}
	p, s := beam.NewPipelineWithRoot()
	o.build(s)
	ptest.RunAndValidate(t, p)
	piped := time.Since(start)

	records, problems := command(t, bin, append([]string{"--from", "jsonl", "-f", "jsonl", "-o", "want.json", "--corrections", "corrections.jsonl"}, files...))
	t.Logf("pipeline %v, command %v", piped, time.Since(start)-piped)
	if got, want := read(t, o.Timeline), read(t, "want.json"); got != want {
		t.Errorf("the timeline of the pipeline\n%.3000s\nis not that of the command\n%.3000s", got, want)
	}
	if got, want := sorted(read(t, o.Records)), sorted(records); !slices.Equal(got, want) {
		t.Errorf("the records of the pipeline\n%.3000s\nare not those of the command\n%.3000s", got, want)
	}
	if got, want := sorted(read(t, o.Problems)), sorted(strings.ReplaceAll(problems, "dateline: ", "")); !slices.Equal(got, want) {
		t.Errorf("the pipeline reports\n%s\nand the command\n%s", got, want)
	}
	if n := strings.Count(read(t, o.Timeline), `"tellings"`); n < 10 {
		t.Errorf("only %d events are told by more than one article: too few to show anything", n)
	}
	if n := strings.Count(read(t, o.Timeline), `"corrected"`); n < 5 {
		t.Errorf("only %d events are corrected", n)
	}
}

// correct writes corrections of all kinds for the events of a timeline, and one that fits nothing.
func correct(t *testing.T, name, to string) {
	t.Helper()
	tl, err := timeline.Load(strings.NewReader(read(t, name)))
	if err != nil {
		t.Fatal(err)
	}
	ref := func(i int) *corrections.Ref { return corrections.RefTo(&tl.Events[i], 0) }
	title, day, status := "By hand", "2031-05-03", "cancelled"
	if _, err := corrections.Append(to,
		corrections.Act{Act: corrections.Set, Event: ref(3), Title: &title, Date: &day, Status: &status},
		corrections.Act{Act: corrections.Hide, Event: ref(5)}, corrections.Act{Act: corrections.Note, Event: ref(8), Note: "asked"},
		corrections.Act{Act: corrections.Merge, Event: ref(10), With: ref(20)}, corrections.Act{Act: corrections.Add, Title: &title, Date: &day},
		corrections.Act{Act: corrections.Keep, Event: ref(30)}, corrections.Act{Act: corrections.Undo, Line: 6},
		corrections.Act{Act: corrections.Hide, Event: &corrections.Ref{ID: "none", Title: "Nothing of the kind"}},
	); err != nil {
		t.Fatal(err)
	}
}

// command runs the command on articles some of which are bad.
func command(t *testing.T, bin string, args []string) (stdout, stderr string) {
	t.Helper()
	var out, say bytes.Buffer
	c := exec.Command(bin, args...)
	c.Stdout, c.Stderr = &out, &say
	if c.Run(); c.ProcessState.ExitCode() != 2 {
		t.Fatalf("exit status %d, want that of bad articles\n%s", c.ProcessState.ExitCode(), &say)
	}
	return out.String(), say.String()
}

// fixture writes the articles of this repository and made-up ones into files, and what makes a merge hard: articles that
// come twice, under other dates and ids, ids that two articles share, articles without an id, and bad lines.
func fixture(t *testing.T, files []string) {
	t.Helper()
	out := make([]bytes.Buffer, len(files))
	n := 0
	add := func(id, published, text string) {
		line, err := json.Marshal(map[string]string{"id": id, "published": published, "text": text})
		if err != nil {
			t.Fatal(err)
		}
		n++
		fmt.Fprintf(&out[n%len(out)], "%s\n", line)
	}
	for _, path := range articles(t) {
		published := ""
		if day := strings.TrimSuffix(filepath.Base(path), ".txt"); strings.HasPrefix(day, "20") {
			published = day
		}
		add(filepath.Base(path), published, read(t, path))
	}
	for i := range *made {
		published, text := madeUp(i)
		add(fmt.Sprint("made-", i), published, text)
		switch {
		case i%50 == 7:
			add("", "", text)
		case i%50 == 8:
			add(fmt.Sprint("again-", i), "2031-02-02", text)
		case i%50 == 9:
			add(fmt.Sprint("made-", i), published, text+"\nThis has one more line.")
		}
	}
	out[0].WriteString("\n{\"id\":\"broken\",\n[]\n{\"id\":8}\n")
	for i, f := range files {
		if err := os.WriteFile(f, out[i].Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// articles lists those of this repository.
func articles(t *testing.T) (paths []string) {
	for _, pattern := range []string{"examples/*.txt", "timeline/testdata/story/2*.txt"} {
		found, err := filepath.Glob(filepath.Join(repository, pattern))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: no articles, %v", pattern, err)
		}
		paths = append(paths, found...)
	}
	return paths
}

// repository is where the articles are.
var repository = func() string {
	dir, err := filepath.Abs("../..")
	if err != nil {
		panic(err)
	}
	return dir
}()

func read(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// sorted gives the lines of s, which come from a pipeline in no order.
func sorted(s string) []string { return slices.Sorted(strings.Lines(s)) }
