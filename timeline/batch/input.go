package batch

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/article"
)

// An input is one piece of work: an opened file, or one line of a JSONL stream.
type input struct {
	article.Input
	id   string        // of an article that has none of its own: the name without the folders, which are nobody's business
	r    io.ReadCloser // nil for a line
	line article.Line
	kept bool // a timeline JSON of this program
	size int
	many bool // one of many that nobody named: the others go on without it
	err  error
}

// where says for a message which input in is.
func (in input) where() string {
	if in.line.Number > 0 {
		return fmt.Sprintf("%s:%d", in.Name, in.line.Number)
	}
	return in.Name
}

// inputs opens what is named, one after the other. JSONL is cut into its lines here, for the work to be shared.
func (r Reader) inputs(names []string) iter.Seq[input] {
	return func(yield func(input) bool) {
		ids := map[string]int{}
		for _, name := range names {
			for in := range r.open(name) {
				if in.id = strings.ToValidUTF8(in.id, "\uFFFD"); in.r != nil {
					in.id = numbered(in.id, ids)
				}
				if !r.split(in, yield) {
					return
				}
			}
		}
	}
}

// numbered makes names that several files share different: "a.txt", "a.txt (2)".
func numbered(id string, seen map[string]int) string {
	if seen[id]++; seen[id] > 1 {
		return fmt.Sprintf("%s (%d)", id, seen[id])
	}
	return id
}

// split hands on in, or its lines.
func (r Reader) split(in input, yield func(input) bool) bool {
	if in.err != nil {
		return yield(in)
	}
	b := bufio.NewReaderSize(in.r, 1<<16)
	if in.Format <= article.Auto {
		head, _ := b.Peek(headSize)
		in.kept = !in.many && timeline.Begins(head)
		in.Format = article.Sniff(b)
	}
	if in.kept || in.Format != article.JSONL {
		in.r = buffered{b, in.r}
		return yield(in)
	}
	defer in.r.Close()
	for line, err := range article.Lines(b) {
		one := input{Input: in.Input, id: in.id, line: line, size: len(line.Bytes) + 1, many: true}
		switch {
		case err != nil && line.Number == 0:
			one.err, one.many = fmt.Errorf("%s: %w", in.Name, err), in.many
		case err != nil:
			one.err = &article.RecordError{Name: in.Name, Line: line.Number, Err: err}
		}
		if !yield(one) {
			return false
		}
	}
	return true
}

// headSize is how many bytes of an input tell a timeline JSON.
const headSize = 512

// buffered is a file of which the start has been read ahead.
type buffered struct {
	*bufio.Reader
	io.Closer
}

// open opens what a name stands for.
func (r Reader) open(name string) iter.Seq[input] {
	return func(yield func(input) bool) {
		if name == "-" {
			yield(r.standard())
			return
		}
		if strings.HasPrefix(name, "http://") || strings.HasPrefix(name, "https://") {
			yield(r.address(name))
			return
		}
		if info, err := os.Stat(name); err == nil && info.IsDir() {
			r.folder(name, yield)
			return
		}
		yield(r.file(name, filepath.Base(name)))
	}
}

// standard gives Stdin.
func (r Reader) standard() input {
	in := r.input("standard input", "stdin")
	if r.Stdin == nil {
		r.Stdin = strings.NewReader("")
	}
	in.r = io.NopCloser(r.Stdin)
	return in
}

// Size tells how many bytes the named files have; 0 where it cannot be known before they are read.
func Size(names []string) (total int64) {
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil || !info.Mode().IsRegular() {
			return 0
		}
		total += info.Size()
	}
	return total
}

// notArticles are the endings of texts that lie beside articles and are none: what this program writes, and what a
// browser saves with a page.
var notArticles = []string{".ics", ".csv", ".tml", ".js", ".css"}

// folder opens the files below a folder, in the order of their names.
func (r Reader) folder(root string, yield func(input) bool) {
	files, skipped, err := article.Files(root)
	all := len(files) + skipped
	files = slices.DeleteFunc(files, func(path string) bool {
		return slices.Contains(notArticles, strings.ToLower(filepath.Ext(path)))
	})
	switch {
	case err != nil:
		yield(input{err: plain(err)})
		return
	case len(files) == 0:
		yield(input{err: fmt.Errorf("%s: no articles in it (files: %d)", root, all)})
		return
	}
	for _, path := range files {
		id, err := filepath.Rel(root, path)
		if err != nil {
			id = filepath.Base(path)
		}
		in := r.file(path, filepath.ToSlash(id))
		if in.many = true; !yield(in) {
			return
		}
	}
}

// address gets a page or a feed.
func (r Reader) address(name string) input {
	in := r.input(name, name)
	f, err := article.Fetch(context.Background(), name)
	if err != nil {
		in.err = err
		return in
	}
	if n := len(f.Redirects); n > 0 && r.Note != nil {
		r.Note(name + ": led to " + f.Redirects[n-1])
	}
	in.URL, in.Charset, in.size = f.Input.URL, f.Input.Charset, len(f.Content)
	if in.Format <= article.Auto {
		in.Format = f.Input.Format
	}
	in.r = io.NopCloser(bytes.NewReader(f.Content))
	return in
}

func (r Reader) file(path, id string) input {
	in := r.input(path, id)
	f, err := os.Open(path)
	if err != nil {
		in.err = plain(err)
		return in
	}
	in.r = f
	if info, err := f.Stat(); err == nil {
		in.size = int(info.Size())
	}
	return in
}

func (r Reader) input(name, id string) input {
	return input{Input: article.Input{Name: name, Format: r.From, Published: r.Published}, id: id}
}

// plain words an error of the file system as a person would: name first, no system call.
func plain(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return fmt.Errorf("%s: %w", p.Path, p.Err)
	}
	return err
}
