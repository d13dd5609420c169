package main

import "strings"

// variants gives copies of some of the sentences, written as headlines are: With Capitals on Most Words, With Them On
// All, IN CAPITALS, and without any. A treebank has too few of them.
func variants(all [][]form) [][]form {
	var more [][]form
	for i, forms := range all {
		switch i % 20 {
		case 3:
			more = append(more, rewrite(forms, titleCase))
		case 13:
			more = append(more, rewrite(forms, startCase))
		case 7:
			more = append(more, rewrite(forms, shout))
		case 17:
			more = append(more, rewrite(forms, whisper))
		}
	}
	return more
}

// allVariants gives each of our own sentences again, and with capitals; a headline once more, and in both other ways.
func allVariants(headlines [][]form) [][]form {
	var more [][]form
	for _, forms := range headlines {
		more = append(more, forms, rewrite(forms, titleCase))
		if !strings.HasPrefix(forms[len(forms)-1].text, ".") {
			more = append(more, forms, rewrite(forms, shout), rewrite(forms, startCase))
		}
	}
	return more
}

// rewrite spells the forms anew.
func rewrite(forms []form, spell func(form) string) []form {
	out := make([]form, len(forms))
	for i, f := range forms {
		f.text = spell(f)
		out[i] = f
	}
	return out
}

// startCase gives f a capital.
func startCase(f form) string {
	if f.text == "" || strings.HasPrefix(f.text, "'") || strings.EqualFold(f.text, "n't") {
		return f.text
	}
	return strings.ToUpper(f.text[:1]) + f.text[1:]
}

// titleCase gives f a capital, unless it is a small word of the grammar.
func titleCase(f form) string {
	switch f.tag {
	case "IN", "DT", "CC", "TO", "POS", "RP":
		if len(f.text) < 5 {
			return f.text
		}
	}
	return startCase(f)
}

func shout(f form) string { return strings.ToUpper(f.text) }

func whisper(f form) string { return strings.ToLower(f.text) }
