package merge

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/calendar"
	"dateline/timeline/choose"
	"dateline/timeline/event"
)

// told makes a telling of a sentence, whose trigger is one of its words.
func told(start int, sentence, title, trigger, day string) event.Event {
	span, _ := calendar.ParseEDTF(day)
	at := start + strings.Index(sentence, trigger)
	m := event.Mention{Sentence: sentence, Start: start, End: start + len(sentence),
		Trigger: event.Mark{Text: trigger, Start: at, End: at + len(trigger)}}
	m.Expression.Mark = event.Mark{Text: day, Start: start, End: start + len(day)}
	return event.Event{Title: title, Status: event.Happened, Date: event.Date{Span: span, Meaning: event.Lasts},
		Confidence: 0.4, Salience: 0.6, Mentions: []event.Mention{m}}
}

// What holds of two tellings is named: of dates, kinds, names, words and places in the text.
func TestTwinFeatures(t *testing.T) {
	const verdict = "A jury in Corby convicted Dale Osgood of arson."
	for _, c := range []struct {
		name   string
		second event.Event
		holds  string
		never  string
	}{
		{"the same word again",
			told(900, "Osgood was convicted after a trial of six days.", "Dale Osgood convicted", "convicted", "2031-05-01"),
			"fit=same, crowd=2, way=word, names=within, status=happened happened, apart=far", "one date"},
		{"a word of another kind",
			told(60, "The mayor opened a bridge there.", "Mayor opens a bridge", "opened", "2031-05-01"),
			"fit=same, other kind, title in title=other, said=0, apart=near", "same kind"},
		{"a coarser date",
			told(900, "He was convicted that year.", "Dale Osgood convicted", "convicted", "2031"),
			"fit=holds, coarse, grains=day year", "fit=same"},
		{"the same sentence",
			told(0, verdict, "Arson of Dale Osgood", "arson", "2031-05-01"),
			"apart=same sentence", "said=5"},
	} {
		w := twins{model: sameModel(), crowd: map[string]int{}, seen: map[uint64]int{}}
		w.features.Names = map[uint32]string{}
		first := told(0, verdict, "Jury convicts Dale Osgood of arson", "convicted", "2031-05-01")
		var list []*telling
		for _, e := range [...]event.Event{first, c.second} {
			k := keyed(&e, "")
			list = append(list, &telling{e: k, p: profileOf(k)})
		}
		w.count(list)
		x := newPair(list[0], list[1], fitOf(first.Date, c.second.Date), true)
		w.pairFeatures(&x)
		named := namesOf(&w.features)
		for f := range strings.SplitSeq(c.holds, ", ") {
			if !strings.Contains(named, " "+f+";") {
				t.Errorf("%s: %s does not hold; what does is%s", c.name, f, named)
			}
		}
		if strings.Contains(named, " "+c.never+";") {
			t.Errorf("%s: %s holds", c.name, c.never)
		}
	}
}

// namesOf gives the names of features, each with a space before and a semicolon behind it.
func namesOf(f *choose.Features) (list string) {
	for _, x := range f.List {
		list += " " + f.Names[x.Key] + ";"
	}
	return list
}

// One sentence in which two people act is not a word that comes back: each has its own event.
func TestOneSentenceTellsTwo(t *testing.T) {
	const both = "Norway will vote on the pact on 2031-11-05, Iceland will decide on it on 2031-11-05 too."
	a := told(0, both, "Norway to vote", "vote", "2031-11-05")
	b := told(0, both, "Iceland to decide", "decide", "2031-11-05")
	a.Participants, b.Participants = []string{"Norway"}, []string{"Iceland"}
	if got := new(Article).Merge([]event.Event{a, b}); len(got) != 2 {
		t.Errorf("%d events: %s", len(got), got[0].Title)
	}
}

// An article with a thousand events of one day is read in time that grows with their number, since each is compared
// with the latest only.
func TestCrowdedDay(t *testing.T) {
	compared := 0
	a := Article{Watch: func(event.Decision) { compared++ }}
	var events []event.Event
	for i := range 1000 {
		sentence, title := fmt.Sprintf("Stall%d opens at corner%d.", i, 3*i), fmt.Sprintf("Stall%d opens", i)
		e := told(100*i, sentence, title, "opens", "2031-05-01")
		e.Participants = []string{fmt.Sprintf("Holder%d", i)}
		events = append(events, e)
	}
	if got := len(a.Merge(events)); got != len(events) {
		t.Errorf("%d events of %d", got, len(events))
	}
	if most := 1000 * nearDepth; compared > most {
		t.Errorf("%d pairs compared, want %d at most", compared, most)
	}
}

// A word with two dates tells one event where one of them holds the other, and else as many as it has dates.
func TestOneWordOfTwoDates(t *testing.T) {
	const fair, wins = "Join us this weekend, May 3 and 4, at the fair.", "Stanmoor won the cup in 2015 and 2016."
	for _, c := range []struct {
		sentence, word, first, second string
		want                          int
	}{
		{fair, "Join", "2031-05-03/2031-05-04", "2031-05-03/2031-05-04", 1},
		{fair, "Join", "2031-05", "2031-05-03/2031-05-04", 1},
		{wins, "won", "2015", "2016", 2},
	} {
		list := []event.Event{told(0, c.sentence, "Join the fair", c.word, c.first),
			told(0, c.sentence, "At the fair", c.word, c.second)}
		if got := new(Article).Merge(list); len(got) != c.want {
			t.Errorf("%s on %s and %s: %d events", c.word, c.first, c.second, len(got))
		}
	}
}
