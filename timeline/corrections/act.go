package corrections

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/timeline/event"
)

// The kinds of acts.
const (
	Set   = "set"   // title, date, status, location: those that are given
	Hide  = "hide"  // the event is none, or unwanted
	Keep  = "keep"  // the event is right
	Note  = "note"  // a remark, shown with the event
	Merge = "merge" // the event and the one it is With are one, which keeps the id of the first
	Apart = "apart" // what With rests on tells another event
	Add   = "add"   // an event that no article tells
	Undo  = "undo"  // the act of Line counts no more
)

// An Act is one line of a file of corrections. Only the fields of its kind are set.
type Act struct {
	Act      string  `json:"act"`
	Event    *Ref    `json:"event,omitempty"`
	With     *Ref    `json:"with,omitempty"`
	Title    *string `json:"title,omitempty"`
	Date     *string `json:"date,omitempty"` // EDTF, clock times with or without an offset
	Status   *string `json:"status,omitempty"`
	Location *string `json:"location,omitempty"` // "" takes the place away
	Note     string  `json:"note,omitempty"`
	Line     int     `json:"line,omitempty"` // of the act to undo, counted from 1
	// Was, WasStatus and WasLocation are what the program read when the act was written; "" where nobody says. A reading
	// that comes up later and fits neither contradicts the correction. A WasLocation of "" says that it read no place.
	Was         string  `json:"was,omitempty"`
	WasStatus   string  `json:"wasStatus,omitempty"`
	WasLocation *string `json:"wasLocation,omitempty"`
	At          string  `json:"at,omitempty"` // when the act was written, RFC 3339; "" where nobody says
	By          string  `json:"by,omitempty"` // who wrote it; "" where nobody says
}

// Over notes in a what the program reads of e beside what a sets.
func (a *Act) Over(e *event.Event) {
	own := e.Own()
	if len(own) == 0 {
		return
	}
	if a.Date != nil {
		a.Was = own[0].Date.EDTF()
	}
	if a.Status != nil {
		a.WasStatus = own[0].Status.String()
	}
	if a.Location != nil {
		place := placeOf(own[0])
		a.WasLocation = &place
	}
}

// A Ref says which event is meant: by its id, and by what it rests on. An id alone is good too.
type Ref struct {
	ID       string `json:"id,omitempty"`
	Document string `json:"document,omitempty"`
	Trigger  string `json:"trigger,omitempty"`  // the word that tells the event
	Start    int    `json:"start,omitempty"`    // byte offset of the trigger in the document's text
	Words    string `json:"words,omitempty"`    // the date words
	Sentence string `json:"sentence,omitempty"` // a hash of the sentence, as HashOf gives it
	Title    string `json:"title,omitempty"`    // as the program had it, for people, and where the trigger has changed
}

// RefTo refers to e by the mention of that index in Mentions(e), 0 where it is out of range.
func RefTo(e *event.Event, mention int) *Ref {
	r := &Ref{ID: e.ID, Title: e.Title}
	if own := e.Own(); len(own) > 0 {
		r.Title = own[0].Title
	}
	all := slices.Collect(Mentions(e))
	if mention < 0 || mention >= len(all) {
		mention = 0
	}
	if len(all) > 0 {
		m := all[mention]
		r.Document, r.Trigger, r.Start = m.Document, m.Trigger.Text, m.Trigger.Start
		r.Words, r.Sentence = m.Expression.Text, HashOf(m.Sentence)
	}
	return r
}

// HashOf gives the hash of a sentence, which its white space does not change.
func HashOf(sentence string) string {
	sum := sha256.Sum256([]byte(strings.Join(strings.Fields(sentence), " ")))
	return hex.EncodeToString(sum[:8])
}

// parse reads one line. It refuses what it would not do wholly.
func parse(line []byte) (a Act, err error) {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&a); err != nil {
		return Act{}, fmt.Errorf("no correction: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return Act{}, errors.New("no correction: more than one object in the line")
	}
	return a, a.Check()
}

// Check refuses an act that lacks something, or says what cannot be.
func (a *Act) Check() error {
	switch a.Act {
	case Add:
		if a.Title == nil || a.Date == nil {
			return errors.New("add without a title or a date")
		}
	case Undo:
		if a.Line < 1 {
			return errors.New("undo without a line")
		}
	case Set, Hide, Keep, Note, Merge, Apart:
		if a.Event.isEmpty() {
			return fmt.Errorf("%s without an event", a.Act)
		}
		if a.Act == Set && !a.changes() {
			return errors.New("set without a title, date, status or location")
		}
		if (a.Act == Merge || a.Act == Apart) && a.With.isEmpty() {
			return fmt.Errorf("%s without the event to be with", a.Act)
		}
	default:
		return fmt.Errorf("act %q is none of set, hide, keep, note, merge, apart, add, undo", a.Act)
	}
	return a.checkValues()
}

func (a *Act) changes() bool {
	return a.Title != nil || a.Date != nil || a.Status != nil || a.Location != nil
}

// isEmpty reports whether r means nothing.
func (r *Ref) isEmpty() bool { return r == nil || *r == Ref{} }

func (a *Act) checkValues() error {
	if a.Title != nil && strings.TrimSpace(*a.Title) == "" {
		return errors.New("the title is empty")
	}
	if a.Date != nil {
		if _, ok := event.ParseDate(*a.Date); !ok {
			return fmt.Errorf("date %q is no EDTF date", *a.Date)
		}
	}
	if a.Status != nil {
		var s event.Status
		return s.UnmarshalText([]byte(*a.Status))
	}
	return nil
}
