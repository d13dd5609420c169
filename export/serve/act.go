package serve

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"strings"
	"time"

	"dateline/export"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/corrections"
	"dateline/timeline/event"
)

// reviewState gives all that the page shows.
func (s *Server) reviewState(*http.Request) (any, error) {
	st := s.state.Load()
	return map[string]any{"title": s.Options.Title, "events": viewsOf(st.t), "open": openOf(st.t),
		"version": st.version}, nil
}

// An asking is what the page wants done.
type asking struct {
	Act      string  `json:"act"`
	ID       string  `json:"id"`
	With     string  `json:"with"`    // id of another event
	Mention  int     `json:"mention"` // index of the mention to part, as the page was given it
	Title    *string `json:"title"`
	Date     *string `json:"date"`
	Status   *string `json:"status"`
	Location *string `json:"location"`
	Note     string  `json:"note"`
	Line     int     `json:"line"`
	Words    string  `json:"words"` // a date to read
}

func readAsking(r *http.Request) (a asking, err error) {
	d := json.NewDecoder(r.Body)
	d.DisallowUnknownFields()
	if err := d.Decode(&a); err != nil {
		return a, refuse(http.StatusBadRequest, "not understood: "+err.Error())
	}
	if _, err := d.Token(); err != io.EOF {
		return a, refuse(http.StatusBadRequest, "not understood: more than one object")
	}
	return a, nil
}

// A done is what an act has changed: the events that are otherwise now, those that are gone, and in which order they
// stand.
type done struct {
	Line    int      `json:"line"`   // of the act, for it to be undone
	Before  int      `json:"before"` // the version that was changed
	Version int      `json:"version"`
	Changed []view   `json:"changed"`
	Gone    []string `json:"gone"`
	Order   []string `json:"order"`
	Remarks []string `json:"remarks"`
}

// reviewAct writes an act into the file, and then does it.
func (s *Server) reviewAct(r *http.Request) (any, error) {
	a, err := readAsking(r)
	if err != nil {
		return nil, err
	}
	st := s.state.Load()
	before := st.t
	act, err := a.act(before)
	if err != nil {
		return nil, err
	}
	if err := act.Check(); err != nil {
		return nil, refuse(http.StatusUnprocessableEntity, err.Error())
	}
	if act.Act == corrections.Add && act.Status == nil {
		act.Status = statusOn(*act.Date, s.Now())
	}
	act.At = s.Now().UTC().Format(time.RFC3339)
	line, err := corrections.Append(s.Review.File, act)
	if err != nil {
		return nil, err
	}
	after := *before
	remarks, err := s.Review.correct(&after)
	if err != nil {
		return nil, err
	}
	s.set(&after, s.Now())
	d := difference(before, &after)
	d.Line, d.Before, d.Version = line, st.version, s.state.Load().version
	for _, one := range remarks {
		if one.Line == line || act.Act == corrections.Undo {
			d.Remarks = append(d.Remarks, one.Text)
		}
	}
	return d, nil
}

// statusOn gives the status of an event that a person adds: planned where it has not begun now, else happened.
func statusOn(edtf string, now time.Time) *string {
	status := event.Happened
	if d, _ := event.ParseDate(edtf); d.Span.Start.After(now) {
		status = event.Planned
	}
	text := status.String()
	return &text
}

// act makes the act that is asked for. An event that another tab has made part of another since is refused.
func (a *asking) act(t *timeline.Timeline) (act corrections.Act, err error) {
	act = corrections.Act{Act: a.Act, Title: a.Title, Date: a.Date, Status: a.Status, Location: a.Location, Note: a.Note,
		Line: a.Line}
	if a.Act == corrections.Undo || a.Act == corrections.Add {
		return act, nil
	}
	events := t.EventsByID()
	e := events[a.ID]
	if e == nil {
		return act, refuse(http.StatusConflict, "this event is not there any more")
	}
	act.Event = corrections.RefTo(e, 0)
	act.Over(e)
	switch a.Act {
	case corrections.Merge:
		with := events[a.With]
		if with == nil || with == e {
			return act, refuse(http.StatusConflict, "the other event is not there any more")
		}
		act.With = corrections.RefTo(with, 0)
	case corrections.Apart:
		act.With = corrections.RefTo(e, a.Mention)
		if *act.With == *act.Event {
			return act, refuse(http.StatusConflict, "this mention is not there any more")
		}
	}
	return act, nil
}

// difference tells what the page has to show otherwise. The documents are the same.
func difference(before, after *timeline.Timeline) done {
	d := done{Changed: []view{}, Gone: []string{}, Remarks: []string{}}
	old := before.EventsByID()
	docs := after.DocumentsByID()
	for i := range after.Events {
		e := &after.Events[i]
		d.Order = append(d.Order, e.ID)
		if !reflect.DeepEqual(old[e.ID], e) {
			d.Changed = append(d.Changed, viewOf(e, docs))
		}
		delete(old, e.ID)
	}
	for id := range old {
		d.Gone = append(d.Gone, id)
	}
	return d
}

// reviewRead reads a date as a person types it, EDTF or words, which count from the day of the event's first article.
func (s *Server) reviewRead(r *http.Request) (any, error) {
	a, err := readAsking(r)
	if err != nil {
		return nil, err
	}
	t, today := s.state.Load().t, s.Now()
	y, m, d := today.Date()
	published, _ := calendar.On(y, m, d)
	if e := t.EventsByID()[a.ID]; e != nil && len(e.Mentions) > 0 {
		for _, doc := range t.Documents {
			if day, ok := calendar.ParseEDTF(doc.Published); ok && doc.ID == e.Mentions[0].Document {
				published = day
			}
		}
	}
	date, ok := export.ReadDate(strings.TrimSpace(a.Words), published)
	if !ok { // no error: whoever types is not done yet
		return map[string]string{"problem": fmt.Sprintf("“%s” is no date that can be read", a.Words)}, nil
	}
	return viewDate{date.EDTF(), date.Display()}, nil
}
