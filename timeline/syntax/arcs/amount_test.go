package arcs

import (
	"strings"
	"testing"

	"dateline/timeline/prose"
)

// An amount is what is written without a space, with a sign or a unit; dates, scores and words with a number are none.
func TestAmounts(t *testing.T) {
	for text, want := range map[string]string{
		"a £3.2bn stake":             "£3.2bn",
		"a R2.5m house":              "R2.5m",
		"some US$30m (about €27m).":  "US$30m €27m",
		"a $2m-$3m fine, or 7–10%.":  "$2m-$3m 7–10%",
		"a 4×4 truck":                "4×4",
		"by 20km.":                   "20km",
		"on May 3–4, 2024-05-03":     "",
		"3-2 and 6-4 in the 1960s":   "",
		"COVID-19, G7, No.10, A-100": "",
		"£ 3 and % 4":                "",
	} {
		d := prose.Lex(text, nil)
		var got []string
		for i := 0; i < len(d.Tokens); i++ {
			if end := amountEnd(d, i, len(d.Tokens)); end > i {
				got = append(got, text[d.Tokens[i].Start:d.Tokens[end-1].End])
				i = end - 1
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: got %q, want %q", text, s, want)
		}
	}
}
