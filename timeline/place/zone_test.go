package place

import (
	"testing"
	"time"

	"dateline/timeline/prose"
)

func TestZone(t *testing.T) {
	summer := time.Date(2017, 7, 1, 12, 0, 0, 0, time.UTC)
	winter := time.Date(2017, 1, 1, 12, 0, 0, 0, time.UTC)
	tests := []struct {
		name, country  string
		summer, winter string
		called, home   string
	}{
		{"EST", "", "-0500", "-0500", "EST", "America/New_York"},
		{"EDT", "US", "-0400", "-0400", "EDT", "America/New_York"},
		{"ET", "", "-0400", "-0500", "America/New_York", "America/New_York"},
		{"Eastern", "", "-0400", "-0500", "America/New_York", "America/New_York"},
		{"Eastern Time", "", "-0400", "-0500", "America/New_York", "America/New_York"},
		{"Pacific time", "", "-0700", "-0800", "America/Los_Angeles", "America/Los_Angeles"},
		{"Pacific Daylight Time", "", "-0700", "-0700", "PDT", "America/Los_Angeles"},
		{"CST", "", "-0600", "-0600", "CST", "America/Chicago"},
		{"CST", "CN", "+0800", "+0800", "CST", "Asia/Shanghai"},
		{"IST", "", "+0100", "+0100", "IST", "Europe/Dublin"},
		{"IST", "IN", "+0530", "+0530", "IST", "Asia/Kolkata"},
		{"IST", "IL", "+0200", "+0200", "IST", "Asia/Jerusalem"},
		{"EST", "AU", "+1000", "+1000", "EST", "Australia/Sydney"},
		{"BST", "", "+0100", "+0100", "BST", "Europe/London"},
		{"BST", "BD", "+0600", "+0600", "BST", "Asia/Dhaka"},
		{"CET", "", "+0100", "+0100", "CET", "Europe/Paris"},
		{"CEST", "DE", "+0200", "+0200", "CEST", "Europe/Paris"},
		{"Central European Time", "", "+0200", "+0100", "Europe/Paris", "Europe/Paris"},
		{"MSK", "", "+0300", "+0300", "Europe/Moscow", "Europe/Moscow"},
		{"Moscow time", "", "+0300", "+0300", "Europe/Moscow", "Europe/Moscow"},
		{"gmt", "", "+0000", "+0000", "GMT", "Europe/London"},
		{"UTC", "", "+0000", "+0000", "UTC", ""},
		{"JST", "", "+0900", "+0900", "JST", "Asia/Tokyo"},
		{"Beijing time", "", "+0800", "+0800", "Asia/Shanghai", "Asia/Shanghai"},
	}
	z := NewZones()
	for _, test := range tests {
		got, ok := z.Zone(test.name, test.country)
		if !ok {
			t.Errorf("Zone(%q, %q) is none", test.name, test.country)
			continue
		}
		if s, w := summer.In(got.Location).Format("-0700"), winter.In(got.Location).Format("-0700"); s != test.summer || w != test.winter {
			t.Errorf("Zone(%q, %q) is %s in summer and %s in winter, want %s and %s", test.name, test.country, s, w, test.summer, test.winter)
		}
		if got.Name != test.called || got.Home != test.home {
			t.Errorf("Zone(%q, %q) is called %q, at home in %q, want %q and %q", test.name, test.country, got.Name, got.Home, test.called, test.home)
		}
	}
	for _, name := range []string{"", "time", "local time", "local", "full time", "XYZ", "est imated"} {
		if got, ok := z.Zone(name, "US"); ok {
			t.Errorf("Zone(%q) is %s, want none", name, got.Name)
		}
	}
}

func TestZoneTable(t *testing.T) {
	z := NewZones()
	for id, rows := range z.rows {
		if id > 0 && len(rows) == 0 {
			t.Errorf("name %d has no meaning", id)
		}
		for _, m := range rows {
			if _, err := time.LoadLocation(m.home); err != nil || m.home == "" {
				t.Errorf("no zone %q", m.home)
			}
		}
	}
}

// A name that as many places in other zones have gives no zone, unless the text says which is meant.
func TestUnsureZone(t *testing.T) {
	for text, want := range map[string]string{
		"The fair in Springfield":              "",
		"The meeting at Marion":                "",
		"The service in Georgia":               "",
		"The show in Cambridge":                "",
		"The show in Cambridge, Massachusetts": "America/New_York",
		"The fair in Springfield, Illinois":    "America/Chicago",
		"The rally in Portland":                "America/Los_Angeles",
		"The parade in Birmingham":             "Europe/London",
		"The court in Paris":                   "Europe/Paris",
		"The talks in Washington":              "America/New_York",
		"A vigil in Newcastle in Britain":      "Europe/London",
	} {
		d := prose.Lex(text, nil)
		g := New()
		s := g.Setting(d)
		for m := range g.Mentions(d, 0, len(d.Tokens), &s) {
			if m.Place.Zone != want {
				t.Errorf("%s: %s is in %q, want %q", text, m.Place.Name, m.Place.Zone, want)
			}
			break
		}
	}
}
