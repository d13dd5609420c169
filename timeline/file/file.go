// Package file writes files that are whole or not there, all of a run or none: into temporary files beside the real
// ones, which take their names when all has gone well. A run that fails, or is killed, leaves the old files as they
// were.
package file

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// A Set is files being written together. Its zero value is empty and ready to use. Discard may be called at any time,
// from any goroutine; the rest is for one.
type Set struct {
	// System is what the files are written to; nil: the operating system.
	System System

	mu        sync.Mutex
	files     []*pending
	folders   map[string][]string // what was in those that were cleaned
	discarded bool
}

// errDiscarded is for who goes on with a Set that has been discarded.
var errDiscarded = errors.New("the run was stopped")

// A pending is a file whose content is not yet under its name.
type pending struct {
	File
	temporary string // its name so far; "" when it is written in place
	name      string // what it will be called
	isNew     bool   // there is no file of that name yet
	backup    string // a second name of the old file, until all have been replaced; "" for none
	finished  bool
	replaced  bool
}

// Create begins a file. What is no regular file (a device, a pipe) is written in place; a symbolic link stays one, and
// the file that it leads to is replaced by one with its permissions and, where the system lets it, its owner. Other
// hard links keep the old content. A file that nobody may write to is refused. What killed runs have left of it is
// cleared away.
func (s *Set) Create(name string) (io.Writer, error) {
	sys := s.system()
	real, err := sys.Resolve(name)
	if err != nil {
		return nil, said(name, err)
	}
	old, err := sys.Stat(real)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		old = nil
	case err != nil:
		return nil, said(name, err)
	case old.IsDir():
		return nil, fmt.Errorf("%s is a directory", name)
	case !old.Mode().IsRegular():
		f, err := sys.OpenDevice(real)
		return s.add(&pending{File: f, name: name}, said(name, err))
	case old.Mode().Perm()&0o222 == 0:
		return nil, fmt.Errorf("%s is read-only", name)
	}
	s.clean(real)
	f, temporary, err := newFile(sys, real, old)
	return s.add(&pending{File: f, temporary: temporary, name: real, isNew: old == nil}, said(name, err))
}

// Add writes a file whose content is known. It takes no open file until Commit, so that there may be many.
func (s *Set) Add(name string, content []byte) error {
	w, err := s.Create(name)
	if err != nil {
		return err
	}
	p := w.(*pending)
	if _, err := p.Write(content); err != nil {
		return said(name, err)
	}
	err = p.finish()
	p.Release()
	return said(name, err)
}

func (s *Set) system() System {
	if s.System == nil {
		return OS{}
	}
	return s.System
}

// said words an error of the file system for the name that the user knows, and not for a temporary one.
func said(name string, err error) error {
	var where *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &where):
		return fmt.Errorf("%s: %w", name, where.Err)
	case errors.As(err, &link):
		return fmt.Errorf("%s: %w", name, link.Err)
	}
	return err
}

func (s *Set) add(p *pending, err error) (io.Writer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err == nil && s.discarded {
		err = errDiscarded
	}
	if err != nil {
		p.discard(s.system())
		return nil, err
	}
	s.files = append(s.files, p)
	return p, nil
}

// Commit gives the files of s their names, in the order in which they were begun, all of them or, where that fails,
// none.
func (s *Set) Commit() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.discarded {
		return errDiscarded
	}
	for _, p := range s.files {
		if err := p.finish(); err != nil {
			return said(p.name, err)
		}
	}
	err := s.secure()
	if err == nil {
		err = s.replace()
	}
	if err != nil {
		err = errors.Join(err, s.restore())
	}
	for _, p := range s.files {
		if p.backup != "" {
			_ = s.system().Remove(p.backup) // the next run clears it away
		}
	}
	if err == nil {
		s.release()
	}
	return err
}

// finish brings p to the disk.
func (p *pending) finish() error {
	if p.finished {
		return nil
	}
	p.finished = true
	if p.temporary == "" {
		return p.Close()
	}
	return cmp.Or(p.Sync(), p.Close())
}

// secure gives the old files a second name each, for restore. Where the file system has no links there is none.
func (s *Set) secure() error {
	for _, p := range s.files {
		if p.temporary == "" || p.isNew {
			continue
		}
		backup := temporaryName(p.name)
		switch err := s.system().Link(p.name, backup); {
		case err == nil:
			p.backup = backup
		case !hasNoLinks(err):
			return said(p.name, err)
		}
	}
	return nil
}

// replace puts all files under their names, and brings that to the disk.
func (s *Set) replace() error {
	for _, p := range s.files {
		if p.temporary == "" {
			continue
		}
		if err := s.system().Rename(p.temporary, p.name); err != nil {
			return said(p.name, err)
		}
		p.replaced = true
	}
	synced := map[string]bool{}
	for _, p := range s.files {
		if folder := filepath.Dir(p.name); p.replaced && !synced[folder] {
			if err := s.system().SyncFolder(folder); err != nil {
				return said(p.name, err)
			}
			synced[folder] = true
		}
	}
	return nil
}

// restore takes back what replace has done.
func (s *Set) restore() (err error) {
	for _, p := range s.files {
		switch {
		case p.replaced && p.isNew:
			err = cmp.Or(err, s.system().Remove(p.name))
		case p.replaced && p.backup != "":
			if again := s.system().Rename(p.backup, p.name); again != nil {
				err = cmp.Or(err, fmt.Errorf("%s could not be put back: it is %s: %w", p.name, p.backup, again))
			}
			p.backup = ""
		}
	}
	return err
}

// Discard takes away what has been written and not committed; nothing can be written with s any more. After Commit it
// takes nothing away.
func (s *Set) Discard() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, p := range s.files {
		p.discard(s.system())
	}
	s.files, s.discarded = nil, true
}

func (p *pending) discard(sys System) {
	if p.File == nil {
		return
	}
	p.Close()
	if p.temporary != "" && !p.replaced {
		_ = sys.Remove(p.temporary)
	}
	p.Release()
}

// release lets go of what has been committed.
func (s *Set) release() {
	for _, p := range s.files {
		p.Release()
	}
	s.files = nil
}
