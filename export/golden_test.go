package export

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"dateline/timeline"
)

var update = flag.Bool("update", false, "write the golden files of testdata anew")

var fixtures = []struct {
	name string
	make func() *timeline.Timeline
}{{"story", story}, {"schedule", schedule}, {"hostile", hostile}, {"empty", func() *timeline.Timeline { return &timeline.Timeline{} }}}

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

// Every format of every fixture is what it was when somebody last looked at it.
func TestGolden(t *testing.T) {
	for _, f := range formats {
		for _, x := range fixtures {
			if f.Write == nil {
				continue
			}
			got, _ := render(t, f, x.make(), Options{})
			for _, part := range []string{pageCSS, pageJS, hash(pageCSS), hash(pageJS)} { // they are files of their own
				got = bytes.ReplaceAll(got, []byte(part), []byte("…"))
			}
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
			if !bytes.Equal(got, want) {
				t.Errorf("%s differs (go test -update writes it anew):\n%s", file, got)
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
