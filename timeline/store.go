package timeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"dateline/timeline/file"
)

// A Store is a timeline that lasts, in a file of timeline JSON. From Open to Close it is locked: a second program that
// opens the file waits until the first is done and then reads what that has saved, so that two runs at once lose
// nothing. The lock is a file beside it, named like it with ".lock" at the end, which Close takes away; one that a
// killed program left behind locks nothing.
type Store struct {
	Timeline Timeline // read by Open; what Save writes

	path   string
	saving atomic.Pointer[file.Set] // of the last Save
	close  func() error
}

// Open locks the file of a timeline and reads it. A file that is not there is an empty timeline; what is there and is no
// timeline JSON that this program understands is an error, and stays as it is.
func Open(path string) (*Store, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // one lock for all names of a file
	}
	l, err := file.Lock(path + ".lock")
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	s := &Store{path: path, close: sync.OnceValue(l.Release)}
	if err := s.read(); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *Store) read() error {
	f, err := os.Open(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	t, err := Load(f)
	if err != nil {
		return fmt.Errorf("%s: %w", s.path, err)
	}
	s.Timeline = *t
	return nil
}

// Save writes the timeline back. The new file takes the place of the old one when it is whole and on the disk; until
// then, and if Save fails or the program is killed, the old one stays.
func (s *Store) Save() error {
	files := new(file.Set)
	s.saving.Store(files)
	defer files.Discard()
	f, err := files.Create(s.path)
	if err != nil {
		return err
	}
	if err := s.Timeline.Write(f); err != nil {
		return fmt.Errorf("%s: %w", s.path, err)
	}
	return files.Commit()
}

// Close gives the file free for others. It does not save.
func (s *Store) Close() error { return s.close() }

// Discard takes away what an unfinished Save has written, and closes s. It may be called from another goroutine, to stop
// in the midst of Save.
func (s *Store) Discard() {
	if files := s.saving.Load(); files != nil {
		files.Discard()
	}
	_ = s.Close() // at the end of a program that was stopped there is nobody to tell
}
