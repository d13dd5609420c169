// Command dateline finds the dated events in news articles, orders them on a timeline and writes calendars, timeline
// JSON and pages. README.md shows how to use it, package timeline how it works.
package main

import (
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"dateline/export/command"
)

// version is the last one that CHANGELOG.md describes.
const version = "1.0.0"

func main() {
	signal.Ignore(syscall.SIGPIPE) // so that a closed pipe becomes an error of writing
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400) // the heap is small: a fifth off the start, a tenth off long runs, for 35 MB
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(700 << 20) // a large one is collected as usual again: 100,000 events in 0.7 GB, not 1.0
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the command on other streams.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := command.Command{Version: version, Stdin: stdin, Stdout: stdout, Stderr: stderr, Now: time.Now}
	return c.Run(args)
}
