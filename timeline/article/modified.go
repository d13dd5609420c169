package article

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"dateline/timeline/calendar"
	"dateline/timeline/english"
)

// rewritten is how much later than its publication a page must have been changed to count as written anew: what is
// corrected within days is still the text of its first day.
const rewritten = 31 * 24 * time.Hour

// modified gives the day of a page's last change where its text is of that later day and not of its first publication:
// because that is the only day which the page shows its readers, or because the text tells years after the first
// publication as past.
func (p *page) modified(first Published, o order, text string) (Published, bool) {
	last, ok := p.changed(o)
	if !ok || last.day.Start.Sub(first.Span.Start) < rewritten {
		return first, false
	}
	why := ""
	switch {
	case p.showsOnly(last.day, o):
		why = "which is the day that it shows"
	case pastYears(text, first.Span.Start.Year(), last.day.Start.Year()) >= 2:
		why = "and tells of years after the first as past"
	default:
		return first, false
	}
	why = fmt.Sprintf("first published %s (%s), changed %s (%s), %s",
		first.Span.EDTF(), first.Reason, last.day.EDTF(), last.from, why)
	return Published{Span: last.day, From: FromModified, Reason: why}, true
}

// modifiedMeta are the meta elements that hold the day of the last change.
var modifiedMeta = [...]string{"article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified",
	"revised", "article:modified", "dcterms.modified"}

// changed gives the day of the last change as metadata tell it.
func (p *page) changed(o order) (stated, bool) {
	for _, t := range p.things {
		if s, ok := readStamp(t.text("dateModified"), o, "dateModified"); ok && t.is("Article", "Posting", "Report") {
			return s, true
		}
	}
	for _, name := range modifiedMeta {
		if s, ok := readStamp(p.meta[name], o, "meta "+name); ok {
			return s, true
		}
	}
	return stated{}, false
}

// showsOnly reports whether <time> elements of the article show day, or the one next to it, and no other.
func (p *page) showsOnly(day calendar.Span, o order) bool {
	seen := false
	for _, s := range p.stamps {
		shown, ok := s.day(o)
		switch {
		case !ok || s.other || !s.time:
		case !nextTo(shown, day):
			return false
		default:
			seen = true
		}
	}
	return seen
}

// aheadWords are words of sentences in which a year may be one to come.
var aheadWords = english.Listed("article ahead")

// pastYears counts the sentences of text that tell of a year behind first, and not behind last, without any word of
// what is to come.
func pastYears(text string, first, last int) (n int) {
	for line := range strings.SplitSeq(text, "\n") {
		for sentence := range strings.SplitSeq(line, ". ") {
			year, ahead := false, false
			for word := range strings.FieldsFuncSeq(sentence, notWord) {
				if y, err := strconv.Atoi(word); err == nil && len(word) == 4 {
					year = year || y > first && y <= last
				}
				ahead = ahead || aheadWords.Has(strings.ToLower(word))
			}
			if year && !ahead {
				n++
			}
		}
	}
	return n
}

func notWord(r rune) bool { return !isWordRune(r) }
