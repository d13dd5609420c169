package timeline

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// Quiet gives JSON with the characters escaped that would steer a terminal which shows it: DEL, the C1 controls and the
// marks that turn the direction of what follows. Inside of strings, where alone they can be, it says the same. JSON
// without any is given back as it is.
func Quiet(json []byte) []byte {
	var out []byte
	from := 0
	for i := 0; i < len(json); i++ {
		if c := json[i]; c != 0x7F && c != 0xC2 && c != 0xE2 {
			continue
		}
		r, size := utf8.DecodeRune(json[i:])
		if !steers(r) {
			continue
		}
		out = fmt.Appendf(append(out, json[from:i]...), `\u%04x`, r)
		from = i + size
	}
	if from == 0 {
		return json
	}
	return append(out, json[from:]...)
}

func steers(r rune) bool { return unicode.Is(steering, r) }

// steering are the control characters behind ASCII, and the marks that turn the direction of writing.
var steering = &unicode.RangeTable{
	R16:         []unicode.Range16{{0x7F, 0x9F, 1}, {0x202A, 0x202E, 1}, {0x2066, 0x2069, 1}},
	LatinOffset: 1,
}
