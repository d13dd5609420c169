package export

import (
	"errors"
	"strings"
	"testing"
	"time"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/timex"
)

func TestJSONL(t *testing.T) {
	report := timeline.Report{
		Document: timeline.Document{ID: "7", Published: "2017-05-02", PublishedFrom: "input"},
		Text:     "The vote on <May 3> & after.",
		Expressions: []timex.Dated{{
			Expr:  timex.Expr{Start: 13, End: 18, Rule: "month-day", Type: timex.Date},
			Value: "2017-05-03",
		}},
	}
	const head = `{"id":"7","published":"2017-05-02","publishedFrom":"input",`
	const tail = `"expressions":[{"start":13,"end":18,"text":"May 3","type":"DATE","value":"2017-05-03","rule":"month-day"}],` +
		`"events":[],"unresolved":[]}` + "\n"
	for _, report.Extracted = range []bool{false, true} {
		var b strings.Builder
		if err := JSONL(&b, &report, Options{}); err != nil {
			t.Fatal(err)
		}
		want := head + tail
		if report.Extracted {
			want = head + `"text":"The vote on <May 3> & after.",` + tail
		}
		if b.String() != want {
			t.Errorf("got  %swant %s", b.String(), want)
		}
	}
}

// TestJSONLDate checks that an amount counted from an event has the date that it comes to.
func TestJSONLDate(t *testing.T) {
	day, _ := calendar.On(2017, time.April, 8)
	report := timeline.Report{Text: "Two days after the vote.", Expressions: []timex.Dated{{
		Expr: timex.Expr{End: 8, Type: timex.Duration}, Value: "P2D", Span: day, Leaning: 5}}}
	var b strings.Builder
	if err := JSONL(&b, &report, Options{}); err != nil || !strings.Contains(b.String(), `"value":"P2D","date":"2017-04-08"`) {
		t.Errorf("%v %s", err, b.String())
	}
}

func TestJSONLError(t *testing.T) {
	for id, want := range map[string]string{
		"":  `{"error":"no \"text\""}`,
		"a": `{"id":"a","error":"no \"text\""}`,
	} {
		var b strings.Builder
		if err := JSONLError(&b, id, errors.New(`no "text"`)); err != nil || b.String() != want+"\n" {
			t.Errorf("got %q (%v), want %q", b.String(), err, want)
		}
	}
}
