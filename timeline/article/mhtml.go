package article

import (
	"cmp"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"strings"
)

var errNoPage = errors.New("a saved page without any HTML in it")

// readMHTML makes an article of a page as browsers save it (RFC 2557): of its HTML part, with what that tells of
// itself. The date of the message is that of saving.
func readMHTML(content []byte, in Input) (*Article, error) {
	m, err := readMessage(content, "saved page")
	if err != nil {
		return nil, err
	}
	in.URL = cmp.Or(webAddress(m.Header.Get("Snapshot-Content-Location")),
		webAddress(m.Header.Get("Content-Location")), in.URL)
	page := rootPart(m.Header, m.Body, in.URL, 0)
	if page.html == "" {
		return nil, errNoPage
	}
	in.URL = cmp.Or(in.URL, page.address)
	a, err := pageArticle([]byte(page.html), in)
	if err != nil {
		return nil, err
	}
	a.Title = cmp.Or(a.Title, headerText(m.Header.Get("Subject")))
	a.Saved, _ = dayOf(m.Header)
	return a, nil
}

// A rootPage is the HTML of a saved page, and the address of that part.
type rootPage struct{ html, address string }

// rootPart gives the first HTML part of an entity, or the one that has the address of the whole: the others are its
// frames.
func rootPart(h header, body io.Reader, address string, depth int) (root rootPage) {
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	switch {
	case err != nil:
		return root
	case kind == "text/html", kind == "application/xhtml+xml":
		return rootPage{readPart(h, body, params["charset"]), webAddress(h.Get("Content-Location"))}
	case !strings.HasPrefix(kind, "multipart/") || params["boundary"] == "" || depth == maxParts:
		return root
	}
	for r := multipart.NewReader(body, params["boundary"]); ; {
		part, err := r.NextRawPart()
		if err != nil {
			return root
		}
		found := rootPart(part.Header, part, address, depth+1)
		if root.html == "" || found.html != "" && found.address == address && address != "" {
			root = found
		}
		if root.html != "" && root.address == address {
			return root
		}
	}
}
