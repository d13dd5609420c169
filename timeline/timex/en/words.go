package en

import (
	"fmt"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/timex"
)

// list gives words of one class; each line of them has the same N, counted from first.
func list(class timex.Class, first int, lines ...string) []timex.Word {
	var out []timex.Word
	for i, line := range lines {
		for _, w := range strings.Fields(line) {
			out = append(out, timex.Word{Text: w, Class: class, N: int32(first + i)})
		}
	}
	return out
}

// grains gives the words of the units of time.
func grains(class timex.Class, words map[calendar.Grain]string) []timex.Word {
	var out []timex.Word
	for g := calendar.Second; g <= calendar.Millennium; g++ {
		out = append(out, list(class, int(g), words[g])...)
	}
	return out
}

var unitWords = map[calendar.Grain]string{calendar.Second: "second", calendar.Minute: "minute", calendar.Hour: "hour hr",
	calendar.Day: "day", calendar.Weekend: "weekend", calendar.Week: "week", calendar.Month: "month", calendar.Quarter: "quarter",
	calendar.Year: "year", calendar.Decade: "decade", calendar.Century: "century", calendar.Millennium: "millennium"}

var unitsWords = map[calendar.Grain]string{calendar.Second: "seconds", calendar.Minute: "minutes mins", calendar.Hour: "hours hrs",
	calendar.Day: "days", calendar.Weekend: "weekends", calendar.Week: "weeks", calendar.Month: "months", calendar.Quarter: "quarters",
	calendar.Year: "years yrs", calendar.Decade: "decades", calendar.Century: "centuries", calendar.Millennium: "millennia millenniums"}

var freqWords = map[calendar.Grain]string{calendar.Hour: "hourly", calendar.Day: "daily nightly", calendar.Week: "weekly",
	calendar.Month: "monthly", calendar.Quarter: "quarterly", calendar.Year: "annually yearly"}

// words are the English words that matter in dates.
func words() []timex.Word {
	var out []timex.Word
	for _, l := range [][]timex.Word{
		list(timex.Month, 1, "january jan jan.", "february feb feb.", "march mar mar.", "april apr apr.", "may", "june jun jun.",
			"july jul jul.", "august aug aug.", "september sept sept. sep sep.", "october oct oct.", "november nov nov.", "december dec dec."),
		list(timex.Weekday, 1, "monday mon mon.", "tuesday tue tue. tues tues.", "wednesday wed wed. weds weds.",
			"thursday thu thu. thur thur. thurs thurs.", "friday fri fri.", "saturday sat sat.", "sunday sun sun."),
		grains(timex.Unit, unitWords),
		grains(timex.Units, unitsWords),
		grains(timex.Freq, freqWords),
		list(timex.Season, 1, "spring springtime", "summer summertime", "autumn fall autumntime", "winter wintertime"),
		list(timex.DayPart, 1, "morning mornings", "midday", "afternoon afternoons", "evening evenings", "night nights nighttime overnight", "daytime"),
		list(timex.Noon, 12, "noon noontime"),
		list(timex.Noon, 24, "midnight"),
		list(timex.RelDay, -1, "yesterday yday", "today", "tomorrow tmrw tmr tmw tomorow tommorow tommorrow"),
		list(timex.Last, -1, "last past previous preceding prior"),
		list(timex.This, 0, "this current"),
		list(timex.Next, 1, "next coming following upcoming subsequent succeeding ensuing"),
		list(timex.That, 0, "that same"),
		list(timex.The, 0, "the its their his her our my your"),
		list(timex.An, 1, "a an one"),
		list(timex.Early, 1, "early beginning start outset dawn onset", "mid middle midst mid-", "late end close latter"),
		list(timex.Approx, 1, "about around approximately roughly nearly almost circa ca ca. c. some"),
		list(timex.Vague, 0, "several few many some couple dozens hundreds thousands various numerous"),
		list(timex.Every, 0, "every each per"),
		list(timex.Ref, 1, "recently", "now currently nowadays", "soon"),
		list(timex.Era, -1, "bc bce b.c. b.c b.c.e."),
		list(timex.Era, 1, "ad ce a.d. a.d c.e."),
		list(timex.AmPm, 0, "am a.m. a.m"),
		list(timex.AmPm, 12, "pm p.m. p.m"),
		list(timex.And, 0, "and or"),
		list(timex.To, 0, "to until till through thru"),
		list(timex.Prep, 0, "in on at by since during before after from until till through over within into as of for throughout around about near toward towards"),
		list(timex.Prep|timex.Between, 0, "between"),
		list(timex.Of, 0, "of"),
		list(timex.S, 0, "s 's"),
		list(timex.Key, 0, `christmas easter halloween juneteenth epiphany thanksgiving mardi pentecost columbus memorial labor labour bombings bombing bombers bomber q gmt bst utc est edt cet cest ist aest jst
			recent future past present current time half o'clock tonight tonite overnight fortnight fortnights fortnightly nineteen twenty eighteen seventeen sixteen thousand
			mondays tuesdays wednesdays thursdays fridays saturdays sundays ago later earlier period term circa ramadan eid diwali
			passover hanukkah chanukah good boxing palm ash martin
			hourlong daylong weeklong monthlong yearlong decadelong hourslong dayslong weekslong monthslong yearslong decadeslong
			deepavali eid rosh yom sukkot sukkoth purim ashura ashoura whitsun maundy holy shrove fat ascension orthodox cinco anzac`),
		decadeWords(),
		fiscalWords(),
		list(timex.NumWord, 0, "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
			"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
		list(timex.NumWord, 0, "thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half"),
		list(timex.OrdWord, 1, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
			"twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
		list(timex.OrdWord, 30, "thirtieth"),
		list(timex.Key, 0, "q"), // 3Q
		list(timex.Count, 1, "q1", "q2", "q3", "q4"),
		list(timex.Count, 11, "h1", "h2"),
	} {
		out = append(out, l...)
	}
	return out
}

func decadeWords() []timex.Word {
	var out []timex.Word
	for i, w := range strings.Fields("twenties thirties forties fifties sixties seventies eighties nineties") {
		out = append(out, timex.Word{Text: w, Class: timex.Decade, N: int32(20 + 10*i)})
	}
	return append(out, timex.Word{Text: "noughties", Class: timex.Decade})
}

// fiscalWords are fiscal years and their parts written as one word: "FY2018", "FY18", "Q3FY18". The N of a part is a hundred
// times its year and what that of "q3" or "h1" is.
func fiscalWords() []timex.Word {
	var out []timex.Word
	for y := 1990; y < 2050; y++ {
		out = append(out, timex.Word{Text: fmt.Sprintf("fy%d", y), Class: timex.Year, N: int32(y)},
			timex.Word{Text: fmt.Sprintf("fy%02d", y%100), Class: timex.Year, N: int32(y)})
		for n, name := range []string{"q1", "q2", "q3", "q4", "h1", "h2"} {
			count := timex.Word{Text: fmt.Sprintf("%sfy%02d", name, y%100), Class: timex.Count, N: int32(n + 1 + 100*y)}
			if n >= 4 {
				count.N += 11 - 5
			}
			full := count
			full.Text = fmt.Sprintf("%sfy%d", name, y)
			out = append(out, count, full)
		}
	}
	return out
}
