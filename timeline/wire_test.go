package timeline

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/timeline/article"
)

func TestLoadRefuses(t *testing.T) {
	for name, in := range map[string]string{
		"nothing":        ``,
		"no JSON":        `BEGIN:VCALENDAR`,
		"a list":         `[]`,
		"null":           `null`,
		"another file":   `{"version": "1.0.0", "name": "left-pad"}`,
		"no version":     `{"documents": [], "events": []}`,
		"a TimelineJS":   `{"title": {}, "events": [{"start_date": {"year": "2017"}}]}`,
		"next version":   `{"version": "1.2", "documents": [], "events": []}`,
		"far version":    `{"version": "2.0", "documents": [], "events": []}`,
		"odd version":    `{"version": "1.0beta", "documents": [], "events": []}`,
		"unknown field":  `{"version": "1.0", "documents": [], "events": [], "notes": "mine"}`,
		"unknown status": `{"version": "1.0", "documents": [], "events": [{"id": "a", "status": "maybe"}]}`,
		"bad date":       `{"version": "1.0", "documents": [], "events": [{"id": "a", "date": {"edtf": "soon", "precision": "day"}}]}`,
		"two values":     `{"version": "1.0", "documents": [], "events": []} {}`,
	} {
		tl, err := Load(strings.NewReader(in))
		if err == nil || tl != nil {
			t.Errorf("%s: loaded as %+v", name, tl)
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: message of several lines: %v", name, err)
		}
	}
}

func TestLoadRefusesWhatIsCutOff(t *testing.T) {
	whole := written(t, sample(t, 1))
	for n := 0; n < len(whole)-2; n += 7 {
		if _, err := Load(strings.NewReader(whole[:n])); err == nil {
			t.Fatalf("the first %d of %d bytes were loaded", n, len(whole))
		}
	}
}

func TestLoadReadsWhatWriteWrites(t *testing.T) {
	for _, c := range mergeCases(t) {
		var tl Timeline
		tl.Add(c.reports...)
		want := written(t, &tl)
		again, err := Load(strings.NewReader(want))
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if got := written(t, again); got != want {
			t.Errorf("%s: read and written again it is\n%s\nnot\n%s", c.name, got, want)
		}
	}
}

// The timeline JSON has no seconds, so they must not tell events apart before they are written.
func TestSecondsDoNotCount(t *testing.T) {
	var all, kept Timeline
	var b Builder
	var reports []*Report
	for i, clock := range []string{"10:49:22", "10:49:50", "10:49", "10:49:59"} {
		text := fmt.Sprintf("The Atlas rocket lifted off from Cape Canaveral at %s UTC on May 30, 2020.", clock)
		r := b.Read(&article.Article{ID: fmt.Sprint(i), Text: text, Language: "en", SHA256: fmt.Sprintf("%064d", i)})
		kept.Add(r)
		again, err := Load(strings.NewReader(written(t, &kept)))
		if err != nil {
			t.Fatal(err)
		}
		kept, reports = *again, append(reports, r)
	}
	all.Add(reports...)
	if len(all.Events) != 1 || len(all.Events[0].Conflicts) > 0 || written(t, &all) != written(t, &kept) {
		t.Errorf("all at once:\n%s\none by one:\n%s", written(t, &all), written(t, &kept))
	}
}

// FuzzLoad: whatever is loaded can be merged, written, loaded again, and written as the same.
func FuzzLoad(f *testing.F) {
	t := new(testing.T)
	f.Add([]byte(written(t, sample(t, 2))))
	for _, c := range mergeCases(t)[:4] {
		var tl Timeline
		tl.Add(c.reports...)
		f.Add([]byte(written(t, &tl)))
	}
	f.Add([]byte(`{"version": "1.0", "documents": [{"id": "a"}], "events": [{"id": "x", "tellings": [{}, {"tellings": [{}]}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		tl, err := Load(bytes.NewReader(data))
		if err != nil {
			return
		}
		tl.Add(sampleReport(7))
		file := written(t, tl)
		again, err := Load(strings.NewReader(file))
		if err != nil {
			t.Fatalf("written and not read again: %v", err)
		}
		if second := written(t, again); second != file {
			t.Errorf("written as\n%s\nread and written again as\n%s", file, second)
		}
	})
}

// A file of version 1.0, whose events have no keys, is read, keeps its ids and is written as one of version 1.1.
func TestOldVersionKeepsItsIDs(t *testing.T) {
	text, err := os.ReadFile("testdata/version-1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	tl, err := Load(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var old struct{ Events []struct{ ID string } }
	if err := json.Unmarshal(text, &old); err != nil {
		t.Fatal(err)
	}
	tl.Add()
	again := written(t, tl)
	if !strings.Contains(again, `"version": "1.1"`) || len(tl.Events) != len(old.Events) {
		t.Errorf("%d events of %d:\n%s", len(tl.Events), len(old.Events), again)
	}
	for i, e := range old.Events {
		if e.ID != tl.Events[i].ID || tl.Events[i].Key == nil {
			t.Errorf("event %d was %s and is %s, %s", i, e.ID, tl.Events[i].ID, tl.Events[i].Title)
		}
	}
}

// A file says what is shown, and what is read from it does not: it follows from the salience.
func TestShown(t *testing.T) {
	var b Builder
	story := new(Timeline)
	story.Add(b.Read(news("The talks open in Oslo on May 3, 2017.")))
	story.Events[0].Salience = 0.2
	var out strings.Builder
	if err := story.Write(&out); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), `"shown": false`) || !strings.Contains(out.String(), `"titleFrom": "clause"`) {
		t.Errorf("got %s", out.String())
	}
	again, err := Load(strings.NewReader(out.String()))
	if err != nil || again.Events[0].Shown != nil || story.Events[0].Shown != nil {
		t.Errorf("got %v, %v", again, err)
	}
}
