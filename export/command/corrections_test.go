package command

import (
	"os"
	"strings"
	"testing"
)

// What was corrected since a timeline was written holds where that is an input, too.
func TestCorrectionsBesideAnInput(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.txt", vote)
	text := func(args ...string) string {
		t.Helper()
		out, err := program(append(args, "-q")...).CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return string(out)
	}
	text("--timeline", "story.json", "--published", "2031-05-01", "a.txt")
	before, err := os.ReadFile("story.json")
	if err != nil {
		t.Fatal(err)
	}
	write(t, "story.corrections.jsonl", `{"act": "add", "title": "By hand", "date": "2031-07-01"}`+"\n")
	if got := text("story.json"); !strings.Contains(got, "By hand") {
		t.Errorf("got %s", got)
	}
	write(t, "none.jsonl", "")
	if got := text("story.json", "--corrections", "none.jsonl"); strings.Contains(got, "By hand") {
		t.Errorf("with other corrections: %s", got)
	}
	if after, _ := os.ReadFile("story.json"); string(after) != string(before) {
		t.Error("an input was written")
	}
}
