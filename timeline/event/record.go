package event

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/english"
	"dateline/timeline/record"
	"dateline/timeline/timex"
)

// What a line of a programme or a list tells is worth to a timeline, and how surely it is right.
const (
	recordSalience   = 0.7
	recordConfidence = 0.9
)

// records gives the events that lines tell and not sentences: items of programmes, results, fields of a notice, rows of
// tables. taken says of each date whether it stands in such a line, so that nobody is to look for another event of it.
func (x *Extractor) records(a *article.Article, dates []timex.Dated) (events []Event, taken []bool) {
	an := &x.analysis
	line := an.dateline()
	list := record.Read(record.Input{Doc: an.doc, Dates: dates, Title: titleBeside(a), Body: a.Body,
		Dateline: record.Extent{Start: line.Start, End: line.End}, Day: a.Published.Span,
		Tagger: x.tagger(), Places: an.places, Setting: an.setting})
	taken = make([]bool, len(dates))
	next := 0
	for i := range list {
		for next < len(dates) && dates[next].Start < list[i].Start {
			next++
		}
		for k := next; k < len(dates) && dates[k].Start < list[i].End; k++ {
			taken[k] = true
		}
		events = append(events, x.recordEvent(a, &list[i], dates))
	}
	return events, taken
}

// titleBeside gives the title of an article whose text does not begin with it.
func titleBeside(a *article.Article) string {
	if a.Body > 0 {
		return ""
	}
	return a.Title
}

// recordEvent makes the event of a line.
func (x *Extractor) recordEvent(a *article.Article, r *record.Record, dates []timex.Dated) Event {
	e := Event{
		Title: cutTitle(strings.TrimPrefix(r.About+": "+r.Title, ": ")), TitleFrom: "line",
		Status: recordStatus(a, r), Participants: sides(r.Title),
		Salience: recordSalience, Confidence: recordConfidence,
	}
	if name := strings.Trim(r.Place+", "+r.Address, ", "); name != "" {
		e.Location = x.namedPlace(name)
	}
	m := x.recordMention(a, r, dates)
	first := &dates[r.When.Dates[0]]
	date := Date{Span: r.When.Span, Mod: first.Mod, Meaning: Lasts}
	if r.When.Grain > calendar.Week && len(r.When.Dates) == 1 {
		date.Meaning = Within
	}
	for _, k := range r.When.Dates {
		date.Zone = cmp.Or(date.Zone, dates[k].Zone)
	}
	e.Date = x.completed(date, e.Location, &m)
	if kind := x.categoryOf(r.Title); kind != "" {
		e.Categories = []string{kind}
	}
	e.Mentions = []Mention{m}
	return e
}

// recordStatus tells whether what a line tells took place: the day of publication decides. Without one, a bare year is
// history and a day is an announcement.
func recordStatus(a *article.Article, r *record.Record) Status {
	pub := a.Published.Span
	switch {
	case r.Cancelled:
		return Cancelled
	case pub.IsZero() && r.When.Grain < calendar.Year, !pub.IsZero() && r.When.End.After(pub.End), r.When.AnyYear,
		pub.Holds(r.When.Span) && r.When.Timed():
		return Planned
	}
	return Happened
}

// recordMention says where a line tells its event: by the date that is the finest in the line, else by that above it.
func (x *Extractor) recordMention(a *article.Article, r *record.Record, dates []timex.Dated) Mention {
	text := a.Text
	d := &dates[r.When.Dates[0]]
	inLine := func(d *timex.Dated) bool { return d.Start >= r.Start && d.Start < r.End }
	for _, k := range r.When.Dates {
		if o := &dates[k]; inLine(o) && (!inLine(d) || o.Span.Grain < d.Span.Grain) {
			d = o
		}
	}
	end := d.End
	if d.Through > 0 && d.Through < len(dates) {
		end = dates[d.Through].End
	}
	m := Mention{Document: a.ID, Sentence: text[r.Start:r.End], Start: r.Start, End: r.End,
		Expression: Expression{Mark{text[d.Start:end], d.Start, end}, d.Rule}, Reason: d.Reason,
		Why: Why{Trigger: r.Why, Title: "as the line has it"}}
	if !inLine(d) {
		m.Reason = strings.TrimPrefix(m.Reason+", the date above the line", ", ")
	}
	if r.Trigger.End > r.Trigger.Start {
		m.Trigger = Mark{text[r.Trigger.Start:r.Trigger.End], r.Trigger.Start, r.Trigger.End}
	} else {
		m.Trigger = m.Expression.Mark
	}
	return m
}

// sides gives those whom a title names as taking part: the two sides of a match, "Lund v Malmo", or who gives what is
// given, "Talk by Maria Duarte".
func sides(title string) []string {
	for _, word := range [...]string{" v ", " v. ", " vs ", " vs. "} {
		if a, b, ok := strings.Cut(title, word); ok {
			b, _, _ = strings.Cut(b, ",")
			return []string{strings.TrimSpace(a), strings.TrimSpace(b)}
		}
	}
	_, name, _ := strings.Cut(title, " by ")
	name, _, _ = strings.Cut(name, ",")
	words := strings.Fields(name)
	small := func(w string) bool { return !english.IsUpper(w, 1) }
	if len(words) < 2 || len(words) > 4 || slices.ContainsFunc(words, small) {
		return nil
	}
	return []string{strings.Join(words, " ")}
}

// categoryOf gives the category of what a title tells by its words: that of the last event noun before a preposition,
// else that of its first verb; "" for none.
func (x *Extractor) categoryOf(title string) (kind string) {
	if len(sides(title)) == 2 {
		return "match"
	}
	for form := range strings.FieldsSeq(lower(title)) {
		w := x.analysis.vocabulary.Of(strings.Trim(form, ".,:;“”\"'()"))
		switch {
		case w.Is(english.Prep) && kind != "":
			return kind
		case w.NounKind != "" && !w.Is(english.NounWeak) && !w.Is(english.Third):
			kind = w.NounKind
		case kind == "":
			kind = w.VerbKind
		}
	}
	return kind
}
