package timeline

import (
	"iter"
	"strings"
	"testing"
	"time"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// report makes the report of one article from lines as in testdata/merge.
func report(t *testing.T, doc, published string, lines ...string) *Report {
	t.Helper()
	r := &Report{Document: Document{ID: doc, Published: published, PublishedFrom: "input", SHA256: doc + "0123456789"}}
	var events []event.Event
	for i, line := range lines {
		events = append(events, parseEvent(t, line, doc, 100*i))
	}
	r.Events = new(Builder).merge.Merge(events)
	return r
}

func TestArticlesReadApartGiveOneID(t *testing.T) {
	for _, same := range [][]string{
		{"2031-05-02 | happened | Brandt and Okafor speak by phone | spoke | | Lena Brandt; Okafor", "2031-05-02 | happened | Phone call between the two | call | | Okafor; President Brandt",
			"2031-05-02T15:00 | planned | Call of Okafor and Brandt | call | Lagos | Brandt; Okafor"},
		{"2031-05-10/2031-05-11 | planned | Cease-fire talks in Tashkent | talks | Tashkent |", "2031-05-10 | happened | Meeting in Tashkent | meeting | Tashkent, Uzbekistan |"},
		{"2031-07 | planned | Election in Peru | election | Peru |", "2031-07 | possible | Peru's elections | elections | Peru |"},
		{"2031-06-03 | planned | Summit of Norway and Iceland | summit | Bergen | Norway; Iceland | 2031-05-20", "2031-05-20 | planned | Norway and Iceland hold a summit | summit | | Norway; Iceland"},
	} {
		first := report(t, "a", "2031-05-01", same[0]).Events[0].ID
		for _, line := range same[1:] {
			if got := report(t, "b", "2031-05-09", line).Events[0].ID; got != first {
				t.Errorf("%q has another id than %q", line, same[0])
			}
		}
	}
}

// A better title is no other event: neither the key it rests on nor the id goes by its words.
func TestTitleDoesNotChangeTheID(t *testing.T) {
	lines := []string{
		"2031-05-02 | happened | Brandt and Okafor speak by phone | spoke | | Lena Brandt; Okafor",
		"2031-05-10 | planned | Talks begin in Tashkent | begin | Tashkent |",
		"2031-05-11 | happened | Fire kills two workers | kills | |",
		"2031-05-12 | happened | Prices rise | rise | |",
	}
	for _, line := range lines {
		e := parseEvent(t, line, "a", 0)
		better := e
		better.Title = "Why the harbour of Odense Will Vote on a Strike"
		first := new(Builder).merge.Merge([]event.Event{e})[0].ID
		if got := new(Builder).merge.Merge([]event.Event{better})[0].ID; got != first {
			t.Errorf("%s: another title gives another id", line)
		}
	}
}

func TestOtherEventsHaveOtherIDs(t *testing.T) {
	seen := make(map[string]string)
	for _, line := range []string{
		"2031-05-02 | happened | Brandt and Okafor speak by phone | spoke | |",
		"2031-05-02 | happened | Brandt and Singh speak by phone | spoke | |",
		"2031-05-03 | happened | Brandt and Okafor speak by phone | spoke | |",
		"2031-05-02 | happened | Brandt and Okafor sign a treaty | sign | |",
		"2031-05 | happened | Brandt and Okafor speak by phone | spoke | |",
		"2031-05-02 | happened | Bombing in Homs | bombing | Homs |",
		"2031-05-02 | happened | Bombing in Aleppo | bombing | Aleppo |",
		"XXXX-05-02 | happened | Bombing in Aleppo | bombing | Aleppo |",
	} {
		id := report(t, "a", "2031-05-05", line).Events[0].ID
		if old, ok := seen[id]; ok {
			t.Errorf("%q has the id of %q", line, old)
		}
		seen[id] = line
	}
}

func TestKnownArticlesCostNothing(t *testing.T) {
	const line = "XXXX-05-02 | happened | Bombing in Homs | bombing | Homs |"
	undated := report(t, "a", "", line)
	undated.Document.PublishedFrom = "unknown"
	var tl Timeline
	tl.Add(undated)
	a := &article.Article{ID: "again", SHA256: undated.Document.SHA256}
	if known := tl.Known(); !known(a) || known(&article.Article{SHA256: "other"}) || known(new(article.Article)) {
		t.Error("what was read is not told from what was not")
	}
	a.Published.From = article.FromFlag
	a.Published.Span, _ = calendar.ParseEDTF("2031-05-03")
	if tl.Known()(a) {
		t.Error("a text whose date of publication is known at last need not be read again")
	}
	dated := report(t, "again", "2031-05-03", "2031-05-02 | happened | Bombing in Homs | bombing | Homs |")
	dated.Document.SHA256 = undated.Document.SHA256
	id := tl.Events[0].ID
	tl.Add(dated)
	if len(tl.Documents) != 1 || len(tl.Events) != 1 || tl.Events[0].ID != id || tl.Events[0].Date.EDTF() != "2031-05-02" {
		t.Errorf("got %+v", tl)
	}
}

func TestDocumentsOfOneIDStayApart(t *testing.T) {
	one := report(t, "-", "2031-05-03", "2031-05-02 | happened | Bombing in Homs | bombing | Homs |")
	other := report(t, "-", "2031-05-04", "2031-05-01 | happened | Flood in Lima | flood | Lima |")
	other.Document.SHA256 = "fedcba9876543210"
	var tl Timeline
	tl.Add(other, one)
	if tl.Documents[0].ID != "-" || tl.Documents[1].ID != "-@fedcba98" || tl.Events[0].Mentions[0].Document != "-@fedcba98" {
		t.Errorf("got %+v", tl)
	}
	before := written(t, &tl)
	tl.Add()
	if written(t, &tl) != before {
		t.Error("adding nothing changes it")
	}
}

func TestSince(t *testing.T) {
	a := report(t, "a", "2031-05-01", "2031-05-20 | planned | Summit of Norway and Iceland | summit | Bergen |", "2031-05-21 | planned | Fair in Lima | fair | Lima |")
	b := report(t, "b", "2031-05-02", "2031-05-21 | planned | Fair in Lima | fair | Lima |", "2031-05-25 | planned | Trial of Hugo Brandt | trial | Leeds |")
	c := report(t, "c", "2031-05-03", "2031-05-27 | planned | Summit of Norway and Iceland | summit | Bergen | Norway; Iceland | 2031-05-20")
	var tl Timeline
	tl.Add(a)
	old := tl
	tl.Add(b, c)
	var got []string
	fresh, changed := tl.Since(&old)
	for _, e := range fresh.Events {
		got = append(got, "new: "+e.Date.EDTF()+" "+e.Title)
	}
	for _, e := range changed {
		got = append(got, "changed: "+e.Date.EDTF()+" "+e.Title)
	}
	want := "new: 2031-05-25 Trial of Hugo Brandt, changed: 2031-05-27 Summit of Norway and Iceland"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("since then: %s", s)
	}
	if fresh, changed := tl.Since(&tl); len(fresh.Events)+len(changed) != 0 {
		t.Errorf("since now: %v, %v", fresh.Events, changed)
	}
}

func TestMergeKeepsIDs(t *testing.T) {
	a, b := sample(t, 3), sample(t, 6)
	want := b.Events[0].ID
	a.Events[0].ID = "11111111-2222-5333-8444-555555555555"
	kept := a.Events[0].ID
	a.Merge(b)
	for _, e := range a.Events {
		if e.ID == want {
			t.Error("the event has the id of the other timeline")
		}
	}
	if len(a.Documents) != 6 || a.Events[0].ID != kept {
		t.Errorf("%d documents, first id %s", len(a.Documents), a.Events[0].ID)
	}
}

func TestRelationsFollowTheirEvents(t *testing.T) {
	a := report(t, "a", "2031-05-01", "2031-05-20 | planned | Summit of Norway and Iceland | summit | Bergen |", "2031-05-21 | planned | Fair in Lima | fair | Lima |")
	a.Events[1].Relations = []event.Relation{{Kind: "after", Event: a.Events[0].ID}, {Kind: "before", Event: "nothing"}}
	earlier := report(t, "b", "2031-04-01", "2031-05 | planned | Norway and Iceland hold a summit in Bergen | summit | Bergen |")
	var tl Timeline
	tl.Add(a, earlier)
	summit, fair := tl.Events[0], tl.Events[1]
	if len(summit.Tellings) != 2 || summit.ID == a.Events[0].ID {
		t.Fatalf("the tellings of the summit are not one event under the id of the first: %+v", summit)
	}
	if len(fair.Relations) != 1 || fair.Relations[0] != (event.Relation{Kind: "after", Event: summit.ID}) {
		t.Errorf("the fair has %+v, and the summit is %s", fair.Relations, summit.ID)
	}
	again, err := Load(strings.NewReader(written(t, &tl)))
	if err != nil {
		t.Fatal(err)
	}
	before := written(t, &tl)
	if again.Add(); written(t, again) != before {
		t.Error("relations are lost when a kept timeline is merged again")
	}
}

func TestBuildStopsAtAnError(t *testing.T) {
	day, _ := calendar.ParseEDTF("2031-05-03")
	articles := iter.Seq2[*article.Article, error](func(yield func(*article.Article, error) bool) {
		a := &article.Article{ID: "a", Text: "Norway and Iceland signed a treaty in Oslo on May 2, 2031.", SHA256: "1"}
		a.Published.Span = day
		_ = yield(a, nil) && yield(nil, errBoom) && yield(a, nil)
	})
	var b Builder
	tl, err := b.Build(articles)
	if err != errBoom || len(tl.Documents) != 1 || len(tl.Events) == 0 {
		t.Errorf("%v, %+v", err, tl)
	}
}

type boom struct{}

func (boom) Error() string { return "boom" }

var errBoom error = boom{}

// Where two events have one kind, day and names, an article more, even an older one, takes from none of them its id, and
// they keep their order when they are read again.
func TestEventsOfOneNameKeepTheirIDs(t *testing.T) {
	reports := growths[1].reports(3)
	var kept Timeline
	kept.Add(reports[0], reports[1])
	if len(kept.Events) != 2 || kept.Events[0].Key.Kind != kept.Events[1].Key.Kind {
		t.Fatalf("%d events: %+v", len(kept.Events), kept.Events)
	}
	ids := map[string]string{}
	for _, e := range kept.Events {
		ids[e.Title] = e.ID
	}
	reports[2].Document.Published = "2016-01-01"
	reports[2].Document.ID = "0"
	for range 2 {
		again := reloaded(t, &kept)
		again.Add(reports[2])
		if len(again.Events) != 3 {
			t.Fatalf("%d events", len(again.Events))
		}
		seen := map[string]bool{}
		for _, e := range again.Events {
			if old := ids[e.Title]; old != "" && old != e.ID || seen[e.ID] {
				t.Errorf("%s has the id %s", e.Title, e.ID)
			}
			seen[e.ID] = true
		}
		before, _ := again.MarshalJSON()
		if after, _ := reloaded(t, again).MarshalJSON(); string(after) != string(before) {
			t.Error("read again it differs")
		}
		kept = *again
	}
}

// reloaded gives t as it is once it was written and read.
func reloaded(t *testing.T, tl *Timeline) *Timeline {
	t.Helper()
	again := new(Timeline)
	if data, err := tl.MarshalJSON(); err != nil {
		t.Fatal(err)
	} else if err := again.UnmarshalJSON(data); err != nil {
		t.Fatal(err)
	}
	return again
}

// A word that is told of two dates tells two events.
func TestOneWordOfTwoDates(t *testing.T) {
	for _, text := range []string{
		"Ana Costa won the cup in 2015 and 2016.",
		"The festival was held on May 3-5, 2017 and May 5-7, 2017.",
		"The court sentenced Paul Renner on May 3, 2017 and on May 8, 2017.",
	} {
		tl, err := FromText(text, time.Time{})
		if err != nil || len(tl.Events) != 2 {
			t.Errorf("%s (%v)\n%s", text, err, strings.Join(show(tl), "\n"))
		}
	}
}
