package en

import (
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

const quotation = 120 // tokens: longer ones are cut into sentences

// spoken finds the expression that tells when expression i was said: i stands in quotation marks, the other beside them
// in the same sentence, after "said", "told" and the like. Of a sentence that begins with a quotation and does not
// tell, it is that of the expression before.
func spoken(d *prose.Document, s prose.Sentence, exprs []timex.Expr, i int) int {
	if !counted(exprs[i].Meaning) || !isQuoted(d, s, exprs[i].First) {
		return -1
	}
	at := exprs[i].First
	for j := i + 1; j < len(exprs) && exprs[j].First < min(s.Last, at+quotation); j++ {
		if tellsWhen(d, s, exprs, j) {
			return j
		}
	}
	for j := i - 1; j >= 0 && exprs[j].First >= max(s.First, at-quotation); j-- {
		if tellsWhen(d, s, exprs, j) {
			return j
		}
	}
	return spokenBefore(d, s, exprs, i)
}

// spokenBefore finds the expression that tells when the sentence before was said, where s begins with a quotation that
// goes on with it: "'We start tomorrow,' he said on Monday. 'By Friday it will be over.'"
func spokenBefore(d *prose.Document, s prose.Sentence, exprs []timex.Expr, i int) int {
	const reach = 40 // tokens
	if w := d.Of(s.First); w != "\"" && w != "“" && w != "``" {
		return -1
	}
	before := prose.Sentence{First: max(0, s.First-reach), Last: s.First}
	for j := i - 1; j >= 0 && exprs[j].First >= before.First; j-- {
		if exprs[j].First >= s.First {
			continue
		}
		if strings.Contains(d.Text[exprs[j].End:d.Tokens[s.First].Start], "\n") {
			break
		}
		if tellsWhen(d, before, exprs, j) {
			return j
		}
	}
	return -1
}

// counted reports whether a date is counted from the day on which it is said.
func counted(v timex.Value) bool {
	switch v := innermost(v).(type) {
	case timex.Away, timex.NearNamed:
		return true
	case timex.Near:
		return !v.FromMention
	case timex.Point:
		return v.Weekday != 0 && v.Month == 0
	}
	return false
}

// tellsWhen reports whether expression j is the day on which something outside of quotation marks was said.
func tellsWhen(d *prose.Document, s prose.Sentence, exprs []timex.Expr, j int) bool {
	switch v := innermost(exprs[j].Meaning).(type) {
	case timex.Away:
	case timex.Point:
		if v.Weekday == 0 && v.Day == 0 {
			return false
		}
	default:
		return false
	}
	return (reported(d, s, &exprs[j]) || speaks(d, s, &exprs[j])) && !isQuoted(d, s, exprs[j].First)
}

// speaks reports whether a speech, or something written, stands before an expression: "she spoke in Leeds on Friday",
// "in a letter dated March 2".
func speaks(d *prose.Document, s prose.Sentence, e *timex.Expr) bool {
	const near = 6 // tokens
	return speech.In(d, max(s.First, e.First-near), e.First)
}

var speech = english.Listed("speech")

// isQuoted reports whether token i stands in quotation marks that open in its sentence.
func isQuoted(d *prose.Document, s prose.Sentence, i int) bool {
	open := false
	for k := max(s.First, i-quotation); k < i; k++ {
		switch d.Of(k) {
		case "“", "``":
			open = true
		case "”", "''":
			open = false
		case "\"":
			open = !open
		}
	}
	return open
}
