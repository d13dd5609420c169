package event

import (
	"dateline/timeline/english"
)

// sexBefore tells by what stands before the name at token first of whom it is: "Ms. Lee", "Prince Carl".
func (r *nameReader) sexBefore(first int) english.Role {
	switch r.d.Of(max(first-1, 0)) {
	case "Mr.", "Mr", "Sir", "Lord", "King", "Prince", "Duke", "Father", "Pope", "Emperor", "Sultan", "Emir", "Sheikh":
		return english.Male
	case "Ms.", "Ms", "Mrs.", "Mrs", "Miss", "Dame", "Lady", "Queen", "Princess", "Duchess", "Empress", "Madame":
		return english.Female
	}
	return 0
}

// beside tells what a name names, and the sex of whom, by the word that it stands beside: "his wife, Corinne", "the
// operator, Nordbahn".
func (r *nameReader) beside(first int) (nameKind, english.Role) {
	t := first - 1
	if t >= 0 && r.d.Of(t) == "," {
		t--
	}
	s := &r.d.Sentences[r.d.SentenceAt(int(r.d.Tokens[first].Start))]
	if t < 1 || first == s.First {
		return 0, 0
	}
	switch w := r.d.Of(t); {
	case women.Has(w):
		return person, english.Female
	case men.Has(w):
		return person, english.Male
	case firms.Has(w), t < first-1 && makers.Has(w):
		return organisation, 0
	}
	if r.capital(first+1, s) && r.v.Of(r.d.Of(t)).Is(english.Office|english.Position) {
		return person, 0 // "former judge Mila Savić"
	}
	return 0, 0
}

// What stands right before a name and tells what it is of.
var (
	women  = english.Listed("women")
	men    = english.Listed("men")
	firms  = english.Listed("firms")
	makers = english.Listed("makers") // behind a comma only: "the supplier, Acme Valves"
)
