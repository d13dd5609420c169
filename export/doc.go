// Package export writes timelines: as a calendar, a page, a table, JSON.
//
//	err := export.ICS(w, t, export.Options{Title: "Ferry strike"})
//
// The zero Options work. A Filter picks events before they are written, ReadCSV reads back a table that a person has
// edited, and Schema and LineSchema say what JSON and JSONL may hold.
//
// A format is a function that takes a timeline and gives bytes; it knows nothing of how events were found, reads no
// clock and gives the same bytes for the same timeline everywhere. All stand in one table, which Formats gives. To add
// one, write its file and its line in the table of formats.go.
package export
