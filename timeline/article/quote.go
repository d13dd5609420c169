package article

import "strings"

// ownLines gives the text of a message without quoted lines, the line that introduces them, the heads of forwarded
// messages, a signature, and all from a copy of the earlier message on unless that is forwarded. If nothing is left, it
// is the whole text but for such heads. Lines of flowed text that end in a space go on in the next one.
func ownLines(text string, flowed, forwards bool) string {
	if own := linesOf(text, flowed, forwards, false); own != "" {
		return own
	}
	return linesOf(text, flowed, true, true)
}

// linesOf gives the lines of a message, with quoted ones if quotes are wanted.
func linesOf(text string, flowed, forwards, quotes bool) string {
	var own strings.Builder
	signed := false // within a signature
	for i, rest := 0, text; rest != ""; i++ {
		line, after := cutLine(rest)
		if end := ends(line, i); end && !forwards {
			break
		} else if n := forwardedHead(rest); n > 0 {
			rest, signed = rest[n:], false
			own.WriteByte('\n')
			continue
		} else if end {
			signed = true
		}
		if !signed && (quotes || !strings.HasPrefix(line, ">") && !introduces(rest)) {
			own.WriteString(line)
			if !flowed || !strings.HasSuffix(line, " ") {
				own.WriteByte('\n')
			}
		}
		rest = after
	}
	return strings.TrimSpace(own.String())
}

// cutLine gives the first line of text and what follows it.
func cutLine(text string) (line, after string) {
	line, after, _ = strings.Cut(text, "\n")
	return strings.TrimSuffix(line, "\r"), after
}

// ends reports whether line i is the mark of a signature (RFC 3676, 4.3) or of a copy of the earlier message.
func ends(line string, i int) bool {
	if line == "-- " || strings.HasPrefix(line, "-----Original Message-----") {
		return true
	}
	return i > 0 && (line == "--" || strings.HasPrefix(line, "________________________________"))
}

// introduces reports whether text begins with "On …, … wrote:" (on up to three lines) and quoted lines follow.
func introduces(text string) bool {
	for i := range 3 {
		line, after := cutLine(text)
		line = strings.TrimSpace(line)
		switch {
		case strings.HasSuffix(line, "wrote:"):
			return strings.HasPrefix(strings.TrimLeft(after, " \t\r\n"), ">")
		case i == 0 && !strings.HasPrefix(line, "On "), after == "":
			return false
		}
		text = after
	}
	return false
}
