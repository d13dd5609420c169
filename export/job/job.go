// Package job does the whole of what the command is asked for: it reads the inputs, builds the timeline and writes the
// outputs, all of them or none. It knows nothing of flags.
package job

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"sync/atomic"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/batch"
	"dateline/timeline/corrections"
	"dateline/timeline/event"
	"dateline/timeline/file"
)

// A Job is one run over some inputs. Reader, Inputs, Outputs and Stdout say what to do; the zero value of all else is
// good. A Job is run once.
type Job struct {
	Reader      batch.Reader
	Inputs      []string // articles, and timeline JSON of this program, whose events are taken as they are kept
	Outputs     []Output
	Options     export.Options           // of all outputs
	Filter      export.Filter            // which events are written
	Timeline    string                   // a file of timeline JSON to merge into and to write back; "" for none
	Corrections string                   // a file of corrections, applied after the merge; "" for none
	Apply       string                   // a table of CSV whose changes become corrections; "" for none
	Forget      []string                 // ids or URLs of articles to take out of Timeline
	New         bool                     // only events that Timeline did not have
	Base        *timeline.Timeline       // where Timeline is "": what to merge into; nil: nothing
	Patient     bool                     // an input that cannot be read does not end the job
	Follow      bool                     // the pages that items of feeds lead to are read in their place
	Show        func(*timeline.Timeline) // gets the timeline when all is written, to keep; nil: nobody does
	Stdout      io.Writer
	Error       func(error)  // hears of each article that could not be read while the others were; nil: nobody does
	Note        func(string) // hears what a user may want to know; nil: nobody does
	Meter       *batch.Meter // shows how far the work is; nil: nothing does

	Found, Bad int // after Run: events, and articles that could not be read

	remarks []remark // about the outputs, until all are written
	gone    []string // files of a Folder whose events are gone
	files   file.Set
	ready   atomic.Bool // all files are written, and have not their names yet
	store   atomic.Pointer[timeline.Store]
	out     console
	screen  page // where a timeline waits for the files to be written
}

// Run does the job. Its error is about an input that was asked for by name, or about an output; earlier files are then
// as they were. Only where nothing failed but standard output is the timeline saved all the same (see save). When ctx
// is done Run ends with the error of that.
func (j *Job) Run(ctx context.Context) error {
	defer j.Discard()
	j.out.Writer = j.Stdout
	if err := j.open(); err != nil {
		return err
	}
	return j.with(func(t *timeline.Timeline) error { return j.update(ctx, t, j.write) })
}

// with has work done on the timeline, which is locked meanwhile where it has a file, and shows it then.
func (j *Job) with(work func(t *timeline.Timeline) error) error {
	t := new(timeline.Timeline)
	if j.Timeline != "" {
		store, err := timeline.OpenIn(cmp.Or[file.System](j.files.System, file.OS{}), j.Timeline, func() {
			j.note(j.Timeline + ": waiting for another run to be done with it")
		})
		if err != nil {
			return err
		}
		defer store.Close()
		j.store.Store(store)
		if store.Lost > 0 {
			j.note(fmt.Sprintf("%s: dates in it that cannot be read: %d; they are unresolved now", j.Timeline, store.Lost))
		}
		t = &store.Timeline
	} else if j.Base != nil {
		*t = *j.Base
	}
	if err := work(t); err != nil {
		return err
	}
	if j.Show != nil {
		j.Show(t)
	}
	return nil
}

// Again gives a job that does the same once more, on top of base where there is no file.
func (j *Job) Again(base *timeline.Timeline) *Job {
	return &Job{Reader: j.Reader, Inputs: j.Inputs, Outputs: slices.Clone(j.Outputs), Options: j.Options, Filter: j.Filter,
		Timeline: j.Timeline, Corrections: j.Corrections, New: j.New, Base: base, Patient: j.Patient, Follow: j.Follow,
		Show:   j.Show,
		Stdout: j.Stdout, Error: j.Error, Note: j.Note}
}

func (j *Job) update(ctx context.Context, t *timeline.Timeline, use func(now, before *timeline.Timeline) error) error {
	in, err := j.read(ctx, t)
	if err != nil {
		return err
	}
	before := *t
	in.mergeInto(t)
	for _, article := range j.Forget {
		if t.Forget(article) == 0 {
			return fmt.Errorf("--forget %s: no article of this id or URL in %s", article, j.Timeline)
		}
	}
	if err := j.correct(t); err != nil {
		return err
	}
	if err := j.apply(t); err != nil {
		return err
	}
	return use(t, &before)
}

// apply writes the changes that somebody made in a table into the corrections, and corrects t by them. What is in doubt
// is told, and counts as bad; the rest is taken.
func (j *Job) apply(t *timeline.Timeline) error {
	if j.Apply == "" {
		return nil
	}
	f, err := os.Open(j.Apply)
	if err != nil {
		return err
	}
	defer f.Close()
	acts, doubts, err := export.ReadCSV(f, t, j.Options)
	if err != nil {
		return fmt.Errorf("%s: %w", j.Apply, err)
	}
	for _, d := range doubts {
		j.Bad++
		if j.Error != nil {
			j.Error(fmt.Errorf("%s: %w", j.Apply, d))
		}
	}
	if len(acts) == 0 {
		j.note(j.Apply + ": nothing was changed that can be taken")
		return nil
	}
	if _, err := corrections.Append(j.Corrections, acts...); err != nil {
		return err
	}
	j.note(fmt.Sprintf("%s: corrections written to %s: %d", j.Apply, j.Corrections, len(acts)))
	return j.correct(t)
}

// correct applies the corrections, and tells what became of those that no longer fit.
func (j *Job) correct(t *timeline.Timeline) error {
	if j.Corrections == "" {
		return nil
	}
	log, err := corrections.Open(j.Corrections)
	if err != nil {
		return err
	}
	if log.Len() == 0 && slices.ContainsFunc(t.Events, func(e event.Event) bool { return e.Corrected != nil }) {
		j.note(j.Corrections + ": no corrections in it; the events are as the program reads them again")
	}
	for _, r := range log.Apply(t) {
		j.note(j.Corrections + ": " + r.String())
	}
	return nil
}
