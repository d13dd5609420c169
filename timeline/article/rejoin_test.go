package article

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// para makes a paragraph that is long enough to be looked at.
func para(start string) string { return start + strings.Repeat(" and so on", 9) }

func TestRejoin(t *testing.T) {
	one, two, three, four := para("One"), para("Two"), para("Three"), para("Four")
	for _, tt := range []struct{ name, page, text, want string }{
		{"before", "<div class='text a'><p>" + one + "</p></div><div class='text b'><p>" + two + "</p><p>" + three + "</p></div>",
			two + "\n\n" + three, one + "\n\n" + two + "\n\n" + three},
		{"between and after", "<div class=text><p>" + one + "</p></div><div class=text><p>" + two + "</p></div><div class=text><p>" + three + "</p><p>" + four + "</p></div>",
			one + "\n\n" + three, one + "\n\n" + two + "\n\n" + three + "\n\n" + four},
		{"nothing missing", "<div class=text><p>" + one + "</p><p>" + two + "</p></div>", one + "\n\n" + two, one + "\n\n" + two},
		{"another class", "<div class=text><p>" + one + "</p><p>" + two + "</p></div><div class=bio><p>" + three + "</p></div>", one + "\n\n" + two, one + "\n\n" + two},
		{"another article", "<article><div class=text><p>" + one + "</p><p>" + two + "</p></div></article><article><div class=text><p>" + three + "</p></div></article>",
			one + "\n\n" + two, one + "\n\n" + two},
		{"after another title", "<div class=text><p>" + one + "</p><p>" + two + "</p></div><h1>Next</h1><div class=text><p>" + three + "</p></div>",
			one + "\n\n" + two, one + "\n\n" + two},
		{"comments", "<div class=text><p>" + one + "</p><p>" + two + "</p></div><aside><div class=text><p>" + three + "</p></div></aside>", one + "\n\n" + two, one + "\n\n" + two},
		{"one line again and again", "<div class=text><p>" + one + "</p><p>" + two + "</p><p>" + one + "</p><p>" + three + "</p><p>" + two + "</p><p>" + four + "</p></div>",
			one + "\n\n" + one + "\n\n" + four, one + "\n\n" + one + "\n\n" + two + "\n\n" + three + "\n\n" + four},
		{"only one in the text", "<div class=text><p>" + one + "</p><p>" + two + "</p></div>", one, one},
	} {
		doc, err := html.Parse(strings.NewReader(tt.page))
		if err != nil {
			t.Fatal(err)
		}
		text := plainText(tt.text)
		text.rejoin(paragraphsOf(doc))
		if got := text.Text(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestHoldsMore has much white space between the tags, as templates leave it: it is no text.
func TestHoldsMore(t *testing.T) {
	doc, err := html.Parse(strings.NewReader("<div>" + strings.Repeat("\n          ", 2000) + "<p>" + para("One") + "</p></div>"))
	if err != nil {
		t.Fatal(err)
	}
	if holdsMore(doc, 93) || !holdsMore(doc, 92) {
		t.Errorf("%d bytes are left of 200", textLeft(doc, 200))
	}
	if got := nodeText(doc); got != para("One") {
		t.Errorf("text %q", got)
	}
}
