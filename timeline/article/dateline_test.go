package article

import (
	"testing"
	"time"

	"dateline/timeline/calendar"
)

func TestDateline(t *testing.T) {
	march := calendar.Of(calendar.Month, time.Date(2018, 3, 1, 0, 0, 0, 0, time.UTC))
	for _, tt := range []struct {
		text  string
		month calendar.Span
		want  string
	}{
		{"OSLO, March 4, 2018 (Agency) — The harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"OSLO, Norway, March 4, 2018 /Newswire/ -- The harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"NEW YORK, 4 March 2018 – The harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"PORTO, Portugal — March 4, 2018 — The harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"OSLO (March 4, 2018) – The harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"HARBOUR — 2018 plans for the harbour.", calendar.Span{}, ""},
		{"March 4, 2018\n\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"Sunday, March 4, 2018\n\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"Published: March 4, 2018, 10:05 a.m. EST\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"The programme\n\nPublished on 3 March 2025. All times are Eastern.", calendar.Span{}, "2025-03-03"},
		{"Posted on 4 March 2018\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"OSLO, March 4 (Agency) — The harbour is closed.", march, "2018-03-04"},
		{"OSLO, May 4 (Agency) — The harbour is closed.", march, ""},
		{"OSLO, March 4 (Agency) — The harbour is closed.", calendar.Span{}, ""},
		{"March 4, 2018\n\nOpening\n\nMarch 5, 2018\n\nLectures", calendar.Span{}, ""},
		{"Date: March 4, 2018\nTime: 7 p.m.\nPlace: the harbour", calendar.Span{}, ""},
		{"On March 4, 2018 the harbour was closed.", calendar.Span{}, ""},
		{"March 4, 2018 was the day on which the harbour was closed.", calendar.Span{}, ""},
		{"NATO, March 4, 2018 and the years that followed.", calendar.Span{}, ""},
		{"The harbour is closed.\n\nThis story was first published on March 4, 2018.", calendar.Span{}, "2018-03-04"},
		{"Editor’s note: This harbour advisory was updated March 4, 2018, with a new time.\n\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"This article was originally published on Sunday, 4 March 2018 and was updated on 5 March 2018.", calendar.Span{}, "2018-03-04"},
		{"This story was updated on March 9, 2018.\nThis story was first published on March 4, 2018.", calendar.Span{}, "2018-03-04"},
		{"The report was published on March 4, 2018. This was no surprise.", calendar.Span{}, ""},
		{"This story was told on March 4, 2018.", calendar.Span{}, ""},
		{"BREMEN, March 4, 2018 (Agency) -\n\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"BREMEN, March 4, 2018\n\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"BREMEN, Monday, March 4, 2018 -- The harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"WASHINGTON, D.C. (Agency), 4 March 2018 - The harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"Tampa, FL – March 4, 2018 – Holm Marine today opened a yard.", calendar.Span{}, "2018-03-04"},
		{"Kingston upon Hull, March 4, 2018 (Wire) — The harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"Harbour closed\n\nBy Una Brandt, March 4, 2018\n\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"Harbour closed\nBy Una Brandt and Per de Wit | 4 March 2018, 10.05 GMT\n\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"By Una Brandt | Updated 4 March 2018\n\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"Harbour closed\n\nUpdated on March 4, 2018\n\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"Last updated: March 9, 2018\nPublished: March 4, 2018\n\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"Updated 8:15 PM EDT, Sun March 4, 2018\n\nThe harbour is closed.", calendar.Span{}, "2018-03-04"},
		{"By March 4, 2018, the harbour will be closed.", calendar.Span{}, ""},
		{"By Monday, March 4, 2018", calendar.Span{}, ""},
		{"By order of the harbour master, March 4, 2018 is a holiday.", calendar.Span{}, ""},
		{"The Harbour Cup, March 4, 2018 and the years that followed.", calendar.Span{}, ""},
		{"Lindal, March 4, 2018: a report on the harbour.", calendar.Span{}, ""},
		{"Bergen (Agency), 4 March 2018: A ferry ran aground.", calendar.Span{}, "2018-03-04"},
		{"LIMA | 4 March 2018 | A court fined the firm.", calendar.Span{}, "2018-03-04"},
		{"MOSCOW. March 4, 2018 (Agency) - A plane landed in Omsk.", calendar.Span{}, "2018-03-04"},
		{"March 4, 2018 (Agency) - A plane landed in Lagos.", calendar.Span{}, "2018-03-04"},
		{"March 4, 2018 - A plane landed in Lagos.", calendar.Span{}, ""},
		{"Club dates\n\nOSLO, March 4, 2018: Kulturhuset, 8 p.m.\nBERGEN, March 6, 2018: Grieg Hall, 7 p.m.", calendar.Span{}, ""},
		{"OSLO, March 4\nKulturhuset, 8 p.m.\n\nBERGEN, March 6\nGrieg Hall, 7 p.m.", march, ""},
		{"", calendar.Span{}, ""},
	} {
		got, ok := headDay(tt.text, tt.month)
		if got.Span.EDTF() != tt.want || ok != (tt.want != "") {
			t.Errorf("%q: %q, %v, want %q", tt.text, got.Span.EDTF(), ok, tt.want)
		}
	}
}

func TestDatelineExtent(t *testing.T) {
	for text, want := range map[string]string{
		"OSLO, March 4, 2018 (Agency) — The harbour is closed.":      "OSLO|, March 4, 2018 (Agency) —",
		"Harbour closed\n\nOSLO, Norway — The harbour is closed.":    "OSLO, Norway| —",
		"STRATFORD-UPON-AVON, England (AB) - The theatre is closed.": "STRATFORD-UPON-AVON, England| (AB) -",
		"WASHINGTON, D.C. -- The pier is closed.":                    "WASHINGTON, D.C.| --",
		"Bergen, Norway (Agency) — The harbour is closed.":           "Bergen, Norway| (Agency) —",
		"Bergen (Agency) – The harbour is closed.":                   "Bergen| (Agency) –",
		"PORTO — March 4, 2018 — The harbour is closed.":             "PORTO| — March 4, 2018 —",
		"Bergen, March 4 (Agency): A ferry ran aground.":             "Bergen|, March 4 (Agency):",
		"GENEVA, March 4. Talks failed.":                             "GENEVA|, March 4.",
		"LIMA | 4 March 2018 | A court fined the firm.":              "LIMA| | 4 March 2018 |",
		"UNITED NATIONS, Monday — Envoys signed a truce.":            "UNITED NATIONS|, Monday —",
		"March 4 (Agency) - A plane landed in Lagos.":                "|March 4 (Agency) -",
		"OSLO, March 4: Kulturhuset\nBERGEN, March 6: Grieg Hall":    "",
		"Una Brandt — the singer — came to Oslo.":                    "",
		"The harbour is closed - again.":                             "",
		"NATO and its members met in Oslo.":                          "",
		"":                                                           "",
	} {
		d := FindDateline(text, 0)
		if got := text[d.Start:d.Place] + "|" + text[d.Place:d.End]; got != want && got != "|"+want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
