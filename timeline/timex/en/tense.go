package en

import (
	"strings"

	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// tense tells the time of the clause around an expression: by the nearest verb before it in its clause, or else by the
// first one after it.
func tense(d *prose.Document, s prose.Sentence, e *timex.Expr) timex.Tense {
	const reach = 24
	for i := e.First - 1; i >= s.First && i >= e.First-reach; i-- {
		if isGerund(d, s, i) {
			return 0
		}
		if t := verbTense(d, s, i); t != 0 {
			return t
		}
	}
	for i := e.Last; i < s.Last && i < e.Last+reach; i++ {
		if t := verbTense(d, s, i); t != 0 {
			return t
		}
	}
	return 0
}

// verbTense gives what the word at token i tells of time, 0 when it is no verb that does.
func verbTense(d *prose.Document, s prose.Sentence, i int) timex.Tense {
	t := d.Tokens[i]
	if t.Shape != prose.Word {
		if w := d.Of(i); w == "'ll" || w == "’ll" {
			return timex.Future
		}
		return 0
	}
	if t.Is(prose.Capital) && i > s.First && !t.Is(prose.AllCaps) {
		return 0
	}
	var buf [16]byte
	w := lower(buf[:0], d.Of(i))
	switch w {
	case "will", "shall", "wo", "due", "scheduled", "expected", "slated", "set", "upcoming", "planned", "plans", "plan", "ll", "tomorrow":
		return timex.Future
	case "to":
		if i+1 < s.Last && isBareVerb(d, s, i) {
			return timex.Future
		}
		return 0
	}
	if (pastVerbs[w] || len(w) > 4 && strings.HasSuffix(w, "ed") && !notPast[w]) && !afterBe(d, s, i) {
		return timex.Past
	}
	return 0
}

// isGerund reports whether the word at token i is a verb that tells no time of its own: "spoke about meeting on Friday".
func isGerund(d *prose.Document, s prose.Sentence, i int) bool {
	if d.Tokens[i].Shape != prose.Word || !strings.HasSuffix(d.Of(i), "ing") || i == s.First {
		return false
	}
	switch d.Of(i - 1) {
	case "about", "of", "on", "for", "discussed", "considered", "suggested", "proposed":
		return true
	}
	return false
}

// afterBe reports whether "be" stands before the participle at token i ("will be held"): then the word before tells.
func afterBe(d *prose.Document, s prose.Sentence, i int) bool {
	for k := i - 1; k >= s.First && k >= i-2; k-- {
		if w := d.Of(k); w == "be" || w == "being" {
			return true
		}
	}
	return false
}

// isBareVerb reports whether the "to" at token i begins an infinitive of what is to come: "to meet", not "to London".
func isBareVerb(d *prose.Document, s prose.Sentence, i int) bool {
	next := d.Tokens[i+1]
	if next.Shape != prose.Word || next.Is(prose.Capital) || i == s.First {
		return false
	}
	var buf [16]byte
	before := lower(buf[:0], d.Of(i-1))
	return toCome[before]
}

// toCome are the words whose infinitive lies ahead: "is to meet", "plans to", "agreed to".
var toCome = map[string]bool{"is": true, "are": true, "plans": true, "plan": true, "planning": true, "planned": false, "expects": true,
	"going": true, "set": true, "due": true, "scheduled": true, "expected": true, "hopes": true, "intends": true, "slated": true,
	"wants": true, "likely": true, "ready": true, "about": true, "agreed": false, "will": true, "supposed": true}

var notPast = map[string]bool{"need": true, "speed": true, "indeed": true, "exceed": true, "proceed": true, "united": true, "hundred": true,
	"breed": true, "red": true, "sacred": true, "kindred": true, "embed": true, "succeed": true, "unprecedented": true, "limited": true}

var pastVerbs = verbSet(`was were had did been said told made went came took got gave found saw knew thought left felt kept began
	ran wrote held brought met became led sent built lost won fell paid rose grew spoke spent broke drove bought wore chose drew
	died hit cut sold read beat fought taught caught struck shot flew swore sought stood understood withdrew forced sank sang
	slid sped stole swept swam threw woke bore bent bound bred burnt cast clung cost dealt dug drank ate forbade forgot forgave
	froze ground hid hung hurt knelt laid lay lent lit meant overcame overthrew rang rode sat shook shone shrank shut slept
	slew spread sprang stuck stung strove swung tore underwent upheld wept wound reported`)

func verbSet(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// lower appends the lower-case form of s, for ASCII letters; a longer word than buf gives "".
func lower(buf []byte, s string) string {
	if len(s) > cap(buf) {
		return ""
	}
	for i := range len(s) {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		buf = append(buf, c)
	}
	return string(buf)
}
