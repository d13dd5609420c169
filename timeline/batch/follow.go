package batch

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"

	"dateline/timeline/article"
)

// mostLinks is how many links of a feed are followed each time that it is read.
const mostLinks = 100

// page gives the article that an item of a feed leads to, as that of the item: with its id, address and date. It gives
// the item itself where the page cannot be read, which is told and tried again when the feed is read again; nil where
// the page has been read before.
func (r Reader) page(ctx context.Context, in *input, item *article.Article) *article.Article {
	if !r.Follow(item) {
		return nil
	}
	page, err := r.follow(ctx, in, item)
	switch {
	case errors.Is(err, article.ErrUnchanged):
		return nil
	case err != nil:
		r.Visits.Again(in.source)
		if r.Note != nil && !errors.Is(err, article.ErrResting) {
			r.Note(err.Error() + "; the item is read as the feed has it")
		}
		return item
	case 2*len(page.Text) < len(item.Text): // a demand to log in, or to take cookies
		return item
	}
	page.ID, page.URL = item.ID, item.URL
	page.Title, page.Site = cmp.Or(page.Title, item.Title), cmp.Or(page.Site, item.Site)
	page.Author = cmp.Or(page.Author, item.Author)
	if !item.Published.Span.IsZero() && item.Published.From <= page.Published.From {
		page.Published = item.Published
	}
	return page
}

// follow reads the page that item leads to.
func (r Reader) follow(ctx context.Context, in *input, item *article.Article) (*article.Article, error) {
	if in.links++; in.links > mostLinks {
		return nil, fmt.Errorf("%s: leads to more than %d pages, which are not all read at once", in.Name, mostLinks)
	}
	f, err := r.Visits.Follow(ctx, in.URL, item.URL)
	if err != nil {
		return nil, err
	}
	page := f.Input
	page.Published = r.Published
	for a, err := range article.Read(bytes.NewReader(f.Content), page) {
		return a, err
	}
	return nil, fmt.Errorf("%s: %w", page.Name, article.ErrEmpty)
}
