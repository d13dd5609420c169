package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// again reads a text under an id and an address into a kept timeline, as a run of the command does.
func again(t *testing.T, tl *Timeline, id, url, title string, lines ...string) {
	t.Helper()
	r := report(t, id, "2031-05-01", lines...)
	r.Document.URL, r.Document.Title, r.Document.SHA256 = url, title, fmt.Sprintf("%064x", len(strings.Join(lines, "|")+url+title)+len(tl.Documents)<<16+len(lines[0])<<8)
	tl.Add(r)
	kept, err := Load(strings.NewReader(written(t, tl)))
	if err != nil {
		t.Fatal(err)
	}
	*tl = *kept
}

const (
	opens20 = "2031-05-20 | planned | Ferry museum opens in Oslo | opens | Oslo |"
	opens21 = "2031-05-21 | planned | The ferry museum opens in Oslo | opens | Oslo |"
	speech  = "2031-05-22 | planned | Lena Brandt gives a speech | speech | | Lena Brandt"
)

// An article that is read again in other words takes the place of its former text: what only that told goes, and ids
// stay. It is the same by its address, or by its id and title.
func TestNewTextReplacesTheOld(t *testing.T) {
	for _, c := range []struct {
		name              string
		url, title        string
		id2, url2, title2 string
		want              string
	}{
		{"one address", "https://news.example/a", "Museum", "b", "https://news.example/a", "Museum to open later", "2031-05-21"},
		{"one id and title", "", "Museum", "a", "", "Museum", "2031-05-21"},
		{"one id, another title", "", "Museum", "a", "", "A ship", "2031-05-20 2031-05-21 2031-05-22"},
		{"two addresses", "https://news.example/a", "Museum", "a", "https://news.example/b", "Museum", "2031-05-20 2031-05-21 2031-05-22"},
	} {
		var tl Timeline
		again(t, &tl, "a", c.url, c.title, opens20, speech)
		id := tl.Events[0].ID
		again(t, &tl, c.id2, c.url2, c.title2, opens21)
		var days []string
		for _, e := range tl.Events {
			days = append(days, e.Date.EDTF())
		}
		if got := strings.Join(days, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if len(tl.Events) > 1 {
			continue
		}
		if d := tl.Documents; len(d) != 1 || len(d[0].Replaces) != 1 || tl.Events[0].ID != id {
			t.Errorf("%s: %+v, the event was %s and is %s", c.name, d, id, tl.Events[0].ID)
		}
	}
}

// The old text does not come back when a folder still holds it.
func TestOldTextStaysAway(t *testing.T) {
	var tl Timeline
	again(t, &tl, "a", "https://news.example/a", "Museum", opens20)
	old := report(t, "a", "2031-05-01", opens20)
	old.Document = tl.Documents[0]
	again(t, &tl, "a", "https://news.example/a", "Museum", opens21, speech)
	before := written(t, &tl)
	tl.Add(old)
	if after := written(t, &tl); after != before {
		t.Errorf("before\n%s\nafter\n%s", before, after)
	}
	if !slices.Contains(tl.Documents[0].Replaces, old.Document.SHA256) {
		t.Errorf("%+v", tl.Documents)
	}
}
