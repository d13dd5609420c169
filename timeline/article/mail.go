package article

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"dateline/timeline/calendar"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// maxParts is how deep the parts of a message may hold parts.
const maxParts = 8

// readMail makes an article of a message: its text part, or else its HTML part, without what it quotes and without
// the signature. The day is that of the Date field, in the zone of the sender.
func readMail(content []byte, in Input) (*Article, error) {
	m, err := readMessage(content, "message")
	if err != nil {
		return nil, err
	}
	var found parts
	found.read(header(m.Header), m.Body, 0)
	a := &Article{Title: headerText(m.Header.Get("Subject")), Extracted: true}
	whole := found.text()
	if a.Text = ownLines(whole, found.flowed, isForward(a.Title)); strings.TrimSpace(a.Text) == "" {
		return nil, errors.New("a message without a text part")
	}
	if from, err := (&mail.AddressParser{WordDecoder: &words}).Parse(m.Header.Get("From")); err == nil {
		a.Author = cmp.Or(from.Name, from.Address)
	}
	if day, ok := dayOf(m.Header); ok {
		a.Published = Published{Span: day, From: FromInput, Reason: "the Date of the message"}
	}
	if day, ok := forwardedDay(whole); ok {
		a.Published = Published{Span: day, From: FromInput, Reason: "the date of the message that it forwards"}
	}
	return a, nil
}

// maxFields is how many bytes the fields of a message may take.
const maxFields = 1 << 20

var errFields = errors.New("a message with more than 1 MB of header fields")

// readMessage reads the header of a message; its error says that it is none of that kind.
func readMessage(content []byte, kind string) (*mail.Message, error) {
	head := content[:min(len(content), maxFields)]
	if len(content) > maxFields && !bytes.Contains(head, []byte("\n\n")) && !bytes.Contains(head, []byte("\n\r\n")) {
		return nil, errFields
	}
	m, err := mail.ReadMessage(bytes.NewReader(content))
	if err != nil {
		err = fmt.Errorf("not a %s: %w", kind, err)
	}
	return m, err
}

// dayOf gives the day of the Date field, in the zone of the sender.
func dayOf(h mail.Header) (calendar.Span, bool) {
	sent, err := h.Date()
	if err != nil {
		return calendar.Span{}, false
	}
	return calendar.On(sent.Date())
}

// words decodes the encoded words of headers (RFC 2047) in any encoding.
var words = mime.WordDecoder{CharsetReader: charset.NewReaderLabel}

// headerText decodes the value of a field; as it stands if it cannot be decoded.
func headerText(value string) string {
	if decoded, err := words.DecodeHeader(value); err == nil {
		value = decoded
	}
	return oneLine(strings.ToValidUTF8(value, "\ufffd"))
}

// header is what message headers and part headers have in common.
type header interface{ Get(key string) string }

// Parts are the first text part and the first HTML part of a message.
type parts struct {
	plain, html string
	flowed      bool // lines of the text part that end in a space go on in the next one (RFC 3676)
}

// read goes through an entity and the ones within it, in order.
func (p *parts) read(h header, body io.Reader, depth int) {
	kind, params, err := mime.ParseMediaType(cmp.Or(h.Get("Content-Type"), "text/plain"))
	if err != nil {
		kind = "text/plain"
	}
	switch {
	case strings.HasPrefix(kind, "multipart/") && params["boundary"] != "":
		p.readMultipart(body, params["boundary"], depth)
	case strings.HasPrefix(strings.ToLower(h.Get("Content-Disposition")), "attachment"):
	case kind == "text/plain" && p.plain == "":
		p.plain = readPart(h, body, params["charset"])
		p.flowed = strings.EqualFold(params["format"], "flowed")
	case kind == "text/html" && p.html == "":
		p.html = readPart(h, body, params["charset"])
	}
}

func (p *parts) readMultipart(body io.Reader, boundary string, depth int) {
	if depth == maxParts {
		return
	}
	for r := multipart.NewReader(body, boundary); ; {
		part, err := r.NextRawPart()
		if err != nil {
			return
		}
		p.read(part.Header, part, depth+1)
	}
}

// readPart decodes the content of a part, as far as it is whole.
func readPart(h header, body io.Reader, charset string) string {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	content, _ := io.ReadAll(io.LimitReader(body, MaxSize))
	return string(decode(content, charset))
}

// isForward reports whether the subject of a message says that it forwards another.
func isForward(subject string) bool {
	mark, _, found := strings.Cut(strings.ToLower(subject), ":")
	return found && (mark == "fw" || mark == "fwd")
}

// text gives the text of a message, quotations and all: of its text part, or of its HTML part without what mail
// programs mark as quoted there, if anything else is in it.
func (p *parts) text() string {
	if strings.TrimSpace(p.plain) != "" {
		return p.plain
	}
	p.flowed = false
	doc, ok := parseTree([]byte(p.html))
	if !ok {
		_, text := stripTags([]byte(p.html))
		return text.Text()
	}
	all := blockText(doc).Text()
	removeQuotes(doc)
	return cmp.Or(blockText(doc).Text(), all)
}

// removeQuotes takes out what mail programs mark as quoted or as a signature.
func removeQuotes(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		class := attribute(c, "class")
		if strings.Contains(class, "gmail_quote") || strings.Contains(class, "gmail_signature") ||
			c.Data == "blockquote" && attribute(c, "type") == "cite" {
			n.RemoveChild(c)
		} else {
			removeQuotes(c)
		}
		c = next
	}
}
