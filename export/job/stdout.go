package job

import (
	"bytes"
	"io"
)

// A console is standard output. What cannot be written there must not keep files from being written: the first error is
// kept, and after it nothing is written any more.
type console struct {
	io.Writer
	err error
}

// Write never fails.
func (c *console) Write(b []byte) (int, error) {
	if c.err == nil {
		_, c.err = c.Writer.Write(b)
	}
	return len(b), nil
}

// A page is a timeline for standard output. It waits there until the files of the run are written; where there are none
// to wait for, what is much of it goes out a piece at a time, so that it takes no memory.
type page struct {
	bytes.Buffer
	now io.Writer // nil: wait
}

const piece = 64 << 10

// Write fails where now does.
func (p *page) Write(b []byte) (int, error) {
	n, err := p.Buffer.Write(b)
	if p.now != nil && p.Len() >= piece {
		_, err = p.WriteTo(p.now)
	}
	return n, err
}
