package timeline

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// save writes a timeline of n articles to path.
func save(t *testing.T, path string, n int) {
	t.Helper()
	s := open(t, path)
	s.Timeline = *sample(t, n)
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// alone reports whatever stands beside path.
func alone(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(path) {
			t.Errorf("%s was left behind", e.Name())
		}
	}
}

func TestStoreKeeps(t *testing.T) {
	path := filepath.Join(t.TempDir(), "t.json")
	save(t, path, 3)
	s := open(t, path)
	if got, want := written(t, &s.Timeline), written(t, sample(t, 3)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	alone(t, path)
}

func TestOpenLeavesForeignFilesAlone(t *testing.T) {
	whole := written(t, sample(t, 2))
	for _, text := range []string{"", whole[:len(whole)/2], `{"version": "9.0", "documents": [], "events": []}`, "my notes"} {
		path := filepath.Join(t.TempDir(), "t.json")
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		_, err := Open(path, nil)
		if err == nil || !strings.HasPrefix(err.Error(), path+": ") {
			t.Errorf("%.20q: %v", text, err)
		}
		if now, _ := os.ReadFile(path); string(now) != text {
			t.Errorf("%.20q became %.20q", text, now)
		}
		alone(t, path)
	}
}

func TestSaveLeavesReadOnlyFilesAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "t.json")
	save(t, path, 1)
	before, _ := os.ReadFile(path)
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	s := open(t, path)
	s.Timeline.Add(sampleReport(9))
	if err := s.Save(); err == nil {
		t.Error("saved over a read-only file")
	}
	s.Close()
	if now, _ := os.ReadFile(path); string(now) != string(before) {
		t.Error("the file changed")
	}
	alone(t, path)
}

func TestWritersAtOnceLoseNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "t.json")
	const writers, each = 4, 6
	var group sync.WaitGroup
	for w := range writers {
		group.Go(func() {
			for i := range each {
				s, err := Open(path, nil)
				if err != nil {
					t.Error(err)
					return
				}
				s.Timeline.Add(sampleReport(w*each + i))
				if err := s.Save(); err != nil {
					t.Error(err)
				}
				s.Close()
			}
		})
	}
	group.Wait()
	s := open(t, path)
	defer s.Close()
	if n := len(s.Timeline.Documents); n != writers*each {
		t.Errorf("%d documents of %d", n, writers*each)
	}
}
