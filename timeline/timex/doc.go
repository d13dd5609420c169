// Package timex finds date expressions by rules over tokens and ties them to the calendar. Meaning comes first: a rule
// gives a Value ("the Tuesday before now", "May 3 of some year", "three days"), and Dates, going through the text in
// reading order, finds the anchor that makes it a date. It knows no English; the words and rules of a language are a
// package of their own.
//
// # How a document is read
//
//	tokens ─► Class of each ─► rules, tier by tier ─► longest from left ─► neighbours lend ─► Resolve in reading order
//	          token.go        grid.go, step.go       choose.go            join.go            reader.go and each Value
//
// A sentence without a Trigger word is passed over at once. In the others the rules are tried at each token that they
// can begin with (index.go), if the sentence has all that they need; what they find may be used by rules of higher
// tiers. The longest expression from each token wins; of equally long ones that of the higher tier, and then the rule
// that stands first, which TestTies reports as a mistake.
//
// # Values
//
// Each Value has a file: Point (a date with open fields), Near and NearNamed ("last week", "next May"), Shift ("two
// years ago"), Same ("that day"), Nth and Holding, Clock and DayOf, Period, Latest, Block, Length, Repeat, Feast, Now,
// Then, Away, Onward, In. A new kind of meaning is a type with a Resolve method; it asks the Reader for what the text
// has told: the publication, the last date, the year of the story, the tense of the clause.
//
// # The calendar of a document
//
// A date with an open field keeps its readings until the text has been heard (hear.go): what each clause says of its
// time, the years in names and headings, the lists, the direction of the whole. Then the text is gone through in
// reading order, and constraints weigh the readings in bits (reading.go for years, weekday.go for weekdays): nearness
// to the article's day, tense, the weekday that is told, a year beside it, in the sentence, in the story, in the name
// of the event, the direction of the text. The lines of a list are settled all at once (list.go). The heaviest reading
// wins, and Dated.Why says which constraints spoke for it; where another one is as heavy the year stays open. To add a
// constraint, add a line to yearConstraints and a document that it decides: TestConstraints asks for one.
//
// The day of publication is one more unknown: where nobody tells it, Infer weighs each day near the years told by what
// the dates of the text have against it (infer.go, clue.go), and the text is read as of the days that fit best.
//
// News counts from its publication; a history (Habits.Narrative) from the last date told, and its story has a year that
// a year told in passing does not move (story.go). Speech counts from the day on which it was said (spoken.go). Amounts
// of time are counted from events whose dates stand before, beside or behind them (counted.go), days within an event
// from its beginning (within.go). Without a publication nothing is guessed: a day keeps AnyYear, a weekday is
// Unresolved with its reason.
//
// What a clause says is asked of Language.Clause, and of nothing else.
package timex
