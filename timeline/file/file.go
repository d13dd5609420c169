// Package file writes files that are whole or not there: into a temporary file beside the real one, which takes its
// name when all has gone well. A run that fails leaves the old file as it was.
package file

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
)

// A Set is files being written together. Its zero value is empty and ready to use. Discard may be called at any time,
// from any goroutine; the rest is for one.
type Set struct {
	mu        sync.Mutex
	files     []*pending
	discarded bool
}

// errDiscarded is for who goes on with a Set that has been discarded.
var errDiscarded = errors.New("the run was stopped")

// A pending is a file whose content is not yet under its name.
type pending struct {
	*os.File
	name string // what it will be called; "" when it is written in place
}

// Create begins a file. What is no regular file (a device, a pipe) is written in place; a symbolic link stays one, and
// the file that it leads to is replaced. A file that nobody may write to is refused.
func (s *Set) Create(name string) (*os.File, error) {
	mode := fs.FileMode(0o666)
	switch old, err := os.Stat(name); {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, err
	case old.IsDir():
		return nil, fmt.Errorf("%s is a directory", name)
	case !old.Mode().IsRegular():
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		return s.add(f, "", err)
	case old.Mode().Perm()&0o222 == 0:
		return nil, fmt.Errorf("%s is read-only", name)
	default:
		mode = old.Mode().Perm()
		if name, err = filepath.EvalSymlinks(name); err != nil {
			return nil, err
		}
	}
	f, err := temporary(name, mode)
	return s.add(f, name, err)
}

// temporary makes a new file beside name.
func temporary(name string, mode fs.FileMode) (*os.File, error) {
	for {
		t := filepath.Join(filepath.Dir(name), fmt.Sprintf(".%s.%08x.tmp", filepath.Base(name), rand.Uint32()))
		f, err := os.OpenFile(t, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		var where *fs.PathError
		switch {
		case err == nil:
			return f, nil
		case errors.As(err, &where) && !errors.Is(err, fs.ErrExist):
			return nil, fmt.Errorf("%s: %w", name, where.Err) // not the temporary name, which says nothing
		}
	}
}

func (s *Set) add(f *os.File, name string, err error) (*os.File, error) {
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	p := &pending{f, name}
	if s.discarded {
		p.discard()
		return nil, errDiscarded
	}
	s.files = append(s.files, p)
	return f, nil
}

// Commit gives the files of s their names, all of them or, if one cannot be brought to the disk, none.
func (s *Set) Commit() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.discarded {
		return errDiscarded
	}
	for _, p := range s.files {
		if err := p.finish(); err != nil {
			return err
		}
	}
	for _, p := range s.files {
		if p.name == "" {
			continue
		}
		if err := os.Rename(p.Name(), p.name); err != nil {
			return err
		}
		p.name = ""
	}
	s.files = nil
	return nil
}

// finish brings p to the disk.
func (p *pending) finish() error {
	if p.name == "" {
		return p.Close()
	}
	err := p.Sync()
	if closed := p.Close(); err == nil {
		err = closed
	}
	var where *fs.PathError
	if errors.As(err, &where) {
		return fmt.Errorf("%s: %w", p.name, where.Err)
	}
	return err
}

// Discard takes away what has been written and not committed; nothing can be written with s any more. After Commit it
// takes nothing away.
func (s *Set) Discard() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, p := range s.files {
		p.discard()
	}
	s.files, s.discarded = nil, true
}

func (p *pending) discard() {
	p.Close()
	if p.name != "" {
		os.Remove(p.Name())
	}
}
