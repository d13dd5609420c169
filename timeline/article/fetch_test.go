package article

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

// site is a server for Fetch to ask.
func site(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/2019/05/03/page", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, wrap("<title>"+r.UserAgent()+"</title>", ""))
	})
	mux.HandleFunc("/latin", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=iso-8859-1")
		fmt.Fprint(w, "The caf\xe9 opens on May 3.")
	})
	mux.HandleFunc("/feed", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, `<?xml version="1.0"?><rss version="2.0"><channel><item><title>A</title></item></channel></rss>`)
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/2019/05/03/page", http.StatusFound)
	})
	mux.HandleFunc("/cookie", func(w http.ResponseWriter, r *http.Request) {
		if _, err := r.Cookie("seen"); err == nil {
			http.Redirect(w, r, "/moved", http.StatusSeeOther)
			return
		}
		http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
		http.Redirect(w, r, "/cookie", http.StatusSeeOther)
	})
	mux.HandleFunc("/circle", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/circle", http.StatusFound) })
	mux.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/hosts", http.StatusFound)
	})
	mux.HandleFunc("/pdf", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "application/pdf") })
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Type", "text/plain")
		z := gzip.NewWriter(w)
		block := make([]byte, 1<<20)
		for range fetchSize>>20 + 2 {
			z.Write(block)
		}
		z.Close()
	})
	mux.HandleFunc("/packed", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "br")
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, "\x1b\x02")
	})
	mux.HandleFunc("/drawing", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "image/svg+xml") })
	mux.HandleFunc("/stalls", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "The vote ")
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

func TestFetch(t *testing.T) {
	server := site(t)
	f, err := Fetch(t.Context(), server.URL+"/moved")
	if err != nil || !slices.Equal(f.Redirects, []string{server.URL + "/2019/05/03/page"}) {
		t.Fatalf("redirects %v, %v", f.Redirects, err)
	}
	if c, err := Fetch(t.Context(), server.URL+"/cookie"); err != nil || len(c.Redirects) != 3 {
		t.Errorf("cookies: redirects %v, %v", c.Redirects, err)
	}
	a, err := readOne(t, string(f.Content), f.Input)
	if err != nil || a.Title != UserAgent || a.URL != server.URL+"/2019/05/03/page" || a.Published.Span.EDTF() != "2019-05-03" {
		t.Errorf("%+v, %v", a, err)
	}
	if f, err = Fetch(t.Context(), server.URL+"/latin"); err != nil {
		t.Fatal(err)
	}
	if a, err = readOne(t, string(f.Content), f.Input); err != nil || a.Text != "The café opens on May 3." || !a.Extracted {
		t.Errorf("%+v, %v", a, err)
	}
	if f, err = Fetch(t.Context(), server.URL+"/feed"); err != nil || f.Input.Format != Feed {
		t.Errorf("a feed that is called a page: %v, %v", f.Input.Format, err)
	}
}

func TestFetchErrors(t *testing.T) {
	server := site(t)
	for path, says := range map[string]string{
		"/none": "404", "/circle": "10 redirects", "/file": "not an http", "/pdf": "application/pdf", "/bomb": "32 MB", "/packed": "br", "/drawing": "image/svg+xml",
	} {
		_, err := Fetch(t.Context(), server.URL+path)
		if err == nil || !strings.Contains(err.Error(), says) || !strings.HasPrefix(err.Error(), server.URL+path+": ") {
			t.Errorf("%s: %v, want one that says %s", path, err, says)
		}
	}
	for _, address := range []string{"ftp://x.example/a", "http://", "http://%zz", "nothing", server.URL + "/a\r\nX-Evil: 1", server.URL + "/a HTTP/1.1\nX: 1"} {
		if _, err := Fetch(t.Context(), address); err == nil {
			t.Errorf("%s is fetched", address)
		}
	}
	for _, path := range []string{"/slow", "/stalls"} {
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		defer cancel()
		if _, err := Fetch(ctx, server.URL+path); err == nil || !strings.Contains(err.Error(), "in time") {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// A name and a password in an address are for the server alone.
func TestPasswordIsKeptBack(t *testing.T) {
	server := site(t)
	secret := strings.Replace(server.URL, "://", "://bob:pw@", 1)
	f, err := Fetch(t.Context(), secret+"/2019/05/03/page")
	if err != nil || strings.Contains(f.Input.Name+f.Input.URL, "pw") {
		t.Errorf("%+v, %v", f.Input, err)
	}
	for _, address := range []string{secret + "/none", "http://bob:pw@%zz/", "http://bob:p w@x.example:port/", "http://bob:pw@127.0.0.1:1/"} {
		if _, err := Fetch(t.Context(), address); err == nil || strings.Contains(err.Error(), "pw") || strings.Contains(err.Error(), "p w") {
			t.Errorf("%s: %v", address, err)
		}
	}
	for address, want := range map[string]string{"https://a.example/@b": "https://a.example/@b", "https://u@a.example/": "https://a.example/", "a@b.example": "a@b.example"} {
		if got := Bare(address); got != want {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
	}
}

// TestPrivateRedirect says of the same server that it is public when first asked, and private from then on.
func TestPrivateRedirect(t *testing.T) {
	server := site(t)
	asked := 0
	_, err := fetch(t.Context(), strings.Replace(server.URL, "127.0.0.1", "localhost", 1)+"/moved", &hop{public: func(netip.Addr) bool {
		asked++
		return asked == 1
	}})
	if err == nil || !strings.Contains(err.Error(), "private") || asked != 2 {
		t.Errorf("asked %d times, %v", asked, err)
	}
}

// TestPrivateBehindProxy: what a proxy dials cannot be seen, so the names must do.
func TestPrivateBehindProxy(t *testing.T) {
	proxy, err := url.Parse(site(t).URL)
	if err != nil {
		t.Fatal(err)
	}
	h := hop{public: isPublic, proxy: http.ProxyURL(proxy)}
	for _, c := range []struct {
		address string
		refused bool
	}{
		{"http://10.0.0.1/", false}, // the user's own wish
		{"http://news.example/", false},
		{"http://169.254.169.254/", true},
		{"http://[::ffff:127.0.0.1]/", true},
		{"http://2130706433/", true}, {"http://0x7f.1/", true}, {"http://127.1/", true}, {"http://0177.0.0.1/", true}, {"http://2852039166/", true},
		{"http://localhost./", true}, {"http://x.localhost/", true}, {"http://intranet/", true}, {"http://printer.local/", true},
		{"http://1.2.3.4.5/", true}, {"http://134744072/", false}, {"http://news.example./", false},
	} {
		response, err := h.get(t.Context(), c.address)
		if errors.Is(err, errPrivate) != c.refused || err != nil && !c.refused {
			t.Errorf("%s: %v", c.address, err)
		}
		if err == nil {
			response.Body.Close()
		}
	}
}

func TestIsPublic(t *testing.T) {
	for ip, want := range map[string]bool{
		"93.184.216.34": true, "2606:2800:220:1::1": true, "127.0.0.1": false, "10.1.2.3": false, "192.168.0.1": false, "172.16.0.1": false,
		"169.254.169.254": false, "100.64.1.1": false, "0.0.0.0": false, "::1": false, "fe80::1": false, "fd00::1": false, "::ffff:10.0.0.1": false,
		"0.1.2.3": false, "192.0.0.8": false, "198.18.0.1": false, "255.255.255.255": false, "224.0.0.1": false, "64:ff9b::a00:1": false,
		"2002:a00:1::": false, "fec0::1": false, "ff02::1": false, "fe80::1%eth0": false, "8.8.8.8": true,
		"::127.0.0.1": false, "2001::1": false, "100::1": false, "2001:db8::1": false, "192.0.2.1": false, "198.51.100.1": false, "203.0.113.9": false,
		"192.88.99.1": false, "3fff::1": false, "5f00::1": false, "2001:4860:4860::8888": true,
	} {
		if got := isPublic(netip.MustParseAddr(ip)); got != want {
			t.Errorf("%s: %v", ip, got)
		}
	}
}
