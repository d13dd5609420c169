package prose

import "testing"

func TestNumberAt(t *testing.T) {
	for _, c := range []struct {
		text  string // the phrase, then what it leaves
		rest  string
		value float64
		flags string
	}{
		{"25 days", "days", 25, "digits"},
		{"1,000 days", "days", 1000, "digits"},
		{"1.5 million years", "years", 1.5e6, "digits"},
		{"2½ years", "years", 2.5, "digits"},
		{"2 1/2 years", "years", 2.5, "digits"},
		{"2 5/2 years", "5", 2, "digits"},
		{"2 and a half hours", "hours", 2.5, "digits"},
		{"twenty-five days", "days", 25, ""},
		{"Twenty five days", "days", 25, ""},
		{"a hundred and fifty miles", "miles", 150, ""},
		{"one hundred and two hundred", "and", 100, ""},
		{"two and a half days", "days", 2.5, ""},
		{"two and a half million years", "years", 2.5e6, ""},
		{"a dozen times", "times", 12, ""},
		{"two dozen times", "times", 24, ""},
		{"half a century", "century", .5, ""},
		{"half-dozen", "", 6, ""},
		{"half a million", "", 5e5, ""},
		{"half - hearted", "-", .5, ""},
		{"a half year", "year", .5, ""},
		{"first day", "day", 1, "ordinal"},
		{"twenty-first century", "century", 21, "ordinal"},
		{"twenty-second day", "day", 22, "ordinal"},
		{"twenty second delay", "second", 20, ""},
		{"hundredth day", "day", 100, "ordinal"},
		{"3rd day", "day", 3, "ordinal digits"},
		{"several hundred years", "years", 0, "vague"},
		{"a few days", "days", 0, "vague"},
		{"a couple of days", "days", 2, "vague"},
		{"couple days", "days", 2, "vague"},
		{"dozens of years", "years", 0, "vague"},
		{"tens of thousands of years", "years", 0, "vague"},
		{"a week", "week", 1, "article"},
		{"An hour", "hour", 1, "article"},
		{"two thousand seventeen", "", 2017, ""},
		{"three million five hundred thousand", "", 3.5e6, ""},
		{"fourteen hundred", "", 1400, ""},
		{"two three", "three", 2, ""},
		{"ten fifteen", "fifteen", 10, ""},
		{"zero", "", 0, ""},
		{"five and six", "and", 5, ""},
		{"talks", "talks", 0, "none"},
	} {
		d := Lex(c.text, nil)
		q, next := d.NumberAt(0, len(d.Tokens))
		rest := ""
		if next < len(d.Tokens) {
			rest = d.Of(next)
		}
		if got := flagsOf(q, next); q.Value != c.value || rest != c.rest || got != c.flags {
			t.Errorf("%q: %v %q before %q, want %v %q before %q", c.text, q.Value, got, rest, c.value, c.flags, c.rest)
		}
	}
}

func flagsOf(q Quantity, next int) string {
	s := ""
	for _, f := range []struct {
		on   bool
		name string
	}{{next == 0, "none"}, {q.Article, "article"}, {q.Ordinal, "ordinal"}, {q.Vague, "vague"}, {q.Digits, "digits"}} {
		if f.on && s != "" {
			s += " "
		}
		if f.on {
			s += f.name
		}
	}
	return s
}
