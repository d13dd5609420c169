package article

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"dateline/timeline/layout"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func TestPage(t *testing.T) {
	page, err := os.ReadFile("testdata/pages/ferry.html")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/pages/ferry.txt")
	if err != nil {
		t.Fatal(err)
	}
	a, err := readOne(t, string(page), Input{Name: "ferry.html"})
	if err != nil {
		t.Fatal(err)
	}
	if a.Text+"\n" != string(want) {
		t.Errorf("got\n%s\nwant\n%s", a.Text, want)
	}
	got := fmt.Sprint(a.Title, "|", a.Author, "|", a.Site, "|", a.URL, "|", a.Language, "|", a.Published.Span.EDTF(), "|", a.Published.From)
	if want := "Ferry to sail again in May|Una Brandt|The Skerry Post|https://post.example/2019/04/03/ferry-sails|en|2019-04-03|url"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if !a.Extracted {
		t.Error("the text of a page is said to be as it came in")
	}
}

// wrap makes a page whose article is long enough to be found.
func wrap(head, body string) string {
	return "<html><head>" + head + "</head><body><article>" + body + strings.Repeat("<p>"+story+"</p>", 3) + "</article></body></html>"
}

func TestPublishedOfPage(t *testing.T) {
	for _, tt := range []struct{ name, head, body, url, want string }{
		{"nothing", "", "", "", " unknown"},
		{"meta", `<meta property="article:published_time" content="2018-03-04T10:00:00+01:00">`, "", "", "2018-03-04 metadata"},
		{"metadata first", `<meta name="date" content="2018-03-04">`, "", "https://x.example/2017/01/01/a", "2018-03-04 metadata"},
		{"day as written", `<meta property="article:published_time" content="2018-03-04T23:30:00-08:00">`, "", "", "2018-03-04 metadata"},
		{"UTC, address", `<meta property="article:published_time" content="2018-03-05T03:30:00Z">`, "", "https://x.example/2018/03/04/a", "2018-03-04 url"},
		{"UTC, shown", `<meta property="article:published_time" content="2018-03-05T03:30:00Z">`, `<time>March 4, 2018</time>`, "", "2018-03-04 text"},
		{"UTC, local twin", `<meta property="article:published_time" content="2018-03-05T03:30:00Z"><script type="application/ld+json">` +
			`{"@type":"NewsArticle","datePublished":"2018-03-04T19:30:00-08:00"}</script>`, "", "", "2018-03-04 metadata"},
		{"graph", `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["Article"],"datePublished":"2018-03-04"}]}</script>`, "", "", "2018-03-04 metadata"},
		{"raw line end", "<script type='application/ld+json'>{\"@type\":\"Article\",\"description\":\"a\nb\",\"datePublished\":\"2018-03-04\"}</script>", "", "", "2018-03-04 metadata"},
		{"broken JSON-LD", `<script type="application/ld+json">{"@type":"NewsArticle","a":["x",],"datePublished" : "2018-03-04"}</script>`, "", "", "2018-03-04 metadata"},
		{"canonical address", `<link rel="canonical" href="https://x.example/2018/03/04/a">`, `<p class="date">March 9, 2018</p>`, "https://y.example/a", "2018-03-04 url"},
		{"alone", "", `<ul><li><div>March 4, 2018</div></li></ul>`, "", "2018-03-04 text"},
		{"two alone", "", `<div>March 4, 2018</div><p>March 5, 2018</p>`, "", " unknown"},
		{"clock of the site", "", `</article><div class="today-date">March 9, 2018</div><article>`, "", " unknown"},
		{"microdata", "", `<span itemprop="datePublished" content="2018-03-04"></span>`, "", "2018-03-04 metadata"},
		{"seconds", `<meta name="pubdate" content="1520150400">`, "", "", "2018-03-04 metadata"},
		{"template", `<meta name="date" content="1970-01-01T00:00:00Z">`, "", "", " unknown"},
		{"address", "", "", "https://x.example/news/2018/3/4/a.html", "2018-03-04 url"},
		{"address, name of month", "", "", "https://x.example/news/2018/mar/04/a", "2018-03-04 url"},
		{"address, one number", "", "", "https://x.example/20180304/a", "2018-03-04 url"},
		{"address, no date", "", "", "https://x.example/2018304999/a", " unknown"},
		{"address, month", "", "", "https://x.example/2018/03/a", "2018-03 url"},
		{"byline", "", `<div class="post-meta">By Una Brandt | 4 March 2018</div>`, "", "2018-03-04 text"},
		{"update last", "", `<p class="date updated">Updated March 9, 2018</p><p class="date">March 4, 2018</p>`, "", "2018-03-04 text"},
		{"comment", "", `<div class="comments"><time>March 9, 2018</time></div>`, "", " unknown"},
		{"numbers alone", "", `<time>04/03/2018</time>`, "", " unknown"},
		{"dateline", "", "<p>OSLO, March 4, 2018 (Agency) — The harbour is closed, and it will stay closed for as long as there is ice.</p>", "", "2018-03-04 text"},
		{"dateline, year of the address", "", "<p>OSLO, March 4 (Agency) — The harbour is closed, and will stay closed for as long as there is ice.</p>", "https://x.example/2018/03/a", "2018-03-04 text"},
		{"dateline without a year", "", "<p>OSLO, March 4 (Agency) — The harbour is closed, and will stay closed for as long as there is ice.</p>", "", " unknown"},
	} {
		a, err := readOne(t, wrap(tt.head, tt.body), Input{Name: "page", Format: HTML, URL: tt.url})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := a.Published.Span.EDTF() + " " + a.Published.From.String(); got != tt.want {
			t.Errorf("%s: %q (%s), want %q", tt.name, got, a.Published.Reason, tt.want)
		}
	}
}

func TestPublishedGiven(t *testing.T) {
	const dateline = "<p>OSLO, March 4, 2018 (Agency) — The harbour is closed, and it will stay closed for as long as there is ice.</p>"
	given, _ := parseISO("2018-03-07")
	for _, tt := range []struct{ name, head, body, url, want string }{
		{"metadata", `<meta name="date" content="2018-03-04">`, "", "", "2018-03-04 metadata"},
		{"address", "", "", "https://x.example/2018/03/04/a", "2018-03-04 url"},
		{"dateline", "", dateline, "", "2018-03-04 text"},
		{"month of the address", "", "", "https://x.example/2018/03/a", "2018-03-07 flag"},
		{"other month of the address", "", "", "https://x.example/2018/02/a", "2018-02 url"},
		{"nothing", "", "", "", "2018-03-07 flag"},
	} {
		a, err := readOne(t, wrap(tt.head, tt.body), Input{Format: HTML, URL: tt.url, Published: given})
		if err != nil || a.Published.Span.EDTF()+" "+a.Published.From.String() != tt.want {
			t.Errorf("%s: %v, %v, want %s", tt.name, a.Published, err, tt.want)
		}
	}
}

func TestNumericOrder(t *testing.T) {
	for _, tt := range []struct{ lang, shown, want string }{
		{"en-US", "04/03/2018", "2018-04-03"},
		{"en-GB", "04/03/2018", "2018-03-04"},
		{"fr", "04/03/2018", "2018-03-04"},
		{"en", "04/03/2018", ""},
		{"en", "14/03/2018", "2018-03-14"},
		{"en", "03/14/2018", "2018-03-14"},
		{"en-US", "04.03.2018", "2018-03-04"},
		{"ko", "2018. 3. 4.", "2018-03-04"},
		{"ja", "2018年3月4日", "2018-03-04"},
		{"de", "Sonntag, 4. März 2018", "2018-03-04"},
		{"es", "4 de marzo de 2018", "2018-03-04"},
		{"en", "Mar. 4th, 2018", "2018-03-04"},
		{"en", "March 32, 2018", ""},
	} {
		p := &page{lang: tt.lang}
		if got, _ := findDay(tt.shown, p.order(story)); got.EDTF() != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.lang, tt.shown, got.EDTF(), tt.want)
		}
	}
}

func TestCharset(t *testing.T) {
	const word = "“Müller” – café"
	latin, _ := charmap.Windows1252.NewEncoder().String(word)
	cyrillic, _ := charmap.Windows1251.NewEncoder().String("порт")
	wide, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.Repeat(word, 9))
	late := strings.Repeat(" ", 3000)
	for _, tt := range []struct{ name, content, transport, want string }{
		{"UTF-8", word, "", word},
		{"UTF-8 declared late", late + `<meta charset=utf-8>` + word, "", word},
		{"UTF-8 called Latin-1 by the page", `<meta charset="iso-8859-1">` + word, "", word},
		{"Windows-1252", latin, "", word},
		{"Latin-1 declared", `<meta charset="iso-8859-1">` + latin, "", word},
		{"Cyrillic by transport", cyrillic, "windows-1251", "порт"},
		{"Cyrillic declared late", late + `<meta charset=windows-1251>` + cyrillic, "", "порт"},
		{"UTF-16", wide, "", word},
		{"UTF-8 with a foreign byte", strings.Repeat(word, 3) + " caf\xe9", "", "café"},
		{"unknown name", word, "x-none", word},
	} {
		if got := decode([]byte(tt.content), tt.transport); !bytes.Contains(got, []byte(tt.want)) {
			t.Errorf("%s: %q, want %q in it", tt.name, got, tt.want)
		}
	}
}

func TestClassify(t *testing.T) {
	for value, want := range map[string]class{
		"entry-date": dated, "postDate": dated, "POSTED": dated, "wp-caption-text": caption, "related_stories": aside,
		"update": dated | updated, "adSlot": junk, "candidate": 0, "loader": 0, "headline": 0, "": 0,
	} {
		if got := classify(value); got != want {
			t.Errorf("%q: %b, want %b", value, got, want)
		}
	}
}

func TestHostilePages(t *testing.T) {
	paragraph := "<p>" + story + "</p>"
	for name, page := range map[string]string{
		"nested":   strings.Repeat("<div>", 20000) + paragraph + strings.Repeat("</div>", 20000),
		"unclosed": strings.Repeat("<b><i>", 5000) + paragraph,
		"open end": "<html><body><article>" + paragraph + "<p title='",
		"bullets":  strings.Repeat("<ul><li>", 400) + story,
	} {
		a, err := readOne(t, page, Input{Format: HTML})
		if err != nil || !strings.Contains(a.Text, story) {
			t.Errorf("%s: %v, %v", name, a, err)
		}
	}
	for name, page := range map[string]string{
		"empty":  "<html><body></body></html>",
		"script": "<script>var a = 1</script>",
	} {
		if a, err := readOne(t, page, Input{Format: HTML}); err == nil {
			t.Errorf("%s: text %q", name, a.Text)
		}
	}
}

func TestHeavy(t *testing.T) {
	ferry, err := os.ReadFile("testdata/pages/ferry.html")
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		page string
		want bool
	}{
		"article":    {string(ferry), false},
		"elements":   {strings.Repeat("<p>", 30_000), true},
		"attributes": {"<p " + strings.Repeat("a=b ", 100_000) + ">", true},
		"long value": {"<p a='" + strings.Repeat("a=b ", 100_000) + "'>", false},
		"long tag":   {"<p class='" + strings.Repeat("a ", 600_000) + "'>", true},
		"script":     {"<script>" + strings.Repeat("i<p;", 100_000) + "</script>", false},
		"text":       {"<p>" + strings.Repeat("word ", 300_000), true},
		"texts":      {strings.Repeat("<p>"+strings.Repeat(story, 4)+"</p>", 20_000), true},
		"scale":      {strings.Repeat("<p>"+strings.Repeat(story, 4)+"</p>", 1_900), false},
	} {
		if got := heavy([]byte(tt.page)); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestWithoutTree reads the example page as one too heavy to parse is read: the text is there, and no furniture.
func TestWithoutTree(t *testing.T) {
	ferry, err := os.ReadFile("testdata/pages/ferry.html")
	if err != nil {
		t.Fatal(err)
	}
	p, body := stripTags(ferry)
	text := body.Text()
	for _, want := range []string{"will sail again on 3\u00a0May", "harbour master", "What the timetable says", "• Weekends: at 9 a.m."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in %q", want, text)
		}
	}
	for _, foreign := range []string{"cookies", "Photo", "Lighthouse painted", "All rights"} {
		if strings.Contains(text, foreign) {
			t.Errorf("%q is in %q", foreign, text)
		}
	}
	if got := p.published("", text); got.Span.EDTF() != "2019-04-03" || p.title == "" {
		t.Errorf("published %v, title %q", got, p.title)
	}
}

func FuzzPage(f *testing.F) {
	for _, tt := range []string{"<p>" + story, `<script type="application/ld+json">[{"@type":"Event","startDate":"2019"}]</script>`,
		`<div itemscope itemtype="https://schema.org/Event"><time itemprop="startDate" datetime="2019-05-03">`,
		`<time>3 May 2019</time><ul><li><a>x</a><table><td><p>y`, "\xff\xfe<\x00p\x00"} {
		f.Add(tt)
	}
	f.Fuzz(func(t *testing.T, page string) {
		for a, err := range Read(strings.NewReader(page), Input{Name: "fuzz", Format: HTML, URL: "https://x.example/2019/05/03/"}) {
			if err == nil && (a.Text == "" && a.Structured == nil || strings.ToValidUTF8(a.Text, "") != a.Text) {
				t.Fatalf("text %q", a.Text)
			}
			if err == nil {
				checkBlocks(t, a)
			}
		}
	})
}

// checkBlocks: blocks are in order and disjoint, have a kind, and hold all of the text but white space.
func checkBlocks(t *testing.T, a *Article) {
	t.Helper()
	end := 0
	for _, b := range append(a.Blocks, layout.Block{Start: int32(len(a.Text)), End: int32(len(a.Text)), Kind: layout.Paragraph}) {
		if int(b.Start) < end || b.End < b.Start || b.Kind == 0 || strings.TrimSpace(a.Text[end:b.Start]) != "" {
			t.Fatalf("block %+v behind %d of %q", b, end, a.Text)
		}
		end = int(b.End)
	}
}

// TestBlocks: the elements of a page tell what its lines are.
func TestBlocks(t *testing.T) {
	a, err := readOne(t, wrap("", "<h2>Programme 2019</h2><ul><li>Doors open at 9</li></ul><table><tr><th>Day<th>What</tr><tr><td>May 3<td>Opening</tr></table>"+
		"<blockquote>The harbour will stay closed for as long as there is ice.</blockquote><p>Duration 12:38</p><p>By the time it came, they had left.</p>"),
		Input{Format: HTML})
	if err != nil {
		t.Fatal(err)
	}
	checkBlocks(t, a)
	var got []string
	for _, b := range a.Blocks[:7] {
		got = append(got, b.Kind.String()+" "+a.Text[b.Start:min(b.End, b.Start+12)])
	}
	want := "heading Programme 20|item • Doors op|row Day\tWhat|row May 3\tOpenin|quotation The harbour |stamp Duration 12:|paragraph By the time "
	if strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "|"), want)
	}
}

func BenchmarkPage(b *testing.B) {
	page, err := os.ReadFile("testdata/pages/ferry.html")
	if err != nil {
		b.Fatal(err)
	}
	for name, page := range map[string][]byte{"short": page, "usual": furnished(string(page))} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := pageArticle(page, Input{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// furnished makes a page as large as those of newspapers are: scripts, menus, links to other stories, a longer article.
func furnished(page string) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	var menu, more strings.Builder
	for i := range 300 {
		fmt.Fprintf(&menu, `<li class="menu-item item-%d"><a href="/section/%d" data-track="nav-%d" class="link link--small">Section %d</a></li>`, i, i, r.IntN(1e6), i)
	}
	for range 25 {
		fmt.Fprintf(&more, "<p class=\"body\">%s The boat carried %d people that year, more than the %d of the year before.</p>\n", story, r.IntN(9999), r.IntN(9999))
	}
	script := "<script>var data = {" + strings.Repeat(`"key": [1, 2, "<p>three"], `, 2000) + "};</script>"
	return []byte(strings.NewReplacer("</head>", script+"</head>", "<nav><ul>", "<nav><ul>"+menu.String(), "<h2>What", more.String()+"<h2>What").Replace(page))
}
