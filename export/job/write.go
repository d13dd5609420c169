package job

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"syscall"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/batch"
	"dateline/timeline/event"
)

// finish makes, on the core that read the article, what is written article by article.
func (j *Job) finish(r *batch.Result) {
	options := j.Options
	options.Note = nil // which is for one goroutine
	r.Output = make([][]byte, len(j.Outputs))
	for i, o := range j.Outputs {
		var b bytes.Buffer // which takes everything: an error is one of the report
		if o.WriteReport != nil && r.Report != nil {
			shown := *r.Report
			shown.Events = j.kept(r.Report)
			if err := o.WriteReport(&b, &shown, options); err != nil {
				r.ID, r.Err, r.Report = r.Article.ID, fmt.Errorf("%s: %w", r.Article.ID, err), nil
				b.Reset()
			}
		}
		if r.Err != nil && o.Name == "jsonl" {
			export.JSONLError(&b, r.ID, cause(r.Err))
		}
		r.Output[i] = b.Bytes()
	}
}

// writeEach writes what finish has made.
func (j *Job) writeEach(parts [][]byte) error {
	for i, b := range parts {
		if len(b) == 0 {
			continue
		}
		o := &j.Outputs[i]
		if _, err := cmp.Or[io.Writer](o.joined, o.W).Write(b); err != nil {
			return o.about(err)
		}
	}
	return nil
}

// write writes the timeline, and of outputs that are to hold only what is new the part that was not there before.
func (j *Job) write(now, before *timeline.Timeline) error {
	fresh, changed := now.Since(before)
	whole, part := j.shown(now), j.shown(fresh)
	if j.New {
		whole = part
	}
	j.count(whole, len(now.Events))
	for i := range j.Outputs {
		o, t := &j.Outputs[i], whole
		if o.New {
			t = part
		}
		if err := j.writeOne(o, t); err != nil {
			return o.about(err)
		}
	}
	if j.New || slices.ContainsFunc(j.Outputs, func(o Output) bool { return o.New }) {
		filter := j.Filter.Among(now.Documents...)
		j.noteChanged(changed, &filter)
	}
	j.noteBeside(export.Undatable(now))
	j.noteAll()
	return j.commit()
}

// commit brings what was written where it belongs: first the timeline to a file beside the others, then standard
// output, and then all files get their names, that of the timeline being the last.
func (j *Job) commit() error {
	store := j.store.Load()
	if store != nil {
		if err := store.Put(&j.files); err != nil {
			return err
		}
	}
	j.ready.Store(true)
	_, _ = j.screen.WriteTo(&j.out) // which keeps the error
	if err := j.out.err; err != nil && !IsClosed(err) {
		return j.save(store, err)
	}
	if err := j.files.Commit(); err != nil {
		return err
	}
	return cmp.Or(j.removeGone(), j.out.err)
}

// save is for when standard output could not be written, for err: no other output is replaced then. The timeline is
// saved, since it holds what the articles told; but not where standard output was to tell what is new, which nobody
// would hear of again.
func (j *Job) save(store *timeline.Store, err error) error {
	j.ready.Store(false)
	j.files.Discard()
	if store == nil || j.New || slices.ContainsFunc(j.Outputs, func(o Output) bool { return o.New }) {
		return err
	}
	return errors.Join(err, store.Save())
}

// IsClosed reports whether an error of writing says that nobody reads any more.
func IsClosed(err error) bool {
	const brokenPipe, noData = syscall.Errno(109), syscall.Errno(232) // of Windows; elsewhere they are something else
	if runtime.GOOS == "windows" && (errors.Is(err, brokenPipe) || errors.Is(err, noData)) {
		return true
	}
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}

// lasting reports whether there is more to write than standard output.
func (j *Job) lasting() bool {
	elsewhere := func(o Output) bool { return o.W != &j.out && o.W != &j.screen }
	return j.Timeline != "" || j.Show != nil || slices.ContainsFunc(j.Outputs, elsewhere)
}

// shown gives t with the events that are asked for.
func (j *Job) shown(t *timeline.Timeline) *timeline.Timeline {
	part, filter := *t, j.Filter.Among(t.Documents...)
	part.Events = filter.Kept(t.Events)
	return &part
}

// kept gives the events of an article that are asked for.
func (j *Job) kept(r *timeline.Report) []event.Event {
	filter := j.Filter.Among(r.Document)
	return filter.Kept(r.Events)
}

// count notes how many events there are; where the filter leaves none of them it says so.
func (j *Job) count(t *timeline.Timeline, all int) {
	if !j.whole() {
		return
	}
	if j.New {
		j.Options.Empty = "nothing new"
	}
	j.Found = 0
	for i := range t.Events {
		if !t.Events[i].Hidden() {
			j.Found++
		}
	}
	if f := &j.Filter; j.Found == 0 && all > 0 && !f.IsZero() {
		j.Options.Empty = fmt.Sprintf("0 of %d events fit: %s", all, f.Why())
		j.noteBeside(j.Options.Empty)
	}
}

// noteBeside notes what the text on the screen says itself, where there is one.
func (j *Job) noteBeside(s string) {
	if s != "" && j.whole() && !slices.ContainsFunc(j.Outputs, isScreen) {
		j.note(s)
	}
}

// isScreen reports whether o is text for a reader, who finds there what it leaves out.
func isScreen(o Output) bool { return o.Name == "text" && o.File == "" }

// noteChanged tells of the events that are not new, but otherwise than they were.
func (j *Job) noteChanged(events []*event.Event, filter *export.Filter) {
	for _, e := range events {
		if !filter.Keeps(e) {
			continue
		}
		if e.Status == event.Cancelled {
			j.note(fmt.Sprintf("called off: “%s”, %s", e.Title, e.Date.Display()))
		} else {
			j.note(fmt.Sprintf("moved: “%s” is %s now", e.Title, e.Date.Display()))
		}
	}
}

func (j *Job) writeOne(o *Output, t *timeline.Timeline) error {
	switch {
	case o.Folder != "":
		return j.writeFolder(o, t)
	case o.Write != nil:
		return o.Write(o.W, t, j.optionsOf(o))
	case o.joined != nil:
		return o.joined.Close()
	}
	return nil
}

// optionsOf gives the options for one output. Only the screen has colours and columns.
func (j *Job) optionsOf(o *Output) export.Options {
	options := j.Options
	options.Note = func(s string) { j.noteOf(s, o) }
	if o.File != "" {
		options.Colour, options.Width = false, 0
	}
	return options
}

// A remark is a note about one or several outputs.
type remark struct {
	text    string
	outputs []string
	told    bool // by the text on the screen
}

// noteOf collects what is to be said of an output, for the same to be said once of all outputs.
func (j *Job) noteOf(text string, o *Output) {
	i := slices.IndexFunc(j.remarks, func(r remark) bool { return r.text == text })
	if i < 0 {
		i, j.remarks = len(j.remarks), append(j.remarks, remark{text: text})
	}
	r := &j.remarks[i]
	r.told = r.told || isScreen(*o)
	if name := o.name(); name != "" && !slices.Contains(r.outputs, name) {
		r.outputs = append(r.outputs, name)
	}
}

// noteAll says what was collected.
func (j *Job) noteAll() {
	for _, r := range j.remarks {
		if len(r.outputs) > 0 {
			r.text = strings.Join(r.outputs, ", ") + ": " + r.text
		}
		if !r.told {
			j.note(r.text)
		}
	}
	j.remarks = nil
}
