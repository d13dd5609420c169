package article

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"

	"dateline/timeline/calendar"
)

// MaxSize is how many bytes one article may have, as it comes in: a file, a page, a line of JSONL.
const MaxSize = 64 << 20

// An Input says what is known of a stream before it is read. The zero Input is good for anything.
type Input struct {
	Name      string        // for messages
	ID        string        // of an article that has none of its own; "": Name
	Format    Format        // zero: Auto
	Published calendar.Span // the day to take for articles that tell none; zero: none
	URL       string        // where the stream was fetched from; "" otherwise
	Charset   string        // what the Content-Type header says; "" when nothing does
	Note      func(string)  // hears what was left out of it, for people; nil: nobody does

	size int // of the stream, as far as it is known beforehand
}

// id gives the ID of an article that has none of its own.
func (in *Input) id() string { return cmp.Or(in.ID, in.Name) }

// note tells what was left out of an input.
func (in *Input) note(format string, args ...any) {
	if in.Note != nil {
		in.Note(in.Name + ": " + fmt.Sprintf(format, args...))
	}
}

// ErrEmpty is what reading an input without any text ends in.
var ErrEmpty = errors.New("no text in it")

// A RecordError is about one of many articles in an input: a line of JSONL, an item of a feed. The others can be
// read; any other error ends its input.
type RecordError struct {
	Name string // of the input
	Line int    // counted from 1; 0 where the input has no lines
	ID   string // of the article; "" when it could not be read
	Err  error
}

// Error says which article of which input is wrong, and how.
func (e *RecordError) Error() string {
	where := e.Name
	if e.Line > 0 {
		where = fmt.Sprintf("%s:%d", e.Name, e.Line)
	}
	if e.ID != "" {
		where += fmt.Sprintf(": article %q", e.ID)
	}
	return fmt.Sprintf("%s: %v", where, e.Err)
}

// Unwrap gives the cause.
func (e *RecordError) Unwrap() error { return e.Err }

// Read gives the articles of r in order, one by one. After a *RecordError the next ones follow; after any other
// error nothing does. Every error names the input.
func Read(r io.Reader, in Input) iter.Seq2[*Article, error] { return Open(r, in).Articles() }

// named puts the name of the input before an error.
func named(name string, err error) error {
	if name == "" {
		return err
	}
	return fmt.Errorf("%s: %w", name, err)
}

// whole reads an input that is read as a whole.
func whole(b *bufio.Reader, in Input) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		content, err := readAll(b, in.size)
		switch {
		case err != nil:
			yield(nil, err)
		case len(bytes.TrimSpace(content)) == 0:
			yield(nil, ErrEmpty)
		case in.Format == Feed:
			readFeed(content, in)(yield)
		case in.Format == Mail:
			readMailbox(content, in)(yield)
		case in.Format == EPUB, in.Format == DOCX && bytes.Contains(content, []byte(epubContainer)):
			readEPUB(content, in)(yield)
		default:
			yield(one(content, in))
		}
	}
}

var errJSON = errors.New(`JSON, but neither a feed nor an object a line with "text" or "html" in it ` +
	`(jq -c makes lines of objects)`)

// one reads an input that holds a single article.
func one(content []byte, in Input) (*Article, error) {
	switch in.Format {
	case Text:
		return readText(content, in)
	case HTML:
		return readHTML(content, in)
	case MHTML:
		return readMHTML(content, in)
	case Markdown:
		return readMarkdown(content, in)
	case DOCX:
		return readDOCX(content, in)
	case ODT:
		return readODT(content, in)
	}
	return nil, errJSON
}

// readAll reads r to its end, or to the limit. It is fastest, and takes least memory, if the size is right.
func readAll(r io.Reader, size int) ([]byte, error) {
	content := bytes.NewBuffer(make([]byte, 0, min(size, MaxSize)+bytes.MinRead))
	if _, err := content.ReadFrom(io.LimitReader(r, MaxSize+1)); err != nil {
		return nil, err
	}
	if content.Len() > MaxSize {
		return nil, errTooLong
	}
	return content.Bytes(), nil
}

// sizeOf gives how many bytes r holds if it is a file or knows; 0 otherwise.
func sizeOf(r io.Reader) int {
	switch r := r.(type) {
	case interface{ Len() int }:
		return r.Len()
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := r.Stat(); err == nil && info.Mode().IsRegular() {
			return int(min(info.Size(), MaxSize))
		}
	}
	return 0
}

var errTooLong = fmt.Errorf("longer than %d MB", MaxSize>>20)
