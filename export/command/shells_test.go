package command

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The test binary is the command too when it goes by its name, so that a shell can run it.
func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) == "dateline" {
		c := Command{Version: "0", Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Now: time.Now}
		os.Exit(c.Run(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// client gives the command that runs a program with dateline in its path. Without DATELINE_CLIENTS it skips the test, so
// that the others need nothing but Go.
func client(t *testing.T, name string, args ...string) *exec.Cmd {
	t.Helper()
	if os.Getenv("DATELINE_CLIENTS") == "" {
		t.Skip(".ci/clients runs this test")
	}
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if err := os.Symlink(self, filepath.Join(folder, "dateline")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "my article.txt"), []byte("The vote was on May 3, 2017.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "PATH="+folder+":"+os.Getenv("PATH"), "LC_ALL=C.UTF-8", "MANWIDTH=80")
	return cmd
}

// typed are lines as a person types them, with the tab key, and what they must print.
const typed = "dateline --vers\t\ndateline -f mark\tmy\t | tr '[:lower:]' '[:upper:]'\ndateline --completion=fi\t | sed -n 's/.* -l imprecise.*/found it/p'\n"

var printed = []string{"dateline 0\r\n", "**: VOTE", "found it\r\n"}

// interactive types into a shell on a terminal.
func interactive(t *testing.T, shell, setup string) {
	cmd := client(t, "script", "-qec", shell, "/dev/null")
	client(t, strings.Fields(shell)[0])
	cmd.Stdin = strings.NewReader(setup + "\n" + typed + "exit\n")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Error(err)
	}
	for _, want := range printed {
		if !strings.Contains(string(out), want) {
			t.Errorf("%s does not come to %q:\n%s", shell, want, out)
		}
	}
}

func TestClientBash(t *testing.T) {
	interactive(t, "bash --norc -i", "source <(dateline --completion bash)")
}

func TestClientZsh(t *testing.T) {
	interactive(t, "zsh -f -i", "autoload -U compinit; compinit -u -D; source <(dateline --completion zsh)")
}

func TestClientFish(t *testing.T) {
	for line, want := range map[string]string{"dateline --vers": "--version", "dateline -f mark": "markdown", "dateline --since ": "", "dateline my": `my\ article.txt`} {
		out, err := client(t, "fish", "-c", "dateline --completion fish | source; complete -C '"+line+"'").CombinedOutput()
		if first, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\t"); err != nil || strings.Contains(first, "\n") || first != want && first != strings.ReplaceAll(want, `\`, "") {
			t.Errorf("%q: %v, %q, want %q", line, err, out, want)
		}
	}
}

// The page is one that man shows, without a warning of those that know the macros.
func TestClientMan(t *testing.T) {
	cmd := client(t, "sh", "-c", "dateline --man >dateline.1 && groff -man -Tutf8 -ww dateline.1 >/dev/null && man -l dateline.1")
	var warnings strings.Builder
	cmd.Stderr = &warnings
	out, err := cmd.Output()
	if err != nil || warnings.Len() > 0 {
		t.Errorf("%v: %s", err, &warnings)
	}
	for _, want := range []string{"DATELINE(1)", "-o, --output FILE", "EXIT STATUS", "timelinejs:story.json"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is not on the page:\n%s", want, out)
		}
	}
}
