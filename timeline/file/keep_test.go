package file

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What a killed run has left is cleared away by the next one that writes the file; what another run is writing is not.
func TestLeftOverIsCleared(t *testing.T) {
	a := old(t, "a", 0o644)
	folder := filepath.Dir(a)
	for _, name := range []string{".a.0123abcd.tmp", ".a.b.0123abcd.tmp", ".a.0123abcd.tmp.txt", "a.tmp"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var other, s Set
	create(t, &other, a, "of another run")
	create(t, &s, a, "new")
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	if err := other.Commit(); err != nil {
		t.Errorf("the other run: %v", err)
	}
	var left []string
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		left = append(left, e.Name())
	}
	if got, want := strings.Join(left, " "), ".a.0123abcd.tmp.txt .a.b.0123abcd.tmp a a.tmp"; got != want {
		t.Errorf("left are %s, want %s", got, want)
	}
	if got, _ := os.ReadFile(a); string(got) != "of another run" {
		t.Errorf("a holds %q", got)
	}
}

// A link to a file that is not there yet stays a link.
func TestLinkToNothing(t *testing.T) {
	folder := t.TempDir()
	link := filepath.Join(folder, "link")
	if err := os.Symlink("target", link); err != nil {
		t.Skip(err)
	}
	var s Set
	create(t, &s, link, "new")
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	check(t, filepath.Join(folder, "target"), "new")
	if info, _ := os.Lstat(link); info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link has become a file")
	}
	circle := filepath.Join(folder, "circle")
	os.Symlink("circle", circle)
	if _, err := s.Create(circle); err == nil || !strings.Contains(err.Error(), "circle") {
		t.Errorf("a link to itself: %v", err)
	}
}

func TestLongName(t *testing.T) {
	name := filepath.Join(t.TempDir(), strings.Repeat("ü", 120))
	var s Set
	create(t, &s, name, "new")
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	check(t, name, "new")
}
