package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/timex"
)

// TimeML writes one article with its date expressions as TIMEX3 elements (TimeML 1.2.1), as the field's tools read it.
// The text between the tags of TEXT is the article's, character for character; only characters that XML cannot hold are
// U+FFFD there. A value that the text does not fix is spelt with X: "XXXX-XX-XX".
func TimeML(w io.Writer, r *timeline.Report, _ Options) error {
	b := bufio.NewWriter(w)
	b.Write(xmlHead)
	b.WriteString(`<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
		`xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">` +
		"\n\n<DOCID>" + xmlText(r.Document.ID) + "</DOCID>\n\n")
	published := r.Document.Published
	if published == "" {
		published = openValues[timex.Date]
	}
	fmt.Fprintf(b, `<DCT><TIMEX3 tid="t0" type="DATE" value="%s" temporalFunction="false" `+
		`functionInDocument="CREATION_TIME">%s</TIMEX3></DCT>`+
		"\n\n<TEXT>", xmlText(published), xmlText(r.Document.Published))
	at := 0
	for i := range r.Expressions {
		d := &r.Expressions[i]
		if d.Start < at || d.End > len(r.Text) {
			continue
		}
		b.WriteString(xmlText(r.Text[at:d.Start]) + timex3(i+1, d) + xmlText(r.Text[d.Start:d.End]) + "</TIMEX3>")
		at = d.End
	}
	b.WriteString(xmlText(r.Text[at:]) + "</TEXT>\n\n</TimeML>\n")
	return b.Flush()
}

// openValues spell what is not known, by type.
var openValues = map[timex.Type]string{
	timex.Date: "XXXX-XX-XX", timex.Time: "XXXX-XX-XXTXX:XX", timex.Duration: "PXX", timex.Set: "PXX",
}

// timex3 writes the start tag of an expression.
func timex3(n int, d *timex.Dated) string {
	kind, value := d.Type, d.Value
	if kind == 0 {
		kind = timex.Date
	}
	if value == "" {
		value = openValues[kind]
	}
	tag := fmt.Sprintf(`<TIMEX3 tid="t%d" type="%s" value="%s"`, n, kind, xmlText(value))
	if d.Mod != "" {
		tag += ` mod="` + xmlText(d.Mod) + `"`
	}
	return tag + ` temporalFunction="` + fmt.Sprint(d.Anchor != 0) + `" functionInDocument="NONE">`
}

// xmlText escapes s for XML 1.0. A carriage return is written as a reference, since a parser would read a raw one as a
// line feed.
func xmlText(s string) string {
	if !strings.ContainsFunc(s, special) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\r':
			b.WriteString("&#13;")
		case steers(r):
			fmt.Fprintf(&b, "&#x%X;", r)
		case special(r):
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// special reports whether r is markup or no character of XML 1.0 (production 2).
func special(r rune) bool {
	if strings.ContainsRune("&<>\"\uFFFE\uFFFF", r) || r == utf8.RuneError || steers(r) {
		return true
	}
	return r < ' ' && r != '\t' && r != '\n'
}

// steers reports whether r, which XML has room for, would steer a terminal that shows it.
func steers(r rune) bool { return r >= 0x7F && r <= 0x9F || turns(r) }
