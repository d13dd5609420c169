package en

import (
	"strings"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/timex"
)

// holidayRules are named days of the year.
var holidayRules = holidays()

// A holiday is a named day: the patterns of its names, and its days in a year.
type holiday struct {
	name     string
	patterns []string
	in       func(y int) (calendar.Span, bool)
	eg       string // an example for each pattern, apart by semicolons
}

var holidayTable = []holiday{
	{"christmas", []string{"christmas day?"}, fixed(time.December, 25), "at [Christmas = 2016-12-25]"},
	{"christmas-eve", []string{"christmas eve"}, fixed(time.December, 24), "on [Christmas Eve = 2016-12-24]"},
	{"boxing-day", []string{"boxing day"}, fixed(time.December, 26), "on [Boxing Day = 2016-12-26]"},
	{"new-year", []string{"new year 's? day"}, fixed(time.January, 1), "on [New Year's Day = 2017-01-01]"},
	{"new-years-eve", []string{"new year 's? eve"}, fixed(time.December, 31), "on [New Year's Eve = 2016-12-31]"},
	{"halloween", []string{"halloween"}, fixed(time.October, 31), "on [Halloween = 2016-10-31]"},
	{"valentine", []string{"valentine 's day"}, fixed(time.February, 14), "on [Valentine's Day = 2017-02-14]"},
	{"st-patrick", []string{"st.|saint patrick 's day"}, fixed(time.March, 17), "on [St. Patrick's Day = 2017-03-17]"},
	{"may-day", []string{"may day"}, fixed(time.May, 1), "on [May Day = 2017-05-01]"},
	{"veterans-day", []string{"veterans|armistice|remembrance ' day", "veterans|armistice|remembrance day"},
		fixed(time.November, 11), "on [Veterans' Day = 2016-11-11]; on [Veterans Day = 2016-11-11]"},
	{"bastille-day", []string{"bastille day"}, fixed(time.July, 14), "on [Bastille Day = 2017-07-14]"},
	{"groundhog-day", []string{"groundhog day"}, fixed(time.February, 2), "on [Groundhog Day = 2017-02-02]"},
	{"australia-day", []string{"australia day"}, fixed(time.January, 26), "on [Australia Day = 2017-01-26]"},
	{"canada-day", []string{"canada day"}, fixed(time.July, 1), "on [Canada Day = 2017-07-01]"},
	{"juneteenth", []string{"juneteenth"}, fixed(time.June, 19), "on [Juneteenth = 2017-06-19]"},
	{"all-saints", []string{"all saints ' day"}, fixed(time.November, 1), "on [All Saints' Day = 2016-11-01]"},
	{"epiphany", []string{"epiphany"}, fixed(time.January, 6), "on [Epiphany = 2017-01-06]"},
	{"thanksgiving", []string{"thanksgiving day?"}, weekdayOf(time.November, 4, 4), "on [Thanksgiving = 2016-11-24]"},
	{"memorial-day", []string{"memorial day"}, weekdayOf(time.May, 1, -1), "on [Memorial Day = 2017-05-29]"},
	{"labor-day", []string{"labor|labour day"}, weekdayOf(time.September, 1, 1), "on [Labor Day = 2017-09-04]"},
	{"mlk-day", []string{"martin luther king jr.? day"}, weekdayOf(time.January, 1, 3),
		"on [Martin Luther King Day = 2017-01-16]"},
	{"presidents-day", []string{"presidents ' day", "presidents day"}, weekdayOf(time.February, 1, 3),
		"on [Presidents' Day = 2017-02-20]; on [Presidents Day = 2017-02-20]"},
	{"columbus-day", []string{"columbus day"}, weekdayOf(time.October, 1, 2), "on [Columbus Day = 2017-10-09]"},
	{"mothers-day", []string{"mother 's day"}, weekdayOf(time.May, 7, 2), "on [Mother's Day = 2017-05-14]"},
	{"fathers-day", []string{"father 's day"}, weekdayOf(time.June, 7, 3), "on [Father's Day = 2017-06-18]"},
	{"election-day", []string{"election day"}, electionDay, "on [Election Day = 2016-11-08]"},
	{"remembrance-sunday", []string{"remembrance sunday"}, weekdayOf(time.November, 7, 2),
		"on [Remembrance Sunday = 2016-11-13]"},
	{"mothering-sunday", []string{"mothering sunday"}, fromEaster(-21), "on [Mothering Sunday = 2017-03-26]"},
	{"whit-monday", []string{"whit monday"}, fromEaster(50), "on [Whit Monday = 2017-06-05]"},
	{"easter", []string{"easter sunday?"}, fromEaster(0), "at [Easter = 2017-04-16]"},
	{"easter-monday", []string{"easter monday"}, fromEaster(1), "on [Easter Monday = 2017-04-17]"},
	{"good-friday", []string{"good friday"}, fromEaster(-2), "on [Good Friday = 2017-04-14]"},
	{"palm-sunday", []string{"palm sunday"}, fromEaster(-7), "on [Palm Sunday = 2017-04-09]"},
	{"ash-wednesday", []string{"ash wednesday"}, fromEaster(-46), "on [Ash Wednesday = 2017-03-01]"},
	{"mardi-gras", []string{"mardi gras"}, fromEaster(-47), "at [Mardi Gras = 2017-02-28]"},
	{"pentecost", []string{"pentecost|whitsun"}, fromEaster(49), "at [Pentecost = 2017-06-04]"},
	{"maundy-thursday", []string{"maundy|holy thursday"}, fromEaster(-3), "on [Maundy Thursday = 2017-04-13]"},
	{"shrove-tuesday", []string{"shrove|fat tuesday"}, fromEaster(-47), "on [Shrove Tuesday = 2017-02-28]"},
	{"ascension", []string{"ascension day"}, fromEaster(39), "on [Ascension Day = 2017-05-25]"},
	{"orthodox-easter", []string{"orthodox easter sunday?"}, orthodoxEaster, "at [Orthodox Easter = 2017-04-16]"},
	{"orthodox-christmas", []string{"orthodox christmas day?"}, fixed(time.January, 7),
		"on [Orthodox Christmas = 2017-01-07]"},
	{"ramadan", []string{"the? muslim? holy? fasting? month? of? ramadan"}, islamic(9, 1, 30),
		"during [Ramadan = 2017-05]"},
	{"eid-al-fitr", []string{"eid al|el|ul - fitr", "eid al|ul fitr"}, islamic(10, 1, 1),
		"on [Eid al-Fitr = 2017-06-25]; on [Eid al Fitr = 2017-06-25]"},
	{"eid-al-adha", []string{"eid al|el|ul - adha|azha", "eid al|ul adha"}, islamic(12, 10, 1),
		"on [Eid al-Adha = 2017-09-01]; on [Eid ul Adha = 2017-09-01]"},
	{"ashura", []string{"ashura|ashoura"}, islamic(1, 10, 1), "on [Ashura = 2017-10-01]"},
	{"rosh-hashanah", []string{"rosh hashanah|hashana"}, fromNewYear(0), "on [Rosh Hashanah = 2017-09-21]"},
	{"yom-kippur", []string{"yom kippur"}, fromNewYear(9), "on [Yom Kippur = 2017-09-30]"},
	{"sukkot", []string{"sukkot|sukkoth"}, fromNewYear(14), "at [Sukkot = 2017-10-05]"},
	{"passover", []string{"passover"}, fromPassover(0), "at [Passover = 2017-04-11]"},
	{"purim", []string{"purim"}, fromPassover(-30), "at [Purim = 2017-03-12]"},
	{"hanukkah", []string{"hanukkah|chanukah"}, hanukkah, "at [Hanukkah = 2016-12-25]"},
	{"lunar-new-year", []string{"lunar|chinese new year"}, lunarNewYear, "at [Lunar New Year = 2017-01-28]"},
	{"diwali", []string{"diwali|deepavali"}, diwali, "at [Diwali = 2017-10-19]"},
	{"black-friday", []string{"black friday"}, afterThanksgiving(1), "on [Black Friday = 2016-11-25]"},
	{"cyber-monday", []string{"cyber monday"}, afterThanksgiving(4), "on [Cyber Monday = 2016-11-28]"},
	{"anzac-day", []string{"anzac day"}, fixed(time.April, 25), "on [Anzac Day = 2017-04-25]"},
	{"cinco-de-mayo", []string{"cinco de mayo"}, fixed(time.May, 5), "on [Cinco de Mayo = 2017-05-05]"},
	{"womens-day", []string{"international women 's day"}, fixed(time.March, 8),
		"on [International Women's Day = 2017-03-08]"},
	{"earth-day", []string{"earth day"}, fixed(time.April, 22), "on [Earth Day = 2017-04-22]"},
	{"pearl-harbor-day", []string{"pearl harbor day"}, fixed(time.December, 7), "on [Pearl Harbor Day = 2016-12-07]"},
}

func holidays() []timex.Rule {
	var out []timex.Rule
	for _, h := range holidayTable {
		egs := strings.Split(h.eg, "; ")
		for i, p := range h.patterns {
			name := h.name
			if i > 0 {
				name += "-too"
			}
			out = append(out, h.rule(name, p, egs[i:i+1]))
		}
	}
	out = append(out, timex.Rule{Name: "new-years", Pattern: "new year 's", Kind: timex.KindFeast,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Feast{Name: "new-year", In: fixed(time.January, 1)},
				m.Cap(0) && m.Cap(1) && !nounFollows(m) && !nameFollows(m)
		},
		Eg: []string{"before [New Year's = 2017-01-01], he", "a New Year's resolution"},
	})
	return append(out, timex.Rule{Name: "holiday-year", Pattern: "<feast> ,? of? YEAR", Tier: 1, Kind: timex.KindFeast,
		Value: func(m *timex.Match) (timex.Value, bool) {
			f, ok := m.Value(0).(timex.Feast)
			f.Year = m.N(3)
			return f, ok
		},
		Eg: []string{"at [Christmas 2014 = 2014-12-25]", "on [Good Friday, 2018 = 2018-03-30]",
			"on [Ash Wednesday = 2017-03-01], he fasted"},
	})
}

// rule makes the rule for one way to write a holiday.
func (h holiday) rule(name, pattern string, eg []string) timex.Rule {
	items := len(strings.Fields(pattern))
	return timex.Rule{Name: name, Pattern: pattern, Kind: timex.KindFeast, Eg: eg,
		Value: func(m *timex.Match) (timex.Value, bool) {
			return timex.Feast{Name: h.name, In: h.in}, isNamed(m, items)
		}}
}

// isNamed reports whether one of the words of a holiday, the items before n, is written with a capital.
func isNamed(m *timex.Match, n int) bool {
	for k := range n {
		if m.Cap(k) && !m.Is(k, timex.The) {
			return true
		}
	}
	return false
}

// afterThanksgiving gives the day so many days after Thanksgiving.
func afterThanksgiving(days int) func(int) (calendar.Span, bool) {
	return func(y int) (calendar.Span, bool) {
		s, ok := weekdayOf(time.November, 4, 4)(y)
		return calendar.Of(calendar.Day, s.Start.AddDate(0, 0, days)), ok
	}
}

func fixed(m time.Month, d int) func(int) (calendar.Span, bool) {
	return func(y int) (calendar.Span, bool) { return calendar.On(y, m, d) }
}

// weekdayOf gives the n-th such weekday (1 is Monday) of a month, -1 the last.
func weekdayOf(m time.Month, weekday, n int) func(int) (calendar.Span, bool) {
	return func(y int) (calendar.Span, bool) {
		return calendar.Of(calendar.Month, time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)).NthWeekday(weekday, n)
	}
}

// electionDay is the Tuesday after the first Monday of November (2 U.S.C. §7).
func electionDay(y int) (calendar.Span, bool) {
	monday, _ := weekdayOf(time.November, 1, 1)(y)
	return calendar.Of(calendar.Day, monday.Start.AddDate(0, 0, 1)), true
}
