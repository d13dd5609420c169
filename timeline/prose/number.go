package prose

import (
	"math"
	"strconv"
	"strings"
)

// A Quantity is what a number phrase means. Its zero value is no number.
type Quantity struct {
	Value   float64 // 0 where Vague says nothing nearer; "a couple" is 2
	Whole   int     // Value where that is a whole number that fits; -1 otherwise
	Ordinal bool    // "first", "20th"
	Vague   bool    // "several", "a few", "some", "many", "dozens of", "a couple of"
	Article bool    // a bare "a" or "an"
	Digits  bool    // begins with digits
}

// A numberKind says what a number word does.
type numberKind uint8

const (
	unit     numberKind = iota + 1 // one to nine
	teen                           // ten to nineteen, zero
	ten                            // twenty to ninety
	hundred                        // multiplies what is before it
	scale                          // thousand and more: multiplies and closes
	fraction                       // half
	article                        // a, an
	vague                          // several
	plural                         // dozens, hundreds: vague
)

// A numberWord is a word of the table below.
type numberWord struct {
	kind    numberKind
	ordinal bool
	value   float64
}

var numberWords, numberTable = newNumberWords()

func newNumberWords() (*Lexicon, []numberWord) {
	var words []string
	table := []numberWord{{}}
	add := func(kind numberKind, ordinal bool, first, step float64, list string) {
		for i, w := range strings.Fields(list) {
			words, table = append(words, w), append(table, numberWord{kind, ordinal, first + float64(i)*step})
		}
	}
	add(unit, false, 1, 1, "one two three four five six seven eight nine")
	add(unit, true, 1, 1, "first second third fourth fifth sixth seventh eighth ninth")
	add(teen, false, 10, 1, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	add(teen, true, 10, 1, `tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
		nineteenth`)
	add(teen, false, 0, 0, "zero")
	add(ten, false, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety")
	add(ten, true, 20, 10, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth")
	add(hundred, false, 100, 0, "hundred")
	add(hundred, true, 100, 0, "hundredth")
	add(scale, false, 12, 0, "dozen")
	add(scale, false, 1e3, 0, "thousand")
	add(scale, true, 1e3, 0, "thousandth")
	add(scale, false, 1e6, 0, "million")
	add(scale, true, 1e6, 0, "millionth")
	add(scale, false, 1e9, 0, "billion bn")
	add(scale, false, 1e12, 0, "trillion")
	add(fraction, false, .5, 0, "half")
	add(article, false, 1, 0, "a an")
	add(vague, false, 0, 0, "several few some many numerous umpteen")
	add(vague, false, 2, 0, "couple")
	add(plural, false, 0, 0, "tens dozens scores hundreds thousands millions billions")
	return NewLexicon(words), table
}

// numberWord gives the number word at token i, a zero one when there is none before end.
func (d *Document) numberWord(i, end int) numberWord {
	if i >= end || d.Tokens[i].Shape != Word {
		return numberWord{}
	}
	return numberTable[numberWords.ID(d.Of(i))]
}

// NumberAt reads a number phrase in digits or English words that begins at token i and ends before token end, and gives
// it with the index of the token after it; that is i when there is none. It reads "25", "1,000", "1.5 million", "2½",
// "2 1/2", "twenty-five", "a hundred and fifty", "two and a half", "a dozen", "half a", "first", "twenty-first", "3rd",
// "several", "a couple of", "dozens of" and "a". Years ("nineteen ninety") and clock times are no number phrases.
func (d *Document) NumberAt(i, end int) (Quantity, int) {
	end = min(end, len(d.Tokens))
	if i < 0 || i >= end {
		return Quantity{}, i
	}
	switch t := d.Tokens[i]; t.Shape {
	case Ordinal:
		return quantity(float64(t.N), Quantity{Ordinal: true, Digits: true}), i + 1
	case Number:
		return d.digitsAt(i, end)
	case Word:
		return d.wordsAt(i, end)
	}
	return Quantity{}, i
}

// quantity completes q with its value.
func quantity(value float64, q Quantity) Quantity {
	q.Value, q.Whole = value, -1
	if value >= 0 && value <= math.MaxInt32 && value == math.Trunc(value) {
		q.Whole = int(value)
	}
	return q
}

// digitsAt reads a number that begins with digits.
func (d *Document) digitsAt(i, end int) (Quantity, int) {
	value := d.digits(i)
	i++
	if part, next := d.partAt(i, end); next > i && value == math.Trunc(value) {
		value, i = value+part, next
	}
	if d.halfAt(i, end) {
		value, i = value+.5, i+3
	}
	if w := d.numberWord(i, end); (w.kind == scale || w.kind == hundred) && !w.ordinal {
		value, i = value*w.value, i+1
	}
	return quantity(value, Quantity{Digits: true}), i
}

// digits gives the value of the Number at token i.
func (d *Document) digits(i int) float64 {
	if n := d.Tokens[i].N; n >= 0 {
		return float64(n)
	}
	s := d.Of(i)
	if classes[s[0]] == high {
		return fractionSigns[s]
	}
	v, _ := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
	return v
}

// fractionSigns are the values of the signs of fractions that the scanner takes for numbers.
var fractionSigns = map[string]float64{"½": 1. / 2, "¼": 1. / 4, "¾": 3. / 4, "⅓": 1. / 3, "⅔": 2. / 3, "⅛": 1. / 8}

// partAt reads the fraction after a whole number: the sign in "2½", the three tokens in "2 1/2".
func (d *Document) partAt(i, end int) (part float64, next int) {
	if i >= end || d.Tokens[i].Shape != Number {
		return 0, i
	}
	if classes[d.Of(i)[0]] == high {
		return fractionSigns[d.Of(i)], i + 1
	}
	if i+2 >= end || d.Of(i+1) != "/" || d.Tokens[i+1].Is(SpaceBefore) || d.Tokens[i+2].Is(SpaceBefore) {
		return 0, i
	}
	switch n, m := d.Tokens[i].N, d.Tokens[i+2].N; {
	case m == 2 || m == 3 || m == 4 || m == 8:
		if n > 0 && n < m {
			return float64(n) / float64(m), i + 3
		}
	}
	return 0, i
}

// halfAt reports whether the tokens from i are "and a half".
func (d *Document) halfAt(i, end int) bool {
	return i+2 < end && d.isWord(i, "and") && d.isWord(i+1, "a") && d.isWord(i+2, "half")
}

func (d *Document) isWord(i int, lower string) bool { return equalFold(lower, d.Of(i)) }

// wordsAt reads a number that begins with a word.
func (d *Document) wordsAt(i, end int) (Quantity, int) {
	switch w := d.numberWord(i, end); w.kind {
	case 0:
		return Quantity{}, i
	case article:
		switch next := d.numberWord(i+1, end); {
		case (next.kind == hundred || next.kind == scale) && !next.ordinal, next.kind == fraction,
			next.kind == vague && (d.isWord(i+1, "few") || d.isWord(i+1, "couple")):
			return d.wordsAt(i+1, end)
		}
		return quantity(1, Quantity{Article: true}), i + 1
	case fraction:
		return d.halfOf(i+1, end)
	case vague, plural:
		return d.vagueAt(i, end)
	}
	value, ordinal, next := d.spelled(i, end)
	return quantity(value, Quantity{Ordinal: ordinal}), next
}

// halfOf goes on after "half": "half a dozen", "half-dozen", "half a", "half".
func (d *Document) halfOf(i, end int) (Quantity, int) {
	next := i
	if next < end && (d.Of(next) == "-" || d.numberWord(next, end).kind == article) {
		next++
	}
	if w := d.numberWord(next, end); w.kind == scale && !w.ordinal {
		return quantity(w.value/2, Quantity{}), next + 1
	}
	if next > i && d.Of(i) == "-" {
		next = i
	}
	return quantity(.5, Quantity{}), next
}

// vagueAt reads "several", "few hundred", "couple of", "tens of thousands of".
func (d *Document) vagueAt(i, end int) (Quantity, int) {
	q := quantity(d.numberWord(i, end).value, Quantity{Vague: true})
	for i++; i < end; i++ {
		switch w := d.numberWord(i, end); {
		case w.kind == hundred, w.kind == scale, w.kind == plural:
			q.Value *= w.value
		case !d.isWord(i, "of") || d.isWord(i-1, "of"):
			return quantity(q.Value, q), i
		}
	}
	return quantity(q.Value, q), i
}
