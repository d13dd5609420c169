//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package file

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"time"
)

// Lock makes a file that must not be there yet, and waits a minute for another program to take its own away.
func (OS) Lock(name string, waiting func()) (unlock func() error, err error) {
	const tries, pause = 600, 100 * time.Millisecond
	for try := range tries {
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil {
			return func() error { return errors.Join(f.Close(), os.Remove(name)) }, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
		if try == 0 && waiting != nil {
			waiting()
		}
		time.Sleep(pause)
	}
	return nil, fmt.Errorf("another program uses it; if none does, remove %s", name)
}

func guard(*os.File, string) (*os.File, error) { return nil, nil }

// RemoveUnused leaves to the system, where that refuses it, not to remove a file that is open.
func (OS) RemoveUnused(name string) error {
	if runtime.GOOS != "windows" {
		return errors.ErrUnsupported
	}
	return os.Remove(name)
}

func (OS) SyncFolder(string) error { return nil }

func keepOwner(*os.File, fs.FileInfo) error { return nil }
