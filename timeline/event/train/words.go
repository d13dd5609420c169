package main

import (
	"regexp"
	"strings"
)

var token = regexp.MustCompile(`[\p{L}\p{N}_$€£%]+(?:['’][\p{L}\p{N}_]+)?`)

// stop are the words that say nothing, with a space on either side of each.
const stop = " a an the of in on at to for and or by with from as is are was were be been will would has have had " +
	"it its his her their this that after before into over under against about up out not no he she they "

// stems gives the stems of the words of a title that say something.
func stems(title string) map[string]bool {
	list := map[string]bool{}
	for _, w := range token.FindAllString(title, -1) {
		if s := stem(w); !strings.Contains(stop, " "+strings.ToLower(w)+" ") {
			list[s] = true
		}
	}
	return list
}

// families are words that a title may use for each other, the first of each standing for all.
const families = `begin began begun, shoot shot shooting, rise rose risen, say said says, swear sworn swore swears
draw drew drawn, fall fell fallen, win won wins winner victory, beat beats beaten, meet met meets meeting
leave left leaves departure depart departs departed, speak spoke spoken speaks, hold held holds
sell sold sells sale, tell told, fly flew flown, find found finds, die died dies death, lead led
take took taken, write wrote, strike struck, elect elected election elects, go goes went gone
withdraw withdrew withdrawn, freeze froze, choose chose chosen, seek sought, become became becomes
rule ruled ruling rules, launch launched launches, resign resigned resignation resigns
announce announced announces announcement, arrest arrested arrests, sign signed signs
marry married marries marrying marriage, return returned returns, kill killed kills
appoint appointed appointment appoints, sentence sentenced sentencing sentences, open opens opening opened
attack attacked attacks, play plays played, vote voted votes voting`

var forms = func() map[string]string {
	m := map[string]string{}
	for group := range strings.FieldsFuncSeq(families, func(r rune) bool { return r == ',' || r == '\n' }) {
		words := strings.Fields(group)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}()

// stem gives what the forms of a word have in common.
func stem(w string) string {
	w = strings.ToLower(strings.Trim(w, "'’."))
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	if f, ok := forms[w]; ok {
		return f
	}
	for _, end := range [...]string{"ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "ion", "s", "e"} {
		if strings.HasSuffix(w, end) && len(w)-len(end) >= 3 {
			w = w[:len(w)-len(end)]
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	return w
}

// sameName reports whether the words of one name are among those of the other.
func sameName(a, b string) bool {
	x, y := stems(a), stems(b)
	return len(x) > 0 && len(y) > 0 && (within(x, y) || within(y, x))
}

func within(a, b map[string]bool) bool {
	for w := range a {
		if !b[w] {
			return false
		}
	}
	return true
}
