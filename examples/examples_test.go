package examples

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/article"
)

var update = flag.Bool("update", false, "write the .ics and .json files anew")

// articles are the files of this folder that hold an article.
var articles = []string{"truce.txt", "programme.txt", "ferry.eml", "bridge.txt", "launch.html"}

// TestArticles compares what comes of each article with the files beside it.
func TestArticles(t *testing.T) {
	for _, name := range articles {
		t.Run(name, func(t *testing.T) {
			told := read(t, name)
			stem := strings.TrimSuffix(name, filepath.Ext(name))
			for _, format := range []string{"ics", "json"} {
				f, _ := export.Named(format)
				var b bytes.Buffer
				if err := f.Write(&b, told, export.Options{}); err != nil {
					t.Fatal(err)
				}
				compare(t, stem+f.Extension, b.Bytes())
			}
		})
	}
}

func read(t *testing.T, name string) *timeline.Timeline {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	told, err := new(timeline.Builder).Build(article.Read(f, article.Input{Name: name}))
	if err != nil {
		t.Fatal(err)
	}
	if len(told.Events) == 0 {
		t.Error("no events")
	}
	return told
}

func compare(t *testing.T, golden string, got []byte) {
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range w {
		if i >= len(g) || g[i] != w[i] {
			t.Fatalf("%s:%d is now\n%s\nand was\n%s\n(go test ./examples -update writes it anew)", golden, i+1, strings.Join(g[min(i, len(g)):min(i+1, len(g))], ""), w[i])
		}
	}
	t.Fatalf("%s has %d lines more", golden, len(g)-len(w))
}
