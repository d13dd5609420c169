package article

import (
	"bytes"
	"encoding/xml"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxAge gives how long an answer stays fresh, as it says; 0 where it does not.
func maxAge(h http.Header) time.Duration {
	for part := range strings.SplitSeq(strings.ToLower(h.Get("Cache-Control")), ",") {
		if n, ok := strings.CutPrefix(strings.TrimSpace(part), "max-age="); ok {
			return units(strings.Trim(n, `"`), time.Second)
		}
	}
	return 0
}

// retryAfter gives how long a server wants to be left alone: seconds or a date; 0 where it does not say.
func retryAfter(h http.Header, now time.Time) time.Duration {
	s := h.Get("Retry-After")
	if at, err := http.ParseTime(s); err == nil {
		return at.Sub(now)
	}
	return units(s, time.Second)
}

// units reads a whole number of units, a week at most; 0 for what is none.
func units(s string, unit time.Duration) time.Duration {
	n, err := strconv.ParseUint(strings.TrimSpace(s), 10, 32)
	if err != nil {
		return 0
	}
	return min(time.Duration(n), 7*longest/unit) * unit
}

// feedTimes are the elements by which a feed says when to read it: ttl, skipHours and skipDays of RSS 2.0, and the
// syndication module of RSS 1.0.
type feedTimes struct {
	TTL       string   `xml:"channel>ttl"`
	Hours     []string `xml:"channel>skipHours>hour"`
	Days      []string `xml:"channel>skipDays>day"`
	Period    string   `xml:"channel>updatePeriod"`
	Frequency string   `xml:"channel>updateFrequency"`
}

// feedTimesOf reads what stands before the first item of a feed; zero for what is no RSS.
func feedTimesOf(f *Fetched) (t feedTimes) {
	if f.Input.Format == HTML {
		return t
	}
	content := f.Content
	content = content[:nextItem(content, 0)]
	d := xml.NewDecoder(bytes.NewReader(withoutDeclaration(decode(content, f.Input.Charset))))
	d.Strict = false
	_ = d.Decode(&t) // the end tags are cut off; what came before is read
	return t
}

var periods = map[string]time.Duration{"hourly": time.Hour, "daily": longest, "weekly": 7 * longest,
	"monthly": 30 * longest, "yearly": 365 * longest}

// rest gives how long the feed wants to be left alone; 0 where it does not say.
func (t *feedTimes) rest() time.Duration {
	period := periods[strings.ToLower(strings.TrimSpace(t.Period))]
	return max(units(t.TTL, time.Minute), period/max(units(t.Frequency, 1), 1))
}

// allowed gives the first time from at on that the feed does not forbid: its hours and days are those of Greenwich.
func (t *feedTimes) allowed(at time.Time) time.Time {
	hours, days := map[int]bool{}, map[string]bool{}
	for _, s := range t.Hours {
		if n, err := strconv.Atoi(strings.TrimSpace(s)); err == nil {
			hours[n%24] = true // some count to 24
		}
	}
	for _, s := range t.Days {
		days[strings.ToLower(strings.TrimSpace(s))] = true
	}
	next := at
	for range 7 * 24 {
		utc := next.UTC()
		if !hours[utc.Hour()] && !days[strings.ToLower(utc.Weekday().String())] {
			return next
		}
		next = utc.Truncate(time.Hour).Add(time.Hour)
	}
	return at // all are forbidden, which nobody can mean
}
