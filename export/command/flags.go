package command

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"dateline/export"
	"dateline/export/job"
	"dateline/export/shell"
	"dateline/timeline/article"
	"dateline/timeline/place"
)

// flags declares the flags, which fill in the job. A flag whose usage marks no value with backquotes takes none.
func (c *Command) flags() *pflag.FlagSet {
	f := pflag.NewFlagSet("dateline", pflag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.SortFlags = false
	j := &c.job
	j.Outputs = []job.Output{{}}
	j.Outputs[0].Format, _ = export.Named("text")
	j.Reader.Jobs = runtime.GOMAXPROCS(0)

	c.readingFlags(f)
	c.filterFlags(f)
	c.timelineFlags(f)
	c.serviceFlags(f)
	f.BoolFunc("explain", "say for each date how it was read, and why it belongs to its event", yes(&c.explain))
	chooseOne(f, "schema", "print the JSON Schema of the timeline JSON, or of the lines of jsonl, by their `NAME`",
		[]string{"json", "jsonl"}, func(s string) {
			c.schema = map[string]func() []byte{"json": export.Schema, "jsonl": export.LineSchema}[s]()
		})
	f.Lookup("schema").NoOptDefVal = "json"
	f.Func("jobs", "work on `N` articles at once (default: all cores)", c.setJobs)
	f.BoolFuncP("quiet", "q", "nothing on standard error but errors", yes(&c.quiet))
	chooseOne(f, "completion", "print what completes the flags in a `SHELL`: bash, zsh or fish", shell.Shells(),
		func(s string) { c.completion = s })
	f.BoolFunc("man", "print the manual page (dateline --man | man -l -)", yes(&c.man))
	f.BoolFuncP("version", "V", "print the version", yes(&c.version))
	f.BoolFuncP("help", "h", "print this help", yes(&c.help))
	return f
}

// readingFlags declares what is written, and what the articles are.
func (c *Command) readingFlags(f *pflag.FlagSet) {
	choose(f, "format", "f", "what to write on standard output, by its `NAME` (default text)", formats(), c.setFormat)
	f.FuncP("output", "o", "also write `FILE`, in the format of its ending or as NAME:FILE (NAME:- is standard output, "+
		"new:FILE holds only what is new, vdir:FOLDER/ one calendar file an event); may be repeated", c.addOutput)
	chooseOne(f, "from", "what the inputs are, by `NAME`: "+strings.Join(article.FormatNames(), ", ")+" (default auto)",
		article.FormatNames(), func(s string) { c.job.Reader.From, _ = article.ParseFormat(s) })
	f.Func("published", "publication `DATE` of articles that tell none: 2017-05-02, yesterday, \"last Tuesday\"",
		c.day(&c.job.Reader.Published))
	f.Func("timezone", "`ZONE` of clock times for which nobody gives one: Europe/Berlin", c.setZone)
}

// filterFlags declares which events are shown.
func (c *Command) filterFlags(f *pflag.FlagSet) {
	j := &c.job
	f.Func("since", "keep events that touch `DATE` or come after it", c.day(&j.Filter.Since))
	f.Func("until", "keep events that touch `DATE` or come before it", c.day(&j.Filter.Until))
	f.BoolFunc("upcoming", "keep events from today on", yes(&c.upcoming))
	choose(f, "status", "", "keep events of these statuses, by `LIST`: happened, planned, possible, cancelled", statuses,
		c.setStatus)
	f.Func("category", "keep events of these categories, by `LIST`: meeting,vote", c.setCategory)
	f.StringVar(&j.Filter.Source, "source", "",
		"keep events that an article tells whose id, address or title has these `WORDS`")
	f.Func("min-confidence",
		"keep events that are right with this probability, `N` from 0 to 1, and those that were checked", c.setConfidence)
	chooseOne(f, "imprecise",
		"events known only to a month or coarser: `span` puts them into the ICS, skip leaves them out",
		[]string{"span", "skip"}, func(s string) {
			j.Options.Imprecise = map[string]export.Imprecise{"span": export.Span, "skip": export.Skip}[s]
		})
	f.BoolFunc("all", "also show what hardly matters (reporting verbs, statistics)", yes(&j.Options.All))
}

// timelineFlags declares what a kept timeline is made of.
func (c *Command) timelineFlags(f *pflag.FlagSet) {
	j := &c.job
	f.StringVar(&j.Timeline, "timeline", "", "merge into the timeline JSON in `FILE`, and write it back")
	f.StringVar(&j.Corrections, "corrections", "",
		"apply the corrections in `FILE` (default: story.corrections.jsonl beside story.json)")
	f.StringVar(&j.Apply, "apply", "",
		"take the changes that somebody made in our CSV, `FILE`, as corrections: cells, deleted and new rows")
	f.BoolFunc("new", "export only events that the earlier timeline did not have", yes(&j.New))
	f.StringArrayVar(&j.Forget, "forget", nil,
		"take the article of this id or URL, `ARTICLE`, out of the timeline, with what it alone told")
	f.StringVar(&j.Options.Title, "title", "", "call the timeline `TEXT` in calendars and pages")
}

// serviceFlags declares what goes on after the inputs are read, and what of feeds is read.
func (c *Command) serviceFlags(f *pflag.FlagSet) {
	f.BoolFunc("review", "serve a page on this machine to check the events and correct them", yes(&c.service.review))
	f.Func("serve", "serve the page, calendar, JSON and feed at `ADDR`, a port of this machine or host:port; "+
		"a token stands in the address where others reach it", c.setAddress)
	f.Func("every", "read the inputs again after each `DURATION`: 30m, 6h; with --serve or --timeline", c.setEvery)
	f.BoolFunc("follow", "read the pages that the items of feeds lead to, in place of the items", yes(&c.job.Follow))
}

// choices is the annotation of a flag under which its values stand.
const choices = "choices"

// choose declares a flag that takes one of some values.
func choose(f *pflag.FlagSet, name, short, usage string, values []string, set func(string) error) {
	f.FuncP(name, short, usage, set)
	_ = f.SetAnnotation(name, choices, values) // fails for a flag that there is not
}

// chooseOne declares a flag that takes exactly one of some values, as they are written.
func chooseOne(f *pflag.FlagSet, name, usage string, values []string, set func(string)) {
	choose(f, name, "", usage, values, func(s string) error {
		if !slices.Contains(values, s) {
			return notOneOf(values, s)
		}
		set(s)
		return nil
	})
}

// described tells package shell of the flags.
func (c *Command) described(flags *pflag.FlagSet) shell.Command {
	d := shell.Command{Name: flags.Name(), Version: c.Version, Formats: formats()}
	flags.VisitAll(func(f *pflag.Flag) {
		value, usage := pflag.UnquoteUsage(f)
		d.Flags = append(d.Flags, shell.Flag{Short: f.Shorthand, Name: f.Name, Value: value, Usage: usage,
			Optional: value != "" && f.NoOptDefVal != "", Choices: f.Annotations[choices]})
	})
	return d
}

func (c *Command) setFormat(name string) error {
	f, ok := export.Named(name)
	if !ok {
		return notOneOf(formats(), name)
	}
	return c.setStandard(f)
}

// setStandard chooses the format of standard output, which has one.
func (c *Command) setStandard(f export.Format) error {
	if c.standard != "" && c.standard != f.Name {
		return fmt.Errorf("standard output has one format, and %s is asked for too", c.standard)
	}
	c.standard, c.job.Outputs[0].Format = f.Name, f
	return nil
}

func (c *Command) addOutput(s string) error {
	o, err := job.ParseOutput(s)
	var wrong *job.UnknownFormat
	if errors.As(err, &wrong) {
		return notOneOf(formats(), wrong.Name)
	}
	switch {
	case err != nil:
		return err
	case o.File != "" || o.Folder != "":
		c.job.Outputs = append(c.job.Outputs, o)
		return nil
	}
	c.job.Outputs[0].New = c.job.Outputs[0].New || o.New
	if o.Name == "" {
		return nil
	}
	return c.setStandard(o.Format)
}

func (c *Command) setZone(name string) (err error) {
	c.job.Reader.Zone, err = place.Location(name)
	if err != nil {
		return errors.New("no such time zone: name one like Europe/Berlin")
	}
	return nil
}

func (c *Command) setJobs(s string) (err error) {
	const most = 1024 // each has buffers of its own
	if c.job.Reader.Jobs, err = strconv.Atoi(s); err != nil || c.job.Reader.Jobs < 1 || c.job.Reader.Jobs > most {
		return fmt.Errorf("not a number from 1 to %d", most)
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
