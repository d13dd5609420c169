package timeline

import (
	"dateline/timeline/article"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
)

// context gives what is known of the publication of the article in b.doc. Where nobody told it, it is inferred from the
// dates in the text, and the article is given back with what was: a day with the days it
// can be, or only the year. Where only the month was, the article has no day.
func (b *Builder) context(a *article.Article) (*article.Article, timex.Context) {
	if !a.Published.Span.IsZero() {
		return a, timex.Context{Published: a.Published.Span, Assumed: a.Published.From == article.Inferred}
	}
	v, ok := en.New().Infer(&b.doc)
	if !ok || !v.Month.IsZero() {
		return a, v.Context()
	}
	inferred := *a
	inferred.Published = article.Published{Span: v.Published(), From: article.Inferred, Range: v.Window, Reason: v.Reason}
	return &inferred, v.Context()
}
