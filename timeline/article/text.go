package article

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/calendar"
)

// readText makes an article of plain text. Text is the content as it came in, but for a byte order mark, unless the
// transport says that it is in another encoding than UTF-8.
func readText(content []byte, in Input) (*Article, error) {
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	a := &Article{}
	if in.Charset != "" && checkBinary(content) == nil {
		decoded := decode(content, in.Charset)
		a.Extracted = !bytes.Equal(decoded, content)
		content = decoded
	}
	if err := checkUTF8(content); err != nil {
		return nil, err
	}
	a.Text = string(content)
	a.Title, a.Body = titleLine(a.Text)
	return a, nil
}

// maxTitle is how many characters a line may have to pass for a headline.
const maxTitle = 200

// titleLine gives the first line of text if it reads like a headline and a blank line follows, and the offset at
// which that line ends; "" and 0 otherwise.
func titleLine(text string) (title string, end int) {
	start := len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	length := strings.IndexByte(text[start:], '\n')
	if length < 0 {
		return "", 0
	}
	end = start + length
	after, body, _ := strings.Cut(text[end+1:], "\n")
	title = strings.TrimSpace(text[start:end])
	if strings.TrimSpace(after) != "" || strings.TrimSpace(body) == "" || !headline(title) {
		return "", 0
	}
	return title, start + len(strings.TrimRightFunc(text[start:end], unicode.IsSpace))
}

// headline reports whether line reads like a title: short, no sentence that ends in a full stop, and not the day of the
// text.
func headline(line string) bool {
	if line == "" || utf8.RuneCountInString(line) > maxTitle || manySentences(line) {
		return false
	}
	if _, how := lineDay(line, calendar.Span{}); how != 0 {
		return false
	}
	words := strings.Fields(strings.TrimRight(line, `"'”’)]»`))
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	switch {
	case strings.HasSuffix(last, "..."):
		return true
	case strings.HasSuffix(last, "."):
		return abbreviation(last)
	}
	return !strings.HasSuffix(last, ":") && !strings.HasSuffix(last, ",") && !strings.HasSuffix(last, ";")
}

// manySentences reports whether a sentence ends within line: a word of five letters or more, a full stop, and a
// capital. Titles ("Sen.", "Sept.") are shorter.
func manySentences(line string) bool {
	for rest := line; ; {
		word, after, found := strings.Cut(rest, ". ")
		if !found {
			return false
		}
		next, _ := utf8.DecodeRuneInString(after)
		letters := len(word) - 1 - strings.LastIndexFunc(word, notLetter)
		if letters >= 5 && unicode.IsUpper(next) {
			return true
		}
		rest = after
	}
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// abbreviation reports whether a headline may end in word: "U.S.", "Inc.", "Jr.".
func abbreviation(word string) bool {
	word = strings.TrimSuffix(word, ".")
	if strings.Contains(word, ".") || utf8.RuneCountInString(word) == 1 {
		return true
	}
	switch word {
	case "Inc", "Co", "Corp", "Ltd", "Jr", "Sr", "No", "St", "Dept", "Bros", "etc", "vs":
		return true
	}
	return false
}
