package export

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dateline/timeline"
)

var update = flag.Bool("update", false, "write the golden files of testdata anew")

var fixtures = []struct {
	name string
	make func() *timeline.Timeline
}{{"story", story}, {"schedule", schedule}, {"hostile", hostile}, {"empty", func() *timeline.Timeline { return &timeline.Timeline{} }}}

// firstDifference gives the first line, from 1, in which a and b differ; 0 when they are the same.
func firstDifference(a, b string) (line int, inA, inB string) {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range max(len(as), len(bs)) {
		inA, inB = strings.Join(as[min(i, len(as)):min(i+1, len(as))], ""), strings.Join(bs[min(i, len(bs)):min(i+1, len(bs))], "")
		if inA != inB || (i < len(as)) != (i < len(bs)) {
			return i + 1, inA, inB
		}
	}
	return 0, "", ""
}

// render writes t and gives the file and what was noted.
func render(t testing.TB, f Format, tl *timeline.Timeline, o Options) (file []byte, notes []string) {
	t.Helper()
	var b bytes.Buffer
	o.Note = func(s string) { notes = append(notes, s) }
	if err := f.Write(&b, tl, o); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return b.Bytes(), notes
}

var packedFiles = regexp.MustCompile(`(id="files">")[^"]*(")`)

// Every format of every fixture is what it was when somebody last looked at it.
func TestGolden(t *testing.T) {
	for _, f := range formats {
		for _, x := range fixtures {
			if f.Write == nil {
				continue
			}
			got, _ := render(t, f, x.make(), Options{})
			for _, part := range []string{pageCSS, pageJS} { // they are files of their own
				got = bytes.ReplaceAll(got, []byte(part), []byte("…"))
				got = bytes.ReplaceAll(got, []byte(strings.ReplaceAll(hash(part), "+", "&#43;")), []byte("…"))
			}
			got = packedFiles.ReplaceAll(got, []byte("$1…$2")) // which differ with the version of compress/gzip
			file := filepath.Join("testdata", x.name+"."+f.Name)
			if *update {
				if err := os.WriteFile(file, got, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if line, a, b := firstDifference(string(got), string(want)); line > 0 {
				t.Errorf("%s:%d differs (go test -update writes it anew)\n got %s\nwant %s", file, line, a, b)
			}
		}
	}
}

func named(t testing.TB, name string) Format {
	t.Helper()
	f, ok := Named(name)
	if !ok {
		t.Fatalf("no format %q", name)
	}
	return f
}
