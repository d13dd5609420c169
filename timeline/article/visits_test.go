package article

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// asked is a server that answers by a script and remembers the headers of the requests.
func asked(t *testing.T, answer func(n int, w http.ResponseWriter, r *http.Request)) (*httptest.Server, *[]http.Header) {
	t.Helper()
	var got []http.Header
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		got = append(got, r.Header)
		answer(len(got), w, r)
	}))
	t.Cleanup(server.Close)
	return server, &got
}

// A clock that stands still unless it is told to go on.
type clock struct{ time.Time }

func (c *clock) now() time.Time { return c.Time }
func (c *clock) sleep(_ context.Context, d time.Duration) {
	c.Time = c.Add(d)
}

func newVisits() (*Visits, *clock) {
	c := &clock{time.Date(2031, time.May, 2, 10, 30, 0, 0, time.UTC)} // a Friday
	return &Visits{Now: c.now, Sleep: c.sleep}, c
}

// What has not changed is not sent again: the validators of the last answer go with the request.
func TestVisitsAskWhetherItChanged(t *testing.T) {
	server, got := asked(t, func(n int, w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/moved" {
			http.Redirect(w, r, "/feed", http.StatusFound)
			return
		}
		w.Header().Set("ETag", `"a"`)
		w.Header().Set("Last-Modified", "Thu, 01 May 2031 00:00:00 GMT")
		http.ServeContent(w, r, "a.txt", time.Time{}, strings.NewReader("The vote was on May 3."))
	})
	v, _ := newVisits()
	if f, err := v.Fetch(t.Context(), server.URL+"/moved"); err != nil || len(f.Content) == 0 {
		t.Fatal(err)
	}
	if _, err := v.Fetch(t.Context(), server.URL+"/moved"); !errors.Is(err, ErrUnchanged) {
		t.Errorf("the second time: %v", err)
	}
	for i, want := range []string{"", "", "", `"a" Thu, 01 May 2031 00:00:00 GMT`} { // the redirect gave no validator
		h := (*got)[i]
		if s := strings.TrimSpace(h.Get("If-None-Match") + " " + h.Get("If-Modified-Since")); s != want {
			t.Errorf("request %d: %q, want %q", i, s, want)
		}
	}
	v.Forget()
	if f, err := v.Fetch(t.Context(), server.URL+"/moved"); err != nil || len(f.Content) == 0 {
		t.Errorf("forgotten: %v", err)
	}
}

// A failure is followed by ever longer rests, as long as the server asks for and no longer than a day.
func TestVisitsRestAfterFailures(t *testing.T) {
	for _, c := range []struct {
		retry string
		want  []time.Duration
	}{
		{"", []time.Duration{5 * time.Minute, 10 * time.Minute, 20 * time.Minute, 40 * time.Minute}},
		{"3600", []time.Duration{time.Hour, time.Hour}},
		{"Fri, 02 May 2031 12:30:00 GMT", []time.Duration{2 * time.Hour, 10 * time.Minute}},
		{"99999999", []time.Duration{24 * time.Hour}},
		{"-5", []time.Duration{5 * time.Minute}},
	} {
		server, got := asked(t, func(_ int, w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", c.retry)
			w.WriteHeader(http.StatusServiceUnavailable)
		})
		v, now := newVisits()
		for i, want := range c.want {
			if _, err := v.Fetch(t.Context(), server.URL); err == nil || errors.Is(err, ErrResting) {
				t.Fatalf("%q: %v", c.retry, err)
			}
			now.Time = now.Add(want - time.Second)
			if _, err := v.Fetch(t.Context(), server.URL); !errors.Is(err, ErrResting) {
				t.Errorf("%q: rest %d is shorter than %s: %v", c.retry, i, want, err)
			}
			now.Time = now.Add(time.Second)
		}
		if len(*got) != len(c.want) {
			t.Errorf("%q: asked %d times, want %d", c.retry, len(*got), len(c.want))
		}
	}
}

// A feed is read when it wants to be: after max-age, ttl or its period, and not in the hours and on the days it skips.
func TestVisitsKeepTheTimesOfAFeed(t *testing.T) {
	const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>A</title>%s<item><title>Vote in Oslo on May 3, 2031</title></item></channel></rss>`
	for _, c := range []struct {
		age, says string
		want      time.Duration
	}{
		{"", "", 0},
		{"max-age=600", "", 10 * time.Minute},
		{"public, max-age=600", "<ttl>60</ttl>", time.Hour},
		{"max-age=x", "<ttl>many</ttl>", 0},
		{"", "<ttl>999999</ttl>", 24 * time.Hour},
		{"", "<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30 * time.Minute},
		{"", "<sy:updatePeriod>daily</sy:updatePeriod>", 24 * time.Hour},
		{"", "<skipHours><hour>10</hour><hour>11</hour></skipHours>", 90 * time.Minute},
		{"", "<skipDays><day>Friday</day><day>saturday</day></skipDays>", 37*time.Hour + 30*time.Minute},
		{"", "<skipDays><day>Monday</day></skipDays>", 0},
		{"", "<skipDays>" + strings.Repeat("<day>Monday", 3), 0}, // broken
	} {
		server, _ := asked(t, func(_ int, w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Cache-Control", c.age)
			w.Header().Set("Content-Type", "application/rss+xml")
			fmt.Fprintf(w, rss, c.says)
		})
		v, now := newVisits()
		if _, err := v.Fetch(t.Context(), server.URL); err != nil {
			t.Fatal(err)
		}
		if rest := v.of[server.URL].next.Sub(now.Time); rest != c.want {
			t.Errorf("%s %s: rests %s, want %s", c.age, c.says, rest, c.want)
		}
	}
}

// A host is asked once a second; this machine as often as one likes.
func TestVisitsPause(t *testing.T) {
	v, now := newVisits()
	start := now.Time
	v.visit("http://news.example/a") // makes the maps
	for range 3 {
		v.pause(t.Context(), "news.example")
		v.reached["news.example"] = v.Now()
	}
	for range 3 {
		v.pause(t.Context(), "127.0.0.1:8080")
		v.reached["127.0.0.1:8080"] = v.Now()
	}
	if d := now.Sub(start); d != 2*hostPause {
		t.Errorf("three requests took %s", d)
	}
}

// What a file or another host links to must not lead into the reader's own network.
func TestFollowStaysOutside(t *testing.T) {
	server, _ := asked(t, func(_ int, w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "The vote was on May 3.") })
	for from, ok := range map[string]bool{"": false, "https://news.example/feed": false, server.URL + "/feed": true} {
		v, _ := newVisits()
		_, err := v.Follow(t.Context(), from, server.URL+"/a")
		if (err == nil) != ok || err != nil && !errors.Is(err, errPrivate) {
			t.Errorf("from %q: %v", from, err)
		}
	}
}

// However many addresses are asked, only so many are remembered.
func TestVisitsAreForgotten(t *testing.T) {
	v, _ := newVisits()
	for i := range 3 * mostVisits {
		v.visit(fmt.Sprint(i)).fails = 1
	}
	if len(v.of) > 2*mostVisits {
		t.Errorf("%d are remembered", len(v.of))
	}
}
