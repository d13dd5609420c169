package event

import (
	"sort"
	"strings"

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

// dateline gives the dateline of the article, whose day is that of the writing; the zero one where words that are no
// known place stand alone in their line: those may be what takes place on the day, "MOONLIGHT FAIR, May 2, 2017".
func (a *analysis) dateline() article.Dateline {
	line := a.article.Dateline
	rest, _, _ := strings.Cut(a.doc.Text[line.End:], "\n")
	if a.story == nil && strings.TrimSpace(rest) == "" {
		return article.Dateline{}
	}
	return line
}

// pastDateline gives the token behind the dateline where sentence s begins with it, or within it; the first of s
// otherwise.
func pastDateline(d *prose.Document, s *prose.Sentence, line article.Dateline) int {
	if s.Start < line.End && line.Start < s.End {
		return min(tokenFrom(d, line.End), s.Last)
	}
	return s.First
}

// tokenFrom gives the first token that begins at offset or behind it.
func tokenFrom(d *prose.Document, offset int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return int(d.Tokens[i].Start) >= offset })
}
