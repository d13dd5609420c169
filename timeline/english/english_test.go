package english

import (
	"slices"
	"strings"
	"testing"
)

// The lists say what they may say: classes that there are, each word once in a line, each name of a kind once.
func TestLists(t *testing.T) {
	if _, err := readSenses(); err != nil {
		t.Error(err)
	}
	names := Kinds("")
	for i, k := range kinds {
		if slices.Contains(names[:i], k.name) {
			t.Errorf("kinds.txt: %s is there twice", k.name)
		}
		if k.marks != "" && k.marks != "calamity" && k.marks != "deadly" && k.marks != "yearly" {
			t.Errorf("kinds.txt: %s: no such mark: %s", k.name, k.marks)
		}
		twice(t, k.name, k.tell+" "+k.may)
	}
	for class, words := range entries(classList, ":") {
		twice(t, class, words)
	}
	lands := make(map[string]string)
	for land, words := range entries(nationList, ":") {
		twice(t, land, words)
		for w := range strings.FieldsSeq(words) {
			if lands[w] != "" {
				t.Errorf("nations.txt: %s is %s and %s", w, lands[w], land)
			}
			lands[w] = land
		}
	}
	verbs := make(map[string]string)
	for verb, forms := range Irregular() {
		if verbs[verb] != "" || len(strings.Fields(forms)) < 2 {
			t.Errorf("irregular.txt: %s %s", verb, forms)
		}
		verbs[verb] = forms
	}
}

func twice(t *testing.T, line, words string) {
	t.Helper()
	list := strings.Fields(words)
	for i, w := range list {
		if slices.Contains(list[:i], w) {
			t.Errorf("%s: %s is there twice", line, w)
		}
	}
}

// There may be as many kinds as wanted: the last one counts as the first does.
func TestKindsHaveNoLimit(t *testing.T) {
	list := kindList
	for i := range 100 {
		list += "kind" + strings.Repeat("x", i) + " | word" + strings.Repeat("x", i) + "\n"
	}
	all := readKinds(list)
	if k := all[len(all)-1]; len(all) != len(kinds)+100 || k.tell == "" {
		t.Errorf("%d kinds, the last %+v", len(all), k)
	}
}

func TestStem(t *testing.T) {
	for _, forms := range []string{"launch launches launched launching", "take takes took taken taking", "plan planned planning plans", "vote voted voting votes",
		"marry marries married", "die dies died dying", "begin began begun beginning", "fly flew flown flies", "swear swore sworn"} {
		list := strings.Fields(forms)
		for _, f := range list {
			if Stem(f) != Stem(list[0]) {
				t.Errorf("%s: %s, but %s: %s", f, Stem(f), list[0], Stem(list[0]))
			}
		}
	}
}
