package event

import (
	"slices"
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/prose/pos"
	"dateline/timeline/syntax/arcs"
)

// mentions puts names in full, and whom a pronoun means in its place, among the items from index from on.
func (w *drawer) mentions(from int) {
	for k := from; k < len(w.items); k++ {
		it := w.items[k]
		if w.Tags[it.token].IsPersonal() {
			if text := w.meant(it.token); text != "" && !w.saidBySubject(text, it.token) {
				k = w.replace(k, k+1, text, "pronoun")
			}
			continue
		}
		if w.Tags[it.token].IsProper() {
			k = w.longest(k)
			continue
		}
		text := w.stands(it.token).called()
		if l := w.Lower(it.token); l == "couple" || l == "pair" {
			text = w.pairs(it.token)
		}
		if text != "" {
			k = w.replace(k, k+1, text, "thing")
		}
	}
}

// meant gives whom the pronoun at token i means, "" where that is not sure.
func (w *drawer) meant(i int) string {
	n := w.pronoun(i)
	switch {
	case n == nil && w.Lower(i) == "they":
		return w.pairs(i)
	case n == nil:
		return ""
	case w.Lower(i) == "their" && (n.kind == person || w.bothOf(i) != ""):
		return w.bothOf(i)
	case w.Tags[i] == pos.PRPS:
		return owner(n.called())
	}
	return n.called()
}

// owner gives a name as that of somebody who has something: "Ana Berg’s", "Northgate Ferries’".
func owner(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "’"
	}
	return name + "’s"
}

// bothOf gives the two persons that "their" at token i belongs to, as it stands before a noun: "Lind and Berg’s". ""
// where its subject is not two.
func (w *drawer) bothOf(i int) string {
	k := w.binder(i)
	if k < 0 {
		return ""
	}
	c := w.Child(k, arcs.Conj)
	if c < 0 {
		return ""
	}
	a, b := w.nameOf(k), w.nameOf(c)
	if a == nil || b == nil || a == b {
		return ""
	}
	return a.called() + " and " + owner(b.called())
}

// saidBySubject reports whether the pronoun at token i stands for the subject of the title, whose name text is.
func (w *drawer) saidBySubject(text string, i int) bool {
	k := w.frame.Subject
	if k < 0 || w.Above(k, i) || w.root != w.frame.Verb {
		return false
	}
	name := strings.TrimSuffix(strings.TrimSuffix(text, "s"), "’")
	if n := w.pronoun(k); n != nil {
		return n.called() == name
	}
	left, right := w.span(k)
	for _, at := range w.names.near(int(w.Token(left).Start), int(w.Token(right-1).End)) {
		if w.names.list[at.name].called() == name {
			return true
		}
	}
	return false
}

// pronoun gives the name that the pronoun at token i stands for, nil for none.
func (p *passage) pronoun(i int) *name {
	switch p.Lower(i) {
	case "i", "my", "me":
		return p.speaker()
	}
	if k := p.binder(i); k >= 0 {
		return p.nameOf(k)
	}
	return p.stands(i)
}

// binder gives the subject that the possessive at token i belongs to: that of the next verb above of which it is no
// part itself, "the ship lost its mast". -1 for another pronoun, and where there is no such subject.
func (p *passage) binder(i int) int {
	if k := p.bound(i); k >= 0 {
		return p.agreeing(k, i)
	}
	return -1
}

// bound gives what binder gives, whether or not it can be that of the possessive.
func (p *passage) bound(i int) int {
	if p.Tags[i] != pos.PRPS {
		return -1
	}
	for v := p.governor(i); v >= 0; v = p.governor(v) {
		if k := p.Subject(v); k >= 0 && !p.Above(k, i) && p.dated[k] == 0 {
			return k
		}
	}
	return -1
}

// agreeing gives k where the possessive at token i can be that of the noun k: "its" of no person, "his" of nothing
// else.
func (p *passage) agreeing(k, i int) int {
	n := p.nameOf(k)
	human := p.isHuman(k, n)
	switch p.Lower(i) {
	case "its":
		if human {
			return -1
		}
	case "his", "her":
		if !human {
			return -1
		}
	}
	return k
}

// isHuman reports whether the noun or pronoun at token k, whose name is n, nil for none, stands for a person.
func (p *passage) isHuman(k int, n *name) bool {
	switch {
	case p.Tags[k] == pos.PRP && p.Lower(k) != "it":
		return true
	case n != nil:
		return n.kind == person
	}
	return p.words[k].Is(english.Position | english.Office)
}

// nameOf gives the name that the phrase of token k is or holds, or whom the pronoun there means; nil for none.
func (p *passage) nameOf(k int) *name {
	if p.Tags[k] == pos.PRP {
		return p.pronoun(k)
	}
	for _, at := range p.names.in(int(p.Token(k).Start)-maxHead, int(p.Token(k).End)) {
		if at.end >= int(p.Token(k).End) {
			return &p.names.list[at.name]
		}
	}
	return nil
}

// longest puts the name that begins at titleWord k in full, and gives the titleWord after it.
func (w *drawer) longest(k int) int {
	start := int(w.Token(w.items[k].token).Start)
	for _, at := range w.names.in(start, start+1) {
		n := &w.names.list[at.name]
		end := k + 1
		for end < len(w.items) && int(w.Token(w.items[end].token).End) <= at.end {
			end++
		}
		full := n.called()
		whole := int(w.Token(w.items[end-1].token).End) == at.end // none of it is in another phrase
		if !whole || n.kind == organisation || strings.Count(full, " ") < end-k {
			continue
		}
		if partOf(full, w.items[k].text, w.items[end-1].text) {
			return w.replace(k, end, full, "name")
		}
	}
	return k
}

// partOf reports whether a short form, from its first to its last word, is the beginning or the end of a full name.
func partOf(full, first, last string) bool {
	return strings.HasPrefix(full, first+" ") || strings.HasSuffix(bareName(full), " "+last)
}

// bareName takes "Jr." and the like off a name.
func bareName(full string) string {
	for _, end := range [...]string{" Jr.", " Jr", " Sr.", " Sr", " II", " III"} {
		full = strings.TrimSuffix(full, end)
	}
	return strings.TrimSuffix(full, ",")
}

// replace puts the words of text in place of items [k, end), and gives the last of them.
func (w *drawer) replace(k, end int, text, from string) int {
	old := w.items[k]
	var list []titleWord
	for part := range strings.FieldsSeq(text) {
		list = append(list, titleWord{
			token: old.token, text: part, stem: stemOf(part), from: from, order: old.order,
			glued: old.glued && len(list) == 0,
		})
	}
	w.items = slices.Replace(w.items, k, end, list...)
	return k + len(list) - 1
}
