package serve

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/corrections"
	"dateline/timeline/event"
)

var noon = time.Date(2031, time.May, 2, 12, 0, 0, 0, time.UTC)

// story has n planned events, on one day after the other.
func story(n int) *timeline.Timeline {
	t := &timeline.Timeline{Documents: []timeline.Document{{ID: "a.txt", Title: "Council plans a year", URL: "https://news.example/a", Published: "2031-05-01", PublishedFrom: "flag"}}}
	for i := range n {
		day := time.Date(2031, time.June, 1+i, 0, 0, 0, 0, time.UTC)
		sentence := fmt.Sprintf("The council meets for session %d on %s.", i+1, day.Format("January 2"))
		words := day.Format("January 2")
		at := strings.Index(sentence, words)
		t.Events = append(t.Events, event.Event{ID: fmt.Sprintf("00000000-0000-5000-8000-%012d", i), Title: fmt.Sprint("Council meets for session ", i+1),
			Date: event.Date{Span: calendar.Of(calendar.Day, day), Meaning: event.Lasts}, Status: event.Planned, Salience: 0.9, Confidence: 0.5 + float64(i%50)/100,
			Categories: []string{[]string{"meeting", "vote"}[i%2]}, Location: &event.Location{Name: []string{"Oslo, Norway", "Lima, Peru"}[i%2]},
			Mentions: []event.Mention{{Document: "a.txt", Sentence: sentence, Start: 100 * i, End: 100*i + len(sentence), Reason: "after the day of publication",
				Trigger:    event.Mark{Text: "meets", Start: 100*i + 12, End: 100*i + 17},
				Expression: event.Expression{Mark: event.Mark{Text: words, Start: 100*i + at, End: 100*i + at + len(words)}, Rule: "month-day"}}}})
	}
	return t
}

// serving starts a server of its own.
func serving(t testing.TB, s *Server, tl *timeline.Timeline) *httptest.Server {
	t.Helper()
	if s.Now == nil {
		s.Now = func() time.Time { return noon }
	}
	if tl != nil {
		s.Show(tl, noon.Add(-time.Hour))
	}
	h := httptest.NewServer(s.Handler())
	t.Cleanup(h.Close)
	return h
}

// get asks for a path with some headers.
func get(t testing.TB, h *httptest.Server, path string, headers ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequest("GET", h.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		if r.Header.Set(headers[i], headers[i+1]); headers[i] == "Host" {
			r.Host = headers[i+1]
		}
	}
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(body)
}

func TestAnswers(t *testing.T) {
	h := serving(t, &Server{Local: true}, story(4))
	for path, want := range map[string]string{
		"/": "text/html", "/timeline.json": "application/json", "/timeline.ics": "text/calendar", "/new.atom": "application/atom+xml",
		"/event/00000000-0000-5000-8000-000000000002.ics": "text/calendar",
		"/event/00000000-0000-5000-8000-000000000009.ics": "404", "/event/..%2f..%2fetc%2fpasswd": "404", "/event/": "404", "/../../etc/passwd": "307",
		"/timeline.ics?status=cancelled": "text/calendar", "/timeline.ics?status=sure": "400", "/timeline.ics?stauts=planned": "400", "/?since=soonish": "400",
		"/?min-confidence=2": "400", "/review/": "404", "/?q=" + strings.Repeat("a", 300): "400",
	} {
		answer, body := get(t, h, path)
		if got := answer.Header.Get("Content-Type"); answer.StatusCode == 200 && !strings.HasPrefix(got, want) || answer.StatusCode != 200 && fmt.Sprint(answer.StatusCode) != want {
			t.Errorf("%s: %d %s, want %s", path, answer.StatusCode, got, want)
		}
		if strings.Contains(path, "000002") && (strings.Count(body, "BEGIN:VEVENT") != 1 || !strings.Contains(body, "session 3")) {
			t.Errorf("%s:\n%s", path, body)
		}
	}
	_, page := get(t, h, "/?status=planned")
	host := strings.TrimPrefix(h.URL, "http://")
	for _, want := range []string{"webcal://" + host + "/timeline.ics?status=planned", "calendar.google.com/calendar/render?", "20310601%2F20310602", "outlook.live.com", "event/00000000-0000-5000-8000-000000000000.ics"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	var feed struct {
		Entry []struct {
			ID string `xml:"id"`
		} `xml:"entry"`
	}
	_, atom := get(t, h, "/new.atom")
	if err := xml.Unmarshal([]byte(atom), &feed); err != nil || len(feed.Entry) != 4 || !strings.HasPrefix(feed.Entry[0].ID, "urn:uuid:0") {
		t.Errorf("%v\n%s", err, atom)
	}
}

// A filter in the address leaves out more than the server does, and never less.
func TestFilters(t *testing.T) {
	base := export.Filter{Statuses: []event.Status{event.Planned}, MinConfidence: 0.51}
	h := serving(t, &Server{Local: true, Filter: base}, story(6))
	for query, want := range map[string]int{
		"": 5, "since=2031-06-03": 4, "until=2031-06-03": 2, "since=2031-06-03&until=2031-06-03": 1, "category=vote": 3, "category=VOTE,meeting": 5, "place=oslo": 2,
		"source=news.example+council": 5, "source=other": 0, "place=os": 2, "place=nor": 2, "q=session+3": 1, "q=June+4": 1, "q=uncil": 0, "min-confidence=0.53": 3, "min-confidence=0": 5, "since=today": 5, "status=planned": 5,
	} {
		_, body := get(t, h, "/timeline.ics?"+query)
		if got := strings.Count(body, "BEGIN:VEVENT"); got != want {
			t.Errorf("%q: %d events, want %d", query, got, want)
		}
	}
	if answer, _ := get(t, h, "/timeline.ics?status=happened"); answer.StatusCode != 400 {
		t.Errorf("a status that is not served: %d", answer.StatusCode)
	}
}

// Who has the bytes is told so, by either validator; If-None-Match counts before If-Modified-Since.
func TestConditional(t *testing.T) {
	s := &Server{Local: true}
	tl := story(4)
	h := serving(t, s, tl)
	for _, path := range []string{"/", "/timeline.ics", "/timeline.json", "/new.atom", "/timeline.ics?q=session"} {
		for _, coding := range []string{"identity", "gzip"} {
			answer, body := get(t, h, path, "Accept-Encoding", coding)
			if got := answer.Header.Get("Content-Encoding"); (got == "gzip") != (coding == "gzip") {
				t.Errorf("%s: coding %q for %s", path, got, coding)
			}
			if coding == "gzip" {
				z, err := gzip.NewReader(strings.NewReader(body))
				if err != nil {
					t.Fatal(err)
				}
				plain, _ := io.ReadAll(z)
				if _, want := get(t, h, path, "Accept-Encoding", "identity"); string(plain) != want {
					t.Errorf("%s: unpacked it is something else", path)
				}
			}
			tag, date := answer.Header.Get("ETag"), answer.Header.Get("Last-Modified")
			for _, c := range []struct {
				status  int
				headers []string
			}{
				{304, []string{"If-None-Match", tag}}, {304, []string{"If-None-Match", `"x", ` + tag}}, {304, []string{"If-None-Match", "*"}}, {200, []string{"If-None-Match", `"x"`}},
				{304, []string{"If-Modified-Since", date}}, {200, []string{"If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT"}},
				{200, []string{"If-None-Match", `"x"`, "If-Modified-Since", date}}, {304, []string{"If-None-Match", tag, "If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT"}},
			} {
				if got, body := get(t, h, path, append(c.headers, "Accept-Encoding", coding)...); got.StatusCode != c.status || c.status == 304 && body != "" {
					t.Errorf("%s with %q: %d, want %d", path, c.headers, got.StatusCode, c.status)
				}
			}
		}
	}
	before, _ := get(t, h, "/timeline.ics")
	s.Show(tl, noon) // the same
	if same, _ := get(t, h, "/timeline.ics"); same.Header.Get("Last-Modified") != before.Header.Get("Last-Modified") {
		t.Error("what is the same has another time")
	}
	s.Show(story(5), noon.Add(-2*time.Hour))
	after, _ := get(t, h, "/timeline.ics", "If-Modified-Since", before.Header.Get("Last-Modified"))
	if after.StatusCode != 200 || after.Header.Get("ETag") == before.Header.Get("ETag") {
		t.Errorf("what has changed is not told: %d", after.StatusCode)
	}
}

// Names that somebody made point here are not answered, and where others may ask nobody is without the token.
func TestGuard(t *testing.T) {
	h := serving(t, &Server{Local: true}, story(1))
	for host, want := range map[string]int{"localhost": 200, "127.0.0.1:99": 200, "[::1]:80": 200, "localhost:8080": 200, "news.example": 421, "127.0.0.1.news.example": 421, "localhost.news.example:80": 421, "10.0.0.1": 421} {
		if answer, _ := get(t, h, "/timeline.ics", "Host", host); answer.StatusCode != want {
			t.Errorf("%s: %d, want %d", host, answer.StatusCode, want)
		}
	}
	h = serving(t, &Server{Token: "abcdefghijklmnop"}, story(1))
	for path, want := range map[string]int{"/": 404, "/timeline.ics": 404, "/abcdefghijklmnox/timeline.ics": 404, "/abcdefghijklmnop/timeline.ics": 200, "/abcdefghijklmnop/": 200,
		"/abcdefghijklmnop": 301, "/abcdefghijklmnop/../timeline.ics": 307, "/x/../abcdefghijklmnop/timeline.ics": 404} {
		if answer, _ := get(t, h, path, "Host", "calendar.example"); answer.StatusCode != want {
			t.Errorf("%s: %d, want %d", path, answer.StatusCode, want)
		}
	}
	r, _ := http.NewRequest("POST", h.URL+"/abcdefghijklmnop/timeline.ics", strings.NewReader("x"))
	if answer, err := http.DefaultClient.Do(r); err != nil || answer.StatusCode != 405 {
		t.Errorf("POST: %v %v", answer, err)
	}
}

// Slow and idle clients keep others out for seconds at most, however many they are; a server that is stopped ends.
func TestSlowClients(t *testing.T) {
	s := &Server{Local: true, Now: func() time.Time { return noon }}
	s.Show(story(3), noon)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx, l) }()
	var slow []net.Conn
	for i := range maxConnections { // half of them do not go on, the others have their answer and stay
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Fprintf(c, "GET / HT"); i%2 == 1 {
			fmt.Fprintf(c, "TP/1.1\r\nHost: localhost\r\n\r\n")
		}
		slow = append(slow, c)
	}
	start := time.Now()
	answer, err := http.Get("http://" + l.Addr().String() + "/timeline.ics")
	if err != nil || answer.StatusCode != 200 || time.Since(start) > 10*time.Second {
		t.Errorf("%v %v after %v", answer, err, time.Since(start))
	}
	if answer != nil {
		answer.Body.Close()
	}
	slow[0].SetReadDeadline(time.Now().Add(20 * time.Second))
	if _, err := io.ReadAll(slow[0]); err != nil {
		t.Errorf("a slow client is still there: %v", err)
	}
	for _, c := range slow {
		c.Close()
	}
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(20 * time.Second):
		t.Error("it does not end")
	}
}

// reviewing starts a server with a review.
func reviewing(t testing.TB, tl *timeline.Timeline) (h *httptest.Server, v *Review) {
	t.Helper()
	v = NewReview(filepath.Join(t.TempDir(), "c.jsonl"))
	return serving(t, &Server{Local: true, Review: v}, tl), v
}

// post asks the review for something.
func post(t testing.TB, h *httptest.Server, path, body string, headers ...string) (int, string) {
	t.Helper()
	r, err := http.NewRequest("POST", h.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(headers); i += 2 {
		if r.Header.Set(headers[i], headers[i+1]); headers[i] == "Host" {
			r.Host = headers[i+1]
		}
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	got, _ := io.ReadAll(answer.Body)
	return answer.StatusCode, string(got)
}

const first = "00000000-0000-5000-8000-000000000000"

// Nothing is written without the token, from another page, in another kind of content, or too long.
func TestReviewRefuses(t *testing.T) {
	h, v := reviewing(t, story(2))
	hide := `{"act": "hide", "id": "` + first + `"}`
	for _, c := range []struct {
		path, body string
		status     int
		headers    []string
	}{
		{"/review/act", hide, 403, nil}, {"/review/wrong/act", hide, 403, nil}, {"/act", hide, 404, nil},
		{v.Path() + "act", hide, 403, []string{"Origin", "http://news.example"}}, {v.Path() + "act", hide, 403, []string{"Origin", "null"}},
		{v.Path() + "act", hide, 403, []string{"Sec-Fetch-Site", "cross-site"}}, {v.Path() + "act", hide, 415, []string{"Content-Type", "text/plain"}},
		{v.Path() + "act", hide, 421, []string{"Host", "news.example"}}, {v.Path() + "act", `{"act": "hide", "id": "nobody"}`, 409, nil},
		{v.Path() + "act", `{"act": "hide", "id": 7}`, 400, nil}, {v.Path() + "act", hide + hide, 400, nil}, {v.Path() + "act", `{"act": "fly", "id": "` + first + `"}`, 422, nil},
		{v.Path() + "act", `{"act": "set", "id": "` + first + `", "title": " "}`, 422, nil}, {v.Path() + "act", `{"act": "set", "id": "` + first + `", "date": "May 3"}`, 422, nil},
		{v.Path() + "act", `{"act": "note", "id": "` + first + `", "note": "` + strings.Repeat("x", maxBody) + `"}`, 400, nil},
		{v.Path() + "act", `{"act": "apart", "id": "` + first + `", "mention": 1}`, 409, nil}, {v.Path() + "act", `{"act": "merge", "id": "` + first + `", "with": "` + first + `"}`, 409, nil},
		{v.Path() + "read", `{"wards": "some day"}`, 400, nil},
	} {
		if got, body := post(t, h, c.path, c.body, c.headers...); got != c.status {
			t.Errorf("%s %.60s %v: %d %s, want %d", c.path, c.body, c.headers, got, body, c.status)
		}
	}
	if _, err := os.Stat(v.File); err == nil {
		t.Error("something was written")
	}
	if answer, _ := get(t, h, "/review/"); answer.StatusCode != 403 {
		t.Errorf("without the token the page answers %d", answer.StatusCode)
	}
	if answer, _ := get(t, h, "/review/", "Cookie", cookie+"="+v.token); answer.StatusCode != 302 {
		t.Errorf("with the cookie it answers %d", answer.StatusCode)
	}
	if _, page := get(t, h, "/"); strings.Contains(page, v.token) {
		t.Error("the page that others may see tells the token")
	}
}

// Dates are read as a person types them, from the day of the article.
func TestReviewReadsDates(t *testing.T) {
	h, v := reviewing(t, story(2))
	for words, want := range map[string]string{"2031-05-03": "2031-05-03", "2031-06": "2031-06", "2031-05-03/2031-05-04": "2031-05-03/2031-05-04", "2031-05-03T15:00+02:00": "2031-05-03T15:00+02:00",
		"May 3, 2031": "2031-05-03", "tomorrow": "2031-05-02", "May 3-4, 2031": "2031-05-03/2031-05-04", "June 2031": "2031-06", "the 1990s": "199X", "May 30 to June 2, 2031": "2031-05-30/2031-06-02", "some day": ""} {
		status, body := post(t, h, v.Path()+"read", fmt.Sprintf(`{"words": %q, "id": "%s"}`, words, first))
		var got struct{ EDTF, Problem string }
		if err := json.Unmarshal([]byte(body), &got); err != nil || got.EDTF != want || (got.Problem != "") != (want == "") {
			t.Errorf("%s: %d %s, want %s", words, status, body, want)
		}
	}
}

// Two tabs, an editor and a new timeline at once: each sees what the others did.
func TestReviewSeesOthers(t *testing.T) {
	tl, v := story(3), NewReview(filepath.Join(t.TempDir(), "c.jsonl"))
	s := &Server{Local: true, Review: v}
	h := serving(t, s, tl)
	if status, body := post(t, h, v.Path()+"act", `{"act": "set", "id": "`+first+`", "title": "One"}`); status != 200 {
		t.Fatal(body)
	}
	title := "Two"
	if _, err := corrections.Append(v.File, corrections.Act{Act: corrections.Set, Event: &corrections.Ref{ID: "00000000-0000-5000-8000-000000000001"}, Title: &title}); err != nil {
		t.Fatal(err)
	}
	_, state := get(t, h, v.Path()+"state")
	if !strings.Contains(state, `"One"`) || !strings.Contains(state, `"Two"`) {
		t.Errorf("state: %s", state)
	}
	_, calendar := get(t, h, "/timeline.ics")
	if !strings.Contains(calendar, "SUMMARY:One") || !strings.Contains(calendar, "SEQUENCE:1") {
		t.Errorf("calendar:\n%s", calendar)
	}
	s.Show(tl, noon) // a round that read the corrections before both acts
	if _, calendar := get(t, h, "/timeline.ics"); !strings.Contains(calendar, "SUMMARY:One") || !strings.Contains(calendar, "SUMMARY:Two") {
		t.Errorf("a round that ends late takes acts back:\n%s", calendar)
	}
	status, body := post(t, h, v.Path()+"act", `{"act": "undo", "line": 1}`)
	if _, state = get(t, h, v.Path()+"state"); status != 200 || strings.Contains(state, `"title":"One"`) {
		t.Errorf("%s\n%s", body, state)
	}
}

// What cannot be saved is refused, said so, and not shown.
func TestReviewNotSaved(t *testing.T) {
	for _, name := range []string{"/no/such/folder/c.jsonl", "/dev/full", t.TempDir()} {
		h, v := reviewing(t, story(1))
		v.File, v.read = name, stampOf(name)
		if status, body := post(t, h, v.Path()+"act", `{"act": "hide", "id": "`+first+`"}`); status != 500 || !strings.Contains(body, "not saved") {
			t.Errorf("%s: %d %s", name, status, body)
		}
		if _, calendar := get(t, h, "/timeline.ics"); !strings.Contains(calendar, "session 1") {
			t.Error("what was not saved is shown")
		}
	}
}

// Eight tabs at once: every act is written, and the server shows all of them.
func TestReviewManyTabs(t *testing.T) {
	h, v := reviewing(t, story(40))
	var wg sync.WaitGroup
	for tab := range 8 {
		wg.Go(func() {
			for i := range 5 {
				id := fmt.Sprintf("00000000-0000-5000-8000-%012d", tab*5+i)
				if status, body := post(t, h, v.Path()+"act", `{"act": "set", "id": "`+id+`", "title": "Seen"}`); status != 200 {
					t.Error(body)
				}
			}
		})
	}
	wg.Wait()
	log, _ := corrections.Open(v.File)
	if _, calendar := get(t, h, "/timeline.ics"); log.Len() != 40 || strings.Count(calendar, "SUMMARY:Seen") != 40 {
		t.Errorf("%d lines", log.Len())
	}
}

// FuzzQuery gives addresses anything at all: an answer, or a refusal in a sentence.
func FuzzQuery(f *testing.F) {
	for _, q := range []string{"since=today&until=2031", "status=planned,possible", "q=%00&place=%ff", "min-confidence=NaN", "category=,,,", "since=XXXX-04-06", "a;b", "since=-9999&until=Y10000"} {
		f.Add(q)
	}
	s := &Server{Local: true, Now: func() time.Time { return noon }}
	s.Show(story(3), noon)
	h := s.Handler()
	f.Fuzz(func(t *testing.T, query string) {
		r := httptest.NewRequest("GET", "http://localhost/timeline.json", nil)
		r.URL.RawQuery = query
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != 200 && w.Code != 400 || w.Code == 200 && !json.Valid(w.Body.Bytes()) {
			t.Errorf("%q: %d %s", query, w.Code, w.Body)
		}
	})
}

// FuzzAct gives the review anything at all: what it takes it has written, and the rest it refuses.
func FuzzAct(f *testing.F) {
	for _, body := range []string{`{"act": "hide", "id": "` + first + `"}`, `{"act": "undo", "line": 1}`, `{"act": "add", "title": "A", "date": "2031~"}`, `{"act": "set", "id": "` + first + `", "location": ""}`,
		`{"act": "merge", "id": "` + first + `", "with": "00000000-0000-5000-8000-000000000001"}`, `{"act":"undo","line":-1}`, "[]", "null"} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		v := NewReview(filepath.Join(t.TempDir(), "c.jsonl"))
		s := &Server{Local: true, Review: v, Now: func() time.Time { return noon }}
		s.Show(story(3), noon)
		r := httptest.NewRequest("POST", "http://localhost"+v.Path()+"act", strings.NewReader(body))
		r.RemoteAddr = "127.0.0.1:9"
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, r)
		content, _ := os.ReadFile(v.File)
		if (w.Code == 200) != (bytes.Count(content, []byte("\n")) == 1) || w.Code >= 500 || !json.Valid(w.Body.Bytes()) {
			t.Errorf("%q: %d %s\n%s", body, w.Code, w.Body, content)
		}
	})
}

// BenchmarkCalendar compares a calendar of 1,000 events that is made anew with one that is served from memory, whole and
// where the asker has it.
func BenchmarkCalendar(b *testing.B) {
	tl := story(1000)
	b.Run("anew", func(b *testing.B) {
		for b.Loop() {
			if err := export.ICS(io.Discard, tl, export.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	s := &Server{Local: true, Now: func() time.Time { return noon }}
	s.Show(tl, noon.Add(-time.Hour))
	h := s.Handler()
	ask := func(b *testing.B, tag string) *httptest.ResponseRecorder {
		r := httptest.NewRequest("GET", "http://localhost/timeline.ics", nil)
		r.Header.Set("Accept-Encoding", "gzip")
		r.Header.Set("If-None-Match", tag)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w
	}
	tag := ask(b, "").Header().Get("ETag")
	b.Run("served", func(b *testing.B) {
		for b.Loop() {
			if w := ask(b, ""); w.Code != 200 {
				b.Fatal(w.Code)
			}
		}
	})
	b.Run("not modified", func(b *testing.B) {
		for b.Loop() {
			if w := ask(b, tag); w.Code != 304 {
				b.Fatal(w.Code)
			}
		}
	})
}

// BenchmarkAct times one act on the review page of 2,000 events.
func BenchmarkAct(b *testing.B) {
	v := NewReview(filepath.Join(b.TempDir(), "c.jsonl"))
	s := &Server{Local: true, Review: v, Now: func() time.Time { return noon }}
	s.Show(story(2000), noon)
	h := s.Handler()
	for b.Loop() {
		r := httptest.NewRequest("POST", "http://localhost"+v.Path()+"act", strings.NewReader(`{"act": "keep", "id": "`+first+`"}`))
		r.RemoteAddr = "127.0.0.1:9"
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		if h.ServeHTTP(w, r); w.Code != 200 {
			b.Fatal(w.Body)
		}
	}
}
