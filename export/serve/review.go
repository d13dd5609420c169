package serve

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"strings"
	"time"

	"dateline/timeline"
	"dateline/timeline/corrections"
)

//go:embed review.html
var reviewHTML string

// A Review is the page to check and correct the events. It answers this machine alone, and writes only with its token.
type Review struct {
	File string // of corrections
	// Reload gives the timeline where its file was written anew; nil where it was not. Nil: there is no file.
	Reload func() (*timeline.Timeline, error)

	token string
	read  stamp // of File, when it was read
}

// NewReview gives a review with a token of its own.
func NewReview(file string) *Review { return &Review{File: file, token: NewToken()} }

// Path is where the page is, with the token.
func (v *Review) Path() string { return "/review/" + v.token + "/" }

// A stamp tells whether a file has changed.
type stamp struct {
	size int64
	time time.Time
}

func stampOf(name string) stamp {
	info, err := os.Stat(name)
	if err != nil {
		return stamp{}
	}
	return stamp{info.Size(), info.ModTime()}
}

// cookie carries the token to the link of the page that others may see too.
const cookie = "dateline-review"

// handler answers what begins with /review/, and leaves the rest to h.
func (v *Review) handler(s *Server, h http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", v.page)
	mux.HandleFunc("GET /state", v.asked(s, s.reviewState))
	mux.HandleFunc("POST /act", v.asked(s, s.reviewAct))
	mux.HandleFunc("POST /read", v.asked(s, s.reviewRead))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rest, mine := strings.CutPrefix(r.URL.Path, "/review/")
		if !mine {
			h.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Cache-Control", "no-store")
		token, _, _ := strings.Cut(rest, "/")
		c, err := r.Cookie(cookie)
		switch {
		case !Loopback(r.RemoteAddr) || !Loopback(withPort(r.Host)):
			http.Error(w, "only the machine that serves this page may correct", http.StatusForbidden)
		case sameToken(token, v.token):
			http.StripPrefix("/review/"+v.token, mux).ServeHTTP(w, r)
		case token == "" && r.Method == http.MethodGet && err == nil && sameToken(c.Value, v.token):
			http.Redirect(w, r, v.Path(), http.StatusFound)
		default:
			http.Error(w, "open the address that was printed at the start", http.StatusForbidden)
		}
	})
}

func (v *Review) page(w http.ResponseWriter, _ *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: cookie, Value: v.token, Path: "/review/", HttpOnly: true,
		SameSite: http.SameSiteStrictMode})
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; connect-src 'self'; img-src data:; "+
		"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "+
		"style-src 'sha256-"+hashBetween("<style>", "</style>")+"'; "+
		"script-src 'sha256-"+hashBetween("<script>", "</script>")+"'")
	_, _ = w.Write([]byte(reviewHTML)) // whoever has gone needs no answer
}

// hashBetween gives the digest of a part of the page that the Content-Security-Policy names (CSP 3, section 2.3.1).
func hashBetween(start, end string) string {
	_, part, _ := strings.Cut(reviewHTML, start)
	part, _, _ = strings.Cut(part, end)
	sum := sha256.Sum256([]byte(part))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// refused is an error that the asker can do something about.
type refused struct {
	status int
	error
}

func refuse(status int, text string) error { return refused{status, errors.New(text)} }

// asked answers JSON with what do makes of the request. A request that another page made is refused: it cannot know the
// token, but should it, its Origin or its kind of content tells it.
func (v *Review) asked(s *Server, do func(*http.Request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		got, err := s.locked(r, do)
		w.Header().Set("Content-Type", "application/json")
		var no refused
		switch {
		case errors.As(err, &no):
			w.WriteHeader(no.status)
			got = map[string]string{"error": no.Error()}
		case err != nil:
			w.WriteHeader(http.StatusInternalServerError)
			got = map[string]string{"error": "not saved: " + err.Error()}
		}
		_ = json.NewEncoder(w).Encode(got) // whoever has gone needs no answer
	}
}

// locked does one request, alone.
func (s *Server) locked(r *http.Request, do func(*http.Request) (any, error)) (any, error) {
	if err := fromHere(r); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.refresh(); err != nil {
		return nil, err
	}
	return do(r)
}

func fromHere(r *http.Request) error {
	origin, site := r.Header.Get("Origin"), r.Header.Get("Sec-Fetch-Site")
	switch {
	case origin != "" && origin != "http://"+r.Host:
		return refuse(http.StatusForbidden, "this comes from another page")
	case site != "" && site != "same-origin" && site != "none":
		return refuse(http.StatusForbidden, "this comes from another site")
	case r.Method == http.MethodPost && r.Header.Get("Content-Type") != "application/json":
		return refuse(http.StatusUnsupportedMediaType, "only JSON is taken")
	}
	return nil
}

// refresh reads again what others have written since: another tab, another program, a person with an editor.
func (s *Server) refresh() error {
	v, st := s.Review, s.state.Load()
	if st == nil {
		return refuse(http.StatusServiceUnavailable, "the articles are being read")
	}
	t := *st.t
	changed := false
	if v.Reload != nil {
		fresh, err := v.Reload()
		if err != nil {
			return err
		}
		if fresh != nil {
			t, changed = *fresh, true
		}
	}
	if !changed && stampOf(v.File) == v.read {
		return nil
	}
	if _, err := v.correct(&t); err != nil {
		return err
	}
	s.show(&t, s.Now())
	return nil
}

// correct applies what stands in the file, and remembers which state of it that was.
func (v *Review) correct(t *timeline.Timeline) ([]corrections.Remark, error) {
	v.read = stampOf(v.File) // before it is read: what is written meanwhile is read the next time
	log, err := corrections.Open(v.File)
	if err != nil {
		v.read = stamp{size: -1}
		return nil, err
	}
	return log.Apply(t), nil
}
