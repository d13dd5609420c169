package article

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page is what one walk over a document collects for the questions of who, where and when.
type page struct {
	meta      map[string]string // name, property, itemprop or http-equiv of meta elements in lower case; the first wins
	things    []thing           // from JSON-LD, then from microdata, in document order
	title     string
	h1        string
	lang      string
	canonical string
	author    string   // an element with rel=author or a byline class
	ld        int      // bytes of JSON-LD so far
	stamps    []stamp  // elements that look like a date of publication, in document order
	plain     []string // texts of elements that hold a date and nothing else, and say nothing of themselves
}

// newPage walks over doc.
func newPage(doc *html.Node) *page {
	p := &page{meta: map[string]string{}}
	p.walk(doc, place{})
	return p
}

// A place says where in a page the walk is.
type place struct{ body, other, item bool }

func (p *page) walk(n *html.Node, at place) {
	if n.Type == html.ElementNode {
		at = p.element(n, at)
	}
	for c := range n.ChildNodes() {
		p.walk(c, at)
	}
}

// element takes what n tells and gives the place of its children.
func (p *page) element(n *html.Node, at place) place {
	switch n.DataAtom {
	case atom.Html:
		p.lang = attribute(n, "lang")
	case atom.Meta:
		p.addMeta(n)
	case atom.Title:
		if n.Namespace == "" { // of the page, and not of a drawing
			fill(&p.title, n)
		}
	case atom.H1:
		fill(&p.h1, n)
	case atom.Link:
		if attribute(n, "rel") == "canonical" && p.canonical == "" {
			p.canonical = attribute(n, "href")
		}
	case atom.Script:
		if strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil {
			p.addLD(n.FirstChild.Data)
		}
	case atom.Article, atom.Main:
		at.body = true
	case atom.Aside, atom.Footer, atom.Nav, atom.Form:
		at.other = true
	}
	return p.byClass(n, at)
}

// fill gives the text of n to a field that is empty.
func fill(field *string, n *html.Node) {
	if *field == "" {
		*field = nodeText(n)
	}
}

// byClass takes what the attributes of n tell, whatever element it is.
func (p *page) byClass(n *html.Node, at place) place {
	c := p.attributes(n, &at)
	at.other = at.other || c&aside != 0
	if c&byline != 0 {
		fill(&p.author, n)
	}
	switch {
	case (n.DataAtom == atom.Time || c&dated != 0) && len(p.stamps) < maxStamps:
		p.addStamp(n, at, c)
	case !at.other && len(p.plain) < maxStamps:
		p.addPlain(n)
	}
	return at
}

// attributes takes what the attributes of n tell each by itself, and gives its classes.
func (p *page) attributes(n *html.Node, at *place) (c class) {
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "class", "id":
			c |= classify(a.Val)
		case "rel":
			if a.Val == "author" && n.DataAtom == atom.A {
				fill(&p.author, n)
			}
		case "itemprop":
			p.addProperty(n, a.Val)
		case "itemscope":
			if !at.item || !hasAttribute(n, "itemprop") {
				p.addThings(microdata(n, 0))
			}
			at.item = true
		}
	}
	return c
}

// addMeta takes a meta element.
func (p *page) addMeta(n *html.Node) {
	content := attribute(n, "content")
	if content == "" {
		return
	}
	for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
		name := strings.ToLower(attribute(n, key))
		if _, seen := p.meta[name]; name != "" && !seen {
			p.meta[name] = html.UnescapeString(content)
		}
	}
}

// addProperty takes a date that microdata gives, also where no item is opened around it.
func (p *page) addProperty(n *html.Node, name string) {
	if name = strings.ToLower(name); name == "datepublished" && p.meta[name] == "" {
		if v := itemValue(n); v != "" {
			p.meta[name] = v
		}
	}
}

// maxLD is how much JSON-LD of a page is read, in bytes: parsed it takes thirty times as much.
const maxLD = 512 << 10

func (p *page) addLD(script string) {
	if p.ld += len(script); p.ld > maxLD {
		return
	}
	v := parseLD(script)
	if v == nil && p.meta["datepublished"] == "" {
		p.meta["datepublished"] = looseValue(script, `"datePublished"`)
	}
	p.addThings(v)
}

func (p *page) addThings(v any) {
	things(v, 0, func(t thing) { p.things = append(p.things, t) })
}

// first gives the content of the first of the named meta elements that there is.
func (p *page) first(names ...string) string {
	for _, name := range names {
		if v := oneLine(p.meta[name]); v != "" {
			return v
		}
	}
	return ""
}

// ofArticle gives the first value of key in the things that are articles.
func (p *page) ofArticle(key string) string {
	for _, t := range p.things {
		if t.is("Article", "BlogPosting", "Report", "Posting", "Recipe") {
			if v := t.text(key); v != "" {
				return v
			}
		}
	}
	return ""
}

// address gives the canonical address of the page, and the one that it was read from if it does not tell any.
func (p *page) address(from string) string {
	base, err := url.Parse(from)
	if err != nil {
		base = &url.URL{}
	}
	for _, candidate := range [...]string{p.canonical, p.first("og:url")} {
		u, err := base.Parse(candidate)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			continue
		}
		if strings.Trim(u.Path, "/") == "" && strings.Trim(base.Path, "/") != "" {
			continue // a template that names its home page everywhere
		}
		return u.String()
	}
	return from
}

// site gives the name of the publication; "" if the page does not tell.
func (p *page) site() string {
	if name := p.first("og:site_name"); name != "" {
		return name
	}
	for _, t := range p.things {
		if name := thing(t.child("publisher")).text("name"); name != "" {
			return name
		}
	}
	return p.first("application-name")
}

// headline gives the title of the article, without the name of the site that pages put behind it.
func (p *page) headline() string {
	shared := p.first("og:title", "dc.title", "twitter:title")
	for _, candidate := range [...]string{p.ofArticle("headline"), shared, p.title, p.h1} {
		if title := p.bare(candidate); title != "" {
			return title
		}
	}
	return ""
}

// bare cuts the name of the site off a title: "Ferry sails | The Daily Tide".
func (p *page) bare(title string) string {
	title = oneLine(title)
	for _, mark := range [...]string{" | ", " - ", " – ", " — ", " :: ", " » "} {
		head, tail, ok := cutLast(title, mark)
		if !ok {
			continue
		}
		if strings.EqualFold(tail, p.site()) || p.h1 != "" && strings.EqualFold(head, p.h1) {
			return head
		}
	}
	return title
}

func cutLast(s, mark string) (head, tail string, ok bool) {
	i := strings.LastIndex(s, mark)
	if i <= 0 {
		return s, "", false
	}
	return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(mark):]), true
}

// language gives the language that the page says it is in; "" if it does not.
func (p *page) language() string {
	lang, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(p.lang, "_", "-")), "-")
	return lang
}
