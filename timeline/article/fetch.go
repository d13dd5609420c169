package article

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"slices"
	"strings"
	"time"
)

// UserAgent is what the program calls itself, so that a site can tell who reads it and turn it away.
const UserAgent = "dateline/1.0 (reads for one reader; follows no links but those of a feed, where asked)"

// The limits of Fetch.
const (
	fetchTime    = 30 * time.Second // for everything, redirects and all
	fetchSize    = 32 << 20         // of the content, unpacked
	maxRedirects = 10
)

// A Fetched is what an address gave.
type Fetched struct {
	Content   []byte
	Input     Input    // its name, last address, encoding and format, ready for Read
	Redirects []string // the addresses that the first one led to, in order

	version version     // of the content, as the server knows it
	header  http.Header // of the last response
}

var (
	errScheme    = errors.New("not an http or https address")
	errRedirects = fmt.Errorf("more than %d redirects", maxRedirects)
	errLargePage = fmt.Errorf("longer than %d MB", fetchSize>>20)
)

// Fetch gets the content of an http or https address and follows its redirects, though never from a public host
// to a private one: a page must not make its reader look into the reader's own network. Nothing else is requested;
// robots.txt is for programs that find their own way and is not read. Errors name the address.
func Fetch(ctx context.Context, address string) (Fetched, error) {
	return (*Visits)(nil).Fetch(ctx, address)
}

// about puts the address before an error of fetching it; nil for none.
func about(address string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", Bare(address), withoutAddress(err))
}

// withoutAddress takes off what net/http puts before an error: the method and the address, which is named already.
func withoutAddress(err error) error {
	var wrapped *url.Error
	late := errors.Is(err, context.DeadlineExceeded)
	if errors.As(err, &wrapped) {
		err, late = wrapped.Err, late || wrapped.Timeout()
	}
	if late {
		return fmt.Errorf("no answer in time (%w)", err)
	}
	return err
}

// fetch follows address to its content, by the requests of guard.
func fetch(ctx context.Context, address string, guard *hop) (f Fetched, err error) {
	ctx, cancel := context.WithTimeout(ctx, fetchTime)
	defer cancel()
	f.Input.Name = Bare(address)
	guard.proxy = http.ProxyFromEnvironment
	if guard.cookies, err = cookiejar.New(nil); err != nil {
		return f, err
	}
	for {
		response, err := guard.get(ctx, address)
		if err != nil {
			return f, err
		}
		next, err := response.Location()
		if !slices.Contains(redirects, response.StatusCode) || err != nil {
			defer response.Body.Close()
			f.Input.URL = Bare(address)
			f.version = versionOf(address, response.Header)
			return f, f.read(response)
		}
		response.Body.Close()
		if len(f.Redirects) == maxRedirects {
			return f, errRedirects
		}
		address = next.String()
		f.Redirects = append(f.Redirects, Bare(address))
	}
}

// redirects are the statuses of an answer that lies elsewhere.
var redirects = []int{http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
	http.StatusTemporaryRedirect, http.StatusPermanentRedirect}

// read takes the content of the last response. The transport has unpacked it; the limit holds for what came out.
func (f *Fetched) read(response *http.Response) error {
	f.header = response.Header
	switch status := response.StatusCode; {
	case status == http.StatusOK:
	case status == http.StatusNotModified && isConditional(response.Request):
		return ErrUnchanged
	default:
		return fmt.Errorf("the server answers %s", response.Status)
	}
	if packed := response.Header.Get("Content-Encoding"); packed != "" && packed != "identity" {
		return fmt.Errorf("the server sends it packed by %q, which was not asked for", packed)
	}
	kind, params, err := mime.ParseMediaType(response.Header.Get("Content-Type"))
	if err == nil {
		if f.Input.Format, err = formatOf(kind); err != nil {
			return err
		}
		f.Input.Charset = params["charset"]
	}
	f.Content, err = io.ReadAll(io.LimitReader(response.Body, fetchSize+1))
	switch {
	case err != nil:
		return err
	case len(f.Content) > fetchSize:
		return errLargePage
	case f.Input.Format == HTML && sniff(f.Content[:min(len(f.Content), peekSize)]) == Feed:
		f.Input.Format = Feed // servers call feeds pages
	}
	return nil
}

// formatOf gives the format for a media type; Auto where its content has to tell.
func formatOf(kind string) (Format, error) {
	switch group, _, _ := strings.Cut(kind, "/"); {
	case group == "image", group == "audio", group == "video", group == "font":
	case kind == "text/html", kind == "application/xhtml+xml":
		return HTML, nil
	case kind == "message/rfc822":
		return Mail, nil
	case slices.Contains(packedMedia[:], kind), strings.HasPrefix(kind, "text/"), strings.HasSuffix(kind, "xml"),
		strings.HasSuffix(kind, "json"), strings.HasSuffix(kind, "jsonl"):
		return Auto, nil
	}
	return 0, fmt.Errorf("the address leads to %s, which is no article", kind)
}

// packedMedia are the media types of what tells itself by its content, and is read.
var packedMedia = [...]string{"application/octet-stream", "application/gzip", "application/x-gzip", "application/zstd",
	"application/zip", "application/warc", "multipart/related", "application/x-mimearchive", epubType, odtType,
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
