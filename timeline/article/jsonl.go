package article

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

// A Line is one line of a JSONL input. Bytes is the caller's to keep.
type Line struct {
	Number int // counted from 1
	Bytes  []byte
}

// Lines gives the lines of r that are not blank, without parsing them: hand each to ParseLine, in parallel if
// wanted. A line beyond MaxSize is skipped and reported with its number, with the lines after it following; an error
// of r comes with the zero Line and ends the sequence.
func Lines(r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		b := bufio.NewReaderSize(r, 1<<16)
		for n := 1; ; n++ {
			line, err := readLine(b)
			end := errors.Is(err, io.EOF)
			switch {
			case errors.Is(err, errTooLong):
				if !yield(Line{Number: n}, err) {
					return
				}
			case err != nil && !end:
				yield(Line{}, err)
				return
			}
			if len(bytes.TrimSpace(line)) > 0 && !yield(Line{n, line}, nil) || end {
				return
			}
		}
	}
}

// readLine reads to the end of a line, which it leaves out. It answers io.EOF with the last one, and errTooLong
// in place of one beyond the limit.
func readLine(b *bufio.Reader) ([]byte, error) {
	var line []byte
	tooLong := false
	for {
		part, err := b.ReadSlice('\n')
		if tooLong = tooLong || len(line)+len(part) > MaxSize; !tooLong {
			line = append(line, part...)
		} else {
			line = nil
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if tooLong && (err == nil || errors.Is(err, io.EOF)) {
			return nil, errTooLong
		}
		return bytes.TrimSuffix(line, []byte("\n")), err
	}
}

// wire is a line of JSONL.
type wire struct {
	ID        id      `json:"id"`
	Text      *string `json:"text"`
	HTML      *string `json:"html"`
	Title     string  `json:"title"`
	URL       string  `json:"url"`
	Published string  `json:"published"`
}

// An id is a string, or a number as it is written.
type id string

// UnmarshalJSON reads a string or a number; null is "".
func (i *id) UnmarshalJSON(b []byte) error {
	var n json.Number
	if b[0] != '"' {
		if err := json.Unmarshal(b, &n); err != nil {
			return errors.New("id is neither a string nor a number")
		}
		*i = id(n)
		return nil
	}
	return json.Unmarshal(b, (*string)(i))
}

// ParseLine reads one line of JSONL. Text is exactly the "text" of the line, so offsets into it are offsets into
// what came in. An article without "id" is called by the name of the input and the number of the line.
// The error is a *RecordError, with the ID if the line has one that can be read.
func ParseLine(line Line, in Input) (*Article, error) {
	content := bytes.TrimPrefix(line.Bytes, []byte("\ufeff"))
	var w wire
	err := json.Unmarshal(content, &w)
	var a *Article
	if err == nil {
		a, err = w.article(in)
	} else if w.ID == "" {
		w.ID = salvageID(content)
	}
	if err != nil {
		return nil, &RecordError{Name: in.Name, Line: line.Number, ID: string(w.ID), Err: plain(err)}
	}
	if a.ID == "" {
		a.ID = fmt.Sprintf("%s:%d", in.id(), line.Number)
	}
	a.finish(in)
	return a, nil
}

// lineParts cuts JSONL into its lines.
func lineParts(r io.Reader, in Input) iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		lines := 0
		for line, err := range Lines(r) {
			lines++
			part := Part{Name: fmt.Sprintf("%s:%d", in.Name, line.Number), Size: len(line.Bytes) + 1}
			switch {
			case err == nil:
				part.Parse = func() (*Article, error) { return ParseLine(line, in) }
			case line.Number > 0:
				err = &RecordError{Name: in.Name, Line: line.Number, Err: err}
			default:
				err = named(in.Name, err)
			}
			if !yield(part, err) {
				return
			}
		}
		if lines == 0 {
			yield(Part{}, named(in.Name, ErrEmpty))
		}
	}
}

// article makes an article of what a line says.
func (w *wire) article(in Input) (*Article, error) {
	a := &Article{}
	var err error
	switch {
	case w.Text != nil:
		a.Text = *w.Text
		a.Title, a.Body = titleLine(a.Text)
	case w.HTML != nil:
		in.URL = cmp.Or(w.URL, in.URL)
		a, err = pageArticle([]byte(*w.HTML), in)
	default:
		err = errors.New(`neither "text" nor "html" in it`)
	}
	if err != nil {
		return nil, err
	}
	a.ID = string(w.ID)
	a.Title = cmp.Or(w.Title, a.Title)
	a.URL = cmp.Or(w.URL, a.URL)
	if strings.TrimSpace(w.Published) == "" {
		return a, nil
	}
	day, ok := parseISO(w.Published)
	if !ok {
		return nil, fmt.Errorf(`"published" %q is not an ISO date`, w.Published)
	}
	a.Published = Published{Span: day, From: FromInput, Reason: "given with the article"}
	return a, nil
}

// plain words the errors of encoding/json for people who never saw our types.
func plain(err error) error {
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong) && wrong.Field == "":
		return fmt.Errorf("a JSON %s, not an object", wrong.Value)
	case errors.As(err, &wrong):
		return fmt.Errorf("%q is a %s, not a string", wrong.Field, wrong.Value)
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("bad JSON at byte %d: %w", syntax.Offset, err)
	}
	return err
}

// salvageID looks for the id in a line that breaks off or goes wrong further on.
func salvageID(line []byte) id {
	d := json.NewDecoder(bytes.NewReader(line))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return ""
	}
	for {
		key, err := d.Token()
		if err != nil {
			return ""
		}
		var value id
		if key == "id" && d.Decode(&value) == nil {
			return value
		}
		if err := d.Decode(new(json.RawMessage)); err != nil {
			return ""
		}
	}
}
