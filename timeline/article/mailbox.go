package article

import (
	"bytes"
	"fmt"
	"iter"
)

// readMailbox gives the messages of a mailbox (RFC 4155), or the only one of a file without the lines that part them.
func readMailbox(content []byte, in Input) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		content = bytes.TrimLeft(bytes.TrimPrefix(content, []byte("\ufeff")), "\r\n")
		if !bytes.HasPrefix(content, []byte("From ")) {
			yield(readMail(content, in))
			return
		}
		for n, line := 1, 1; len(content) > 0; n++ {
			size := messageSize(content)
			_, message, _ := bytes.Cut(content[:size], []byte("\n"))
			a, err := readMail(bytes.ReplaceAll(message, []byte("\n>From "), []byte("\nFrom ")), in)
			if err != nil {
				err = &RecordError{Name: in.Name, Line: line, Err: err}
			} else {
				a.ID = fmt.Sprintf("%s#%d", in.id(), n)
			}
			if !yield(a, err) {
				return
			}
			line += bytes.Count(content[:size], []byte("\n"))
			content = content[size:]
		}
	}
}

// messageSize gives where the next message of a mailbox begins: after a blank line, at one that names the sender and
// the time, "From una@post.example Tue Apr  2 23:30:00 2019".
func messageSize(content []byte) int {
	for i := 0; ; {
		next := bytes.Index(content[i:], []byte("\n\nFrom "))
		if next < 0 {
			return len(content)
		}
		i += next + 2
		line, _, _ := bytes.Cut(content[i:min(len(content), i+200)], []byte("\n"))
		if len(bytes.Fields(line)) >= 7 && bytes.IndexByte(line, ':') > 0 {
			return i
		}
	}
}
