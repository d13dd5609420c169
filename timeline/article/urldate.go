package article

import (
	"net/url"
	"strings"
	"time"

	"dateline/timeline/calendar"
)

// urlDate gives the day that the path of an address holds, "/2017/05/02/", "-2017-05-02-", "/20170502/"; the month
// where it holds no more than "/2017/05/"; the zero Span otherwise.
func urlDate(address string) calendar.Span {
	u, err := url.Parse(address)
	if err != nil {
		return calendar.Span{}
	}
	var month calendar.Span
	path := u.Path
	for i := 0; i < len(path); i++ {
		if !isDigit(path[i]) || i > 0 && isDigit(path[i-1]) {
			continue
		}
		day, grain := urlDateAt(path[i:])
		switch {
		case grain == calendar.Day:
			return day
		case grain == calendar.Month && month.IsZero():
			month = day
		}
	}
	return month
}

// urlDateAt reads a date at the start of a path that begins with a digit.
func urlDateAt(path string) (calendar.Span, calendar.Grain) {
	y, rest, ok := number(path, 4)
	if !ok || y < 1995 || y > 2200 {
		return calendar.Span{}, 0
	}
	if m, rest, ok := number(rest, 2); ok {
		d, rest, ok := number(rest, 2)
		day, valid := sane(y, m, d)
		if ok && valid && (rest == "" || !isDigit(rest[0])) {
			return day, calendar.Day
		}
		return calendar.Span{}, 0
	}
	if rest == "" || !strings.ContainsRune("/-_.", rune(rest[0])) {
		return calendar.Span{}, 0
	}
	mark := rest[0]
	m, rest, ok := shortNumber(rest[1:])
	if !ok || m < 1 || m > 12 {
		return calendar.Span{}, 0
	}
	if rest != "" && rest[0] == mark {
		if d, _, ok := shortNumber(rest[1:]); ok {
			if day, valid := sane(y, m, d); valid {
				return day, calendar.Day
			}
		}
	}
	if mark != '/' || rest == "" || rest[0] != '/' {
		return calendar.Span{}, 0
	}
	return calendar.Of(calendar.Month, time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC)), calendar.Month
}

// shortNumber reads one or two digits, or the English name of a month, that no further digit or letter follows.
func shortNumber(s string) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		n = n*10 + int(s[i]-'0')
		if i++; i > 2 {
			return 0, s, false
		}
	}
	if i > 0 {
		return n, s[i:], true
	}
	for i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z') {
		i++
	}
	if i < 3 || i > 9 {
		return 0, s, false
	}
	m := months[strings.ToLower(s[:i])]
	return int(m), s[i:], m != 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
