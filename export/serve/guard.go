package serve

import (
	"crypto/rand"
	"crypto/subtle"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"
)

// NewToken gives a token that nobody can guess: 130 bits in base32.
func NewToken() string { return strings.ToLower(rand.Text()) }

// Loopback reports whether an address to listen on is one that only this machine reaches.
func Loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.Unmap().IsLoopback()
}

// guard refuses what no request needs: foreign hosts where only this machine may ask (a name that somebody made point
// here is one), large bodies. It forbids answers to be framed or guessed at.
func (s *Server) guard(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		head := w.Header()
		head.Set("X-Content-Type-Options", "nosniff")
		head.Set("X-Frame-Options", "DENY")
		head.Set("Referrer-Policy", "no-referrer")
		head.Set("Cross-Origin-Resource-Policy", "same-origin")
		if s.Local && !Loopback(withPort(r.Host)) {
			http.Error(w, "this server answers to the names of this machine alone", http.StatusMisdirectedRequest)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		h.ServeHTTP(w, r)
	})
}

// withPort gives a Host header the port that it may lack.
func withPort(host string) string {
	if _, _, err := net.SplitHostPort(host); err != nil {
		return net.JoinHostPort(strings.Trim(host, "[]"), "80")
	}
	return host
}

// behindToken lets through what has the token for the first part of its path, and takes that off.
func (s *Server) behindToken(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		first, _, more := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
		if !sameToken(first, s.Token) {
			http.NotFound(w, r)
			return
		}
		if !more {
			http.Redirect(w, r, "/"+s.Token+"/", http.StatusMovedPermanently)
			return
		}
		http.StripPrefix("/"+s.Token, h).ServeHTTP(w, r)
	})
}

// sameToken compares in a time that does not tell where the difference is.
func sameToken(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// limit lets n connections be open at once; further ones wait.
func limit(l net.Listener, n int) net.Listener { return &limited{l, make(chan struct{}, n)} }

type limited struct {
	net.Listener
	open chan struct{}
}

// Accept waits for a connection, and for room for it.
func (l *limited) Accept() (net.Conn, error) {
	l.open <- struct{}{}
	c, err := l.Listener.Accept()
	if err != nil {
		<-l.open
		return nil, err
	}
	return &counted{Conn: c, done: sync.OnceFunc(func() { <-l.open })}, nil
}

type counted struct {
	net.Conn
	done func()
}

// Close makes room for another connection.
func (c *counted) Close() error {
	defer c.done()
	return c.Conn.Close()
}
