package job

import (
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"dateline/export"
	"dateline/timeline/batch"
)

// hostile are texts made to be slow or to break something, each repeated until it is long.
var hostile = []string{
	"a", "7", "1/2/", "May 3, 2017, ", "Tuesday May 3 to 5 and ", "The vote was on May 3, 2017. ", "“", "U.S. Jan. 5 a.m. ", "\n", "\u202e\u0301",
	"2017-05-03T25:61 ", "February 30, 0000. ", "Paris, London and ", "three days after ", "<div>", "From: a\n", "9:15 a.m. – talks\n",
}

func runTime(t *testing.T, text string) time.Duration {
	t.Helper()
	f, _ := export.Named("jsonl")
	j := &Job{Reader: batch.Reader{Jobs: 1, Stdin: strings.NewReader(text)}, Inputs: []string{"-"}, Outputs: []Output{{Format: f}}, Stdout: io.Discard}
	start := time.Now()
	if err := j.Run(context.Background()); err != nil && strings.Contains(err.Error(), "internal") { // that there is no article in it is right
		t.Errorf("%.20q: %v", text, err)
	}
	return time.Since(start)
}

// Twice the text must not take much more than twice the time, whatever the text.
func TestLinear(t *testing.T) {
	const size = 1 << 16
	for _, unit := range hostile {
		tries := 3 // the machine may be busy with something else
		for tries > 0 && runTime(t, strings.Repeat(unit, 2*size/len(unit))) > 5*runTime(t, strings.Repeat(unit, size/len(unit)))+200*time.Millisecond {
			tries--
		}
		if tries == 0 {
			t.Errorf("%q: twice the text takes more than five times as long", unit)
		}
	}
}
