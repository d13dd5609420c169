package export

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// lint checks an iCalendar file against RFC 5545 as far as this program uses it, and against what real calendar
// programs are known to refuse. It knows nothing of golang-ical. It answers what is wrong, nil for a good file.
func lint(file []byte) []string {
	l := &linter{uids: make(map[string]bool)}
	l.bytes(file)
	for _, line := range unfold(file) {
		l.line(line)
	}
	if len(l.open) > 0 {
		l.say("%s is not ended", l.open)
	}
	return l.faults
}

type linter struct {
	faults []string
	open   []string            // components begun and not ended
	props  map[string][]string // of the innermost component
	cal    map[string][]string // of the calendar
	uids   map[string]bool
	parts  int // components in the calendar
}

func (l *linter) say(format string, args ...any) {
	l.faults = append(l.faults, fmt.Sprintf(format, args...))
}

// bytes checks encoding, line ends, folding and control characters (RFC 5545 3.1).
func (l *linter) bytes(file []byte) {
	if !utf8.Valid(file) || bytes.HasPrefix(file, []byte("\xef\xbb\xbf")) {
		l.say("not UTF-8 without a byte order mark")
	}
	if !bytes.HasSuffix(file, []byte("\r\n")) {
		l.say("the last line has no end")
	}
	for i, line := range bytes.Split(bytes.TrimSuffix(file, []byte("\r\n")), []byte("\r\n")) {
		if len(line) > 75 || len(bytes.TrimSpace(line)) == 0 || !utf8.Valid(line) {
			l.say("line %d: longer than 75 octets, blank, or cut inside a character: %q", i+1, line)
		}
		if bytes.ContainsFunc(line, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }) {
			l.say("line %d: control character: %q", i+1, line)
		}
	}
}

func unfold(file []byte) []string {
	s := strings.ReplaceAll(string(file), "\r\n ", "")
	return strings.Split(strings.TrimSuffix(s, "\r\n"), "\r\n")
}

var (
	contentLine = regexp.MustCompile(`^([A-Z0-9-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,\\]*))*):(.*)$`)
	badEscape   = regexp.MustCompile(`^(?:[^\\]|\\[\\;,n])*$`)
	rawMark     = regexp.MustCompile(`(?:^|[^\\])(?:\\\\)*[;,]`)
	uri         = regexp.MustCompile(`^https?://[!#$%&'()*+\-./0-9:=?@A-Z\[\]_a-z~]+$`)
	geoValue    = regexp.MustCompile(`^-?\d+\.\d{1,6};-?\d+\.\d{1,6}$`)
)

// isText holds the properties whose value is TEXT (RFC 5545 3.3.11).
var isText = map[string]bool{"SUMMARY": true, "DESCRIPTION": true, "LOCATION": true, "CATEGORIES": true, "NAME": true, "X-WR-CALNAME": true, "PRODID": true, "UID": true}

// known holds the properties that this program writes, by component, with true for those that may stand only once.
var known = map[string]map[string]bool{
	"VCALENDAR": {"VERSION": true, "PRODID": true, "CALSCALE": true, "NAME": true, "X-WR-CALNAME": true, "REFRESH-INTERVAL": true, "X-PUBLISHED-TTL": true},
	"VEVENT": {"UID": true, "DTSTAMP": true, "LAST-MODIFIED": true, "SEQUENCE": true, "DTSTART": true, "DTEND": true, "SUMMARY": true, "DESCRIPTION": true,
		"LOCATION": true, "GEO": true, "URL": true, "CATEGORIES": false, "RELATED-TO": false, "STATUS": true, "TRANSP": true, "X-DATELINE-EDTF": true},
	"VTIMEZONE": {"TZID": true},
	"STANDARD":  {"DTSTART": true, "TZOFFSETFROM": true, "TZOFFSETTO": true},
}

func (l *linter) line(s string) {
	m := contentLine.FindStringSubmatch(s)
	if m == nil {
		l.say("not a content line: %q", s)
		return
	}
	name, params, value := m[1], m[2], m[3]
	switch name {
	case "BEGIN":
		l.begin(value)
		return
	case "END":
		l.end(value)
		return
	}
	if len(l.open) == 0 {
		l.say("outside of a calendar: %q", s)
		return
	}
	in := l.open[len(l.open)-1]
	once, ok := known[in][name]
	if !ok || once && len(l.props[name]) > 0 {
		l.say("%s does not belong in %s, or stands there twice", name, in)
	}
	if isText[name] && (!badEscape.MatchString(value) || rawMark.MatchString(value)) {
		l.say("%s is not escaped TEXT: %q", name, value)
	}
	l.props[name] = append(l.props[name], params+":"+value)
}

func (l *linter) begin(component string) {
	if len(l.open) == 0 && component != "VCALENDAR" || len(l.open) > 0 && component == "VCALENDAR" {
		l.say("%s begins in %v", component, l.open)
	}
	if len(l.open) == 1 {
		l.parts++
	}
	l.open = append(l.open, component)
	l.props = make(map[string][]string)
	if component == "VCALENDAR" {
		l.cal = l.props
	}
}

func (l *linter) end(component string) {
	if len(l.open) == 0 || l.open[len(l.open)-1] != component {
		l.say("%s ends in %v", component, l.open)
		return
	}
	l.open = l.open[:len(l.open)-1]
	switch component {
	case "VEVENT":
		l.event()
	case "VCALENDAR":
		if len(l.cal["PRODID"]) != 1 || !strings.HasSuffix(strings.Join(l.cal["VERSION"], ""), ":2.0") || l.parts == 0 {
			l.say("the calendar has no PRODID, no VERSION:2.0 or no component (RFC 5545 3.6)")
		}
	}
}

// one gives the only value of a property, with its parameters before the colon; "" when there is none.
func (l *linter) one(name string) string { return strings.Join(l.props[name], "") }

// plain undoes the escapes of TEXT (RFC 5545 3.3.11): the length of a field is that of what a program shows.
var plain = strings.NewReplacer(`\,`, ",", `\;`, ";", `\\`, `\`, `\n`, "\n")

// event checks the event that has just ended (RFC 5545 3.6.1).
func (l *linter) event() {
	uid := l.one("UID")
	if len(uid) < 10 || len(uid) > 191 || l.uids[uid] {
		l.say("UID %q is empty, long or taken", uid)
	}
	l.uids[uid] = true
	if !matches(l.one("DTSTAMP"), `^:\d{8}T\d{6}Z$`) || l.one("DTSTAMP") != l.one("LAST-MODIFIED") {
		l.say("%s: DTSTAMP %q, LAST-MODIFIED %q", uid, l.one("DTSTAMP"), l.one("LAST-MODIFIED"))
	}
	if n := len(plain.Replace(l.one("SUMMARY"))); n < 2 || n > 256 {
		l.say("%s: SUMMARY of %d octets", uid, n-1)
	}
	if !matches(l.one("STATUS"), `^:(CONFIRMED|TENTATIVE|CANCELLED)$`) || l.one("TRANSP") != ":TRANSPARENT" || !matches(l.one("SEQUENCE"), `^:\d{1,9}$`) {
		l.say("%s: STATUS%s TRANSP%s SEQUENCE%s", uid, l.one("STATUS"), l.one("TRANSP"), l.one("SEQUENCE"))
	}
	if u := l.one("URL"); u != "" && !uri.MatchString(u[1:]) {
		l.say("%s: URL %q", uid, u)
	}
	if g := l.one("GEO"); g != "" && !geoInRange(g[1:]) {
		l.say("%s: GEO %q", uid, g)
	}
	if n := len(plain.Replace(l.one("DESCRIPTION"))); n > 3001 {
		l.say("%s: DESCRIPTION of %d octets", uid, n-1)
	}
	l.times(uid)
}

// times checks that both ends are dates or both UTC times, and that the end lies after the start.
func (l *linter) times(uid string) {
	from, to := l.one("DTSTART"), l.one("DTEND")
	for _, layout := range []string{";VALUE=DATE:20060102", ":20060102T150405Z"} {
		start, err := time.Parse(layout, from)
		end, err2 := time.Parse(layout, to)
		if err == nil && err2 == nil && end.After(start) {
			return
		}
	}
	l.say("%s: DTSTART%s DTEND%s", uid, from, to)
}

func geoInRange(s string) bool {
	if !geoValue.MatchString(s) {
		return false
	}
	lat, lon, _ := strings.Cut(s, ";")
	a, _ := strconv.ParseFloat(lat, 64)
	b, _ := strconv.ParseFloat(lon, 64)
	return a >= -90 && a <= 90 && b >= -180 && b <= 180
}

func matches(s, pattern string) bool { return regexp.MustCompile(pattern).MatchString(s) }
