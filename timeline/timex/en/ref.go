package en

import (
	"strings"

	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// refRules are words for the present, the past and what is to come, which TIMEX3 marks without a date.
var refRules = []timex.Rule{
	{
		Name: "now", Pattern: "now",
		Value: func(m *timex.Match) (timex.Value, bool) {
			opens := m.Cap(0) && m.After(1)&timex.Comma != 0 // "Now, let me say": 0 of 3 are marked, 60 of 80 others
			return timex.Now{Tense: timex.Present}, !opens
		},
		Eg: []string{"[now = PRESENT_REF]", "Now, he said, it is over"},
	},
	ref("right-now", "right now", timex.Present, "[right now = PRESENT_REF]"),
	ref("currently", "currently|nowadays", timex.Present, "it is [currently = PRESENT_REF] closed"),
	{
		Name: "current", Pattern: "current",
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Now{Tense: timex.Present}, !m.Cap(0) },
		Eg:    []string{"the [current = PRESENT_REF] plan"},
	},
	ref("recently", "more? recently", timex.Past, "he [recently = PAST_REF] left"),
	ref("recent", "recent", timex.Past, "a [recent = PAST_REF] poll"),
	ref("soon", "as soon as possible", timex.Future, "come [as soon as possible = FUTURE_REF]"),
	{
		Name: "the-past", Pattern: "the past|future|present",
		Value: func(m *timex.Match) (timex.Value, bool) { return timex.Now{Tense: era(m.Text(1))}, !continues(m) },
		Eg:    []string{"in [the past = PAST_REF], it", "in [the future = FUTURE_REF]."},
	},
	{
		Name: "near-future", Pattern: "the? near|immediate|distant|short|long|recent future|past|term",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Now{Tense: era(m.Text(2))}, m.Text(2) != "term" || m.Has(0) && m.Text(1) != "long" && !continues(m)
		},
		Eg: []string{"in [the near future = FUTURE_REF]"},
	},
	{
		Name: "one-day", Pattern: "will|would|could|may|might|can|to|'ll [ one day ]", Tier: 1,
		Value: func(m *timex.Match) (timex.Value, bool) {
			switch w, _ := m.WordAfter(1); w {
			case "a", "early", "late":
				return nil, false
			}
			return timex.Now{Tense: timex.Future}, m.TokenAfter(1).Shape == prose.Word && m.After(1) == 0
		},
		Eg: []string{"it may [one day = FUTURE_REF] be a school", "it will last [one day = P1D]."},
	},
	ref("future-units", "future UNITS", timex.Future, "in [future quarters = FUTURE_REF]"),
	{
		Name: "the-other-day", Pattern: "the other day|night|evening|morning",
		Value: func(m *timex.Match) (timex.Value, bool) {
			w, _ := m.WordBefore(1)
			return timex.Now{Tense: timex.Past}, !strings.EqualFold(w, "on") && !ofFollows(m) && !nounFollows(m)
		},
		Eg: []string{"he told me [the other day = PAST_REF].", "on the other day"},
	},
	ref("these-days", "these days", timex.Present, "[these days = PRESENT_REF] they"),
	{
		Name: "at-the-time", Pattern: "at|by|of|from [ the|that time ]",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Now{Tense: timex.Past}, m.Text(1) == "that" || strings.EqualFold(m.Text(0), "at")
		},
		Eg: []string{"he said at [the time = PAST_REF].", "by [that time = PAST_REF] he"},
	},
	{
		Name: "this-time", Pattern: "at|during|throughout|in|over|by [ this|that time|period|point|era ]",
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Then{}, m.Text(1) == "this" || m.Text(2) != "time"
		},
		Eg: []string{"during [this period = ] they", "at [this time = ] of war"},
	},
}

// ref makes a rule for a closed phrase.
func ref(name, pattern string, t timex.Tense, eg string) timex.Rule {
	return timex.Rule{Name: name, Pattern: pattern, Eg: []string{eg},
		Value: func(*timex.Match) (timex.Value, bool) { return timex.Now{Tense: t}, true }}
}

func era(word string) timex.Tense {
	switch strings.ToLower(word) {
	case "past":
		return timex.Past
	case "present":
		return timex.Present
	}
	return timex.Future
}
