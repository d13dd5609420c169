package en

import (
	"dateline/timeline/english"
	"dateline/timeline/prose"
	"slices"
)

// isProgramme reports whether a heading of the document says that it lists what is to come.
func isProgramme(d *prose.Document) bool {
	return slices.ContainsFunc(d.Sentences, func(s prose.Sentence) bool {
		return s.Heading && programmes.In(d, s.First, s.Last)
	})
}

// programmes are the words by which a heading announces what is to come.
var programmes = english.Listed("programmes")
