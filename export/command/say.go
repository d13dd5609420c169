package command

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime/debug"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/pflag"

	"dateline/export"
	"dateline/export/job"
)

// say tells an error.
func (c *Command) say(err error) { fmt.Fprintln(c.Stderr, "dateline:", harmless(err.Error())) }

// note tells once what a user may want to know, unless --quiet.
func (c *Command) note(s string) {
	if _, before := c.noted.LoadOrStore(s, true); !c.quiet && !before {
		fmt.Fprintln(c.Stderr, "dateline:", harmless(s))
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

// revision gives the revision of the source that the program was built from, where the build knows it.
func revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	set := map[string]string{}
	for _, s := range info.Settings {
		set[s.Key] = s.Value
	}
	rev := set["vcs.revision"]
	if len(rev) < 12 {
		return ""
	}
	if set["vcs.modified"] == "true" {
		return " (" + rev[:12] + ", changed)"
	}
	return " (" + rev[:12] + ")"
}

func formats() (names []string) {
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// badFlag words an error of pflag, with a hint where one helps.
func badFlag(flags *pflag.FlagSet, args []string, err error) error {
	if name := oneDash(flags, args); name != "" {
		return fmt.Errorf("-%s: did you mean --%s?", name, name)
	}
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

// oneDash finds a long flag that was written with one dash, as other programs have it.
func oneDash(flags *pflag.FlagSet, args []string) string {
	for _, arg := range args {
		name, _, _ := strings.Cut(strings.TrimPrefix(arg, "-"), "=")
		if strings.HasPrefix(arg, "-") && len(name) > 1 && flags.Lookup(name) != nil {
			return name
		}
	}
	return ""
}

// meant adds a hint to the error that there is no such file, where an input has the name of a flag: "dateline help".
func meant(flags *pflag.FlagSet, err error) error {
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, input := range flags.Args() {
		if flags.Lookup(input) != nil {
			return fmt.Errorf("%w: did you mean --%s?", err, input)
		}
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
