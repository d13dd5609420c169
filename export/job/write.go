package job

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/batch"
)

// open begins all outputs.
func (j *Job) open() error {
	if err := j.clash(); err != nil {
		return err
	}
	for i := range j.Outputs {
		o := &j.Outputs[i]
		switch {
		case o.File != "":
			f, err := j.files.Create(o.File)
			if err != nil {
				return err
			}
			o.W = f
		case o.W == nil && o.Write != nil:
			o.W = &j.screen
		case o.W == nil:
			o.W = j.Stdout
		}
	}
	return nil
}

// clash refuses to write a file twice, or over an input.
func (j *Job) clash() error {
	var inputs, outputs []os.FileInfo
	for _, name := range j.Inputs {
		inputs = appendInfo(inputs, name)
	}
	if f, ok := j.Reader.Stdin.(*os.File); ok {
		if info, err := f.Stat(); err == nil {
			inputs = append(inputs, info)
		}
	}
	names := map[string]bool{filepath.Clean(j.Timeline): j.Timeline != ""}
	if j.Timeline != "" {
		outputs = appendInfo(outputs, j.Timeline)
	}
	for _, o := range j.Outputs {
		name := filepath.Clean(o.File)
		switch mine := appendInfo(nil, name); {
		case o.File == "":
		case names[name] || share(mine, outputs):
			return fmt.Errorf("%s is given twice as an output", o.File)
		case share(mine, inputs):
			return fmt.Errorf("%s is an input and an output: write to another file", o.File)
		default:
			outputs = append(outputs, mine...)
		}
		names[name] = o.File != ""
	}
	return nil
}

// appendInfo adds what is known of a regular file, if there is one of that name.
func appendInfo(list []os.FileInfo, name string) []os.FileInfo {
	if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
		list = append(list, info)
	}
	return list
}

// share reports whether a file stands in both lists.
func share(a, b []os.FileInfo) bool {
	for _, x := range a {
		for _, y := range b {
			if os.SameFile(x, y) {
				return true
			}
		}
	}
	return false
}

// finish makes, on the core that read the article, what is written article by article.
func (j *Job) finish(r *batch.Result) {
	options := j.Options
	options.Note = nil // which is for one goroutine
	r.Output = make([][]byte, len(j.Outputs))
	for i, o := range j.Outputs {
		var b bytes.Buffer // which takes everything: there is no error to mind
		switch {
		case o.WriteReport == nil:
		case r.Report != nil:
			shown := *r.Report
			shown.Events = j.kept(shown.Events)
			o.WriteReport(&b, &shown, options)
		case r.Err != nil && o.Name == "jsonl":
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
		if _, err := j.Outputs[i].W.Write(b); err != nil {
			return j.Outputs[i].about(err)
		}
	}
	return nil
}

// write writes the timeline.
func (j *Job) write(t *timeline.Timeline) error {
	for _, o := range j.Outputs {
		if o.Write == nil {
			continue
		}
		if err := o.Write(o.W, t, j.optionsOf(o)); err != nil {
			return o.about(err)
		}
	}
	if err := j.files.Commit(); err != nil {
		return err
	}
	_, err := j.screen.WriteTo(j.Stdout)
	return err
}

// optionsOf gives the options for one output. Only the screen has colours and columns; a note says which file it is about.
func (j *Job) optionsOf(o Output) export.Options {
	options := j.Options
	options.Note = j.note
	if o.File != "" {
		options.Colour, options.Width = false, 0
		options.Note = func(s string) { j.note(o.File + ": " + s) }
	}
	return options
}
