package article

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

const rss = `<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Skerry Post</title>
<item><title>Ferry &amp; boat</title><link>https://post.example/ferry</link><guid>f1</guid>
<pubDate>Tue, 02 Apr 2019 23:30:00 -0700</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The ferry sails on <b>May 3</b>.</p><p>Coffee is free.</p><p>The post Ferry appeared first on The Skerry Post.</p>]]></content:encoded></item>
<item><title>Café opens</title><link>https://post.example/2019/04/03/cafe</link><pubDate>Thu, 04 Apr 2019 01:00:00 GMT</pubDate>
<description>It opens on Friday.</description></item>
</channel></rss>`

const atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title>
<entry><id>tag:a</id><title>One</title><updated>2019-04-02T10:00:00+02:00</updated><content type="html">&lt;p&gt;First note.&lt;/p&gt;</content></entry></feed>`

const jsonFeed = `{"version":"https://jsonfeed.org/version/1.1","title":"Notes","items":[
{"id":"j1","url":"https://n.example/1","content_text":"First note.","date_published":"2019-04-02T10:00:00+02:00"}]}`

// readAllOf lists what Read gives, a line each.
func readAllOf(content string, in Input) []string {
	var got []string
	for a, err := range Read(strings.NewReader(content), in) {
		var one *RecordError
		switch {
		case errors.As(err, &one):
			got = append(got, fmt.Sprintf("line %d is broken", one.Line))
		case err != nil:
			got = append(got, err.Error())
		default:
			got = append(got, fmt.Sprintf("%s|%s|%s|%s|%s|%s", a.ID, a.Title, a.Site, a.Published.Span.EDTF(), a.Published.From, strings.ReplaceAll(a.Text, "\n", "/")))
		}
	}
	return got
}

func TestFeeds(t *testing.T) {
	for _, tt := range []struct {
		name, feed string
		want       []string
	}{
		{"RSS", rss, []string{"f1|Ferry & boat|The Skerry Post|2019-04-02|input|The ferry sails on May 3.//Coffee is free.",
			"https://post.example/2019/04/03/cafe|Café opens|The Skerry Post|2019-04-03|url|It opens on Friday."}},
		{"Atom", atomFeed, []string{"tag:a|One|Notes|2019-04-02|input|First note."}},
		{"JSON Feed", jsonFeed, []string{"j1||Notes|2019-04-02|input|First note."}},
		{"title only", `<rss><channel><item><title>Fair on May 3</title></item></channel></rss>`, []string{"in#1|Fair on May 3|||unknown|Fair on May 3"}},
		{"no items", `<rss><channel></channel></rss>`, []string{"in: a feed without items"}},
		{"broken item", strings.Replace(rss, "<description>Short.</description>", "<description>Sh<ort.</b></description>", 1),
			[]string{"line 3 is broken", "https://post.example/2019/04/03/cafe|Café opens|The Skerry Post|2019-04-03|url|It opens on Friday."}},
		{"cut off", rss[:strings.Index(rss, "<description>It")], []string{"f1|Ferry & boat|The Skerry Post|2019-04-02|input|The ferry sails on May 3.//Coffee is free.",
			"https://post.example/2019/04/03/cafe|Café opens|The Skerry Post|2019-04-03|url|Café opens"}},
		{"broken JSON item", strings.Replace(jsonFeed, `"items":[`, `"items":[{"id":"j0","content_text":{}},`, 1),
			[]string{"line 1 is broken", "j1||Notes|2019-04-02|input|First note."}},
		{"JSON cut off", strings.TrimSuffix(jsonFeed, "}]}") + `},{"id":"j2","content_te`, []string{"j1||Notes|2019-04-02|input|First note.", "line 2 is broken"}},
	} {
		got := readAllOf(tt.feed, Input{Name: "in"})
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.name, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

func FuzzFeed(f *testing.F) {
	f.Add(rss)
	f.Add(atomFeed)
	f.Add(jsonFeed)
	f.Add(`<rdf:RDF xmlns="x"><item><title>a</title><item>`)
	f.Fuzz(func(t *testing.T, feed string) {
		for a, err := range Read(strings.NewReader(feed), Input{Name: "fuzz", Format: Feed}) {
			if (a == nil) == (err == nil) {
				t.Fatalf("article %v and error %v", a, err)
			}
		}
	})
}

// TestManyItems: a feed without an end is read as far as its limit, and says so.
func TestManyItems(t *testing.T) {
	records, last := 0, error(nil)
	for _, last = range Read(strings.NewReader("<rss><channel>"+strings.Repeat("<item>", maxItems+5)), Input{Name: "feed", Format: Feed}) {
		records++
	}
	if records != maxItems+1 || !errors.Is(last, errManyItems) {
		t.Errorf("%d records, the last %v", records, last)
	}
}

// TestHostileFeeds reads what would take minutes if tags were read to their end again and again.
func TestHostileFeeds(t *testing.T) {
	for _, content := range []string{strings.Repeat("<", 1<<21), strings.Repeat("<a ", 1<<20),
		"<rss a='" + strings.Repeat("x", 1<<20) + "'><channel>" + strings.Repeat("<item><title>A title</title></item>", 1<<12)} {
		records := 0
		for _, err := range Read(strings.NewReader(content), Input{Name: "feed", Format: Feed}) {
			if records++; err == nil {
				t.Errorf("%.20q: an article", content)
			}
		}
		if records == 0 {
			t.Errorf("%.20q: nothing", content)
		}
	}
}
