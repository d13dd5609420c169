package merge

import (
	"iter"
	"strings"

	"dateline/timeline/event"
)

// A word is a word of a title and what is known of it.
type word struct {
	text, plain, stem string
	sense             *sense
	state             string // the country, as country gives it
	empty             bool
}

// titleWords has room for the words of most titles.
type titleWords [16]word

// readWords appends the words of a title to list.
func readWords(list []word, title string) []word {
	for w := range words(title) {
		n := plain(w)
		l := listed.of(n)
		s := l.stem(n)
		list = append(list, word{w, n, s, senses.of(s), l.country(n), l.empty})
	}
	return list
}

// stemsOf yields the stems of words that were read, and their senses.
func stemsOf(list []word) iter.Seq2[string, *sense] {
	return func(yield func(string, *sense) bool) {
		for i := range list {
			if !yield(list[i].stem, list[i].sense) {
				return
			}
		}
	}
}

// stems yields the stems of a text and their senses, as they are asked for.
func stems(text string) iter.Seq2[string, *sense] {
	return func(yield func(string, *sense) bool) {
		for w := range words(text) {
			if s := stem(plain(w)); !yield(s, senses.of(s)) {
				return
			}
		}
	}
}

// tells yields the words of the title of e that tell which event of its kind it is, and whether each belongs to a name:
// names as they compare, other words as stems.
func (p *profile) tells(e *event.Event, title []word) iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		for i := range title {
			w := &title[i]
			s, name := w.stem, false
			switch {
			case w.empty && !isUpper(w.text, 2), w.sense.light:
				continue
			case isName(e, w.text, i == 0, w.sense.kinds):
				s, name = w.state, true
			case w.sense.kinds&(p.kinds&^p.cause) != 0 || s == p.word:
				continue
			}
			if s != "" && !yield(s, name) {
				return
			}
		}
	}
}

// isName reports whether a word of a title belongs to a name. The first word has its capital anyway: it is one where a
// participant bears it or the sentence writes it so past its beginning.
func isName(e *event.Event, w string, first bool, k kinds) bool {
	if !isUpper(w, 1) {
		return hasFigure(w) && strings.Contains(w, "-")
	}
	if !first {
		return true
	}
	for _, p := range e.Participants {
		if strings.Contains(p, w) {
			return true
		}
	}
	return k == 0 && len(e.Mentions) > 0 && insideOf(e.Mentions[0].Sentence, w)
}

// insideOf reports whether w stands in a sentence after another word, and not where anything has a capital: after a mark
// that begins a sentence, a list or a quotation.
func insideOf(sentence, w string) bool {
	i := strings.Index(sentence, " "+w)
	return i > 0 && (sentence[i-1] == ',' || !separates(rune(sentence[i-1])) && sentence[i-1] != '.')
}
