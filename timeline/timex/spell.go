package timex

import (
	"strconv"
	"time"

	"dateline/timeline/calendar"
)

// spell writes s as a TIMEX3 value (TimeML 1.2.1 §2.2.1): "2017-05-03", "2017-W23", "2012-Q3", "199", "2017-05-01TEV".
func spell(s calendar.Span) string {
	var b [32]byte
	return string(appendSpelling(b[:0], s))
}

func appendSpelling(b []byte, s calendar.Span) []byte {
	t := s.Start
	switch s.Grain {
	case calendar.Week, calendar.Weekend:
		y, w := t.ISOWeek()
		b = append(appendYear(b, y, s.AnyYear), "-W"...)
		b = appendTwo(b, w)
		if s.Grain == calendar.Weekend {
			b = append(b, "-WE"...)
		}
		return b
	case calendar.Decade, calendar.Century, calendar.Millennium:
		if t.Year() <= 0 { // BC years count down: the 470s BC are BC047
			t = s.End.AddDate(0, 0, -1)
		}
		full := appendYear(b, t.Year(), s.AnyYear)
		return full[:len(full)-1-int(s.Grain-calendar.Decade)]
	case calendar.Season:
		y := t.Year()
		return append(append(appendYear(b, y, s.AnyYear), '-'), seasonNames[t.Month()/3]...)
	}
	b = appendYear(b, t.Year(), s.AnyYear)
	switch s.Grain {
	case calendar.Year:
		return b
	case calendar.Quarter:
		return append(b, '-', 'Q', byte('1'+(t.Month()-1)/3))
	case calendar.Half:
		return append(b, '-', 'H', byte('1'+(t.Month()-1)/6))
	}
	b = appendTwo(append(b, '-'), int(t.Month()))
	if s.Grain == calendar.Month {
		return b
	}
	b = appendTwo(append(b, '-'), t.Day())
	return appendClock(b, s.Grain, t)
}

func appendClock(b []byte, g calendar.Grain, t time.Time) []byte {
	switch g {
	case calendar.Hour:
		return appendTwo(append(b, 'T'), t.Hour())
	case calendar.Minute:
		return appendTwo(append(appendTwo(append(b, 'T'), t.Hour()), ':'), t.Minute())
	case calendar.Second:
		return appendTwo(append(appendTwo(append(appendTwo(append(b, 'T'), t.Hour()), ':'), t.Minute()), ':'), t.Second())
	}
	return b
}

var seasonNames = [...]string{"WI", "SP", "SU", "FA", "WI"}

// appendYear writes a year in four digits, BC years as "BC0490".
func appendYear(b []byte, y int, any bool) []byte {
	switch {
	case any:
		return append(b, "XXXX"...)
	case y <= 0:
		b, y = append(b, "BC"...), 1-y
	}
	if y < 1000 {
		b = append(b, "0000"[:4-len(strconv.Itoa(y))]...)
	}
	return strconv.AppendInt(b, int64(y), 10)
}

func appendTwo(b []byte, n int) []byte { return append(b, byte('0'+n/10%10), byte('0'+n%10)) }

// two writes a number below a hundred in two digits.
func two(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }

// at gives a clock reading on a day.
func at(day time.Time, hour, minute int) time.Time {
	return day.Add(time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute)
}
