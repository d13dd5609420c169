package en

import (
	"dateline/timeline/english"
	"dateline/timeline/prose"
)

// isProgramme reports whether a heading of the document says that it lists what is to come.
func isProgramme(d *prose.Document) bool {
	for _, s := range d.Sentences {
		if !s.Heading {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			if programmes.Has(d.Of(i)) {
				return true
			}
		}
	}
	return false
}

// programmes are the words by which a heading announces what is to come.
var programmes = english.Listed("programmes")
