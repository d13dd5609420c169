package article

import (
	"bufio"
	"errors"
	"io"
	"iter"
)

// A Stream is an input that has been opened: unpacked where it is compressed, and its format known.
type Stream struct {
	in     Input
	b      *bufio.Reader
	resume func() // goes on behind a damaged member of a gzip; nil where there are no members
}

// Open looks at the start of r. Nothing is wrong with an input before it is read.
func Open(r io.Reader, in Input) *Stream {
	in.size = sizeOf(r)
	s := &Stream{in: in}
	s.b, s.resume = unpack(bufio.NewReaderSize(r, 1<<16))
	if in.Format <= Auto {
		s.in.Format = sniff(peek(s.b))
	}
	return s
}

// Format is what the input is: as it was given, or as its start tells.
func (s *Stream) Format() Format { return s.in.Format }

// Head gives the start of the input, unpacked, without taking it.
func (s *Stream) Head() []byte { return peek(s.b) }

// Read reads the input as it is, unpacked, for who knows better what it is.
func (s *Stream) Read(p []byte) (int, error) { return s.b.Read(p) }

// A Part is one article of an input of many, cut out and not parsed yet. It shares nothing with the other parts.
type Part struct {
	Name  string                   // for messages: the input, and which of its articles
	Size  int                      // bytes in the input, unpacked
	Parse func() (*Article, error) // its error is a *RecordError
}

// Parts cuts an input of many articles into them, in order, in memory for one of them: parse each, in parallel if
// wanted. ok is false for formats that are read as a whole; use Articles for these. After a *RecordError the next ones
// follow; any other error ends the sequence.
func (s *Stream) Parts() (parts iter.Seq2[Part, error], ok bool) {
	switch s.in.Format {
	case JSONL:
		return lineParts(s.b, s.in), true
	case CSV:
		return rowParts(s.b, s.in), true
	case WARC:
		return warcParts(s.b, s.in, s.resume), true
	}
	return nil, false
}

// Articles gives the articles in order, one by one. After a *RecordError the next ones follow; after any other error
// nothing does. Every error names the input.
func (s *Stream) Articles() iter.Seq2[*Article, error] {
	if parts, ok := s.Parts(); ok {
		return parsed(parts)
	}
	return func(yield func(*Article, error) bool) {
		for a, err := range whole(s.b, s.in) {
			var one *RecordError
			if err != nil && !errors.As(err, &one) {
				err = named(s.in.Name, err)
			}
			if a != nil {
				a.finish(s.in)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// parsed parses each of the parts.
func parsed(parts iter.Seq2[Part, error]) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		for part, err := range parts {
			var a *Article
			if err == nil {
				a, err = part.Parse()
			}
			if !yield(a, err) {
				return
			}
		}
	}
}
