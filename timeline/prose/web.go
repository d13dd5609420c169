package prose

import (
	"strings"
	"unicode/utf8"
)

// url gives the end of a web address whose first letters are [p, colon), or p.
func (s *scanner) url(p, colon int) int {
	scheme := s.text[p:colon]
	if !strings.HasPrefix(s.text[colon:], "://") || !equalFold("http", scheme) && !equalFold("https", scheme) {
		return p
	}
	return s.path(colon + len("://"))
}

// domain gives the end of a domain whose first label ends at dot, with the path after it; dot when there is none.
func (s *scanner) domain(dot int) int {
	const longest = 64
	for p := dot; p < min(len(s.text), dot+longest) && s.text[p] == '.'; {
		label := p + 1
		for p = label; p < len(s.text) && p < label+longest && (classes[s.text[p]] == lower || isDigit(s.text[p])); p++ {
		}
		if p == label {
			return dot
		}
		if isTopLevel(s.text[label:p]) && !s.inWord(p) && !s.goesOn(p) {
			if p < len(s.text) && s.text[p] == '/' {
				return s.path(p)
			}
			return p
		}
	}
	return dot
}

// goesOn reports whether a dot and a small letter stand at p.
func (s *scanner) goesOn(p int) bool {
	return p+1 < len(s.text) && s.text[p] == '.' && classes[s.text[p+1]] == lower
}

// isTopLevel reports whether a label ends domains and is no English word.
func isTopLevel(label string) bool {
	switch label {
	case "com", "org", "net", "edu", "gov", "mil", "int", "info", "io", "uk", "eu", "de", "fr", "au", "ca", "nz", "ie",
		"tv", "news":
		return true
	}
	return false
}

// path gives the end of the rest of a web address from p on, without the marks that close a sentence.
func (s *scanner) path(p int) int {
	end := p
	for end < len(s.text) && s.text[end] > ' ' && s.text[end] < utf8.RuneSelf && !isBracket(s.text[end]) {
		end++
	}
	for ; end > p; end-- {
		if c := classes[s.text[end-1]]; c == lower || c == upper || c == digit || s.text[end-1] == '/' {
			break
		}
	}
	return end
}

func isBracket(c byte) bool {
	switch c {
	case '"', '<', '>', '[', ']', '{', '}', '(', ')', 0x7f:
		return true
	}
	return false
}
