package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"dateline/timeline/effect/probe"
)

// A probe stands around each condition, in the line where it was, and tells what it is when it is left out.
func TestRewritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "code.go")
	const code = `package code

func f(a, b, c bool, n int) bool {
	if a && (b || !c) {
		return n > 3
	}
	switch {
	case n == 1, n == 2:
	}
	return a || b || c
}
`
	const want = `package code; import probe "dateline/timeline/effect/probe"

func f(a, b, c bool, n int) bool {
	if probe.Is(0, probe.Is(1, a) && probe.Is(2, (probe.Is(3, b) || probe.Is(4, !c)))) {
		return n > 3
	}
	switch {
	case probe.Is(5, n == 1), probe.Is(6, n == 2):
	}
	return probe.Is(8, a) || probe.Is(9, b) || probe.Is(7, c)
}
`
	if err := os.WriteFile(path, []byte(code), 0o600); err != nil {
		t.Fatal(err)
	}
	var list []condition
	got, err := rewritten(path, &list)
	if err != nil || string(got) != want {
		t.Errorf("%v\n%s", err, got)
	}
	neutral := ""
	for _, c := range list {
		neutral += fmt.Sprintf("%s=%t ", c.Code, c.Neutral)
	}
	const all = "a && (b || !c)=false a=true (b || !c)=true b=false !c=false n == 1=false n == 2=false c=false a=false b=false "
	if neutral != all {
		t.Errorf("%s", neutral)
	}
}

// A condition that is left out is what makes it count for nothing, and what it was is seen; a loop without an end ends.
func TestProbe(t *testing.T) {
	probe.Seen, probe.Neutral, probe.Off = make([]uint8, 2), []bool{true, false}, 0
	defer func() {
		recover()
		probe.Seen, probe.Neutral, probe.Off, probe.Most, probe.Steps = nil, nil, -1, 0, 0
	}()
	if !probe.Is(0, false) || probe.Seen[0] != probe.WasFalse || !probe.Is(1, true) || probe.Seen[1] != probe.WasTrue {
		t.Errorf("seen %v", probe.Seen)
	}
	probe.Most = 10
	for probe.Is(0, false) && probe.Steps < 100 {
	}
	t.Error("the loop went on")
}
