// Package syntax says what a sentence says, and answers all questions put to it: what hangs on what, who does what, in
// which tense, denied or not. It knows no dates and no events.
//
//	tokens ─► pos.Tagger ─► arcs.Parser ─► Sentence
//	          tags          a tree         Subject, Verb, Extent, Children …
//
// Read sentence.go first, then verb.go. Words used here: the head of a token is the one it hangs on; its relation is
// one of Universal Dependencies (see arcs.Rel); a subtree is a token with all below it; a predicate is a verb, or the
// noun or adjective that "is" is said with.
package syntax
