package batch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"dateline/timeline/article"
)

// tree lays files out in a new folder, and goes there.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// told gives what a Reader makes of the inputs, a line each.
func told(r Reader, names ...string) []string {
	var list []string
	for one := range r.Read(context.Background(), names) {
		switch {
		case one.Err != nil:
			list = append(list, fmt.Sprintf("%q %v %v", one.ID, one.Fatal, one.Err))
		case one.Report == nil:
			list = append(list, one.Article.ID+" known")
		default:
			list = append(list, one.Article.ID+" "+one.Article.Text)
		}
	}
	return list
}

func TestRead(t *testing.T) {
	tree(t, map[string]string{
		"a.txt":            "One.",
		"x/a.txt":          "Two.",
		"dir/b/deep.txt":   "Three.",
		"dir/a.txt":        "Four.",
		"dir/.hidden.txt":  "No.",
		"dir/.git/a.txt":   "No.",
		"dir/a.ics":        "BEGIN:VCALENDAR",
		"mixed/good.txt":   "Five.",
		"mixed/a":          "caf\xe9",
		"none/a.css":       "{}",
		"lines.jsonl":      `{"id":"l1","text":"Six."}` + "\n\n{\n" + `{"text":"Seven."}` + "\n",
		"only-number.json": `{"id": 8, "text": "Eight."}`,
	})
	for _, c := range []struct {
		names []string
		want  []string
	}{
		{nil, nil},
		{[]string{"a.txt", "x/a.txt"}, []string{"a.txt One.", "a.txt (2) Two."}},
		{[]string{"dir"}, []string{"a.txt Four.", "b/deep.txt Three."}},
		{[]string{"-"}, []string{"stdin Zero."}},
		{[]string{"lines.jsonl"}, []string{"l1 Six.", `"" false lines.jsonl:3: `, "lines.jsonl:4 Seven."}},
		{[]string{"only-number.json"}, []string{"8 Eight."}},
		{[]string{"missing.txt", "a.txt"}, []string{`"missing.txt" true missing.txt: no such file`, "a.txt One."}},
		{[]string{"none"}, []string{`"" true none: no articles in it; 1 file left out (style sheet)`}},
		{[]string{"mixed"}, []string{`"a" false mixed/a: `, "good.txt Five."}},
		{[]string{"mixed/a"}, []string{`"a" true mixed/a: `}},
	} {
		for _, jobs := range []int{1, 3} {
			got := told(Reader{Jobs: jobs, Stdin: strings.NewReader("Zero.")}, c.names...)
			if !slices.EqualFunc(got, c.want, strings.HasPrefix) {
				t.Errorf("%q, %d jobs:\n got %q\nwant %q", c.names, jobs, got, c.want)
			}
		}
	}
}

func TestNoStdin(t *testing.T) {
	if got, want := told(Reader{}, "-"), []string{`"stdin" true standard input: no text in it`}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBrokenStream(t *testing.T) {
	broken := iotest.TimeoutReader(strings.NewReader(strings.Repeat(`{"id":"a","text":"A."}`+"\n", 10000)))
	got := told(Reader{Jobs: 2, From: article.JSONL, Stdin: broken}, "-")
	if last := got[len(got)-1]; last != `"stdin" true standard input: timeout` {
		t.Errorf("the stream ends with %q", last)
	}
}

func TestKnownIsLeftAlone(t *testing.T) {
	r := Reader{Stdin: strings.NewReader("Zero."), Known: func(*article.Article) bool { return true }}
	if got := told(r, "-"); !slices.Equal(got, []string{"stdin known"}) {
		t.Errorf("got %q", got)
	}
}

func TestRedirectIsTold(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/old" {
			http.Redirect(w, r, "/new", http.StatusMovedPermanently)
			return
		}
		fmt.Fprint(w, "Moved here.")
	}))
	defer server.Close()
	var notes []string
	r := Reader{Note: func(s string) { notes = append(notes, s) }}
	for range r.Read(context.Background(), []string{server.URL + "/old"}) {
	}
	if want := []string{server.URL + "/old: led to " + server.URL + "/new"}; !slices.Equal(notes, want) {
		t.Errorf("noted %q, want %q", notes, want)
	}
}

// What breaks on one article becomes its error; the next ones are read.
func TestInternalError(t *testing.T) {
	r := Reader{
		Stdin: strings.NewReader(`{"id":"a","text":"A."}` + "\n" + `{"id":"b","text":"B."}`),
		Finish: func(r *Result) {
			if r.Err == nil && r.Article.ID == "a" {
				panic("broken")
			}
		},
	}
	got := told(r, "-")
	want := []string{`"stdin" false standard input:1: internal error: broken`, "b B."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Whoever gives up gets the error of that, and no more articles.
func TestReadStops(t *testing.T) {
	tree(t, map[string]string{"a.txt": "The vote was on May 3, 2017.", "b.txt": "The vote was on May 4, 2017."})
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	var last Result
	n := 0
	for last = range (Reader{}).Read(ctx, []string{"a.txt", "b.txt"}) {
		stop()
		n++
	}
	if n != 2 || !last.Fatal || !errors.Is(last.Err, context.Canceled) {
		t.Errorf("%d results, the last %+v", n, last)
	}
}
