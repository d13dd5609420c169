package article

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A thing is an object of the schema.org vocabulary, as JSON-LD or microdata tell it. Values are strings,
// numbers, things and lists of them.
type thing map[string]any

// maxNesting is how deep things may hold things.
const maxNesting = 12

// parseLD reads the content of a JSON-LD script. Pages wrap it in comments and leave raw line ends in strings.
func parseLD(script string) any {
	script = strings.TrimSpace(script)
	for _, wrap := range [...][2]string{
		{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"/*<![CDATA[*/", "/*]]>*/"}, {"<![CDATA[", "]]>"},
	} {
		if inner, ok := strings.CutPrefix(script, wrap[0]); ok {
			script = strings.TrimSuffix(strings.TrimSpace(inner), wrap[1])
		}
	}
	script = strings.TrimSuffix(strings.TrimSpace(script), ";")
	var v any
	if json.Unmarshal([]byte(script), &v) == nil {
		return v
	}
	v = nil
	if json.Unmarshal([]byte(strings.Map(printable, script)), &v) == nil {
		return v
	}
	return nil
}

// looseValue gives the string that follows a key in JSON that cannot be parsed.
func looseValue(script, key string) string {
	_, rest, _ := strings.Cut(script, key)
	rest, ok := strings.CutPrefix(strings.TrimLeft(rest, " \t\r\n"), ":")
	if !ok {
		return ""
	}
	rest, ok = strings.CutPrefix(strings.TrimLeft(rest, " \t\r\n"), `"`)
	value, _, found := strings.Cut(rest, `"`)
	if !ok || !found {
		return ""
	}
	return value
}

// printable puts a space in place of control characters.
func printable(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

// things calls yield with each object within v, outer ones first. Keys go in order, so that the order is fixed.
func things(v any, depth int, yield func(thing)) {
	if depth > maxNesting {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			things(e, depth+1, yield)
		}
	case map[string]any:
		eachThing(v, depth, yield)
	}
}

func eachThing(t thing, depth int, yield func(thing)) {
	if t["@type"] != nil {
		yield(t)
	}
	for _, k := range slices.Sorted(maps.Keys(t)) {
		things(t[k], depth+1, yield)
	}
}

// is reports whether t has a type that ends in one of suffixes: "NewsArticle" is an "Article".
func (t thing) is(suffixes ...string) bool {
	for _, name := range t.values("@type") {
		name, _ := name.(string)
		if slices.ContainsFunc(suffixes, func(s string) bool { return strings.HasSuffix(name, s) }) {
			return true
		}
	}
	return false
}

// values gives the values of key as they are.
func (t thing) values(key string) []any {
	if list, ok := t[key].([]any); ok {
		return list
	}
	return []any{t[key]}
}

// text gives the first value of key: a string, or the name or the address of a thing.
func (t thing) text(key string) string { return oneLine(firstText(t[key], 0)) }

// texts gives all values of key, each once.
func (t thing) texts(key string) []string {
	var all []string
	seen := map[string]bool{"": true}
	for _, v := range t.values(key) {
		if s := oneLine(firstText(v, 0)); !seen[s] {
			seen[s] = true
			all = append(all, s)
		}
	}
	return all
}

func firstText(v any, depth int) string {
	if depth > maxNesting {
		return ""
	}
	switch v := v.(type) {
	case string:
		return html.UnescapeString(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		for _, e := range v {
			if s := firstText(e, depth+1); s != "" {
				return s
			}
		}
	case map[string]any:
		for _, key := range [...]string{"name", "@value", "headline", "url", "@id"} {
			if s := firstText(v[key], depth+1); s != "" {
				return s
			}
		}
	}
	return ""
}

// child gives the first thing under key, nil if there is none.
func (t thing) child(key string) thing {
	switch v := t[key].(type) {
	case map[string]any:
		return v
	case []any:
		if len(v) > 0 {
			return thing{"": v[0]}.child("")
		}
	}
	return nil
}

// microdata reads the item that n opens, in the shape of JSON-LD.
func microdata(n *html.Node, depth int) map[string]any {
	kind := attribute(n, "itemtype")
	t := thing{"@type": kind[strings.LastIndexByte(kind, '/')+1:]}
	for c := range n.ChildNodes() {
		t.addProperties(c, depth)
	}
	return t
}

// addProperties puts the properties within n into t; items within it become things of their own.
func (t thing) addProperties(n *html.Node, depth int) {
	if n.Type != html.ElementNode || depth > 8*maxNesting {
		return
	}
	isItem := hasAttribute(n, "itemscope")
	if names := attribute(n, "itemprop"); names != "" {
		var value any = itemValue(n)
		if isItem {
			value = microdata(n, depth+1)
		}
		for name := range strings.FieldsSeq(names) {
			t.add(name, value)
		}
	}
	if isItem {
		return
	}
	for c := range n.ChildNodes() {
		t.addProperties(c, depth+1)
	}
}

func (t thing) add(name string, value any) {
	switch old := t[name].(type) {
	case nil:
		t[name] = value
	case []any:
		t[name] = append(old, value)
	default:
		t[name] = []any{old, value}
	}
}

// itemValue gives the value of an itemprop element (HTML, 5.2.4 Values).
func itemValue(n *html.Node) string {
	if s := attribute(n, "content"); s != "" {
		return s
	}
	key := ""
	switch n.DataAtom {
	case atom.Time:
		key = "datetime"
	case atom.A, atom.Area, atom.Link:
		key = "href"
	case atom.Img, atom.Embed, atom.Iframe:
		key = "src"
	case atom.Data, atom.Meter:
		key = "value"
	}
	if s := attribute(n, key); s != "" {
		return s
	}
	return nodeText(n)
}
