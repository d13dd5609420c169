package timeline

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
)

// dam are articles about a dam, by the day of publication. The second and the third tell when the vote was, and what else
// was; the fourth contradicts the first.
var dam = []string{
	"2031-06-20 Two engineers resigned from the Orvik dam company in May 2031 after a vote on the Orvik dam in May 2031.",
	"2031-06-21 The vote on the Orvik dam was held on May 12, 2031. A flood hit the town of Orvik on May 9, 2031.",
	"2031-06-22 A concert in Orvik was held on May 14, 2031.",
	"2031-06-23 Two engineers resigned from the Orvik dam company in May 2031 before a vote on the Orvik dam in May 2031.",
}

func damReports(n int) (reports []*Report) {
	var b Builder
	for i, text := range dam[:n] {
		day, _ := calendar.ParseEDTF(text[:10])
		reports = append(reports, b.Read(&article.Article{ID: fmt.Sprint(i + 1), Text: text[11:], Language: "en", SHA256: strings.Repeat(fmt.Sprint(i+1), 64),
			Published: article.Published{Span: day, From: article.FromInput}}))
	}
	return reports
}

// sequence spells the events of a timeline by their triggers, with their relations.
func sequence(tl *Timeline) string {
	words := make(map[string]string)
	for _, e := range tl.Events {
		words[e.ID] = e.Mentions[0].Trigger.Text
	}
	var list []string
	for _, e := range tl.Events {
		s := words[e.ID]
		for _, r := range e.Relations {
			s += " " + r.Kind + " " + words[r.Event]
		}
		list = append(list, s)
	}
	return strings.Join(list, ", ")
}

func TestRelationsOverArticles(t *testing.T) {
	for n, want := range []string{
		1: "vote, resigned after vote",
		2: "flood, vote, resigned after vote",
		3: "flood, vote, resigned after vote, concert",
		4: "resigned after vote before vote, flood, vote, concert",
	} {
		if n == 0 {
			continue
		}
		var tl Timeline
		tl.Add(damReports(n)...)
		if got := sequence(&tl); got != want {
			t.Errorf("%d articles:\n got %s\nwant %s", n, got, want)
		}
	}
}

// TestRelationsInAnyOrder holds that relations and their order depend on the set of the articles alone, read at once, one
// by one from the file of a timeline, or block by block.
func TestRelationsInAnyOrder(t *testing.T) {
	reports := damReports(len(dam))
	var all Timeline
	all.Add(reports...)
	rnd := rand.New(rand.NewPCG(5, 6))
	for seed := range uint64(20) {
		if cut, _ := inBlocks(reports, seed); written(t, cut) != written(t, &all) {
			t.Fatalf("in blocks it is\n%s", sequence(cut))
		}
		rnd.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		var tl Timeline
		tl.Add(reports...)
		if written(t, &tl) != written(t, &all) {
			t.Fatal("another order gives other bytes")
		}
		var one, other Timeline
		one.Add(reports[:2]...)
		other.Add(reports[1:]...)
		if one.Merge(&other); sequence(&one) != sequence(&all) {
			t.Fatalf("two timelines give %s", sequence(&one))
		}
		path := filepath.Join(t.TempDir(), "t.json")
		for _, r := range reports {
			s := open(t, path)
			s.Timeline.Add(r)
			if err := s.Save(); err != nil {
				t.Fatal(err)
			}
			s.Close()
		}
		kept := open(t, path)
		if got := sequence(&kept.Timeline); got != sequence(&all) {
			t.Fatalf("one by one it is\n%s", got)
		}
		kept.Close()
	}
}

// A text that is read again with a better date takes over the ids of the timeline, and its relations lead there.
func TestRelationsOfArticleReadAgain(t *testing.T) {
	var tl Timeline
	first := damReports(1)[0]
	first.Document.PublishedFrom = "inferred"
	tl.Add(first)
	for i := range tl.Events { // as if another program had given them
		old := tl.Events[i].ID
		tl.Events[i].ID = fmt.Sprintf("00000000-0000-5000-8000-%012d", i)
		for j := range tl.Events {
			for k := range tl.Events[j].Relations {
				if r := &tl.Events[j].Relations[k]; r.Event == old {
					r.Event = tl.Events[i].ID
				}
			}
		}
	}
	want := sequence(&tl)
	tl.Add(damReports(1)...)
	if got := sequence(&tl); got != want || !strings.Contains(got, "after") || !strings.HasPrefix(tl.Events[0].ID, "00000000-") {
		t.Errorf("got %s, want %s", got, want)
	}
}

// What an older version of this program wrote has no relations, and is read.
func TestTimelineWithoutRelations(t *testing.T) {
	var tl Timeline
	tl.Add(damReports(2)...)
	for i := range tl.Events {
		tl.Events[i].Relations = nil
		for j := range tl.Events[i].Tellings {
			tl.Events[i].Tellings[j].Relations = nil
		}
	}
	path := filepath.Join(t.TempDir(), "t.json")
	if err := os.WriteFile(path, []byte(written(t, &tl)), 0o666); err != nil {
		t.Fatal(err)
	}
	s := open(t, path)
	defer s.Close()
	s.Timeline.Add(damReports(4)[2:]...)
	if n := len(s.Timeline.Events); n != 4 || !slices.ContainsFunc(s.Timeline.Documents, func(d Document) bool { return d.ID == "4" }) {
		t.Errorf("%d events: %s", n, sequence(&s.Timeline))
	}
}
