package article

import "strings"

// by gives the author, or the authors with commas between them.
func (p *page) by() string {
	for _, t := range p.things {
		if t.is("Article", "BlogPosting", "Report") {
			if names := t.texts("author"); len(names) > 0 && !isAddress(names[0]) && len(names[0]) < maxName {
				return name(strings.Join(names, ", "))
			}
		}
	}
	stated := p.first("author", "dc.creator", "parsely-author", "sailthru.author")
	for _, candidate := range [...]string{stated, p.first("article:author"), p.author} {
		if candidate != "" && len(candidate) < maxName && !isAddress(candidate) {
			return name(candidate)
		}
	}
	return ""
}

// maxName is how long the name of an author may be.
const maxName = 100

func isAddress(s string) bool { return strings.Contains(s, "://") || strings.HasPrefix(s, "@") }

// name cuts "By" off the name of an author, and a date behind it.
func name(s string) string {
	s = strings.TrimSpace(strings.TrimLeft(s, ":"))
	for _, word := range [...]string{"written by", "by", "von", "por", "par", "da"} {
		n := len(word)
		if len(s) > n && strings.EqualFold(s[:n], word) && strings.ContainsAny(s[n:n+1], " :") {
			return name(s[len(word):])
		}
	}
	parts := strings.Fields(s)
	for i, part := range parts {
		_, isMonth := months[strings.ToLower(strings.TrimRight(part, ".,"))]
		if i > 0 && (isMonth && i+1 < len(parts) || strings.ContainsAny(part, "0123456789|—–")) {
			parts = parts[:i]
			break
		}
	}
	return strings.TrimRight(strings.Join(parts, " "), " ,;:-")
}
