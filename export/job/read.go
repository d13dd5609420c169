package job

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/batch"
	"dateline/timeline/event"
	"dateline/timeline/timex"
)

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
