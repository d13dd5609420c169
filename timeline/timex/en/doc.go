// Package en holds the English words and rules for date expressions, one family a file.
//
// # How to add a rule
//
// Find the family (date.go, weekday.go, clock.go, period.go, length.go …) and add a timex.Rule to its list:
//
//	{
//		Name: "season-of-year", Pattern: "the? SEASON of <year|relyear>", Tier: 1, Kind: timex.KindPeriod,
//		Value: func(m *timex.Match) (timex.Value, bool) { … },
//		Eg:    []string{"in [the spring of next year = 2018-SP]", "water from a spring"},
//	}
//
// The pattern is items apart by spaces: a word as it is in small letters (of), a class of words in capitals (SEASON,
// see words.go for what is in it), a number (#), an expression that another rule has found, by its kind (<year>), a
// word with a capital (NAME); alternatives with a bar, "?" for what may be missing, "~" for what must follow without a
// space. What stands outside of square brackets is context: it must be there and is no part of the expression. Value
// sees the items by their place, counted from 0 without the brackets, and says false where the words around speak
// against a date.
//
// A rule that uses kinds stands in a higher tier than the rules that find them: 0 words only, 1 and 2 what is made of
// dates, 3 what is made of those, 4 what only looks like a date (reject.go; its Value is nil). Kind says what others
// may use it as.
//
// Every rule has examples, read as if published on Tuesday, 2017-05-02. They run in the full language and alone; one
// without brackets must find nothing. Sentences that no single rule owns are in testdata, a file a family; known.txt
// names those that fail and why. A new word goes into words.go; a sentence is looked at only if it has a word of
// timex.Trigger, so a word that begins a family of its own must be a Key.
package en
