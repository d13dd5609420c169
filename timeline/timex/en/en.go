package en

import (
	"slices"
	"sync"

	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// Language gives the English words and rules. Order counts only between rules that match the same tokens in the same
// tier; a test reports those.
func Language() timex.Language {
	return timex.Language{
		Words: words(),
		Rules: slices.Concat(isoRules, numericRules, dateRules, yearRules, weekdayRules, casualRules, relativeRules,
			shiftRules, periodRules,
			earningsRules, stageRules, nthRules, zoneRules, clockRules, partRules, lengthRules, sumRules, setRules,
			refRules, holidayRules, formRules, rejectRules),
		Clause:    clauseOf,
		Programme: isProgramme,
		Apart:     apart,
		Reported:  reported,
		Spoken:    spoken,
		Comes:     comes,
		Leans:     leans,
		Habits:    habits,
	}
}

var tagger = sync.OnceValue(func() *timex.Tagger { return timex.New(Language()) })

// New gives the English tagger. It is made once and shared: it is safe for concurrent use.
func New() *timex.Tagger { return tagger() }

// Lexicon gives the words that documents for New must be lexed with.
func Lexicon() *prose.Lexicon { return tagger().Lexicon() }
