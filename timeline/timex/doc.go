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
// A sentence without a Trigger word is passed over at once. In the others the rules are tried at each token that they can
// begin with (index.go), if the sentence has all that they need; what they find may be used by rules of higher tiers. The
// longest expression from each token wins; of equally long ones that of the higher tier, and then the rule that stands
// first, which TestTies reports as a mistake.
//
// # Values
//
// Each Value has a file: Point (a date with open fields), Near and NearNamed ("last week", "next May"), Shift ("two years
// ago"), Same ("that day"), Nth and Holding, Clock and DayOf, Period, Latest, Block, Length, Repeat, Feast, Now, Then, Away,
// Onward, In. A new kind of meaning is a type with a Resolve method; it asks the Reader for what the text has told: the
// publication, the last date, the year of the story, the tense of the clause.
//
// # Resolution
//
// News counts from its publication, by the tense of the clause; a history (Habits.Narrative) from the last date told, and its
// story has a year that a year told in passing does not move. Without a publication nothing is guessed: a day keeps AnyYear,
// a weekday is Unresolved with its reason.
package timex
