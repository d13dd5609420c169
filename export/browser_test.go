package export

import (
	"encoding/json"
	"testing"
	"time"
)

// The page in a real browser. DATELINE_CLIENTS makes these tests run, DATELINE_PICTURES takes pictures.

const (
	visibleEvents = "return [...document.querySelectorAll('.year li')].filter(e => e.offsetParent).length"
	countText     = "return document.getElementById('count').textContent"
	inked         = `const c = document.getElementById('canvas'), d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i]) n++; return n > 1000`
	settle        = "const f = document.getElementById('filter'); f.dispatchEvent(new Event('input')); return f.hidden"
)

func TestClientBrowser(t *testing.T) {
	b := open(t, story(), 1280, 900)
	b.expect(visibleEvents, "10")
	b.expect(countText, `"10 events"`)
	time.Sleep(200 * time.Millisecond) // a frame is drawn
	b.expect(inked, "true")
	b.picture("story-wide")

	b.ask("document.getElementById('words').focus()")
	b.keys("S", "t", "r", "i", "k", "é") // as a person types it; marks over letters do not matter
	b.expect(visibleEvents, "1")
	b.expect(countText, `"1 of 10 events"`)
	b.ask("document.querySelector('[type=reset]').click()")
	time.Sleep(100 * time.Millisecond)
	b.expect(visibleEvents, "10")
	b.ask("document.querySelector('[value=happened]').click()")
	b.expect(visibleEvents, "5")
	b.ask("const s = document.getElementById('document'); s.value = '1'; s.dispatchEvent(new Event('input', {bubbles: true}))")
	b.expect(visibleEvents, "4")
	b.ask("document.getElementById('words').value = 'nothing like it'")
	b.expect(settle, "false")
	b.expect("return document.getElementById('none').offsetParent !== null", "true")
	b.ask("document.querySelector('[type=reset]').click()")
	time.Sleep(100 * time.Millisecond)

	b.ask("document.getElementById('band').focus()")
	b.keys("\uE014", "\uE014", "\uE014") // right arrow
	b.expect("return document.getElementById('selected').textContent", `"first quarter of 2031: Owner's profit falls, happened"`)
	b.keys("+", "-", "0", "\uE007") // and Enter
	b.expect("return document.activeElement.querySelector('h3').textContent", `"Owner's profit falls"`)
	b.picture("story-selected")
	b.quiet()
}

// A click on a bar opens its event.
func TestClientBrowserClick(t *testing.T) {
	b := open(t, one(clock(3, 9, 0, 90)), 1280, 900)
	time.Sleep(200 * time.Millisecond)
	// The only bar stands in the first lane: the mouse goes along it until the title says that it is on the event.
	found := false
	for x := 150; x < 1130 && !found; x += 10 {
		b.mouse(map[string]any{"type": "pointerMove", "x": x, "y": 106, "duration": 0})
		found = b.ask("return document.getElementById('band').title") != `""`
	}
	b.mouse(map[string]any{"type": "pointerDown", "button": 0}, map[string]any{"type": "pointerUp", "button": 0})
	b.expect("return document.activeElement.querySelector('h3')?.textContent", `"Vote"`)
	b.picture("one-clicked")
	b.quiet()
}

func TestClientBrowserPhone(t *testing.T) {
	b := open(t, story(), 360, 740)
	b.expect(visibleEvents, "10")
	b.expect("return document.documentElement.scrollWidth", "360")
	time.Sleep(200 * time.Millisecond)
	b.picture("story-phone")
	b.quiet()
}

func TestClientBrowserHostile(t *testing.T) {
	b := open(t, hostile(), 360, 740)
	b.expect(visibleEvents, "16")
	b.expect("return document.documentElement.scrollWidth", "360")
	b.quiet()
}

// Three thousand events are filtered in the blink of an eye.
func TestClientBrowserMany(t *testing.T) {
	b := open(t, many(3000), 1280, 900)
	b.expect(countText, `"3000 events"`)
	b.ask("document.getElementById('words').value = 'session 17 council'")
	b.expect(settle, "false") // the first search reads the text of all events
	var ms float64
	took := b.ask("const t = performance.now(); document.getElementById('words').value = 'session 27'; document.getElementById('filter').dispatchEvent(new Event('input')); document.body.offsetHeight; return performance.now() - t")
	if err := json.Unmarshal([]byte(took), &ms); err != nil || ms > 500 {
		t.Errorf("filtering took %s ms %v", took, err)
	}
	t.Logf("filter and layout: %s ms", took)
	b.ask("document.getElementById('words').value = 'session 2718'")
	b.expect(settle, "false")
	b.expect(countText, `"1 of 3000 events"`)
	b.quiet()
}
