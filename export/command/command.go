// Package command is the command line: its flags, and how it talks to people. The work is done by package job.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/pflag"
	"golang.org/x/term"

	"dateline/export"
	"dateline/export/job"
	"dateline/export/shell"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/batch"
)

const usage = `Finds the dated events in news articles and writes calendars and timelines.

Usage: dateline [flags] [INPUT …]
       INPUT is a file, a folder, an http(s) URL, a timeline JSON of dateline, or - for standard input (also when
       there is no INPUT)

%s
Formats: %s
Exit status: 0 events found, 1 none found, 2 error

Example: dateline -o april.ics -o april.json article.txt
`

// The exit statuses are grep's.
const (
	StatusFound = iota
	StatusNone
	StatusError
)

// A Command is one run: a job, and how it talks to people. All of its exported fields must be set; it is run once.
type Command struct {
	Version        string
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Now            func() time.Time

	job     job.Job
	service service
	base    *timeline.Timeline // of the round before, where there is no file
	visits  article.Visits     // to the addresses among the inputs
	noted   sync.Map           // what was noted already; notes come from several goroutines

	explain, quiet, version, help, man bool
	upcoming                           bool
	completion                         string
	standard                           string // the format of standard output that was asked for; "" for none
	schema                             []byte
}

// Run is the command with these arguments, and gives its exit status. What it has to say goes to standard error as
// "dateline: …", without capitals and full stops.
func (c *Command) Run(args []string) (status int) {
	j := &c.job
	status, err := c.do(args)
	switch {
	case job.IsClosed(err) && j.Bad == 0:
		return StatusFound // whoever reads has read enough
	case job.IsClosed(err):
		return StatusError
	case err != nil:
		c.say(err)
		return StatusError
	}
	return status
}

func (c *Command) do(args []string) (status int, err error) {
	flags := c.flags()
	if err := flags.Parse(args); err != nil {
		return StatusError, badFlag(flags, args, err)
	}
	if tell := c.told(flags); tell != nil {
		return StatusFound, tell(c.Stdout)
	}
	if err := c.lacks(); err != nil {
		return StatusError, err
	}
	c.prepare(flags)
	if c.service.lasts() {
		return c.last()
	}
	defer onInterrupt(c.job.Stop)()
	err = meant(flags, c.job.Run(context.Background()))
	switch {
	case c.job.Bad > 0:
		return StatusError, err
	case c.job.Found == 0:
		return StatusNone, err
	}
	return StatusFound, err
}

// told gives what tells of the command itself, if that is asked for.
func (c *Command) told(flags *pflag.FlagSet) func(io.Writer) error {
	text := func(s string) func(io.Writer) error {
		return func(w io.Writer) error {
			_, err := io.WriteString(w, s)
			return err
		}
	}
	switch {
	case c.help:
		return text(fmt.Sprintf(usage, flags.FlagUsagesWrapped(100), strings.Join(formats(), " ")))
	case c.version:
		return text("dateline " + c.Version + revision() + "\n")
	case c.schema != nil:
		return text(string(c.schema))
	case c.man:
		return func(w io.Writer) error { return shell.Man(w, c.described(flags)) }
	case c.completion != "":
		return func(w io.Writer) error { return shell.Completion(w, c.completion, c.described(flags)) }
	}
	return nil
}

// lacks is the error for a flag that needs another.
func (c *Command) lacks() error {
	j := &c.job
	fresh := j.New || slices.ContainsFunc(j.Outputs, func(o job.Output) bool { return o.New })
	switch {
	case j.Apply != "" && j.Timeline == "" && j.Corrections == "":
		return errors.New("--apply needs --timeline or --corrections, to write the corrections beside it")
	case j.Timeline != "":
		return nil
	case fresh:
		return errors.New("--new needs --timeline, to know what is old")
	case len(j.Forget) > 0:
		return errors.New("--forget needs --timeline, to take the article out of it")
	}
	return nil
}

// prepare does what depends on several flags.
func (c *Command) prepare(flags *pflag.FlagSet) {
	j := &c.job
	j.Reader.Stdin, j.Reader.Note, j.Stdout, j.Error, j.Note = c.Stdin, c.note, c.Stdout, c.say, c.note
	j.Reader.Visits, c.visits.Now = &c.visits, c.Now
	if c.upcoming {
		c.fromToday()
	}
	j.Inputs = flags.Args()
	if j.Corrections == "" {
		j.Corrections = correctionsBeside(j)
	}
	if len(j.Inputs) == 0 {
		c.readStandardInput()
	}
	if explanation := (job.Output{Format: export.Explanation}); c.explain && flags.Changed("format") {
		explanation.W = c.Stderr
		j.Outputs = append(j.Outputs, explanation)
	} else if c.explain {
		j.Outputs[0] = explanation
	}
	if f, ok := terminal(c.Stdout); ok {
		j.Options.Width, _, _ = term.GetSize(int(f.Fd()))
		j.Options.Colour = os.Getenv("NO_COLOR") == "" && obeys()
	}
	if f, ok := terminal(c.Stderr); ok && !c.quiet && obeys() {
		j.Meter = &batch.Meter{W: f, Now: c.Now, Total: batch.Size(j.Inputs)}
	}
}

// readStandardInput makes it the input, unless there is a kept timeline, which needs no article, and nothing comes.
func (c *Command) readStandardInput() {
	_, typed := terminal(c.Stdin)
	if c.job.Timeline != "" && (typed || c.service.lasts()) {
		return
	}
	c.job.Inputs = []string{"-"}
	if typed {
		c.note("reading what you paste or type; end it with Ctrl-D (Windows: Ctrl-Z and Enter); dateline --help says more")
	}
}

// correctionsBeside gives the file of corrections that goes with a timeline: that of --timeline, whether it is there
// yet or not, or that of a kept timeline which is the only input. "" for none.
func correctionsBeside(j *job.Job) string {
	name := j.Timeline
	if name == "" && len(j.Inputs) == 1 && filepath.Ext(j.Inputs[0]) == ".json" {
		name = j.Inputs[0]
	}
	file := strings.TrimSuffix(name, filepath.Ext(name)) + ".corrections.jsonl"
	if _, err := os.Stat(file); name == "" || j.Timeline == "" && err != nil {
		return ""
	}
	return file
}

// terminal gives the file behind a stream if that is a terminal.
func terminal(stream any) (*os.File, bool) {
	f, ok := stream.(*os.File)
	return f, ok && term.IsTerminal(int(f.Fd()))
}

// obeys reports whether a terminal does what escape sequences say. The old console of Windows prints them.
func obeys() bool {
	if runtime.GOOS == "windows" {
		return os.Getenv("WT_SESSION") != "" // set by Windows Terminal
	}
	return os.Getenv("TERM") != "dumb"
}

// onInterrupt has clean called when the user, a closed terminal or the system stops the run, which then ends as shells
// say it: with 128 and the number of the signal.
func onInterrupt(clean func()) (done func()) {
	var undo []func()
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		if signal.Ignored(s) { // as by nohup
			continue
		}
		ctx, stop := signal.NotifyContext(context.Background(), s)
		still := context.AfterFunc(ctx, func() {
			clean()
			os.Exit(128 + int(s))
		})
		undo = append(undo, func() { still(); stop() })
	}
	return func() {
		for _, f := range undo {
			f()
		}
	}
}
