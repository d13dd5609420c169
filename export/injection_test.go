package export

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

//go:embed testdata/injection.txt
var injections string

// payloads gives the payloads of testdata/injection.txt.
func payloads(t *testing.T) (list []string) {
	for line := range strings.Lines(injections) {
		if line = strings.TrimSuffix(line, "\n"); strings.HasPrefix(line, "# ") {
			continue
		}
		quoted := strings.ReplaceAll(strings.ReplaceAll(line, `\"`, `"`), `"`, `\"`)
		s, err := strconv.Unquote(`"` + quoted + `"`)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		list = append(list, s)
	}
	return list
}

// planted gives a timeline that has a text wherever an article can put one.
func planted(s string) *timeline.Timeline {
	e := event.Event{
		Title: s, Date: on(calendar.Day, 2031, 3, 1), Status: event.Happened, Location: place(s, 1, 1),
		Participants: []string{s, "Ana " + s}, Categories: []string{s}, Mentions: told(s, "Before "+s+" after.", s, s),
	}
	tl := &timeline.Timeline{
		Documents:  []timeline.Document{{ID: s, Title: s, URL: "https://news.example/" + s, Published: "2031-03-02", PublishedFrom: "metadata", SHA256: strings.Repeat("00", 32)}},
		Unresolved: []timeline.Unresolved{{Document: s, Text: s, Reason: s}},
	}
	second := e
	second.Title, second.Date = "Talks "+s, on(calendar.Month, 2031, 4, 1)
	tl.Events = numbered(e, second)
	return tl
}

// injected finds what a file of a format has of a payload that is more than text; "" for nothing.
var injected = map[string]func(t *testing.T, file []byte) string{
	"csv": formulas,
	"ics": func(_ *testing.T, file []byte) string {
		if n := strings.Count(string(file), "\r\nBEGIN:"); n != 2 {
			return fmt.Sprint(n, " components")
		}
		return strings.Join(lint(file), "; ")
	},
	"html": func(t *testing.T, file []byte) string { checkPage(t, string(file)); return "" },
	"markdown": func(t *testing.T, file []byte) string {
		plain, _ := render(t, named(t, "markdown"), planted("x"), Options{All: true, Title: "x"})
		if n, want := bytes.Count(file, []byte("\n")), bytes.Count(plain, []byte("\n")); n != want {
			return fmt.Sprintf("%d lines, not %d", n, want)
		}
		return string(rawMarkdown.Find(ourLinks.ReplaceAll(file, nil)))
	},
	"text": func(_ *testing.T, file []byte) string { return string(controls.Find(file)) },
	"json": rawControls,
	"timelinejs": func(t *testing.T, file []byte) string {
		var got tjs
		if err := json.Unmarshal(file, &got); err != nil {
			return err.Error()
		}
		for _, e := range got.Events {
			if rest := ourTags.ReplaceAllString(e.Text.Text, "") + e.Text.Headline; strings.ContainsAny(rest, `<>"`) {
				return rest
			}
		}
		return rawControls(t, file)
	},
}

var (
	// ourTags are those that the TimelineJS writer makes.
	ourTags = regexp.MustCompile(`</?(p|blockquote)>|<a href="https://news\.example/[^"<>]*" rel="noreferrer">|</a>`)
	// ourLinks are those that the Markdown writer makes.
	ourLinks = regexp.MustCompile(`\]\(<https://news\.example/[^<>\s]*>\)`)
	// rawMarkdown is a tag, a picture or a link, and not behind a backslash.
	rawMarkdown = regexp.MustCompile(`(^|[^\\])(<[a-zA-Z/!?]|!\[|\]\()`)
)

// rawControls finds controls and marks of direction that JSON may have only as escapes; blanks between its parts aside.
func rawControls(_ *testing.T, file []byte) string {
	if !json.Valid(file) {
		return "no JSON"
	}
	return string(regexp.MustCompile(`[\x00-\x08\x0b-\x1f\x7f-\x{9f}\x{202a}-\x{202e}\x{2066}-\x{2069}\x{2028}\x{2029}]`).Find(file))
}

// formulas finds a cell that is a formula for readers that part cells at commas, semicolons or tabs.
func formulas(_ *testing.T, file []byte) string {
	number := regexp.MustCompile(`^-?\d+(\.\d+)?$`)
	for _, comma := range ",;\t" {
		r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file, []byte("\ufeff"))))
		r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, comma != ',', -1
		records, err := r.ReadAll()
		if err != nil {
			return fmt.Sprintf("parted at %q: %v", comma, err)
		}
		for _, record := range records {
			for _, cell := range record {
				cell = strings.TrimLeft(cell, " \t\u00a0")
				if first, _ := utf8.DecodeRuneInString(cell); cell != "" && strings.ContainsRune("=+-@＝＋－＠", first) && !number.MatchString(cell) {
					return fmt.Sprintf("parted at %q: %q", comma, cell)
				}
			}
		}
	}
	return ""
}

// Whatever an article carries stays text in every format.
func TestInjection(t *testing.T) {
	for _, s := range payloads(t) {
		tl := planted(s)
		for name, find := range injected {
			file, _ := render(t, named(t, name), tl, Options{All: true, Title: s})
			if found := find(t, file); found != "" {
				t.Errorf("%s: %q gives %q", name, s, found)
			}
		}
	}
}

// The same in what an article alone is written as: one line of JSON, one document of TimeML.
func TestInjectionInArticles(t *testing.T) {
	for _, s := range payloads(t) {
		r := &timeline.Report{Document: planted(s).Documents[0], Text: "Talks open on May 3, 2031. " + s, Events: planted(s).Events[:1], Unresolved: planted(s).Unresolved}
		var line, doc bytes.Buffer
		if err := JSONL(&line, r, Options{}); err != nil {
			t.Fatal(err)
		}
		if found := rawControls(t, bytes.TrimSuffix(line.Bytes(), []byte("\n"))); found != "" {
			t.Errorf("jsonl: %q gives %q", s, found)
		}
		if err := TimeML(&doc, r, Options{}); err != nil {
			t.Fatal(err)
		}
		if found := foreignXML(doc.Bytes()); found != "" {
			t.Errorf("timeml: %q gives %q", s, found)
		}
	}
}

// foreignXML finds an element, instruction or entity that no writer of TimeML makes, and what is not XML.
func foreignXML(file []byte) string {
	d := xml.NewDecoder(bytes.NewReader(file))
	for {
		token, err := d.Token()
		switch token := token.(type) {
		case nil:
			if err == io.EOF {
				return ""
			}
			return err.Error()
		case xml.StartElement:
			if !strings.Contains(" TimeML DOCID DCT TITLE TEXT TIMEX3 EVENT MAKEINSTANCE TLINK EXTRAINFO ", " "+token.Name.Local+" ") {
				return token.Name.Local
			}
			for _, a := range token.Attr {
				if a.Name.Local == "tid" && a.Value == "t9" {
					return "t9"
				}
			}
		case xml.Directive:
			return string(token)
		}
	}
}
