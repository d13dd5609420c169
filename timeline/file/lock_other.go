//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package file

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// A FileLock is a file that this program made.
type FileLock struct{ *os.File }

// Lock makes a file that must not be there yet, and waits a minute for another program to take its own away.
func Lock(name string) (*FileLock, error) {
	const tries, pause = 600, 100 * time.Millisecond
	for range tries {
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil {
			return &FileLock{f}, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
		time.Sleep(pause)
	}
	return nil, fmt.Errorf("another program uses it; if none does, remove %s", name)
}

// Release takes the file away.
func (l *FileLock) Release() error { return errors.Join(l.Close(), os.Remove(l.Name())) }
