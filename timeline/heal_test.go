package timeline

import (
	"strings"
	"testing"

	"dateline/timeline/article"
)

// poisoned is an event as version 1.0.0 could write it, with a date that nothing can read.
const poisoned = `{"id": "x", "title": "She divorces", "date": {"edtf": "XXXX", "precision": "year", "meaning": "within", "approximate": false, "display": "2003"},
	"status": "happened", "salience": 0.7, "confidence": 0.8, "mentions": [{"document": "a.txt", "sentence": "Three years later she divorced.", "start": 21, "end": 52,
	"trigger": {"text": "divorced", "start": 43, "end": 51}, "expression": {"text": "Three years later", "start": 21, "end": 38, "rule": "later"}, "reason": ""}]TELLINGS}`

const sound = `{"id": "y", "title": "She divorces", "date": {"edtf": "2003", "precision": "year", "approximate": false, "display": "2003"}, "status": "happened",
	"salience": 0.7, "confidence": 0.8, "supersedes": [{"date": {"edtf": "2017-05-02T15:00+25:00", "precision": "minute"}, "mentions": []}], "mentions": []}`

func TestLoadHeals(t *testing.T) {
	alone := strings.ReplaceAll(poisoned, "TELLINGS", "")
	told := strings.ReplaceAll(poisoned, "TELLINGS", `, "tellings": [`+alone+","+sound+"]")
	for name, c := range map[string]struct{ events, dates string }{
		"nothing but poison":       {alone, ""},
		"a good one beside it":     {alone + "," + sound, "2003"},
		"a good telling":           {told, "2003"},
		"a telling, and one alone": {told + "," + alone, "2003"},
	} {
		tl, err := Load(strings.NewReader(`{"version": "1.0", "documents": [{"id": "a.txt", "publishedFrom": "unknown", "sha256": ""}], "events": [` + c.events + `], "unresolved": []}`))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var dates []string
		for _, e := range tl.Events {
			dates = append(dates, e.Date.EDTF())
			if len(e.Supersedes) > 0 || len(e.Tellings) > 0 {
				t.Errorf("%s: what cannot be read is still in %+v", name, e)
			}
		}
		if got := strings.Join(dates, " "); got != c.dates {
			t.Errorf("%s: events of %s, want %s", name, got, c.dates)
		}
		if u := tl.Unresolved; strings.Contains(c.events, "XXXX") && (len(u) == 0 || u[0] != Unresolved{Document: "a.txt", Text: "Three years later", Start: 21, End: 38, Reason: Unreadable}) {
			t.Errorf("%s: unresolved is %+v", name, u)
		}
		again, err := Load(strings.NewReader(written(t, tl)))
		if err != nil || written(t, again) != written(t, tl) {
			t.Errorf("%s: read again: %v", name, err)
		}
	}
}

// What is written can be read: sentences whose dates lead out of what a timeline can keep.
func TestWhatIsToldCanBeRead(t *testing.T) {
	for _, text := range []string{
		"She married in June. Three years later she divorced.",
		"He was arrested on May 3 and two years later sentenced.",
		"The vote was on 2017-05-02T15:00+25:00.", "The vote was on 2017-05-02T15:00-25:00.",
		"In 2019, between May and June, the mayor resigned.",
		"The parade was held from Christmas to May 2017.",
		"The summit was on December 31, 9999. Leaders met the day after. Three centuries later they met again.",
		"The talks were held on Dec. 28. Five days later they ended.",
		"The fleet sailed in 12000 BC and sank 9000 years earlier.",
	} {
		var tl Timeline
		tl.Add(new(Builder).Read(&article.Article{ID: "a", Text: text, Language: "en", SHA256: strings.Repeat("0", 64)}))
		for _, e := range tl.Events {
			if s := e.Date.Span; !s.Sound() || e.Date.EDTF() == "" {
				t.Errorf("%q: %q has the date %v", text, e.Title, s)
			}
		}
		file := written(t, &tl)
		again, err := Load(strings.NewReader(file))
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		again.Add()
		if now := written(t, again); now != file {
			t.Errorf("%q: written as\n%s\nread and written again as\n%s", text, file, now)
		}
	}
}
