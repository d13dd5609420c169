package prose

// wrap gives the width of the lines, in bytes, when the text is broken into lines by hand: where lines begin in the
// middle of sentences, with small letters. It gives 0 for text whose lines are paragraphs or items.
func (d *Document) wrap() int {
	breaks, small, width := 0, 0, 0
	for k := 1; k < len(d.lines); k++ {
		if d.lines[k].blank {
			continue
		}
		breaks++
		if w := d.width(k - 1); d.isSmall(int(d.lines[k].first)) && w <= maxWrap {
			small++
			width = max(width, w)
		}
	}
	if small*3 < breaks || width < minWrap {
		return 0
	}
	return width
}

// Lines broken by hand are between minWrap and maxWrap bytes long.
const (
	minWrap = 40
	maxWrap = 160
)

// lineEnd gives the index of the token after line k.
func (d *Document) lineEnd(k int) int {
	if k+1 < len(d.lines) {
		return int(d.lines[k+1].first)
	}
	return len(d.Tokens)
}

// width gives the length of line k in bytes.
func (d *Document) width(k int) int {
	return int(d.Tokens[d.lineEnd(k)-1].End - d.Tokens[d.lines[k].first].Start)
}

// joins reports whether line k goes on with the sentence of the line before it, in a text whose lines are wrap wide (0:
// not broken by hand).
func (d *Document) joins(k, wrap int) bool {
	first := int(d.lines[k].first)
	if d.lines[k].blank || d.isBullet(first) {
		return false
	}
	width := d.width(k - 1)
	if d.isSmall(first) && width >= minWrap && !d.closed(first) {
		return true
	}
	if wrap == 0 || (width+len(" ")+len(d.Of(first)))*5 <= wrap*4 {
		return false
	}
	return !d.isItem(first) || !d.isItem(int(d.lines[k-1].first)) && !d.closed(first) && d.Of(first-1) != ":"
}

// isBullet reports whether token i, the first of a line, is a mark of a list.
func (d *Document) isBullet(i int) bool {
	if d.Tokens[i].Shape != Mark {
		return false
	}
	switch d.Of(i) {
	case "•", "*", "·", "▪", "●", "◦", "‣", "■", "-", "–", "+", ">", "|", "#", "##", "###", "→", "✓", "□":
		return i+1 < len(d.Tokens) && d.Tokens[i+1].Is(SpaceBefore)
	}
	return false
}

// isItem reports whether token i, the first of a line, is a number of a list or a clock time: "2. Reports", "9:15 a.m.".
func (d *Document) isItem(i int) bool {
	if d.Tokens[i].Shape != Number || i+1 >= len(d.Tokens) {
		return false
	}
	switch d.Of(i + 1) {
	case ".", ")", ":":
		return !d.Tokens[i+1].Is(SpaceBefore)
	case "am", "pm", "a.m.", "p.m.", "AM", "PM", "a.m", "p.m", "h":
		return true
	}
	return false
}
