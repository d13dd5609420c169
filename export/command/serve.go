package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"dateline/export/serve"
	"dateline/timeline"
)

// A service is a run that lasts until the user stops it.
type service struct {
	address string        // to serve at; "" where nothing is served
	review  bool          // serve the page to check the events
	every   time.Duration // after which the inputs are read again; 0: never
}

func (s *service) lasts() bool { return s.address != "" || s.review || s.every > 0 }

// setAddress takes the address to serve at. Without a host it is this machine's own.
func (c *Command) setAddress(s string) error {
	if !strings.Contains(s, ":") {
		s = ":" + s
	}
	host, port, err := net.SplitHostPort(s)
	if _, no := strconv.ParseUint(port, 10, 16); err != nil || no != nil {
		return errors.New("not a port of this machine or host:port")
	}
	c.service.address = net.JoinHostPort(cmp.Or(host, "127.0.0.1"), port)
	return nil
}

func (c *Command) setEvery(s string) (err error) {
	if c.service.every, err = time.ParseDuration(s); err != nil || c.service.every < time.Second {
		return errors.New("not a duration of a second or more: write 30m or 6h")
	}
	return nil
}

// last runs until the user stops it.
func (c *Command) last() (status int, err error) {
	j := &c.job
	switch {
	case c.service.review && j.Corrections == "":
		return StatusError, errors.New("--review needs --timeline or --corrections, to write the corrections beside it")
	case c.service.every > 0 && slices.Contains(j.Inputs, "-"):
		return StatusError, errors.New("--every cannot read standard input again: name files, folders or addresses")
	case c.service.every > 0 && c.service.address == "" && j.Timeline == "":
		return StatusError, errors.New("--every needs --serve or --timeline")
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if c.standard == "" {
		j.Outputs = j.Outputs[1:] // standard output is for who asks for it
	}
	j.Patient = c.service.every > 0
	if c.service.address != "" || c.service.review {
		return StatusFound, c.serve(ctx)
	}
	if err := c.round(ctx); err != nil {
		return StatusError, err
	}
	c.repeat(ctx)
	return StatusFound, nil
}

// repeat reads the inputs again and again until ctx is done. What goes wrong is told, and the rounds go on.
func (c *Command) repeat(ctx context.Context) {
	for c.service.every > 0 {
		select {
		case <-ctx.Done():
			return
		case <-time.After(c.service.every):
		}
		if err := c.round(ctx); err != nil {
			c.say(err)
		}
	}
}

// round does the job once. Addresses give what is new alone, so what a round has lost, or somebody has taken away with
// the timeline, is asked for again.
func (c *Command) round(ctx context.Context) error {
	if _, err := os.Stat(c.job.Timeline); c.job.Timeline != "" && err != nil {
		c.visits.Forget()
	}
	j := c.job.Again(c.base)
	defer context.AfterFunc(ctx, j.Discard)()
	err := j.Run(ctx)
	switch {
	case ctx.Err() != nil:
		return nil // whoever stopped it knows
	case err != nil:
		c.visits.Forget()
	}
	return err
}

// serve shows the timeline until ctx is done. What goes wrong in a later round is told; the rounds go on.
func (c *Command) serve(ctx context.Context) error {
	s, err := c.server()
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", cmp.Or(c.service.address, "127.0.0.1:0"))
	if err != nil {
		return err
	}
	defer l.Close()
	kept := &watched{name: c.job.Timeline}
	c.job.Show = func(t *timeline.Timeline) {
		kept.seen()
		c.base = t
		s.Show(t, c.Now())
	}
	if s.Review != nil && kept.name != "" {
		s.Review.Reload = kept.reload
	}
	if err := c.round(ctx); err != nil {
		return err
	}
	c.announce(s, l.Addr().String())
	ctx, stop := context.WithCancel(ctx)
	var rounds sync.WaitGroup
	defer rounds.Wait()
	defer stop()
	rounds.Go(func() { c.repeat(ctx) })
	return s.Serve(ctx, l)
}

func (c *Command) server() (*serve.Server, error) {
	j := &c.job
	s := &serve.Server{Options: j.Options, Filter: j.Filter, Now: c.Now,
		Local: serve.Loopback(cmp.Or(c.service.address, "127.0.0.1:0"))}
	s.Options.Width, s.Options.Colour = 0, false
	if !s.Local {
		token, err := c.token()
		if err != nil {
			return nil, err
		}
		s.Token = token
	}
	if c.service.review {
		s.Review = serve.NewReview(j.Corrections)
	}
	return s, nil
}

// announce tells where what is.
func (c *Command) announce(s *serve.Server, address string) {
	base := "http://" + address + "/"
	if s.Token != "" {
		base += s.Token + "/"
	}
	if c.service.address != "" {
		c.note("serving " + base + " (timeline.ics, timeline.json, new.atom); Ctrl-C ends it")
	}
	if s.Review != nil {
		_, port, _ := net.SplitHostPort(address)
		c.note(fmt.Sprintf("check the events at http://%s%s (corrections go to %s); Ctrl-C ends it",
			net.JoinHostPort("127.0.0.1", port), s.Review.Path(), c.job.Corrections))
	}
}

var goodToken = regexp.MustCompile(`^[A-Za-z0-9_-]{16,200}$`)

// token gives the token that stands in every address where others than this machine may ask: that of DATELINE_TOKEN, or
// one that is kept beside the timeline, for addresses to stay; who takes that file away gets a new one.
func (c *Command) token() (string, error) {
	if t := os.Getenv("DATELINE_TOKEN"); t != "" {
		if !goodToken.MatchString(t) {
			return "", errors.New("DATELINE_TOKEN: not 16 or more letters, figures, - and _")
		}
		return t, nil
	}
	if c.job.Timeline == "" {
		return serve.NewToken(), nil
	}
	name := strings.TrimSuffix(c.job.Timeline, filepath.Ext(c.job.Timeline)) + ".token"
	kept, err := os.ReadFile(name)
	switch t := strings.TrimSpace(string(kept)); {
	case errors.Is(err, fs.ErrNotExist):
		t = serve.NewToken()
		return t, os.WriteFile(name, []byte(t+"\n"), 0o600)
	case err != nil:
		return "", err
	case !goodToken.MatchString(t):
		return "", fmt.Errorf("%s: not a token of 16 or more letters, figures, - and _", name)
	default:
		return t, nil
	}
}

// A watched is the file of a timeline, which other runs may write too.
type watched struct {
	name string
	mu   sync.Mutex
	last os.FileInfo // of the timeline that is shown; nil where nothing was
}

// seen is for who holds what stands in the file now, and the lock on it.
func (w *watched) seen() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.last, _ = os.Stat(w.name)
}

// reload reads the file where another run has written it since; nil where none has.
func (w *watched) reload() (*timeline.Timeline, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	info, err := os.Stat(w.name)
	if err != nil {
		return nil, err
	}
	same := func(last os.FileInfo) bool {
		return os.SameFile(info, last) && info.ModTime().Equal(last.ModTime()) && info.Size() == last.Size()
	}
	if w.last != nil && same(w.last) {
		return nil, nil
	}
	f, err := os.Open(w.name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	t, err := timeline.Load(f)
	if err == nil {
		w.last = info
	}
	return t, err
}
