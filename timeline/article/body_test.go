package article

import (
	"fmt"
	"testing"
)

// What meets in a page without a space is apart in the text, and what stands beside the text in a page of films and live
// posts is none of it, or is told apart.
func TestBodyText(t *testing.T) {
	const more = "<p>Engineers restored the supply in the morning, the company said, and the road to the harbour reopened soon after.</p>"
	for _, tt := range []struct{ title, inside, want string }{
		{"Bridge closed", "<div>The report is out<div>The council voted to close the bridge, after engineers had found cracks in it.</div></div>",
			"The report is out\n\nThe council voted to close the bridge, after engineers had found cracks in it.\n\n"},
		{"Bridge closed", "<div>The council voted<br>to close the bridge, after engineers had found cracks in it.</div>",
			"The council voted\nto close the bridge, after engineers had found cracks in it.\n\n"},
		{"Storm hits coast", "<p>Thousands lost power when a storm hit the coast, and most of them were without water, too.</p><p>2:05 Storm hits coast</p>",
			"Thousands lost power when a storm hit the coast, and most of them were without water, too.\n\n"},
		{"Storm hits coast", "<p>Thousands lost power when a storm hit the coast, and most of them were without water, too.</p><ul><li>15:59KEY EVENT</li><li>12:38 Storm hits coast</li></ul>",
			"Thousands lost power when a storm hit the coast, and most of them were without water, too.\n\n15:59KEY EVENT\n\n"},
	} {
		page := fmt.Sprintf("<html><head><title>%s</title></head><body><article><h1>%s</h1>%s%s</article></body></html>", tt.title, tt.title, tt.inside, more)
		a, err := readHTML([]byte(page), Input{Name: "p"})
		if err != nil {
			t.Error(err)
			continue
		}
		if want := tt.want + more[3:len(more)-4]; a.Text != want {
			t.Errorf("%s\n got %q\nwant %q", tt.inside, a.Text, want)
		}
	}
}
