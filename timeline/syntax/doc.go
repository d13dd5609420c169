// Package syntax says what a sentence says, and answers all questions put to it: what hangs on what, who does what, in
// which tense, denied or not. It knows no events, and of dates only where it is told that they stand.
//
//	tokens ─► aside ─────────────► pos.Tagger ─► arcs.Parser ─► Sentence
//	          what is analysed      tags          a tree         Subject, Verb, Extent, Children …
//	          by itself
//
// Read sentence.go first, then verb.go, what the words around a predicate say, and subject.go, who does it; aside.go
// and quote.go, which stretches are kept from the tagger and the parser until the rest is analysed, and reread.go,
// without which dates a sentence is read again.
//
// Glossary. The head of a token is the one it hangs on; its relation is one of Universal Dependencies (see arcs.Rel). A
// subtree is a token with all below it. A predicate is a verb, or the noun or adjective that "is" is said with. An
// aside is a stretch between marks, or one that says when a noun was to be. The words themselves, as "negations", are
// lists of package english.
package syntax
