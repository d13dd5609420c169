package en

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// published is the day of publication where an example does not tell another: a Tuesday.
var published, _ = calendar.On(2017, time.May, 2)

// unbracket takes the brackets off an example and gives the expressions in them as "text = value".
func unbracket(s string) (text string, want []string) {
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '[')
		if open < 0 {
			b.WriteString(s)
			return b.String(), want
		}
		shut := strings.IndexByte(s, ']')
		inner, value, _ := strings.Cut(s[open+1:shut], " = ")
		b.WriteString(s[:open])
		b.WriteString(inner)
		want = append(want, inner+" = "+value)
		s = s[shut+1:]
	}
}

// found gives what the tagger finds in text as "text = value".
func found(t *timex.Tagger, text string, pub calendar.Span) []string {
	d := prose.Lex(text, t.Lexicon())
	var out []string
	for _, e := range t.Dates(d, timex.Context{Published: pub}) {
		out = append(out, text[e.Start:e.End]+" = "+e.Value)
	}
	return out
}

func TestRules(t *testing.T) {
	for _, r := range New().Rules() {
		if len(r.Eg) == 0 {
			t.Errorf("rule %s has no example", r.Name)
		}
		for _, eg := range r.Eg {
			text, want := unbracket(eg)
			if got := found(New(), text, published); strings.Join(got, "; ") != strings.Join(want, "; ") {
				t.Errorf("%s: %q: got %q, want %q", r.Name, text, got, want)
			}
		}
	}
}

// TestRulesAlone runs each rule with those of lower tiers only: it must find something in its examples by itself, and
// so it must in the full language, or it is dead.
func TestRulesAlone(t *testing.T) {
	all := Language().Rules
	for i, r := range all {
		if r.Latent || strings.Contains(strings.Join(r.Eg, ""), "=") == false {
			continue
		}
		alone := Language()
		alone.Rules = nil
		for k, other := range all {
			if k == i || other.Tier < r.Tier {
				alone.Rules = append(alone.Rules, other)
			}
		}
		if !fires(timex.New(alone), r) {
			t.Errorf("%s finds nothing alone", r.Name)
		}
		if !fires(New(), r) {
			t.Errorf("%s finds nothing beside the others", r.Name)
		}
	}
}

// fires reports whether r finds an expression in one of its examples.
func fires(tagger *timex.Tagger, r timex.Rule) bool {
	for _, eg := range r.Eg {
		text, _ := unbracket(eg)
		for _, e := range tagger.Tag(prose.Lex(text, tagger.Lexicon())) {
			if e.Rule == r.Name {
				return true
			}
		}
	}
	return false
}

func TestTies(t *testing.T) {
	seen := map[[2]string]bool{}
	check := func(text string) {
		for _, tie := range New().Ties(prose.Lex(text, Lexicon()), published) {
			if pair := [2]string{tie.Rule, tie.Other}; !seen[pair] {
				seen[pair] = true
				t.Errorf("%q: %s and %s tie", tie.Text, tie.Rule, tie.Other)
			}
		}
	}
	for _, r := range New().Rules() {
		for _, eg := range r.Eg {
			text, _ := unbracket(eg)
			check(text)
		}
	}
	paths, _ := filepath.Glob("testdata/*.txt")
	for _, path := range paths {
		for _, c := range readCorpus(t, path) {
			text, _ := unbracket(c.text)
			check(text)
		}
	}
	check(news(1 << 18))
}

func TestZones(t *testing.T) {
	for text, want := range map[string]string{
		"at 8 p.m. CET it rains":             "CET",
		"at 2017-05-03T10:00+06:00 it rains": "+06:00",
		"at 2017-05-03T10:00Z it rains":      "UTC",
		"at 5 p.m. Moscow time it rains":     "Europe/Moscow",
		"at 9 a.m. ET it rains":              "America/New_York",
		"at 1430 GMT it rains":               "GMT",
		"at 8 p.m. it rains":                 "",
	} {
		got := ""
		ds := New().Dates(prose.Lex(text, Lexicon()), timex.Context{Published: published})
		if len(ds) == 1 && ds[0].Zone != nil {
			got = ds[0].Zone.String()
		}
		if got != want || len(ds) != 1 {
			t.Errorf("%q: zone %q, want %q (%d dates)", text, got, want, len(ds))
		}
	}
}

// TestRanges holds the two ends of ranges together, and only those.
func TestRanges(t *testing.T) {
	for text, want := range map[string]string{
		"from May 30 to June 2":                          "May 30 > June 2",
		"on May 3-4 and June 9":                          "May 3 > 4",
		"between 2014 and 2016":                          "2014 > 2016",
		"in 2014 and 2016":                               "",
		"on May 2-5, 9 and 11":                           "May 2 > 5",
		"two to three weeks":                             "",
		"from 9 to 11 a.m. on Friday":                    "9 > 11 a.m. on Friday",
		"from Monday to Wednesday":                       "Monday > Wednesday",
		"the night of June 3-4":                          "the night of June 3 > 4",
		"from Dec. 28, 2016, to Jan. 3":                  "Dec. 28, 2016 > Jan. 3",
		"between the spring of 2015 and the end of 2016": "the spring of 2015 > the end of 2016",
	} {
		var got []string
		ds := New().Dates(prose.Lex(text, Lexicon()), timex.Context{Published: published})
		for _, d := range ds {
			if d.Through != 0 {
				end := ds[d.Through]
				got = append(got, text[d.Start:d.End]+" > "+text[end.Start:end.End])
			}
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
