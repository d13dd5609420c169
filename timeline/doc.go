// Package timeline is the face of the library: articles in, one ordered timeline out.
//
//	bytes ─► article ─► prose ─► timex ─► event ─► timeline ─► export ─► .ics .json .html …
//	         what was   tokens,   date      what     order,      one file
//	         published  sentences expressions happened merge,     a format
//	                              and their  when,    revise
//	                              meaning    where, who
//
// Imports go down this line only: calendar and prose import nothing of ours, then article and place, then timex, then
// timex/en, then event, then this package, then batch and export, then the command. Beside the line stand prose/pos, which
// tags parts of speech for event, and file, which writes files whole or not at all.
//
// # How to read the code
//
// Begin with Builder.stages (builder.go), which runs one article through the line; each call there leads to a stage, whose
// package comment says how it works within. The types that go between them are article.Article, prose.Document,
// timex.Dated, event.Event and Timeline; offsets are bytes of Article.Text in all of them. A file holds one thing and is
// named after it. Examples of each format and of each stage's answers are in examples and in the testdata folders.
//
// # How to add to it
//
//   - A rule for dates: a timex.Rule in the file of its family, with examples, which are its tests; package timex/en says
//     how. What a corpus should hold is a line of brackets in its testdata.
//   - A kind of meaning: a type with a Resolve method, in a file of package timex.
//   - A word for what happens, or for a place: a line of a list in event/data, or of a table in place.
//   - An input: a reader in a file of article, its name in format.go, how it is told in sniff.go, its line in read.go.
//   - A format: a function in a file of export, and its line in the table of formats.go; the command lists what is there.
//   - A language: beside timex/en a package that gives a timex.Language, and what en has in its place here (builder.go,
//     undated.go). The sentences and number words of prose, the tags of prose/pos, the words of event and those of this
//     package (kind.go, words.go) are English too and would have to become a choice; so far article only says which
//     language a text is in.
//
// # How tellings become one event
//
// What one article says of one event is a telling. Tellings are put together twice, by the same code: those of one
// article when it is read (Builder), where the kind of event and its date are enough, and those of all articles when
// they are added (Timeline.Add), where names, place or title must speak for it too. An event keeps its tellings, so a
// kept timeline is merged anew from them each time.
//
//	moved.go    the two dates of what one sentence says was moved
//	title.go    the words of a title, read once; table.go what is known of a word
//	profile.go  what a telling is compared by: its kind (kindred.go), its names (names.go), what its document is about
//	            (story.go); kind.go and sense.go hold the words for it
//	index.go    which events a telling is compared with
//	fit.go      how two dates go together
//	agree.go    how surely two tellings are one event, and how sure that must be for such dates
//	cluster.go  each telling, in order of publication, joins the event it fits best or founds one
//	group.go    what becomes of an event as tellings come: a finer date, a revision, a disagreement
//	pick.go     the one event that is told in the end
//	id.go       what makes it the same event
//	relate.go   the events that its relations lead to
//	order.go    the order of a timeline; stated.go where relations decide it
//
// Each telling joins once, in an order that the articles give themselves, so the order of reading never shows, and
// later news never changes what became of earlier news.
package timeline
