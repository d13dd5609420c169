package article

import "testing"

func TestSniff(t *testing.T) {
	for _, tt := range []struct {
		head string
		want Format
	}{
		{"Ferry sails\n\nOn May 3 it left.", Text},
		{"", Text},
		{"{curly} words", Text},
		{"<3 is a heart", Text},
		{"[Correction] The ferry", Text},
		{`[ {"text": "a"}]`, 0},
		{`{"indent": 2}`, 0},
		{"Note: this\n\nFrom: nowhere", Text},
		{"Subject: ferry\nMemo: none\n\nText", Text},
		{`{"id": 1, "text": "a"}`, JSONL},
		{"\ufeff\n{ \"text\": \"a\"}", JSONL},
		{`{"version": "https://jsonfeed.org/version/1.1", "items": []}`, Feed},
		{`<?xml version="1.0"?><!-- c --><rss version="2.0">`, Feed},
		{`<feed xmlns="http://www.w3.org/2005/Atom">`, Feed},
		{`<rdf:RDF xmlns="x">`, Feed},
		{"<!DOCTYPE html><html>", HTML},
		{`<?xml version="1.0"?><!DOCTYPE html><html>`, HTML},
		{"<p>One</p>", HTML},
		{"<body\nclass=x>", HTML},
		{"From: a@example.org\r\nSubject: ferry\r\nDate: Tue, 2 May 2017 10:00:00 +0200\r\n\r\nText", Mail},
		{"Received: from x\n\tby y\nMIME-Version: 1.0\nSubject: z\n\nText", Mail},
	} {
		if got := sniff([]byte(tt.head)); got != tt.want {
			t.Errorf("%q: %v, want %v", tt.head, got, tt.want)
		}
	}
}

func TestFormatNames(t *testing.T) {
	for f := Auto; int(f) <= len(FormatNames()); f++ {
		if got, err := ParseFormat(f.String()); err != nil || got != f {
			t.Errorf("%v: %v, %v", f, got, err)
		}
	}
	if _, err := ParseFormat("pdf"); err == nil {
		t.Error("pdf is read as a format")
	}
}
