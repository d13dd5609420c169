//go:build linux || darwin

package timeline

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// TestMain lets the test binary stand in for a program that is killed or whose disk is full: called with a file in
// DATELINE_STORE, it saves ever more articles there.
func TestMain(m *testing.M) {
	if path := os.Getenv("DATELINE_STORE"); path != "" {
		writer(path, os.Getenv("DATELINE_LIMIT"))
		return
	}
	os.Exit(m.Run())
}

// writer adds one article at a time, and says after each how many it has saved. With a limit, files can't become larger.
func writer(path, limit string) {
	if limit != "" {
		var n uint64
		fmt.Sscan(limit, &n)
		signal.Ignore(syscall.SIGXFSZ)
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: n, Max: n}); err != nil {
			panic(err)
		}
	}
	for {
		s, err := Open(path, nil)
		if err == nil {
			s.Timeline.Add(sampleReport(len(s.Timeline.Documents)))
			err = s.Save()
			s.Close()
		}
		if err != nil {
			fmt.Println("error:", err)
			os.Exit(2)
		}
		fmt.Println(len(s.Timeline.Documents))
	}
}

// start runs writer as a program of its own.
func start(t *testing.T, path, limit string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "DATELINE_STORE="+path, "DATELINE_LIMIT="+limit)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c, bufio.NewScanner(out)
}

var kills = flag.Int("kills", 5, "TestKilledProgramLosesNothing: how many `programs` to kill")

func TestKilledProgramLosesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "t.json")
	saved := 0
	for round := range *kills {
		c, out := start(t, path, "")
		for range 3 {
			if out.Scan() {
				fmt.Sscan(out.Text(), &saved)
			}
		}
		time.Sleep(time.Duration(round%50) * 200 * time.Microsecond)
		c.Process.Kill()
		for out.Scan() {
			fmt.Sscan(out.Text(), &saved)
		}
		c.Wait()
		s := open(t, path)
		n := len(s.Timeline.Documents)
		if n < saved {
			t.Fatalf("killed after saving %d articles: %d are left", saved, n)
		}
		s.Timeline.Add(sampleReport(n))
		if err := s.Save(); err != nil {
			t.Fatal(err)
		}
		s.Close()
		alone(t, path) // what the killed program left is cleared away
		saved++
	}
	if saved < 12 {
		t.Errorf("only %d articles were saved: the test shows nothing", saved)
	}
}

func TestFullDiskLosesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "t.json")
	save(t, path, 2)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	before, _ := os.ReadFile(path)
	c, out := start(t, path, fmt.Sprint(info.Size()+100))
	said := ""
	for out.Scan() {
		said = out.Text()
	}
	if err := c.Wait(); err == nil {
		t.Error("the program ended well")
	}
	if len(said) < 6 || said[:6] != "error:" {
		t.Errorf("it said %q", said)
	}
	if now, _ := os.ReadFile(path); string(now) != string(before) {
		t.Error("the file changed")
	}
	alone(t, path)
}
