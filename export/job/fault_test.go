package job

import (
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/file"
)

// A faulty system of files fails in one call, the n-th, and in no other.
type faulty struct {
	file.OS
	n      int // the call that fails; 0 for none
	calls  int
	err    error
	failed string
}

func (f *faulty) fails(call string) bool {
	f.calls++
	if f.calls == f.n {
		f.failed = call
	}
	return f.calls == f.n
}

func (f *faulty) Resolve(name string) (string, error) {
	if f.fails("resolve") {
		return "", &fs.PathError{Op: "readlink", Path: name, Err: f.err}
	}
	return f.OS.Resolve(name)
}

func (f *faulty) Stat(name string) (fs.FileInfo, error) {
	if f.fails("stat") {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: f.err}
	}
	return f.OS.Stat(name)
}

func (f *faulty) Open(name string) (io.ReadCloser, error) {
	if f.fails("open") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: f.err}
	}
	r, err := f.OS.Open(name)
	if err != nil {
		return nil, err
	}
	return &faultyFile{ReadCloser: r, of: f}, nil
}

func (f *faulty) Create(name string, old fs.FileInfo) (file.File, error) {
	if f.fails("create") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: f.err}
	}
	w, err := f.OS.Create(name, old)
	if err != nil {
		return nil, err
	}
	return &faultyFile{File: w, of: f}, nil
}

func (f *faulty) Names(folder string) ([]string, error) {
	if f.fails("readdir") {
		return nil, f.err
	}
	return f.OS.Names(folder)
}

func (f *faulty) Link(name, second string) error {
	if f.fails("link") {
		return &os.LinkError{Op: "link", Old: name, New: second, Err: f.err}
	}
	return f.OS.Link(name, second)
}

func (f *faulty) Rename(from, to string) error {
	if f.fails("rename") {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: f.err}
	}
	return f.OS.Rename(from, to)
}

func (f *faulty) Remove(name string) error {
	if f.fails("remove") {
		return f.err
	}
	return f.OS.Remove(name)
}

func (f *faulty) RemoveUnused(name string) error {
	if f.fails("remove unused") {
		return f.err
	}
	return f.OS.RemoveUnused(name)
}

func (f *faulty) SyncFolder(name string) error {
	if f.fails("sync folder") {
		return f.err
	}
	return f.OS.SyncFolder(name)
}

func (f *faulty) Lock(name string, waiting func()) (func() error, error) {
	if f.fails("lock") {
		return nil, f.err
	}
	return f.OS.Lock(name, waiting)
}

// A faultyFile is one of a faulty system, for reading or for writing.
type faultyFile struct {
	file.File
	io.ReadCloser
	of *faulty
}

func (f *faultyFile) Read(b []byte) (int, error) {
	if f.of.fails("read") {
		return 0, f.of.err
	}
	return f.ReadCloser.Read(b)
}

func (f *faultyFile) Write(b []byte) (int, error) {
	if f.of.fails("write") {
		n, _ := f.File.Write(b[:len(b)/2])
		return n, f.of.err
	}
	return f.File.Write(b)
}

func (f *faultyFile) Sync() error {
	if f.of.fails("sync") {
		return f.of.err
	}
	return f.File.Sync()
}

func (f *faultyFile) Close() error {
	if f.ReadCloser != nil {
		return f.ReadCloser.Close()
	}
	err := f.File.Close()
	if f.of.fails("close") {
		return f.of.err
	}
	return err
}

// saving is a job that adds an article to t.json and writes a page and a calendar beside it.
func saving(system file.System, id string) *Job {
	line := `{"id":"` + id + `","text":"The council of ` + id + ` met in Astana on May 3, 2017."}` + "\n"
	csv, _ := export.Named("csv")
	ics, _ := ParseOutput("o.ics")
	html, _ := ParseOutput("o.html")
	j := filter(strings.NewReader(line), io.Discard)
	j.Outputs, j.Timeline = []Output{{Format: csv}, ics, html}, "t.json"
	j.files.System = system
	return j
}

// inFolder gives the files there are, by name.
func inFolder(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	names, err := filepath.Glob("*")
	if err != nil {
		t.Fatal(err)
	}
	hidden, _ := filepath.Glob(".*")
	for _, name := range append(names, hidden...) {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = string(b)
	}
	return all
}

var faultsLong = flag.Bool("faults", false, "TestEveryCallFails: fail with four errors, not one")

// faultErrors are what the calls fail with.
func faultErrors() []error {
	if *faultsLong {
		return []error{syscall.EIO, syscall.ENOSPC, syscall.EACCES, syscall.EMFILE}
	}
	return []error{syscall.EIO}
}

// Every call on the file system fails once, in ever later places, as tests of SQLite have it: a run that fails leaves all
// files as they were, one that says nothing has written all of them, and nothing is left over after the next run.
func TestEveryCallFails(t *testing.T) {
	faults := 0
	for _, err := range faultErrors() {
		for n := 1; ; n++ {
			t.Chdir(t.TempDir())
			if err := saving(nil, "Bern").Run(t.Context()); err != nil {
				t.Fatal(err)
			}
			before := inFolder(t)
			system := &faulty{n: n, err: err}
			failed := saving(system, "Cork").Run(t.Context())
			if system.failed == "" {
				break
			}
			faults++
			checkFault(t, system, before, failed)
		}
	}
	t.Logf("%d faults", faults)
	if faults < 60 {
		t.Errorf("only %d calls failed", faults)
	}
}

func checkFault(t *testing.T, system *faulty, before map[string]string, failed error) {
	t.Helper()
	after := inFolder(t)
	for _, name := range []string{"t.json", "o.ics", "o.html"} {
		switch {
		case failed != nil && after[name] != before[name]:
			t.Errorf("call %d, %s: %v, and %s has changed", system.n, system.failed, failed, name)
		case failed == nil && !strings.Contains(after[name], "Cork"):
			t.Errorf("call %d, %s: no error, and %s is not new", system.n, system.failed, name)
		}
	}
	if failed != nil && strings.Contains(failed.Error(), ".tmp") {
		t.Errorf("call %d, %s: the message names a temporary file: %v", system.n, system.failed, failed)
	}
	if err := saving(nil, "Derry").Run(t.Context()); err != nil {
		t.Errorf("call %d, %s: the next run: %v", system.n, system.failed, err)
	}
	store, err := timeline.Open("t.json", nil)
	if err != nil {
		t.Fatal(err)
	}
	if want := 2; len(store.Timeline.Documents) < want || failed == nil && len(store.Timeline.Documents) != want+1 {
		t.Errorf("call %d, %s: %d articles are kept", system.n, system.failed, len(store.Timeline.Documents))
	}
	store.Close()
	for name := range inFolder(t) {
		if name != "t.json" && name != "o.ics" && name != "o.html" {
			t.Errorf("call %d, %s: %s is left over", system.n, system.failed, name)
		}
	}
}
