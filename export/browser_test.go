package export

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/export/internal/webdriver"
	"dateline/timeline"
)

// The page in a real browser. DATELINE_CLIENTS makes these tests run, DATELINE_PICTURES takes pictures.

const (
	visibleEvents = "return [...document.querySelectorAll('.year li')].filter(e => e.offsetParent).length"
	countText     = "return document.getElementById('count').textContent"
	inked         = "return document.querySelectorAll('#drawing .mark').length > 0"
	settle        = "const f = document.getElementById('filter'); f.dispatchEvent(new Event('input')); return f.hidden"
)

func TestClientBrowser(t *testing.T) {
	b := open(t, story(), 1280, 900)
	b.Expect(visibleEvents, "10")
	b.Expect(countText, `"10 events"`)
	time.Sleep(200 * time.Millisecond) // a frame is drawn
	b.Expect(inked, "true")
	b.Picture("story-wide")

	b.Ask("document.getElementById('words').focus()")
	b.Keys("S", "t", "r", "i", "k", "é") // as a person types it; marks over letters do not matter
	b.Expect(visibleEvents, "1")
	b.Expect(countText, `"1 of 10 events"`)
	b.Expect("return location.hash", `"#q=Strik%C3%A9"`)
	b.Ask("document.querySelector('[type=reset]').click()")
	time.Sleep(100 * time.Millisecond)
	b.Expect(visibleEvents, "10")
	b.Ask("document.querySelector('[value=happened]').click()")
	b.Expect(visibleEvents, "5")
	b.Ask("const s = document.getElementById('document'); s.value = '1'; s.dispatchEvent(new Event('input', {bubbles: true}))")
	b.Expect(visibleEvents, "4")
	b.Ask("document.getElementById('words').value = 'nothing like it'")
	b.Expect(settle, "false")
	b.Expect("return document.getElementById('none').offsetParent !== null", "true")
	b.Ask("document.querySelector('[type=reset]').click()")
	time.Sleep(100 * time.Millisecond)

	b.Ask("document.getElementById('band').focus()")
	b.Keys("\uE014", "\uE014", "\uE014") // right arrow
	b.Expect("return document.getElementById('selected').textContent", `"first quarter of 2031: Owner's profit falls, happened"`)
	b.Keys("+", "-", "0", "\uE007") // and Enter
	b.Expect("return document.activeElement.querySelector('h3').textContent", `"Owner's profit falls"`)
	b.Picture("story-selected")
	b.Quiet()
}

// A search finds words by their beginning. The address leads back to what is shown and selected.
func TestClientBrowserAddress(t *testing.T) {
	b := open(t, story(), 1280, 900)
	for query, want := range map[string]string{"trike": "0", "strik": "1", "union vote": "1", "vote festival": "0", "hav": "1"} {
		b.Ask("location.hash = '#q=" + query + "'")
		time.Sleep(100 * time.Millisecond)
		b.Expect(visibleEvents, want)
	}
	b.Ask("location.hash = '#e-" + id(8) + "&status=planned&source=Ferry+back+“soon”%2C+says+owner'")
	time.Sleep(100 * time.Millisecond)
	b.Expect("return document.querySelector('li.selected h3').textContent", `"Pay talks"`)
	b.Expect(visibleEvents, "1")
	b.Expect("return document.querySelector('[value=happened]').checked", "false")
	b.Quiet()
}

// What is shown can be saved, as calendar, table, timeline and picture; the page opens
// on the dense part of the story, on paper too.
func TestClientBrowserSaves(t *testing.T) {
	b := open(t, story(), 1280, 900)
	const of = "return filesOf().then((files) => keep.%s(files.%[1]s, new Set(['%s'])))"
	var file string
	for kind, wants := range map[string][]string{"ics": {"SUMMARY:Pay talks", "END:VCALENDAR\r\n"}, "csv": {"start,end,", "Pay talks"}, "json": {`"title": "Pay talks"`}} {
		if err := json.Unmarshal([]byte(b.Ask(fmt.Sprintf(of, kind, id(8)))), &file); err != nil {
			t.Fatal(err)
		}
		for _, want := range wants {
			if !strings.Contains(file, want) || strings.Contains(file, "Referendum") && kind != "json" {
				t.Errorf("%s is\n%s", kind, file)
			}
		}
		if kind == "ics" {
			if back, err := readBack(file); err != nil || len(back) != 1 {
				t.Errorf("%v, read back %d events", err, len(back))
			}
		}
	}
	b.Ask("dispatchEvent(new Event('beforeprint'))")
	b.Expect("return document.querySelectorAll('#drawing .mark').length", "7") // not the decade, not what has no year
	b.Expect("return document.querySelector('#more').textContent", `"← 2 earlier"`)
	b.Quiet()
}

// A click on a bar opens its event.
func TestClientBrowserClick(t *testing.T) {
	b := open(t, one(clock(3, 9, 0, 90)), 1280, 900)
	time.Sleep(200 * time.Millisecond)
	// The only bar stands in the first lane: the mouse goes along it until the title says that it is on the event.
	found := false
	for x := 150; x < 1130 && !found; x += 10 {
		b.Mouse(map[string]any{"type": "pointerMove", "x": x, "y": 106, "duration": 0})
		found = b.Ask("return document.getElementById('band').title") != `""`
	}
	b.Mouse(map[string]any{"type": "pointerDown", "button": 0}, map[string]any{"type": "pointerUp", "button": 0})
	b.Expect("return document.activeElement.querySelector('h3')?.textContent", `"Vote"`)
	b.Picture("one-clicked")
	b.Quiet()
}

func TestClientBrowserPhone(t *testing.T) {
	b := open(t, story(), 360, 740)
	b.Expect(visibleEvents, "10")
	b.Expect("return document.documentElement.scrollWidth", "360")
	time.Sleep(200 * time.Millisecond)
	b.Picture("story-phone")
	b.Quiet()
}

func TestClientBrowserHostile(t *testing.T) {
	b := open(t, hostile(), 360, 740)
	b.Expect(visibleEvents, "16")
	b.Expect("return document.documentElement.scrollWidth", "360")
	b.Quiet()
}

// Three thousand events are filtered in the blink of an eye.
func TestClientBrowserMany(t *testing.T) {
	b := open(t, many(3000), 1280, 900)
	b.Expect(countText, `"3000 events"`)
	b.Ask("document.getElementById('words').value = 'session 17 council'")
	b.Expect(settle, "false") // the first search reads the text of all events
	var ms float64
	took := b.Ask("const t = performance.now(); document.getElementById('words').value = 'session 27'; document.getElementById('filter').dispatchEvent(new Event('input')); document.body.offsetHeight; return performance.now() - t")
	if err := json.Unmarshal([]byte(took), &ms); err != nil || ms > 500 {
		t.Errorf("filtering took %s ms %v", took, err)
	}
	t.Logf("filter and layout: %s ms", took)
	b.Ask("document.getElementById('words').value = 'session 2718'")
	b.Expect(settle, "false")
	b.Expect(countText, `"1 of 3000 events"`)
	b.Quiet()
}

// open starts a browser with the page of a timeline.
func open(t *testing.T, tl *timeline.Timeline, width, height int) *webdriver.Browser {
	t.Helper()
	webdriver.Client(t, "chromium")
	file := filepath.Join(t.TempDir(), "page.html")
	page, _ := render(t, named(t, "html"), tl, Options{All: true, Title: "Test"})
	if err := os.WriteFile(file, page, 0o666); err != nil {
		t.Fatal(err)
	}
	return webdriver.Open(t, "file://"+file, "file://"+file, width, height)
}
