package prose

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Each text is cut into the tokens that the spaces of the second string show.
var tokenCases = [][2]string{
	{"Trump's aides don't agree", "Trump 's aides do n't agree"},
	{"Bell’s team can’t, won't, cannot", "Bell ’s team ca n’t , wo n't , can not"},
	{"at five o'clock O’Hara and Xi'an", "at five o'clock O’Hara and Xi'an"},
	{"they'll've we're I'm she'd", "they 'll 've we 're I 'm she 'd"},
	{"the workers' strike", "the workers ' strike"},
	{"a four-week tour", "a four - week tour"},
	{"May 3-4, 2017", "May 3 - 4 , 2017"},
	{"1990s, 1990's, '98 and ’98", "1990 s , 1990 's , ' 98 and ’ 98"},
	{"U.S.-led, D.C., 5 p.m., 5p.m. and 5 p.m", "U.S. - led , D.C. , 5 p.m. , 5 p.m. and 5 p.m"},
	{"10:30 10.30 1,000 2.5 .5 1,234,567.8", "10 : 30 10.30 1,000 2.5 .5 1,234,567.8"},
	{"May 3,2017 and 3.5.2017 and 1.2.3.4", "May 3 , 2017 and 3 . 5 . 2017 and 1 . 2 . 3 . 4"},
	{"3rd 20th 1ST 2nd 4the", "3rd 20th 1ST 2nd 4 the"},
	{"10am 5PM 0830 5bn 747s", "10 am 5 PM 0830 5 bn 747 s"},
	{"20170503T100000", "20170503 T 100000"},
	{"2017-05-03T10:00+06:00", "2017 - 05 - 03 T 10 : 00 + 06 : 00"},
	{"MH370 F-16 COVID-19 Q3 A320neo", "MH370 F - 16 COVID - 19 Q3 A320neo"},
	{"Sen. Lee met Mr. J. K. Moe of Foo Inc. in Jan. 5", "Sen. Lee met Mr. J. K. Moe of Foo Inc. in Jan. 5"},
	{"No. 5 said no.", "No. 5 said no ."},
	{"Oh no. 5 left in jan. 5", "Oh no. 5 left in jan. 5"},
	{"They sat. The Ph.D. is hers", "They sat . The Ph.D. is hers"},
	{"wait... what?! -- yes", "wait ... what ? ! -- yes"},
	{"see https://example.org/a?b=1, now", "see https://example.org/a?b=1 , now"},
	{"Ask Example.com or www.site.co.uk/a, a.b.org.", "Ask Example.com or www.site.co.uk/a , a.b.org ."},
	{"sat.in the x.y.z", "sat . in the x.y.z"},
	{"(caf\u00e9) \u00c5ngstr\u00f6m\u00a0x", "( caf\u00e9 ) \u00c5ngstr\u00f6m x"},
	{"\ufeffnow\u200b2½", "now 2 ½"},
	{"Jan. 2", "Jan. 2"},
	{"in Jan.", "in Jan ."},
}

var testLexicon = NewLexicon([]string{"jan.", "jan", "sat.", "sat", "a.m.", "p.m.", "tuesday", "friday", "edt", "est", "o'clock", "'s", "-", "–"})

func TestTokens(t *testing.T) {
	for _, c := range tokenCases {
		d := Lex(c[0], testLexicon)
		var got []string
		for i := range d.Tokens {
			got = append(got, d.Of(i))
		}
		if g := strings.Join(got, " "); g != c[1] {
			t.Errorf("%q:\n got %s\nwant %s", c[0], g, c[1])
		}
	}
}

func TestTokenFields(t *testing.T) {
	d := Lex("O’CLOCK U.S. 3rd\n1,250 Sept 4.5", testLexicon)
	want := []Token{
		{Shape: Word, Word: testLexicon.ID("o'clock"), Flags: Capital | AllCaps | SpaceBefore | LineStart | SentenceStart},
		{Shape: Word, Flags: Capital | AllCaps | SpaceBefore},
		{Shape: Ordinal, N: 3, Flags: SpaceBefore},
		{Shape: Number, N: 1250, Flags: SpaceBefore | LineStart | SentenceStart},
		{Shape: Word, Flags: Capital | SpaceBefore},
		{Shape: Number, N: -1, Flags: SpaceBefore},
	}
	if len(d.Tokens) != len(want) {
		t.Fatalf("%d tokens, want %d", len(d.Tokens), len(want))
	}
	for i, got := range d.Tokens {
		got.Start, got.End = 0, 0
		if got != want[i] {
			t.Errorf("%q: got %+v, want %+v", d.Of(i), got, want[i])
		}
	}
}

func TestLexicon(t *testing.T) {
	words := strings.Fields("may may a p.m. o'clock september - – jan. café")
	l := NewLexicon(words)
	for i, w := range words {
		want := WordID(i + 1)
		if i == 1 {
			want = 1
		}
		if got := l.ID(strings.ToUpper(w)); got != want && w != "café" || l.ID(w) != want {
			t.Errorf("%q has id %d, want %d", w, got, want)
		}
	}
	if l.ID("june") != 0 || l.ID("") != 0 || (*Lexicon)(nil).ID("may") != 0 {
		t.Error("found what is not there")
	}
}

// invariant says what is wrong with d; "" if nothing is.
func invariant(d *Document) string {
	at, sentence := 0, 0
	for i, t := range d.Tokens {
		if int(t.Start) < at || t.End <= t.Start || int(t.End) > len(d.Text) || t.Shape == 0 {
			return fmt.Sprintf("token %d: %+v after %d", i, t, at)
		}
		for _, r := range d.Text[at:t.Start] {
			if !unicode.IsSpace(r) && !isSpace(r) {
				return fmt.Sprintf("%q before token %d is in no token", r, i)
			}
		}
		if utf8.ValidString(d.Text) && !utf8.ValidString(d.Of(i)) {
			return fmt.Sprintf("token %d cuts a character", i)
		}
		at = int(t.End)
	}
	if rest := strings.TrimFunc(d.Text[at:], func(r rune) bool { return unicode.IsSpace(r) || isSpace(r) }); rest != "" {
		return fmt.Sprintf("%q is in no token", rest)
	}
	for i, s := range d.Sentences {
		if s.First != sentence || s.Last <= s.First || s.Start != int(d.Tokens[s.First].Start) || s.End != int(d.Tokens[s.Last-1].End) {
			return fmt.Sprintf("sentence %d: %+v after token %d", i, s, sentence)
		}
		sentence = s.Last
	}
	if sentence != len(d.Tokens) {
		return fmt.Sprintf("tokens from %d on are in no sentence", sentence)
	}
	return ""
}

func FuzzLex(f *testing.F) {
	for _, c := range tokenCases {
		f.Add(c[0])
	}
	f.Add("a.b.c\r\n\r\n• “Why?” 1.")
	f.Add("\xff\xe2\x80'\xc2\xadn't")
	var d Document
	f.Fuzz(func(t *testing.T, text string) {
		once := Lex(text, testLexicon)
		if wrong := invariant(once); wrong != "" {
			t.Fatal(wrong)
		}
		d.Lex(text, testLexicon)
		if fmt.Sprint(once.Tokens, once.Sentences) != fmt.Sprint(d.Tokens, d.Sentences) {
			t.Fatal("not the same twice")
		}
		for i := range d.Tokens {
			if _, next := d.NumberAt(i, len(d.Tokens)); next < i || next > len(d.Tokens) {
				t.Fatalf("number at %d ends at %d", i, next)
			}
		}
	})
}
