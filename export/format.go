package export

import (
	"io"
	"path/filepath"
	"strings"

	"dateline/timeline"
)

// A Format is a way of writing. It writes either a whole timeline or what each article tells, one after the other.
type Format struct {
	Name     string // as --format takes it
	Ext      string // of its files, ".ics"; "" where the name has to be said
	Timeline func(w io.Writer, t *timeline.Timeline, o Options) error
	Article  func(w io.Writer, r *timeline.Report, withText bool) error
}

// Options say how to write. The zero Options are good for files.
type Options struct {
	All           bool // also what has low salience; json and jsonl always hold everything
	SkipImprecise bool // leave events known only to a month or coarser out of the ICS
	Color         bool // text: mark with colours, for a terminal
	Width         int  // text: columns to fill; 0: as many as it takes
}

// formats is the one table of formats.
var formats = []Format{
	{Name: "jsonl", Ext: ".jsonl", Article: JSONL},
}

// Formats gives the names of all formats, in the order in which they are listed for people.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.Name
	}
	return names
}

// ByName gives the format of that name.
func ByName(name string) (Format, bool) {
	for _, f := range formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// ByFile gives the format that the ending of a file name stands for.
func ByFile(name string) (Format, bool) {
	ext := strings.ToLower(filepath.Ext(name))
	for _, f := range formats {
		if f.Ext != "" && f.Ext == ext {
			return f, true
		}
	}
	return Format{}, false
}
