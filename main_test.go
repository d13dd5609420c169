package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/export"
	"dateline/export/command"
	"dateline/timeline/article"
)

var update = flag.Bool("update", false, "write the output of the commands in README.md anew")

// The test binary is the command too when it goes by its name, so that README.md can be run without building anything.
func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) == "dateline" {
		main()
	}
	os.Exit(m.Run())
}

// TestCommand runs the cases of examples/testdata/command.txt, which says how they are written.
func TestCommand(t *testing.T) {
	content, err := os.ReadFile("examples/testdata/command.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, cases, _ := strings.Cut(string(content), "\n## ")
	for c := range strings.SplitSeq(cases, "\n## ") {
		name, lines, _ := strings.Cut(c, "\n")
		t.Run(name, func(t *testing.T) { transcript(t, lines) })
	}
}

// transcript runs one case.
func transcript(t *testing.T, lines string) {
	t.Chdir(t.TempDir())
	var args []string
	var in, out, say strings.Builder
	after := map[string]string{}
	status, ran := 0, false
	for line := range strings.Lines(lines) {
		mark, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		switch mark {
		case "@":
			name, text, _ := strings.Cut(rest, " ")
			if text = unquote(t, text); ran {
				after[name] = text
			} else {
				write(t, name, text)
			}
		case "$":
			args, ran = strings.Fields(rest), true
		case "<":
			in.WriteString(rest + "\n")
		case "|":
			out.WriteString(rest + "\n")
		case "!":
			say.WriteString(rest + "\n")
		case "=":
			status, _ = strconv.Atoi(rest)
		case "":
		default:
			t.Fatalf("what is %q?", line)
		}
	}
	var stdout, stderr bytes.Buffer
	if got := run(args, strings.NewReader(in.String()), &stdout, &stderr); got != status {
		t.Errorf("status %d, want %d", got, status)
	}
	compare(t, "standard output", stdout.String(), out.String())
	compare(t, "standard error", stderr.String(), say.String())
	for name, want := range after {
		if got, err := os.ReadFile(name); string(got) != want || want == "" && err == nil {
			t.Errorf("%s holds %q, want %q", name, got, want)
		}
	}
}

func unquote(t *testing.T, s string) string {
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return text
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// compare compares line by line. A wanted line that ends in "…" is only a beginning; where it is nothing else, it stands
// for all the lines that follow.
func compare(t *testing.T, what, got, want string) {
	t.Helper()
	g, w := bufio.NewScanner(strings.NewReader(got)), bufio.NewScanner(strings.NewReader(want))
	for w.Scan() {
		start, open := strings.CutSuffix(w.Text(), "…")
		if open && start == "" {
			return
		}
		if !g.Scan() || g.Text() != w.Text() && !(open && strings.HasPrefix(g.Text(), start)) {
			t.Errorf("%s is\n%s\nwant\n%s", what, got, want)
			return
		}
	}
	if g.Scan() {
		t.Errorf("%s goes on with %q\nwant\n%s", what, g.Text(), want)
	}
}

// TestImports holds the house to its rules: a package of somebody else's is imported by one package of ours, only the
// command reads the clock, only package batch starts goroutines.
func TestImports(t *testing.T) {
	importers := map[string]map[string]bool{}
	walkSource(t, func(path string, f *ast.File) {
		dir := filepath.ToSlash(filepath.Dir(path))
		for _, spec := range f.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			first, _, _ := strings.Cut(imported, "/")
			if strings.Contains(first, ".") && !strings.HasPrefix(imported, "dateline/") {
				if importers[imported] == nil {
					importers[imported] = map[string]bool{}
				}
				importers[imported][dir] = true
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if _, ok := n.(*ast.GoStmt); ok && dir != "timeline/batch" {
				t.Errorf("%s starts a goroutine", path)
			}
			if s, ok := n.(*ast.SelectorExpr); ok && path != "main.go" {
				if x, ok := s.X.(*ast.Ident); ok && x.Name == "time" && (s.Sel.Name == "Now" || s.Sel.Name == "Since") {
					t.Errorf("%s reads the clock", path)
				}
			}
			return true
		})
	})
	if len(importers) < 3 {
		t.Errorf("only %d packages of others are imported: does this test see the source?", len(importers))
	}
	for imported, dirs := range importers {
		if len(dirs) > 1 {
			t.Errorf("%s is imported by several packages: %v", imported, slices.Sorted(maps.Keys(dirs)))
		}
	}
}

// walkSource parses the Go files of the module that are no tests.
func walkSource(t *testing.T, visit func(path string, f *ast.File)) {
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || isModule(path)):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err == nil {
			visit(filepath.ToSlash(path), f)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// isModule reports whether a folder is a module of its own.
func isModule(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

// TestReadme runs the commands of README.md and compares what they say. A console block holds commands, after "$", and
// their output.
func TestReadme(t *testing.T) {
	content, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	dir, env := folder(t)
	parts := strings.Split(string(content), "```console\n")
	if len(parts) < 2 {
		t.Fatal("no commands")
	}
	for i, part := range parts[1:] {
		block, rest, _ := strings.Cut(part, "```")
		var now strings.Builder
		for command := range strings.SplitSeq(strings.TrimPrefix(block, "$ "), "\n$ ") {
			command, want, _ := strings.Cut(command, "\n")
			cmd := exec.Command("sh", "-c", command)
			cmd.Dir, cmd.Env = dir, env
			got, err := cmd.CombinedOutput()
			if err != nil {
				t.Errorf("$ %s: %v", command, err)
			}
			if !*update {
				compare(t, "$ "+command, string(got), want)
			}
			fmt.Fprintf(&now, "$ %s\n%s", command, got)
		}
		parts[i+1] = now.String() + "```" + rest
	}
	if *update {
		write(t, "README.md", strings.Join(parts, "```console\n"))
	}
}

// folder gives a folder with the examples and the command in it, and the environment in which that is found.
func folder(t testing.TB) (dir string, env []string) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	examples, err := filepath.Abs("examples")
	if err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	for name, target := range map[string]string{"dateline": self, "examples": examples} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	return dir, append(os.Environ(), "PATH="+dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}

// FuzzRun runs the whole job on anything: no panic, and what comes out is JSON whose offsets fit the text, the same twice.
func FuzzRun(f *testing.F) {
	files, _ := filepath.Glob("examples/*.*")
	for _, name := range files {
		if content, err := os.ReadFile(name); err == nil && filepath.Ext(name) != ".go" {
			f.Add(content, "auto")
		}
	}
	f.Add([]byte(`{"id": 7, "text": "On Tuesday, May 2, 2017 at 25:61 the vote.", "published": "2017-05-02"}`), "jsonl")
	f.Add([]byte("<rss><channel><item><title>Vote on May 3</title></item></channel></rss>"), "feed")
	f.Add([]byte("On February 30, 0000 the \xe2\x80\xaecourt\xe2\x80\xac met, from May 3 to to 5-4-3 Sept. of '98."), "text")
	f.Fuzz(func(t *testing.T, content []byte, from string) {
		if _, err := article.ParseFormat(from); err != nil {
			return
		}
		out := told(t, content, from, "jsonl")
		for line := range strings.Lines(out) {
			checkRecord(t, line)
		}
		if again := told(t, content, from, "jsonl"); again != out {
			t.Errorf("not the same twice:\n%s\n%s", out, again)
		}
		formats := export.Formats()
		told(t, content, from, formats[len(content)%len(formats)].Name)
	})
}

// FuzzFlags gives the flags that take dates, zones and names anything at all: a message, or a run.
func FuzzFlags(f *testing.F) {
	f.Add("2017-05-02", "yesterday", "2017-06/2017-08", "Europe/Berlin", "ics")
	f.Add("last Tuesday", "XXXX-04-06", "the day before the 1st of next month", "../etc/passwd", "jsno")
	f.Add("0000", "2017-02-30", "25:61", "UTC", "")
	f.Add("\x9b2J", "\u009b", "\x1b[31m", "\a", "\u2067")
	f.Add("-0043-03-15", "9999-12-31", "\u202e3 May\x00", "Local", "timeml")
	f.Fuzz(func(t *testing.T, published, since, until, zone, format string) {
		var out, say strings.Builder
		in := strings.NewReader("The Monroe talks open on Tuesday, May 9, at 3 p.m. in Oslo.")
		status := run([]string{"--published=" + published, "--since=" + since, "--until=" + until, "--timezone=" + zone, "--format=" + format}, in, &out, &say)
		said := say.String()
		if status == command.StatusError && (!strings.HasPrefix(said, "dateline: --") || strings.Contains(said, "internal error") || strings.Count(said, "\n") != 1 || out.Len() > 0) {
			t.Errorf("status %d, out %q, said %q", status, out.String(), said)
		}
		if strings.ContainsFunc(strings.TrimSuffix(said, "\n"), unicode.IsControl) {
			t.Errorf("said %q", said)
		}
	})
}

func told(t *testing.T, content []byte, from, format string) string {
	var stdout, stderr bytes.Buffer
	run([]string{"--from", from, "--format", format, "--jobs", "1"}, bytes.NewReader(content), &stdout, &stderr)
	if strings.Contains(stderr.String(), "internal error") {
		t.Fatal(stderr.String())
	}
	return stdout.String()
}

// checkRecord checks a line of JSONL: expressions in order, apart, on the borders of characters, where they say they are.
func checkRecord(t *testing.T, line string) {
	var r struct {
		Text        string
		Expressions []struct {
			Start, End int
			Text       string
		}
	}
	if err := json.Unmarshal([]byte(line), &r); err != nil {
		t.Fatalf("%v in %s", err, line)
	}
	end := 0
	for _, e := range r.Expressions {
		if e.Start < end || e.End <= e.Start || !utf8.ValidString(e.Text) {
			t.Errorf("%q at %d to %d, after %d", e.Text, e.Start, e.End, end)
		}
		if r.Text != "" && r.Text[e.Start:e.End] != e.Text {
			t.Errorf("%q is not what stands at %d", e.Text, e.Start)
		}
		end = e.End
	}
}

// Whoever stops the command finds no half-written file.
func TestInterrupt(t *testing.T) {
	dir, env := folder(t)
	cmd := exec.Command(filepath.Join(dir, "dateline"), "--from", "jsonl", "-f", "jsonl", "-o", "out.jsonl", "--timeline", "out.json")
	cmd.Dir, cmd.Env = dir, env
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	in.Write([]byte(`{"id": "a", "text": "The vote was on May 3, 2017."}` + "\n"))
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	cmd.Process.Signal(os.Interrupt)
	if cmd.Wait(); cmd.ProcessState.ExitCode() != 130 {
		t.Errorf("it ended with %v", cmd.ProcessState)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*out.json*")); len(left) > 0 {
		t.Errorf("files are left behind: %v", left)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
		t.Errorf("files are left behind: %v", left)
	}
}

// Zones are those of the program: a machine that has others changes nothing.
func TestZonesOfTheMachine(t *testing.T) {
	dir, env := folder(t)
	zones, err := zip.OpenReader("timeline/place/zoneinfo.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer zones.Close()
	tokyo, err := fs.ReadFile(zones, "Asia/Tokyo")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "zones", "America", "New_York"), string(tokyo))
	for _, format := range []string{"json", "ics"} {
		var outs [2][]byte
		for i, more := range []string{"LANG=C", "ZONEINFO=" + filepath.Join(dir, "zones")} {
			cmd := exec.Command(filepath.Join(dir, "dateline"), "-q", "--from", "text", "-f", format)
			cmd.Dir, cmd.Env = dir, append(slices.Clip(env), more)
			cmd.Stdin = strings.NewReader("Thousands marched through New York at 9:15 a.m. on May 3, 2017.")
			if outs[i], err = cmd.Output(); err != nil {
				t.Fatal(err)
			}
		}
		if format == "ics" && !bytes.Contains(outs[0], []byte("DTSTART:20170503T131500Z")) {
			t.Errorf("no time in New York:\n%s", outs[0])
		}
		if !bytes.Equal(outs[0], outs[1]) {
			t.Errorf("%s: with other zones on the machine it is\n%s", format, outs[1])
		}
	}
}

// What once broke the command or a timeline that it kept, each as short as it gets.
var onceBroken = []struct{ text, has, lacks string }{
	{"The parade runs from 9 a.m. to noon Thanksgiving.", "", ""},
	{"The band plays 10 to 11 p.m. Christmas Day.", "", ""},
	{", scheduled for May 20.", "", ""},
	{"She married in June. Three years later she divorced.", "", "200"},
	{"He was arrested on May 3 and two years later sentenced.", "XXXX-05-03", "200"},
	{"The vote was on 2017-05-02T15:00+25:00.", "", "+25"},
	{"In 2019, between May and June, the mayor resigned.", "2019-05/2019-06", "2019-05-01"},
	{"On March 15, 44 B.C., Caesar was stabbed in Rome.", "-0043-03-15", "2024"},
	{"The fort was built in the 1st century BC.", "-0099/0000", ""},
	{"The team met in week 53 of 2020.", "2020-12-28/2021-01-03", ""},
	{"The lease ends on December 31, 9999. The tenants leave tomorrow.", "", "Y10000"},
}

// It ends with 0 or 1, and what it writes it reads, and writes the same again.
func TestOnceBroken(t *testing.T) {
	for _, c := range onceBroken {
		t.Chdir(t.TempDir())
		write(t, "p.txt", c.text)
		var first []byte
		for range 3 {
			var out, say bytes.Buffer
			if status := run([]string{"--all", "--timeline", "t.json", "-f", "json", "p.txt"}, nil, &out, &say); status > 1 {
				t.Fatalf("%s: status %d: %s", c.text, status, say.String())
			}
			kept, err := os.ReadFile("t.json")
			if err != nil || first != nil && !bytes.Equal(first, kept) {
				t.Fatalf("%s: %v: read again it is\n%s", c.text, err, kept)
			}
			if first = kept; !strings.Contains(out.String(), c.has) || c.lacks != "" && strings.Contains(dates(out.String()), c.lacks) {
				t.Errorf("%s: %q is missing or %q is there:\n%s", c.text, c.has, c.lacks, out.String())
			}
		}
	}
}

// dates gives the lines of a timeline JSON that spell a date.
func dates(json string) string {
	return strings.Join(regexp.MustCompile(`"(edtf|display)": .*`).FindAllString(json, -1), "\n")
}

// TestNotice wants every module that is linked into the program to be credited.
func TestNotice(t *testing.T) {
	notice, err := os.ReadFile("NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || len(info.Deps) < 3 {
		t.Skip("the test was built without its modules")
	}
	for _, m := range info.Deps {
		if !strings.Contains(string(notice), m.Path) {
			t.Errorf("NOTICE does not name %s", m.Path)
		}
	}
}

// BenchmarkStart is the whole program on one article, from its start to its end.
func BenchmarkStart(b *testing.B) {
	dir, env := folder(b)
	for b.Loop() {
		child(b, dir, env, nil, io.Discard, "examples/truce.txt")
	}
}

var articles = flag.Int("articles", 20_000, "how many articles BenchmarkFilter reads")

// BenchmarkFilter is the batch filter, from start to end, on short articles that are made as they are read. However many
// jobs there are, and however many articles, what comes out and the memory that it takes must be the same.
func BenchmarkFilter(b *testing.B) {
	dir, env := folder(b)
	first := ""
	for _, jobs := range []string{"1", "2"} {
		b.Run(jobs, func(b *testing.B) {
			var in *wire
			for b.Loop() {
				out := sha256.New()
				in = &wire{left: *articles, rnd: rand.New(rand.NewPCG(1, 2))}
				child(b, dir, env, in, out, "--from=jsonl", "--format=jsonl", "--jobs="+jobs)
				if sum := hex.EncodeToString(out.Sum(nil)); first == "" {
					first = sum
				} else if sum != first {
					b.Fatalf("what comes out is %s, not %s", sum, first)
				}
			}
			b.SetBytes(in.size)
		})
	}
}

// child runs the command as a process of its own, and reports the most memory that it took.
func child(b *testing.B, dir string, env []string, in io.Reader, out io.Writer, args ...string) {
	cmd := exec.Command(filepath.Join(dir, "dateline"), args...)
	cmd.Dir, cmd.Env, cmd.Stdin, cmd.Stdout = dir, env, in, out
	if err := cmd.Run(); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(peakMB(cmd.ProcessState), "peak-MB")
}

// peakMB gives the most memory that a process took; 0 but on Linux, for elsewhere it is counted otherwise.
func peakMB(state *os.ProcessState) float64 {
	if runtime.GOOS != "linux" {
		return 0
	}
	return float64(reflect.ValueOf(state.SysUsage()).Elem().FieldByName("Maxrss").Int()) / 1024
}

// A wire gives articles as lines of JSONL: a few sentences each, one of them with an event.
type wire struct {
	left int
	rnd  *rand.Rand
	line strings.Reader
	size int64
}

func (w *wire) Read(p []byte) (int, error) {
	if w.line.Len() == 0 && w.left == 0 {
		return 0, io.EOF
	}
	if w.line.Len() == 0 {
		w.left--
		w.line.Reset(w.article())
	}
	n, err := w.line.Read(p)
	w.size += int64(n)
	return n, err
}

func (w *wire) article() string {
	pick := func(list ...string) string { return list[w.rnd.IntN(len(list))] }
	return fmt.Sprintf(`{"id": "a%d", "published": "2031-%02d-%02d", "text": "%s %s in %s %s. %s that nobody had asked the %s about it, and that the plan costs %d million."}`+"\n",
		w.left, 1+w.rnd.IntN(12), 1+w.rnd.IntN(28), pick("The finance minister", "A delegation from Norway", "Senator Joan Brandt", "The central bank", "Mr. Holt"),
		pick("opened talks", "will meet the union", "signed an agreement", "launched an inquiry", "cancelled a hearing"), pick("Oslo", "Lima", "Nairobi", "Denver"),
		pick("on May 3", "last Tuesday", "in November 2030", "at 3 p.m. on Friday", "from July 7 to 9"), pick("A spokeswoman said", "Three officials said", "It was said"),
		pick("neighbours", "farmers", "staff", "voters"), 2+w.rnd.IntN(90))
}

// hostile are inputs made to be slow, large or wrong: a unit, and how many bytes of it.
var hostile = map[string]struct {
	unit string
	size int
}{
	"NUL bytes":             {"\x00", 10e6},
	"NUL bytes in text":     {"The vote was on May 3, 2017.\x00 ", 1e6},
	"no space":              {"a", 10e6},
	"digits":                {"7", 10e6},
	"digits of all kinds":   {"1234567890", 10e6},
	"dates":                 {"May 3, 2017 ", 5e6},
	"clock times":           {"12:12:12 ", 5e6},
	"ranges":                {"May 3-4, ", 5e6},
	"nested elements":       {"<div>", 1e6}, // 200,000
	"nested items":          {"<item>", 1e6},
	"nested arrays":         {"[", 1e6},
	"nested objects":        {`{"text":`, 1e6},
	"UTF-16":                {"T\x00h\x00e\x00 \x003\x00 \x00M\x00a\x00y\x00.\x00 \x00", 1e6},
	"UTF-16, marked":        {"\xff\xfe3\x00 \x00M\x00a\x00y\x00", 0},
	"truncated JSON":        {`{"id":"a","text":"The vote was on May 3, 20`, 0},
	"year 0":                {"The vote was on May 3, 0000, and in the year 0. ", 1e5},
	"no such day":           {"The vote was on February 30, 2017. ", 1e5},
	"no such time":          {"The vote was at 25:61 on May 3, 2017. ", 1e5},
	"turned direction":      {"\u202eThe vote\u202c was on \u2067May 3\u2069, 2017. ", 1e6},
	"bytes of no character": {"The vote was on May 3\xff\xc3. ", 1e6},
}

// envelopes put a text into an input of each format.
var envelopes = map[string]string{
	"text":  "%s",
	"html":  "<html><head><title>Vote</title></head><body><article><p>The vote was on May 3, 2017.</p><p>%s</p></article></body></html>",
	"feed":  "<rss><channel><item><title>Vote</title><description>%s</description></item></channel></rss>",
	"mail":  "From: a@b.example\nDate: Tue, 2 May 2017 10:00:00 +0000\nSubject: Vote\n\n%s",
	"jsonl": `{"id": "a", "published": "2017-05-02", "text": "%s"}`,
}

// TestHostile runs the command on hostile inputs, a hundredth of their length, from every format into every other.
func TestHostile(t *testing.T) {
	t.Chdir(t.TempDir())
	args := []string{"--quiet", "--all", "--jobs=1", "-f=json", "-o=a.jsonl", "-o=a.ics", "-o=a.csv", "-o=a.md", "-o=a.html", "-o=a.tml", "-o=timelinejs:a.js", "-o=a.txt"}
	for name, h := range hostile {
		text := strings.Repeat(h.unit, max(1, h.size/100/len(h.unit)))
		for from, envelope := range envelopes {
			var say strings.Builder
			status := run(append(args, "--from="+from), strings.NewReader(fmt.Sprintf(envelope, text)), io.Discard, &say)
			checkStatus(t, name+" as "+from, status, say.String())
		}
	}
}

// TestHostileAtLength runs the program on all of them: each ends in seconds, and takes less than half a gigabyte.
func TestHostileAtLength(t *testing.T) {
	if raced() {
		t.Skip("the race detector makes all slow and large")
	}
	dir, env := folder(t)
	for name, h := range hostile {
		var say strings.Builder
		cmd := exec.Command(filepath.Join(dir, "dateline"), "--format=jsonl", "--quiet")
		cmd.Dir, cmd.Env, cmd.Stderr = dir, env, &say
		cmd.Stdin = strings.NewReader(strings.Repeat(h.unit, max(1, h.size/len(h.unit))))
		_ = cmd.Run()
		state := cmd.ProcessState
		checkStatus(t, name, state.ExitCode(), say.String())
		if took, peak := state.UserTime(), peakMB(state); took > 10*time.Second || peak > 500 {
			t.Errorf("%s: %v of processor time, %.0f MB", name, took, peak)
		}
	}
}

// checkStatus fails unless the command has ended as it should: 0, 1, or 2 with a message of its own.
func checkStatus(t *testing.T, name string, status int, said string) {
	t.Helper()
	if status < command.StatusFound || status > command.StatusError || strings.Contains(said, "internal error") || (status == command.StatusError) != (said != "") {
		t.Errorf("%s: status %d, %.200s", name, status, said)
	}
}

// raced reports whether the race detector is at work.
func raced() bool {
	info, ok := debug.ReadBuildInfo()
	return ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"})
}
