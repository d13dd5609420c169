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
	switch {
	case !ok || y < 1995 || y > 2200 || rest == "":
		return calendar.Span{}, 0
	case isDigit(rest[0]):
		return urlDigits(y, rest)
	case strings.IndexByte("/-_.", rest[0]) >= 0:
		return urlParts(y, rest[:1], rest[1:])
	}
	return calendar.Span{}, 0
}

// urlDigits reads the month and the day behind the digits of a year: "0502".
func urlDigits(y int, path string) (calendar.Span, calendar.Grain) {
	m, rest, _ := number(path, 2)
	d, rest, ok := number(rest, 2)
	day, valid := sane(y, m, d)
	if !ok || !valid || rest != "" && isDigit(rest[0]) {
		return calendar.Span{}, 0
	}
	return day, calendar.Day
}

// urlParts reads the month and the day behind a year and a mark: "05/02". A month alone counts between slashes.
func urlParts(y int, mark, path string) (calendar.Span, calendar.Grain) {
	m, rest, ok := shortNumber(path)
	rest, more := strings.CutPrefix(rest, mark)
	if !ok || !more {
		return calendar.Span{}, 0
	}
	if d, _, ok := shortNumber(rest); ok {
		if day, ok := sane(y, m, d); ok {
			return day, calendar.Day
		}
	}
	month, ok := calendar.On(y, time.Month(m), 1)
	if !ok || mark != "/" {
		return calendar.Span{}, 0
	}
	return calendar.Of(calendar.Month, month.Start), calendar.Month
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
