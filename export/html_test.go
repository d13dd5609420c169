package export

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

func pageFile(t testing.TB, tl *timeline.Timeline, o Options) string {
	t.Helper()
	file, _ := render(t, named(t, "html"), tl, o)
	return string(file)
}

// The policy must allow exactly the style and the script that the page has.
func TestPagePolicy(t *testing.T) {
	file := strings.ReplaceAll(pageFile(t, story(), Options{}), "&#43;", "+")
	for _, kind := range []string{"style", "script"} {
		_, rest, _ := strings.Cut(file, "<"+kind+">")
		content, _, ok := strings.Cut(rest, "</"+kind+">")
		if want := kind + "-src 'sha256-" + hash(content) + "'"; !ok || !strings.Contains(strings.ReplaceAll(file, "&#39;", "'"), want) {
			t.Errorf("%s is not in the page", want)
		}
	}
	if !strings.Contains(file, "default-src 'none'") {
		t.Error("the policy lets something in")
	}
}

// allowedAttributes are those of the template.
var allowedAttributes = []string{"class", "id", "dir", "lang", "href", "rel", "role", "hidden", "tabindex", "type", "name", "content", "charset", "http-equiv", "for", "value",
	"checked", "autocomplete", "spellcheck", "aria-label", "aria-live", "aria-hidden", "aria-describedby", "data-status", "data-from", "data-to", "data-vague", "data-unsure", "data-categories", "data-documents"}

// checkPage fails unless the page is well-formed, has no other elements and attributes than the template's, and links
// to web pages and itself alone. It gives the text of the page.
func checkPage(t testing.TB, file string) string {
	t.Helper()
	file = strings.Replace(strings.Replace(file, pageCSS, "", 1), pageJS, "", 1)
	d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(file, "<!doctype html>")))
	d.Strict, d.AutoClose, d.Entity = false, []string{"meta", "input"}, xml.HTMLEntity
	var text strings.Builder
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return text.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.CharData:
			text.Write(token)
		case xml.StartElement:
			checkElement(t, token)
		case xml.Comment, xml.ProcInst, xml.Directive:
			t.Errorf("%#v in the page", token)
		}
	}
}

func checkElement(t testing.TB, e xml.StartElement) {
	t.Helper()
	if slices.Contains([]string{"img", "iframe", "link", "object", "base", "embed", "video"}, e.Name.Local) {
		t.Errorf("element %s", e.Name.Local)
	}
	for _, a := range e.Attr {
		if !slices.Contains(allowedAttributes, a.Name.Local) {
			t.Errorf("%s has the attribute %s=%q", e.Name.Local, a.Name.Local, a.Value)
		}
		if a.Name.Local == "href" && !strings.HasPrefix(a.Value, "#") && !strings.HasPrefix(a.Value, "https://news.example/") {
			t.Errorf("link to %q", a.Value)
		}
	}
}

func TestPage(t *testing.T) {
	for _, x := range fixtures {
		tl := x.make()
		text := checkPage(t, pageFile(t, tl, Options{All: true, Title: "<b>Title</b> & more"}))
		for i := range tl.Events {
			e := &tl.Events[i]
			for _, want := range []string{oneLine(e.Title), e.Date.Display(), oneLine(e.Mentions[0].Reason)} {
				if !strings.Contains(text, want) {
					t.Errorf("%s: %q is not on the page", x.name, want)
				}
			}
		}
		if !strings.Contains(text, "<b>Title</b> & more") {
			t.Errorf("%s: no title", x.name)
		}
	}
}

// The bar of an event is as wide as its date is known: half-open, in minutes.
func TestPageSpans(t *testing.T) {
	for _, c := range []struct {
		date event.Date
		want int64
	}{
		{on(calendar.Day, 2031, 4, 2), 1440},
		{within(on(calendar.Month, 2031, 7, 1)), 31 * 1440},
		{on(calendar.Decade, 2031, 7, 1), 3652 * 1440},
		{clock(3, 9, 0, 90), 91},
		{on(calendar.Year, -489, 1, 1), 365 * 1440},
	} {
		if e := pageEventOf(&event.Event{Date: c.date}, nil); !e.Placed || e.To-e.From != c.want {
			t.Errorf("%v: %d minutes, want %d", c.date.Span, e.To-e.From, c.want)
		}
	}
	if e := pageEventOf(&event.Event{Date: anyYear(on(calendar.Day, 2000, 4, 2))}, nil); e.Placed {
		t.Error("an event without a year has a place on the timeline")
	}
}

func TestPageMarksDateWords(t *testing.T) {
	if file := pageFile(t, story(), Options{}); !strings.Contains(file, "Pay talks in Havnsund run <mark>from June 28 to July 8</mark>.") {
		t.Error("the date words are not marked")
	}
	m := event.Mention{Sentence: "On May 3.", Start: 100, Expression: event.Expression{Mark: event.Mark{Start: 90, End: 500}}}
	if got := pageMentionOf(&event.Event{}, &m, nil); got.Before != m.Sentence || got.Words != "" {
		t.Errorf("offsets outside the sentence give %+v", got)
	}
}

// The script and the style name nothing outside of the page.
func TestPageAsksNobody(t *testing.T) {
	if m := regexp.MustCompile(`https?:|//[a-z]|url\([^#]|@import|fetch|XMLHttp|innerHTML|eval|localStorage|cookie`).FindString(pageCSS + pageJS); m != "" && m != "//-" {
		t.Errorf("%q", m)
	}
}

func FuzzPage(f *testing.F) {
	f.Add(`"><script>`, "javascript:alert(1)")
	f.Add("</style></script><!--", "https://news.example/\"onclick=x")
	f.Fuzz(func(t *testing.T, text, url string) {
		tl := one(on(calendar.Day, 2031, 1, 1))
		e := &tl.Events[0]
		tl.Documents = []timeline.Document{{ID: text, Title: text, URL: url}}
		if !strings.HasPrefix(WebAddress(url), "https://news.example/") {
			tl.Documents[0].URL = "https://news.example/" + url
		}
		e.Title, e.Categories, e.Location, e.Mentions = text, []string{text}, place(text, 1, 1), told(text, text, text, text)
		if got := checkPage(t, pageFile(t, tl, Options{Title: text})); !strings.Contains(got, oneLine(text)) {
			t.Errorf("%q is not on the page", text)
		}
	})
}

// What follows an event by what the text says stands under the year of that, although its own date begins before.
func TestPageYears(t *testing.T) {
	tl := &timeline.Timeline{Events: numbered(
		event.Event{Title: "Strike", Date: on(calendar.Day, 1994, 5, 3), Status: event.Happened},
		event.Event{Title: "Closure", Date: within(on(calendar.Decade, 1990, 1, 1)), Status: event.Happened, Relations: []event.Relation{{Kind: event.After, Event: id(1)}}},
		event.Event{Title: "Sale", Date: on(calendar.Day, 1996, 1, 1), Status: event.Happened},
		event.Event{Title: "Hearing", Date: anyYear(on(calendar.Day, 2000, 9, 6)), Status: event.Planned})}
	p := pageOf(tl, Options{})
	var got []string
	for _, y := range p.Years {
		got = append(got, y.Name)
		for _, e := range y.Events {
			got = append(got, e.Title)
		}
	}
	if want := []string{"1994", "Strike", "Closure", "1996", "Sale", "Year not given", "Hearing"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
