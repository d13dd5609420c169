package en

import (
	"strings"
	"time"

	"dateline/timeline/timex"
)

// zoneHours are the abbreviations of time zones in news, in hours from UTC; where one is ambiguous, as America means it.
var zoneHours = map[string]float64{"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
	"AKST": -9, "AKDT": -8, "HST": -10, "AST": -4, "ADT": -3, "NST": -3.5, "NDT": -2.5, "GMT": 0, "UTC": 0, "Z": 0, "WET": 0, "WEST": 1,
	"BST": 1, "IST": 5.5, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "PKT": 5, "ICT": 7, "WIB": 7, "HKT": 8, "SGT": 8, "AWST": 8,
	"JST": 9, "KST": 9, "ACST": 9.5, "ACDT": 10.5, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "SAST": 2, "EAT": 3, "WAT": 1, "BRT": -3, "ART": -3}

// zonePlaces are the abbreviations and names that follow a place's daylight saving.
var zonePlaces = map[string]string{"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
	"EASTERN": "America/New_York", "CENTRAL": "America/Chicago", "MOUNTAIN": "America/Denver", "PACIFIC": "America/Los_Angeles",
	"ATLANTIC": "America/Halifax", "ALASKA": "America/Anchorage", "HAWAII": "Pacific/Honolulu"}

// zone gives the zone of an abbreviation or name; nil when it is none.
func zone(s string) *time.Location {
	s = strings.ToUpper(strings.ReplaceAll(s, ".", ""))
	if name, ok := zonePlaces[s]; ok {
		if loc, err := time.LoadLocation(name); err == nil {
			return loc
		}
	}
	if h, ok := zoneHours[s]; ok {
		return time.FixedZone(s, int(h*3600))
	}
	return nil
}

// zoneWords are the abbreviations as words of the language.
func zoneWords() []timex.Word {
	var out []timex.Word
	for s := range zoneHours {
		out = append(out, timex.Word{Text: strings.ToLower(s), Class: timex.Zone})
	}
	for _, s := range []string{"et", "ct", "mt", "pt"} {
		out = append(out, timex.Word{Text: s, Class: timex.Zone})
	}
	return out
}

// allCaps reports whether s has no lower-case letter.
func allCaps(s string) bool { return s == strings.ToUpper(s) }
