// Package shell tells shells and man about a command: what can be typed after it, and its manual page. All of it is
// made from the flags of the command, so a new flag needs nothing here. A text is a template beside this file.
package shell

import (
	"embed"
	"io"
	"strings"
	"sync"
	"text/template"
)

// A Command is what there is to tell.
type Command struct {
	Name, Version string
	Flags         []Flag
	Formats       []string // the formats that can be written, in the order of the help
}

// A Flag is one flag of a command.
type Flag struct {
	Short, Name string   // without dashes; Short is "" where there is none
	Value       string   // what its value is called: "FILE"; "" for a flag without one
	Optional    bool     // the value may be left out, and is joined with "=" where it is given
	Usage       string   // what it does, in half a sentence
	Choices     []string // all its values, where they can be counted
}

// IsFile reports whether the value names a file.
func (f Flag) IsFile() bool { return f.Value == "FILE" || f.Value == "FOLDER" }

// Shells are those that Completion knows.
func Shells() []string { return []string{"bash", "zsh", "fish"} }

//go:embed bash.tmpl zsh.tmpl fish.tmpl man.tmpl
var files embed.FS

var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{
		"join": strings.Join, "bash": inBash, "zsh": inZsh, "fish": inFish, "roff": inRoff,
	}).ParseFS(files, "*.tmpl"))
})

// Completion writes the completion script of one of the Shells.
func Completion(w io.Writer, shell string, c Command) error {
	return templates().ExecuteTemplate(w, shell+".tmpl", c)
}

// Man writes the manual page, in the man macros of roff (man(7)).
func Man(w io.Writer, c Command) error { return templates().ExecuteTemplate(w, "man.tmpl", c) }

// inBash quotes words for bash's $'…', a line each.
func inBash(words []string) string {
	return "$'" + strings.NewReplacer(`\`, `\\`, "'", `\'`, "\n", `\n`).Replace(strings.Join(words, "\n")) + "'"
}

// inZsh quotes the text of a specification of _arguments, which stands in '…' and gives a meaning to brackets and
// colons.
func inZsh(s string) string {
	return strings.NewReplacer(`\`, `\\`, "'", `'\''`, "[", `\[`, "]", `\]`, ":", `\:`).Replace(s)
}

// inFish quotes a text for fish's '…'.
func inFish(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(s) + "'"
}

// inRoff quotes a text for roff: no escapes, no requests at the start of a line, and hyphens that can be copied.
func inRoff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "…", `...`, "'", `\(aq`).Replace(s)
	if strings.HasPrefix(s, ".") {
		s = `\&` + s
	}
	return s
}
