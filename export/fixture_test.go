package export

import (
	"fmt"
	"strings"
	"time"
	_ "time/tzdata"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
)

// The timelines that every format is tried with. All are made up.

func on(g calendar.Grain, y, m, d int) event.Date {
	return event.Date{Span: calendar.Of(g, time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)), Meaning: event.Lasts}
}

func through(a, b event.Date) event.Date {
	a.Span = a.Span.Through(b.Span)
	return a
}

func within(d event.Date) event.Date {
	d.Meaning = event.Within
	return d
}

func anyYear(d event.Date) event.Date {
	d.Span.AnyYear = true
	return d
}

// clock gives a stretch of minutes on a day of June 2031.
func clock(day, hour, minute, lasts int) event.Date {
	start := time.Date(2031, time.June, day, hour, minute, 0, 0, time.UTC)
	return event.Date{Span: calendar.Span{Start: start, End: start.Add(time.Duration(lasts)*time.Minute + time.Minute), Grain: calendar.Minute}, Meaning: event.Lasts}
}

func in(zone string, d event.Date) event.Date {
	loc, err := time.LoadLocation(zone)
	if err != nil {
		panic(err)
	}
	d.Zone, d.Timezone = loc, zone
	return d
}

func place(name string, lat, lon float64) *event.Location {
	return &event.Location{Name: name, Latitude: &lat, Longitude: &lon}
}

// told gives one mention of an event by a sentence, with the date words in it.
func told(document, sentence, words, reason string) []event.Mention {
	at := max(strings.Index(sentence, words), 0)
	return []event.Mention{{Document: document, Sentence: sentence, End: len(sentence), Reason: reason,
		Trigger:    event.Mark{Text: "x", Start: 0, End: 1},
		Expression: event.Expression{Mark: event.Mark{Text: words, Start: at, End: at + len(words)}, Rule: "month-day"}}}
}

func id(n int) string { return fmt.Sprintf("00000000-0000-5000-8000-%012d", n) }

// numbered gives the events ids, and a salience and confidence where they have none.
func numbered(events ...event.Event) []event.Event {
	for i := range events {
		events[i].ID = id(i + 1)
		if events[i].Salience == 0 {
			events[i].Salience, events[i].Confidence = 0.9, 0.9
		}
	}
	return events
}

// story has one event of every kind that a calendar must tell apart.
func story() *timeline.Timeline {
	const a, b = "ferry.txt", "ferry-2.txt"
	moved := event.Reading{Date: on(calendar.Day, 2031, 5, 10), Mentions: told(a, "The ferry will sail again on May 10.", "May 10", "named day")}
	rival := event.Reading{Date: on(calendar.Day, 2031, 4, 3), Mentions: told(b, "It ran aground on April 3.", "April 3", "named day")}
	twice := append(told(a, "The ferry ran aground on April 2 off Vesterholm.", "April 2", "named day, past tense"),
		told(b, "It ran aground on April 3.", "April 3", "named day")...)
	return &timeline.Timeline{
		Documents: []timeline.Document{
			{ID: a, Title: "Ferry back “soon”, says owner", URL: "https://news.example/2031/ferry?a=1,2;b=3", Published: "2031-04-20", PublishedFrom: "flag", Language: "en", SHA256: strings.Repeat("ab", 32)},
			{ID: b, Title: "Ferry: new date", Published: "2031-05-02", PublishedFrom: "inferred", PublishedRange: "2031-05-01/2031-05-09", SHA256: strings.Repeat("cd", 32)},
		},
		Events: numbered(
			event.Event{Title: "Ferry built", Date: about(within(on(calendar.Decade, 1994, 1, 1))), Status: event.Happened, Mentions: told(a, "She was built about the 1990s.", "about the 1990s", "a decade")},
			event.Event{Title: "Union votes to strike", Date: within(on(calendar.Month, 2030, 11, 1)), Status: event.Happened, Mentions: told(a, "The union voted to strike in November 2030.", "November 2030", "explicit")},
			event.Event{Title: "Owner's profit falls", Date: within(on(calendar.Quarter, 2031, 1, 1)), Status: event.Happened, Mentions: told(a, "Profit fell in the first quarter of 2031.", "first quarter of 2031", "explicit")},
			event.Event{Title: "Ferry runs aground off Vesterholm", Date: on(calendar.Day, 2031, 4, 2), Status: event.Happened, Location: place("Vesterholm", 59.5, 0.0000012),
				Categories: []string{"accident", "ships, ferries"}, Conflicts: []event.Reading{rival}, Mentions: twice},
			event.Event{Title: "Owner said the crew was tired", Date: on(calendar.Day, 2031, 4, 19), Status: event.Happened, Salience: 0.2, Confidence: 0.8, Mentions: told(a, "The owner said on Saturday the crew was tired.", "Saturday", "weekday before publication")},
			event.Event{Title: "Ferry sails again", Date: on(calendar.Day, 2031, 5, 17), Status: event.Possible, Supersedes: []event.Reading{moved}, Mentions: told(b, "She may sail again on May 17.", "May 17", "named day")},
			event.Event{Title: "Harbour festival", Date: within(on(calendar.Week, 2031, 6, 9)), Status: event.Cancelled, Relations: []event.Relation{{Kind: event.PartOf, Event: id(6)}}, Mentions: told(b, "The harbour festival planned for the week of June 9 is off.", "the week of June 9", "explicit")},
			event.Event{Title: "Pay talks", Date: through(on(calendar.Day, 2031, 6, 28), on(calendar.Day, 2031, 7, 8)), Status: event.Planned, Location: place("Havnsund, Norway", 60.1, 5.2),
				Participants: []string{"Seafarers' Union"}, Categories: []string{"meeting"}, Mentions: told(a, "Pay talks in Havnsund run from June 28 to July 8.", "from June 28 to July 8", "after publication, future")},
			event.Event{Title: "Referendum", Date: within(on(calendar.Month, 2031, 7, 1)), Status: event.Planned, Relations: []event.Relation{{Kind: event.After, Event: id(8)}, {Kind: event.Before, Event: id(99)}, {Kind: event.During, Event: id(5)}}, Mentions: told(b, "A referendum follows in July.", "July", "month after publication")},
			event.Event{Title: "Captain's hearing", Date: anyYear(on(calendar.Day, 2000, 9, 6)), Status: event.Planned, Salience: 0.8, Confidence: 0.4, Mentions: told(b, "A hearing is set for September 6.", "September 6", "the year is open")},
		),
		Unresolved: []timeline.Unresolved{{Document: a, Text: "that winter", Start: 10, End: 21, Reason: "nothing says which year"},
			{Document: a, Text: "that spring", Start: 40, End: 51, Reason: "nothing says which year"}, {Document: a, Text: "that winter", Start: 60, End: 71, Reason: "nothing says which year"}},
	}
}

func about(d event.Date) event.Date {
	d.Approximate = true
	return d
}

// schedule has clock times: with a zone, over midnight, in another zone, without one, and of an hour.
func schedule() *timeline.Timeline {
	const doc = "programme.txt"
	hour := clock(4, 9, 0, 0)
	hour.Span = calendar.Of(calendar.Hour, hour.Span.Start)
	return &timeline.Timeline{
		Documents: []timeline.Document{{ID: doc, Title: "Programme", Published: "2031-05-01", PublishedFrom: "text", SHA256: strings.Repeat("ef", 32)}},
		Events: numbered(
			event.Event{Title: "Doors open", Date: in("America/New_York", clock(3, 8, 30, 0)), Status: event.Planned, Location: place("Albany", 42.65, -73.75), Mentions: told(doc, "Doors open at 8:30 a.m. EDT on June 3.", "8:30 a.m. EDT on June 3", "clock time on a named day")},
			event.Event{Title: "Keynote", Date: in("America/New_York", clock(3, 9, 0, 90)), Status: event.Planned, Mentions: told(doc, "Keynote, 9-10:30 a.m.", "9-10:30 a.m.", "under the heading June 3")},
			event.Event{Title: "Launch party", Date: in("Asia/Almaty", clock(3, 21, 0, 300)), Status: event.Planned, Mentions: told(doc, "Party from 9 p.m. to 2 a.m.", "from 9 p.m. to 2 a.m.", "under the heading June 3")},
			event.Event{Title: "Tea", Date: clock(3, 16, 0, 0), Status: event.Planned, Mentions: told(doc, "Tea at 4 p.m.", "4 p.m.", "under the heading June 3")},
			event.Event{Title: "Yoga", Date: in("Europe/Berlin", hour), Status: event.Planned, Mentions: told(doc, "Yoga in the hour from nine.", "the hour from nine", "under the heading June 4")},
			event.Event{Title: "Fireworks", Date: event.Date{Span: calendar.Of(calendar.PartOfDay, time.Date(2031, 6, 4, 20, 0, 0, 0, time.UTC)), Meaning: event.Within}, Status: event.Planned, Mentions: told(doc, "Fireworks in the evening of June 4.", "the evening of June 4", "explicit")},
		),
	}
}

// hostile has what no field should ever hold, in every field.
func hostile() *timeline.Timeline {
	nasty := []string{
		"Quote \" semicolon ; comma , backslash \\ and \\n \\, \\; =HYPERLINK(\"x\")",
		"Line\r\nBEGIN:VEVENT\r\nATTENDEE;RSVP=TRUE:mailto:evil@news.example\nDTSTART:20310101",
		"Tab\there, NUL\x00 BEL\x07 ESC\x1b[31m DEL\x7f C1\u0085 BOM\ufeff and \xff\xfe bytes",
		"مؤتمر السلام في أستانا \u202e gnirts desrever \u2066 isolate",
		"Переговоры 和平会谈 カザフスタン 👩‍👩‍👧‍👦 e\u0301 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
		"<script>alert(1)</script><img src=x onerror=alert(1)>&amp;</title></style>]]><!--",
		"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "| pipe | *stars* _under_ [link](javascript:alert(1)) `code` # head",
		strings.Repeat("very long title ", 40), strings.Repeat("無", 300), " ", "",
	}
	t := &timeline.Timeline{}
	for i, s := range nasty {
		doc := fmt.Sprint("doc", i, s)
		t.Documents = append(t.Documents, timeline.Document{ID: doc, Title: s, URL: "https://news.example/a b\r\nX:y/" + s, Published: "2031-01-02", PublishedFrom: "metadata", SHA256: strings.Repeat("00", 32)})
		t.Events = append(t.Events, event.Event{Title: s, Date: on(calendar.Day, 2031, 3, i+1), Status: event.Status(1 + i%4),
			Location: place(s, 1e-7, -1e-7), Participants: []string{s}, Categories: []string{s, "a,b;c"}, Mentions: told(doc, s+" "+strings.Repeat(s, 3), s, s)})
	}
	t.Events = numbered(t.Events...)
	t.Unresolved = []timeline.Unresolved{{Document: t.Documents[1].ID, Text: nasty[1], Reason: nasty[2]}}
	return t
}

// many has n events on n days, as a long story does.
func many(n int) *timeline.Timeline {
	t := &timeline.Timeline{Documents: []timeline.Document{{ID: "d", Title: "Long story", URL: "https://news.example/long", Published: "2031-01-02", PublishedFrom: "flag", SHA256: strings.Repeat("11", 32)}}}
	categories := []string{"meeting", "vote", "accident", "trial", "launch"}
	for i := range n {
		e := event.Event{Title: fmt.Sprint("Council meets for session ", i+1), Date: on(calendar.Day, 2020, 1, 1+i), Status: event.Status(1 + i%4), Categories: categories[i%5 : i%5+1],
			Mentions: told("d", fmt.Sprintf("The council met for session %d on that day, and nobody went home before it was over.", i+1), "that day", "counted from the day before")}
		if i%10 == 0 {
			e.Date = within(on(calendar.Month, 2020, 1+i/30, 1))
			e.Location = place("Havnsund, Norway", 60.1, 5.2)
		}
		t.Events = append(t.Events, e)
	}
	t.Events = numbered(t.Events...)
	return t
}
