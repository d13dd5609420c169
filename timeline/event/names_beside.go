package event

import (
	"dateline/timeline/prose"
)

// sexBefore tells by what stands before the name at token first of whom it is: "Ms. Lee", "Prince Carl".
func (r *nameReader) sexBefore(first int) class {
	switch r.d.Of(max(first-1, 0)) {
	case "Mr.", "Mr", "Sir", "Lord", "King", "Prince", "Duke", "Father", "Pope", "Emperor", "Sultan", "Emir", "Sheikh":
		return male
	case "Ms.", "Ms", "Mrs.", "Mrs", "Miss", "Dame", "Lady", "Queen", "Princess", "Duchess", "Empress", "Madame":
		return female
	}
	return 0
}

// beside tells what a name names, and the sex of whom, by the word that it stands beside: "his wife, Corinne", "the
// operator, Nordbahn".
func (r *nameReader) beside(first int) (nameKind, class) {
	t := first - 1
	if t >= 0 && r.d.Of(t) == "," {
		t--
	}
	if t < 1 || first == r.d.Sentences[r.d.SentenceAt(int(r.d.Tokens[first].Start))].First {
		return 0, 0
	}
	switch r.d.Of(t) {
	case "wife", "daughter", "mother", "sister", "girlfriend", "widow", "niece", "aunt", "grandmother", "granddaughter":
		return person, female
	case "husband", "son", "father", "brother", "boyfriend", "widower", "nephew", "uncle", "grandfather", "grandson":
		return person, male
	case "operator", "contractor", "manufacturer", "supplier":
		if t < first-1 {
			return organisation, 0
		}
	case "maker", "carmaker", "automaker", "drugmaker", "chipmaker", "planemaker", "steelmaker",
		"retailer", "airline", "lender", "insurer", "brewer", "supermarket", "newspaper", "tabloid",
		"firm", "company", "conglomerate", "startup", "start-up":
		return organisation, 0
	}
	inFull := first+1 < len(r.d.Tokens) && r.capital(first+1)
	if inFull && !r.d.Tokens[t].Is(prose.Capital) && r.v.of(r.d.Of(t)).is(office|role) {
		return person, 0 // "former judge Mila Savić"
	}
	return 0, 0
}
