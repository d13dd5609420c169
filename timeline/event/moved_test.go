package event

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/calendar"
)

// moving makes the events of a sentence in which the trigger stands in {} and dates in <shown=EDTF>.
func moving(t *testing.T, marked string) (events []Event) {
	t.Helper()
	var sentence strings.Builder
	var trigger Mark
	type found struct {
		Mark
		edtf string
	}
	var dates []found
	for rest := marked; rest != ""; {
		i := strings.IndexAny(rest, "{<")
		if i < 0 {
			sentence.WriteString(rest)
			break
		}
		sentence.WriteString(rest[:i])
		in, after, _ := strings.Cut(rest[i+1:], map[byte]string{'{': "}", '<': ">"}[rest[i]])
		text, edtf, isDate := strings.Cut(in, "=")
		m := Mark{Text: text, Start: sentence.Len(), End: sentence.Len() + len(text)}
		if isDate {
			dates = append(dates, found{m, edtf})
		} else {
			trigger = m
		}
		sentence.WriteString(text)
		rest = after
	}
	for _, d := range dates {
		span, ok := calendar.ParseEDTF(d.edtf)
		if !ok {
			t.Fatal(d.edtf)
		}
		m := Mention{Sentence: sentence.String(), End: sentence.Len(), Trigger: trigger, Expression: Expression{Mark: d.Mark}}
		events = append(events, Event{Title: trigger.Text, Status: Planned, Date: Date{Span: span, Meaning: Lasts}, Mentions: []Mention{m}})
	}
	return events
}

func TestLinkMoves(t *testing.T) {
	for marked, want := range map[string]string{
		"The {hearing}, first set for <May 9=2031-05-09>, was moved to <May 30=2031-05-30>.":            "2031-05-30 was 2031-05-09",
		"The {hearing} was postponed to <May 30=2031-05-30> from <May 9=2031-05-09>.":                   "2031-05-30 was 2031-05-09",
		"The {hearing} has been moved from <May 9 to May 30=2031-05-09/2031-05-30>.":                    "2031-05-30 was 2031-05-09",
		"The {final}, due on <Sunday=2031-05-04>, was brought forward to <Saturday=2031-05-03>.":        "2031-05-03 was 2031-05-04",
		"The {talks}, planned for <June=2031-06>, have been put off until <September=2031-09>.":         "2031-09 was 2031-06",
		"The council was due to {meet} on <Friday=2031-05-09>, but will {meet} on <Monday=2031-05-12>.": "2031-05-12 was 2031-05-09",
		"Planned for <May=2031-05>, the {games} will now be held in <June=2031-06> instead.":            "2031-06 was 2031-05",
		"The {hearing}, originally <June 3=2031-06-03>, is now on <June 10=2031-06-10>.":                "2031-06-10 was 2031-06-03",
		"The {trial}, originally <May=2031-05>, is now in <June=2031-06>.":                              "2031-06 was 2031-05",
		"The {shop}, opened on <June 3=2031-06-03>, is now open until <June 10=2031-06-10>.":            "2031-06-03, 2031-06-10",
		"The council {met} on <Friday=2031-05-09>, but will {meet} again on <Monday=2031-05-12>.":       "2031-05-09, 2031-05-12",
		"The {fair} runs from <May 9 to May 30=2031-05-09/2031-05-30>.":                                 "2031-05-09/2031-05-30",
		"The {talks} were held on <May 9=2031-05-09> and on <May 10=2031-05-10>.":                       "2031-05-09, 2031-05-10",
		"The {talks} on <May 9=2031-05-09> will go on until <May 30=2031-05-30>.":                       "2031-05-09, 2031-05-30",
		"The {session} on <May 9=2031-05-09> was delayed, and the next is on <May 30=2031-05-30>.":      "2031-05-09, 2031-05-30",
	} {
		var got []string
		for _, e := range JoinMoves(moving(t, marked)) {
			s := e.Date.EDTF()
			for _, old := range e.Supersedes {
				s += fmt.Sprint(" was ", old.Date.EDTF())
			}
			got = append(got, s)
		}
		slices.Sort(got)
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s\n\tgot  %s\n\twant %s", marked, s, want)
		}
	}
}

// What somebody sets out to do on a day moves something else than that day.
func TestAimIsNoMove(t *testing.T) {
	events := moving(t, "The board voted on <Monday=2031-05-05> to {put} off until <June=2031-06> a decision.")
	events[0].Mentions[0].Trigger = Mark{Text: "voted", Start: len("The board "), End: len("The board voted")}
	if got := JoinMoves(events); len(got) != 2 {
		t.Errorf("%+v", got)
	}
}

// A plan and its new date may be told by two words, and the first says what it is.
func TestPutOff(t *testing.T) {
	for marked, want := range map[string]int{
		"The council was due to {debate} it on <Friday=2031-05-09>, but the session has been postponed to <Monday=2031-05-12>.": 1,
		"The council was due to {debate} it on <Friday=2031-05-09>, and the session was extended to <Monday=2031-05-12>.":       2,
		"The council will {debate} it on <Friday=2031-05-09>, but the session was extended to <Monday=2031-05-12>.":             2,
	} {
		events := moving(t, marked)
		events[0].Title, events[1].Title = "Council debates it", "Session"
		at := strings.Index(marked, "session")
		events[1].Mentions[0].Trigger = Mark{Text: "session", Start: at, End: at + len("session")}
		got := JoinMoves(events)
		if len(got) != want || want == 1 && (got[0].Title != "Council debates it" || len(got[0].Supersedes) != 1) {
			t.Errorf("%s: %+v", marked, got)
		}
	}
}

// What is moved from a date stands at the one that the sentence tells of it.
func TestOldDate(t *testing.T) {
	old := moving(t, "The fair, {delayed} from <May 9=2031-05-09>, opens on May 30.")
	e := moving(t, "The fair, delayed from May 9, {opens} on <May 30=2031-05-30>.")
	if got := JoinMoves(append(old, e...)); len(got) != 1 || len(got[0].Supersedes) != 1 || got[0].Date.EDTF() != "2031-05-30" {
		t.Errorf("%+v", got)
	}
}

// An event that tells what another does is compared by what that one is, whatever stands in front of its title.
func TestRetellTakesWhatTheKeyIsMadeOf(t *testing.T) {
	old := Event{Title: "Tarn Fair: opening of footbridge", told: "Opening of footbridge"}
	e := Event{Title: "New day announced", told: "New day announced"}
	e.retell(&old)
	got, want := KeyOf(&e, ""), KeyOf(&old, "")
	if !slices.Equal(got.Words, want.Words) || !slices.Equal(got.Names, want.Names) {
		t.Errorf("words %q and names %q, want %q and %q", got.Words, got.Names, want.Words, want.Names)
	}
}
