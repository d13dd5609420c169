package article

import (
	"bytes"
	"strings"
	"testing"
)

const savedByBrowser = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/2019/ferry\r\nSubject: =?utf-8?Q?Ferry?=\r\n" +
	"Date: Fri, 5 Apr 2019 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b\"\r\n\r\n"

func TestSavedPages(t *testing.T) {
	page := warcPage(1)
	frame := "Content-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n<p>Buy a boat, on 1 June 2019, from us and from nobody else.</p>\r\n--b"
	undated := strings.ReplaceAll(page, `<meta name="date" content="2019-04-03">`, "")
	late := strings.ReplaceAll(page, "2019-04-03", "2019-04-30")
	for _, tt := range []struct{ name, content, want string }{
		{"MHTML", savedByBrowser + "--b\r\nContent-Type: text/html\r\nContent-Location: https://post.example/2019/ferry\r\n\r\n" + page + "\r\n--b\r\n" + frame + "--\r\n",
			"mhtml Ferry 1 https://post.example/2019/ferry 2019-04-03 metadata 2019-04-05"},
		{"frame first", savedByBrowser + "--b\r\n" + frame + "\r\nContent-Type: text/html\r\nContent-Location: https://post.example/2019/ferry\r\n\r\n" + page + "\r\n--b--\r\n",
			"mhtml Ferry 1 https://post.example/2019/ferry 2019-04-03 metadata 2019-04-05"},
		{"MHTML without a day", savedByBrowser + "--b\r\nContent-Type: text/html\r\n\r\n" + undated + "\r\n--b--\r\n",
			"mhtml Ferry 1 https://post.example/2019/ferry  unknown 2019-04-05"},
		{"SingleFile", "<!DOCTYPE html><html lang=en><!--\n Page saved with SingleFile \n url: https://post.example/ferry?x=1 \n saved date: Fri Apr 05 2019 10:00:00 GMT+0200 (CEST)\n-->" + page,
			"html Ferry 1 https://post.example/ferry?x=1 2019-04-03 metadata 2019-04-05"},
		{"SingleFile, published after it was saved", "<!DOCTYPE html><html lang=en><!--\n Page saved with SingleFile \n url: https://post.example/ferry \n saved date: Fri Apr 05 2019 10:00:00 GMT+0200 (CEST)\n-->" + late,
			"html Ferry 1 https://post.example/ferry  unknown 2019-04-05"},
		{"saved from", "<!DOCTYPE html>\n<!-- saved from url=(0036)https://post.example/2019/04/03/ferry -->\n" + undated,
			"html Ferry 1 https://post.example/2019/04/03/ferry 2019-04-03 url "},
		{"another comment", "<!DOCTYPE html><!-- url: https://ads.example/ -->" + page, "html Ferry 1  2019-04-03 metadata "},
	} {
		a, err := readOne(t, tt.content, Input{Name: "a"})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		got := strings.Join([]string{sniff([]byte(tt.content)).String(), a.Title, a.URL, a.Published.Span.EDTF(), a.Published.From.String(), a.Saved.EDTF()}, " ")
		if got != tt.want {
			t.Errorf("%s:\n%s, want\n%s", tt.name, got, tt.want)
		}
		if strings.Contains(a.Text, "Buy a boat") || !strings.Contains(a.Text, "coffee") {
			t.Errorf("%s: %q", tt.name, a.Text)
		}
	}
}

func FuzzMHTML(f *testing.F) {
	f.Add([]byte(savedByBrowser + "--b\r\nContent-Type: text/html\r\n\r\n" + warcPage(1) + "\r\n--b--\r\n"))
	f.Add([]byte(savedByBrowser + "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+\r\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		for a, err := range Read(bytes.NewReader(content), Input{Name: "a", Format: MHTML}) {
			if (a == nil) == (err == nil) {
				t.Fatal(a, err)
			}
		}
	})
}
