// Package job does the whole of what the command is asked for: it reads the inputs, builds the timeline and writes the
// outputs, all of them or none. It knows nothing of flags.
package job

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync/atomic"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/batch"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/file"
	"dateline/timeline/timex"
)

// A Job is one run over some inputs. Reader, Inputs, Outputs and Stdout say what to do; the zero value of all else is
// good. A Job is run once.
type Job struct {
	Reader       batch.Reader
	Inputs       []string
	Outputs      []Output
	Options      export.Options // of all outputs
	Since, Until calendar.Span  // only events that touch this range; a zero one leaves that side open
	Timeline     string         // a file of timeline JSON to merge into and to write back; "" for none
	New          bool           // only events that Timeline did not have, or had otherwise
	Stdout       io.Writer
	Error        func(error)  // hears of each article that could not be read while the others were; nil: nobody does
	Note         func(string) // hears what a user may want to know; nil: nobody does
	Meter        *batch.Meter // shows how far the work is; nil: nothing does

	Found, Bad int // after Run: events, and articles that could not be read

	files  file.Set
	store  atomic.Pointer[timeline.Store]
	screen bytes.Buffer // a timeline for standard output, until the files are safe
}

// Run does the job. Its error is about an input that was asked for by name, or about an output; earlier files are then as
// they were. Standard output is written last, but for what is written article by article.
func (j *Job) Run() error {
	defer j.Discard()
	if err := j.open(); err != nil {
		return err
	}
	if j.Timeline == "" {
		return j.run(new(timeline.Timeline))
	}
	store, err := timeline.Open(j.Timeline)
	if err != nil {
		return err
	}
	defer store.Close()
	j.store.Store(store)
	if err := j.run(&store.Timeline); err != nil {
		return err
	}
	return store.Save()
}

// run merges the inputs into t and writes the outputs.
func (j *Job) run(t *timeline.Timeline) error {
	reports, err := j.read(t)
	if err != nil {
		return err
	}
	earlier := *t
	t.Add(reports...)
	part := t
	if j.New {
		part = t.Since(&earlier)
	}
	shown := *part
	shown.Events = j.kept(part.Events)
	if j.whole() {
		j.Found = len(shown.Events)
	}
	return j.write(&shown)
}

// Discard takes unfinished files away. It may be called from another goroutine, to stop in the midst of Run.
func (j *Job) Discard() {
	j.files.Discard()
	if store := j.store.Load(); store != nil {
		store.Discard()
	}
}

// whole reports whether a timeline is asked for, and not just what each article tells.
func (j *Job) whole() bool {
	return j.Timeline != "" || slices.ContainsFunc(j.Outputs, func(o Output) bool { return o.Write != nil })
}

// read runs the articles through all stages, writes what is written article by article, and gives the reports if a
// timeline is asked for.
func (j *Job) read(t *timeline.Timeline) (reports []*timeline.Report, err error) {
	j.Reader.Known, j.Reader.Finish = t.Known(), j.finish
	for r := range j.Reader.Read(j.Inputs) {
		j.progress(&r)
		if err := j.take(&r); err != nil {
			return nil, err
		}
		if j.whole() && r.Report != nil {
			if err := t.Room(len(reports) + 1); err != nil {
				return nil, err
			}
			r.Report.Text, r.Report.Expressions = "", nil
			reports = append(reports, r.Report)
		}
	}
	if j.Meter != nil {
		j.Meter.Clear()
	}
	return reports, nil
}

func (j *Job) progress(r *batch.Result) {
	if j.Meter == nil {
		return
	}
	if j.Meter.Count(r.Size); r.Err != nil {
		j.Meter.Clear() // for the message to have the line to itself
	}
}

// take counts what became of one article, and writes it where that is done article by article.
func (j *Job) take(r *batch.Result) error {
	switch {
	case r.Fatal:
		return r.Err
	case r.Err != nil:
		j.Bad++
		if j.Error != nil {
			j.Error(r.Err)
		}
	case r.Report != nil:
		j.Found += len(j.kept(r.Report.Events))
		if lang := r.Article.Language; lang != "" && lang != "en" {
			j.note(fmt.Sprintf("%s: not in English (%s); what is found in it may be wrong", r.Article.ID, lang))
		}
		for _, s := range r.Article.Notes {
			j.note(r.Article.ID + ": " + s)
		}
		j.noteLeftOut(r.Report)
	}
	return j.writeEach(r.Output)
}

// noteLeftOut tells where an article has more than is read of it.
func (j *Job) noteLeftOut(r *timeline.Report) {
	for i := range r.Unresolved {
		switch u := &r.Unresolved[i]; u.Reason {
		case timex.TooMany:
			j.note(fmt.Sprintf("%s: more than %d dates; those from byte %d on are left out", u.Document, timex.Most, u.Start))
		case timeline.TooMany:
			j.note(fmt.Sprintf("%s: more than %d events; those from byte %d on are left out", u.Document, event.Most, u.Start))
		}
	}
}

func (j *Job) note(s string) {
	if j.Note != nil {
		j.Note(s)
	}
}

// kept gives the events that touch the range asked for.
func (j *Job) kept(events []event.Event) []event.Event {
	if j.Since.IsZero() && j.Until.IsZero() {
		return events
	}
	var list []event.Event
	for _, e := range events {
		s := e.Date.Span
		early := !j.Since.IsZero() && !s.End.After(j.Since.Start)
		late := !j.Until.IsZero() && !s.Start.Before(j.Until.End)
		if !early && !late && !s.AnyYear {
			list = append(list, e)
		}
	}
	return list
}

// cause gives what an error says without the name of the input, which is nobody's business in an output.
func cause(err error) error {
	if inner := errors.Unwrap(err); inner != nil {
		return inner
	}
	return err
}
