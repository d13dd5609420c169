package event

import (
	"testing"
	"time"

	"dateline/timeline/article"
	"dateline/timeline/calendar"
	"dateline/timeline/prose"
)

func TestStructured(t *testing.T) {
	pub, _ := calendar.On(2025, time.March, 3)
	a := &article.Article{ID: "page", Published: article.Published{Span: pub}, Structured: []article.StructuredEvent{
		{Type: "MusicEvent", Name: "Harbour  choir\nin concert", Start: "2025-03-08T19:30:00+01:00", End: "2025-03-08T22:00:00+01:00",
			Location: "St Mary's Church", Address: "1 Quay Street, Hamburg", Performers: []string{"Harbour choir"}, Organizer: "City of Hamburg"},
		{Type: "Event", Name: "Book fair", Start: "2025-03-01", End: "2025-03-02", Latitude: "53.5", Longitude: "10"},
		{Type: "Event", Name: "Night run", Start: "2025-03-20T21:00", Status: "EventCancelled"},
		{Type: "Event", Name: "Open day", Start: "2025-04-05", Previous: "2025-03-29", Status: "EventRescheduled"},
		{Type: "Event", Name: "No date", Start: "soon"},
		{Type: "Event", Start: "2025-04-05"},
	}}
	got := (&Extractor{}).Extract(a, &prose.Document{}, nil)
	want := []struct{ title, earliest, latest, place, status string }{
		{"Harbour choir in concert", "2025-03-08T19:30+01:00", "2025-03-08T22:00+01:00", "St Mary's Church, 1 Quay Street, Hamburg", "planned"},
		{"Book fair", "2025-03-01", "2025-03-02", "", "happened"},
		{"Night run", "2025-03-20T21:00", "2025-03-20T21:00", "", "cancelled"},
		{"Open day", "2025-04-05", "2025-04-05", "", "planned"},
	}
	if len(got) != len(want) {
		t.Fatalf("%d events, want %d", len(got), len(want))
	}
	for i, w := range want {
		e, where := got[i], ""
		if e.Location != nil {
			where = e.Location.Name
		}
		if e.Title != w.title || e.Date.Earliest() != w.earliest || e.Date.Latest() != w.latest || where != w.place || e.Status.String() != w.status {
			t.Errorf("event %d: %q %s/%s %q %s, want %v", i, e.Title, e.Date.Earliest(), e.Date.Latest(), where, e.Status, w)
		}
	}
	if l := got[0].Location; l.Country != "DE" || l.Timezone != "Europe/Berlin" || l.Latitude == nil {
		t.Errorf("place of the concert: %+v", l)
	}
	if len(got[3].Supersedes) != 1 || got[3].Supersedes[0].Date.Earliest() != "2025-03-29" {
		t.Errorf("open day supersedes %v", got[3].Supersedes)
	}
}
