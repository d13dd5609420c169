package prose

import "strings"

// An abbreviation says when a word and the dot after it are one token, and whether that can close a sentence.
type abbreviation uint8

const (
	title    abbreviation = iota + 1 // before a name, with a capital: Sen. Never closes
	counted                          // before a number: No. 5. Never closes
	inside                           // in the middle of a sentence: vs. Never closes
	trailing                         // after a name, with a capital: Inc. Closes before a word that begins sentences
	anywhere                         // etc. Closes before a capital
)

// fits reports whether the dot belongs to the abbreviation, by its first letter, the next byte on the line (0: none)
// and whether white space follows the dot.
func (a abbreviation) fits(first, next byte, spaced bool) bool {
	switch a {
	case title:
		return classes[first] == upper && next != 0 && (spaced || classes[next] == upper)
	case counted:
		return classes[next] == digit
	case inside:
		return next != 0
	case trailing:
		return classes[first] == upper
	}
	return true
}

// stop gives what the abbreviation can close.
func (a abbreviation) stop() stopKind {
	switch a {
	case trailing:
		return shortened
	case anywhere:
		return closing
	}
	return 0
}

func abbreviationOf(word string) abbreviation { return abbreviationKinds[abbreviations.ID(word)] }

var abbreviations, abbreviationKinds = newAbbreviations()

func newAbbreviations() (*Lexicon, []abbreviation) {
	var words []string
	kinds := []abbreviation{0}
	for a, list := range abbreviationWords {
		for _, w := range strings.Fields(list) {
			words, kinds = append(words, w), append(kinds, abbreviation(a))
		}
	}
	return NewLexicon(words), kinds
}

// abbreviationWords holds the abbreviations that are written with one dot at the end. Those of months and weekdays are
// the business of the caller's lexicon.
var abbreviationWords = [...]string{
	title: `mr mrs ms messrs mme mlle dr drs prof rev fr hon pres gov govs lt sen sens rep reps sec supt gen adm capt
		cmdr cdr col maj sgt cpl pvt pfc brig det insp st ste mt ft atty asst assoc amb dist sr msgr esq ald cllr`,
	counted: `no nos p pp fig figs vol vols art ch sec par c ca op ed apt rm fl flr`,
	inside:  `vs v cf viz est approx dept al incl resp ext tel govt natl intl`,
	trailing: `inc corp co cos ltd plc llc bros jr ave blvd rd hwy pkwy univ assn bldg ph ala ariz ark calif colo conn
		del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont
		que alta sask`,
	anywhere: `etc`,
}
