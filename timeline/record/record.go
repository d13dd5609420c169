// Package record reads what is told in lines and not in sentences: programmes, lists of fixtures and results, fields of
// a notice ("When: …"), rows of tables, chronologies. A line becomes a Record: a date, a title, a place, and what else
// it tells. The date may stand in the line, in a heading above it, or half in each; a title in quotes is not looked
// into.
//
// What is prose is left alone: a closed sentence with a finite verb, whatever stands around it.
package record

import (
	"dateline/timeline/calendar"
	"dateline/timeline/place"
	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
	"dateline/timeline/timex"
)

// A Record is what one line tells. Strings are "" where it tells nothing of the kind.
type Record struct {
	Start, End int // byte offsets of the line, half-open
	Title      string
	About      string // the name of what the list is about, where the title could stand in any: "Board Election"
	Trigger    Extent // what names it: the first words of the title where they stand in the text
	Place      string // a building, a room, a town, as the line calls it
	Address    string
	Price      string
	Link       string
	Cancelled  bool // the line says that it is called off
	When       When
	Why        string // the shape that told it from prose
}

// An Extent is a stretch of the text: byte offsets, half-open.
type Extent struct{ Start, End int }

// A When is the date of a record.
type When struct {
	calendar.Span
	Dates []int // indices of the expressions that tell it, in the order of the text
}

// An Input is a document with all that reading its records takes.
type Input struct {
	Doc   *prose.Document
	Dates []timex.Dated // of the document, sorted and disjoint
	Title string        // of the article, where that stands outside the text
	Body  int           // byte offset at which the title line of the text ends; 0 for none
	Day   calendar.Span // the day of publication; zero when unknown

	Dateline Extent // of the article, whose day is none of a record; zero for none

	Tagger  pos.Tagger
	Places  *place.Gazetteer
	Setting place.Setting // of the document
}

// Read gives the records of a document, in its order.
func Read(in Input) []Record {
	r := reader{Input: in}
	r.title = heading{text: in.Title}
	for next := 0; next < len(in.Doc.Sentences); {
		r.line, next = r.lineAt(next)
		r.read()
	}
	r.endGroup()
	return r.records
}
