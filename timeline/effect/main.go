// Command effect leaves out one condition after another of the code and tells which of them change nothing on any text.
//
//	go run ./timeline/effect -in timeline/event,timeline/merge FILE …
//	go run ./timeline/effect -in timeline/event -without timeline/event/link.go:65 FILE …
//
// FILE is anything that dateline reads; each article is a text, with -together all articles of a file are one. The code
// is compiled anew with a probe around each condition (the condition of an if, a case of a switch without a tag, what
// && and || join). A condition is left out by what makes it count for nothing: true where && joins it, false elsewhere,
// so that the branch is not taken. A line is written for each that changes no timeline JSON; what only keeps the
// program from panicking or running on without end has an effect, where a text shows it. With -without, only the
// conditions of that line are tried, and what they change is told by text.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	in := flag.String("in", "", "folders of the code whose conditions are left out, with commas between")
	without := flag.String("without", "", "FILE:LINE: try only the conditions there, and tell the texts that change")
	together := flag.Bool("together", false, "put the articles of a file into one timeline")
	measuring := flag.String("measure", "", "of the command itself: the list of conditions of the program that runs")
	flag.Parse()
	err := error(nil)
	if *measuring != "" {
		err = measureAll(*measuring, *without, *together, flag.Args())
	} else {
		err = build(strings.Split(*in, ","), *without, *together, flag.Args())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "effect:", err)
		os.Exit(1)
	}
}

// build rewrites the code in folders, compiles this command with it and has that measure the texts.
func build(folders []string, without string, together bool, texts []string) error {
	work, err := os.MkdirTemp("", "effect")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	list, replaced := []condition(nil), map[string]string{}
	for _, folder := range folders {
		if err := rewriteAll(folder, work, &list, replaced); err != nil {
			return err
		}
	}
	overlay, program := filepath.Join(work, "overlay"), filepath.Join(work, "program")
	if err := writeJSON(overlay, map[string]any{"Replace": replaced}); err != nil {
		return err
	}
	conditions := filepath.Join(work, "conditions")
	if err := writeJSON(conditions, list); err != nil {
		return err
	}
	if err := run("go", "build", "-overlay", overlay, "-o", program, "./timeline/effect"); err != nil {
		return err
	}
	args := []string{"-measure", conditions, "-without", without, fmt.Sprintf("-together=%t", together)}
	return run(program, append(args, texts...)...)
}

// rewriteAll writes the code of a folder, tests aside, with its probes into the folder work. The conditions are
// appended to list, and replaced tells which file stands for which.
func rewriteAll(folder, work string, list *[]condition, replaced map[string]string) error {
	paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return err
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		code, err := rewritten(path, list)
		if err != nil {
			return err
		}
		to := filepath.Join(work, fmt.Sprint(len(replaced))+".go")
		if err := os.WriteFile(to, code, 0o600); err != nil {
			return err
		}
		from, err := filepath.Abs(path)
		if err != nil {
			return err
		}
		replaced[from] = to
	}
	return nil
}

func writeJSON(path string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o600)
}

func run(name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return cmd.Run()
}
