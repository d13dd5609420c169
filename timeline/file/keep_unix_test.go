//go:build linux || darwin

package file

import (
	"os"
	"syscall"
	"testing"
)

// A file keeps its permissions whatever the umask of the run is, and its owner where the system lets it.
func TestPermissionsAreKept(t *testing.T) {
	a := old(t, "a", 0o644)
	if err := os.Chmod(a, 0o664); err != nil {
		t.Fatal(err)
	}
	owned := os.Chown(a, 12345, 12345) == nil // only root may
	defer syscall.Umask(syscall.Umask(0o077))
	var s Set
	create(t, &s, a, "new")
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(a)
	if err != nil || info.Mode().Perm() != 0o664 {
		t.Errorf("the permissions became %v, %v", info.Mode(), err)
	}
	if of := info.Sys().(*syscall.Stat_t); owned && (of.Uid != 12345 || of.Gid != 12345) {
		t.Errorf("the owner became %d:%d", of.Uid, of.Gid)
	}
}
