package command

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/timeline"
)

// A newsroom is a server of feeds and pages that counts who asks for what.
type newsroom struct {
	*httptest.Server
	pages map[string]string // content by path; "" answers 503
	asked map[string]int    // requests by path
	sent  map[string]int    // and those that were answered with content
}

func newNewsroom(t *testing.T) *newsroom {
	n := &newsroom{pages: map[string]string{}, asked: map[string]int{}, sent: map[string]int{}}
	n.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page, ok := n.pages[r.URL.Path]
		n.asked[r.URL.Path]++
		switch tag := fmt.Sprintf(`"%x"`, sha256.Sum256([]byte(page))); {
		case !ok:
			http.NotFound(w, r)
		case page == "":
			w.WriteHeader(http.StatusServiceUnavailable)
		case r.Header.Get("If-None-Match") == tag:
			w.WriteHeader(http.StatusNotModified)
		default:
			n.sent[r.URL.Path]++
			w.Header().Set("ETag", tag)
			fmt.Fprint(w, page)
		}
	}))
	t.Cleanup(n.Close)
	return n
}

// feed is a feed of items, each "id|text".
func (n *newsroom) feed(items ...string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>`)
	for _, item := range items {
		id, text, _ := strings.Cut(item, "|")
		fmt.Fprintf(&b, "<item><guid>%s</guid><title>Item %s</title><link>%s/%s</link><pubDate>Thu, 01 May 2031 08:00:00 GMT</pubDate><description>%s</description></item>", id, id, n.URL, id, text)
	}
	return b.String() + "</channel></rss>"
}

// A watch runs rounds of a command by a clock of its own.
type watch struct {
	*Command
	now  time.Time
	said strings.Builder
}

func newWatch(t *testing.T, args ...string) *watch {
	t.Helper()
	w := &watch{now: time.Date(2031, time.May, 2, 12, 0, 0, 0, time.UTC)}
	w.Command = &Command{Stdin: strings.NewReader(""), Stdout: &w.said, Stderr: &w.said, Now: func() time.Time { return w.now }}
	flags := w.flags()
	if err := flags.Parse(args); err != nil {
		t.Fatal(err)
	}
	w.prepare(flags)
	w.job.Patient, w.job.Outputs = true, w.job.Outputs[1:]
	w.job.Show = func(t *timeline.Timeline) { w.base = t }
	return w
}

// round runs one a while after the last, and gives what was said and the ids of the articles that are known then.
func (w *watch) round(t *testing.T, later time.Duration) (said, known string) {
	t.Helper()
	w.now = w.now.Add(later)
	w.said.Reset()
	if err := w.Command.round(t.Context()); err != nil {
		w.say(err)
	}
	if w.base == nil {
		return w.said.String(), ""
	}
	ids := map[string]bool{}
	for _, d := range w.base.Documents {
		ids[d.ID] = true
	}
	return w.said.String(), strings.Join(slices.Sorted(maps.Keys(ids)), " ")
}

const (
	vote = "The council of Oslo will vote on the bridge on May 9, 2031."
	fair = "The book fair opens in Graz on May 12, 2031."
	race = "The regatta in Lima starts on June 3, 2031."
)

// Feeds, pages, folders and files are read again; what has not changed is not sent again, and what fails is told, left alone
// for a while and asked again, while the others go on.
func TestEvery(t *testing.T) {
	t.Chdir(t.TempDir())
	n := newNewsroom(t)
	n.pages = map[string]string{"/feed": n.feed("a|" + vote), "/down": "", "/page": fair}
	write(t, "in/x.txt", race)
	w := newWatch(t, "--serve", "0", "--every", "1m", n.URL+"/down", n.URL+"/feed", n.URL+"/page", "in", "gone.txt")
	said, known := w.round(t, 0)
	if known != "a "+n.URL+"/page x.txt" || !strings.Contains(said, "/down: the server answers 503") || !strings.Contains(said, "gone.txt: no such file") {
		t.Errorf("known %s, said\n%s", known, said)
	}
	for range 3 {
		w.round(t, time.Minute)
	}
	if n.sent["/feed"] != 1 || n.sent["/page"] != 1 || n.asked["/feed"] != 4 || n.asked["/down"] != 1 {
		t.Errorf("asked %v, sent %v", n.asked, n.sent)
	}
	n.pages["/feed"], n.pages["/down"] = n.feed("a|"+vote, "b|"+fair+" It lasts."), n.feed("c|"+race+" It lasts.")
	write(t, "in/y.txt", fair+" So they said.")
	write(t, "gone.txt", vote+" It was put off before.")
	said, known = w.round(t, 2*time.Minute)
	if known != "a b c gone.txt "+n.URL+"/page x.txt y.txt" || said != "" {
		t.Errorf("known %s, said\n%s", known, said)
	}
}

// What a round that failed has read is read again, and so is all when the timeline was taken away.
func TestEveryLosesNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	n := newNewsroom(t)
	n.pages = map[string]string{"/feed": n.feed("a|" + vote)}
	write(t, "t.ics/a", "in the way")
	w := newWatch(t, "--timeline", "t.json", "--every", "1m", "-o", "t.ics", n.URL+"/feed")
	if said, _ := w.round(t, 0); !strings.Contains(said, "t.ics is a directory") {
		t.Error(said)
	}
	if err := os.RemoveAll("t.ics"); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if said, known := w.round(t, time.Minute); known != "a" || said != "" {
			t.Errorf("known %s, said %s", known, said)
		}
		if err := os.Remove("t.json"); err != nil {
			t.Fatal(err)
		}
	}
}

// The pages that the items of a feed lead to are read in their place, each once; an item whose page cannot be read counts
// itself, until that can be.
func TestFollow(t *testing.T) {
	t.Chdir(t.TempDir())
	n := newNewsroom(t)
	long := func(text string) string {
		return "<html><head><title>Told at length</title></head><body><article><p>" + strings.Repeat("Nobody in the hall wanted to give a name. ", 9) + "</p><p>" + text + "</p></article></body></html>"
	}
	n.pages = map[string]string{"/feed": n.feed("a|Read on.", "b|"+vote, "c|"+race), "/a": long(fair), "/b": ""}
	w := newWatch(t, "--timeline", "t.json", "--every", "1m", "--follow", n.URL+"/feed")
	said, known := w.round(t, 0)
	if known != "a b c" || !strings.Contains(said, "/b: the server answers 503 Service Unavailable; the item is read as the feed has it") {
		t.Errorf("known %s, said\n%s", known, said)
	}
	if titles := titlesOf(w.base); !strings.Contains(titles, "fair") || !strings.Contains(titles, "bridge") || !strings.Contains(titles, "egatta") {
		t.Errorf("the events are\n%s", titles)
	}
	if d := document(w.base, "a"); d.Title != "Told at length" || d.URL != n.URL+"/a" || d.Published != "2031-05-01" {
		t.Errorf("the page is %+v", d)
	}
	n.pages["/b"] = long(vote + " The harbour reopens on May 20, 2031.")
	w.round(t, time.Minute)
	if n.asked["/b"] != 1 {
		t.Errorf("what failed is asked %d times within a minute", n.asked["/b"])
	}
	if w.round(t, 5*time.Minute); !strings.Contains(titlesOf(w.base), "arbour") || document(w.base, "b").Title != "Told at length" {
		t.Errorf("the page that can be read now is not: %s", titlesOf(w.base))
	}
	again := newWatch(t, "--timeline", "t.json", "--every", "1m", "--follow", n.URL+"/feed") // as cron does
	if _, known := again.round(t, time.Hour); known != "a b c" || n.asked["/a"] != 1 || n.asked["/b"] != 2 {
		t.Errorf("known %s, asked %v", known, n.asked)
	}
}

var rounds = flag.Int("rounds", 20, "TestEveryStaysFlat: how many `rounds` to read 200 feeds in")

// Memory does not grow from round to round.
func TestEveryStaysFlat(t *testing.T) {
	t.Chdir(t.TempDir())
	n := newNewsroom(t)
	args := []string{"--timeline", "t.json", "--every", "1m", "-o", "t.ics", "in"}
	write(t, "in/x.txt", race)
	for i := range 200 {
		path := fmt.Sprint("/feed", i)
		n.pages[path] = n.feed(fmt.Sprintf("a%d|%s It is number %d.", i, vote, i), fmt.Sprintf("b%d|The fair in Graz opens on May %d, 2031.", i, 1+i%28))
		args = append(args, n.URL+path)
	}
	w := newWatch(t, args...)
	var early int
	for round := range *rounds {
		n.pages["/feed0"] = n.feed(fmt.Sprintf("a%d|%s", round%2, fair)) // comes and goes
		if said, _ := w.round(t, time.Minute); said != "" && round > 0 {
			t.Fatal(said)
		}
		if round == *rounds/10 {
			early = resident()
		}
		if round%1000 == 999 {
			t.Logf("round %d: %d kB", round+1, resident())
		}
	}
	if late := resident(); late > early+early/5+8000 {
		t.Errorf("%d kB after a tenth of the rounds, %d kB after all", early, late)
	}
	if n.sent["/feed7"] != 1 || n.asked["/feed7"] != *rounds {
		t.Errorf("a feed that stays the same was asked %d times and sent %d times", n.asked["/feed7"], n.sent["/feed7"])
	}
}

// resident gives how many kB of memory this program has; 0 where the system does not say.
func resident() (kB int) {
	runtime.GC()
	status, _ := os.ReadFile("/proc/self/status")
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	_, _ = fmt.Sscan(rest, &kB)
	return kB
}

func titlesOf(t *timeline.Timeline) string {
	var list []string
	for i := range t.Events {
		list = append(list, t.Events[i].Title)
	}
	return strings.Join(list, "\n")
}

func document(t *timeline.Timeline, id string) timeline.Document {
	i := slices.IndexFunc(t.Documents, func(d timeline.Document) bool { return d.ID == id })
	if i < 0 {
		return timeline.Document{}
	}
	return t.Documents[i]
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if dir, _, ok := strings.Cut(name, "/"); ok {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
