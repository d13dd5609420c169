package serve

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"dateline/export/internal/webdriver"
	"dateline/timeline"
	"dateline/timeline/corrections"
	"dateline/timeline/event"
)

// The review page in a real browser, by keys alone. DATELINE_CLIENTS makes these tests run, DATELINE_PICTURES takes
// pictures.

const (
	enter = "\uE007"
	held  = "return document.querySelector('#detail h2')?.textContent ?? ''"
	left  = "return document.getElementById('left').textContent"
	said  = "return document.getElementById('say').textContent"
)

// await asks until the page gives what is wanted, for a minute at most.
func await(t *testing.T, b *webdriver.Browser, script, want string) {
	t.Helper()
	got := ""
	for range 1200 {
		if got = strings.Trim(b.Ask(script), `"`); strings.Contains(got, want) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("%s\n got %s\nwant %s", script, got, want)
}

func TestClientReview(t *testing.T) {
	tl := story(200)
	tl.Events[7].Tellings = []event.Event{{Title: "Session seven", Date: tl.Events[8].Date, Status: event.Planned, Mentions: tl.Events[7].Mentions}}
	sentence := tl.Events[0].Mentions[0].Sentence
	tl.Documents[0].Paragraphs = []timeline.Paragraph{{Text: sentence + " Nobody knows why."}}
	tl.Unresolved = []timeline.Unresolved{{Document: "a.txt", Text: "The", End: 3, Reason: "no date"}}
	tl.Events[0].OtherTitles = []string{"Session one"}
	webdriver.Client(t, "chromium")
	h, v := reviewing(t, tl)
	b := webdriver.Open(t, h.URL+v.Path(), h.URL, 1280, 900)
	await(t, b, left, "200 of 200 left")
	await(t, b, held, "session 1")
	await(t, b, "return document.querySelector('#detail blockquote').textContent", sentence+" Nobody knows why.")
	await(t, b, "return document.querySelector('#tray blockquote mark').textContent", "The")
	b.Keys("1")
	await(t, b, held, "Session one")
	b.Keys("u")
	await(t, b, held, "session 1")
	b.Picture("review-wide")

	b.Keys("e")
	b.Keys(strings.Split("Opening", "")...)
	b.Keys(enter)
	await(t, b, held, "Opening")
	b.Keys("d")
	b.Keys(strings.Split("May 30, 2031", "")...)
	await(t, b, "return document.querySelector('form.edit output')?.textContent ?? ''", "2031-05-30")
	b.Keys(enter)
	await(t, b, "return document.querySelector('.facts').textContent", "2031-05-30")
	b.Keys("p")
	b.Keys(strings.Split("Bergen", "")...)
	b.Keys(enter)
	await(t, b, "return document.querySelector('.facts').textContent", "Bergen")
	b.Keys("s")
	b.Keys("4")
	await(t, b, "return document.querySelector('.facts').textContent", "cancelled")
	b.Picture("review-corrected")

	b.Keys("j", "x") // the second is hidden
	await(t, b, said, "hidden: Council meets for session 2")
	b.Keys("m", "j", "m") // the fourth becomes part of the third
	await(t, b, said, "made one")
	b.Keys("u")
	await(t, b, said, "undone")
	b.Keys("m", "j", "m") // once more, and then they are parted by the button
	await(t, b, said, "made one")
	b.Ask("[...document.querySelectorAll('#detail button')].find(b => b.textContent === 'tells another event').click()")
	await(t, b, said, "parted")
	title, day := "By an editor", "2031-05-31"
	if _, err := corrections.Append(v.File, corrections.Act{Act: corrections.Add, Title: &title, Date: &day}); err != nil {
		t.Fatal(err)
	}
	b.Keys("n", "x", enter) // the next act shows what others did
	await(t, b, "return [...document.querySelectorAll('#list .name')].map(e => e.textContent).join()", title)
	b.Ask("const id = [...events.values()].find(e => e.title === 'By an editor').id; act({act: 'hide', id}, 'gone')")
	await(t, b, said, "gone")
	b.Keys("j", "j", "j", "j", "j")
	await(t, b, held, "session 8")
	b.Keys("2") // another title; 1 is another date
	await(t, b, held, "Session seven")
	b.Keys("/")
	b.Keys(strings.Split("session 100", "")...)
	await(t, b, "return [...document.querySelectorAll('#list li')].length", "1")
	b.Keys("\uE00C")
	b.Ask("document.getElementById('filter').value = ''; document.getElementById('filter').dispatchEvent(new Event('input')); document.querySelector('#list button').click()")
	for range 200 {
		b.Keys(enter)
	}
	b.Ask("document.getElementById('open').click()")
	await(t, b, said, "accepted")
	await(t, b, left, "all 19")
	if log, err := corrections.Open(v.File); err != nil || log.Len() < 200 {
		t.Errorf("%d lines of corrections, %v", log.Len(), err)
	}
	b.Keys("?")
	b.Expect("return document.getElementById('keys').open", "true")
	b.Picture("review-keys")
	b.Expect("return document.documentElement.scrollHeight", "900")
	b.Quiet()
}

// Roles and names: every control has a name, headings go down by one, nothing is smaller than can be read.
func TestClientReviewAccessible(t *testing.T) {
	webdriver.Client(t, "chromium")
	h, v := reviewing(t, story(5))
	b := webdriver.Open(t, h.URL+v.Path(), h.URL, 360, 740)
	await(t, b, left, "5 of 5 left")
	b.Expect(`return [...document.querySelectorAll('button, input, select, a[href], progress')].filter(e => !(e.getAttribute('aria-label') || e.closest('label')?.textContent.trim() || e.textContent.trim())).length`, "0")
	b.Expect(`return document.querySelectorAll('h1').length === 1 && [...document.querySelectorAll('main h2')].length >= 1`, "true")
	b.Expect(`return document.documentElement.lang + ' ' + document.querySelectorAll('[role=status][aria-live=polite]').length`, `"en 1"`)
	b.Expect(`return document.documentElement.scrollWidth`, "360")
	b.Expect(`return document.querySelectorAll('#list [aria-current]').length`, "1")
	b.Expect(faint, "[]")
	b.Picture("review-phone")
	b.Dark()
	b.Expect(faint, "[]")
	b.Picture("review-dark")
	b.Quiet()
}

// faint lists the texts whose contrast to what is behind them is below 4.5 (WCAG 2.2, 1.4.3).
const faint = `
	const light = c => c.match(/[\d.]+/g).slice(0, 3).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
	const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!/, 0\)$/.test(c)) return c; } return 'rgb(255, 255, 255)'; };
	return [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).filter(e => {
		const [a, b] = [light(getComputedStyle(e).color), light(behind(e))];
		return (Math.max(a, b) + .05) / (Math.min(a, b) + .05) < 4.5;
	}).map(e => e.textContent)`

// Two thousand events are usable: the page is there within seconds, and a key is answered at once. The best of some keys
// counts, since other work may be on the machine.
func TestClientReviewMany(t *testing.T) {
	webdriver.Client(t, "chromium")
	h, v := reviewing(t, story(2000))
	b := webdriver.Open(t, h.URL+v.Path(), h.URL, 1280, 900)
	await(t, b, left, "2000 of 2000 left")
	for _, key := range []string{"j", "k", "Enter", "x", "u"} {
		var shown, saved float64
		if err := json.Unmarshal([]byte(b.Ask(fmt.Sprintf(timed, key))), &[]*float64{&shown, &saved}); err != nil || shown > 100 || saved > 1000 {
			t.Errorf("%s is shown after %.0f ms and saved after %.0f %v", key, shown, saved, err)
		}
		t.Logf("%s is shown after %.1f ms, and saved after %.1f", key, shown, saved)
	}
	await(t, b, left, "1990 of 2000") // the ten that were hidden are back
	b.Quiet()
}

// timed presses a key ten times, and gives the fewest milliseconds until the page shows that and until it is saved.
const timed = `return (async () => {
	let shown = Infinity, saved = Infinity;
	document.body.offsetHeight;
	for (let i = 0; i < 10; i++) {
		const start = performance.now();
		document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '%s', bubbles: true}));
		document.body.offsetHeight;
		shown = Math.min(shown, performance.now() - start);
		for (let q; q !== queue; await new Promise(done => setTimeout(done))) await (q = queue);
		document.body.offsetHeight;
		saved = Math.min(saved, performance.now() - start);
	}
	return [shown, saved];
})()`
