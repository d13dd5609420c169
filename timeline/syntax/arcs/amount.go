package arcs

import (
	"unicode"
	"unicode/utf8"

	"dateline/timeline/prose"
)

// An amount is figures with the signs and units that are written without a space between them: "£3.2bn", "$2m-$3m",
// "7–10%", "4×4", "R2.5m". It is one word to the parser, which has seen few of them. Figures alone, "3-2", are none:
// dates are too.

// amountEnd gives the end of the amount that begins at token i of d and ends before token last; i where none does.
func amountEnd(d *prose.Document, i, last int) int {
	end := amountStart(d, i, last)
	if end == i {
		return i
	}
	marked := d.Tokens[i].Shape != prose.Number
	for end < last && goesOn(d, end, last) {
		marked = marked || d.Tokens[end].Shape == prose.Word || !joinsFigures(d.Of(end)) && d.Tokens[end].Shape == prose.Mark
		end++
	}
	if !marked {
		return i
	}
	return end
}

// goesOn reports whether token i is part of the amount that stands before it.
func goesOn(d *prose.Document, i, last int) bool {
	t := &d.Tokens[i]
	switch {
	case t.Is(prose.SpaceBefore):
		return false
	case t.Shape == prose.Word:
		return d.Tokens[i-1].Shape == prose.Number && d.Of(i) != "s" // the 1960s are a date
	case t.Shape == prose.Mark && (joinsFigures(d.Of(i)) || d.Of(i) == "×"):
		return i+1 < last && leadsAmount(d, i+1)
	}
	return t.Shape == prose.Number || isSign(d, i) || d.Of(i) == "%"
}

// amountStart gives the token behind that with which an amount begins at token i, i where none does.
func amountStart(d *prose.Document, i, last int) int {
	t := &d.Tokens[i]
	glued := i+1 < last && !d.Tokens[i+1].Is(prose.SpaceBefore)
	switch {
	case !glued:
	case t.Shape == prose.Number:
		return i + 1
	case isSign(d, i) && leadsAmount(d, i+1):
		return i + 1
	case !t.Is(prose.Capital) || t.End-t.Start > 3:
	case isSign(d, i+1): // "US$3m"
		return i + 1
	case isDigit(d.Text[t.End-1]) && d.Of(i+1) == "." && i+2 < last && leadsAmount(d, i+2): // "R2.5m"
		return i + 1
	}
	return i
}

// leadsAmount reports whether token i is a number or a sign of money and stands right behind the token before.
func leadsAmount(d *prose.Document, i int) bool {
	t := &d.Tokens[i]
	return !t.Is(prose.SpaceBefore) && (t.Shape == prose.Number || isSign(d, i))
}

// isSign reports whether token i is a sign of money.
func isSign(d *prose.Document, i int) bool {
	if d.Tokens[i].Shape != prose.Mark {
		return false
	}
	r, _ := utf8.DecodeRuneInString(d.Of(i))
	return unicode.Is(unicode.Sc, r)
}

// joinsFigures reports whether a mark stands between figures that may be one amount.
func joinsFigures(mark string) bool {
	switch mark {
	case "-", "–", "—", "/", ":", ".", "\u2011":
		return true
	}
	return false
}

func isDigit(b byte) bool { return b-'0' < 10 }
