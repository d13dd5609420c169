package en

import (
	"strings"
	"sync"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"
	whenen "github.com/olebedev/when/rules/en"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// Casual phrases ("yesterday afternoon", "last night") are a closed family, and the one that olebedev/when reads well:
// it knows the distance in days and the hour that each means. Our rules delimit the phrase, so that its search in
// running text, which drops years and takes verbs for dates, is never asked; the grain comes from our tokens. It reads
// each phrase once, against a fixed midnight, since a distance in days is the same on every day.

// casualRules are the phrases that when reads.
var casualRules = []timex.Rule{
	{
		Name: "casual-day", Pattern: "RELDAY", Kind: timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) { return casualValue(m.Text(0)) },
		Eg: []string{"[yesterday = 2017-05-01]", "[today = 2017-05-02]", "[Tomorrow = 2017-05-03]",
			"see you [tmrw = 2017-05-03]"},
	},
	{
		Name: "casual-day-part", Pattern: "RELDAY morning|afternoon|evening", Tier: 1, Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) { return casualValue(m.Text(0) + " " + m.Text(1)) },
		Eg:    []string{"[yesterday evening = 2017-05-01TEV]", "[tomorrow morning = 2017-05-03TMO]"},
	},
	{
		Name: "casual-part", Pattern: "later|early|earlier|late? this morning|afternoon|evening", Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) { return casualValue("this " + m.Text(2)) },
		Eg:    []string{"[this morning = 2017-05-02TMO]", "[later this afternoon = 2017-05-02TAF]"},
	},
	{
		Name: "casual-night", Pattern: "tonight|tonite", Kind: timex.KindPart | timex.KindRelDay,
		Value: func(m *timex.Match) (timex.Value, bool) { return casualValue("tonight") },
		Eg:    []string{"[tonight = 2017-05-02TNI]"},
	},
	{
		Name: "casual-last-night", Pattern: "late? last night", Kind: timex.KindPart,
		Value: func(m *timex.Match) (timex.Value, bool) { return casualValue("last night") },
		Eg:    []string{"[last night = 2017-05-01TNI]"},
	},
}

// casualDays and casualParts make the closed family.
var (
	casualDays  = []string{"yesterday", "today", "tomorrow"}
	casualParts = []string{"morning", "afternoon", "evening"}
)

// casualHours are the hours by which we tell what part of the day when has read.
var casualHours = rules.Options{Morning: 8, Noon: 12, Afternoon: 15, Evening: 18, Distance: 5, MatchByOrder: true}

var casualPartOf = map[int]timex.Part{8: timex.Morning, 15: timex.Afternoon, 18: timex.Evening, 23: timex.Night}

// casualMeanings gives the meaning of each phrase of the family as when reads it.
var casualMeanings = sync.OnceValue(func() map[string]timex.Value {
	out := map[string]timex.Value{}
	read := func(phrase string) {
		if v, ok := readCasual(phrase); ok {
			out[phrase] = v
		}
	}
	read("tonight")
	read("last night")
	for _, part := range casualParts {
		read("this " + part)
	}
	for _, day := range casualDays {
		read(day)
		for _, part := range casualParts {
			read(day + " " + part)
		}
	}
	return out
})

// casualSpelling gives the days as tweets spell them.
var casualSpelling = map[string]string{"yday": "yesterday", "tmrw": "tomorrow", "tmr": "tomorrow", "tmw": "tomorrow",
	"tomorow": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow"}

// casualValue gives the meaning of a phrase of the family, in any case of letters.
func casualValue(phrase string) (timex.Value, bool) {
	phrase = strings.ToLower(phrase)
	if day, part, _ := strings.Cut(phrase, " "); casualSpelling[day] != "" {
		phrase = strings.TrimSpace(casualSpelling[day] + " " + part)
	}
	v, ok := casualMeanings()[phrase]
	return v, ok
}

// casualParser makes a parser with the rules of when that we trust with a phrase of ours, and no other.
func casualParser(r ...rules.Rule) *when.Parser {
	opts := casualHours
	p := when.New(&opts)
	p.Add(r...)
	return p
}

// readCasual has when read a phrase against a midnight, and takes the days and the part of the day from the answer.
func readCasual(phrase string) (timex.Value, bool) {
	midnight := time.Date(2001, time.January, 1, 0, 0, 0, 0, time.UTC)
	p := casualParser(whenen.CasualDate(rules.Override), whenen.CasualTime(rules.Override))
	res, err := p.Parse(phrase, midnight)
	if err != nil || res == nil {
		return nil, false
	}
	days := calendar.Of(calendar.Day, res.Time).Start.Sub(midnight) / (24 * time.Hour)
	day := timex.Away{Days: int(days)}
	if part, ok := casualPartOf[res.Time.Hour()]; ok {
		return timex.DayOf{Part: part, Of: day}, true
	}
	return day, true
}

// Phrase reads a date as a person types it on a command line: what the rules read in a text ("2017-05-03", "May 2017",
// "last week"; of a clock time its day), and, in any case of letters, the casual phrases and weekdays that when reads
// ("yesterday", "last tuesday"). It counts from the day of now, and answers false for anything else.
func Phrase(text string, now time.Time) (calendar.Span, bool) {
	text = strings.TrimSpace(text)
	y, m, d := now.Date()
	today := calendar.Of(calendar.Day, time.Date(y, m, d, 0, 0, 0, 0, time.UTC))
	doc := prose.Lex(text, Lexicon())
	if ds := New().Dates(doc, timex.Context{Published: today}); len(ds) == 1 && ds[0].Start == 0 &&
		ds[0].End == len(text) {
		return wholeDays(ds[0].Span), ds[0].Span.Fixed()
	}
	return whenPhrase(strings.ToLower(text), today)
}

// whenPhrase has when read a casual day, or a weekday with its direction, that is the whole of text. (Of a bare weekday
// it always takes the next.)
func whenPhrase(text string, today calendar.Span) (calendar.Span, bool) {
	p := casualParser(whenen.CasualDate(rules.Override))
	switch first, _, _ := strings.Cut(text, " "); first {
	case "last", "past", "this", "next":
		p = casualParser(whenen.CasualDate(rules.Override), whenen.Weekday(rules.Override))
	}
	res, err := p.Parse(text, today.Start)
	if err != nil || res == nil || strings.TrimSpace(res.Text) != text {
		return calendar.Span{}, false
	}
	return calendar.Of(calendar.Day, res.Time), true
}

// wholeDays gives the day of a span that is finer than one.
func wholeDays(s calendar.Span) calendar.Span {
	if s.Grain < calendar.Day {
		return calendar.Of(calendar.Day, s.Start)
	}
	return s
}
