// Package export writes timelines: one file a format, and one table of formats in formats.go. A format is a function
// that takes a timeline and gives bytes; it knows nothing of how events were found, reads no clock and gives the same
// bytes for the same timeline everywhere. To add one, write its file and its line in that table.
package export
