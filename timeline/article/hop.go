package article

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
	"time"
)

var errPrivate = errors.New("a redirect from a public host to a private one is not followed")

// A hostCheck reports whether an address is one of the public network.
type hostCheck func(netip.Addr) bool

// isPublic reports whether ip is an address that anyone can reach: no loopback, private, link-local or shared one.
func isPublic(ip netip.Addr) bool {
	ip = ip.Unmap()
	shared := netip.MustParsePrefix("100.64.0.0/10") // RFC 6598
	return ip.IsGlobalUnicast() && !ip.IsPrivate() && !shared.Contains(ip)
}

// A hop makes the requests of one fetch and knows where the last one went.
type hop struct {
	public  hostCheck
	left    bool           // a public host has been reached
	cookies http.CookieJar // of this fetch alone: some sites lead in a circle without
}

// get requests address, without following redirects. The host is judged by the address that is dialled, not by its
// name: a name can be made to point anywhere.
func (h *hop) get(ctx context.Context, address string) (*http.Response, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, errScheme
	}
	if ip, err := netip.ParseAddr(u.Hostname()); err == nil && h.left && !h.public(ip) {
		return nil, errPrivate // also where a proxy would dial
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", UserAgent)
	request.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.9, */*;q=0.5")
	request.Header.Set("Accept-Language", "en, *;q=0.5")
	client := http.Client{
		Jar:           h.cookies,
		Transport:     h.transport(),
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return client.Do(request)
}

// transport dials each request anew, so that each address is judged.
func (h *hop) transport() *http.Transport {
	dialer := net.Dialer{Timeout: 10 * time.Second, Control: h.judge}
	return &http.Transport{
		Proxy: http.ProxyFromEnvironment, DialContext: dialer.DialContext, DisableKeepAlives: true,
		TLSHandshakeTimeout: 10 * time.Second, ResponseHeaderTimeout: 20 * time.Second, MaxResponseHeaderBytes: 1 << 20,
	}
}

// judge refuses a private address once a public one has been reached.
func (h *hop) judge(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	public := h.public(at.Addr())
	if h.left && !public {
		return errPrivate
	}
	h.left = h.left || public
	return nil
}
