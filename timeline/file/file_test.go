package file

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// create begins the file and writes text into it.
func create(t *testing.T, s *Set, name, text string) {
	t.Helper()
	f, err := s.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(f, text); err != nil {
		t.Fatal(err)
	}
}

// old makes a file of an earlier run.
func old(t *testing.T, name string, mode os.FileMode) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(name, []byte("old"), mode); err != nil {
		t.Fatal(err)
	}
	return name
}

func check(t *testing.T, name, want string) {
	t.Helper()
	if got, err := os.ReadFile(name); err != nil || string(got) != want {
		t.Errorf("%s holds %q (%v), not %q", filepath.Base(name), got, err, want)
	}
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".tmp") {
			t.Errorf("%s is left behind", e.Name())
		}
	}
}

func TestCommit(t *testing.T) {
	var s Set
	a, b := old(t, "a", 0o640), filepath.Join(t.TempDir(), "b")
	create(t, &s, a, "new a")
	create(t, &s, b, "new b")
	if got, _ := os.ReadFile(a); string(got) != "old" {
		t.Errorf("before Commit the file holds %q", got)
	}
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	s.Discard()
	check(t, a, "new a")
	check(t, b, "new b")
	if info, _ := os.Stat(a); info.Mode().Perm() != 0o640 {
		t.Errorf("the permissions became %v", info.Mode())
	}
}

func TestDiscard(t *testing.T) {
	var s Set
	a, b := old(t, "a", 0o644), old(t, "b", 0o644)
	create(t, &s, a, "new")
	create(t, &s, b, "new")
	s.Discard()
	s.Discard()
	check(t, a, "old")
	check(t, b, "old")
	if _, err := s.Create(a); !errors.Is(err, errDiscarded) || !errors.Is(s.Commit(), errDiscarded) {
		t.Errorf("a file is begun after the end: %v", err)
	}
	check(t, a, "old")
}

func TestLinkStaysOne(t *testing.T) {
	var s Set
	target := old(t, "target", 0o644)
	link := filepath.Join(filepath.Dir(target), "link")
	if err := os.Symlink(target, link); err != nil {
		t.Skip(err)
	}
	create(t, &s, link, "new")
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	check(t, target, "new")
	if info, _ := os.Lstat(link); info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link has become a file")
	}
}

func TestDevice(t *testing.T) {
	var s Set
	create(t, &s, os.DevNull, "gone")
	if err := s.Commit(); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("%s was replaced", os.DevNull)
	}
}

func TestRefused(t *testing.T) {
	for name, want := range map[string]string{
		old(t, "a", 0o444): "read-only",
		t.TempDir():        "is a directory",
		filepath.Join(t.TempDir(), "no", "such", "a"): "no such file",
	} {
		var s Set
		if _, err := s.Create(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, not %q", name, err, want)
		}
	}
}
