package article

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"dateline/timeline/calendar"
)

// story is long enough for its language to be told.
const story = "The ferry to the islands will sail again on May 3, the harbour office said on Tuesday, after a winter in which it was tied up."

func TestJSONL(t *testing.T) {
	const lines = `{"id":"a","text":"%[1]s","title":"Ferry sails","url":"https://news.example/a","published":"2017-05-02"}

{"text":"Ferry sails again\n\n%[1]s"}
{"id":"bad","text":7}
{"id":12,"text":"x","published":null}
{"id":"cut off","text":"
[1]
{"id":"none"}
{"id":"late","text":"x","published":"soon"}
{"id":"z","text":"end"}`
	var got []string
	for a, err := range Read(strings.NewReader(fmt.Sprintf(lines, story)), Input{Name: "in", Format: JSONL}) {
		if err != nil {
			var one *RecordError
			if !errors.As(err, &one) {
				t.Errorf("%v is not about one line", err)
			}
			got = append(got, err.Error())
			continue
		}
		got = append(got, fmt.Sprintf("%s|%s|%s|%s|%s|%d", a.ID, a.Title, a.URL, a.Published.Span.EDTF(), a.Published.From, a.Body))
	}
	want := []string{
		"a|Ferry sails|https://news.example/a|2017-05-02|input|0",
		"in:3|Ferry sails again|||unknown|17",
		`in:4: article "bad": "text" is a number, not a string`,
		"12||||unknown|0",
		`in:6: article "cut off": bad JSON at byte 24: unexpected end of JSON input`,
		"in:7: a JSON array, not an object",
		`in:8: article "none": neither "text" nor "html" in it`,
		`in:9: article "late": "published" "soon" is not an ISO date`,
		"z||||unknown|0",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestJSONLTextIsExact(t *testing.T) {
	line := Line{1, []byte(`{"text":"\ufeffone\r\ntwo\u00a0\u2014 \"x\"\u0000 "}`)}
	a, err := ParseLine(line, Input{})
	if want := "\ufeffone\r\ntwo\u00a0— \"x\"\x00 "; err != nil || a.Text != want {
		t.Errorf("text %q, %v", a.Text, err)
	}
}

func TestJSONLPage(t *testing.T) {
	line := Line{1, fmt.Appendf(nil, `{"id":"h","html":%q,"url":"https://x.example/2017/05/02/a","title":"Ferry"}`, wrap("<title>x</title>", ""))}
	a, err := ParseLine(line, Input{})
	if err != nil || a.Title != "Ferry" || !a.Extracted || a.Text == "" || a.Published.Span.EDTF() != "2017-05-02" {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestJSONLLongLines(t *testing.T) {
	long := strings.Repeat("a ", 10<<20)
	in := `{"id":"1","text":"` + long + `"}` + "\n" + strings.Repeat("x", MaxSize+1) + "\n" + `{"id":"3","text":"end"}`
	var sizes []int
	var failed []string
	for a, err := range Read(strings.NewReader(in), Input{Name: "in", Format: JSONL}) {
		if err != nil {
			failed = append(failed, err.Error())
			continue
		}
		sizes = append(sizes, len(a.Text))
	}
	if fmt.Sprint(sizes, failed) != fmt.Sprint([]int{20 << 20, 3}, []string{"in:2: longer than 64 MB"}) {
		t.Errorf("got %d, %v", sizes, failed)
	}
}

func TestReadError(t *testing.T) {
	broken := errors.New("the disk is gone")
	for _, format := range []Format{JSONL, Text} {
		r := io.MultiReader(strings.NewReader(`{"text":"a"}`+"\n"), iotest.ErrReader(broken))
		var last error
		for _, last = range Read(r, Input{Name: "in", Format: format}) {
			continue
		}
		var one *RecordError
		if !errors.Is(last, broken) || errors.As(last, &one) || !strings.HasPrefix(last.Error(), "in: ") {
			t.Errorf("%v: %v", format, last)
		}
	}
}

func TestParseISO(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"2017-05-02", "2017-05-02"},
		{" 2017-05-02 ", "2017-05-02"},
		{"20170502", "2017-05-02"},
		{"2017-05", "2017-05"},
		{"2017", "2017"},
		{"2017-05-02T23:30:00-04:00", "2017-05-02"},
		{"2017-05-02T03:30:00Z", "2017-05-02"},
		{"2017-05-02 03:30", "2017-05-02"},
		{"2016-02-29", "2016-02-29"},
		{"2017-02-29", ""},
		{"2017-13-01", ""},
		{"0000-01-01", ""},
		{"2017-05-02x", ""},
		{"2017-0502", ""},
		{"201705", ""},
		{"17-05-02", ""},
		{"", ""},
	} {
		got, ok := parseISO(tt.in)
		if got.EDTF() != tt.want || ok != (tt.want != "") {
			t.Errorf("%q: %q, %v, want %q", tt.in, got.EDTF(), ok, tt.want)
		}
	}
	day, _ := parseISO("2017-05-02")
	if want := calendar.Of(calendar.Day, time.Date(2017, 5, 2, 0, 0, 0, 0, time.UTC)); day != want {
		t.Errorf("got %v, want %v", day, want)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("Title\n\nBody on May 3."), uint8(Text))
	f.Add([]byte(`{"id":1,"text":"a","published":"2017"}`+"\n{"), uint8(JSONL))
	f.Add([]byte("\xff\xfea\x00"), uint8(Auto))
	f.Fuzz(func(t *testing.T, content []byte, format uint8) {
		in := Input{Name: "fuzz", Format: Format(format % uint8(JSONL+1))}
		for a, err := range Read(strings.NewReader(string(content)), in) {
			if (a == nil) == (err == nil) {
				t.Fatalf("article %v and error %v", a, err)
			}
			if a != nil && (a.Body < 0 || a.Body > len(a.Text) || a.ID == "") {
				t.Fatalf("bad article %+v", a)
			}
		}
	})
}
