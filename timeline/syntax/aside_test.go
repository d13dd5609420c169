package syntax

import (
	"testing"

	"dateline/timeline/prose"
	"dateline/timeline/prose/pos"
)

// What an aside is, and what the word behind it hangs on: nothing, it is the main verb.
func TestAside(t *testing.T) {
	for text, want := range map[string]string{
		"Norway – which has a border with Russia – joined in April.":      "– which has a border with Russia –",
		"The firm - whose ferries sail to Oslo - closed in May.":          "- whose ferries sail to Oslo -",
		"The march due on Sunday has been called off.":                    "due on Sunday",
		"The tour, due to start on June 1, is over.":                      ", due to start on June 1,",
		"Talks planned for Monday were dropped.":                          "planned for Monday",
		"The trial, which was due to begin on June 9, has been shelved.":  ", which was due to begin on June 9,",
		"The hearing due to be held on June 5 will not be held.":          "due to be held on June 5",
		"The talks are due on Sunday and will be short.":                  "",
		"The club planned to say that fees would rise.":                   "",
		"She set the record in May and was hailed.":                       "",
		"The firm — a mine —":                                             "",
		"The Oslo-Bergen line - closed in May.":                           "",
		"The man due in a court that was closed on Monday left.":          "",
		"Lind, who won in 2019, and Berg, who won in 2020, met on Monday": "",
	} {
		d := prose.Lex(text, nil)
		s := prose.Sentence{Last: len(d.Tokens)}
		got := ""
		a, ok := asideOf(d, s)
		if ok {
			got = d.Words(a.first, a.last)
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
		var p Parser
		var x Sentence
		p.Parse(&x, d, 0, 0, len(d.Tokens), pos.English())
		if len(x.Tags) != x.N || ok && x.Above(a.first, a.last) {
			t.Errorf("%s: %d tags; %q hangs on the aside", text, len(x.Tags), x.Text(a.last))
		}
	}
}
