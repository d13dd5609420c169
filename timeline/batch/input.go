package batch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/article"
)

// An input is one piece of work: an opened file, or one article of many in it.
type input struct {
	article.Input
	r      io.ReadCloser
	stream *article.Stream // of r, when it is read as a whole
	part   *article.Part   // nil for a whole input
	source string          // the address that it was fetched from, as it was named; "" for none
	links  int             // of its items that were followed
	kept   bool            // a timeline JSON of this program
	size   int
	many   bool // one of many that nobody named: the others go on without it
	err    error
}

// where says for a message which input in is.
func (in *input) where() string {
	if in.part != nil {
		return in.part.Name
	}
	return in.Name
}

// inputs opens what is named, one after the other. Inputs of many articles are cut into them here, for the work to be
// shared.
func (r Reader) inputs(ctx context.Context, names []string) iter.Seq[input] {
	return func(yield func(input) bool) {
		ids := map[string]int{}
		for _, name := range names {
			for in := range r.open(ctx, name) {
				if in.ID = strings.ToValidUTF8(in.ID, "\uFFFD"); in.r != nil {
					in.ID = numbered(in.ID, ids)
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

// split hands on in, or its parts.
func (r Reader) split(in input, yield func(input) bool) bool {
	if in.err != nil {
		return yield(in)
	}
	in.stream = article.Open(in.r, in.Input)
	in.kept = in.Format <= article.Auto && !in.many && timeline.Begins(in.stream.Head())
	parts, ok := in.stream.Parts()
	if in.kept || !ok {
		return yield(in)
	}
	defer in.r.Close()
	for part, err := range parts {
		one := input{Input: in.Input, part: &part, size: part.Size, many: in.many || err == nil, err: err}
		if !yield(one) {
			return false
		}
	}
	return true
}

// open opens what a name stands for.
func (r Reader) open(ctx context.Context, name string) iter.Seq[input] {
	return func(yield func(input) bool) {
		if name == "-" {
			yield(r.standard())
			return
		}
		if address := webAddress(name); address != "" {
			if in, due := r.address(ctx, address); due {
				yield(in)
			}
			return
		}
		name = Path(name)
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
		info, err := os.Stat(Path(name))
		if err != nil || !info.Mode().IsRegular() {
			return 0
		}
		total += info.Size()
	}
	return total
}

// folder opens the files below a folder, in the order of their names, and says what it leaves out.
func (r Reader) folder(root string, yield func(input) bool) {
	files, left, err := article.Files(root)
	files = slices.DeleteFunc(files, func(path string) bool {
		skip := r.Skip != nil && r.Skip(path)
		if skip {
			left["what this run writes"]++
		}
		return skip
	})
	out := leftOut(left)
	switch {
	case err != nil:
		yield(input{err: plain(err)})
		return
	case len(files) == 0 && out != "":
		yield(input{err: fmt.Errorf("%s: no articles in it; %s", root, out)})
		return
	case len(files) == 0:
		yield(input{err: fmt.Errorf("%s: no articles in it", root)})
		return
	}
	if r.Note != nil && out != "" {
		r.Note(root + ": " + out)
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

// leftOut says how many files are left out, and what they are; "" for none.
func leftOut(left map[string]int) string {
	total, kinds := 0, []string{}
	for _, kind := range slices.Sorted(maps.Keys(left)) {
		total += left[kind]
		if left[kind] > 1 {
			kind = fmt.Sprintf("%d %s", left[kind], kind)
		}
		kinds = append(kinds, kind)
	}
	switch total {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("1 file left out (%s)", kinds[0])
	}
	return fmt.Sprintf("%d files left out (%s)", total, strings.Join(kinds, ", "))
}

// address gets a page or a feed. It is not due where it has not changed since it was read, or rests after a failure.
func (r Reader) address(ctx context.Context, name string) (in input, due bool) {
	in = r.input(article.Bare(name), article.Bare(name))
	f, err := r.Visits.Fetch(ctx, name)
	if err != nil {
		in.err = err
		return in, !errors.Is(err, article.ErrUnchanged) && !errors.Is(err, article.ErrResting)
	}
	in.source = name
	if n := len(f.Redirects); n > 0 && r.Note != nil {
		r.Note(in.Name + ": led to " + f.Redirects[n-1])
	}
	in.URL, in.Charset, in.size = f.Input.URL, f.Input.Charset, len(f.Content)
	if in.Format <= article.Auto {
		in.Format = f.Input.Format
	}
	in.r = io.NopCloser(bytes.NewReader(f.Content))
	return in, true
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
	return input{Input: article.Input{Name: name, ID: id, Format: r.From, Published: r.Published, Note: r.Note}}
}

// plain words an error of the file system as a person would: name first, no system call.
func plain(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return fmt.Errorf("%s: %w", p.Path, p.Err)
	}
	return err
}
