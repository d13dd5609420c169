package corrections

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"unicode/utf8"
)

// A Log is a file of corrections that has been read. Its zero value has none.
type Log struct {
	lines []line
}

// A line is what stands in the file, an act or what is wrong with it.
type line struct {
	act Act
	err error // nil where the act is good
	off bool  // blank, or undone by a later line
}

// maxLine is how many bytes a line may have.
const maxLine = 1 << 20

// Read reads a file of corrections, all of r. A line that is no correction is kept as what is wrong with it, for Apply
// to list; the error is about reading.
func Read(r io.Reader) (*Log, error) {
	l := new(Log)
	s := bufio.NewScanner(r)
	s.Buffer(nil, maxLine)
	for s.Scan() {
		text := bytes.TrimSpace(bytes.TrimPrefix(s.Bytes(), []byte("\ufeff")))
		one := line{off: len(text) == 0}
		switch {
		case one.off:
		case !utf8.Valid(text):
			one.err = errors.New("no correction: not UTF-8")
		default:
			one.act, one.err = parse(text)
		}
		l.lines = append(l.lines, one)
	}
	if err := s.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", len(l.lines)+1, err)
	}
	l.undo()
	return l, nil
}

// Open reads the file of that name. One that is not there has no corrections.
func Open(name string) (*Log, error) {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return new(Log), nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	l, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return l, nil
}

// Len counts the lines of the file.
func (l *Log) Len() int { return len(l.lines) }

// Act gives the act of a line, counted from 1; ok is false where there is none that counts.
func (l *Log) Act(number int) (a Act, ok bool) {
	if number < 1 || number > len(l.lines) {
		return Act{}, false
	}
	one := &l.lines[number-1]
	return one.act, one.err == nil && !one.off
}

// undo marks the lines that later ones take back. An undo that is undone takes nothing back.
func (l *Log) undo() {
	for i := len(l.lines) - 1; i >= 0; i-- {
		one := &l.lines[i]
		switch n := one.act.Line; {
		case one.err != nil || one.act.Act != Undo:
		case n > i: // also where it is undone: nothing stands there
			one.err = fmt.Errorf("undo of line %d, which is not before it", n)
		case !one.off:
			l.lines[n-1].off = true
		}
	}
}
