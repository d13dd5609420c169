package article

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"sync"
	"syscall"
	"time"
)

var errPrivate = errors.New("a redirect from a public host to a private one is not followed")

// A hostCheck reports whether an address is one of the public network.
type hostCheck func(netip.Addr) bool

// closed are the networks that the IANA registries of special purpose addresses do not call globally reachable, and
// those that carry an address of the other kind within.
var closed = prefixes(
	"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
	"203.0.113.0/24", "240.0.0.0/4", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64",
	"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10")

func prefixes(list ...string) (all []netip.Prefix) {
	for _, s := range list {
		all = append(all, netip.MustParsePrefix(s))
	}
	return all
}

// isPublic reports whether ip is an address that anyone can reach: no loopback, private, link-local or shared one.
func isPublic(ip netip.Addr) bool {
	ip = ip.Unmap().WithZone("")
	return ip.IsGlobalUnicast() && !ip.IsPrivate() &&
		!slices.ContainsFunc(closed, func(p netip.Prefix) bool { return p.Contains(ip) })
}

// A hop makes the requests of one fetch and knows where the last one went.
type hop struct {
	public  hostCheck
	proxy   func(*http.Request) (*url.URL, error)
	cookies http.CookieJar // of this fetch alone: some sites lead in a circle without
	held    version        // what was read before: it is asked whether that has changed; zero: nothing was

	mu   sync.Mutex // the addresses of a host may be dialled at once
	left bool       // a public host has been reached
}

// get requests address, without following redirects. The host is judged by the address that is dialled, not by its
// name: a name can be made to point anywhere.
func (h *hop) get(ctx context.Context, address string) (*http.Response, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, errScheme
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	proxy, err := h.proxy(request)
	if err != nil {
		return nil, err
	}
	if err := h.judgeProxied(u, proxy); err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", UserAgent)
	request.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, "+
		"application/feed+json, text/plain;q=0.9, */*;q=0.5")
	request.Header.Set("Accept-Language", "en, *;q=0.5")
	h.held.ask(request)
	client := http.Client{
		Jar:           h.cookies,
		Transport:     h.transport(proxy),
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return client.Do(request)
}

// transport dials each request anew, so that each address is judged, but for that of the proxy, which the user chose.
func (h *hop) transport(proxy *url.URL) *http.Transport {
	dialer := net.Dialer{Timeout: 10 * time.Second, Control: h.judge}
	if proxy != nil {
		dialer.Control = nil
	}
	return &http.Transport{
		Proxy: http.ProxyURL(proxy), DialContext: dialer.DialContext, DisableKeepAlives: true,
		TLSHandshakeTimeout: 10 * time.Second, ResponseHeaderTimeout: 20 * time.Second, MaxResponseHeaderBytes: 1 << 20,
	}
}

// judge refuses a private address once a public one has been reached.
func (h *hop) judge(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	return h.pass(h.public(at.Addr()))
}

// judgeProxied judges what a proxy would dial by its name, for only the proxy knows where that leads.
func (h *hop) judgeProxied(u, proxy *url.URL) error {
	if proxy == nil {
		return nil
	}
	return h.pass(isPublicName(u.Hostname(), h.public))
}

// pass lets a host be reached, or not.
func (h *hop) pass(public bool) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.left && !public {
		return errPrivate
	}
	h.left = h.left || public
	return nil
}
