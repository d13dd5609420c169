package event

import (
	"cmp"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/prose"
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
	class class // male or female, where the first name tells
	size  int   // words
	count int   // times it is used

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

// read finds the names of a document.
func (n *names) read(d *prose.Document, v *vocabulary, dates []timex.Dated, line article.Dateline) {
	if n.byText == nil {
		n.byText = make(map[string]int)
	}
	clear(n.byText)
	n.list, n.at = n.list[:0], n.at[:0]
	r := nameReader{names: n, d: d, v: v, dates: dates}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for t := pastDateline(d, s, line); t < s.Last; {
			if !d.Tokens[t].Is(prose.Capital) {
				t++
				continue
			}
			t = r.run(t, s)
		}
	}
}

// longer adds a name, or takes it as a form of one that is there: "Pohiva" of "Akilisi Pohiva".
func (r *nameReader) longer(n name) int {
	if i, ok := r.byText[surname(n.text)]; ok && (r.list[i].kind == person && n.kind != organisation || n.kind == person && r.list[i].kind == 0) &&
		strings.HasSuffix(strings.ReplaceAll(n.text, ".", ""), surname(r.list[i].text)) && compatible(n, r.list[i]) {
		if n.size > r.list[i].size && n.size <= 4 {
			r.list[i].text, r.list[i].size = n.text, n.size
		}
		if r.list[i].full == "" {
			r.list[i].full = n.full
		}
		r.list[i].class |= n.class
		r.list[i].kind = person
		r.byText[n.text] = i
		return i
	}
	r.list = append(r.list, n)
	i := len(r.list) - 1
	r.byText[n.text] = i
	if n.kind == 0 && (n.size == 2 || n.size == 3) && r.v.of(surname(n.text)).class == 0 {
		if _, taken := r.byText[surname(n.text)]; !taken {
			r.byText[surname(n.text)] = i
		}
	}
	if n.kind != person && n.size > 1 && isClub(surname(n.text)) {
		if _, taken := r.byText[surname(n.text)]; !taken {
			r.byText[surname(n.text)] = i
		}
	}
	if n.kind == organisation && n.size == 2 && isFirm(surname(n.text)) {
		if first, _, _ := strings.Cut(n.text, " "); r.byText[first] == 0 && r.v.of(first).class == 0 {
			r.byText[first] = i
		}
	}
	if n.kind != organisation && n.size > 1 && n.size < 5 && r.v.of(strings.Fields(n.text)[0]).class == 0 {
		if first, _, _ := strings.Cut(n.text, " "); r.byText[first] == 0 && len(first) > 3 {
			r.byText[first] = i // "Mina Starsiak Hawk … Mina"
		}
	}
	if n.kind == person && n.size > 1 {
		for _, part := range strings.Fields(n.text)[1:] {
			if part == "of" {
				break
			}
			if _, taken := r.byText[part]; !taken {
				r.byText[part] = i
			}
		}
	}
	return i
}

// isFirm reports whether a word at the end of a name only says that it is a firm's: "Acme Corp." goes by "Acme".
func isFirm(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "Semiconductors", "Pharmaceuticals", "Foods", "Corp", "Inc", "Ltd", "Co", "Company", "Corporation", "Group", "Industries", "Holdings", "Limited", "PLC", "AG", "SA", "SE", "NV":
		return true
	}
	return false
}

// isClub reports whether a club goes by the word at the end of its name: "Rovers".
func isClub(w string) bool {
	switch w {
	case "United", "Rovers", "Wanderers", "Rangers", "Athletic", "Albion", "Celtic", "Thistle", "Harriers", "Warriors", "Tigers", "Lions", "Bulls", "Eagles", "Hawks", "Bears", "Sharks", "Saints", "Giants", "Kings", "Knights", "Royals":
		return true
	}
	return false
}

// compatible reports whether a and b can be one person: not where both have first names that differ.
func compatible(a, b name) bool {
	if a.size < 2 || b.size < 2 {
		return true
	}
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
	if n.full != "" {
		return n.full
	}
	return n.text
}

// main gives the person that the article names most often; where it names none, what else may be called "she": the wolf
// of a zoo. nil for none.
func (n *names) main(sex class, isPlace func(string) bool) *name {
	var best, other *name
	for i := range n.list {
		switch x := &n.list[i]; {
		case !x.mayBe(sex):
		case x.kind == person && (best == nil || x.count > best.count):
			best = x
		case x.kind == 0 && x.count > 2 && (other == nil || x.count > other.count) && !isPlace(x.text):
			other = x
		}
	}
	return cmp.Or(best, other)
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
	lo, hi := 0, len(n.at)
	for lo < hi {
		if m := (lo + hi) / 2; n.at[m].start < start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}
