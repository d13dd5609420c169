package article

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// rowsOf gives what a table tells, an article or an error a line.
func rowsOf(content string) string {
	var list []string
	for a, err := range Read(strings.NewReader(content), Input{Name: "t.csv"}) {
		if err != nil {
			list = append(list, "error: "+err.Error())
			continue
		}
		list = append(list, fmt.Sprintf("%s|%s|%s|%s %s|%s%s", a.ID, a.Title, a.URL, a.Published.Span.EDTF(), a.Published.From, strings.ReplaceAll(a.Text, "\n", "/"),
			strings.Join(a.Notes, " ")))
	}
	return strings.Join(list, "\n")
}

func TestTable(t *testing.T) {
	for _, tt := range []struct{ name, content, want string }{
		{"commas", "id,title,text,published,url\n7,Ferry sails,\"The ferry, at last,\nsails.\",2019-04-03,https://post.example/7\n",
			"7|Ferry sails|https://post.example/7|2019-04-03 input|The ferry, at last,/sails."},
		{"tabs", "Title\tBody\tDate\nFerry sails\tThe ferry sails.\tApril 3, 2019\n", "t.csv:2|Ferry sails||2019-04-03 input|The ferry sails."},
		{"semicolons and quotes", "\ufeff\"headline\";\"content\";\"pub_date\"\r\n\"Ferry \"\"Ana\"\" sails\";\"The ferry sails.\";\"2019-04-03 10:00:00+00:00\"\r\n",
			`t.csv:2|Ferry "Ana" sails||2019-04-03 input|The ferry sails.`},
		{"seconds", "text,date\nThe ferry sails.,1554285600\n", "t.csv:2|||2019-04-03 input|The ferry sails."},
		{"day in the address", "text,url\nThe ferry sails.,https://post.example/2019/04/03/ferry\n", "t.csv:2||https://post.example/2019/04/03/ferry|2019-04-03 url|The ferry sails."},
		{"two readings", "text,date\nThe ferry sails.,04/03/2019\n",
			`t.csv:2|||unknown|The ferry sails.the date of its row, "04/03/2019", is none that is sure; it is not used`},
		{"HTML", "content,date\n<p>The ferry <b>sails</b>.</p><p>Soon.</p>,2019-04-03\n", "t.csv:2|||2019-04-03 input|The ferry sails.//Soon."},
		{"Latin-1", "text,date\nThe caf\xe9 opens.,2019-04-03\n", "t.csv:2|||2019-04-03 input|The café opens."},
		{"rows without a text", "id,text\n1,\n2,The ferry sails.\n3\n", "error: t.csv:2: article \"1\": an item without text\n2||| unknown|The ferry sails.\nerror: t.csv:4: article \"3\": an item without text"},
		{"an open quote", "id,text\n1,\"The ferry sails.\n2,The ferry is late.\n", "1||| unknown|The ferry sails./2,The ferry is late."},
		{"no column of text", "name,start,end\nferry,1,2\n", "error: t.csv: a table without a column of articles: name one text, body or content in its first line"},
	} {
		if got := rowsOf(tt.content); got != strings.ReplaceAll(tt.want, "||unknown", "|| unknown") {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestNoTable(t *testing.T) {
	for _, text := range []string{"Ferry sails, text follows", "Text, title\n\nThe ferry sails.", "9:00,talk\n10:00,lunch", "One,two\nthree,four", "Oslo, Bergen, Voss\nand, then, home",
		"text", "Ana,Berg,Cup\n\nThe ferry sails."} {
		if f := sniff([]byte(text)); f != Text {
			t.Errorf("%q is taken for %v", text, f)
		}
	}
}

func FuzzTable(f *testing.F) {
	f.Add([]byte("id,title,text,published,url\n7,Ferry sails,\"The ferry, at last,\nsails.\",2019-04-03,https://post.example/7\n"))
	f.Add([]byte("text\tdate\n\"\t\"\"\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		n := 0
		for a, err := range Read(bytes.NewReader(content), Input{Name: "a", Format: CSV}) {
			if n++; (a == nil) == (err == nil) || n > len(content)+2 {
				t.Fatal(a, err, n)
			}
		}
	})
}

func TestMarkdown(t *testing.T) {
	const text = "# The *harbour*\n\nThe **ferry** [sails](https://post.example/a) on\n3 May.[^1]\n\n* `one` item\n- two_words stay\n\n> “Late”, he _said_.\n\n" +
		"```sh\nrm -r /\n```\n\n![a boat](b.png)\n\nSet\n===\n\n[^1]: a note\n[ref]: https://x.example/\nThe end."
	const plain = "The harbour//The ferry sails on/3 May.//• one item/• two_words stay//“Late”, he said.//Set//The end."
	for _, tt := range []struct{ name, content, want string }{
		{"dashes", "---\ntitle: \"Ferry sails\"\ndate: 2019-04-03T10:00:00+02:00\ntags:\n  - boats\nauthor: Una\n---\n" + text, "Ferry sails|Una|2019-04-03 input|" + plain},
		{"pluses", "+++\ntitle = 'Ferry sails'\ndate = 2019-04-03\n+++\n\n" + text, "Ferry sails||2019-04-03 input|" + plain},
		{"date in words", "---\r\ndate: April 3, 2019\r\n---\r\nThe ferry sails.\r\n", "||2019-04-03 input|The ferry sails."},
		{"no date", "---\ntitle: Ferry sails\ndraft: false\n---\nOSLO, April 3, 2019 (Agency) — The ferry sails.", "Ferry sails||2019-04-03 text|OSLO, April 3, 2019 (Agency) — The ferry sails."},
		{"address", "---\nurl: https://post.example/2019/04/03/ferry\n---\nThe ferry sails.", "||2019-04-03 url|The ferry sails."},
		{"two readings", "---\ndate: 04/03/2019\n---\nThe ferry sails.", "|| unknown|The ferry sails."},
	} {
		a, err := readOne(t, tt.content, Input{Name: "a.md"})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		got := fmt.Sprintf("%s|%s|%s %s|%s", a.Title, a.Author, a.Published.Span.EDTF(), a.Published.From, strings.ReplaceAll(a.Text, "\n", "/"))
		if got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
	for _, text := range []string{"---\n\nThe ferry sails.\n\n---\n", "---\nWhat it is: a ferry.", "--- title: x"} {
		if f := sniff([]byte(text)); f != Text {
			t.Errorf("%q is taken for %v", text, f)
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	f.Add([]byte("---\ntitle: x\ndate: 2019-04-03\n---\n# *a* [b](c)\n```\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		for a, err := range Read(bytes.NewReader(content), Input{Name: "a", Format: Markdown}) {
			if (a == nil) == (err == nil) {
				t.Fatal(a, err)
			}
		}
	})
}
