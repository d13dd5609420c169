package event

import (
	"encoding/json"
	"math/rand/v2"
	"testing"
	"time"
	_ "time/tzdata"

	"dateline/timeline/calendar"
)

func utc(y, m, d, h, min int) time.Time {
	return time.Date(y, time.Month(m), d, h, min, 0, 0, time.UTC)
}

func of(g calendar.Grain, y, m, d int) Date { return Date{Span: calendar.Of(g, utc(y, m, d, 0, 0))} }

func through(a, b Date) Date { return Date{Span: a.Span.Through(b.Span)} }

func anyYear(d Date) Date {
	d.Span.AnyYear = true
	return d
}

func mod(word string, d Date) Date {
	d.Mod = word
	return d
}

func about(d Date) Date {
	d.Approximate = true
	return d
}

// clocked gives the stretch from the first to the last minute, of grain minute.
func clocked(first, last time.Time) Date {
	return Date{Span: calendar.Span{Start: first, End: last.Add(time.Minute), Grain: calendar.Minute}}
}

func in(zone string, d Date) Date {
	loc, err := time.LoadLocation(zone)
	if err != nil {
		panic(err)
	}
	d.Zone, d.Timezone = loc, zone
	return d
}

func fixed(name string, hours float64, d Date) Date {
	d.Zone = time.FixedZone(name, int(hours*3600))
	return d
}

var (
	may2   = utc(2017, 5, 2, 15, 0)
	night  = Date{Span: calendar.Span{Start: utc(2017, 5, 3, 18, 0), End: utc(2017, 5, 4, 6, 0), Grain: calendar.PartOfDay}}
	nights = Date{Span: calendar.Span{Start: utc(2017, 5, 3, 18, 0), End: utc(2017, 5, 6, 6, 0), Grain: calendar.PartOfDay}}
)

// partOfDay gives the hours of May 3, 2017.
func partOfDay(from, to int) Date {
	return Date{Span: calendar.Span{Start: utc(2017, 5, 3, from, 0), End: utc(2017, 5, 3, to, 0), Grain: calendar.PartOfDay}}
}

var dateCases = []struct {
	date                                       Date
	edtf, earliest, latest, precision, display string
}{
	{Date{}, "", "", "", "", ""},
	{of(calendar.Day, 2017, 4, 6), "2017-04-06", "2017-04-06", "2017-04-06", "day", "April 6, 2017"},
	{through(of(calendar.Day, 2017, 5, 3), of(calendar.Day, 2017, 5, 4)), "2017-05-03/2017-05-04", "2017-05-03", "2017-05-04", "day", "May 3–4, 2017"},
	{through(of(calendar.Day, 2017, 6, 28), of(calendar.Day, 2017, 7, 8)), "2017-06-28/2017-07-08", "2017-06-28", "2017-07-08", "day", "June 28 – July 8, 2017"},
	{through(of(calendar.Day, 2016, 12, 30), of(calendar.Day, 2017, 1, 2)), "2016-12-30/2017-01-02", "2016-12-30", "2017-01-02", "day", "December 30, 2016 – January 2, 2017"},
	{anyYear(of(calendar.Day, 2000, 4, 6)), "XXXX-04-06", "", "", "day", "April 6"},
	{anyYear(through(of(calendar.Day, 2000, 5, 3), of(calendar.Day, 2000, 5, 4))), "XXXX-05-03/XXXX-05-04", "", "", "day", "May 3–4"},
	{anyYear(of(calendar.Month, 2000, 11, 1)), "XXXX-11", "", "", "month", "November"},
	{anyYear(of(calendar.Week, 2000, 6, 5)), "XXXX-06-05/XXXX-06-11", "", "", "week", "the week of June 5"},
	{of(calendar.Weekend, 2017, 6, 7), "2017-06-10/2017-06-11", "2017-06-10", "2017-06-11", "weekend", "the weekend of June 10–11, 2017"},
	{of(calendar.Week, 2017, 6, 7), "2017-06-05/2017-06-11", "2017-06-05", "2017-06-11", "week", "the week of June 5, 2017"},
	{mod("START", of(calendar.Week, 2017, 6, 7)), "2017-06-05/2017-06-11", "2017-06-05", "2017-06-11", "week", "early in the week of June 5, 2017"},
	{mod("MID", of(calendar.Week, 2017, 6, 7)), "2017-06-05/2017-06-11", "2017-06-05", "2017-06-11", "week", "the middle of the week of June 5, 2017"},
	{of(calendar.Month, 2016, 11, 8), "2016-11", "2016-11-01", "2016-11-30", "month", "November 2016"},
	{mod("START", of(calendar.Month, 2017, 6, 1)), "2017-06", "2017-06-01", "2017-06-10", "month", "early June 2017"},
	{through(of(calendar.Month, 2017, 6, 1), of(calendar.Month, 2017, 8, 1)), "2017-06/2017-08", "2017-06-01", "2017-08-31", "month", "June–August 2017"},
	{through(of(calendar.Month, 2016, 11, 1), of(calendar.Month, 2017, 1, 1)), "2016-11/2017-01", "2016-11-01", "2017-01-31", "month", "November 2016 – January 2017"},
	{of(calendar.Quarter, 2016, 2, 1), "2016-01/2016-03", "2016-01-01", "2016-03-31", "quarter", "first quarter of 2016"},
	{of(calendar.Half, 2016, 8, 1), "2016-07/2016-12", "2016-07-01", "2016-12-31", "half", "second half of 2016"},
	{of(calendar.Season, 2017, 4, 1), "2017-03/2017-05", "2017-03-01", "2017-05-31", "season", "spring 2017"},
	{of(calendar.Season, 2017, 1, 1), "2016-12/2017-02", "2016-12-01", "2017-02-28", "season", "winter 2016–17"},
	{anyYear(of(calendar.Season, 2000, 10, 1)), "XXXX-09/XXXX-11", "", "", "season", "fall"},
	{of(calendar.Year, 2018, 1, 1), "2018", "2018-01-01", "2018-12-31", "year", "2018"},
	{mod("START", of(calendar.Year, 2018, 1, 1)), "2018", "2018-01-01", "2018-04-30", "year", "early 2018"},
	{mod("MID", of(calendar.Year, 2018, 1, 1)), "2018", "2018-05-01", "2018-08-31", "year", "mid-2018"},
	{mod("AFTER", of(calendar.Year, 2018, 1, 1)), "2018", "2018-01-01", "2018-12-31", "year", "after 2018"},
	{mod("BEFORE", of(calendar.Quarter, 2018, 1, 1)), "2018-01/2018-03", "2018-01-01", "2018-03-31", "quarter", "before the first quarter of 2018"},
	{mod("START", of(calendar.Decade, 1990, 1, 1)), "199X", "1990-01-01", "1993-12-31", "decade", "early 1990s"},
	{through(of(calendar.Year, 2009, 1, 1), of(calendar.Year, 2010, 1, 1)), "2009/2010", "2009-01-01", "2010-12-31", "year", "2009–2010"},
	{about(of(calendar.Year, 1850, 1, 1)), "1850~", "1850-01-01", "1850-12-31", "year", "about 1850"},
	{about(through(of(calendar.Day, 2017, 5, 3), of(calendar.Day, 2017, 5, 4))), "2017-05-03~/2017-05-04~", "2017-05-03", "2017-05-04", "day", "about May 3–4, 2017"},
	{about(of(calendar.Decade, 1994, 1, 1)), "1990~/1999~", "1990-01-01", "1999-12-31", "decade", "about the 1990s"},
	{about(clocked(may2, may2)), "2017-05-02T15:00", "2017-05-02T15:00", "2017-05-02T15:00", "minute", "about May 2, 2017, 3:00 p.m."},
	{of(calendar.Decade, 1994, 1, 1), "199X", "1990-01-01", "1999-12-31", "decade", "1990s"},
	{of(calendar.Century, 1994, 1, 1), "19XX", "1900-01-01", "1999-12-31", "century", "20th century"},
	{of(calendar.Century, -450, 1, 1), "-0499/-0400", "-0499-01-01", "-0400-12-31", "century", "5th century BC"},
	{of(calendar.Year, -489, 1, 1), "-0489", "-0489-01-01", "-0489-12-31", "year", "490 BC"},
	{through(of(calendar.Year, -489, 1, 1), of(calendar.Year, -478, 1, 1)), "-0489/-0478", "-0489-01-01", "-0478-12-31", "year", "490–479 BC"},
	{through(of(calendar.Year, -26, 1, 1), of(calendar.Year, 14, 1, 1)), "-0026/0014", "-0026-01-01", "0014-12-31", "year", "27 BC – AD 14"},
	{of(calendar.Year, 79, 1, 1), "0079", "0079-01-01", "0079-12-31", "year", "AD 79"},
	{of(calendar.Day, -43, 3, 15), "-0043-03-15", "-0043-03-15", "-0043-03-15", "day", "March 15, 44 BC"},
	{Date{Span: calendar.Of(calendar.PartOfDay, utc(2017, 5, 3, 8, 0))}, "2017-05-03", "2017-05-03", "2017-05-03", "day", "the morning of May 3, 2017"},
	{night, "2017-05-03", "2017-05-03", "2017-05-03", "day", "the night of May 3, 2017"},
	{partOfDay(20, 30), "2017-05-03", "2017-05-03", "2017-05-03", "day", "the night of May 3, 2017"},
	{partOfDay(11, 13), "2017-05-03", "2017-05-03", "2017-05-03", "day", "the midday of May 3, 2017"},
	{partOfDay(6, 18), "2017-05-03", "2017-05-03", "2017-05-03", "day", "the daytime of May 3, 2017"},
	{partOfDay(18, 22), "2017-05-03", "2017-05-03", "2017-05-03", "day", "the evening of May 3, 2017"},
	{nights, "2017-05-03/2017-05-05", "2017-05-03", "2017-05-05", "day", "May 3–5, 2017"},
	{clocked(may2, may2), "2017-05-02T15:00", "2017-05-02T15:00", "2017-05-02T15:00", "minute", "May 2, 2017, 3:00 p.m."},
	{fixed("EDT", -4, clocked(may2, may2)), "2017-05-02T15:00-04:00", "2017-05-02T15:00-04:00", "2017-05-02T15:00-04:00", "minute", "May 2, 2017, 3:00 p.m. EDT"},
	{fixed("", 5.5, clocked(may2, may2)), "2017-05-02T15:00+05:30", "2017-05-02T15:00+05:30", "2017-05-02T15:00+05:30", "minute", "May 2, 2017, 3:00 p.m. UTC+5:30"},
	{in("America/New_York", clocked(may2, may2)), "2017-05-02T15:00-04:00", "2017-05-02T15:00-04:00", "2017-05-02T15:00-04:00", "minute", "May 2, 2017, 3:00 p.m. EDT"},
	{in("Asia/Almaty", clocked(may2, may2.Add(2*time.Hour))), "2017-05-02T15:00+06:00/2017-05-02T17:00+06:00", "2017-05-02T15:00+06:00", "2017-05-02T17:00+06:00", "minute", "May 2, 2017, 3:00–5:00 p.m. UTC+6"},
	{Date{Span: clocked(may2, may2).Span, Zone: time.UTC}, "2017-05-02T15:00Z", "2017-05-02T15:00Z", "2017-05-02T15:00Z", "minute", "May 2, 2017, 3:00 p.m. UTC"},
	{clocked(utc(2017, 5, 2, 9, 0), utc(2017, 5, 2, 17, 30)), "2017-05-02T09:00/2017-05-02T17:30", "2017-05-02T09:00", "2017-05-02T17:30", "minute", "May 2, 2017, 9:00 a.m. – 5:30 p.m."},
	{clocked(utc(2017, 5, 2, 9, 0), utc(2017, 5, 2, 12, 0)), "2017-05-02T09:00/2017-05-02T12:00", "2017-05-02T09:00", "2017-05-02T12:00", "minute", "May 2, 2017, 9:00 a.m. – noon"},
	{clocked(utc(2017, 5, 2, 22, 0), utc(2017, 5, 3, 0, 0)), "2017-05-02T22:00/2017-05-03T00:00", "2017-05-02T22:00", "2017-05-03T00:00", "minute", "May 2, 2017, 10:00 p.m. – May 3, 2017, midnight"},
	{Date{Span: calendar.Of(calendar.Hour, may2)}, "2017-05-02T15:00/2017-05-02T15:59", "2017-05-02T15:00", "2017-05-02T15:59", "hour", "May 2, 2017, 3 p.m."},
	{anyYear(clocked(utc(2000, 5, 2, 15, 0), utc(2000, 5, 2, 15, 0))), "XXXX-05-02", "", "", "minute", "May 2, 3:00 p.m."},
}

func TestDate(t *testing.T) {
	for _, c := range dateCases {
		got := [...]string{c.date.EDTF(), c.date.Earliest(), c.date.Latest(), c.date.Precision(), c.date.Display()}
		if want := [...]string{c.edtf, c.earliest, c.latest, c.precision, c.display}; got != want {
			t.Errorf("%v:\n got %q\nwant %q", c.date.Span, got, want)
		}
	}
}

func TestDateJSON(t *testing.T) {
	d := in("Asia/Almaty", through(of(calendar.Day, 2017, 5, 3), of(calendar.Day, 2017, 5, 4)))
	d.Meaning = Lasts
	got, err := json.Marshal(d)
	want := `{"edtf":"2017-05-03/2017-05-04","earliest":"2017-05-03","latest":"2017-05-04","precision":"day","meaning":"lasts",` +
		`"approximate":false,"display":"May 3–4, 2017","timezone":"Asia/Almaty"}`
	if err != nil || string(got) != want {
		t.Errorf("got  %s %v\nwant %s", got, err, want)
	}
}

// roundTrip fails unless d's JSON is read back as a date that is written the same and means the same.
func roundTrip(t *testing.T, d Date) {
	t.Helper()
	wrote, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	var read Date
	if err := json.Unmarshal(wrote, &read); err != nil {
		t.Fatalf("%s: %v", wrote, err)
	}
	again, err := json.Marshal(read)
	if err != nil || string(again) != string(wrote) {
		t.Errorf("wrote %s\n then %s %v", wrote, again, err)
	}
	if g := d.Span.Grain; g != calendar.Second && g != calendar.Millennium && read.Span != d.Span {
		t.Errorf("%s: span %v became %v", wrote, d.Span, read.Span)
	}
}

func TestDateJSONRoundTrip(t *testing.T) {
	for _, c := range dateCases {
		roundTrip(t, c.date)
	}
}

// The same for dates of every kind, made at random from a fixed seed.
func TestDateJSONRoundTripProperty(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	zones := []string{"", "America/New_York", "Asia/Almaty", "Asia/Kathmandu", "Pacific/Apia", "Europe/London", "UTC"}
	for range 20000 {
		g := calendar.Grain(1 + r.IntN(int(calendar.Millennium)))
		year := r.IntN(2600) - 500
		d := Date{Span: calendar.Of(g, utc(year, 1+r.IntN(12), 1+r.IntN(28), r.IntN(24), r.IntN(60)))}
		if g <= calendar.Year && r.IntN(4) == 0 {
			d.Span = calendar.Of(g, utc(calendar.AnyYearStandIn, 1+r.IntN(12), 1+r.IntN(28), r.IntN(24), r.IntN(60)))
			d.Span.AnyYear = g < calendar.Year && d.Span.Start.Year() == calendar.AnyYearStandIn
		}
		if r.IntN(3) == 0 && !(d.Span.AnyYear && (g >= calendar.Quarter || d.Span.Start.Month() > 6)) {
			d.Span.End = calendar.Add(d.Span.End, g, r.IntN(4))
		}
		if zone := zones[r.IntN(len(zones))]; zone != "" && d.Span.Timed() {
			d = in(zone, d)
		} else if r.IntN(3) == 0 {
			d = fixed([]string{"EDT", "", "IST"}[r.IntN(3)], float64(r.IntN(24)-12)+0.5, d)
		}
		d.Approximate, d.Meaning = r.IntN(3) == 0, Meaning(r.IntN(3))
		d.Mod = []string{"", "START", "MID", "END", "AFTER"}[r.IntN(5)]
		roundTrip(t, d)
	}
}

func TestDateUnmarshalRefuses(t *testing.T) {
	for _, s := range []string{`""`, `{"edtf":"yesterday","precision":"day"}`, `{"edtf":"2017-04-06","precision":"eon"}`, `{"edtf":"2017","precision":"day"}`,
		`{"edtf":"2017-04-06","precision":"day","clock":"25:00"}`, `{"precision":"day"}`, `[]`, `{"edtf":"2017-04-06 ","precision":"day"}`} {
		var d Date
		if err := json.Unmarshal([]byte(s), &d); err == nil {
			t.Errorf("%s: read as %v", s, d)
		}
	}
}

// What version 1.0.0 could write and no version can read is no date.
func TestDateUnmarshalPoison(t *testing.T) {
	for _, s := range []string{`{"edtf":"XXXX","precision":"year"}`, `{"edtf":"XXXX/XXXX","precision":"decade"}`, `{"edtf":"XXXX-05-01/XXXX","precision":"day"}`,
		`{"edtf":"2017-05-02T15","precision":"minute"}`, `{"edtf":"2017-05-02T15:00+25:00","precision":"minute"}`, `{"edtf":"2017-05-03/2017-05-02","precision":"day"}`} {
		d := in("UTC", dateCases[0].date)
		if err := json.Unmarshal([]byte(s), &d); err != nil || d != (Date{}) {
			t.Errorf("%s: read as %v %v", s, d, err)
		}
	}
}

// Dates at random, sound or not: what Kept gives is written, read back as the same, and kept as it is.
func TestKeptIsWhatIsKept(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	zones := []string{"", "America/New_York", "Asia/Kathmandu", "Europe/Berlin", "Pacific/Apia", "UTC"}
	kept, coarser := 0, 0
	for range 50000 {
		g := calendar.Grain(1 + r.IntN(int(calendar.Millennium)))
		at := utc([...]int{2024, 2000, 2001, -43, 0, 9999, -9999, 10000, 1850}[r.IntN(9)], 1+r.IntN(12), 1+r.IntN(31), r.IntN(24), r.IntN(60))
		d := Date{Span: calendar.Of(g, at), Meaning: Meaning(r.IntN(3)), Approximate: r.IntN(4) == 0}
		switch r.IntN(4) {
		case 0:
			d.Span.End = calendar.Add(d.Span.End, calendar.Grain(1+r.IntN(int(calendar.Year))), r.IntN(9)-4)
		case 1:
			d.Span = d.Span.Through(calendar.Of(calendar.Grain(1+r.IntN(int(calendar.Year))), at.AddDate(0, r.IntN(9)-4, r.IntN(40))))
		case 2:
			d.Span.Start = d.Span.Start.Add(time.Duration(r.IntN(100)) * time.Hour)
		}
		d.Span.AnyYear = r.IntN(3) == 0
		if zone := zones[r.IntN(len(zones))]; zone != "" {
			d = in(zone, d)
		}
		got, ok := d.Kept()
		if !ok {
			continue
		}
		kept++
		if d.Span.Sound() && got.Span.Grain != d.Span.Grain && d.Span.Grain != calendar.Second && d.Span.Grain != calendar.Millennium {
			coarser++
		}
		if again, ok := got.Kept(); !ok || again != got {
			t.Fatalf("%v is kept as %v, and that as %v %v", d.Span, got.Span, again.Span, ok)
		}
		roundTrip(t, got)
	}
	if kept < 20000 || coarser > kept/20 {
		t.Errorf("%d of them can be kept, %d more coarsely", kept, coarser)
	}
}

// Whatever is read is written as something that is read as the same.
func FuzzDateUnmarshal(f *testing.F) {
	for _, c := range dateCases {
		b, _ := json.Marshal(c.date)
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var d, again Date
		if json.Unmarshal(b, &d) != nil {
			return
		}
		wrote, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(wrote, &again); err != nil {
			t.Fatalf("%s: %v", wrote, err)
		}
		if twice, _ := json.Marshal(again); string(twice) != string(wrote) {
			t.Errorf("wrote %s\n then %s", wrote, twice)
		}
	})
}
