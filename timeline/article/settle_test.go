package article

import (
	"strings"
	"testing"
)

// The day of publication comes from the same places in the same order, whatever the kind of input, and what contradicts
// is noted.
func TestSettle(t *testing.T) {
	given, _ := parseISO("2018-03-07")
	const head = "OSLO, March 4, 2018 (Agency) — The harbour is closed, and it will stay closed for as long as there is ice."
	for _, tt := range []struct{ name, content, want, note string }{
		{"text", head, "2018-03-04 text", "--published 2018-03-07 is for articles that tell no day"},
		{"page", wrap("", "<p>"+head+"</p>"), "2018-03-04 text", "--published 2018-03-07 is for articles that tell no day"},
		{"line", `{"text": "` + head + `"}`, "2018-03-04 text", "--published 2018-03-07 is for articles that tell no day"},
		{"line with a day", `{"text": "` + head + `", "published": "2018-03-05"}`, "2018-03-05 input", ""},
		{"line with a month", `{"text": "` + head + `", "published": "2018-03"}`, "2018-03-04 text", "--published 2018-03-07 is for articles that tell no day"},
		{"line with another year", `{"text": "` + head + `", "published": "2012-03-05"}`, "2012-03-05 input", "2012-03-05, “OSLO, March 4, 2018 (Agency) — The harbo…” at the head of the text as 2018-03-04"},
		{"line of a month", `{"text": "The harbour is closed.", "published": "2018-03"}`, "2018-03-07 flag", ""},
		{"mail", "From: una@post.example\nDate: Sun, 4 Mar 2018 10:00:00 +0100\nSubject: Harbour\n\nThe harbour is closed.", "2018-03-04 input", ""},
		{"mail without a day", "From: una@post.example\nMessage-ID: <1>\nSubject: Harbour\n\n" + head, "2018-03-04 text", "--published 2018-03-07 is for articles that tell no day"},
		{"nothing", "The harbour is closed.", "2018-03-07 flag", ""},
	} {
		a, err := readOne(t, tt.content, Input{Name: tt.name, Published: given})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := a.Published.Span.EDTF() + " " + a.Published.From.String(); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		if got := strings.Join(a.Notes, "\n"); tt.note == "" && got != "" || !strings.HasSuffix(got, tt.note) && !strings.Contains(got, tt.note) {
			t.Errorf("%s: noted %q, want %q", tt.name, got, tt.note)
		}
	}
}

// A page that was written anew years after its first publication is of the day of that change.
func TestModified(t *testing.T) {
	const meta = `<meta property="article:published_time" content="2012-05-10T09:00:00Z">`
	changed := func(day string) string {
		return meta + `<meta property="article:modified_time" content="` + day + `T09:00:00Z">`
	}
	past := "<p>The harbour has had a wall since 2016. It was closed for a winter in 2019. The harbour office moved in 2021.</p>"
	for _, tt := range []struct{ name, head, body, want string }{
		{"shown", changed("2024-02-03"), `<time datetime="2024-02-03T09:00:00Z">3 days ago</time>`, "2024-02-03 modified"},
		{"both shown", changed("2024-02-03"), `<time datetime="2024-02-03">3 days ago</time> <time datetime="2012-05-10">10 May 2012</time>`, "2012-05-10 metadata"},
		{"past years", changed("2024-02-03"), past, "2024-02-03 modified"},
		{"plans", changed("2024-02-03"), "<p>The wall will stand by 2016. A second one is planned for 2019. Work is to end in 2021.</p>", "2012-05-10 metadata"},
		{"moved to another system", changed("2024-02-03"), "<p>The harbour has been closed since 2009. It was closed in 2011, too.</p>", "2012-05-10 metadata"},
		{"corrected", changed("2012-05-12"), `<time datetime="2012-05-12">12 May 2012</time>`, "2012-05-10 metadata"},
		{"never changed", meta, past, "2012-05-10 metadata"},
		{"JSON-LD", meta + `<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2024-02-03"}</script>`, past, "2024-02-03 modified"},
	} {
		a, err := readOne(t, wrap(tt.head, tt.body), Input{Format: HTML})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Published.Span.EDTF() + " " + a.Published.From.String(); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		if noted := len(a.Notes) == 1; noted != (a.Published.From == FromModified) {
			t.Errorf("%s: noted %q", tt.name, a.Notes)
		}
	}
}
