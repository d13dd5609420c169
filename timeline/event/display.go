package event

import (
	"fmt"
	"strings"
	"time"

	"dateline/timeline/calendar"
)

// Display writes d for people, in English and by American custom: "May 3–4, 2017", "early 2018", "spring 2017",
// "the week of June 5, 2017", "first quarter of 2016", "20th century", "May 2, 2017, 3:00 p.m. EDT", "about 1850".
func (d Date) Display() string {
	if d.Span.IsZero() {
		return ""
	}
	s := modified(d.Mod, d.plain(), d.Span)
	if !d.Approximate && d.Mod != "APPROX" {
		return s
	}
	if _, told := modPrefixes[d.Mod]; !told {
		s = definite(d.Span, s)
	}
	return "about " + s
}

// definite puts "the" before what has to have it behind a preposition: "about the 1990s".
func definite(span calendar.Span, s string) string {
	switch span.Grain {
	case calendar.Decade, calendar.Century, calendar.Quarter, calendar.Half:
		if unitName(span) != "" {
			return "the " + s
		}
	}
	return s
}

// modPrefixes are the words for the TIMEX3 mods, and for those that name a part the words before "the".
var modPrefixes = map[string]struct{ word, part string }{
	"START": {"early ", "early in "}, "MID": {"mid-", "the middle of "}, "END": {"late ", "late in "},
	"BEFORE": {word: "before "}, "AFTER": {word: "after "}, "ON_OR_BEFORE": {word: "by "}, "ON_OR_AFTER": {word: "from "},
}

func modified(mod, s string, span calendar.Span) string {
	switch prefix, known := modPrefixes[mod]; {
	case !known:
		return s
	case prefix.part == "":
		return prefix.word + definite(span, s)
	case strings.HasPrefix(s, "the "):
		return prefix.part + s
	default:
		return prefix.word + s
	}
}

// plain writes the span alone.
func (d Date) plain() string {
	s := d.Span
	if s.Timed() {
		return d.displayClock()
	}
	if word := unitName(s); word != "" {
		return word
	}
	first, last := calendar.Of(calendar.Day, s.Start).Start, s.Last()
	if s.Grain < calendar.Month || first.Day() != 1 || last.AddDate(0, 0, 1).Day() != 1 {
		return displayDays(first, last, s.AnyYear)
	}
	if s.Grain < calendar.Year || first.Month() != time.January || last.Month() != time.December {
		return displayMonths(first, last, s.AnyYear)
	}
	return displayYears(first.Year(), last.Year())
}

var (
	quarters = [...]string{"first", "second", "third", "fourth"}
	seasons  = [...]string{"winter", "spring", "summer", "fall"}
	parts    = [...]string{"night", "morning", "afternoon", "evening"}
)

// unitName names a span that is exactly one unit with a name of its own; "" for any other.
func unitName(s calendar.Span) string {
	day := displayDays(s.Start, s.Start, s.AnyYear)
	if onePart(s) {
		return "the " + part(s) + " of " + day
	}
	if of := calendar.Of(s.Grain, s.Start); !of.Start.Equal(s.Start) || !of.End.Equal(s.End) {
		return ""
	}
	year, month := s.Start.Year(), int(s.Start.Month())
	switch s.Grain {
	case calendar.Week:
		return "the week of " + day
	case calendar.Weekend:
		return "the weekend of " + displayDays(s.Start, s.Last(), s.AnyYear)
	case calendar.Quarter:
		return inYear(quarters[(month-1)/3]+" quarter", " of ", s)
	case calendar.Half:
		return inYear(quarters[(month-1)/6]+" half", " of ", s)
	case calendar.Season:
		return inYear(seasons[month/3%4], " ", s)
	case calendar.Decade:
		if year >= 0 {
			return fmt.Sprintf("%ds", year)
		}
	case calendar.Century:
		return century(year)
	}
	return ""
}

// onePart reports whether s is a part of one day.
func onePart(s calendar.Span) bool {
	return s.Grain == calendar.PartOfDay && s.Last().Equal(calendar.Of(calendar.Day, s.Start).Start)
}

// part names a part of the day by its hours; one that goes on past midnight is a night.
func part(s calendar.Span) string {
	length := s.End.Sub(s.Start)
	switch {
	case s.End.After(calendar.Of(calendar.Day, s.Start).End):
		return "night"
	case length > 6*time.Hour:
		return "daytime"
	case length <= 2*time.Hour && s.Start.Hour() == 11:
		return "midday"
	}
	return parts[s.Start.Hour()/6]
}

// inYear puts the year behind a part of it: "winter 2016–17" where it runs over New Year.
func inYear(word, join string, s calendar.Span) string {
	first, last := s.Start.Year(), s.Last().Year()
	switch {
	case s.AnyYear:
		return word
	case first == last:
		return word + join + displayYears(first, first)
	case first > 0 && first/100 == last/100:
		return fmt.Sprintf("%s%s%d–%02d", word, join, first, last%100)
	}
	return word + join + displayYears(first, last)
}

func century(year int) string {
	if year < 0 {
		return ordinal(-year/100+1) + " century BC"
	}
	return ordinal(year/100+1) + " century"
}

func ordinal(n int) string {
	if n/10%10 == 1 {
		return fmt.Sprint(n, "th")
	}
	return fmt.Sprint(n, [...]string{"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"}[n%10])
}

func displayDays(first, last time.Time, anyYear bool) string {
	firstYear, lastYear := yearAfter(first, anyYear), yearAfter(last, anyYear)
	switch {
	case first.Equal(last):
		return first.Format("January 2") + firstYear
	case firstYear != lastYear:
		return first.Format("January 2") + firstYear + " – " + last.Format("January 2") + lastYear
	case first.Month() != last.Month():
		return first.Format("January 2") + " – " + last.Format("January 2") + lastYear
	}
	return first.Format("January 2") + "–" + last.Format("2") + lastYear
}

// yearAfter writes the year as it stands behind a day.
func yearAfter(t time.Time, anyYear bool) string {
	if anyYear {
		return ""
	}
	return ", " + displayYears(t.Year(), t.Year())
}

func displayMonths(first, last time.Time, anyYear bool) string {
	year := func(t time.Time) string { return strings.Replace(yearAfter(t, anyYear), ",", "", 1) }
	switch {
	case first.Year() == last.Year() && first.Month() == last.Month():
		return first.Format("January") + year(first)
	case year(first) == year(last):
		return first.Format("January") + "–" + last.Format("January") + year(last)
	}
	return first.Format("January") + year(first) + " – " + last.Format("January") + year(last)
}

// displayYears writes one year or a range of them; 0 is 1 BC.
func displayYears(first, last int) string {
	switch {
	case first == last && first > 99:
		return fmt.Sprint(first)
	case first == last && first > 0:
		return fmt.Sprint("AD ", first)
	case first == last:
		return fmt.Sprintf("%d BC", 1-first)
	case first > 0:
		return fmt.Sprintf("%d–%d", first, last)
	case last > 0:
		return fmt.Sprintf("%d BC – AD %d", 1-first, last)
	}
	return fmt.Sprintf("%d–%d BC", 1-first, 1-last)
}

// displayClock writes day, clock and zone: "May 2, 2017, 9:00–10:30 a.m. EDT".
func (d Date) displayClock() string {
	return displayDays(d.Span.Start, d.Span.Start, d.Span.AnyYear) + ", " + d.Times()
}

// Times writes the clock times of d for people, with the zone where it is known: "9:00–10:30 a.m. EDT". Times that run
// into another day name that day. A part of one day is its name: "late evening". "" when d has neither.
func (d Date) Times() string {
	if onePart(d.Span) {
		return modified(d.Mod, part(d.Span), d.Span)
	}
	if !d.Span.Timed() {
		return ""
	}
	first, last := d.Span.Start, d.lastMinute()
	exact := d.Span.Grain != calendar.Hour
	if !exact {
		last = last.Truncate(time.Hour)
	}
	from, to := clock(first, exact), clock(last, exact)
	firstDay, lastDay := calendar.Of(calendar.Day, first).Start, calendar.Of(calendar.Day, last).Start
	switch {
	case first.Equal(last):
		return from + d.zoneAfter(first)
	case firstDay != lastDay:
		to = " – " + displayDays(lastDay, lastDay, d.Span.AnyYear) + ", " + to
	case !isWord(first) && !isWord(last) && first.Hour()/12 == last.Hour()/12:
		from, to = strings.TrimRight(from, " apm."), "–"+to
	default:
		to = " – " + to
	}
	return from + to + d.zoneAfter(first)
}

// isWord reports whether the time of day has a word of its own.
func isWord(t time.Time) bool { return t.Hour()%12 == 0 && t.Minute() == 0 }

func clock(t time.Time, exact bool) string {
	switch {
	case isWord(t) && t.Hour() == 0:
		return "midnight"
	case isWord(t):
		return "noon"
	}
	half := " a.m."
	if t.Hour() >= 12 {
		half = " p.m."
	}
	if exact {
		return t.Format("3:04") + half
	}
	return t.Format("3") + half
}

// zoneAfter writes the zone as it stands behind a clock time: " EDT", " UTC+6"; "" when it is not known.
func (d Date) zoneAfter(t time.Time) string {
	at, ok := d.At(t)
	if !ok {
		return ""
	}
	name, offset := at.Zone()
	if strings.Trim(name, "+-:0123456789") != "" {
		return " " + name
	}
	sign := '+'
	if offset < 0 {
		sign, offset = '-', -offset
	}
	if offset%3600 == 0 {
		return fmt.Sprintf(" UTC%c%d", sign, offset/3600)
	}
	return fmt.Sprintf(" UTC%c%d:%02d", sign, offset/3600, offset/60%60)
}
