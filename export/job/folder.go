package job

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"

	"dateline/export"
	"dateline/timeline"
)

// writeFolder writes each event into a calendar file of its own, called by its UID: what programs know as a vdir, and
// bring to a server. Files that would stay the same are left alone, for their times to say what changed; those of
// events that are gone are taken away, if they are of this program.
func (j *Job) writeFolder(o *Output, t *timeline.Timeline) error {
	names := make(map[string]bool)
	err := export.ICSEach(t, j.optionsOf(o), func(id string, content []byte) error {
		if !uidName.MatchString(id + ".ics") {
			return fmt.Errorf("event id %q is no UUID: it cannot name a file", id)
		}
		name := filepath.Join(o.Folder, id+".ics")
		names[name] = true
		if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, content) {
			return nil
		}
		return j.files.Add(name, content)
	})
	if err != nil || o.New {
		return err
	}
	old, err := os.ReadDir(o.Folder)
	for _, entry := range old {
		if name := filepath.Join(o.Folder, entry.Name()); !names[name] && isOurs(name) {
			j.gone = append(j.gone, name)
		}
	}
	return err
}

// removeGone takes away the files of events that are gone, once the others are safe.
func (j *Job) removeGone() error {
	for _, name := range j.gone {
		if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

var uidName = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\.ics$`)

// isOurs reports whether a file is one that writeFolder wrote.
func isOurs(name string) bool {
	if !uidName.MatchString(filepath.Base(name)) {
		return false
	}
	content, err := os.ReadFile(name)
	return err == nil && bytes.Contains(content, []byte(export.ProductID))
}
