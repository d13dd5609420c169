//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package file

import (
	"errors"
	"os"
	"syscall"
)

// A FileLock is a file that this program alone has locked.
type FileLock struct{ *os.File }

// Lock waits for the lock of a file, which it makes if need be. The system frees it when the program ends, however
// that happens.
func Lock(name string) (*FileLock, error) {
	for {
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
		if err != nil {
			return nil, err
		}
		if err := flock(f); err != nil {
			f.Close()
			return nil, err
		}
		if isStill(f, name) {
			return &FileLock{f}, nil
		}
		f.Close() // its owner took it away while this program waited
	}
}

func flock(f *os.File) error {
	for {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX)
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

// Release takes the file away while it is still locked, so that nobody can lock it in between.
func (l *FileLock) Release() error { return errors.Join(os.Remove(l.Name()), l.Close()) }
