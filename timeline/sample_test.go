package timeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// sample makes a timeline of n articles.
func sample(t testing.TB, n int) *Timeline {
	t.Helper()
	reports := make([]*Report, n)
	for i := range reports {
		reports[i] = sampleReport(i)
	}
	tl := new(Timeline)
	tl.Add(reports...)
	return tl
}

var sampleVerbs = [...][3]string{{"meeting", "meeting", "meets"}, {"attack", "airstrike", "attacks"}, {"vote", "election", "votes on"},
	{"court", "trial", "sues"}, {"match", "match", "plays"}, {"launch", "launch", "launches"}}

// sampleReport makes the article of number i: five events out of a world of four tellings each, in a space of days and
// names that grows with i, as the news do.
func sampleReport(i int) *Report {
	id := fmt.Sprint("a", i)
	h := sha256.Sum256([]byte(id))
	r := &Report{Document: Document{ID: id, PublishedFrom: "input", SHA256: hex.EncodeToString(h[:])}}
	published := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i/8)
	r.Document.Published = published.Format("2006-01-02")
	for k := range 5 {
		r.Events = append(r.Events, sampleEvent(id, uint64(i/4*5+k), k, published))
	}
	return r
}

// sampleEvent makes a telling of the event of number n.
func sampleEvent(doc string, n uint64, k int, published time.Time) event.Event {
	rnd := rand.New(rand.NewPCG(n, 1))
	verb := sampleVerbs[rnd.IntN(len(sampleVerbs))]
	a, b := sampleName(rnd), sampleName(rnd)
	day := calendar.Of(calendar.Day, published.AddDate(0, 0, -int(n%5)))
	title := fmt.Sprintf("%s %s %s in %s", a, verb[2], b, sampleName(rnd))
	m := event.Mention{Document: doc, Sentence: title + " on some day.", Start: 100 * k, End: 100*k + 80,
		Trigger:    event.Mark{Text: verb[1], Start: 100*k + 9, End: 100*k + 15},
		Expression: event.Expression{Mark: event.Mark{Text: "Tuesday", Start: 100*k + 20, End: 100*k + 27}, Rule: "weekday"}}
	return event.Event{Title: title, Date: event.Date{Span: day, Meaning: event.Lasts}, Status: event.Happened, Participants: []string{a, b},
		Categories: []string{verb[0]}, Salience: 0.8, Confidence: 0.8, Mentions: []event.Mention{m}}
}

// sampleName makes one of 3,000 names.
func sampleName(rnd *rand.Rand) string {
	first, middle, last := "BDFGHKLMNPRSTVZ", []string{"a", "e", "i", "o", "u", "al", "en", "or", "ir", "um"}, []string{"ba", "den", "fo", "gar", "ka", "len", "mo", "nik", "po", "ros", "sen", "ter", "va", "wen", "xi", "yor", "zu", "bry", "col", "dan"}
	return first[rnd.IntN(15):][:1] + middle[rnd.IntN(10)] + last[rnd.IntN(20)]
}
