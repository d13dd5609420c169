package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"time"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/calendar"
)

// A Reader reads articles and runs each through all stages. Its zero value works, one article at a time.
type Reader struct {
	Jobs      int            // how many inputs to work on at once
	From      article.Format // zero: told by content
	Published calendar.Span  // the day to take for articles that tell none; zero: none
	Zone      *time.Location // of clock times whose zone nobody says; nil leaves them without
	Stdin     io.Reader      // what the name "-" stands for; nil: nothing
	// Note hears what a user may want to know: where an address led to; nil: nobody does. It is called from several
	// goroutines.
	Note func(string)
	// Known answers whether to leave an article alone; nil: read all. It is called from several goroutines.
	Known func(a *article.Article) bool
	// Visits are those to the addresses, for who reads them again and again; nil: each is read anew.
	Visits *article.Visits
	// Follow answers whether to read the page that an item of a feed leads to in its place; nil: none. It is called from
	// several goroutines.
	Follow func(item *article.Article) bool
	// Skip answers whether a file of a folder is no article, for what lies there as an output; nil: none is.
	Skip func(path string) bool
	// Finish is called on each result where it was made, so that what it does is done on all cores; nil: nothing. It is
	// called from several goroutines.
	Finish func(*Result)
}

// A Result is what became of one article.
type Result struct {
	Article *article.Article // nil where there is an Err
	Report  *timeline.Report // nil where there is an Err, and for an article that is Known
	// Timeline is what the input holds where that is a timeline JSON of this program; there is no Article then.
	Timeline *timeline.Timeline
	Output   [][]byte // what Finish makes of it
	ID       string   // where there is an Err: of the article, "" where a line has none that can be read
	Err      error    // says which input it is about
	Size     int      // bytes of the input; told with its first article, 0 with the others
	Fatal    bool     // Err is about an input that was asked for by name, not about one bad article among others
}

// Read gives a Result for each article of the inputs named, in order, and one for each timeline JSON that is named
// itself; those that lie in a folder are passed over. A name is a file, a folder, an http or https address, or "-" for
// Stdin. When ctx is done the last Result is its error, which is Fatal.
func (r Reader) Read(ctx context.Context, names []string) iter.Seq[Result] {
	results := inOrder(r.Jobs, r.inputs(ctx, names), func() func(input) []Result {
		b := &timeline.Builder{Zone: r.Zone}
		return func(in input) []Result { return r.work(ctx, b, in) }
	})
	return func(yield func(Result) bool) {
		for list := range results {
			if err := context.Cause(ctx); err != nil {
				yield(Result{Err: err, Fatal: true})
				return
			}
			for _, one := range list {
				if !yield(one) {
					return
				}
			}
		}
	}
}

// work reads the articles of one input. Whatever goes wrong with one must not stop the others.
func (r Reader) work(ctx context.Context, b *timeline.Builder, in input) (list []Result) {
	defer func() {
		if p := recover(); p != nil {
			list = append(list, r.result(in, nil, nil, in.broken(p)))
		}
	}()
	if in.kept && in.err == nil {
		return r.timeline(in)
	}
	for a, err := range in.articles() {
		var report *timeline.Report
		if err == nil {
			a, report, err = r.report(ctx, b, &in, a)
		}
		list = append(list, r.result(in, a, report, err))
		list[0].Size = in.size
	}
	return list
}

// timeline reads an input that is a timeline JSON.
func (r Reader) timeline(in input) []Result {
	defer in.r.Close()
	t, err := timeline.Load(in.stream)
	if err != nil {
		return []Result{r.result(in, nil, nil, fmt.Errorf("%s: %w", in.Name, err))}
	}
	return []Result{{Timeline: t, Size: in.size}}
}

// report runs an article, or the page that it leads to, through all stages; nil for one that is Known. If that panics,
// the error is of this article alone.
func (r Reader) report(ctx context.Context, b *timeline.Builder, in *input, a *article.Article) (
	read *article.Article, report *timeline.Report, err error,
) {
	read = a
	defer func() {
		if p := recover(); p != nil {
			*b = timeline.Builder{Zone: r.Zone} // its buffers may be half filled
			report, err = nil, in.broken(p)
		}
	}()
	if r.Follow != nil && a.URL != "" && in.stream.Format() == article.Feed {
		page := r.page(ctx, in, a)
		if page == nil {
			return a, nil, nil
		}
		read = page
	}
	if r.Known != nil && r.Known(read) {
		return read, nil, nil
	}
	return read, b.Read(read), nil
}

// broken is the error for a panic while in was read.
func (in input) broken(p any) error {
	return fmt.Errorf("%s: %w", in.where(), fmt.Errorf("internal error: %v", p))
}

// result makes the Result of an article, or of what went wrong with it.
func (r Reader) result(in input, a *article.Article, report *timeline.Report, err error) Result {
	one := Result{Article: a, Report: report, Err: err}
	var record *article.RecordError
	switch {
	case errors.As(err, &record):
		one.ID = record.ID
	case err != nil && a != nil:
		one.Article, one.ID, one.Fatal = nil, a.ID, !in.many
	case err != nil:
		one.ID, one.Fatal = in.ID, !in.many
	}
	if r.Finish != nil {
		r.Finish(&one)
	}
	return one
}

// articles gives the articles of an input.
func (in input) articles() iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		switch {
		case in.err != nil:
			yield(nil, in.err)
		case in.part != nil:
			yield(in.part.Parse())
		default:
			defer in.r.Close()
			in.stream.Articles()(yield)
		}
	}
}
