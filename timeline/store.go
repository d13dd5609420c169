package timeline

import (
	"errors"
	"fmt"
	"io/fs"
	"sync"
	"sync/atomic"

	"dateline/timeline/file"
)

// A Store is a timeline that lasts, in a file of timeline JSON. From Open to Close it is locked: a second program that
// opens the file, by whatever symbolic link, waits until the first is done and then reads what that has saved, so that
// two runs at once lose nothing. The lock is a file beside it, named like it with ".lock" at the end, which Close takes
// away; one that a killed program left behind locks nothing.
type Store struct {
	Timeline Timeline // read by Open; what Save writes
	Lost     int      // dates of the file that cannot be read (see Unreadable); Open has put them into Timeline.Unresolved

	path   string
	system file.System
	saving atomic.Pointer[file.Set] // of the last Save
	close  func() error
}

// Open locks the file of a timeline and reads it. Where another program has locked it, waiting is called once before
// the wait; it may be nil. A file that is not there is an empty timeline; what is there and is no timeline JSON that
// this program understands is an error, and stays as it is.
func Open(path string, waiting func()) (*Store, error) {
	return OpenIn(file.OS{}, path, waiting)
}

// OpenIn is Open for a file of a system of files.
func OpenIn(system file.System, path string, waiting func()) (*Store, error) {
	real, err := system.Resolve(path) // one lock for all names of a file
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, cause(err))
	}
	unlock, err := system.Lock(real+".lock", waiting)
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", path, cause(err))
	}
	s := &Store{path: path, system: system, close: sync.OnceValue(unlock)}
	if err := s.read(system, real); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", path, cause(err)), s.Close())
	}
	return s, nil
}

// cause gives an error of the file system without the name, which may be one that the user did not give.
func cause(err error) error {
	var where *fs.PathError
	if errors.As(err, &where) {
		return where.Err
	}
	return err
}

func (s *Store) read(system file.System, name string) error {
	f, err := system.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	t, lost, err := load(f)
	if err != nil {
		return err
	}
	t.Unresolved, s.Lost = append(t.Unresolved, lost...), len(lost)
	s.Timeline = *t
	return nil
}

// Save writes the timeline back. The new file takes the place of the old one when it is whole and on the disk; until
// then, and if Save fails or the program is killed, the old one stays.
func (s *Store) Save() error {
	files := &file.Set{System: s.system}
	s.saving.Store(files)
	defer files.Discard()
	if err := s.Put(files); err != nil {
		return err
	}
	return files.Commit()
}

// Put writes the timeline as one of files, which take the place of the old ones together.
func (s *Store) Put(files *file.Set) error {
	f, err := files.Create(s.path)
	if err != nil {
		return err
	}
	if err := s.Timeline.Write(f); err != nil {
		return fmt.Errorf("%s: %w", s.path, cause(err))
	}
	return nil
}

// Close gives the file free for others. It does not save.
func (s *Store) Close() error { return s.close() }

// Discard takes away what an unfinished Save has written, and closes s. It may be called from another goroutine, to
// stop in the midst of Save.
func (s *Store) Discard() {
	if files := s.saving.Load(); files != nil {
		files.Discard()
	}
	_ = s.Close() // at the end of a program that was stopped there is nobody to tell
}
