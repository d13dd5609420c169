package calendar

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// EDTF spells s by ISO 8601-2 (Extended Date/Time Format), as precisely as s is known and no more: "2016-11",
// "2017-05-03/2017-05-04", "2017-05-03T15:00", "XXXX-04-06", "199X". Units that EDTF has no word for (weeks, quarters,
// seasons over New Year) are an interval of days or months; a part of the day is its day, and so is a clock time
// without a year. The years before 1 are counted as in ISO 8601: 0000 is 1 BC, -0489 is 490 BC. The zero Span gives "".
func (s Span) EDTF() string {
	if s.IsZero() {
		return ""
	}
	first, last := s.Ends()
	if first == last {
		return first
	}
	return first + "/" + last
}

// Ends spells the first and the last unit of s: the two sides of its EDTF interval, equal where s is one unit.
func (s Span) Ends() (first, last string) {
	unit := s.Unit()
	end := s.End.Add(-time.Nanosecond)
	switch {
	case unit == Day:
		end = s.Last()
	case end.Before(s.Start):
		end = s.Start
	}
	first = spell(s.Start, unit, s.AnyYear)
	if unit == Day && !end.After(s.Start) {
		return first, first
	}
	return first, spell(end, unit, s.AnyYear)
}

// Unit gives the unit that EDTF spells s in (minute, day, month, year, decade, century): the coarsest that says no more
// than s does and that both ends of s fall on.
func (s Span) Unit() Grain {
	switch {
	case s.Timed() && !s.AnyYear:
		return Minute
	case s.Grain < Month:
		return Day
	case s.single() && s.Start.Year() >= 0 && s.End.Year() <= 10000:
		return min(s.Grain, Century)
	case s.Grain >= Year && s.fallsOn(Year):
		return Year
	case s.fallsOn(Month):
		return Month
	}
	return Day
}

// single reports whether s is one decade or one century, which EDTF spells with X for the open digits.
func (s Span) single() bool {
	return (s.Grain == Decade || s.Grain == Century) && Of(s.Grain, s.Start) == s
}

func (s Span) fallsOn(g Grain) bool {
	return s.Start.Equal(floor(g, s.Start)) && s.End.Equal(floor(g, s.End))
}

// spell writes the unit that holds t.
func spell(t time.Time, unit Grain, anyYear bool) string {
	year := "XXXX"
	y, m, d := t.Date()
	if !anyYear {
		year = spellYear(y)
	}
	switch unit {
	case Century:
		return year[:2] + "XX"
	case Decade:
		return year[:3] + "X"
	case Year:
		return year
	}
	var buf [24]byte
	b := appendTwo(append(buf[:0], year...), '-', int(m))
	if unit != Month {
		b = appendTwo(b, '-', d)
	}
	if unit == Minute {
		hour, minute, _ := t.Clock()
		b = appendTwo(appendTwo(b, 'T', hour), ':', minute)
	}
	return string(b)
}

// appendTwo appends a mark and a number below a hundred in two digits.
func appendTwo(b []byte, mark byte, n int) []byte {
	return append(b, mark, byte('0'+n/10), byte('0'+n%10))
}

func spellYear(y int) string {
	switch {
	case y > 9999:
		return fmt.Sprintf("Y%d", y)
	case y < 0:
		return fmt.Sprintf("-%04d", -y)
	case y < 1000:
		return fmt.Sprintf("%04d", y)
	}
	return strconv.Itoa(y)
}

// ParseEDTF reads what EDTF writes; marks of doubt ("~", "?", "%") are passed over. The grain is that of the spelling:
// day for an interval of days, even where it was a week, and year for one of decades. ok is false for anything else, ""
// included.
func ParseEDTF(s string) (span Span, ok bool) {
	first, last, interval := strings.Cut(s, "/")
	span, ok = parseUnit(first)
	if !ok || !interval {
		return span, ok
	}
	end, ok := parseUnit(last)
	if !ok || end.Grain != span.Grain || end.AnyYear != span.AnyYear {
		return Span{}, false
	}
	if end.AnyYear && end.Start.Before(span.Start) { // over New Year
		end.End = endLater(end.End, 1)
	}
	span.End = end.End
	if span.Grain > Year && !span.single() { // EDTF writes it in years
		span.Grain = Year
	}
	return span, span.Start.Before(span.End)
}

// parseUnit reads one side of an interval.
func parseUnit(s string) (Span, bool) {
	s = strings.TrimRight(s, "~?%")
	if rest, ok := strings.CutPrefix(s, "XXXX-"); ok {
		span, ok := parseUnit(strconv.Itoa(AnyYearStandIn) + "-" + rest)
		span.AnyYear = true
		return span, ok && !span.Timed() // EDTF leaves out the clock time of a day without a year
	}
	if len(s) == 4 && strings.HasSuffix(s, "XX") {
		return yearUnit(s[:2]+"00", Century)
	}
	if len(s) == 4 && strings.HasSuffix(s, "X") {
		return yearUnit(s[:3]+"0", Decade)
	}
	year, rest := cutYear(s)
	if rest == "" {
		return yearUnit(year, Year)
	}
	return parseInYear(year, rest)
}

// cutYear cuts s behind its year, which may carry a minus or, with more than four digits, a "Y".
func cutYear(s string) (year, rest string) {
	from := min(1, len(s))
	if i := strings.IndexByte(s[from:], '-'); i >= 0 {
		return s[:from+i], s[from+i:]
	}
	return s, ""
}

func yearUnit(year string, g Grain) (Span, bool) {
	n, ok := parseYear(year)
	if !ok {
		return Span{}, false
	}
	return Of(g, time.Date(n, 1, 1, 0, 0, 0, 0, time.UTC)), true
}

func parseYear(s string) (n int, ok bool) {
	digits := strings.TrimPrefix(strings.TrimPrefix(s, "Y"), "-")
	n, err := strconv.Atoi(strings.TrimPrefix(s, "Y"))
	return n, err == nil && spellYear(n) == s && digits[0] != '+'
}

// parseInYear reads month, day and clock: "-05", "-05-03", "-05-03T15:00".
func parseInYear(year, rest string) (Span, bool) {
	n, ok := parseYear(year)
	layout := "-01-02T15:04"[:min(len(rest), len("-01-02T15:04"))]
	grain, known := map[int]Grain{3: Month, 6: Day, 12: Minute}[len(rest)]
	t, err := time.Parse(layout, rest)
	if !ok || !known || err != nil {
		return Span{}, false
	}
	start := time.Date(n, t.Month(), t.Day(), t.Hour(), t.Minute(), 0, 0, time.UTC)
	return Of(grain, start), start.Day() == t.Day()
}
