// Command dateline finds the dated events in news articles, orders them on a timeline and writes calendars, timeline
// JSON and pages. README.md shows how to use it, package timeline how it works.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/pflag"
	"golang.org/x/term"

	"dateline/export"
	"dateline/export/job"
	"dateline/timeline/article"
	"dateline/timeline/batch"
	"dateline/timeline/calendar"
	"dateline/timeline/timex/en"
)

const version = "1.0.0"

const usage = `Finds the dated events in news articles and writes calendars and timelines.

Usage: dateline [flags] [INPUT …]
       INPUT is a file, a folder, an http(s) URL, or - for standard input (also when there is no INPUT)

%s
Formats: %s
Exit status: 0 events found, 1 none found, 2 error

Example: dateline -o april.ics -o april.json article.txt
`

// The exit statuses are grep's.
const (
	statusFound = iota
	statusNone
	statusError
)

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

// run is the command. What it has to say goes to standard error as "dateline: …", without capitals and full stops.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := command{stdout: stdout, stderr: stderr, now: time.Now}
	c.Reader.Stdin, c.Reader.Note, c.Stdout, c.Error, c.Note = stdin, c.note, stdout, c.say, c.note
	status, err := c.do(args)
	switch {
	case errors.Is(err, syscall.EPIPE), errors.Is(err, io.ErrClosedPipe):
		return statusFound // whoever reads has read enough
	case err != nil:
		c.say(err)
		return statusError
	}
	return status
}

// A command is one run: a job, and how it talks to people.
type command struct {
	job.Job
	stdout, stderr io.Writer
	now            func() time.Time
	noted          sync.Map // what was noted already; notes come from several goroutines

	explain, quiet, schema, version, help bool
}

func (c *command) do(args []string) (status int, err error) {
	flags := c.flags()
	if err := flags.Parse(args); err != nil {
		return statusError, badFlag(flags, err)
	}
	switch {
	case c.help:
		_, err = fmt.Fprintf(c.stdout, usage, flags.FlagUsagesWrapped(100), strings.Join(formats(), " "))
		return statusFound, err
	case c.version:
		_, err = fmt.Fprintln(c.stdout, "dateline", version)
		return statusFound, err
	case c.schema:
		_, err = c.stdout.Write(export.Schema())
		return statusFound, err
	case c.New && c.Timeline == "":
		return statusError, errors.New("--new needs --timeline, to know what is old")
	}
	c.prepare(flags)
	defer onInterrupt(c.Discard)()
	err = c.Run()
	switch {
	case c.Bad > 0:
		return statusError, err
	case c.Found == 0:
		return statusNone, err
	}
	return statusFound, err
}

// flags declares the flags, which fill in the job.
func (c *command) flags() *pflag.FlagSet {
	f := pflag.NewFlagSet("dateline", pflag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.SortFlags = false
	c.Outputs = []job.Output{{}}
	c.Outputs[0].Format, _ = export.Named("text")
	c.Reader.Jobs = runtime.GOMAXPROCS(0)

	f.FuncP("format", "f", "what to write on standard output, by its `NAME` (default text)", c.setFormat)
	f.FuncP("output", "o", "also write `FILE`, in the format of its ending or as NAME:FILE; may be repeated", c.addOutput)
	f.Func("from", "what the inputs are, by `NAME`: auto (default), text, html, feed, mail or jsonl", c.setFrom)
	f.Func("published", "publication `DATE` of articles that tell none: 2017-05-02, yesterday, \"last Tuesday\"", c.day(&c.Reader.Published))
	f.Func("timezone", "`ZONE` of clock times for which nobody gives one: Europe/Berlin", c.setZone)
	f.Func("since", "keep events that touch `DATE` or come after it", c.day(&c.Since))
	f.Func("until", "keep events that touch `DATE` or come before it", c.day(&c.Until))
	f.Func("imprecise", "events known only to a month or coarser: `span` puts them into the ICS, skip leaves them out", c.setImprecise)
	f.BoolFunc("all", "also show what hardly matters (reporting verbs, statistics)", yes(&c.Options.All))
	f.StringVar(&c.Timeline, "timeline", "", "merge into the timeline JSON in `FILE`, and write it back")
	f.BoolFunc("new", "export only events that the earlier timeline did not have", yes(&c.New))
	f.BoolFunc("explain", "say for each date how it was read, and why it belongs to its event", yes(&c.explain))
	f.BoolFunc("schema", "print the JSON Schema of the timeline JSON", yes(&c.schema))
	f.Func("jobs", "work on `N` articles at once (default: all cores)", c.setJobs)
	f.BoolFuncP("quiet", "q", "nothing on standard error but errors", yes(&c.quiet))
	f.BoolFunc("version", "print the version", yes(&c.version))
	f.BoolFuncP("help", "h", "print this help", yes(&c.help))
	return f
}

// prepare does what depends on several flags.
func (c *command) prepare(flags *pflag.FlagSet) {
	if c.Inputs = flags.Args(); len(c.Inputs) == 0 {
		c.Inputs = []string{"-"}
	}
	if explanation := (job.Output{Format: export.Explanation}); c.explain && flags.Changed("format") {
		explanation.W = c.stderr
		c.Outputs = append(c.Outputs, explanation)
	} else if c.explain {
		c.Outputs[0] = explanation
	}
	if f, ok := terminal(c.stdout); ok {
		c.Options.Width, _, _ = term.GetSize(int(f.Fd()))
		c.Options.Colour = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	if f, ok := terminal(c.stderr); ok && !c.quiet {
		c.Meter = &batch.Meter{W: f, Now: c.now, Total: batch.Size(c.Inputs)}
	}
}

func (c *command) setFormat(name string) error {
	f, ok := export.Named(name)
	if !ok {
		return notOneOf(formats(), name)
	}
	c.Outputs[0].Format = f
	return nil
}

func (c *command) addOutput(s string) error {
	o, err := job.ParseOutput(s)
	var wrong *job.UnknownFormat
	if errors.As(err, &wrong) {
		return notOneOf(formats(), wrong.Name)
	}
	c.Outputs = append(c.Outputs, o)
	return err
}

func (c *command) setFrom(name string) (err error) {
	if c.Reader.From, err = article.ParseFormat(name); err != nil {
		return notOneOf([]string{"auto", "text", "html", "feed", "mail", "jsonl"}, name)
	}
	return nil
}

func (c *command) setZone(name string) (err error) {
	c.Reader.Zone, err = time.LoadLocation(name)
	if err != nil || name == "" || name == "Local" {
		return errors.New("no such time zone: name one like Europe/Berlin")
	}
	return nil
}

func (c *command) setImprecise(s string) error {
	switch s {
	case "span":
		c.Options.Imprecise = export.Span
	case "skip":
		c.Options.Imprecise = export.Skip
	default:
		return notOneOf([]string{"span", "skip"}, s)
	}
	return nil
}

func (c *command) setJobs(s string) (err error) {
	if c.Reader.Jobs, err = strconv.Atoi(s); err != nil || c.Reader.Jobs < 1 {
		return errors.New("not a number of 1 or more")
	}
	return nil
}

// yes reads a flag that needs no value into b.
func yes(b *bool) func(string) error {
	return func(s string) (err error) {
		if *b, err = strconv.ParseBool(s); err != nil {
			return errors.New("neither true nor false")
		}
		return nil
	}
}

// day reads a date into span: ISO 8601, or a phrase.
func (c *command) day(span *calendar.Span) func(string) error {
	return func(s string) error {
		got, ok := calendar.ParseEDTF(s)
		if !ok || got.AnyYear {
			got, ok = en.Phrase(s, c.now())
		}
		if !ok {
			return errors.New(`not a date: write it as 2017-05-02, or as "yesterday" or "last Tuesday"`)
		}
		*span = got
		return nil
	}
}

// say tells an error.
func (c *command) say(err error) { fmt.Fprintln(c.stderr, "dateline:", harmless(err.Error())) }

// note tells once what a user may want to know, unless --quiet.
func (c *command) note(s string) {
	if _, before := c.noted.LoadOrStore(s, true); !c.quiet && !before {
		fmt.Fprintln(c.stderr, "dateline:", harmless(s))
	}
}

// harmless takes out of a message what would steer a terminal: it may name articles and files as others called them.
func harmless(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return utf8.RuneError
		}
		return r
	}, s)
}

// terminal gives the file behind w if that is a terminal.
func terminal(w io.Writer) (*os.File, bool) {
	f, ok := w.(*os.File)
	return f, ok && term.IsTerminal(int(f.Fd()))
}

// onInterrupt has clean called when the user stops the run.
func onInterrupt(clean func()) (done func()) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	undo := context.AfterFunc(ctx, func() {
		clean()
		os.Exit(130)
	})
	return func() { undo(); stop() }
}

func formats() (names []string) {
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// badFlag words an error of pflag, with a hint where one helps.
func badFlag(flags *pflag.FlagSet, err error) error {
	var missing *pflag.NotExistError
	var value *pflag.InvalidValueError
	switch {
	case errors.As(err, &missing) && missing.GetSpecifiedShortnames() == "":
		var names []string
		flags.VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		name, hint := missing.GetSpecifiedName(), "see dateline --help"
		if meant := job.Nearest(name, names); meant != "" {
			hint = "did you mean --" + meant + "?"
		}
		return fmt.Errorf("unknown flag --%s: %s", name, hint)
	case errors.As(err, &missing):
		return fmt.Errorf("unknown flag -%s: see dateline --help", missing.GetSpecifiedName())
	case errors.As(err, &value):
		return fmt.Errorf("--%s %q: %w", value.GetFlag().Name, value.GetValue(), value.Unwrap())
	}
	return err
}

// notOneOf is the error for a word that is none of the names. It proposes the one that was probably meant.
func notOneOf(names []string, word string) error {
	if meant := job.Nearest(word, names); meant != "" {
		return fmt.Errorf("did you mean %s?", meant)
	}
	return errors.New("not one of " + strings.Join(names, ", "))
}
