package timex

// The year that the text lends to a date without one.

// year gives the year that a date without one leans on: one told in the same sentence, or that of the story. It is 0
// where the text lends none: news counts from its publication.
func (r *Reader) year() int {
	switch {
	case r.told != 0 && r.toldIn == r.now && r.spelled && (r.Narrative && !r.isPlanned() || r.pub.IsZero() || r.lends()):
		return r.told
	case r.Narrative && !r.isPlanned():
		return r.story
	}
	return 0
}

// isPlanned reports whether what is being read lies ahead of the publication, although the story is of a year gone by.
func (r *Reader) isPlanned() bool {
	return !r.pub.IsZero() && r.story < r.pub.Start.Year() && r.plans()
}

// lends reports whether the year told in a sentence of news is that of its other dates: a year gone by, unless the clause
// looks ahead ("invited in 1997, it will join on March 12"), and last year where the clause is in the past.
func (r *Reader) lends() bool {
	if r.apart(r.toldAt) {
		return false
	}
	switch y := r.pub.Start.Year(); {
	case r.told < y-1:
		return r.tense() != Future
	case r.told < y:
		return r.tense() == Past
	}
	return false
}

// isOfThePast reports whether the years told, and nothing else, lie so far back that the text is a history. A single one
// must lie far: news mentions one of some years ago.
func (r *Reader) isOfThePast() bool {
	longAgo := 2
	if r.Once {
		longAgo = 50
	}
	return r.Past != 0 && !r.pub.IsZero() && r.Past+longAgo <= r.pub.Start.Year()
}
