package job

import "io"

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
