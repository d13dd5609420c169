package timeline

import (
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/timex"
)

// hostile are texts that go on like this, and have made or could make a stage compare everything with everything.
var hostile = map[string]string{
	"no space":           "a",
	"digits":             "1234567890",
	"digits and dashes":  "12-",
	"digits and colons":  "12:",
	"digits and slashes": "12/",
	"dates":              "May 3, 2017 ",
	"dates and":          "May 3 and ",
	"dates, commas":      "May 3, ",
	"days after":         "two days after ",
	"first days":         "the first day of ",
	"may":                "May ",
	"capitals":           "THE MINISTER WILL MEET ON MAY 3 ",
	"names":              "Oslo Washington Smith ",
	"towns":              "Oslo, ",
	"towns in":           "Oslo in ",
	"numbers":            "hundred thousand million and ",
	"quotes":             "“He said on Tuesday ‘",
	"brackets":           "(May 3 (",
	"dots":               ". ",
	"endless":            "the minister met on May 3 and ",
	"sentences":          "The talks open in Oslo on May 3, 2017. ",
	"programme":          "9:15 a.m. – Opening in Oslo\n",
	"days":               "Friday 5 May\n",
	"day and lines":      "Friday 5 May\nBerg beat Holm 6-2\n",
	"items":              "• May 3: Lund v Malmo, Town Hall, 7.30pm, £5\n",
	"fields":             "When: May 3\nWhere: Town Hall\n",
	"rows":               "Date\tEvent\n3 May\tFair\n",
	"cells":              "3 May\tFair\t",
	"headings":           "Board Election\n",
	"stamps":             "15:59Jo Lind\n",
	"paragraphs":         "The Monroe talks open on May 3, 2017.\n\n",
}

// TestHostileIsLinear: eight times the text takes no more than 16 times the time.
func TestHostileIsLinear(t *testing.T) {
	const size = 10_000
	for name, unit := range hostile {
		took := func(n int) time.Duration {
			a := news(strings.Repeat(unit, n/len(unit)))
			return cpuTime(t, func() { new(Builder).Read(a) })
		}
		few := min(took(size), took(size))
		if many := min(took(8*size), took(8*size)); many > 16*few+20*time.Millisecond {
			t.Errorf("%s: %d bytes took %v, eight times as many %v", name, size, few, many)
		}
	}
}

// news makes an article that needs no inference.
func news(text string) *article.Article {
	a := &article.Article{ID: "a", Text: text, Language: "en"}
	a.Published.Span, _ = calendar.ParseEDTF("2017-05-02")
	return a
}

// TestTooManyEvents: an article with more events than are read gives the first of them, and says where it stopped.
func TestTooManyEvents(t *testing.T) {
	var b strings.Builder
	for i := range event.Most + 10 {
		b.WriteString("The Monroe talks no. " + strconv.Itoa(i) + " opened on May 3, " + strconv.Itoa(1900+i%100) + ".\n\n")
	}
	r := new(Builder).Read(news(b.String()))
	if n := len(r.Events); n == 0 || n > event.Most {
		t.Errorf("%d events", n)
	}
	last := r.Unresolved[len(r.Unresolved)-1]
	if last.Reason != TooMany || !strings.HasPrefix(r.Text[last.Start:], "May 3, ") {
		t.Errorf("left off at %+v", last)
	}
	if few := new(Builder).Read(news("The talks opened on May 3, 1999.")); len(few.Unresolved) != 0 {
		t.Errorf("unresolved: %v", few.Unresolved)
	}
}

// TestTooManyDates: an article with more dates than are read gives the first of them and, unresolved, the next. Ranges
// that are cut in two do not lead behind the end.
func TestTooManyDates(t *testing.T) {
	for _, unit := range []string{"12:12 ", "May 3-4, ", "2016-2017. "} {
		r := new(Builder).Read(news(strings.Repeat(unit, timex.Most*5/4)))
		dates := r.Expressions
		if len(dates) != timex.Most+1 {
			t.Fatalf("%q: %d dates", unit, len(dates))
		}
		last, left := dates[timex.Most], r.Unresolved[len(r.Unresolved)-1]
		if last.Value != "" || last.Type == 0 || left.Reason != timex.TooMany || left.Start != last.Start {
			t.Errorf("%q: left off at %+v, unresolved %+v", unit, last, left)
		}
		for i := range dates {
			if dates[i].Through >= timex.Most {
				t.Errorf("%q: a range goes on behind the end", unit)
			}
		}
	}
}

// TestLongTitle: a sentence of hundreds of names gives no title of hundreds of names.
func TestLongTitle(t *testing.T) {
	r := new(Builder).Read(news(strings.Repeat("Oslo Århus Smith ", 200) + "met on May 3, 2017."))
	for _, e := range r.Events {
		if len(e.Title) > 210 || !utf8.ValidString(e.Title) {
			t.Errorf("a title of %d bytes: %q", len(e.Title), e.Title)
		}
	}
	if len(r.Events) == 0 {
		t.Error("no event")
	}
}
