package english

import (
	"strings"
	"testing"
)

func TestInflection(t *testing.T) {
	for _, line := range []string{
		"meet meets met met meeting", "launch launches launched launched launching", "win wins won won winning",
		"cancel cancels canceled canceled canceling", "carry carries carried carried carrying", "plan plans planned planned planning",
		"visit visits visited visited visiting", "admit admits admitted admitted admitting", "die dies died died dying",
		"agree agrees agreed agreed agreeing", "go goes went gone going", "open opens opened opened opening",
		"resign resigns resigned resigned resigning", "refer refers referred referred referring", "offer offers offered offered offering",
	} {
		f := strings.Fields(line)
		past, part := pastForms(f[0], newBuilder().irregular)
		if got := strings.Join([]string{f[0], ThirdPerson(f[0]), past, part, gerundOf(f[0])}, " "); got != line {
			t.Errorf("got %q, want %q", got, line)
		}
	}
}

func TestBaseOfVerbsThatNoListHas(t *testing.T) {
	for form, want := range map[string]string{
		"greenlit": "greenlit", "upcycled": "upcycle", "rubbernecked": "rubberneck", "defragging": "defrag", "glamping": "glamp",
		"outbidding": "outbid", "restyled": "restyle", "ratified": "ratify", "crowdfunds": "crowdfund", "retweeted": "retweet",
		"headlined": "headline", "sprawled": "sprawl", "inscribed": "inscribe", "strayed": "stray",
		"propelled": "propel", "overtopped": "overtop", "screwed": "screw",
		"roped": "rope", "crept": "creep", "livestreams": "livestream", "lent": "lend", "shrank": "shrink", "rehashes": "rehash",
	} {
		if got := BaseOf(form); got != want {
			t.Errorf("%s: got %s, want %s", form, got, want)
		}
	}
}
