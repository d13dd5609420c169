// Package event goes from sentences and their dated expressions to events: which word a date belongs to, what a person
// would call the event, where it is, who takes part, whether it happened, and how far all that can be trusted. It knows
// nothing of formats.
//
//	timex.Dated ─┐
//	             ├► passage ─► candidate ─► Frame ─► outcome ─► draft ─► spot, party ─► worth ─► Event
//	syntax ──────┘  (tree,      (link.go)   (frame.go)                    (title)
//	                 dates)
//
// Order of reading: tell.go, where all decisions are made one after another; passage.go and frame.go, what they read;
// link.go (the word that a date belongs to), outcome.go (did it happen), compose.go with phrase.go, borrow.go, thing.go
// and headline.go (titles), spot.go (places), party.go (participants), worth.go (confidence and salience).
//
// A Frame is one happening as its clause tells it; all decisions read it, none changes it. Whether it happened is a
// table of rows with an example each. All else is weighed: a decision names what holds of a candidate (package choose),
// and a text file of data/ says what each of those names weighs. The weights are fitted to marked articles by the
// program in train/, not by hand: a special case is a sign that a feature is missing. Names and pronouns are resolved
// by names*.go and refer.go, once for an article.
//
// Glossary: a trigger is the word that names an event, a verb or a noun; a link ties a date to its trigger; a phrase is
// a constituent that a title takes or leaves as a whole; a draft is a title that may be taken; a scene is a place that
// the article is about; a mention is one place in the text where an event is told; confidence is the probability that
// an event is right, salience that a reader wants it.
package event
