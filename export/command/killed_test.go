package command

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"dateline/timeline"
	"dateline/timeline/corrections"
)

var kills = flag.Int("kills", 6, "TestKilledCommandLosesNoAct: how many `programs` to kill")

// program is the command as a program of its own, in the folder that the test is in.
func program(args ...string) *exec.Cmd {
	c := exec.Command(os.Args[0], args...)
	c.Args[0] = "dateline"
	return c
}

// A program that is killed while it is corrected, while it takes a table, or while it serves leaves whole files, and in them
// every act that was said to be saved, once.
func TestKilledCommandLosesNoAct(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.txt", vote+" "+fair+" "+race)
	if out, err := program("--timeline", "story.json", "--published", "2031-05-01", "a.txt").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var saved []string
	for round := range *kills {
		rnd := rand.New(rand.NewPCG(uint64(round), 9))
		wait := time.Duration(rnd.IntN(400)) * time.Millisecond
		switch title := fmt.Sprint("Act ", round); round % 3 {
		case 0:
			saved = append(saved, killReview(t, title, wait)...)
		case 1:
			if killApply(t, title, wait) {
				saved = append(saved, title)
			}
		case 2:
			c := program("--timeline", "story.json", "--serve", "0", "--every", "1s", "-o", "story.ics", "a.txt")
			killAfter(t, c, wait)
			_ = c.Wait()
		}
		checkActs(t, saved)
	}
	t.Logf("%d programs were killed, %d acts were saved", *kills, len(saved))
	if len(saved) == 0 {
		t.Error("no act was saved, so that nothing was tested")
	}
}

func killAfter(t *testing.T, c *exec.Cmd, wait time.Duration) {
	t.Helper()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(wait, func() { _ = c.Process.Kill() })
}

var reviewAddress = regexp.MustCompile(`http://\S+/review/\S+`)

// killReview adds events on the review page until that is killed, and gives their titles.
func killReview(t *testing.T, title string, wait time.Duration) (saved []string) {
	c := program("--timeline", "story.json", "--review")
	said, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	line, _ := bufio.NewReader(said).ReadString('\n')
	time.AfterFunc(wait, func() { _ = c.Process.Kill() }) // from when the page is there, so that acts are saved
	for n := 0; ; n++ {
		one := fmt.Sprintf("%s, %d", title, n)
		answer, err := http.Post(reviewAddress.FindString(line)+"act", "application/json", strings.NewReader(`{"act": "add", "title": "`+one+`", "date": "2031-05-03"}`))
		if err != nil {
			break
		}
		body, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		if err != nil || answer.StatusCode != http.StatusOK {
			t.Logf("%d %.60s %v", answer.StatusCode, body, err)
			break
		}
		saved = append(saved, one)
	}
	_ = c.Wait()
	return saved
}

// killApply gives a table with a new row to a program that is killed, and tells whether that had taken it.
func killApply(t *testing.T, title string, wait time.Duration) bool {
	table, err := program("--timeline", "story.json", "-q", "-f", "csv").Output()
	if err != nil {
		t.Fatal(err)
	}
	header, _, _ := strings.Cut(string(table), "\n")
	row := make([]string, strings.Count(header, ",")+1)
	for i, name := range strings.Split(strings.TrimSpace(header), ",") {
		switch name {
		case "date":
			row[i] = "2031-05-03"
		case "title":
			row[i] = title
		}
	}
	write(t, "story.csv", string(table)+strings.Join(row, ",")+"\r\n")
	c := program("--timeline", "story.json", "--apply", "story.csv")
	killAfter(t, c, wait/4)
	_ = c.Wait()
	return c.ProcessState.ExitCode() == StatusFound
}

// checkActs looks for the acts that were saved. Others may have been written too, of which nobody was told.
func checkActs(t *testing.T, saved []string) {
	t.Helper()
	content, err := os.ReadFile("story.corrections.jsonl")
	if err != nil && len(saved) > 0 {
		t.Fatal(err)
	}
	if len(content) > 0 && !bytes.HasSuffix(content, []byte("\n")) {
		t.Fatalf("half a line: %q", content)
	}
	log, err := corrections.Open("story.corrections.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]int{}
	for n := range log.Len() {
		act, ok := log.Act(n + 1)
		if !ok {
			t.Fatalf("line %d is none", n+1)
		}
		found[*act.Title]++
	}
	for _, title := range saved {
		if found[title] != 1 {
			t.Fatalf("%s stands %d times", title, found[title])
		}
	}
	s, err := timeline.Open("story.json", nil)
	if err != nil {
		t.Fatal(err)
	}
	if s.Close(); len(s.Timeline.Documents) != 1 {
		t.Fatalf("the timeline has %d articles", len(s.Timeline.Documents))
	}
}
