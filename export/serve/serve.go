package serve

import (
	"bytes"
	"context"
	"crypto/sha256"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"dateline/export"
	"dateline/timeline"
)

// A Server shows one timeline. Its fields are set before it serves; Show may be called at any time.
type Server struct {
	Options export.Options // of what is shown
	Filter  export.Filter  // what is shown at all; an address can only leave out more of it
	Token   string         // the first part of every path where others than this machine may ask; "" for none
	Local   bool           // only this machine may ask, by its own names
	Now     func() time.Time
	Review  *Review // the page to check the events; nil: there is none

	state atomic.Pointer[state]
	mu    sync.Mutex // one change of the state at a time
}

// A state is a timeline and what was made of it.
type state struct {
	t        *timeline.Timeline
	sum      func() []byte // a hash of its JSON, worked out once
	modified time.Time     // when the timeline became what it is, in whole seconds
	version  int           // how many timelines were shown before it
	answers  answers
}

// Show makes t what is shown, unless that is the same. Modified is when it became what it is, by its files; a time
// before the one that is shown is taken for the next second, for no two timelines to be told of with one time. Show
// keeps t: it must not change any more. What was corrected on the review page since t was read counts.
func (s *Server) Show(t *timeline.Timeline, modified time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.Review != nil {
		now := *t
		_, _ = s.Review.correct(&now) // where that fails, the next request to the review tries again and tells
		t = &now
	}
	s.show(t, modified)
}

func (s *Server) show(t *timeline.Timeline, modified time.Time) {
	old, sum := s.state.Load(), sumOf(t)
	if old == nil || sum == nil || !bytes.Equal(old.sum(), sum) {
		s.set(t, modified)
	}
}

// set makes t what is shown, whatever was before.
func (s *Server) set(t *timeline.Timeline, modified time.Time) {
	modified = modified.UTC().Truncate(time.Second)
	st := &state{t: t, sum: sync.OnceValue(func() []byte { return sumOf(t) }), modified: modified}
	if old := s.state.Load(); old != nil {
		st.version = old.version + 1
		if !modified.After(old.modified) {
			st.modified = old.modified.Add(time.Second)
		}
	}
	s.state.Store(st)
}

// sumOf gives a hash of the JSON of t; nil where that cannot be written, which each answer then says.
func sumOf(t *timeline.Timeline) []byte {
	sum := sha256.New()
	if err := t.Write(sum); err != nil {
		return nil
	}
	return sum.Sum(nil)
}

// The limits of a server.
const (
	maxConnections = 1000
	maxHeader      = 16 << 10
	maxBody        = 64 << 10
)

// Serve answers on l until ctx is done; requests under way are then answered to their end, for ten seconds at most.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	h := &http.Server{Handler: s.Handler(), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second,
		WriteTimeout: 60 * time.Second, IdleTimeout: 5 * time.Second, MaxHeaderBytes: maxHeader}
	ended := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(ended)
		last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		_ = h.Shutdown(last) // at its end the listener is closed either way
	})
	defer stop()
	if err := h.Serve(limit(l, maxConnections)); err != http.ErrServerClosed {
		return err
	}
	<-ended // Serve returns as soon as Shutdown begins
	return nil
}

// Handler gives what answers requests.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.answer("page"))
	mux.HandleFunc("GET /timeline.json", s.answer("json"))
	mux.HandleFunc("GET /timeline.ics", s.answer("ics"))
	mux.HandleFunc("GET /new.atom", s.answer("atom"))
	mux.HandleFunc("GET /event/{file}", s.answer("event"))
	var h http.Handler = mux
	if s.Token != "" {
		h = s.behindToken(h)
	}
	if s.Review != nil {
		h = s.Review.handler(s, h)
	}
	return s.guard(h)
}
