package article

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// warcRecordOf writes a record.
func warcRecordOf(kind, target, fields, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2019-04-05T10:00:00Z\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, target, fields, len(block), block)
}

// warcPage is a short page about a ferry.
func warcPage(n int) string {
	return fmt.Sprintf(`<html lang=en><head><title>Ferry %d</title><meta name="date" content="2019-04-03"></head><body><article>
<p>The ferry between Skerry and the mainland will sail again on 3 May, the harbour office said on Tuesday, after a winter in which it was tied up.</p>
<p>The boat number %d leaves at 7:30 a.m., and there will be coffee, said the harbour master, who had been asked about little else since then.</p>
</article></body></html>`, n, n)
}

// packed gives content as a member of a gzip.
func packed(content string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, content)
	z.Close()
	return b.String()
}

// answerOf is a page as a server sends it.
func answerOf(fields, body string) string {
	return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + fields + "\r\n" + body
}

func toldOf(t *testing.T, content string) (list, notes []string) {
	t.Helper()
	in := Input{Name: "a.warc", Note: func(s string) { notes = append(notes, s) }}
	for a, err := range Read(strings.NewReader(content), in) {
		switch {
		case err != nil:
			list = append(list, "error: "+err.Error())
		default:
			list = append(list, fmt.Sprint(a.ID, " ", a.Title, " ", a.Published.Span.EDTF(), " ", a.Saved.EDTF(), " ", strings.Contains(a.Text, "there will be coffee")))
		}
	}
	return list, notes
}

func TestWARC(t *testing.T) {
	page := warcPage(1)
	chunked := fmt.Sprintf("%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", 300, page[:300], len(page)-300, page[300:])
	const good = "https://post.example/1 Ferry 1 2019-04-03 2019-04-05 true"
	const url = "https://post.example/1"
	for _, tt := range []struct{ name, content, want, note string }{
		{"response", warcRecordOf("response", url, "", answerOf("", page)), good, ""},
		{"address in angles", warcRecordOf("response", "<"+url+">", "", answerOf("", page)), good, ""},
		{"chunked", warcRecordOf("response", url, "", answerOf("Transfer-Encoding: chunked\r\n", chunked)), good, ""},
		{"chunked by name only", warcRecordOf("response", url, "", answerOf("Transfer-Encoding: chunked\r\n", page)), good, ""},
		{"gzip", warcRecordOf("response", url, "", answerOf("Content-Encoding: gzip\r\n", packed(page))), good, ""},
		{"gzip by name only", warcRecordOf("response", url, "", answerOf("Content-Encoding: gzip\r\n", page)), good, ""},
		{"brotli", warcRecordOf("response", url, "", answerOf("Content-Encoding: br\r\n", "\x1b\x00")),
			`error: a.warc: article "https://post.example/1": record 1: compressed as br, which is not read`, ""},
		{"damaged gzip", warcRecordOf("response", url, "", answerOf("Content-Encoding: gzip\r\n", packed(page)[:200])),
			`error: a.warc: article "https://post.example/1": record 1: damaged gzip: unexpected EOF`, ""},
		{"resource", warcRecordOf("resource", url, "Content-Type: text/html\r\n", page), good, ""},
		{"what is no page", warcRecordOf("warcinfo", "", "", "software: x") + warcRecordOf("request", url, "", "GET / HTTP/1.1\r\n\r\n") +
			warcRecordOf("response", url+".png", "", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") +
			warcRecordOf("response", url+"x", "", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n"+page) +
			warcRecordOf("revisit", url, "", "HTTP/1.1 200 OK\r\n\r\n") + warcRecordOf("response", "dns:post.example", "", "20190405 1.2.3.4") +
			warcRecordOf("response", url, "", answerOf("", page)),
			good, "a.warc: 4 captures left out (no page of text: 3, repeated: 1)"},
		{"cut off", warcRecordOf("response", url, "", answerOf("", page)) + warcRecordOf("response", url, "", answerOf("", page))[:600],
			good + "\nerror: a.warc: article \"https://post.example/1\": record 2: the record is cut off", ""},
		{"broken record", warcRecordOf("response", url, "", answerOf("", page)) + "WARC/1.0\r\nContent-Length: x\r\n\r\nnothing\r\n" + warcRecordOf("response", url, "", answerOf("", page)),
			good + "\nerror: a.warc: record 2: a WARC record with a broken header\n" + good, ""},
		{"no article", warcRecordOf("response", url, "", answerOf("", "<p></p>")), `error: a.warc: article "https://post.example/1": record 1: no article text found in the page`, ""},
	} {
		for _, content := range []string{tt.content, packed(tt.content)} {
			list, notes := toldOf(t, content)
			if got := strings.Join(list, "\n"); got != tt.want {
				t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
			}
			if got := strings.Join(notes, "\n"); got != tt.note {
				t.Errorf("%s: noted %q, want %q", tt.name, got, tt.note)
			}
		}
	}
}

// What is wrong with one member of a gzip, or missing of it, leaves the others to be read.
func TestDamagedMembers(t *testing.T) {
	record := func(n int) string {
		return packed(warcRecordOf("response", fmt.Sprintf("https://post.example/%d", n), "", answerOf("", warcPage(n))))
	}
	good := func(n int) string {
		return fmt.Sprintf("https://post.example/%d Ferry %d 2019-04-03 2019-04-05 true", n, n)
	}
	bad := []byte(record(2))
	bad[len(bad)-8] ^= 1 // the checksum
	torn := []byte(record(2))
	torn[len(torn)/2] ^= 0xff
	for name, second := range map[string]string{
		"checksum": string(bad), "half of it": record(2)[:300], "all but a byte": record(2)[:len(record(2))-1], "torn": string(torn), "noise": "noise \x1f\x8b\x08 noise",
		"a bomb": packed(warcRecordOf("response", "https://post.example/2", "", answerOf("Content-Encoding: gzip\r\n", packed(strings.Repeat("<p>", 30<<20))))),
	} {
		list, _ := toldOf(t, record(1)+second+record(3)+strings.Repeat("\x00", 100))
		list = append(list, "", "", "")
		errors := 0
		for _, line := range list {
			if strings.HasPrefix(line, "error: a.warc: ") {
				errors++
			}
		}
		all := strings.Join(list, "\n")
		if list[0] != good(1) || !strings.Contains(all, good(3)) || errors == 0 || errors > 2 {
			t.Errorf("%s:\n%s", name, all)
		}
	}
}

// Every input may be compressed, once.
func TestPacked(t *testing.T) {
	z, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	const text = "Ferry sails\n\nThe ferry left on May 3."
	pack := func(s string) string { return string(z.EncodeAll([]byte(s), nil)) }
	bad := []byte(packed(text))
	bad[len(bad)-8] ^= 1
	for _, tt := range []struct{ name, content, want string }{
		{"gzip", packed(text), text},
		{"zstd", pack(text), text},
		{"two members", packed(text[:20]) + packed(text[20:]), text},
		{"page", packed(wrap("", "<p>"+text+"</p>")), "The ferry left on May 3."},
		{"twice", packed(packed(text)), "in: compressed more than once (unpack it once)"},
		{"zstd in gzip", packed(pack(text)), "in: compressed more than once (unpack it once)"},
		{"cut off", packed(text)[:30], "in: damaged gzip: it is cut off"},
		{"checksum", string(bad), "in: damaged gzip: gzip: invalid checksum"},
		{"zstd cut off", pack(text)[:20], "in: damaged zstd: unexpected EOF"},
		{"gzip of nothing", packed(""), "in: no text in it"},
		{"bomb", packed(strings.Repeat("a", MaxSize+1)), "in: longer than 64 MB"},
	} {
		a, err := readOne(t, tt.content, Input{Name: "in"})
		switch {
		case err != nil && err.Error() != tt.want:
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		case err == nil && !strings.Contains(a.Text, tt.want):
			t.Errorf("%s: %q, want %q", tt.name, a.Text, tt.want)
		}
	}
}

func FuzzWARC(f *testing.F) {
	f.Add([]byte(warcRecordOf("response", "https://post.example/1", "", answerOf("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", packed(warcPage(1))))))
	f.Add([]byte(packed(warcRecordOf("resource", "https://post.example/1", "Content-Type: text/html\r\n", warcPage(1))) + packed("WARC/1.0\r\n")))
	f.Add([]byte(archiveWithDictionary(f, dictOf(f, 7), true)))
	f.Add([]byte("WARC/1.0\r\nContent-Length: 99999999999\r\nWARC-Type: revisit\r\n\r\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		n := 0
		for a, err := range Read(bytes.NewReader(content), Input{Name: "a", Format: WARC}) {
			if n++; (a == nil) == (err == nil) || n > len(content)+2 {
				t.Fatal(a, err, n)
			}
		}
	})
}
