package article

import (
	"strings"
	"testing"
)

func TestMail(t *testing.T) {
	const fields = "From: =?utf-8?q?Una_Br=C3=A4ndt?= <una@post.example>\r\nSubject: =?iso-8859-1?Q?Caf=E9_opens?=\r\nDate: Tue, 2 Apr 2019 23:30:00 -0700\r\n"
	for _, tt := range []struct{ name, rest, want string }{
		{"plain", "\r\nThe café opens on May 3.\r\n", "The café opens on May 3."},
		{"quoted-printable", "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=E9 op=\r\nens on May 3.\r\n",
			"The café opens on May 3."},
		{"base64", "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIGNhZsOpIG9wZW5z\r\nIG9uIE1heSAzLg==\r\n", "The café opens on May 3."},
		{"flowed", "Content-Type: text/plain; format=flowed\r\n\r\nThe café \r\nopens on May 3.\r\n", "The café opens on May 3."},
		{"alternative", "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>HTML</p>\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlain.\r\n--b--\r\n",
			"Plain."},
		{"html", "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/related; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n" +
			"<p>The café opens<br>on May 3.</p><div class=gmail_quote>On Monday X wrote</div>\r\n--c--\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nNo.\r\n--b--\r\n",
			"The café opens\non May 3."},
		{"no last boundary", "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThe café opens on May 3.", "The café opens on May 3."},
		{"reply", "\r\nYes, on May 3.\r\n\r\nOn Mon, Apr 1, 2019 at 9:00 AM\r\nOle <ole@x.example> wrote:\r\n\r\n> When does\r\n> it open?\r\n\r\nUna\r\n-- \r\nThe Skerry Post, since 1901\r\n",
			"Yes, on May 3.\n\n\n\nUna"},
		{"copy below", "\r\nYes, on May 3.\r\n-----Original Message-----\r\nFrom: Ole\r\nWhen?\r\n", "Yes, on May 3."},
		{"on, no quote", "\r\nOn May 3 the café opens, the owner wrote:\r\nall are welcome.\r\n", "On May 3 the café opens, the owner wrote:\nall are welcome."},
		{"nothing but quotes", "\r\n> When does it open?\r\n", "> When does it open?"},
	} {
		a, err := readOne(t, fields+tt.rest, Input{Name: "a.eml"})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if a.Text != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, a.Text, tt.want)
		}
		if a.Title != "Café opens" || a.Author != "Una Brändt" || a.Published.Span.EDTF() != "2019-04-02" || a.Published.From != FromInput {
			t.Errorf("%s: %q by %q, %v", tt.name, a.Title, a.Author, a.Published)
		}
	}
}

// Of a message that forwards another the heads are left out, and where it says nothing itself, its day is that of the other.
func TestForwardedMail(t *testing.T) {
	const fields = "From: Una Brandt <una@post.example>\nDate: Fri, 5 Apr 2019 10:00:00 +0200\nSubject: "
	for _, tt := range []struct{ name, message, want string }{
		{"Lotus", "Ferry\n\n---------------------- Forwarded by Una Brandt/SKE/Post on 04/05/2019 04:23 PM ---------------------------\n\n\nOle Dahl\n04/03/2019 03:12 PM\n" +
			"To: Una Brandt/SKE/Post@Post\ncc: Per Lie/SKE/Post@Post, \n\tKari Moe/SKE\nSubject: Ferry\n\nThe ferry sails on 3 May.\n", "2019-04-05|The ferry sails on 3 May."},
		{"with words before", "Ferry\n\nLook at this.\n---------- Forwarded message ---------\nFrom: Ole Dahl <ole@post.example>\nDate: Wed, Apr 3, 2019 at 3:12 PM\nSubject: Ferry\nTo: <una@post.example>\n\n" +
			"The ferry sails on 3 May.\n", "2019-04-05|Look at this.\n\n\nThe ferry sails on 3 May."},
		{"without", "Fwd: Ferry\n\n---------- Forwarded message ---------\nFrom: Ole Dahl <ole@post.example>\nDate: Wed, Apr 3, 2019 at 3:12 PM\nSubject: Ferry\nTo: <una@post.example>\n\n\n" +
			"The ferry sails on 3 May.\n", "2019-04-03|The ferry sails on 3 May."},
		{"a copy that is forwarded", "FW: Ferry\n\nSee below.\n-- \nUna, since 1901\n-----Original Message-----\nFrom: Ole\nSent: Wednesday, April 3, 2019 3:12 PM\nTo: Una\nSubject: Ferry\n\nThe ferry sails on 3 May.\n",
			"2019-04-05|See below.\n\n\nThe ferry sails on 3 May."},
		{"a copy that is not", "Re: Ferry\n\nYes.\n-----Original Message-----\nFrom: Ole\nSent: Wednesday, April 3, 2019 3:12 PM\n\nDoes it sail on 3 May?\n", "2019-04-05|Yes."},
		{"a head without a mark", "Ferry\n\nSee this.\n\nFrom: Ole Dahl\nSent: Wednesday, April 3, 2019 3:12 PM\nTo: Una\n\nThe ferry sails on 3 May.\n", "2019-04-05|See this.\n\n\n\nThe ferry sails on 3 May."},
		{"quoted", "Fwd: Ferry\n\nBegin forwarded message:\n\n> From: Ole Dahl\n> Date: April 3, 2019\n> Subject: Ferry\n>\n> The ferry sails.\n", "2019-04-03|>\n> The ferry sails."},
		{"no head", "Ferry\n\nFrom: here to there it is far.\n\nDate: 3 May. The ferry sails.\n", "2019-04-05|From: here to there it is far.\n\nDate: 3 May. The ferry sails."},
	} {
		a, err := readOne(t, fields+tt.message, Input{Name: "a.eml"})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := a.Published.Span.EDTF() + "|" + a.Text; got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestBadMail(t *testing.T) {
	for _, message := range []string{"no fields\n\nbody", "From: a@x.example\nSubject: s\n\n", "Content-Type: multipart/mixed; boundary=b\n\n--b--\n"} {
		if a, err := readOne(t, message, Input{Format: Mail}); err == nil {
			t.Errorf("%q: %+v", message, a)
		}
	}
}

func TestMailbox(t *testing.T) {
	const box = "From una Tue Apr  2 23:30:00 2019\nFrom: a@x.example\nSubject: One\n\nFrom here it\n\nis far.\n\n" +
		"From una Tue Apr  2 23:30:00 2019\nnothing\n\nFrom una Tue Apr  2 23:30:00 2019\nFrom: a@x.example\nDate: Tue, 2 Apr 2019 23:30:00 -0700\n\nTwo.\n"
	got := strings.Join(readAllOf(box, Input{Name: "box"}), "\n")
	if want := "box#1|One|||unknown|From here it//is far.\nline 9 is broken\nbox#3|||2019-04-02|input|Two."; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func FuzzMail(f *testing.F) {
	f.Add("From: a@x.example\nDate: Tue, 2 Apr 2019 23:30:00 -0700\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nText\n--b--\n")
	f.Add("Subject: =?utf-8?b?4pyT?=\nContent-Transfer-Encoding: base64\n\nVGhl")
	f.Add("From a\nFrom: b\n\nc\n\nFrom d\n\ne")
	f.Add("Content-Type: text/html\n\n<p>On May 3<blockquote type=cite>x")
	f.Fuzz(func(t *testing.T, message string) {
		for a, err := range Read(strings.NewReader(message), Input{Name: "fuzz", Format: Mail}) {
			if (a == nil) == (err == nil) {
				t.Fatalf("article %v and error %v", a, err)
			}
		}
	})
}
