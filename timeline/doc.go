// Package timeline finds the dated events in news articles and orders them: articles in, one timeline out.
//
// From a text to its events in five lines:
//
//	t, err := timeline.FromText(text, time.Date(2017, time.May, 2, 0, 0, 0, 0, time.UTC))
//	if err != nil {
//		return err
//	}
//	for _, e := range t.Events {
//		fmt.Println(e.Date.Display(), e.Status, e.Title)
//	}
//
// Package export writes a timeline as a calendar, a page, JSON …: export.ICS(w, t, export.Options{}). A Builder reads
// many articles, of other kinds than text too, which article.Read takes out of a stream; batch.Reader reads files,
// folders and addresses on all cores. Timeline.Add merges what later articles tell into a timeline, and Open keeps one
// in a file. An event says when it is (event.Date), and for each place that tells it (event.Mention) the sentence and
// how its words were read. The examples show each of these.
//
// # The way through it
//
//	bytes ─► article ─► prose ─► timex ─► event ─► merge ─► export ─► .ics .json .html …
//	         what was   tokens,   date      what     one event  one file
//	         published  sentences expressions happened of many   a format
//	                              and their  when,    tellings,
//	                              meaning    where, who  order
//
// Imports go down this line only: calendar and layout import nothing of ours, then prose, then article and place, then
// timex, then timex/en, then record, then event, then merge, then this package, then batch and export, then the
// command. Beside the line stand layout, which says what the lines of a text are; record, which reads for event the
// lines that are no sentences; english, the words and their classes; prose/pos, which tags parts of speech, and syntax,
// which reads the tree of a sentence; weigh and choose, the weights of those two and of all other choices; and file,
// which writes files whole or not at all.
//
// # How to read the code
//
// Begin with Builder.stages (builder.go), which runs one article through the line; each call there leads to a stage,
// whose package comment says how it works within. The types that go between them are article.Article, prose.Document,
// timex.Dated, event.Event and Timeline; offsets are bytes of Article.Text in all of them. A file holds one thing and
// is named after it. Examples of each format and of each stage's answers are in examples and in the testdata folders.
//
// # How to add to it
//
//   - A rule for dates: a timex.Rule in the file of its family, with examples, which are its tests; package timex/en
//     says how. What a corpus should hold is a line of brackets in its testdata.
//   - A kind of meaning: a type with a Resolve method, in a file of package timex.
//   - A word for what happens, or for a place: a line of a list in english/data, or of a table in place.
//   - A kind of line, or words that tell one from the text (captions, stamps): layout. A way in which a line tells an
//     event: a shape in the table of record/read.go, with documents in record/testdata.
//   - An input: a reader in a file of article, its name in format.go, how it is told in sniff.go, its line in read.go.
//   - A format: a function in a file of export, and its line in formats.go; the command lists what there is.
//   - A language: beside timex/en a package that gives a timex.Language, and what en has in its place here (builder.go,
//     undated.go). The sentences and number words of prose, the tags of prose/pos, the trees of syntax, the words of
//     english and event and the kinds of merge (kinds.txt) are English too and would have to become a choice; so far
//     article only says which language a text is in.
package timeline
