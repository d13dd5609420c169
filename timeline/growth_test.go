package timeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// A growth is what many articles may have in common: what article i tells, and of what day, counted from one day.
type growth struct {
	name  string
	title func(i int) string
	day   func(i int) int
}

func always(s string) func(int) string { return func(int) string { return s } }

func numberedTitle(format string) func(int) string {
	return func(i int) string { return fmt.Sprintf(format, i) }
}

func sameDay(int) int { return 0 }

// growths are what has made the merge compare everything with everything, or could.
var growths = []growth{
	{"one story", always("Northgate opens a bridge in Leeds"), sameDay},
	{"one id, names that differ in figures", numberedTitle("Court sentences John Smith%d in Paris"), sameDay},
	{"one id, numbers of dead", numberedTitle("Bomb kills %d people"), sameDay},
	{"one kind and place, other names", func(i int) string { return "Police in Rome arrest " + longName(i) }, sameDay},
	{"one name, other days", always("Ana Costa visits Oslo"), func(i int) int { return i }},
	{"one name, other kinds", func(i int) string { return "Ana Costa " + sampleVerbs[i%len(sampleVerbs)][2] + " " + longName(i) }, sameDay},
	{"news of one month from twenty towns", func(i int) string {
		r := rand.New(rand.NewPCG(uint64(i), 2))
		return sampleName(r) + " " + sampleVerbs[r.IntN(len(sampleVerbs))][2] + " " + sampleName(r) + " in " + longName(r.IntN(20))
	}, func(i int) int { return i * 7 % 30 }},
	{"no name", numberedTitle("talks on item %d begin"), sameDay},
	{"one day again and again", func(i int) string { return longName(i) + " meets " + longName(i+1) }, func(i int) int { return i % 7 }},
	{"what happens once, told of two days", func(i int) string { return longName(i/2) + " resigns" }, func(i int) int { return i % 2 }},
}

// longName writes a number as a name.
func longName(i int) string {
	name := []byte("Mar")
	for ; i > 0; i /= 20 {
		name = append(name, "bcdfghjklmnpqrstvwxz"[i%20], 'a')
	}
	return string(name)
}

// reports makes n articles of one event each.
func (g *growth) reports(n int) []*Report {
	list := make([]*Report, n)
	for i := range list {
		id := fmt.Sprint("a", i)
		h := sha256.Sum256([]byte(id))
		r := &Report{Document: Document{ID: id, Published: "2020-06-01", PublishedFrom: "input", SHA256: hex.EncodeToString(h[:])}}
		title := g.title(i)
		day := calendar.Of(calendar.Day, time.Date(2016, 3, 1+g.day(i), 0, 0, 0, 0, time.UTC))
		m := event.Mention{Document: id, Sentence: title + ".", End: len(title) + 1, Trigger: event.Mark{Text: title, End: len(title)}}
		r.Events = []event.Event{{Title: title, Date: event.Date{Span: day, Meaning: event.Lasts}, Status: event.Happened, Salience: 0.8, Confidence: 0.8, Mentions: []event.Mention{m}}}
		list[i] = r
	}
	return list
}

// TestGrowth: eight times the articles take no more than sixteen times the time, whatever they have in common, but for
// what a few milliseconds are.
func TestGrowth(t *testing.T) {
	const few = 250
	for _, g := range growths {
		took := func(n int) time.Duration {
			reports := g.reports(n)
			runtime.GC()
			defer debug.SetGCPercent(debug.SetGCPercent(-1)) // what the tests before have left is not of this one
			return cpuTime(t, func() { new(Timeline).Add(reports...) })
		}
		for try := 1; ; try++ { // the machine may be busy with something else
			one, eight := min(took(few), took(few)), min(took(8*few), took(8*few))
			if eight <= 16*one+20*time.Millisecond {
				break
			}
			if try == 3 {
				t.Errorf("%s: %d articles take %v, eight times as many %v", g.name, few, one, eight)
				break
			}
		}
	}
}
