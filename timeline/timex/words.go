package timex

import (
	"strconv"

	"dateline/timeline/calendar"
)

// A because is what the words of a reason are made from: the reasons themselves, and for a date that was chosen among
// many of its kind which kind that is and on which side of the publication it lies, for one that was counted from
// another date which one that is.
type because struct {
	why        Why
	kind, side string
	from       string
}

// words says for people why d was read as it was; the same reasons are spelt once a document.
func (r *Reader) words(d *Dated) string {
	b := because{why: d.Why}
	if d.Why&(FromMention|FromEvent) != 0 {
		b.from = spoken(d.From)
	}
	if d.Why&ByNearness != 0 && !r.pub.IsZero() && d.Span.Fixed() {
		b.kind, b.side = kindOf(d), sideOf(d.Span, r.pub)
	}
	s, ok := r.spelt[b]
	if !ok {
		if r.spelt == nil {
			r.spelt = map[because]string{}
		}
		s = b.String()
		r.spelt[b] = s
	}
	return s
}

// kindOf names what there are many of: "the Tuesday", "the May", "the one".
func kindOf(d *Dated) string {
	p, ok := d.Meaning.(Point)
	switch {
	case ok && p.isWeekday():
		return "the " + d.Span.Start.Weekday().String()
	case ok && p.Month != 0 && p.Day == 0:
		return "the " + p.Month.String()
	}
	return "the one"
}

// sideOf says on which side of the publication a date lies.
func sideOf(s, pub calendar.Span) string {
	switch {
	case !s.End.After(pub.Start):
		return " before the article's day"
	case !s.Start.Before(pub.End):
		return " after the article's day"
	}
	if s.Grain > calendar.Day {
		return " in which the article was published"
	}
	return " on which the article was published"
}

// spoken writes a day, a month or a year for people: "May 3, 2017"; "" for what is open or coarser.
func spoken(s calendar.Span) string {
	switch y := s.Start.Year(); {
	case s.AnyYear || s.Grain > calendar.Year || y < 1000:
		return ""
	case s.Grain <= calendar.Day:
		return s.Start.Format("January 2, 2006")
	case s.Grain == calendar.Month:
		return s.Start.Format("January 2006")
	case s.Grain == calendar.Year:
		return strconv.Itoa(y)
	}
	return ""
}

// String spells the reasons, the choice among many first: "the Tuesday before the article's day, told in the past
// tense"; "counted from the date told before (May 3, 2017)".
func (b because) String() string {
	switch {
	case b.from != "":
		return b.why.String() + " (" + b.from + ")"
	case b.kind == "":
		return b.why.String()
	}
	s := b.kind + b.side
	if rest := (b.why &^ ByNearness).String(); rest != "" {
		s += ", " + rest
	}
	return s
}
