package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"time"

	"dateline/timeline/calendar"
)

// maxRecordHead is how many bytes the header of a record, or of the answer in it, may have.
const maxRecordHead = 64 << 10

var (
	errNoRecord   = errors.New("no WARC record begins here")
	errRecordHead = errors.New("a WARC record with a broken header")
	errCutOff     = errors.New("the record is cut off")
)

// A warcReader goes through a web archive (ISO 28500), record after record.
type warcReader struct {
	in Input
	b  *bufio.Reader
	n  int // records so far

	resume func() // goes on behind a damaged member of a gzip; nil where there are no members
	// What was left out: captures that repeat an earlier one, and those that are no page of text.
	revisits, noText int
}

// A warcRecord is the header of a record, and its block as far as it is wanted.
type warcRecord struct {
	n      int // counted from 1
	kind   string
	target string // WARC-Target-URI: its address
	date   string
	media  string // the Content-Type of the block
	block  []byte
}

// warcParts cuts a web archive into its pages. Where something is wrong with a record, or with the compression of one,
// reading goes on with the next. What is no page of text is counted and told at the end.
func warcParts(b *bufio.Reader, in Input, resume func()) iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		w := &warcReader{in: in, b: b, resume: resume}
		for {
			record, err := w.next()
			switch {
			case errors.Is(err, io.EOF):
				if w.tell(); w.n == 0 {
					yield(Part{}, named(in.Name, ErrEmpty))
				}
				return
			case err == nil && record.block == nil:
				continue
			}
			part := w.part(record)
			ends := err != nil && !w.recovers(err)
			if err != nil {
				err = &RecordError{Name: in.Name, ID: record.target, Err: fmt.Errorf("record %d: %w", record.n, err)}
			}
			if !yield(part, err) || ends {
				return
			}
		}
	}
}

// part makes a Part of a record.
func (w *warcReader) part(r warcRecord) Part {
	in := w.in
	return Part{Name: fmt.Sprintf("%s: record %d", in.Name, r.n), Size: len(r.block), Parse: func() (*Article, error) {
		a, err := r.article(in)
		if err != nil {
			return nil, &RecordError{Name: in.Name, ID: r.target, Err: fmt.Errorf("record %d: %w", r.n, err)}
		}
		return a, nil
	}}
}

// tell says what was left out.
func (w *warcReader) tell() {
	if w.revisits+w.noText > 0 {
		w.in.note("%d captures left out (no page of text: %d, repeated: %d)", w.revisits+w.noText, w.noText, w.revisits)
	}
}

// recovers reports whether there may be records behind an error, and goes to the next one.
func (w *warcReader) recovers(err error) bool {
	switch {
	case errors.Is(err, errTooLong): // whose end is known
		return true
	case !errors.Is(err, errDamaged) && !errors.Is(err, errNoRecord) && !errors.Is(err, errRecordHead):
		return false
	}
	for {
		head, _ := w.b.Peek(5)
		if string(head) == "WARC/" {
			return true
		}
		if _, err := w.b.ReadSlice('\n'); errors.Is(err, errDamaged) && w.resume != nil {
			w.resume()
		} else if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return true // the next record tells
		}
	}
}

// next reads a record. Its block is nil unless it is a capture that may be an article.
func (w *warcReader) next() (r warcRecord, err error) {
	r.n = w.n + 1
	size, err := w.head(&r)
	if errors.Is(err, io.EOF) {
		return r, err
	}
	if w.n++; err != nil {
		return r, err
	}
	block, wanted := io.LimitReader(w.b, size), w.wanted(&r)
	if !wanted || size > MaxSize {
		n, err := io.Copy(io.Discard, block)
		if err = cutOff(n, size, err); err == nil && wanted {
			err = errTooLong
		}
		return r, err
	}
	r.block, err = readAll(block, int(min(size, 1<<20)))
	if err = cutOff(int64(len(r.block)), size, err); err == nil {
		err = w.sound()
	}
	return r, err
}

// sound goes behind the lines that end a record, and answers what is wrong with the member of a gzip that holds it: its
// checksum is read only with its end.
func (w *warcReader) sound() error {
	for range 4 {
		if next, _ := w.b.Peek(1); len(next) == 0 || next[0] != '\r' && next[0] != '\n' {
			break
		}
		w.b.Discard(1)
	}
	_, err := w.b.Peek(1)
	var d *damage
	if errors.As(err, &d) && d.begun {
		return err
	}
	return nil
}

// cutOff says that a block of n bytes should have had size.
func cutOff(n, size int64, err error) error {
	if err == nil && n < size {
		return errCutOff
	}
	return err
}

// head reads the header of a record, behind the blank lines that end the last one, and gives the size of its block.
func (w *warcReader) head(r *warcRecord) (size int64, err error) {
	if err = w.start(); err != nil {
		return 0, err
	}
	line, length := "", ""
	for total := 0; ; total += len(line) {
		if line, err = w.line(); err != nil || line == "" || total > maxRecordHead {
			break
		}
		name, value, _ := strings.Cut(line, ":")
		if name = strings.ToLower(name); name == "content-length" {
			length = strings.TrimSpace(value)
		}
		r.tell(name, strings.TrimSpace(value))
	}
	switch {
	case errors.Is(err, io.EOF):
		return 0, errCutOff
	case err != nil:
		return 0, err
	}
	size, err = strconv.ParseInt(length, 10, 64)
	if err != nil || size < 0 || r.kind == "" || line != "" {
		return 0, errRecordHead
	}
	return size, nil
}

// start goes behind the line that opens a record.
func (w *warcReader) start() error {
	line, err := w.line()
	for err == nil && line == "" {
		line, err = w.line()
	}
	if err == nil && !strings.HasPrefix(line, "WARC/") {
		return errNoRecord
	}
	return err
}

// tell keeps what a field of the header says, its name in small letters.
func (r *warcRecord) tell(name, value string) {
	switch name {
	case "warc-type":
		r.kind = strings.ToLower(value)
	case "warc-target-uri":
		r.target = strings.Trim(value, "<>")
	case "warc-date":
		r.date = value
	case "content-type":
		r.media = value
	}
}

// line reads a line of a header.
func (w *warcReader) line() (string, error) {
	line, err := w.b.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		return "", errRecordHead
	}
	if errors.Is(err, io.EOF) && len(line) > 0 {
		err = nil
	}
	return string(bytes.TrimRight(line, "\r\n")), err
}

// wanted reports whether a record may hold an article, and counts the captures that do not. Of an answer of a server
// the head is looked at, which tells what it is.
func (w *warcReader) wanted(r *warcRecord) bool {
	switch r.kind {
	case "response":
		ahead, _ := w.b.Peek(1 << 14)
		if head, _, ok := answerHead(ahead); ok && !head.article() || !strings.HasPrefix(strings.ToLower(r.target), "http") {
			w.noText++
			return false
		}
		return true
	case "resource", "conversion":
		if !articleMedia(r.media) {
			w.noText++
			return false
		}
		return true
	case "revisit":
		w.revisits++
	}
	return false
}

// article makes an article of a capture: of the page in it, at its address, fetched on the day of the record.
func (r *warcRecord) article(in Input) (*Article, error) {
	in.ID, in.URL, in.Format = r.target, webAddress(r.target), HTML
	content, media := r.block, r.media
	if r.kind == "response" {
		head, body, ok := answerHead(r.block)
		if !ok {
			return nil, errNoAnswer
		}
		var err error
		if content, err = head.body(body); err != nil {
			return nil, err
		}
		media = head.media
	}
	in.Charset = charsetOf(media)
	if mediaType(media) == "text/plain" {
		in.Format = Text
	}
	a, err := one(content, in)
	if err != nil {
		return nil, err
	}
	if t, err := time.Parse("2006-01-02", r.date[:min(len(r.date), 10)]); err == nil {
		a.Saved = calendar.Of(calendar.Day, t)
	}
	a.finish(in)
	return a, nil
}
