package serve

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/event"
)

// A content is one answer, plain and packed. Each has its own strong validator, a hash of its bytes (RFC 9110, 8.8.3).
type content struct {
	kind           string
	plain, packed  []byte
	tag, packedTag string
}

func newContent(kind string, plain []byte) (*content, error) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(plain); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return &content{kind: kind, plain: plain, packed: b.Bytes(), tag: tagOf(plain), packedTag: tagOf(b.Bytes())}, nil
}

func tagOf(b []byte) string {
	sum := sha256.Sum256(b)
	return `"` + hex.EncodeToString(sum[:16]) + `"`
}

// answers keeps the answers that were made of one timeline. Its zero value is empty and ready to use.
type answers struct {
	mu   sync.Mutex
	made map[string]*content
	size int
}

// The most that is kept. Beyond it all is made anew.
const (
	mostAnswers = 200
	mostBytes   = 64 << 20
)

// get gives the answer of that key, made once.
func (a *answers) get(key string, newOne func() (*content, error)) (*content, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if c := a.made[key]; c != nil {
		return c, nil
	}
	c, err := newOne()
	if err != nil || c == nil {
		return nil, err
	}
	if a.made == nil || len(a.made) >= mostAnswers || a.size > mostBytes {
		a.made, a.size = make(map[string]*content), 0
	}
	a.made[key], a.size = c, a.size+len(c.plain)+len(c.packed)
	return c, nil
}

// answer gives the handler of a kind of answer.
func (s *Server) answer(kind string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		st := s.state.Load()
		if st == nil {
			w.Header().Set("Retry-After", "5")
			http.Error(w, "the articles are being read", http.StatusServiceUnavailable)
			return
		}
		f, err := filterOf(r.URL.Query(), s.Filter, s.Now())
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		p := part{s: s, st: st, filter: f, kind: kind, host: r.Host, query: r.URL.RawQuery, uid: uidOf(r)}
		c, err := st.answers.get(p.key(), p.content)
		switch {
		case err != nil:
			http.Error(w, "this cannot be written: "+err.Error(), http.StatusInternalServerError)
		case c == nil:
			http.NotFound(w, r)
		default:
			s.send(w, r, c, st.modified)
		}
	}
}

// send answers with c, or that the asker has it (If-None-Match counts before If-Modified-Since, as http.ServeContent
// does).
func (s *Server) send(w http.ResponseWriter, r *http.Request, c *content, modified time.Time) {
	body, tag := c.plain, c.tag
	head := w.Header()
	head.Set("Vary", "Accept-Encoding")
	if takesGzip(r.Header.Get("Accept-Encoding")) && r.Header.Get("Range") == "" {
		body, tag = c.packed, c.packedTag
		head.Set("Content-Encoding", "gzip")
	}
	head.Set("Content-Type", c.kind)
	head.Set("ETag", tag)
	head.Set("Cache-Control", "no-cache") // ask again each time; the answer is mostly 304
	if s.Now().Sub(modified) < time.Second {
		modified = time.Time{} // what changes within a second is told apart by the tag alone
	}
	http.ServeContent(w, r, "", modified, bytes.NewReader(body))
}

// takesGzip reads an Accept-Encoding header.
func takesGzip(accept string) bool {
	for part := range strings.SplitSeq(accept, ",") {
		name, params, _ := strings.Cut(strings.TrimSpace(part), ";")
		if name != "gzip" && name != "*" {
			continue
		}
		q, isQ := strings.CutPrefix(strings.ReplaceAll(params, " ", ""), "q=")
		n, err := strconv.ParseFloat(q, 64)
		return !isQ || err == nil && n > 0
	}
	return false
}

// A part is what a request asks for of a state.
type part struct {
	s                      *Server
	st                     *state
	filter                 export.Filter
	kind, host, query, uid string
}

func uidOf(r *http.Request) string {
	uid, _ := strings.CutSuffix(r.PathValue("file"), ".ics")
	return uid
}

func (p *part) key() string {
	k := p.kind + "|" + p.uid + "|" + key(&p.filter)
	if p.kind == "page" {
		k += "|" + p.host + "|" + p.query
	}
	return k
}

// content makes the answer; nil where there is no such event.
func (p *part) content() (*content, error) {
	t := *p.st.t
	filter := p.filter.Among(t.Documents...)
	t.Events = filter.Kept(t.Events)
	var b bytes.Buffer
	switch p.kind {
	case "json":
		return made("application/json", &b, t.Write(&b))
	case "ics":
		return made("text/calendar; charset=utf-8", &b, export.ICS(&b, &t, p.s.Options))
	case "atom":
		return made("application/atom+xml; charset=utf-8", &b, export.Atom(&b, &t, p.s.Options))
	case "event":
		return p.event(&t)
	}
	o := p.s.Options
	o.Links = p.links()
	return made("text/html; charset=utf-8", &b, export.HTML(&b, &t, o))
}

func made(kind string, b *bytes.Buffer, err error) (*content, error) {
	if err != nil {
		return nil, err
	}
	return newContent(kind, b.Bytes())
}

// event makes the calendar of one event.
func (p *part) event(t *timeline.Timeline) (*content, error) {
	for i := range t.Events {
		if e := &t.Events[i]; e.ID == p.uid && !e.Hidden() {
			one := *t
			one.Events = []event.Event{*e}
			o := p.s.Options
			o.All, o.Imprecise = true, export.Span
			var b bytes.Buffer
			return made("text/calendar; charset=utf-8", &b, export.ICS(&b, &one, o))
		}
	}
	return nil, nil
}

// links gives the page the addresses of the other answers, with the filter of its own.
func (p *part) links() *export.Links {
	query := ""
	if p.query != "" {
		query = "?" + p.query
	}
	path := "/"
	if p.s.Token != "" {
		path += p.s.Token + "/"
	}
	l := &export.Links{Calendar: "timeline.ics" + query, JSON: "timeline.json" + query, News: "new.atom" + query,
		Subscribe: "webcal://" + p.host + path + "timeline.ics" + query, Event: "event/"}
	if p.s.Review != nil && p.s.Local {
		l.Review = "/review/"
	}
	return l
}
