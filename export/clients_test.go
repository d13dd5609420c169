package export

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"dateline/export/internal/webdriver"
	"dateline/timeline"
)

// Calendars read by real programs, in a zone far west of UTC, where a day goes astray most easily.

const clientZone = "America/Los_Angeles"

// reading is what a program makes of an event: days "2031-06-28", clock times "2031-06-03T05:30" in the client's zone.
type reading struct{ Title, First, Last, Place string }

// expected gives what every program has to read, by the linter's own reading of the file.
func expected(t *testing.T, file string) map[reading]bool {
	t.Helper()
	zone, err := time.LoadLocation(clientZone)
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[reading]bool)
	for _, part := range strings.Split(strings.ReplaceAll(file, "\r\n ", ""), "BEGIN:VEVENT")[1:] {
		get := func(name string) string {
			m := regexp.MustCompile(`\r\n` + name + `(?:;VALUE=DATE)?:(.*)\r\n`).FindStringSubmatch(part)
			if m == nil {
				return ""
			}
			return plain.Replace(m[1])
		}
		r := reading{Title: get("SUMMARY"), Place: get("LOCATION")}
		if first, err := time.Parse("20060102", get("DTSTART")); err == nil {
			last, _ := time.Parse("20060102", get("DTEND"))
			r.First, r.Last = first.Format(time.DateOnly), last.AddDate(0, 0, -1).Format(time.DateOnly)
		} else {
			first, _ := time.Parse("20060102T150405Z", get("DTSTART"))
			last, _ := time.Parse("20060102T150405Z", get("DTEND"))
			r.First, r.Last = first.In(zone).Format("2006-01-02T15:04"), last.In(zone).Format("2006-01-02T15:04")
		}
		all[r] = true
	}
	return all
}

// eachCalendar compares what read makes of the calendars of this package's tests and of the examples.
func eachCalendar(t *testing.T, read func(t *testing.T, folder, file string) []reading) {
	files := map[string]string{}
	for name, tl := range map[string]*timeline.Timeline{"story": story(), "schedule": schedule()} {
		files[name], _ = calendarOf(t, tl, Options{All: true})
	}
	examples, _ := filepath.Glob("../examples/*.ics")
	for _, name := range examples {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = string(data)
	}
	for name, calendar := range files {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			file := filepath.Join(folder, "calendar.ics")
			if err := os.WriteFile(file, []byte(calendar), 0o666); err != nil {
				t.Fatal(err)
			}
			want := expected(t, calendar)
			for _, r := range read(t, folder, file) {
				if !want[r] {
					t.Errorf("reads %+v", r)
				}
				delete(want, r)
			}
			for r := range want {
				t.Errorf("does not read %+v", r)
			}
		})
	}
}

// run runs a client in its zone and gives its standard output.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	c := exec.Command(name, args...)
	c.Env = append(os.Environ(), "TZ="+clientZone, "LC_ALL=C.UTF-8", "HOME="+t.TempDir(), "XDG_CACHE_HOME="+t.TempDir())
	out, err := c.Output()
	if err != nil {
		var said []byte
		if failed, ok := err.(*exec.ExitError); ok {
			said = failed.Stderr
		}
		t.Fatalf("%s %q: %v %s", name, args, err, said)
	}
	return string(out)
}

// khal imports into a folder of its own and lists what it then has.
func TestClientKhal(t *testing.T) {
	khal := webdriver.Client(t, "khal")
	eachCalendar(t, func(t *testing.T, folder, file string) []reading {
		config := filepath.Join(folder, "config")
		text := fmt.Sprintf("[calendars]\n[[news]]\npath = %s/news\n[locale]\nlocal_timezone = %s\ndefault_timezone = %s\ntimeformat = %%H:%%M\ndateformat = %%Y-%%m-%%d\n"+
			"longdateformat = %%Y-%%m-%%d\ndatetimeformat = %%Y-%%m-%%dT%%H:%%M\nlongdatetimeformat = %%Y-%%m-%%dT%%H:%%M\n[default]\ndefault_calendar = news\n[sqlite]\npath = %s/khal.db\n",
			folder, clientZone, clientZone, folder)
		if err := os.WriteFile(config, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Mkdir(filepath.Join(folder, "news"), 0o777); err != nil {
			t.Fatal(err)
		}
		run(t, khal, "-c", config, "import", "--batch", "-a", "news", file)
		out := run(t, khal, "-c", config, "list", "--once", "--notstarted", "--day-format", "",
			"--format", "{title}\x1f{start-long-full}\x1f{end-long-full}\x1f{location}\x1f{all-day}\x1e", "2000-01-01", "14000d")
		var list []reading
		for record := range strings.SplitSeq(out, "\x1e") {
			f := strings.Split(strings.TrimSpace(record), "\x1f")
			if len(f) != 5 {
				continue
			}
			if f[4] == "True" { // khal shows midnight all the same
				f[1], f[2] = strings.TrimSuffix(f[1], "T00:00"), strings.TrimSuffix(f[2], "T00:00")
			}
			list = append(list, reading{f[0], f[1], f[2], f[3]})
		}
		return list
	})
}

// calcurse imports, and its own file of appointments says what it made of them. It keeps the place in a note.
func TestClientCalcurse(t *testing.T) {
	calcurse := webdriver.Client(t, "calcurse")
	day := regexp.MustCompile(`^(\d\d/\d\d/\d{4}) \[\d+\] (?:\{1D -> (\d\d/\d\d/\d{4})\} )?(?:>([0-9a-f]{40}) )?(.*)$`)
	timed := regexp.MustCompile(`^(\d\d/\d\d/\d{4} @ \d\d:\d\d) -> (\d\d/\d\d/\d{4} @ \d\d:\d\d)(?:>([0-9a-f]{40}))? ?\|(.*)$`)
	eachCalendar(t, func(t *testing.T, folder, file string) []reading {
		run(t, calcurse, "-D", folder, "-C", folder, "-i", file)
		data, err := os.ReadFile(filepath.Join(folder, "apts"))
		if err != nil {
			t.Fatal(err)
		}
		var list []reading
		for line := range strings.Lines(string(data)) {
			line, layout, out := strings.TrimSpace(line), "01/02/2006", time.DateOnly
			m := day.FindStringSubmatch(line)
			if m == nil {
				m, layout, out = timed.FindStringSubmatch(line), "01/02/2006 @ 15:04", "2006-01-02T15:04"
			}
			if m == nil {
				t.Fatalf("not understood: %q", line)
			}
			if m[2] == "" {
				m[2] = m[1]
			}
			first, _ := time.Parse(layout, m[1])
			last, _ := time.Parse(layout, m[2])
			list = append(list, reading{m[4], first.Format(out), last.Format(out), placeInNote(folder, m[3])})
		}
		return list
	})
}

func placeInNote(folder, name string) string {
	note, err := os.ReadFile(filepath.Join(folder, "notes", name))
	if m := regexp.MustCompile(`(?m)^Location: (.*)$`).FindSubmatch(note); err == nil && m != nil {
		return string(m[1])
	}
	return ""
}

// icalJS reads a calendar with ical.js, the library of Thunderbird and Nextcloud. Node finds it by NODE_PATH.
const icalJS = `const m = require('ical.js'), ICAL = m.default ?? m;
const root = new ICAL.Component(ICAL.parse(require('fs').readFileSync(process.argv[1], 'utf8')));
console.log(JSON.stringify(root.getAllSubcomponents('vevent').map((v) => {
  const e = new ICAL.Event(v), end = e.endDate.clone();
  const show = (t) => t.isDate ? t.toString() : t.toJSDate().toLocaleString('sv').slice(0, 16).replace(' ', 'T');
  if (end.isDate) end.adjust(-1, 0, 0, 0);
  return {Title: e.summary, First: show(e.startDate), Last: show(end), Place: e.location ?? ''};
})));`

func TestClientICalJS(t *testing.T) {
	node := webdriver.Client(t, "node")
	eachCalendar(t, func(t *testing.T, _, file string) []reading {
		var list []reading
		if err := json.Unmarshal([]byte(run(t, node, "-e", icalJS, file)), &list); err != nil {
			t.Fatal(err)
		}
		return list
	})
}

// edtfJS says of each line whether the npm package edtf, an implementation that is not ours, takes it for EDTF.
const edtfJS = `const m = require('edtf'), edtf = m.default ?? m;
for (const line of require('fs').readFileSync(process.argv[1], 'utf8').split('\n').filter(Boolean))
  try { edtf(line); } catch { console.log(line); }`

func TestClientEDTF(t *testing.T) {
	node := webdriver.Client(t, "node")
	var all []byte
	for _, x := range fixtures {
		file, _ := render(t, named(t, "json"), x.make(), Options{})
		all = append(all, file...)
	}
	examples, _ := filepath.Glob("../examples/*.json")
	for _, name := range examples {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, file...)
	}
	file := filepath.Join(t.TempDir(), "edtf.txt")
	var lines []string
	for _, m := range regexp.MustCompile(`"(?:edtf|published|publishedRange)": "([^"]*)"`).FindAllSubmatch(all, -1) {
		lines = append(lines, string(m[1]))
	}
	if len(lines) < 40 {
		t.Fatalf("only %d dates found", len(lines))
	}
	if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")), 0o666); err != nil {
		t.Fatal(err)
	}
	if bad := run(t, node, "-e", edtfJS, file); bad != "" {
		t.Errorf("not EDTF:\n%s", bad)
	}
}
