package job

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"dateline/export"
)

// An Output is a format and where it goes.
type Output struct {
	export.Format
	File   string         // "" where it goes to W
	Folder string         // one calendar file an event goes here; the Format is empty then
	New    bool           // only the events that the timeline did not have before
	W      io.Writer      // nil: standard output
	joined io.WriteCloser // makes one file of many articles in front of W; nil: nothing does
}

// name gives what the user called o by.
func (o *Output) name() string { return cmp.Or(o.File, o.Folder) }

// about says of an error which output it is about, by the name that the user knows. It does not wrap it: that somebody
// has closed a pipe which is an output by its name is a failure, that of standard output is none.
func (o *Output) about(err error) error {
	var where *fs.PathError
	if o.File != "" && errors.As(err, &where) {
		return fmt.Errorf("%s: %v", o.File, where.Err)
	}
	return err
}

// ParseOutput reads what --output takes: the name of a file with a known ending, NAME:FILE, vdir:FOLDER/, any of these
// behind "new:", or NAME:- for standard output. Of "-" alone it gives the zero Output: standard output as it is.
func ParseOutput(s string) (o Output, err error) {
	rest, fresh := strings.CutPrefix(s, "new:")
	if folder, ok := strings.CutPrefix(rest, "vdir:"); ok {
		if folder == "" {
			return Output{}, errMissing
		}
		return Output{Folder: folder, New: fresh}, nil
	}
	o, err = parseFile(rest)
	o.New = fresh
	return o, err
}

var errMissing = errors.New("the file name is missing")

func parseFile(s string) (o Output, err error) {
	if s == "-" {
		return Output{}, nil
	}
	if name, path, ok := strings.Cut(s, ":"); ok && isName(name) {
		f, known := export.Named(name)
		switch {
		case !known:
			return Output{}, &UnknownFormat{name}
		case path == "":
			return Output{}, errMissing
		case path == "-":
			return Output{Format: f}, nil
		}
		return Output{Format: f, File: path}, nil
	}
	f, ok := export.ForFile(s)
	if !ok {
		return Output{}, fmt.Errorf("no format has this ending: name one, as in ics:%s", s)
	}
	return Output{Format: f, File: s}, nil
}

// isName tells the name of a format from the drive or the folder of a path.
func isName(s string) bool {
	return len(s) > 1 && strings.Trim(strings.ToLower(s), "abcdefghijklmnopqrstuvwxyz") == ""
}

// An UnknownFormat is the error for a format that there is not.
type UnknownFormat struct{ Name string }

// Error says which.
func (e *UnknownFormat) Error() string { return fmt.Sprintf("unknown format %q", e.Name) }
