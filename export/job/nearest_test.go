package job

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"text", "json", "jsonl", "ics", "csv", "markdown", "html", "timelinejs", "timeml"}
	for word, want := range map[string]string{
		"json": "json", "jsno": "json", "ical": "ics", "md": "", "htm": "html", "timeline": "timelinejs", "tiemml": "timeml",
		"powerpoint": "", "": "",
	} {
		if got := Nearest(word, names); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}
