package article

import (
	"errors"
	"strings"
	"testing"
	"time"

	"dateline/timeline/calendar"
)

// readOne gives the only article of an input.
func readOne(t *testing.T, content string, in Input) (*Article, error) {
	t.Helper()
	var one *Article
	var failed error
	n := 0
	for a, err := range Read(strings.NewReader(content), in) {
		one, failed = a, err
		n++
	}
	if n != 1 {
		t.Fatalf("%d answers for a single article", n)
	}
	return one, failed
}

func TestTextTitle(t *testing.T) {
	const body = "The court ruled on Monday.\n"
	for _, tt := range []struct{ first, title string }{
		{"Court rules against the harbour plan\n\n", "Court rules against the harbour plan"},
		{"Court rules against the harbour plan\r\n\r\n", "Court rules against the harbour plan"},
		{"\n\n  Court rules \n \t\n", "Court rules"},
		{"Harbour plan is dropped by the U.S.\n\n", "Harbour plan is dropped by the U.S."},
		{"Sen. Moss wins St. Albans seat\n\n", "Sen. Moss wins St. Albans seat"},
		{"What now for the harbour?\n\n", "What now for the harbour?"},
		{"‘We will wait’\n\n", "‘We will wait’"},
		{"Court rules against the harbour plan\n", ""},
		{"The judges left the harbour on Tuesday.\n\n", ""},
		{"“We will wait.”\n\n", ""},
		{"The judges waited. They left on Tuesday\n\n", ""},
		{"The fixtures:\n\n", ""},
		{strings.Repeat("long ", 60) + "\n\n", ""},
		{"", ""},
	} {
		a, err := readOne(t, tt.first+body, Input{Name: "a.txt"})
		if err != nil || a.Title != tt.title || a.Text != tt.first+body {
			t.Errorf("%q: title %q, text %q, %v", tt.first, a.Title, a.Text, err)
			continue
		}
		if head := strings.TrimSpace(a.Text[:a.Body]); head != tt.title {
			t.Errorf("%q: the body begins after %q", tt.first, head)
		}
	}
}

func TestTextAsItCameIn(t *testing.T) {
	const text = "Am 3 — no\u00a0break, “curly”\r\nand so on"
	a, err := readOne(t, "\ufeff"+text, Input{Name: "-"})
	if err != nil || a.Text != text || a.ID != "-" {
		t.Errorf("got %q (%v), want %q", a.Text, err, text)
	}
	const sum = "bd290e97e95bf4ae2acbd67d152f468eb4bd22ba2c50cc91513e2551692a3a55"
	if a.SHA256 != sum {
		t.Errorf("sha256 %q, want %q", a.SHA256, sum)
	}
}

func TestTextPublished(t *testing.T) {
	day, _ := calendar.On(2017, time.May, 2)
	a, err := readOne(t, "Rain fell on Tuesday.", Input{Published: day})
	if err != nil || a.Published.Span != day || a.Published.From != FromFlag {
		t.Errorf("published %+v, %v", a.Published, err)
	}
	if a, _ = readOne(t, "Rain fell on Tuesday.", Input{}); a.Published.From != Unknown {
		t.Errorf("published from %v, want unknown", a.Published.From)
	}
}

func TestNotText(t *testing.T) {
	for _, tt := range []struct{ content, says string }{
		{"", "no text"},
		{" \n\n ", "no text"},
		{"\xff\xfeR\x00a\x00i\x00n\x00", "UTF-16LE"},
		{"\xfe\xff\x00R\x00a\x00i\x00n", "UTF-16BE"},
		{"R\x00a\x00i\x00n\x00 \x00f\x00e\x00l\x00l\x00", "UTF-16LE"},
		{"The caf\xe9 closed on Monday.", "Windows-1252"},
		{"%PDF-1.7 rest", "PDF"},
		{"PK\x03\x04 rest", "ZIP"},
		{"some\x00thing", "NUL"},
		{"\x01\x02\x03\x04\x05\xff\xfa", "control characters"},
	} {
		a, err := readOne(t, tt.content, Input{Name: "a.bin"})
		if a != nil || err == nil || !strings.Contains(err.Error(), tt.says) || !strings.HasPrefix(err.Error(), "a.bin: ") {
			t.Errorf("%q: %v, want one that says %s", tt.content, err, tt.says)
		}
	}
	if _, err := readOne(t, "\n", Input{}); !errors.Is(err, ErrEmpty) {
		t.Errorf("empty input: %v", err)
	}
}

func TestLongestText(t *testing.T) {
	if a, err := readOne(t, strings.Repeat("a", 20<<20), Input{}); err != nil || len(a.Text) != 20<<20 {
		t.Errorf("20 MB on one line: %v", err)
	}
	in := Input{Format: Text, Name: "long"}
	if _, err := readOne(t, strings.Repeat("a", MaxSize+1), in); err == nil || !strings.Contains(err.Error(), "64 MB") {
		t.Errorf("beyond the limit: %v", err)
	}
}
