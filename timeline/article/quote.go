package article

import "strings"

// ownLines gives the text of a message without quoted lines, the line that introduces them, and all from the signature
// or a copy of the earlier message on. If nothing is left, it is the whole text.
func ownLines(text string, flowed bool) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	var own []string
	for i, line := range lines {
		if ends(line, i) {
			break
		}
		if strings.HasPrefix(line, ">") || introduces(lines[i:]) {
			continue
		}
		own = append(own, line)
	}
	if kept := strings.TrimSpace(join(own, flowed)); kept != "" {
		return kept
	}
	return strings.TrimSpace(text)
}

// ends reports whether line i is the mark of a signature (RFC 3676, 4.3) or of a copy of the earlier message.
func ends(line string, i int) bool {
	line = strings.TrimRight(line, "\r")
	return line == "-- " || line == "--" && i > 0 || strings.HasPrefix(line, "-----Original Message-----") ||
		i > 0 && strings.HasPrefix(line, "________________________________")
}

// introduces reports whether lines begin with "On …, … wrote:" (on up to three lines) and quoted lines follow.
func introduces(lines []string) bool {
	if !strings.HasPrefix(lines[0], "On ") && !strings.HasSuffix(strings.TrimSpace(lines[0]), "wrote:") {
		return false
	}
	for i, line := range lines[:min(len(lines), 3)] {
		if strings.HasSuffix(strings.TrimSpace(line), "wrote:") {
			return quoted(lines[i+1:])
		}
	}
	return false
}

// quoted reports whether the next line that is not blank is a quoted one.
func quoted(lines []string) bool {
	for _, line := range lines {
		if strings.TrimSpace(line) != "" {
			return strings.HasPrefix(line, ">")
		}
	}
	return false
}

// join puts lines together; flowed ones that end in a space go on in the next.
func join(lines []string, flowed bool) string {
	if !flowed {
		return strings.Join(lines, "\n")
	}
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(line)
		if !strings.HasSuffix(line, " ") {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
