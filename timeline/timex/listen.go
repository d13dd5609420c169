package timex

import "dateline/timeline/prose"

// A listener asks the language about the expression being read. The zero listener hears nothing: there is no document.
type listener struct {
	lang  *Language
	doc   *prose.Document
	exprs []Expr
	i, in int // the index of the expression being read, and of its sentence
}

// ask looks for the tense of the clause being read.
func (l *listener) ask() Tense {
	if l.lang == nil || l.lang.Tense == nil {
		return 0
	}
	return l.lang.Tense(l.doc, l.doc.Sentences[l.in], &l.exprs[l.i])
}

// plans tells whether the clause being read looks ahead from the publication.
func (l *listener) plans() bool {
	return l.lang != nil && l.lang.Plans != nil && l.lang.Plans(l.doc, l.doc.Sentences[l.in], &l.exprs[l.i])
}

// apart tells whether what was told by an expression stands in a clause of its own.
func (l *listener) apart(told int) bool {
	return l.lang != nil && l.lang.Apart != nil && l.lang.Apart(l.doc, l.doc.Sentences[l.in], &l.exprs[told], &l.exprs[l.i])
}

// aside tells whether the date being read is only when somebody said something.
func (l *listener) aside() bool {
	return l.lang != nil && l.lang.Reported != nil && l.lang.Reported(l.doc, l.doc.Sentences[l.in], &l.exprs[l.i])
}
