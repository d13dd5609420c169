package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/timex"
)

// validator gives the schema at a place in schema.json: "" or "#/$defs/report".
func validator(t testing.TB, at string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json" + at)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(s *jsonschema.Schema, file []byte) error {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(file))
	if err != nil {
		return err
	}
	return s.Validate(doc)
}

func TestJSONFollowsSchema(t *testing.T) {
	s, f := validator(t, ""), named(t, "json")
	for _, x := range fixtures {
		file, _ := render(t, f, x.make(), Options{})
		if err := validate(s, file); err != nil {
			t.Errorf("%s: %v", x.name, err)
		}
	}
}

// The schema must refuse what it is there to refuse.
func TestSchemaRefuses(t *testing.T) {
	s := validator(t, "")
	good, _ := render(t, named(t, "json"), story(), Options{})
	for _, c := range [][2]string{{`"edtf": "2031-04-02"`, `"edtf": "April 2"`}, {`"edtf": "2031-04-02"`, `"edtf": "XXXX"`}, {`"planned"`, `"scheduled"`},
		{`"precision": "day"`, `"precision": "days"`}, {`"salience": 0.9`, `"salience": 90`}, {`"title": "Pay talks",`, ``}, {`"version": "1.1"`, `"version": "2.0"`},
		{`"title": "Pay talks"`, `"title": "Pay talks", "when": 1`}, {`"start": 0`, `"start": -1`}, {`"latest": "2031-04-02",`, ``}, {`"publishedFrom": "flag"`, `"publishedFrom": "guess"`},
		{`"rule": "month-day"`, `"ruler": "month-day"`}} {
		bad := bytes.Replace(good, []byte(c[0]), []byte(c[1]), 1)
		if bytes.Equal(bad, good) {
			t.Errorf("%s is not in the file", c[0])
		}
		if validate(s, bad) == nil {
			t.Errorf("%s in place of %s is taken", c[1], c[0])
		}
	}
}

// A timeline read back is written as the same bytes. Bytes that are no UTF-8 are replaced when they are written first.
func TestJSONRoundTrip(t *testing.T) {
	for _, x := range fixtures {
		file, _ := render(t, named(t, "json"), x.make(), Options{})
		file = bytes.ReplaceAll(file, []byte(`\ufffd`), []byte("\ufffd"))
		read, err := timeline.Load(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		again, _ := render(t, named(t, "json"), read, Options{})
		if !bytes.Equal(file, again) {
			t.Errorf("%s: read and written again it is\n%s", x.name, again)
		}
	}
}

// Nothing of the machine enters the file: the generator is a name.
func TestJSONGenerator(t *testing.T) {
	file, _ := render(t, named(t, "json"), story(), Options{})
	var got struct{ Generator map[string]string }
	if err := json.Unmarshal(file, &got); err != nil {
		t.Fatal(err)
	}
	if want := map[string]string{"name": "dateline"}; !reflect.DeepEqual(got.Generator, want) {
		t.Errorf("got %v, want %v", got.Generator, want)
	}
}

// reports gives what single articles tell, one of them hostile.
func reports() []*timeline.Report {
	text := "The vote on May 3 was\r\n<close> & \x00 “late”; it lasted three days. Next: early June."
	find := func(s string) timex.Expr {
		i := strings.Index(text, s)
		return timex.Expr{Start: i, End: i + len(s), Rule: "r", Type: timex.Date}
	}
	duration := find("three days")
	duration.Type = timex.Duration
	return []*timeline.Report{
		{Document: timeline.Document{ID: "a & <b>", Published: "2031-05-02", PublishedFrom: "input"}, Text: text, Extracted: true,
			Expressions: []timex.Dated{{Expr: find("May 3"), Value: "2031-05-03", Anchor: timex.ByPublication}, {Expr: find("“late”")}, {Expr: duration, Value: "P3D"},
				{Expr: find("early June"), Value: "2031-06", Mod: "START"}},
			Events: []event.Event(story().Events), Unresolved: story().Unresolved},
		{Document: timeline.Document{ID: "b", PublishedFrom: "unknown"}},
	}
}

func TestJSONLFollowsSchema(t *testing.T) {
	s := validator(t, "#/$defs/report")
	for _, r := range reports() {
		var b bytes.Buffer
		if err := JSONL(&b, r, Options{}); err != nil {
			t.Fatal(err)
		}
		if err := validate(s, b.Bytes()); err != nil || bytes.Count(b.Bytes(), []byte("\n")) != 1 {
			t.Errorf("%s: %v", b.Bytes(), err)
		}
	}
	var b bytes.Buffer
	if err := JSONLError(&b, "c", errors.New("no text")); err != nil || validate(s, b.Bytes()) != nil {
		t.Errorf("%s: %v", b.Bytes(), err)
	}
}

// What several articles tell of one event, and of its order, follows the schema and is written again as it was read.
func TestMergedFollowsSchema(t *testing.T) {
	var b timeline.Builder
	day, _ := calendar.On(2031, 5, 2)
	tl, err := b.Build(func(yield func(*article.Article, error) bool) {
		for i, text := range []string{"Peace talks were held in Oslo on April 2.", "After the peace talks in Oslo on April 2, the envoys signed a pact in Bergen on April 4."} {
			if !yield(&article.Article{ID: text, Text: text, SHA256: strings.Repeat(string(rune('a'+i)), 64), Published: article.Published{Span: day, From: article.FromFlag}}, nil) {
				return
			}
		}
	})
	if err != nil || len(tl.Events) != 2 || len(tl.Events[0].Tellings) != 2 || len(tl.Events[1].Relations) != 1 || tl.Events[1].Relations[0].Event != tl.Events[0].ID {
		t.Fatalf("%+v, %v", tl.Events, err)
	}
	file, _ := render(t, named(t, "json"), tl, Options{})
	if err := validate(validator(t, ""), file); err != nil {
		t.Error(err)
	}
	read, err := timeline.Load(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := render(t, named(t, "json"), read, Options{}); !bytes.Equal(file, again) {
		t.Errorf("read and written again it is\n%s", again)
	}
}

// The timelines that examples/ shows follow the schema.
func TestExamplesFollowSchema(t *testing.T) {
	s := validator(t, "")
	files, err := filepath.Glob("../examples/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := validate(s, file); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A line of JSONL follows the schema of lines by itself, one of an article that could not be read too.
func TestLineSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(LineSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("line.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("line.json")
	if err != nil {
		t.Fatal(err)
	}
	var told, failed bytes.Buffer
	report := timeline.Report{Document: timeline.Document{ID: "7", PublishedFrom: "unknown"}, Events: story().Events}
	if err := JSONL(&told, &report, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := JSONLError(&failed, "7", errors.New("no text")); err != nil {
		t.Fatal(err)
	}
	for _, line := range [][]byte{told.Bytes(), failed.Bytes()} {
		if err := validate(s, line); err != nil {
			t.Errorf("%v in %s", err, line)
		}
	}
	for _, line := range []string{`{"id": "7"}`, `{"id": "7", "error": 3}`, `{"error": "x", "events": []}`} {
		if validate(s, []byte(line)) == nil {
			t.Errorf("%s passes", line)
		}
	}
}
