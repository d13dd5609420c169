package export

import (
	"bytes"
	"io"
)

// A Corpus makes one XML document of the articles that TimeML writes one by one: the only article as it is, several
// inside an element <corpus>, since a document has one root. W must be set.
type Corpus struct {
	W     io.Writer
	first []byte // the first article, kept until there is a second or the end
	many  bool
}

var xmlHead = []byte(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")

// Write takes the document of one article, whole.
func (c *Corpus) Write(article []byte) (n int, err error) {
	body := bytes.TrimPrefix(article, xmlHead)
	switch {
	case c.first == nil:
		c.first = bytes.Clone(article)
		return len(article), nil
	case !c.many:
		c.many = true
		body = bytes.Join([][]byte{xmlHead, []byte("<corpus>\n"), bytes.TrimPrefix(c.first, xmlHead), body}, nil)
	}
	if _, err := c.W.Write(body); err != nil {
		return 0, err
	}
	return len(article), nil
}

// Close writes what is left: the only article, or the end of the element. It leaves W open.
func (c *Corpus) Close() error {
	end := c.first
	if c.many {
		end = []byte("</corpus>\n")
	}
	_, err := c.W.Write(end)
	return err
}
