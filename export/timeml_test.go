package export

import (
	"encoding/xml"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/timex"
)

// tml is what a reader of TimeML takes from a file.
type tml struct {
	ID  string `xml:"DOCID"`
	DCT struct {
		Timex []timex3Tag `xml:"TIMEX3"`
	} `xml:"DCT"`
	Text struct {
		Inner string      `xml:",innerxml"`
		Timex []timex3Tag `xml:"TIMEX3"`
	} `xml:"TEXT"`
}

type timex3Tag struct {
	TID   string `xml:"tid,attr"`
	Type  string `xml:"type,attr"`
	Value string `xml:"value,attr"`
	Mod   string `xml:"mod,attr"`
	Is    string `xml:"functionInDocument,attr"`
	Text  string `xml:",chardata"`
}

func timeml(t testing.TB, r *timeline.Report) (file string, read tml) {
	t.Helper()
	var b strings.Builder
	if err := TimeML(&b, r, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal([]byte(b.String()), &read); err != nil {
		t.Fatalf("%v:\n%s", err, b.String())
	}
	return b.String(), read
}

// One article is a document of TimeML; several are one document with one root.
func TestCorpus(t *testing.T) {
	one, _ := timeml(t, reports()[0])
	for n := range 4 {
		var b strings.Builder
		c := &Corpus{W: &b}
		for range n {
			if _, err := c.Write([]byte(one)); err != nil {
				t.Fatal(err)
			}
		}
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
		var all struct {
			Articles []tml `xml:"TimeML"`
		}
		d := xml.NewDecoder(strings.NewReader(b.String()))
		if err := d.Decode(&all); n > 0 && err != nil || n > 1 && len(all.Articles) != n {
			t.Errorf("%d: %v, read back %d:\n%s", n, err, len(all.Articles), b.String())
		}
		if rest := b.String()[d.InputOffset():]; strings.TrimSpace(rest) != "" {
			t.Errorf("%d: behind the root stands\n%s", n, rest)
		}
		if n == 1 && b.String() != one {
			t.Errorf("one article is\n%s", b.String())
		}
	}
}

func TestTimeML(t *testing.T) {
	file, got := timeml(t, reports()[0])
	if want := (timex3Tag{"t0", "DATE", "2031-05-02", "", "CREATION_TIME", "2031-05-02"}); got.ID != "a & <b>" || len(got.DCT.Timex) != 1 || got.DCT.Timex[0] != want {
		t.Errorf("got %+v", got)
	}
	want := []timex3Tag{{"t1", "DATE", "2031-05-03", "", "NONE", "May 3"}, {"t2", "DATE", "XXXX-XX-XX", "", "NONE", "“late”"},
		{"t3", "DURATION", "P3D", "", "NONE", "three days"}, {"t4", "DATE", "2031-06", "START", "NONE", "early June"}}
	if len(got.Text.Timex) != len(want) {
		t.Fatalf("got %+v", got.Text.Timex)
	}
	for i := range want {
		if got.Text.Timex[i] != want[i] {
			t.Errorf("got %+v, want %+v", got.Text.Timex[i], want[i])
		}
	}
	if want := `<TIMEX3 tid="t1" type="DATE" value="2031-05-03" temporalFunction="true" functionInDocument="NONE">May 3</TIMEX3>`; !strings.Contains(file, want) {
		t.Errorf("%s is not in\n%s", want, file)
	}
}

func TestTimeMLUndated(t *testing.T) {
	if _, got := timeml(t, reports()[1]); got.DCT.Timex[0].Value != "XXXX-XX-XX" || got.Text.Inner != "" {
		t.Errorf("got %+v", got)
	}
}

// The text of TEXT is that of the article, but for characters that XML cannot hold.
func FuzzTimeML(f *testing.F) {
	f.Add(reports()[0].Text, 12, 17)
	f.Add("]]> \ufffe \uffff \x1b", 0, 3)
	f.Add("DEL \x7f and C1 \u0085", -1, 0)
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		r := &timeline.Report{Document: timeline.Document{ID: text, Published: text}, Text: text}
		if 0 <= from && from < to && to <= len(text) {
			r.Expressions = []timex.Dated{{Expr: timex.Expr{Start: from, End: to, Type: timex.Time}, Value: text, Mod: text}}
		}
		file, _ := timeml(t, r)
		want := strings.Map(func(r rune) rune {
			if r != '\r' && special(r) && !steers(r) && !strings.ContainsRune(`&<>"`, r) {
				return '\ufffd'
			}
			return r
		}, text)
		if got := textOf(t, file); len(r.Expressions) == 0 && got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

// textOf gives the characters between the tags of TEXT.
func textOf(t *testing.T, file string) string {
	d := xml.NewDecoder(strings.NewReader(file))
	var b strings.Builder
	for inside := false; ; {
		token, err := d.Token()
		if err != nil {
			return b.String()
		}
		switch token := token.(type) {
		case xml.StartElement:
			inside = inside || token.Name.Local == "TEXT"
		case xml.EndElement:
			inside = inside && token.Name.Local != "TEXT"
		case xml.CharData:
			if inside {
				b.Write(token)
			}
		}
	}
}
