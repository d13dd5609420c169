package event

import (
	"cmp"
	"sort"
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/timex"
)

// A nameKind says what a name names. The zero nameKind means "not known".
type nameKind uint8

const (
	person nameKind = iota + 1
	organisation
)

// A name is someone or something that an article calls by name, in the longest form that it has.
type name struct {
	text  string // the longest form
	full  string // the first form of more than one word, as a title has it; "" where there is none
	short string // an acronym given in brackets behind it, "" for none
	kind  nameKind
	class english.Role // male or female, where the first name tells
	size  int          // words
	count int          // times it is used
	last  string       // the last word, in small letters
	stem  string       // of that
	place bool         // it is surely that of a place or of its people

	source bool // it is named as the one that a report is from
}

// A naming is one place where an article uses a name.
type naming struct {
	start, end int // bytes
	name       int // index into names.list
}

// names is all names of an article and where they stand.
type names struct {
	list   []name
	byText map[string]int // every form -> index
	at     []naming       // in reading order
}

// read finds the names of an article.
func (n *names) read(a *analysis, dates []timex.Dated) {
	d, line := a.doc, a.article.Dateline
	if n.byText == nil {
		n.byText = make(map[string]int)
	}
	clear(n.byText)
	n.list, n.at = n.list[:0], n.at[:0]
	r := nameReader{names: n, d: d, v: a.vocabulary, isPlace: a.isPlace, dates: dates}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for t := pastDateline(d, s, line); t < s.Last; {
			t = r.run(t, s)
		}
	}
}

// readNames finds the names of the article, and what is asked of each wherever it is weighed.
func (a *analysis) readNames(dates []timex.Dated) {
	a.names.read(a, dates)
	for i := range a.names.list {
		a.know(&a.names.list[i])
	}
}

// know works out what follows from the text of a name.
func (a *analysis) know(n *name) {
	n.last, n.place = lower(surname(n.text)), a.isPlace(n.text)
	n.stem = stemOf(n.last)
}

// longer adds a name, or takes it as a form of one that is there: "Pohiva" of "Akilisi Pohiva".
func (r *nameReader) longer(n name) int {
	i, known := r.personOf(&n)
	if !known {
		i = len(r.list)
		r.list = append(r.list, n)
		r.byText[n.text] = i
		r.shorten(&n, i)
		return i
	}
	old := &r.list[i]
	if n.size > old.size && n.size <= 4 {
		old.text, old.size = n.text, n.size
	}
	old.full = cmp.Or(old.full, n.full)
	old.class |= n.class
	old.kind = person
	r.byText[n.text] = i
	return i
}

// personOf gives the person on the list of whom n is another form.
func (r *nameReader) personOf(n *name) (i int, known bool) {
	i, known = r.byText[surname(n.text)]
	if !known {
		return 0, false
	}
	old := &r.list[i]
	switch old.kind {
	case person:
		known = n.kind != organisation
	case 0:
		known = n.kind == person
	default:
		known = false
	}
	ends := strings.HasSuffix(strings.ReplaceAll(n.text, ".", ""), surname(old.text))
	return i, known && ends && compatible(*n, *old)
}

// shorten lets name i go by the parts of it that the article may use alone, unless another name has them.
func (r *nameReader) shorten(n *name, i int) {
	first, _, _ := strings.Cut(n.text, " ")
	last := surname(n.text)
	if _, taken := r.byText[last]; !taken && r.goesByLast(n, last) {
		r.byText[last] = i
	}
	if r.byText[first] == 0 && r.goesByFirst(n, first, last) {
		r.byText[first] = i
	}
	if n.kind != person {
		return
	}
	for _, part := range strings.Fields(n.text)[1:] {
		if _, taken := r.byText[part]; !taken {
			r.byText[part] = i
		}
	}
}

// goesByLast reports whether a name that is not known to be a person's may be used by its last word: "Rovers".
func (r *nameReader) goesByLast(n *name, last string) bool {
	if n.kind == 0 && (n.size == 2 || n.size == 3) && r.v.Of(last).Roles&^(english.Male|english.Female) == 0 {
		return true
	}
	return clubEnds.Has(last)
}

// goesByFirst reports whether a name may be used by its first word: "Acme" of a firm, "Mina" of a person, but not
// "Kansas" of Kansas City.
func (r *nameReader) goesByFirst(n *name, first, last string) bool {
	if r.v.Of(first).Roles != 0 {
		return false
	}
	if n.kind == organisation {
		return n.size == 2 && firmEnds.Has(strings.TrimSuffix(last, "."))
	}
	return n.size < 5 && len(first) > 3 && (n.kind == person || !r.isPlace(first))
}

// compatible reports whether a and b can be one person: not where both have first names that differ.
func compatible(a, b name) bool {
	x, _, _ := strings.Cut(a.text, " ")
	y, _, _ := strings.Cut(b.text, " ")
	return x == y || strings.Contains(a.text, b.text) || strings.Contains(b.text, a.text)
}

// surname gives the last word of a name.
func surname(s string) string {
	s = bareName(s)
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// called gives n as a title has it.
func (n *name) called() string {
	if n == nil {
		return ""
	}
	return cmp.Or(n.full, n.text)
}

// in gives the first namings that begin in bytes [start, end).
func (n *names) in(start, end int) []naming {
	lo, hi := n.search(start), n.search(end)
	return n.at[lo:min(hi, lo+maxNames)]
}

// maxNames is how many names of one sentence are looked at.
const maxNames = 64

// search gives the index of the first naming that begins at or after a byte.
func (n *names) search(start int) int {
	return sort.Search(len(n.at), func(i int) bool { return n.at[i].start >= start })
}
