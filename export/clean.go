package export

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// oneLine makes s safe to stand in a line of any format: valid UTF-8 without control characters, without code points
// that are no characters (XML 1.0 section 2.2 has no place for some) and without the marks that turn the direction of
// the text around them, every run of white space one space, none at the ends.
func oneLine(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case !shows(r) || r == '\uFEFF':
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// isClean reports whether oneLine would leave s alone, for plain ASCII.
func isClean(s string) bool {
	space := true
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space || s == ""
}

// shows reports whether r is a character that may stand in a text without steering what shows it.
func shows(r rune) bool {
	return !unicode.IsControl(r) && !turns(r) && !unicode.Is(unicode.Noncharacter_Code_Point, r)
}

// turns reports whether r is a bidirectional embedding, override or isolate: unbalanced ones spill over what follows.
func turns(r rune) bool { return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' }

// cutBytes shortens s to at most n bytes, between runes, with an ellipsis in place of what it takes away.
func cutBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	n -= len("…")
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return strings.TrimRight(s[:max(n, 0)], " ") + "…"
}

// WebAddress gives the address of a page, spelt in ASCII as RFC 3986 has it, with commas and semicolons
// percent-encoded, at which some calendar programs would cut it. "" for anything but http and https.
func WebAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	u.User = nil
	return escapeRest(u.String())
}

// escapeRest percent-encodes what url.URL lets through and RFC 3986 does not, and the comma and semicolon.
func escapeRest(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c <= ' ' || c >= 0x7F || strings.IndexByte(",;\"<>\\^`{|}", c) >= 0 {
			b.WriteString("%" + hex[c>>4:c>>4+1] + hex[c&15:c&15+1])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}
