package article

import (
	"context"
	"errors"
	"maps"
	"net"
	"net/netip"
	"net/url"
	"sync"
	"time"
)

// Visits are those to addresses that are asked again and again. It makes them politely:
//
//   - one request at a time, with a pause between two to the same host
//   - with the validators of the last answer (RFC 9110, section 13.1), so that what has not changed is not sent again
//   - not before the address wants it: max-age (RFC 9111, section 5.2.2.1), Retry-After (RFC 9110, section 10.2.3), and
//     what a feed says of itself (see feedTimes)
//   - after a failure only after a rest that doubles with each further one
//
// No rest is longer than a day. Now must be set. It may be used from several goroutines. A nil Visits remembers
// nothing: each of its visits is the first.
type Visits struct {
	Now func() time.Time
	// Sleep waits, until ctx is done at most; nil: by the clock.
	Sleep func(ctx context.Context, d time.Duration)

	mu      sync.Mutex
	of      map[string]*visit    // by address
	reached map[string]time.Time // the last request to each host
}

// A visit is what is known of an address.
type visit struct {
	held  version
	next  time.Time // before which it is not asked
	fails int       // in a row
	feed  feedTimes // of a feed
}

// The errors of a visit that gives nothing to read.
var (
	ErrUnchanged = errors.New("not changed since it was read") // as far as anybody knows: it may be too early to ask
	ErrResting   = errors.New("not to be asked yet after the last failure")
)

const (
	hostPause  = time.Second
	firstRest  = 5 * time.Minute // after a failure
	longest    = 24 * time.Hour  // rest
	mostVisits = 10_000          // that are remembered
)

// Fetch gets the content of an address as the function Fetch does, politely. Its error is ErrUnchanged or ErrResting
// where nobody was asked, or nothing is new.
func (v *Visits) Fetch(ctx context.Context, address string) (Fetched, error) {
	return v.fetch(ctx, address, &hop{public: isPublic})
}

// Follow gets an address that stands in what was read from another, "" for a file: that must not make its reader look
// into the reader's own network, so a private host is reached only if from is on it.
func (v *Visits) Follow(ctx context.Context, from, address string) (Fetched, error) {
	return v.fetch(ctx, address, &hop{public: isPublic, left: from == "" || hostOf(from) != hostOf(address)})
}

// Forget has the next visits read everything, for when what was read has been lost. What failed still rests.
func (v *Visits) Forget() {
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, one := range v.of {
		if one.held = (version{}); one.fails == 0 {
			one.next = time.Time{}
		}
	}
}

// Again has the next visit to an address read it though it has not changed, for when something that it leads to could
// not be read.
func (v *Visits) Again(address string) {
	if v == nil {
		return
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if one := v.of[address]; one != nil {
		one.held = version{}
	}
}

func (v *Visits) fetch(ctx context.Context, address string, guard *hop) (Fetched, error) {
	if v == nil {
		f, err := fetch(ctx, address, guard)
		return f, about(address, err)
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	one := v.visit(address)
	switch early := v.Now().Before(one.next); {
	case early && one.fails > 0:
		return Fetched{}, ErrResting
	case early:
		return Fetched{}, ErrUnchanged
	}
	v.pause(ctx, hostOf(address))
	guard.held = one.held
	f, err := fetch(ctx, address, guard)
	v.reached[hostOf(address)] = v.Now()
	one.note(&f, err, v.Now())
	if errors.Is(err, ErrUnchanged) {
		return f, ErrUnchanged
	}
	return f, about(address, err)
}

// note remembers what came of a visit that ended now.
func (one *visit) note(f *Fetched, err error, now time.Time) {
	switch {
	case err == nil:
		one.held, one.fails, one.feed = f.version, 0, feedTimesOf(f)
	case errors.Is(err, ErrUnchanged):
		one.fails = 0
	default:
		one.next = now.Add(rest(retryAfter(f.header, now), firstRest<<min(one.fails, 10)))
		one.fails++
		return
	}
	one.next = one.feed.allowed(now.Add(rest(maxAge(f.header), one.feed.rest())))
}

// rest gives the longer of two rests, within the limit.
func rest(a, b time.Duration) time.Duration { return min(max(a, b, 0), longest) }

// visit gives what is known of an address. Where too many are known, those that may be asked are forgotten.
func (v *Visits) visit(address string) *visit {
	if v.of == nil {
		v.of, v.reached = make(map[string]*visit), make(map[string]time.Time)
	}
	if len(v.of) >= mostVisits {
		maps.DeleteFunc(v.of, func(_ string, one *visit) bool {
			return !v.Now().Before(one.next) || len(v.of) >= 2*mostVisits
		})
	}
	one := v.of[address]
	if one == nil {
		one = new(visit)
		v.of[address] = one
	}
	return one
}

// pause waits where a host was asked just now. Nobody minds on this machine.
func (v *Visits) pause(ctx context.Context, host string) {
	maps.DeleteFunc(v.reached, func(_ string, at time.Time) bool { return v.Now().Sub(at) >= hostPause })
	at, ok := v.reached[host]
	if !ok || isHere(host) {
		return
	}
	wait := hostPause - v.Now().Sub(at)
	if v.Sleep != nil {
		v.Sleep(ctx, wait)
		return
	}
	select {
	case <-ctx.Done():
	case <-time.After(wait):
	}
}

// hostOf gives the host and port of an address; "" for none.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}

// isHere reports whether a host is this machine by its name.
func isHere(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	ip, err := netip.ParseAddr(name)
	return name == "localhost" || err == nil && ip.IsLoopback()
}
