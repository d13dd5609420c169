package merge

import (
	"time"

	"dateline/timeline/calendar"
)

// An against is evidence that two tellings are not of one event, whatever speaks for it.
type against struct {
	name  string
	holds func(*pair) bool
	eg    string // two tellings that it keeps apart
}

// evidence is all that speaks against a pair. Each row has a case in testdata that goes wrong without it.
var evidence = []against{
	{"codes", (*pair).otherCodes, "Crew-7 docks; Crew-8 docks"},
	{"phase", (*pair).otherPhase, "the fair opens; the fair ends"},
	{"ordinal", (*pair).otherOrdinal, "the first debate; the second debate"},
	{"outcome", (*pair).otherOutcome, "the march took place; the march was called off"},
	{"rivals", (*pair).rivals, "Leeds beat Arden; Corby beat Dunmore"},
	{"party", (*pair).otherParty, "the president met Ana Costa; the president met Paul Renner"},
	{"whom", (*pair).otherPeople, "police arrest a baker; police arrest a teacher"},
	{"country", (*pair).otherCountry, "a court in Paris jailed a man; a court in London jailed a man"},
	{"place", (*pair).otherPlace, "a bombing in Homs; a bombing in Aleppo"},
	{"beside", (*pair).beside, "the council met; the board met too"},
	{"strangers", (*pair).strangers, "the mayor announces a curfew; the governor announces a tax plan"},
	{"borrowed", (*pair).borrowedKind, "the club accepts talks for the conference; speakers confirm their talks"},
	{"object", (*pair).otherObject, "she served as treasurer; she served as harbour master"},
}

// Evidence gives the names of all that speaks against two tellings being one event, in the order in which it is asked.
func Evidence() []string {
	names := make([]string, len(evidence))
	for i := range evidence {
		names[i] = evidence[i].name
	}
	return names
}

// speaksAgainst gives the name of the evidence that x is not one event, "" for none; without names one to leave out.
func (x *pair) speaksAgainst(without string) string {
	for i := range evidence {
		if e := &evidence[i]; e.name != without && e.holds(x) {
			return e.name
		}
	}
	return ""
}

// otherCodes: serial events of other numbers.
func (x *pair) otherCodes() bool {
	return len(x.p.codes) > 0 && len(x.q.codes) > 0 && shared(x.p.codes, x.q.codes) == 0
}

// otherPhase: the beginning of an event and its end.
func (x *pair) otherPhase() bool {
	return x.p.phase != "" && x.q.phase != "" && x.p.phase != x.q.phase
}

// otherOrdinal: the first and the second of a series.
func (x *pair) otherOrdinal() bool {
	return len(x.p.ordinals) > 0 && len(x.q.ordinals) > 0 && shared(x.p.ordinals, x.q.ordinals) == 0
}

// otherOutcome: one took place and the other was called off.
func (x *pair) otherOutcome() bool {
	return !x.near && x.p.opposed(&x.q.brief)
}

// alike reports whether titles or sentences speak so much for one event that other names are but more of it.
func (x *pair) alike() bool { return x.sameTitle() || x.around() >= 0.6 || x.told() }

// sameTitle reports whether the titles are much alike, and not but for all of their names: "Mayor of Leeds opens a
// bridge", "Mayor of York opens a bridge".
func (x *pair) sameTitle() bool {
	other := len(x.p.heads) > 0 && len(x.q.heads) > 0 && shared(x.p.names, x.q.names) == 0
	return x.title >= 0.6 && !other
}

// told reports whether an article comes back to somebody's event: "the lawsuit".
func (x *pair) told() bool {
	return x.near && (x.p.known || x.q.known) && shared(x.p.who, x.q.who) > 0
}

// rivals: two parties of one kind, none of which has to do with the other.
func (x *pair) rivals() bool { return !x.alike() && x.p.rivals(x.q) }

// otherParty: each telling has somebody of whom the document of the other does not speak.
func (x *pair) otherParty() bool {
	return !x.near && x.p.strange(x.q) && x.q.strange(x.p)
}

// strange reports whether a party of p, in its title too, is not known to q and its document.
func (p *profile) strange(q *profile) bool {
	for _, h := range p.heads {
		party := !h.land && shared(h.words, p.party) > 0 && shared(h.words, p.place) == 0
		if party && shared(h.words, q.about)+shared(h.words, q.story) == 0 {
			return true
		}
	}
	return false
}

// otherPeople: it is done to people of whom the other title has no word.
func (x *pair) otherPeople() bool {
	p, q := x.p, x.q
	if len(p.whom) == 0 || len(q.whom) == 0 {
		return false
	}
	return shared(p.whom, q.whom)+shared(p.whom, q.words)+shared(p.words, q.whom) == 0
}

// otherCountry: places known to be in two countries.
func (x *pair) otherCountry() bool {
	if x.near || x.p.country == 0 || x.q.country == 0 {
		return false
	}
	return x.p.country != x.q.country && elsewhere(x.p, x.q)
}

// otherPlace: two places none of which names the other.
func (x *pair) otherPlace() bool {
	if !elsewhere(x.p, x.q) {
		return false
	}
	if x.near {
		return x.p.mapped && x.q.mapped && !x.known()
	}
	return !x.alike()
}

func (x *pair) known() bool { return x.p.known || x.q.known }

// beside: the text tells one beside the other, and each of them has words that the other lacks.
func (x *pair) beside() bool {
	if !x.near || !x.p.other && !x.q.other || shared(x.p.who, x.q.who) > 0 {
		return false
	}
	both := shared(x.p.words, x.q.words)
	return both == 0 || both < len(x.p.words) && both < len(x.q.words)
}

// strangers: an article tells of two that share neither a word nor a name, and comes back to none.
func (x *pair) strangers() bool {
	if !x.near || x.fit >= minute || x.title > 0 || x.known() {
		return false
	}
	names := shared(x.p.who, x.q.who) + shared(x.p.lone, x.q.lone)
	return names == 0 && len(x.p.words) > 0 && len(x.q.words) > 0
}

// borrowedKind: they are told by words of two kinds, and no other sentence has the one and the other.
func (x *pair) borrowedKind() bool {
	if !x.near || x.p.own == x.q.own || x.title >= 0.65 {
		return false
	}
	return !x.toldIn(x.p, x.q) && !x.toldIn(x.q, x.p)
}

// toldIn reports whether the word that tells p stands in the sentence of q, which is another than that of p.
func (x *pair) toldIn(p, q *profile) bool {
	tells := p.own == p.word || has(p.kinds, p.own)
	return tells && !oneSentence(x.t, x.u) && has(q.said, p.word)
}

// otherObject: a word of no kind, told twice of different things.
func (x *pair) otherObject() bool {
	both := shared(x.p.words, x.q.words)
	return x.near && len(x.p.kinds)+len(x.q.kinds) == 0 && both < len(x.p.words) && both < len(x.q.words)
}

func isCoarse(s calendar.Span) bool { return s.End.Sub(s.Start) > 60*24*time.Hour }
