//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package file

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// Lock makes the file of that name if need be and locks it. The system frees it when the program ends, however that
// happens.
func (OS) Lock(name string, waiting func()) (unlock func() error, err error) {
	for {
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
		if err != nil {
			return nil, err
		}
		err = flock(f, syscall.LOCK_EX|syscall.LOCK_NB)
		if errors.Is(err, syscall.EWOULDBLOCK) {
			if waiting != nil {
				waiting()
				waiting = nil
			}
			err = flock(f, syscall.LOCK_EX)
		}
		switch {
		case err != nil:
			f.Close()
			return nil, err
		case isStill(f, name):
			// The file goes while it is still locked, so that nobody can lock it in between.
			return func() error { return errors.Join(os.Remove(name), f.Close()) }, nil
		}
		f.Close() // its owner took it away while this program waited
	}
}

func flock(f *os.File, how int) error {
	for {
		err := syscall.Flock(int(f.Fd()), how)
		if !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}

// isStill reports whether f is the file of that name.
func isStill(f *os.File, name string) bool {
	a, err := f.Stat()
	if err != nil {
		return false
	}
	b, err := os.Stat(name)
	return err == nil && os.SameFile(a, b)
}

// guard locks a new file as one that is in use; nil where the file system has no locks. The error is fs.ErrExist if
// another program was quicker to take it for one that nobody uses.
func guard(f *os.File, name string) (*os.File, error) {
	g, err := os.Open(name)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = fs.ErrExist
		}
		return nil, err
	}
	switch err := flock(g, syscall.LOCK_EX|syscall.LOCK_NB); {
	case errors.Is(err, syscall.EWOULDBLOCK) || err == nil && !isStill(f, name):
		g.Close()
		return nil, fs.ErrExist
	case err != nil:
		g.Close()
		return nil, nil
	}
	return g, nil
}

// RemoveUnused removes a file that nobody has locked.
func (OS) RemoveUnused(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := flock(f, syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return err
	}
	return os.Remove(name)
}

// SyncFolder passes over file systems that know no such thing.
func (OS) SyncFolder(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := f.Sync(); !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}

func keepOwner(f *os.File, old fs.FileInfo) error {
	of, ok := old.Sys().(*syscall.Stat_t)
	if !ok {
		return nil
	}
	return f.Chown(int(of.Uid), int(of.Gid))
}
