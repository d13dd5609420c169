package article

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"dateline/timeline/calendar"
)

// finish fills in what every article has, whatever it was read from.
func (a *Article) finish(in Input) {
	if a.ID == "" {
		a.ID = in.id()
	}
	if a.URL == "" {
		a.URL = in.URL
	}
	a.Dateline = FindDateline(a.Text, a.Body)
	a.settle(in)
	if code, sure := language(a.Text); sure || a.Language == "" {
		a.Language = code
	}
	sum := sha256.Sum256([]byte(a.Text))
	a.SHA256 = hex.EncodeToString(sum[:])
}

// settle decides the day of publication. It is the same for every kind of input; the first of these that tells a day
// is believed:
//
//  1. what the input says in a place of its own: "published" of a line of JSONL, the Date of a mail, the date of a feed
//     item, metadata of a page; for a page that was written anew since, the day of that change
//  2. the address
//  3. what a page shows its readers; the head of the text; a note of the text on itself
//  4. --published
//
// The reader has looked into the first two, for a page into all but the last. No day is believed that lies behind the
// one on which the input was saved. A month or a year gives way to a day within it. What contradicts is noted.
func (a *Article) settle(in Input) {
	a.believe()
	told := a.Published.Span
	own, ok := headDay(a.Text[a.Body:], told)
	switch {
	case !ok:
	case told.IsZero(), told.Grain > calendar.Day && told.Holds(own.Span):
		a.Published = own
		a.believe()
	case told.Start.Sub(own.Span.Start).Abs() > contradiction && a.Published.From != FromText:
		a.note("%s gives the day of publication as %s, %s as %s; the former is taken",
			a.Published.Reason, told.EDTF(), own.Reason, own.Span.EDTF())
	}
	a.given(in.Published)
	if a.Published.From == 0 {
		a.Published.From = Unknown
	}
}

// contradiction is how far apart two days of publication must be to be told of: a dateline is often some days older.
const contradiction = 31 * 24 * time.Hour

// believe takes back a day of publication that lies behind the day on which the input was saved, with a day to spare
// for zones.
func (a *Article) believe() {
	if told := a.Published; !a.Saved.IsZero() && told.Span.Start.After(a.Saved.End) {
		a.note("%s gives the day of publication as %s, which is after it was saved, %s",
			told.Reason, told.Span.EDTF(), a.Saved.EDTF())
		a.Published = Published{}
	}
}

// given takes the day of --published where the article tells none, or only the month or year of that day.
func (a *Article) given(day calendar.Span) {
	switch told := a.Published.Span; {
	case day.IsZero():
	case told.IsZero(), told.Grain > calendar.Day && told.Holds(day):
		a.Published = Published{Span: day, From: FromFlag, Reason: "given with the command"}
	case a.Published.From == FromText && !told.Holds(day) && !day.Holds(told):
		a.note("published %s, %s; --published %s is for articles that tell no day",
			told.EDTF(), a.Published.Reason, day.EDTF())
	}
}

func (a *Article) note(format string, args ...any) {
	a.Notes = append(a.Notes, fmt.Sprintf(format, args...))
}
