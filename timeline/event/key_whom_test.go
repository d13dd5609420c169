package event

import (
	"slices"
	"strings"
	"testing"
)

// Whom an event is done to is read from the title, active or passive, and from no other kind of event.
func TestWhom(t *testing.T) {
	for title, want := range map[string]string{
		"Police in Rome arrest a baker":         "baker",
		"Police in Rome arrest 16 men":          "#",
		"Baker and teacher arrested in Rome":    "baker",
		"Man arrested over blast in Rome":       "",
		"Court jails two ferry captains":        "# captain ferry",
		"Mayor meets his bus drivers on Monday": "bus driver",
		"Minister meets Ana Costa":              "",
		"Ana Costa 44 arrested in Rome":         "",
		"Mayor opens a bridge":                  "",
	} {
		e := Event{Title: title, Mentions: []Mention{{Sentence: title + ".", Trigger: Mark{Text: trigger(title)}}}}
		if got := KeyOf(&e, "").Whom; !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
}

// trigger gives the verb of a title of TestWhom.
func trigger(title string) string {
	for w := range strings.FieldsSeq(title) {
		switch w {
		case "arrest", "arrested", "jails", "meets", "opens":
			return w
		}
	}
	return ""
}
