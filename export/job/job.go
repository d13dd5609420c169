// Package job does the whole of what the command is asked for: it reads the inputs, builds the timeline and writes the
// outputs, all of them or none. It knows nothing of flags.
package job

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"sync/atomic"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/batch"
	"dateline/timeline/corrections"
	"dateline/timeline/event"
	"dateline/timeline/file"
	"dateline/timeline/timex"
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

// An intake is what the inputs hold.
type intake struct {
	reports []*timeline.Report
	kept    []*timeline.Timeline
}

// mergeInto merges what was read into t. A single timeline alone is taken as it is kept, corrections and all.
func (in *intake) mergeInto(t *timeline.Timeline) {
	if len(in.kept) == 1 && len(in.reports)+len(t.Documents)+len(t.Events) == 0 {
		*t = *in.kept[0]
		return
	}
	for _, k := range in.kept {
		t.Merge(k)
	}
	if len(in.reports) > 0 {
		t.Add(in.reports...)
	}
}

// Discard takes unfinished files away. It may be called from another goroutine, to stop in the midst of Run.
func (j *Job) Discard() {
	j.files.Discard()
	if store := j.store.Load(); store != nil {
		store.Discard()
	}
}

// Stop is for the end of the program in the midst of Run, from another goroutine. Where only standard output was still
// to be written, as to a pager, the files get their names; otherwise they are taken away.
func (j *Job) Stop() {
	if j.ready.Load() {
		_ = j.files.Commit() // there is nobody to tell
	}
	j.Discard()
}

// whole reports whether a timeline is asked for, and not just what each article tells.
func (j *Job) whole() bool {
	ofAll := func(o Output) bool { return o.WriteReport == nil }
	return j.Timeline != "" || j.Show != nil || slices.ContainsFunc(j.Outputs, ofAll)
}

// read runs the articles through all stages, writes what is written article by article, and gives what the inputs hold
// if a timeline is asked for.
func (j *Job) read(ctx context.Context, t *timeline.Timeline) (in intake, err error) {
	j.Reader.Known, j.Reader.Finish, j.Reader.Skip = t.Known(), j.finish, j.isOutput
	if j.Follow {
		j.Reader.Follow = t.LacksPage()
	}
	for r := range j.Reader.Read(ctx, j.Inputs) {
		j.progress(&r)
		if j.nothingMore(&r) {
			continue
		}
		if err := j.take(&r); err != nil {
			return in, err
		}
		if j.out.err != nil && !j.lasting() {
			return in, j.out.err // whoever reads has read enough
		}
		switch {
		case r.Timeline != nil:
			in.kept = append(in.kept, r.Timeline)
		case j.whole() && r.Report != nil:
			if err := t.Room(len(in.reports) + 1); err != nil {
				return in, err
			}
			r.Report.Text, r.Report.Expressions = "", nil
			in.reports = append(in.reports, r.Report)
		}
	}
	if j.Meter != nil {
		j.Meter.Clear()
	}
	return in, nil
}

// nothingMore reports whether r is an empty standard input beside a timeline, which needs no article.
func (j *Job) nothingMore(r *batch.Result) bool {
	return j.Timeline != "" && errors.Is(r.Err, article.ErrEmpty) && slices.Equal(j.Inputs, []string{"-"})
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
	case r.Fatal && !j.Patient:
		return r.Err
	case r.Err != nil:
		j.Bad++
		if j.Error != nil {
			j.Error(r.Err)
		}
	case r.Timeline != nil && slices.ContainsFunc(j.Outputs, byArticle):
		first := j.Outputs[slices.IndexFunc(j.Outputs, byArticle)]
		return fmt.Errorf("a timeline keeps no texts: %s is made of articles", first.Name)
	case r.Report != nil:
		j.Found += len(j.kept(r.Report))
		if !r.Article.English() {
			j.note(fmt.Sprintf("%s: not in English (%s), so its text is not read", r.Article.ID, r.Article.Language))
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

// byArticle reports whether o is written article by article.
func byArticle(o Output) bool { return o.WriteReport != nil }

// cause gives what an error says without the name of the input, which is nobody's business in an output.
func cause(err error) error {
	if inner := errors.Unwrap(err); inner != nil {
		return inner
	}
	return err
}
