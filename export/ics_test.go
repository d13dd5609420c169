package export

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

func calendarOf(t testing.TB, tl *timeline.Timeline, o Options) (file string, notes []string) {
	t.Helper()
	f, _ := Named("ics")
	b, notes := render(t, f, tl, o)
	return string(b), notes
}

// one gives a timeline of a single event on the date.
func one(d event.Date) *timeline.Timeline {
	return &timeline.Timeline{Events: numbered(event.Event{Title: "Vote", Date: d, Status: event.Planned})}
}

func TestICSLint(t *testing.T) {
	for _, x := range fixtures {
		for _, imprecise := range []Imprecise{0, Span, Skip} {
			file, _ := calendarOf(t, x.make(), Options{All: true, Imprecise: imprecise, Title: "Ship; news, \\ all\r\nX-EVIL:1"})
			for _, fault := range lint([]byte(file)) {
				t.Errorf("%s: %s", x.name, fault)
			}
		}
	}
}

// The linter must find what it is there for.
func TestLintFindsFaults(t *testing.T) {
	good, _ := calendarOf(t, story(), Options{})
	for _, fault := range [][2]string{
		{"\r\n", "\n"}, {"DTEND;VALUE=DATE:20310403", "DTEND;VALUE=DATE:20310402"}, {"DTEND;VALUE=DATE:20310403", "DTEND:20310403T000000Z"},
		{"DTSTART;VALUE=DATE:20310402", "DTSTART:20310402"}, {"DTSTART;VALUE=DATE:20310402", "DTSTART;VALUE=DATE:20310230"},
		{"UID:" + id(2), "UID:" + id(4)}, {"STATUS:CONFIRMED", "STATUS:PLANNED"}, {"GEO:59.5", "GEO:159.5"}, {"SUMMARY:Pay", "SUMMARY:A, B"},
		{"SUMMARY:Pay", "SUMMARY:\x07Pay"}, {"SUMMARY:Pay", "ATTENDEE:mailto:a@b.example\r\nSUMMARY:Pay"}, {"END:VEVENT\r\nEND:VCALENDAR", "END:VCALENDAR"},
		{"VERSION:2.0\r\n", ""}, {"%2C", ","}, {"“", "\xe2\x80"}, {"LAST-MODIFIED:20310502", "LAST-MODIFIED:20310503"}, {"TRANSPARENT", "OPAQUE"},
	} {
		bad := strings.Replace(good, fault[0], fault[1], 1)
		if bad == good {
			t.Errorf("%q is not in the file", fault[0])
		}
		if len(lint([]byte(bad))) == 0 {
			t.Errorf("%q in place of %q is not found", fault[1], fault[0])
		}
	}
}

// DTSTART, DTEND and what else a date decides.
func TestICSDates(t *testing.T) {
	mod := on(calendar.Month, 2031, 6, 1)
	mod.Mod = "START"
	fall := time.Date(2031, 11, 2, 1, 30, 0, 0, time.UTC) // the hour that comes twice in New York
	evening := on(calendar.PartOfDay, 2031, 6, 1)
	evening.Mod, evening.Span = "END", calendar.Of(calendar.PartOfDay, time.Date(2031, 6, 1, 20, 0, 0, 0, time.UTC))
	after := on(calendar.Day, 2031, 6, 1)
	after.Mod = "AFTER"
	for _, c := range []struct {
		date event.Date
		want string // start end status summary
	}{
		{on(calendar.Day, 2031, 4, 6), ";VALUE=DATE:20310406 ;VALUE=DATE:20310407 :CONFIRMED :Vote"},
		{through(on(calendar.Day, 2031, 6, 28), on(calendar.Day, 2031, 7, 8)), ";VALUE=DATE:20310628 ;VALUE=DATE:20310709 :CONFIRMED :Vote"},
		{on(calendar.Day, 2032, 2, 29), ";VALUE=DATE:20320229 ;VALUE=DATE:20320301 :CONFIRMED :Vote"},
		{on(calendar.Day, 2031, 12, 31), ";VALUE=DATE:20311231 ;VALUE=DATE:20320101 :CONFIRMED :Vote"},
		{within(through(on(calendar.Day, 2031, 5, 3), on(calendar.Day, 2031, 5, 9))), `;VALUE=DATE:20310503 ;VALUE=DATE:20310510 :TENTATIVE :Vote (May 3–9\, 2031)`},
		{about(on(calendar.Day, 2031, 5, 3)), `;VALUE=DATE:20310503 ;VALUE=DATE:20310504 :TENTATIVE :Vote (about May 3\, 2031)`},
		{within(on(calendar.Week, 2031, 6, 5)), `;VALUE=DATE:20310602 ;VALUE=DATE:20310609 :TENTATIVE :Vote (the week of June 2\, 2031)`},
		{on(calendar.Weekend, 2031, 6, 7), ";VALUE=DATE:20310607 ;VALUE=DATE:20310609 :CONFIRMED :Vote"},
		{within(on(calendar.Month, 2031, 7, 1)), ";VALUE=DATE:20310701 ;VALUE=DATE:20310801 :TENTATIVE :Vote (July 2031)"},
		{mod, ";VALUE=DATE:20310601 ;VALUE=DATE:20310611 :TENTATIVE :Vote (early June 2031)"},
		{evening, ";VALUE=DATE:20310601 ;VALUE=DATE:20310602 :CONFIRMED :Vote (late evening)"},
		{after, `;VALUE=DATE:20310601 ;VALUE=DATE:20310602 :TENTATIVE :Vote (after June 1\, 2031)`},
		{about(in("America/New_York", clock(3, 9, 0, 0))), ":20310603T130000Z :20310603T130100Z :CONFIRMED :Vote (about 9:00 a.m. EDT)"},
		{in("America/New_York", clock(3, 9, 0, 90)), ":20310603T130000Z :20310603T143000Z :CONFIRMED :Vote"},
		{in("America/New_York", clock(3, 9, 0, 0)), ":20310603T130000Z :20310603T130100Z :CONFIRMED :Vote"},
		{in("Asia/Almaty", clock(3, 2, 0, 0)), ":20310602T210000Z :20310602T210100Z :CONFIRMED :Vote"},
		{in("America/New_York", event.Date{Span: calendar.Of(calendar.Hour, fall)}), ":20311102T050000Z :20311102T070000Z :CONFIRMED :Vote"},
		{clock(3, 16, 0, 0), ";VALUE=DATE:20310603 ;VALUE=DATE:20310604 :CONFIRMED :Vote (4:00 p.m.)"},
		{clock(3, 22, 0, 240), `;VALUE=DATE:20310603 ;VALUE=DATE:20310605 :CONFIRMED :Vote (10:00 p.m. – June 4\, 2031\, 2:00 a.m.)`},
	} {
		file, _ := calendarOf(t, one(c.date), Options{})
		l := &linter{props: make(map[string][]string)}
		for _, line := range unfold([]byte(file)) {
			if m := contentLine.FindStringSubmatch(line); m != nil {
				l.props[m[1]] = append(l.props[m[1]], m[2]+":"+m[3])
			}
		}
		got := fmt.Sprint(l.one("DTSTART"), " ", l.one("DTEND"), " ", l.one("STATUS"), " ", l.one("SUMMARY"))
		if got != c.want {
			t.Errorf("%v\n got %s\nwant %s", c.date.Span, got, c.want)
		}
	}
}

// What a calendar cannot hold is left out, counted and told; an event never stands there as a bare first day.
func TestICSLeavesOut(t *testing.T) {
	for _, c := range []struct {
		date               event.Date
		usual, spans, skip bool // whether the event enters
	}{
		{on(calendar.Day, 2031, 4, 6), true, true, true},
		{on(calendar.Week, 2031, 4, 6), true, true, true},
		{on(calendar.Month, 2031, 4, 6), true, true, false},
		{through(on(calendar.Month, 2031, 6, 6), on(calendar.Month, 2031, 8, 6)), true, true, false},
		{through(on(calendar.Month, 2031, 4, 6), on(calendar.Month, 2031, 8, 6)), false, true, false},
		{on(calendar.Quarter, 2031, 4, 6), false, true, false},
		{on(calendar.Season, 2031, 4, 6), false, true, false},
		{on(calendar.Year, 2031, 4, 6), false, true, false},
		{on(calendar.Century, 1931, 4, 6), false, true, false},
		{anyYear(on(calendar.Day, 2000, 4, 6)), false, false, false},
		{on(calendar.Day, -43, 3, 15), false, false, false},
	} {
		for imprecise, want := range map[Imprecise]bool{0: c.usual, Span: c.spans, Skip: c.skip} {
			file, notes := calendarOf(t, one(c.date), Options{Imprecise: imprecise})
			if got := strings.Contains(file, "BEGIN:VEVENT"); got != want || !want && len(notes) != 1 {
				t.Errorf("%v with %d: in the calendar: %v, notes %q", c.date.Span, imprecise, got, notes)
			}
			if faults := lint([]byte(file)); faults != nil {
				t.Errorf("%v: %q", c.date.Span, faults)
			}
		}
	}
}

func TestICSNotes(t *testing.T) {
	_, notes := calendarOf(t, story(), Options{})
	want := []string{"1 event of little weight left out (--all keeps them)",
		"2 events known only roughly left out of the calendar (--imprecise span keeps them)", "1 event without a year left out of the calendar"}
	if !slices.Equal(notes, want) {
		t.Errorf("got %q\nwant %q", notes, want)
	}
	_, notes = calendarOf(t, one(on(calendar.Day, 1945, 5, 8)), Options{})
	if want := []string{"1 event outside 1970 to 2037, which some calendar programs refuse"}; !slices.Equal(notes, want) {
		t.Errorf("got %q\nwant %q", notes, want)
	}
	_, notes = calendarOf(t, many(3000), Options{})
	if got := strings.Join(notes, "\n"); !strings.Contains(got, "MB") || !strings.Contains(got, "3000 events") {
		t.Errorf("got %q", got)
	}
}

func TestICSWithoutID(t *testing.T) {
	tl := one(on(calendar.Day, 2031, 5, 8))
	tl.Events[0].ID = ""
	if err := ICS(new(strings.Builder), tl, Options{}); err == nil {
		t.Error("an event without an id was written")
	}
}

// What is written is read back by golang-ical's own reader as the same text.
func TestICSReadsBack(t *testing.T) {
	for _, x := range fixtures {
		tl := x.make()
		file, _ := calendarOf(t, tl, Options{All: true, Imprecise: Span})
		got, err := readBack(file)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		related := relatedOf(shown(tl, Options{All: true}))
		for i := range tl.Events {
			if e := &tl.Events[i]; !e.Date.Span.AnyYear {
				want = append(want, e.ID+"|"+summary(e)+"|"+description(e, tl.DocumentsByID(), related))
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", x.name, got, want)
		}
	}
}

func FuzzICS(f *testing.F) {
	for i := range hostile().Events {
		f.Add(hostile().Events[i].Title, "https://news.example/", int64(i)*86400*365, uint8(i))
	}
	f.Fuzz(func(t *testing.T, text, url string, at int64, kind uint8) {
		d := event.Date{Span: calendar.Of(calendar.Grain(1+kind%15), time.Unix(at%1e11, 0).UTC()), Meaning: event.Meaning(kind % 3), Approximate: kind%5 == 0}
		tl := one(d)
		tl.Documents = []timeline.Document{{ID: text, Title: text, URL: url + text, Published: text}}
		e := &tl.Events[0]
		e.Title, e.Location, e.Categories, e.Mentions = text, place(text, float64(at), 1), []string{text}, told(text, text, text, text)
		file, _ := calendarOf(t, tl, Options{Imprecise: Span, Title: text})
		if faults := lint([]byte(file)); faults != nil {
			t.Errorf("%q", faults)
		}
		want := e.ID + "|" + summary(e) + "|" + description(e, tl.DocumentsByID(), nil)
		if got, err := readBack(file); err != nil || len(got) != 1 || got[0] != want {
			t.Errorf("read back as %q (%v), want %q", got, err, want)
		}
	})
}
