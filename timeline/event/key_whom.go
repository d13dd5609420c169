package event

import (
	"slices"
	"strings"

	"dateline/timeline/english"
)

// readWhom takes from the title whom the event is done to, where one body may do the like to many people on a day: the
// words behind its own, "Police arrest baker", or in front of it where that is a participle without an object, "Baker
// arrested in Rome".
func (m *keyMaker) readWhom() {
	at := slices.IndexFunc(m.title, func(w keyWord) bool { return w.stem == m.Word })
	if at < 0 || !m.title[at].sense.Is(english.Many) {
		return
	}
	list, said := people(m.title[at+1:])
	if !said && strings.HasSuffix(m.title[at].plain, "ed") {
		list, _ = people(m.title[:at])
	}
	m.Whom = unique(list)
}

// people gives the stems of the noun group that a title goes on with, and whether there is one. One with a name has
// none: that tells who it is; and neither has what goes on with a verb.
func people(title []keyWord) (list []string, said bool) {
	for i := range title {
		switch w := &title[i]; {
		case english.IsArticle(w.plain):
			continue
		case w.name, w.sense.Is(english.Carrier | english.Saying | english.Beginning | english.Ending):
			return nil, true
		case english.IsCount(w.plain):
			list = append(list, "#")
		case english.Empty(w.plain):
			return list, said
		case !english.IsAnybody(w.plain):
			list = append(list, w.stem)
		}
		said = true
	}
	return list, said
}
