package corrections

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// articles makes made-up news: number says which, told how often the story goes on.
func articles(n int) (list []*timeline.Report) {
	var b timeline.Builder
	cities := []string{"Oslo", "Lima", "Nairobi", "Denver", "Leeds", "Turin", "Graz", "Porto"}
	for i := range n {
		city, month := cities[i%len(cities)], []string{"May", "June", "July", "August"}[i/8%4]
		text := fmt.Sprintf("The council of %s will vote on the bridge on %s %d, 2031.\n\nA court in %s sentenced Hugo Brandt %d on April %d, 2031. "+
			"The Monroe summit opened in %s on April %d and the strike at the port ended on April %d.", city, month, 3+i%20, city, i, 1+i%9, city, 10+i%9, 2+i%11)
		list = append(list, b.Read(read(fmt.Sprintf("a%d.txt", i), text)))
	}
	return list
}

func read(name, text string) *article.Article {
	for a, err := range article.Read(strings.NewReader(text), article.Input{Name: name, Published: day("2031-04-25")}) {
		if err != nil {
			panic(err)
		}
		return a
	}
	panic("no article")
}

func day(s string) calendar.Span {
	span, ok := calendar.ParseEDTF(s)
	if !ok {
		panic(s)
	}
	return span
}

func built(reports ...*timeline.Report) *timeline.Timeline {
	t := new(timeline.Timeline)
	t.Add(reports...)
	return t
}

func logOf(t testing.TB, acts ...Act) *Log {
	t.Helper()
	name := filepath.Join(t.TempDir(), "c.jsonl")
	if _, err := Append(name, acts...); err != nil {
		t.Fatal(err)
	}
	l, err := Open(name)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func written(t testing.TB, tl *timeline.Timeline) string {
	t.Helper()
	var b strings.Builder
	if err := tl.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func of[T any](v T) *T { return &v }

func byTitle(tl *timeline.Timeline, words string) *event.Event {
	i := slices.IndexFunc(tl.Events, func(e event.Event) bool { return strings.Contains(e.Title, words) })
	if i < 0 {
		return nil
	}
	return &tl.Events[i]
}

// What a person sets holds, has the program's own reading beside it, keeps the id, and goes when it is undone.
func TestSet(t *testing.T) {
	tl := built(articles(1)...)
	before := written(t, tl)
	vote := byTitle(tl, "vote")
	id, sequence := vote.ID, vote.Revisions()
	set := Act{Act: Set, Event: RefTo(vote, 0), Title: of("Bridge vote"), Date: of("2031-05-04"), Location: of("")}
	if got := logOf(t, set).Apply(tl); len(got) != 0 {
		t.Errorf("remarks: %v", got)
	}
	vote = byTitle(tl, "Bridge vote")
	if vote == nil || vote.ID != id || vote.Date.EDTF() != "2031-05-04" || vote.Location != nil || vote.Revisions() != sequence+1 {
		t.Fatalf("got %+v", vote)
	}
	if own := vote.Own()[0]; own.Date.EDTF() != "2031-05-03" || len(own.Mentions) != 1 || len(vote.Conflicts) != 0 {
		t.Errorf("own %+v, conflicts %v", own, vote.Conflicts)
	}
	logOf(t, set, Act{Act: Undo, Line: 1}).Apply(tl)
	if got := byTitle(tl, "vote"); got.Date.EDTF() != "2031-05-03" || got.Revisions() != sequence+2 {
		t.Errorf("undone: %+v", got)
	}
	logOf(t, set, Act{Act: Undo, Line: 1}, Act{Act: Undo, Line: 2}).Apply(tl)
	if got := byTitle(tl, "Bridge vote"); got == nil || got.Revisions() != sequence+3 {
		t.Errorf("done again: %+v", got)
	}
	if new(Log).Apply(tl); written(t, tl) != before {
		t.Error("without corrections it is not as it was")
	}
}

// A later article that contradicts a correction is a conflict; one that agrees, or says what the person mended, is none.
func TestLaterArticles(t *testing.T) {
	report := func(name, text string) *timeline.Report {
		var b timeline.Builder
		return b.Read(read(name, text))
	}
	first := report("a.txt", "The ferry Aurora sank off Bergen on April 10, 2031.")
	for text, want := range map[string]string{
		"The ferry Aurora sank off Bergen on April 10, 2031, he said.": "",
		"The ferry Aurora sank off Bergen on April 11, 2031, he said.": "",
		"The ferry Aurora sank off Bergen on April 12, 2031, he said.": "2031-04-12",
	} {
		tl := built(first)
		l := logOf(t, Act{Act: Set, Event: RefTo(&tl.Events[0], 0), Date: of("2031-04-11"), Was: "2031-04-10"})
		l.Apply(tl)
		tl.Add(report("b.txt", text))
		remarks := l.Apply(tl)
		var conflicts []string
		for _, c := range tl.Events[0].Conflicts {
			conflicts = append(conflicts, c.Date.EDTF())
		}
		if got := strings.Join(conflicts, " "); got != want || (len(remarks) > 0) != (want != "") || tl.Events[0].Date.EDTF() != "2031-04-11" {
			t.Errorf("%s\nconflicts %q, want %q; %v; %s", text, got, want, remarks, tl.Events[0].Date.EDTF())
		}
	}
}

// So is a status or place that a later article tells and nobody knew of; not the program's own change of mind, nor what the
// person mended.
func TestLaterStatusAndPlace(t *testing.T) {
	const first = "The council of Oslo will vote on the Monroe bridge on May 9, 2031."
	possible, cancelled := "possible", "cancelled"
	for _, c := range []struct {
		act        Act
		text, want string
	}{
		{Act{Status: &possible}, "The vote of the council of Oslo on the Monroe bridge, set for May 9, 2031, was cancelled.", "cancelled"},
		{Act{Status: &cancelled}, "The vote of the council of Oslo on the Monroe bridge, set for May 9, 2031, was cancelled.", ""},
		{Act{Status: &possible}, first + " He said so.", ""},
		{Act{Location: of("Trondheim")}, "The council will vote on the Monroe bridge in Bergen on May 9, 2031.", "Bergen"},
		{Act{Location: of("Bergen, Norway")}, "The council will vote on the Monroe bridge in Bergen on May 9, 2031.", ""},
		{Act{Location: of("Trondheim")}, first + " He said so.", ""},
		{Act{Title: of("Bridge")}, "The council will vote on the Monroe bridge in Bergen on May 9, 2031.", ""},
	} {
		var b timeline.Builder
		tl := built(b.Read(read("a.txt", first)))
		c.act.Act, c.act.Event = Set, RefTo(&tl.Events[0], 0)
		c.act.Over(&tl.Events[0])
		l := logOf(t, c.act)
		l.Apply(tl)
		tl.Add(b.Read(read("b.txt", c.text)))
		remarks := l.Apply(tl)
		var conflicts []string
		for _, r := range tl.Events[0].Conflicts {
			if r.Status != 0 {
				conflicts = append(conflicts, r.Status.String())
			}
			if r.Location != nil {
				conflicts = append(conflicts, r.Location.Name)
			}
		}
		if got := strings.Join(conflicts, " "); len(tl.Events) != 1 || got != c.want || (len(remarks) > 0) != (c.want != "") {
			t.Errorf("%s\n%d events, conflicts %q, want %q; %v", c.text, len(tl.Events), got, c.want, remarks)
		}
		other := built(b.Read(read("a.txt", first)))
		other.Events[0].Status, other.Events[0].Location = event.Cancelled, &event.Location{Name: "Lima"} // as another version reads it
		if l.Apply(other); len(other.Events[0].Conflicts) > 0 {
			t.Errorf("another version contradicts: %+v", other.Events[0].Conflicts)
		}
		again, err := timeline.Load(strings.NewReader(written(t, tl)))
		if err != nil {
			t.Fatal(err)
		}
		if before := written(t, tl); len(l.Apply(again)) != len(remarks) || written(t, again) != before {
			t.Error("read again it is otherwise")
		}
	}
}

// Two events are made one and stay so, with the id of the first; undone, both have their ids again.
func TestMerge(t *testing.T) {
	reports := articles(3)
	tl := built(reports...)
	a, b := tl.Events[1], tl.Events[4]
	merge := Act{Act: Merge, Event: RefTo(&a, 0), With: RefTo(&b, 0)}
	n := len(tl.Events)
	for range 3 {
		if got := logOf(t, merge).Apply(tl); len(got) > 0 || len(tl.Events) != n-1 || byID(tl, a.ID) == nil || byID(tl, b.ID) != nil {
			t.Fatalf("%v, %d events", got, len(tl.Events))
		}
		if got := len(byID(tl, a.ID).Mentions); got < 1 {
			t.Errorf("%d mentions", got)
		}
		tl.Add(reports...)
	}
	if logOf(t, merge, Act{Act: Undo, Line: 1}).Apply(tl); len(tl.Events) != n || byID(tl, a.ID) == nil || byID(tl, b.ID) == nil {
		t.Errorf("undone: %d events", len(tl.Events))
	}
}

func byID(tl *timeline.Timeline, id string) *event.Event {
	i := slices.IndexFunc(tl.Events, func(e event.Event) bool { return e.ID == id })
	if i < 0 {
		return nil
	}
	return &tl.Events[i]
}

// What the merge has put together is parted, and stays parted when the articles are merged again.
func TestApart(t *testing.T) {
	var b timeline.Builder
	text := "The council of Oslo will vote on the Monroe bridge on May 3, 2031."
	one, two := b.Read(read("a.txt", text)), b.Read(read("b.txt", text+" Nobody knows more."))
	tl := built(one, two)
	if len(tl.Events) != 1 || len(tl.Events[0].Mentions) != 2 {
		t.Fatalf("got %+v", tl.Events)
	}
	id := tl.Events[0].ID
	apart := Act{Act: Apart, Event: RefTo(&tl.Events[0], 0), With: RefTo(&tl.Events[0], 1)}
	ids := map[string]bool{}
	for range 3 {
		if got := logOf(t, apart).Apply(tl); len(got) > 0 || len(tl.Events) != 2 || byID(tl, id) == nil {
			t.Fatalf("%v, %+v", got, tl.Events)
		}
		for i := range tl.Events {
			ids[tl.Events[i].ID] = true
			if len(tl.Events[i].Mentions) != 1 {
				t.Errorf("%d mentions", len(tl.Events[i].Mentions))
			}
		}
		tl.Add()
		if len(tl.Events) != 1 || tl.Events[0].ID != id {
			t.Fatalf("merged again: %+v", tl.Events)
		}
	}
	if len(ids) != 2 {
		t.Errorf("ids change: %v", ids)
	}
}

// What a person has made one, of two dates, is parted again by what tells the other date.
func TestApartByHand(t *testing.T) {
	tl := built(articles(1)...)
	a, b, n := tl.Events[0], tl.Events[1], len(tl.Events)
	merge := Act{Act: Merge, Event: RefTo(&a, 0), With: RefTo(&b, 0)}
	logOf(t, merge).Apply(tl)
	one := byID(tl, a.ID)
	if a.Date == b.Date || len(tl.Events) != n-1 || len(one.Mentions) != 1 || len(one.Conflicts) != 1 {
		t.Fatalf("got %+v", one)
	}
	apart := Act{Act: Apart, Event: RefTo(one, 0), With: RefTo(one, 1)}
	if got := logOf(t, merge, apart).Apply(tl); len(got) > 0 || len(tl.Events) != n {
		t.Fatalf("%v, %d events", got, len(tl.Events))
	}
	for _, want := range []*event.Event{&a, &b} {
		got := byTitle(tl, want.Title)
		if got == nil || got.Date.EDTF() != want.Date.EDTF() || len(got.Mentions) != len(want.Mentions) || len(got.Conflicts) != 0 {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
}

// Added events are there; hidden ones are kept, and shown nowhere.
func TestAddHideKeep(t *testing.T) {
	tl := built(articles(1)...)
	n := len(tl.Events)
	l := logOf(t, Act{Act: Add, Title: of("Dam opened"), Date: of("2030-06")}, Act{Act: Hide, Event: RefTo(&tl.Events[0], 0)},
		Act{Act: Keep, Event: RefTo(&tl.Events[1], 0)}, Act{Act: Note, Event: RefTo(&tl.Events[1], 0), Note: "asked the court"})
	for range 2 {
		l.Apply(tl)
		dam := byTitle(tl, "Dam")
		if len(tl.Events) != n+1 || dam == nil || !dam.Salient() || !byID(tl, dam.ID).Checked() {
			t.Fatalf("got %+v", tl.Events)
		}
		hidden := slices.IndexFunc(tl.Events, func(e event.Event) bool { return e.Hidden() })
		if hidden < 0 || tl.Events[hidden].Salient() && tl.Events[hidden].Checked() {
			t.Error("nothing is hidden")
		}
		tl.Add()
	}
	if len(tl.Events) != n {
		t.Errorf("%d events", len(tl.Events))
	}
}

// A line that is none, or finds nothing, is listed with its number; the others count.
func TestListed(t *testing.T) {
	tl := built(articles(1)...)
	ref := RefTo(&tl.Events[0], 0)
	lost := *ref
	lost.ID, lost.Sentence, lost.Start, lost.Title = "x", HashOf("Nothing of the kind."), 1, "Lost"
	text := `{"act": "set", "event": {"id": "` + ref.ID + `"}, "tittle": "X"}
nonsense

{"act": "undo", "line": 9}
{"act": "fly", "event": {"id": "x"}}
{"act": "set", "event": {"id": "` + ref.ID + `"}, "date": "May 3"}
{"act": "hide", "event": {"id": "no such"}}
{"act": "set", "event": {"id": "` + ref.ID + `"}, "title": "By hand"}
`
	l, err := Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, r := range l.Apply(tl) {
		lines = append(lines, fmt.Sprint(r.Line))
	}
	if got := strings.Join(lines, " "); got != "1 2 4 5 6 7" || byTitle(tl, "By hand") == nil {
		t.Errorf("listed are %s", got)
	}
	if got := logOf(t, Act{Act: Hide, Event: &lost}).Apply(tl); len(got) != 1 || !strings.Contains(got[0].Text, "Lost") {
		t.Errorf("got %v", got)
	}
}

// Acts at random, in any order: none is lost, none meets another event than it names, and what they make of the timeline
// does not depend on when the articles came.
func TestRandomActs(t *testing.T) {
	for seed := range uint64(30) {
		rnd := rand.New(rand.NewPCG(seed, 17))
		reports := articles(12)
		tl := built(reports...)
		var acts []Act
		want := map[string]string{} // title that a person set, by what the event rests on
		for i := range 40 {
			e := &tl.Events[rnd.IntN(len(tl.Events))]
			ref := RefTo(e, 0)
			switch rnd.IntN(5) {
			case 0:
				acts = append(acts, Act{Act: Hide, Event: ref})
			case 1:
				acts = append(acts, Act{Act: Keep, Event: ref})
			case 2:
				acts = append(acts, Act{Act: Set, Event: ref, Date: of(fmt.Sprintf("2031-%02d-%02d", 1+rnd.IntN(12), 1+rnd.IntN(28)))})
			default:
				title := fmt.Sprint("By hand ", i)
				acts, want[ref.Sentence+ref.Trigger] = append(acts, Act{Act: Set, Event: ref, Title: &title}), title
			}
		}
		l := logOf(t, acts...)
		for _, r := range l.Apply(tl) {
			if !strings.HasPrefix(r.Text, "stands, though ") {
				t.Fatalf("seed %d: %v", seed, r)
			}
		}
		later := new(timeline.Timeline)
		rnd.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		for _, r := range reports {
			later.Add(r)
			l.Apply(later)
		}
		for _, one := range []*timeline.Timeline{tl, later} {
			got := map[string]string{}
			for i := range one.Events {
				if e := &one.Events[i]; strings.HasPrefix(e.Title, "By hand") {
					r := RefTo(e, 0)
					got[r.Sentence+r.Trigger] = e.Title
				}
			}
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("seed %d: got %v\nwant %v", seed, got, want)
			}
		}
	}
}

// Another version that gives other ids, titles and triggers is met: a correction is found again or listed, and never
// put on another event.
func TestOtherVersion(t *testing.T) {
	tl := built(articles(24)...)
	var acts []Act
	for i := range tl.Events {
		acts = append(acts, Act{Act: Note, Event: RefTo(&tl.Events[i], 0), Note: tl.Events[i].Mentions[0].Sentence + tl.Events[i].Mentions[0].Expression.Text})
	}
	l := logOf(t, acts...)
	for seed := range uint64(10) {
		rnd := rand.New(rand.NewPCG(seed, 4))
		other := built(articles(24)...)
		for i := range other.Events {
			e := &other.Events[i]
			switch rnd.IntN(6) {
			case 0:
				e.ID = tl.Events[rnd.IntN(len(tl.Events))].ID // of another
			case 1:
				e.ID, e.Title = fmt.Sprint("new", i), "It takes place"
			case 2:
				e.Mentions[0].Trigger.Text, e.ID = "other", fmt.Sprint("new", i)
			case 3:
				e.Mentions[0].Sentence = "Cut otherwise: " + e.Mentions[0].Sentence
			}
		}
		remarks := l.Apply(other)
		notes := 0
		for i := range other.Events {
			e := &other.Events[i]
			if e.Corrected == nil {
				continue
			}
			notes++
			if !strings.HasSuffix(e.Mentions[0].Sentence+e.Mentions[0].Expression.Text, e.Corrected.Note) {
				t.Errorf("seed %d: %q stands at %q", seed, e.Corrected.Note, e.Mentions[0].Sentence)
			}
		}
		if notes+len(remarks) != len(acts) {
			t.Errorf("seed %d: %d found, %d listed of %d", seed, notes, len(remarks), len(acts))
		}
		t.Logf("seed %d: %d found, %d listed", seed, notes, len(remarks))
	}
}

// Eight writers at once: every act is there, on a line of its own, whose number its writer was told.
func TestWriters(t *testing.T) {
	name := filepath.Join(t.TempDir(), "c.jsonl")
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			for i := range 25 {
				title := fmt.Sprintf("%d/%d", w, i)
				n, err := Append(name, Act{Act: Add, Title: &title, Date: of("2031")}, Act{Act: Add, Title: &title, Date: of("2032")})
				if err != nil {
					t.Error(err)
				}
				l, err := Open(name)
				if err != nil {
					t.Error(err)
					return
				}
				if got, ok := l.Act(n); !ok || *got.Title != title {
					t.Errorf("line %d is %+v", n, got)
				}
			}
		})
	}
	wg.Wait()
	if l, _ := Open(name); l.Len() != 400 {
		t.Errorf("%d lines", l.Len())
	}
}

// A line that was cut off is ended, not lost, and the next one is whole.
func TestCutOff(t *testing.T) {
	name := filepath.Join(t.TempDir(), "c.jsonl")
	if err := os.WriteFile(name, []byte(`{"act": "keep", "ev`), 0o644); err != nil {
		t.Fatal(err)
	}
	n, err := Append(name, Act{Act: Add, Title: of("A"), Date: of("2031")})
	l, _ := Open(name)
	if _, ok := l.Act(n); err != nil || n != 2 || !ok || l.Len() != 2 {
		t.Errorf("line %d, %v", n, err)
	}
	if _, err := Append(name, Act{Act: Set}); err == nil {
		t.Error("an act without an event is taken")
	}
	if l, _ := Open(name); l.Len() != 2 {
		t.Error("what is refused is written")
	}
}

// Anything at all is read, line by line, and applied without harm.
func FuzzRead(f *testing.F) {
	tl := built(articles(2)...)
	id := tl.Events[0].ID
	f.Add(`{"act": "set", "event": {"id": "` + id + `"}, "title": "X", "date": "2031-05~"}`)
	f.Add(`{"act": "merge", "event": {"id": "` + id + `"}, "with": {"id": "` + tl.Events[1].ID + `"}}` + "\n" + `{"act":"undo","line":1}` + "\n" + `{"act":"undo","line":2}`)
	f.Add(`{"act": "apart", "event": {"id": "` + id + `"}, "with": {"id": "` + id + `"}}` + "\n\xff\n{}")
	f.Add(`{"act": "add", "title": "X", "date": "2031", "event": {"id": "` + id + `"}}`)
	f.Add(`{"act":"undo","line":99}` + "\n" + `{"act":"undo","line":1}`)
	before := written(f, tl)
	f.Fuzz(func(t *testing.T, text string) {
		l, err := Read(strings.NewReader(text))
		if err != nil {
			return
		}
		mine, err := timeline.Load(strings.NewReader(before))
		if err != nil {
			t.Fatal(err)
		}
		l.Apply(mine)
		once := written(t, mine)
		again, err := timeline.Load(strings.NewReader(once))
		if err != nil {
			t.Fatalf("%v in\n%s", err, once)
		}
		if l.Apply(again); written(t, again) != once {
			t.Errorf("applied twice it is\n%s\nand once\n%s", written(t, again), once)
		}
		if new(Log).Apply(again); written(t, again) != before {
			t.Errorf("without it is\n%s", written(t, again))
		}
	})
}
