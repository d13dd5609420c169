package job

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/export"
	"dateline/timeline"
)

const later = `Published on 10 May 2017.

The leaders meet in Hamburg on July 7, 2017. The vote in Oslo is on September 9, 2017.
`

// readInto reads a text into a timeline and writes what outputs say.
func readInto(t *testing.T, file, text string, outputs ...string) *Job {
	t.Helper()
	j := &Job{Timeline: file, Inputs: []string{"-"}}
	j.Reader.Stdin = strings.NewReader(text)
	for _, s := range outputs {
		o, err := ParseOutput(s)
		if err != nil {
			t.Fatal(err)
		}
		j.Outputs = append(j.Outputs, o)
	}
	if err := j.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	return j
}

// One run writes the whole, and what is new.
func TestNewBesideWhole(t *testing.T) {
	t.Chdir(t.TempDir())
	readInto(t, "t.json", story, "all.csv")
	readInto(t, "t.json", later, "all.csv", "new:new.csv")
	all, _ := os.ReadFile("all.csv")
	fresh, _ := os.ReadFile("new.csv")
	for _, word := range []string{"Hamburg", "Astana", "Oslo"} {
		if !strings.Contains(string(all), word) || strings.Contains(string(fresh), word) != (word == "Oslo") {
			t.Errorf("%s: all\n%s\nnew\n%s", word, all, fresh)
		}
	}
}

// A folder holds one file an event; what stays the same is left alone, what is gone goes, and what others put there stays.
func TestFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	readInto(t, "t.json", story, "vdir:cal/")
	files, _ := filepath.Glob("cal/*.ics")
	if len(files) < 3 {
		t.Fatalf("%d files: %v", len(files), files)
	}
	same := files[slices.IndexFunc(files, func(f string) bool {
		text, _ := os.ReadFile(f)
		return strings.Contains(string(text), "2016")
	})]
	before, _ := os.Stat(same)
	foreign := "cal/11111111-2222-5333-8444-555555555555.ics"
	if err := os.WriteFile(foreign, []byte("BEGIN:VCALENDAR\r\nPRODID:-//Other\r\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	readInto(t, "t.json", later, "vdir:cal/")
	if after, _ := os.Stat(same); !after.ModTime().Equal(before.ModTime()) {
		t.Error("a file that stays the same is written anew")
	}
	j := &Job{Timeline: "t.json", Forget: []string{"stdin"}}
	o, _ := ParseOutput("vdir:cal/")
	j.Outputs = []Output{o}
	if err := j.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	left, _ := filepath.Glob("cal/*.ics")
	if len(left) >= len(files)+2 || len(left) < 2 || !slices.Contains(left, foreign) || slices.Contains(left, files[0]) && slices.Contains(left, files[1]) && slices.Contains(left, files[2]) {
		t.Errorf("of %v are left %v", files, left)
	}
}

// An article that is forgotten takes with it what it alone told; the rest keeps its ids.
func TestForget(t *testing.T) {
	t.Chdir(t.TempDir())
	readInto(t, "t.json", later, "a.csv")
	before, _ := os.ReadFile("a.csv")
	readInto(t, "t.json", strings.Replace(story, "Published on 2 May 2017.", "Published on 12 May 2017.", 1))
	f, _ := export.Named("csv")
	var out strings.Builder
	j := &Job{Timeline: "t.json", Forget: []string{"stdin@" + hashOf(t, "t.json", 1)}, Outputs: []Output{{Format: f}}, Stdout: &out}
	if err := j.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	if out.String() != string(before) {
		t.Errorf("left is\n%s\nwant\n%s", out.String(), before)
	}
}

// hashOf gives the start of the hash of an article's text, by which its id is told from another of the same name.
func hashOf(t *testing.T, file string, n int) string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	kept, err := timeline.Load(f)
	if err != nil {
		t.Fatal(err)
	}
	return kept.Documents[n].SHA256[:8]
}
