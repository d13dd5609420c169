package article

import "bytes"

// What the elements and attributes of a document take in memory while it is parsed, about, in bytes.
const (
	elementCost   = 1000
	attributeCost = 300
	// lightTree is the cost up to which any document is parsed: 24,000 elements. Articles have a few thousand.
	lightTree      = 24 << 20
	longText       = 1 << 19 // between two tags
	allText        = 1 << 20 // between all tags: what is longer is a book
	manyAttributes = 10_000  // of one element
	longTag        = 1 << 20 // of a tag with its attributes: its copies are searched again and again
)

// heavy reports whether a tree of the elements in content would take far more memory than content does, as pages made
// to exhaust their reader would. It looks at tags alone and skips scripts and styles.
func heavy(content []byte) bool {
	limit := max(lightTree, 4*len(content))
	cost, text := 0, 0
	for i := 0; cost <= limit; {
		open := bytes.IndexByte(content[i:], '<')
		if open < 0 {
			return len(content)-i > longText
		}
		if text += open; open > longText || text > allText {
			return true
		}
		i += open + 1
		if i == len(content) || content[i]|0x20 < 'a' || content[i]|0x20 > 'z' {
			continue
		}
		raw := isRaw(content[i:])
		end, attributes := tagEnd(content[i:])
		if end > longTag {
			return true
		}
		i += end
		cost += elementCost + attributes*attributeCost
		if raw {
			i += rawEnd(content[i:])
		}
	}
	return true
}

// hopeless reports whether an element has so many attributes that even its tag takes too much memory.
func hopeless(content []byte) bool {
	for i := 0; ; {
		open := bytes.IndexByte(content[i:], '<')
		if open < 0 {
			return false
		}
		i += open + 1
		end, attributes := tagEnd(content[i:])
		if attributes > manyAttributes {
			return true
		}
		i += end
	}
}

// isRaw reports whether a tag opens a script or a style, whose content is no markup.
func isRaw(tag []byte) bool {
	return len(tag) > 6 && (bytes.EqualFold(tag[:6], []byte("script")) || bytes.EqualFold(tag[:5], []byte("style")))
}

// rawEnd gives where the end tag of a script or style begins.
func rawEnd(content []byte) int {
	for i := 0; ; {
		end := bytes.Index(content[i:], []byte("</"))
		if end < 0 {
			return len(content)
		}
		if i += end; i+2 < len(content) && content[i+2]|0x20 == 's' {
			return i
		}
		i += 2
	}
}

// tagEnd gives where a tag ends and how many attributes it seems to have: words after its name, quoted ones as one.
func tagEnd(tag []byte) (end, attributes int) {
	var quote byte
	for i, c := range tag {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1, attributes
		case i > 0 && asciiSpace(rune(tag[i-1])) && !asciiSpace(rune(c)) && c != '/':
			attributes++
		}
	}
	return len(tag), attributes
}
