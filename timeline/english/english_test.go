package english

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The lists say what they may say: classes that there are, each word once in a line, each name of a kind once.
func TestLists(t *testing.T) {
	if _, err := readSenses(); err != nil {
		t.Error(err)
	}
	if err := newBuilder().mistakes; err != nil {
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

// A form is found with what the lists and its ending say of it.
func TestForms(t *testing.T) {
	v := Forms()
	for form, want := range map[string]Role{
		"talks": NounAny, "airstrikes": NounAny, "met": Past | VerbAny, "won": Past, "held": Light, "Ministry": Body,
		"Vladimir": Male, "said": Report, "may": Modal, "postponed": Postpone, "scrubbed": Cancel | Past,
	} {
		if got := v.Of(form).Roles; got&want != want {
			t.Errorf("%s: roles %b lack %b", form, got, want&^got)
		}
	}
	if w := v.Of("xyzzy"); *w != (Word{}) {
		t.Errorf("an unknown word is %+v", *w)
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

// Lists say nothing twice: no word in one, no list under two names, and none of the roles of a verb for two answers.
func TestListsAreTold(t *testing.T) {
	byWords, roles := make(map[string]string), make(map[string]string)
	for name, words := range lists {
		twice(t, name, words)
		list := strings.Fields(words)
		slices.Sort(list)
		sorted := strings.Join(list, " ")
		if other := byWords[sorted]; other != "" {
			t.Errorf("lists.txt: %s has the words of %s", name, other)
		}
		byWords[sorted] = name
		if !strings.HasPrefix(name, "verb ") {
			continue
		}
		for _, w := range list {
			if roles[w] != "" {
				t.Errorf("lists.txt: %s is %s and %s", w, roles[w], name)
			}
			roles[w] = name
		}
	}
}

// Each list is asked for by its name somewhere.
func TestListsAreAsked(t *testing.T) {
	var code strings.Builder
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			text, _ := os.ReadFile(path)
			code.Write(text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range lists {
		_, last, grouped := strings.Cut(name, " ")
		if !strings.Contains(code.String(), `"`+name+`"`) && !(grouped && strings.Contains(code.String(), `"`+last+`"`)) {
			t.Errorf("lists.txt: nobody asks for %s", name)
		}
	}
}
