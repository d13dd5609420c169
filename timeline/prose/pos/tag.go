// Package pos tags the tokens of sentences with parts of speech.
package pos

import (
	"slices"

	"dateline/timeline/prose"
)

// A Tagger tags the tokens of a sentence. It is safe for concurrent use.
type Tagger interface {
	// Tag appends to tags one Tag for each token of the sentence s of d, and gives the longer slice.
	Tag(d *prose.Document, s prose.Sentence, tags []Tag) []Tag
}

// A Tag is a part of speech of the Penn Treebank, as the English treebanks of Universal Dependencies have them. The
// zero Tag means "not set".
type Tag uint8

// The tags.
const (
	CC    Tag = iota + 1 // and, but
	CD                   // 3, three
	DT                   // the, this
	EX                   // there, in "there is"
	FW                   // a foreign word
	IN                   // of, because
	JJ                   // big
	JJR                  // bigger
	JJS                  // biggest
	LS                   // the number of an item of a list
	MD                   // will, may
	NN                   // talk, water
	NNS                  // talks
	NNP                  // Oslo, May
	NNPS                 // Americans
	PDT                  // all, in "all the men"
	POS                  // 's of the genitive
	PRP                  // she
	PRPS                 // her, in "her car" (PRP$)
	RB                   // soon, not
	RBR                  // sooner
	RBS                  // soonest
	RP                   // up, in "give up"
	SYM                  // +, %
	TO                   // to
	UH                   // yes
	VB                   // meet, after "will" or "to"
	VBD                  // met, in "they met"
	VBG                  // meeting
	VBN                  // met, in "had met"
	VBP                  // meet, in "they meet"
	VBZ                  // meets
	WDT                  // which
	WP                   // who
	WPS                  // whose (WP$)
	WRB                  // when
	Stop                 // . ! ?
	Comma                // ,
	Colon                // : ; – …
	Open                 // an opening quote
	Close                // a closing quote
	LRB                  // ( [
	RRB                  // ) ]
	HYPH                 // the hyphen inside a compound
	NFP                  // other marks: bullets, rulers, smileys
	ADD                  // a web or mail address
	AFX                  // a prefix apart: "pre" in "pre-war"
	Money                // $
)

var names = [...]string{"", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP",
	"NNPS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP",
	"VBZ", "WDT", "WP", "WP$", "WRB", ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP", "ADD", "AFX", "$"}

// String gives the name that the treebank has for t; "" for the zero Tag.
func (t Tag) String() string {
	if int(t) < len(names) {
		return names[t]
	}
	return ""
}

// Parse gives the tag of a name; false for a name that is none.
func Parse(name string) (Tag, bool) {
	t := slices.Index(names[1:], name) + 1
	return Tag(t), t > 0
}

// IsVerb reports whether t is a verb of any form, modals aside.
func (t Tag) IsVerb() bool { return t >= VB && t <= VBZ }

// IsFinite reports whether t is a verb form that carries tense: VBD, VBP, VBZ, or a modal.
func (t Tag) IsFinite() bool { return t == VBD || t == VBP || t == VBZ || t == MD }

// IsNoun reports whether t is a common or a proper noun.
func (t Tag) IsNoun() bool { return t >= NN && t <= NNPS }

// IsProper reports whether t is a proper noun.
func (t Tag) IsProper() bool { return t == NNP || t == NNPS }

// IsPersonal reports whether t is a personal pronoun: "she", "her".
func (t Tag) IsPersonal() bool { return t == PRP || t == PRPS }

// IsRelative reports whether t is the pronoun of a relative clause, or of a question: "which", "who", "whose".
func (t Tag) IsRelative() bool { return t >= WDT && t <= WPS }

// IsAdjective reports whether t is an adjective of any degree.
func (t Tag) IsAdjective() bool { return t >= JJ && t <= JJS }

// IsAdverb reports whether t is an adverb of any degree.
func (t Tag) IsAdverb() bool { return t >= RB && t <= RBS }

// IsMark reports whether t is punctuation.
func (t Tag) IsMark() bool { return t >= Stop && t <= NFP }
