package en

import (
	"strings"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// isMonth reports whether item k, a month by its letters, is written as one: with a capital, which only tweets leave
// out.
func isMonth(m *timex.Match, k int) bool {
	if m.Cap(k) {
		return true
	}
	switch w := m.Text(k); w {
	case "may", "march", "august":
		return false
	default:
		return len(w) > len("mar.") || w == "june" || w == "july"
	}
}

// isBareMonth reports whether a month's name that stands alone is no verb and no person.
func isBareMonth(m *timex.Match) bool {
	if !isMonth(m, 0) {
		return false
	}
	word := strings.ToLower(m.Text(0))
	if len(word) <= 4 && strings.HasSuffix(word, ".") || len(word) == 3 && word != "may" {
		return m.Before(1)&(timex.Prep|timex.To|timex.The) != 0 || m.After(1)&timex.Dash != 0
	}
	before := m.Before(1)
	if before&(timex.Last|timex.This|timex.Next|timex.Early|timex.Every) != 0 || afterTimePrep(m) {
		return true
	}
	if namesPeople.Has(word) {
		return inDateContext(m, word)
	}
	return !nameFollows(m) || before&timex.Prep != 0
}

// namesPeople are the months that are first names, surnames or verbs as well.
var namesPeople = english.Listed("names people")

// afterTimePrep reports whether a preposition that people do not follow stands before: "in April", "until March".
func afterTimePrep(m *timex.Match) bool {
	w, _ := m.WordBefore(1)
	return beforeMonth.Has(w)
}

// inDateContext reports whether the words around a month that is a name as well speak for a date.
func inDateContext(m *timex.Match, word string) bool {
	before, after := m.Before(1), m.After(1)
	switch {
	case nameFollows(m), after&timex.S != 0 && word != "january":
		return false // June Carter; May's deal
	case before&(timex.Prep|timex.To|timex.Of|timex.Dash) != 0:
		return word != "march" || after&timex.Prep == 0
	case m.TokenBefore(1).Is(prose.Capital) && m.TokenBefore(1).Shape == prose.Word && before == 0:
		return false // Theresa May
	case before&timex.And != 0 || after&timex.And != 0:
		return m.Before(2)&timex.Month != 0 || m.After(2)&timex.Month != 0
	case isSuperlative(m):
		return true // the coldest March in years
	case after&timex.Dash != 0:
		return m.After(2)&timex.Month != 0
	}
	return before&(timex.The|timex.An|timex.S) != 0 && nounFollows(m)
}

// isSuperlative reports whether a word like "coldest" stands before the match.
func isSuperlative(m *timex.Match) bool {
	w, _ := m.WordBefore(1)
	return len(w) > 4 && strings.HasSuffix(w, "est") || w == "worst"
}

// nameFollows reports whether a capital word stands right after, as in "June Carter" or "April Ryan".
func nameFollows(m *timex.Match) bool {
	t := m.TokenAfter(1)
	return t.Shape == prose.Word && t.Is(prose.Capital|prose.SpaceBefore) && m.After(1) == 0
}

// continues reports whether a noun phrase goes on after the match: "the 14th floor".
func continues(m *timex.Match) bool {
	t := m.TokenAfter(1)
	if t.Shape != prose.Word {
		return false
	}
	if m.After(1)&(timex.Prep|timex.And|timex.To|timex.Of|timex.The) != 0 {
		return m.After(1)&timex.Of != 0
	}
	w, _ := m.WordAfter(1)
	return !verbish.Has(w)
}

// verbish are words that end a noun phrase.
var verbish = english.Listed("verbish")

// monthOf gives the month in item k.
func monthOf(m *timex.Match, k int) time.Month { return time.Month(m.N(k)) }

const dayGrain = calendar.Day

// beforeMonth are prepositions that people do not follow.
var beforeMonth = english.Listed("before month")
