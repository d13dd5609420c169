package event

import (
	"sort"

	"dateline/timeline/article"
	"dateline/timeline/place"
	"dateline/timeline/prose"
)

// storyPlace gives where the story was written, as its dateline says; nil for none.
func (a *analysis) storyPlace() *place.Match {
	line := a.article.Dateline
	if line.End == 0 {
		return nil
	}
	m, ok := a.places.Match(a.doc, tokenFrom(a.doc, line.Start), tokenFrom(a.doc, line.Place), &a.setting)
	if !ok || m.Place.Kind == place.Landmark || m.Place.Kind == place.Continent {
		return nil
	}
	return &m
}

// pastDateline gives the token behind the dateline where sentence s begins with it; the first of s otherwise.
func pastDateline(d *prose.Document, s *prose.Sentence, line article.Dateline) int {
	if line.End > 0 && s.Start <= line.Start && line.Start < s.End {
		return min(tokenFrom(d, line.End), s.Last)
	}
	return s.First
}

// tokenFrom gives the first token that begins at offset or behind it.
func tokenFrom(d *prose.Document, offset int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return int(d.Tokens[i].Start) >= offset })
}
