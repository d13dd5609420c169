package en

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline/english"
	"dateline/timeline/timex"
)

// words are the English words that matter in dates.
func words() []timex.Word {
	var out []timex.Word
	for head, texts := range english.Dates() {
		names, number, _ := strings.Cut(head, " ")
		n, err := strconv.Atoi(number)
		class, ok := timex.ParseClass(strings.ToUpper(names))
		if err != nil || !ok {
			panic("dates.txt: " + head) // it is part of the program
		}
		for w := range strings.FieldsSeq(texts) {
			out = append(out, timex.Word{Text: w, Class: class, N: int32(n)})
		}
	}
	return append(out, fiscalWords()...)
}

// fiscalWords are fiscal years and their parts written as one word: "FY2018", "FY18", "Q3FY18". The N of a part is a
// hundred times its year and what that of "q3" or "h1" is.
func fiscalWords() []timex.Word {
	var out []timex.Word
	for y := 1990; y < 2050; y++ {
		out = append(out, timex.Word{Text: fmt.Sprintf("fy%d", y), Class: timex.Year, N: int32(y)},
			timex.Word{Text: fmt.Sprintf("fy%02d", y%100), Class: timex.Year, N: int32(y)})
		for n, name := range []string{"q1", "q2", "q3", "q4", "h1", "h2"} {
			count := timex.Word{Text: fmt.Sprintf("%sfy%02d", name, y%100), Class: timex.Count, N: int32(n + 1 + 100*y)}
			if n >= 4 {
				count.N += 11 - 5
			}
			full := count
			full.Text = fmt.Sprintf("%sfy%d", name, y)
			out = append(out, count, full)
		}
	}
	return out
}
