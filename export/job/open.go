package job

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"dateline/timeline/batch"
)

// open begins all outputs.
func (j *Job) open() error {
	if err := j.clash(); err != nil {
		return err
	}
	if j.Timeline == "" && j.Show == nil && !slices.ContainsFunc(j.Outputs, Output.isFile) {
		j.screen.now = &j.out
	}
	for i := range j.Outputs {
		o := &j.Outputs[i]
		switch {
		case o.Folder != "":
			if err := os.MkdirAll(o.Folder, 0o777); err != nil {
				return err
			}
		case o.File != "":
			f, err := j.files.Create(o.File)
			if err != nil {
				return err
			}
			o.W = f
		case o.W == nil && o.Write != nil:
			o.W = &j.screen
		case o.W == nil:
			o.W = &j.out
		}
		if o.Join != nil {
			o.joined = o.Join(o.W)
		}
	}
	return nil
}

// isFile reports whether o is for anything but standard output.
func (o Output) isFile() bool { return o.Folder != "" || o.File != "" || o.W != nil }

// clash refuses to write a file twice, or over an input.
func (j *Job) clash() error {
	var inputs, outputs []os.FileInfo
	for _, name := range j.Inputs {
		inputs = appendInfo(inputs, batch.Path(name))
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

// isOutput reports whether a file is one that this job writes.
func (j *Job) isOutput(path string) bool {
	mine := appendInfo(nil, path)
	for _, o := range j.Outputs {
		if o.File != "" && share(mine, appendInfo(nil, o.File)) {
			return true
		}
	}
	return j.Timeline != "" && share(mine, appendInfo(nil, j.Timeline))
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
	return slices.ContainsFunc(a, func(x os.FileInfo) bool {
		return slices.ContainsFunc(b, func(y os.FileInfo) bool { return os.SameFile(x, y) })
	})
}
