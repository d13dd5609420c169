package timex

import "dateline/timeline/prose"

// A Match is a rule's pattern found in a text: for each item of the pattern what it stands for.
type Match struct {
	Doc   *prose.Document
	g     *grid
	from  [maxItems]int // index of the first token of each item; -1 for an optional one that is absent
	to    [maxItems]int // index after its last token
	num   [maxItems]prose.Quantity
	val   [maxItems]Value
	items int
}

// maxItems is the longest pattern that a rule may have.
const maxItems = 14

// Has reports whether the optional item k is there.
func (m *Match) Has(k int) bool { return k < m.items && m.from[k] >= 0 }

// N gives the number of item k: a word's N in the language, or the number that digits spell.
func (m *Match) N(k int) int { return m.g.n(m.from[k]) }

// Is reports whether item k is a token of class c.
func (m *Match) Is(k int, c Class) bool { return m.Has(k) && m.g.class[m.from[k]-m.g.first]&c != 0 }

// Number gives the number of a "#" item.
func (m *Match) Number(k int) prose.Quantity { return m.num[k] }

// Value gives the meaning of a "<kind>" item; nil when it is absent.
func (m *Match) Value(k int) Value { return m.val[k] }

// Text gives the text of item k; "" when it is absent.
func (m *Match) Text(k int) string {
	if !m.Has(k) {
		return ""
	}
	return m.Doc.Text[m.Doc.Tokens[m.from[k]].Start:m.Doc.Tokens[m.to[k]-1].End]
}

// Cap reports whether item k begins with an upper-case letter.
func (m *Match) Cap(k int) bool { return m.Has(k) && m.Doc.Tokens[m.from[k]].Is(prose.Capital) }

// Glued reports whether item k stands right after the token before it, without white space.
func (m *Match) Glued(k int) bool { return m.Has(k) && !m.Doc.Tokens[m.from[k]].Is(prose.SpaceBefore) }

// Width gives the number of bytes of the first token of item k.
func (m *Match) Width(k int) int {
	t := m.Doc.Tokens[m.from[k]]
	return int(t.End - t.Start)
}

// Before gives the class of the token n places before the match, 0 at the start of the sentence.
func (m *Match) Before(n int) Class { return m.g.classAt(m.start() - n) }

// After gives the class of the token n places after the match (1 is the next one), 0 past the end of the sentence.
func (m *Match) After(n int) Class { return m.g.classAt(m.end() + n - 1) }

// WordBefore and WordAfter give the tokens there, ok false outside of the sentence.
func (m *Match) WordBefore(n int) (string, bool) { return m.g.text(m.start() - n) }

// WordAfter gives the token n places after the match; see WordBefore.
func (m *Match) WordAfter(n int) (string, bool) { return m.g.text(m.end() + n - 1) }

// TokenAfter gives the token n places after the match; the zero Token past the end of the sentence.
func (m *Match) TokenAfter(n int) prose.Token { return m.g.token(m.end() + n - 1) }

// TokenBefore gives the token n places before the match; the zero Token at the start of the sentence.
func (m *Match) TokenBefore(n int) prose.Token { return m.g.token(m.start() - n) }

func (m *Match) start() int {
	for k := range m.items {
		if m.from[k] >= 0 {
			return m.from[k]
		}
	}
	return m.g.first
}

func (m *Match) end() int {
	for k := m.items - 1; k >= 0; k-- {
		if m.from[k] >= 0 {
			return m.to[k]
		}
	}
	return m.g.first
}
