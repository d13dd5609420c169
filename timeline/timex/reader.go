package timex

import (
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

// A Context is what is known of a document besides its text. The zero Context: nothing.
type Context struct {
	// Published is the day (or, where only that is known, the month or year) of publication; zero when unknown.
	Published calendar.Span
	// Month is the month of the publication where its year, and so Published, is not known: an AnyYear span; zero where
	// that is not known either.
	Month calendar.Span
	// Assumed says that Published or Month was inferred from the text.
	Assumed bool
}

// A Result is a value tied to the calendar. See Dated for its fields.
type Result struct {
	Type       Type
	Value, Mod string
	Span       calendar.Span
	Zone       *time.Location
	Anchor     Anchor
	Why        Why
	From       calendar.Span // what Span was counted from; zero where nobody says
	Unresolved string
}

// A Reader goes through a document's expressions in reading order and keeps what later ones lean on.
type Reader struct {
	Habits
	hearing
	off   Why // constraints that are left out
	spelt map[because]string
	picks map[int]reading // by expression: what lists have chosen
	pub   calendar.Span   // zero when unknown
	month calendar.Span   // of the publication, see Context
	front bool            // the expression being read opens its sentence, or stands in a heading
	// last is the last date told, of any grain, and day the last day told, those left out on which somebody only spoke.
	last, day calendar.Span
	before    calendar.Span // the day told before day
	named     bool          // day was told with its weekday
	dayIn     int           // the sentence of day
	begun     bool          // day begins something: "it starts on March 16"
	// start is the day on which something was last said to begin, in sentence startIn; finish the day on which it ends,
	// where the expression ends told it.
	start, finish calendar.Span
	startIn, ends int
	counts        []counting
	// opens is the day on which the range opens that closes with day; ranged says that the range is not closed yet,
	// from is then how it opens.
	opens, from calendar.Span
	ranged      bool
	// clock is the last clock time told.
	clock calendar.Span
	// done is the last date told that has come by the day of publication, and doneIn the sentence of it.
	done   calendar.Span
	doneIn int
	years
	toldAt  int  // the index of the expression that told the year
	toldNow bool // the expression just read has
	// fine is the last day told with its year, in sentence fineIn; passing says that the story has since only come to its
	// year by one that no sentence began with.
	fine    calendar.Span
	fineIn  int
	passing bool
	// results is the last business quarter told.
	results calendar.Span
}

// The years that a text has told.
type years struct {
	// told is the last year told or resolved, and toldIn the sentence of it; story is the year in which a narrative
	// has arrived: a year mentioned in passing does not move it. They are 0 when there is none.
	told, toldIn, story int
	spelled             bool // told was spelt out in the text
}

// Dates finds the expressions of d and ties them to the calendar, in reading order. Where there are more than Most, one
// more stands at the end, unresolved for TooMany.
func (t *Tagger) Dates(d *prose.Document, c Context) []Dated {
	g := t.grid()
	defer t.put(g)
	exprs := g.tag(d)
	r := Reader{pub: c.Published, month: c.Month, hearing: hear(t, d, exprs), off: t.off}
	if t.lang.Habits != nil {
		r.Habits = t.lang.Habits(d, exprs)
	}
	r.Narrative = r.Narrative || r.isOfThePast()
	out := make([]Dated, 0, len(exprs))
	for i := range exprs {
		e := &exprs[i]
		r.i, r.now = i, int(r.in[i])
		s := d.Sentences[r.now]
		r.front = s.Heading || e.First-s.First <= 2
		day := r.pub
		if said := t.spokenOn(d, s, exprs, out, &r); !said.IsZero() {
			r.pub = said
		}
		r.settle(i)
		out = append(out, r.read(e, c.Assumed))
		if r.pub != day && out[i].Anchor == ByPublication {
			out[i].Why = out[i].Why&^(CountedOn|CountedBack|HoldsNow) | BySpeech
		}
		if r.toldNow {
			r.toldAt, r.toldNow = i, false
		}
		r.pub = day
		r.count(out)
		out[i].Reason = r.words(&out[i])
	}
	r.settleCounts(out)
	if len(out) > Most {
		last := &out[Most]
		*last = Dated{Expr: last.Expr, Unresolved: TooMany}
	}
	return withoutLoose(out)
}

// read resolves one expression and remembers it.
func (r *Reader) read(e *Expr, assumed bool) Dated {
	res := e.Meaning.Resolve(r)
	res.confine()
	d := Dated{Expr: *e, Value: res.Value, Mod: res.Mod, Span: res.Span, Zone: res.Zone, Why: res.Why, From: res.From,
		Anchor: res.Anchor, Assumed: assumed && res.Anchor == ByPublication, Unresolved: res.Unresolved}
	d.Type = res.Type
	day, years := r.day, r.years
	if r.remember(&res); r.day != day {
		r.keepDay(e.Meaning, res.Why, day)
	}
	if n, ok := e.Meaning.(Near); ok && n.Whose {
		r.spelled = true
	}
	r.keepOpen(e, day, res.Span)
	r.keepStart(e, res.Span)
	p, _ := e.Meaning.(Point)
	since := p.Since && !r.Narrative
	if since || r.Narrative && res.Anchor == ByPublication && r.isToCome(res.Span) {
		r.years = years // the story goes on where it was
	}
	return d
}

// keepDay keeps of a new day, told by v, what days behind it may go on from; before is the day told before it.
func (r *Reader) keepDay(v Value, why Why, before calendar.Span) {
	p, ok := pointOf(v)
	goesOn := r.begun && r.named && why&ByOrder != 0
	r.before, r.dayIn = before, r.now
	r.named = goesOn || ok && p.Weekday != 0 && p.Month != 0
	ownDay := p.Month != 0 || p.Weekday != 0 && isPoint(v)
	r.begun = goesOn || ok && ownDay && r.says().Begins
}

// confine takes back a date that says nothing: one of a year or more whose year is not known, or beyond the calendar. A
// date without a year stands in the stand-in, wherever counting has led.
func (res *Result) confine() {
	if res.Span.IsZero() {
		return
	}
	if res.Span.AnyYear {
		res.Span, res.Unresolved = res.Span.Yearless(), noYear
	}
	if res.Span.Sound() {
		return
	}
	if !res.Span.AnyYear {
		res.Unresolved = outside
	}
	res.Span = calendar.Span{}
}

// isToCome reports whether s begins after the publication, which is known.
func (r *Reader) isToCome(s calendar.Span) bool { return !r.pub.IsZero() && s.Start.After(r.pub.End) }

// isOver reports whether s ends before the publication, which is known.
func (r *Reader) isOver(s calendar.Span) bool { return !r.pub.IsZero() && s.End.Before(r.pub.Start) }

// isDayKnown reports whether the publication is known to the day.
func (r *Reader) isDayKnown() bool { return !r.pub.IsZero() && r.pub.Grain <= calendar.Day }

// isReported reports whether a quarter is recent enough to be the one that a business report tells of.
func (r *Reader) isReported(q calendar.Span) bool {
	const recent = 370 * 24 * time.Hour
	if r.pub.IsZero() || !q.Start.Before(r.pub.Start) || r.pub.Start.Sub(q.Start) > recent {
		return false
	}
	return r.results.IsZero() || !q.End.After(r.pub.Start) // a quarter still running may only be an outlook
}

// reference gives the moment that "last", "next" and weekdays are counted from: the day of publication, in a narrative
// the last date told. It is zero when there is none.
func (r *Reader) reference() (calendar.Span, Anchor) {
	if r.Narrative && !r.last.IsZero() {
		return r.last, ByMention
	}
	if r.pub.IsZero() && r.last.Fixed() {
		return calendar.Span{}, 0
	}
	if r.pub.IsZero() {
		return r.month, ByPublication
	}
	return r.pub, ByPublication
}

// inMonth is the result for a day close to the publication of which only the month is known.
func (r *Reader) inMonth(why Why) Result {
	res := dated(r.month, ByPublication, why)
	res.Mod = boundMods[About]
	return res
}

// mention gives the last date told, or what stands for it when none was: the publication. What happened is not counted
// from a day still to come, where one that is past was told nearby.
func (r *Reader) mention() (calendar.Span, Anchor) {
	const nearby = 2 // sentences
	switch {
	case r.last.IsZero():
		return r.pub, ByPublication
	case r.isToCome(r.last) && !r.done.IsZero() && r.now-r.doneIn <= nearby && r.tense() == Past:
		return r.done, ByMention
	}
	return r.last, ByMention
}

// mentionedDay gives the last day told, or the day of publication.
func (r *Reader) mentionedDay() (calendar.Span, Anchor) {
	if !r.day.IsZero() {
		return r.day, ByMention
	}
	if r.pub.Grain > calendar.Day {
		return calendar.Span{}, 0
	}
	return r.pub, ByPublication
}

// TooMany is the reason why the expression behind the first Most stays open.
const TooMany = "the text has too many dates: those from here on are left out"

// The reasons why a date stays open.
const (
	noPublication = "counted from the day of publication, which is not known"
	noMention     = "counted from a date that the text does not give"
	noYear        = "the text does not say the year and the day of publication is not known"
	noSuchDay     = "there is no such day"
	outside       = "beyond the years that are written with four digits"
)

// unresolved is the result for a date that the text does not fix.
func unresolved(t Type, value, why string) Result {
	return Result{Type: t, Value: value, Unresolved: why}
}
