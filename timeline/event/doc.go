// Package event goes from sentences and their dated expressions to events: which word a date belongs to, what a person
// would call the event, where it is, who takes part, whether it happened, and how far all that can be trusted. It knows
// nothing of formats.
//
//	lines ─────► records ──────────────────────────────────────────────────────────────────┐
//	sentences ─► passage ─► link ─► Frame ─► outcome ─► compose ─► spot, party ─► worth ─► Event ─► relate
//	dates ───────┘ (tree)   (which  (its     (did it    (title)    (where, who)   (is it            (what is
//	                         word)   clause)  happen)                              right)            before what)
//
// Order of reading: extract.go, which goes through an article; record.go, the lines that are no sentences; tell.go,
// where all decisions on a sentence are made one after another. Then what they read, passage.go (a sentence) with
// gapping.go (which words are of which date alone) and frame.go (one happening in it), and the decisions in their
// order: link.go (the word that a date belongs to), outcome.go with denial.go (did it happen), compose.go with
// phrase.go, select.go, write.go, mention.go, borrow.go, headline.go, shout.go, headline_verb.go, topic.go and rank.go
// (titles), spot.go and scene.go (places), party.go (participants), category.go, worth.go (confidence and salience),
// relate.go (what the text says of two events). moved.go joins the dates of what was moved, key*.go make what an event
// is compared by.
//
// A Frame is one happening as its clause tells it; all decisions read it, none changes it. Whether it happened is a
// table of rows with an example each. All else is weighed: a decision names what holds of a candidate (package choose),
// and a text file of data/ says what each of those names weighs. The weights are fitted to marked articles by the
// program in train/, not by hand: a special case is a sign that a feature is missing. Names are read by names*.go, once
// for an article; refer.go, with definite.go and pair.go, tells what "she" or "the bill" stand for. What English words
// are and do stands in package english.
//
// Glossary. An analysis is what is known of an article, a passage of one of its sentences. A trigger is the word that
// names an event, a verb or a noun; a link ties a date to its trigger. A phrase is a constituent that a title takes or
// leaves as a whole; a draft is a title that may be taken; a topic is what an article is about. A spot is a place that
// the sentence names, a scene one that the article is about. A category is what an event is to a calendar ("meeting"),
// a kind what it is to a merge ("signing"). A mention is one place in the text where an event is told. Confidence is
// the probability that an event is right, salience that a reader wants it.
package event
