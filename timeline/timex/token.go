package timex

import "dateline/timeline/prose"

// classOf gives what a token can be in a date.
func (t *Tagger) classOf(d *prose.Document, tok *prose.Token) Class {
	switch tok.Shape {
	case prose.Word:
		return t.words[tok.Word].Class
	case prose.Number:
		if tok.N < 0 {
			return dottedClass(d.Text[tok.Start:tok.End])
		}
		return numberClass(int(tok.End-tok.Start), int(tok.N))
	case prose.Ordinal:
		return Ord
	}
	return markClass(d.Text[tok.Start:tok.End]) | t.words[tok.Word].Class
}

// dottedClass tells "7.30" and "19.45", which can be clock times, from other numbers with decimals.
func dottedClass(s string) Class {
	if n := len(s); (n == 4 || n == 5) && s[n-3] == '.' {
		return Decimal | Dotted
	}
	return Decimal
}

// numberClass gives the classes of a number of so many characters.
func numberClass(width, n int) Class {
	c := Int
	if width <= 2 {
		if n >= 1 && n <= 31 {
			c |= Day
		}
		if n <= 24 {
			c |= Hour
		}
	}
	switch width {
	case 2:
		c |= YY
		if n < 60 {
			c |= Sixty
		}
	case 4:
		c |= Four
		if n >= 1000 && n < 3000 {
			c |= Year
		}
	case 8:
		c |= Eight
	}
	return c
}

// markClass gives the class of a mark.
func markClass(s string) Class {
	switch s {
	case ",":
		return Comma
	case "-", "–", "—", "‑", "−":
		return Dash
	case "/":
		return Slash
	case ":":
		return Colon
	case ".":
		return Dot
	case "'", "’", "‘":
		return Apostrophe
	case "'s", "’s":
		return S
	case "&":
		return And
	}
	return 0
}
