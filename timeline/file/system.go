package file

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// A System is what files are read from and written to. The operating system is one; tests have others, whose calls
// fail.
type System interface {
	// Resolve follows the symbolic links of a name to the end, which need not be there.
	Resolve(name string) (string, error)
	Stat(name string) (fs.FileInfo, error)
	Open(name string) (io.ReadCloser, error)
	// OpenDevice opens what is no regular file for writing.
	OpenDevice(name string) (File, error)
	// Create makes a file that must not be there yet, with the permissions and, where that is allowed, the owner of old
	// unless that is nil. Until it is released, RemoveUnused leaves it alone.
	Create(name string, old fs.FileInfo) (File, error)
	Names(folder string) ([]string, error)
	Link(name, second string) error
	Rename(from, to string) error
	Remove(name string) error
	// RemoveUnused removes a file unless a program that is running has created it and not released it.
	RemoveUnused(name string) error
	// SyncFolder brings the names in a folder to the disk.
	SyncFolder(name string) error
	// Lock waits until no other program has the lock of that name; waiting is called once if there is a wait.
	Lock(name string, waiting func()) (unlock func() error, err error)
}

// A File is one that is being written.
type File interface {
	io.WriteCloser
	Sync() error
	Release() // after Close: no temporary file any more
}

// OS is the operating system.
type OS struct{}

// created is a file with its guard: a second opening of it, locked as long as it is in use; nil for none.
type created struct {
	*os.File
	guard *os.File
}

func (c created) Release() {
	if c.guard != nil {
		c.guard.Close()
	}
}

// Resolve follows links by hand, since those that lead nowhere yet have to be followed too.
func (OS) Resolve(name string) (string, error) {
	const most = 40 // as Linux
	for range most {
		to, err := os.Readlink(name)
		if err != nil { // no link
			folder, err := filepath.EvalSymlinks(filepath.Dir(name))
			return filepath.Join(folder, filepath.Base(name)), err
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(name), to)
		}
		name = to
	}
	return "", &fs.PathError{Op: "readlink", Path: name, Err: syscall.ELOOP}
}

func (OS) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

func (OS) Open(name string) (io.ReadCloser, error) { return os.Open(name) }

func (OS) OpenDevice(name string) (File, error) {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	return created{f, nil}, err
}

func (OS) Create(name string, old fs.FileInfo) (File, error) {
	mode := fs.FileMode(0o666)
	if old != nil {
		mode = 0o600 // until it has its owner
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return nil, err
	}
	c := created{File: f}
	if c.guard, err = guard(f, name); err == nil && old != nil {
		err = keep(f, old)
	}
	if err != nil {
		f.Close()
		_ = os.Remove(name)
		c.Release()
		return nil, err
	}
	return c, nil
}

// keep gives f the permissions of old, whatever the umask, and its owner if this program may.
func keep(f *os.File, old fs.FileInfo) error {
	if err := keepOwner(f, old); err != nil && !errors.Is(err, fs.ErrPermission) {
		return err
	}
	return f.Chmod(old.Mode().Perm())
}

func (OS) Names(folder string) ([]string, error) {
	f, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.Readdirnames(-1)
}

func (OS) Link(name, second string) error { return os.Link(name, second) }

func (OS) Rename(from, to string) error { return os.Rename(from, to) }

func (OS) Remove(name string) error { return os.Remove(name) }

// hasNoLinks reports whether an error of Link says that the file system has none.
func hasNoLinks(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, fs.ErrPermission) ||
		errors.Is(err, syscall.EXDEV) || errors.Is(err, syscall.EMLINK)
}
