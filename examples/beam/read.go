package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// A line is one line of a JSONL file.
type line struct {
	File    string
	Number  int // counted from 1
	Bytes   []byte
	Problem string // why it could not even be cut out; "" if it could
}

// A reading is what the article of one line tells.
type reading struct {
	File       string // with Number: what comes first, where two articles are the same
	Number     int
	Document   timeline.Document
	Events     []event.Event
	Unresolved []timeline.Unresolved
}

// splitFile cuts a file into its lines. The work starts after that, so one machine can well do this for a whole file,
// and the lines keep their numbers.
func splitFile(ctx context.Context, f fileio.ReadableFile, emit func(line)) error {
	r, err := f.Open(ctx)
	if err != nil {
		return err
	}
	defer r.Close()
	for l, err := range article.Lines(r) {
		one := line{File: f.Metadata.Path, Number: l.Number, Bytes: l.Bytes}
		if err != nil {
			one.Problem = err.Error()
		}
		if l.Number == 0 {
			return err
		}
		emit(one)
	}
	return nil
}

// readFn runs each article through all stages. A bad line becomes a problem, and the others go on.
type readFn struct {
	Published, Zone string

	input   article.Input
	builder timeline.Builder // each instance of a readFn has its own, with its buffers
}

// Setup is called by Beam before the first line.
func (f *readFn) Setup() (err error) {
	f.input.Format = article.JSONL
	f.input.Published, _ = calendar.ParseEDTF(f.Published)
	if f.Zone != "" {
		f.builder.Zone, err = timeline.Location(f.Zone)
	}
	return err
}

// ProcessElement is called by Beam for each line. It emits the reading by the hash of its text, the line that the batch
// filter writes for it, and the problem that it is.
func (f *readFn) ProcessElement(l line, readings func(string, reading), records, problems func(string)) error {
	var record bytes.Buffer
	report, err := f.read(l)
	if err != nil {
		var known *article.RecordError
		id, cause := "", err
		if errors.As(err, &known) {
			id, cause = known.ID, known.Err
		}
		problems(err.Error())
		err = export.JSONLError(&record, id, cause)
	} else {
		readings(report.Document.SHA256, reading{l.File, l.Number, report.Document, report.Events, report.Unresolved})
		err = export.JSONL(&record, report, export.Options{})
	}
	records(string(bytes.TrimSuffix(record.Bytes(), []byte("\n"))))
	return err
}

// read runs one article through all stages. Whatever breaks on it is its error.
func (f *readFn) read(l line) (report *timeline.Report, err error) {
	f.input.Name = l.File
	where := fmt.Sprintf("%s:%d", l.File, l.Number)
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: internal error: %v", where, p)
		}
	}()
	if l.Problem != "" {
		return nil, &article.RecordError{Name: l.File, Line: l.Number, Err: errors.New(l.Problem)}
	}
	a, err := article.ParseLine(article.Line{Number: l.Number, Bytes: l.Bytes}, f.input)
	if err != nil {
		return nil, err
	}
	if a.ID == where {
		a.ID = path.Base(where)
	}
	return f.builder.Read(a), nil
}
