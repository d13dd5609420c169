package article

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/timeline/calendar"
)

// A stated day is one that a page tells in its metadata.
type stated struct {
	day  calendar.Span
	utc  bool // of a time in UTC, so that the publisher's own day may be the one before or after
	from string
}

// published finds the day on which a page was published: in its metadata, its address, what it shows, its dateline.
// Where metadata give a time in UTC, the day is the publisher's own if the page tells that elsewhere.
// Nothing is guessed: a page that tells no day has none.
func (p *page) published(address, text string) Published {
	o := p.order(text)
	inURL := urlDate(address)
	if inURL.Grain != calendar.Day {
		if named := urlDate(p.address("")); !named.IsZero() {
			inURL = named
		}
	}
	if s, ok := p.stated(o); ok {
		first := p.local(s, inURL, o)
		if later, ok := p.modified(first, o, text); ok {
			return later
		}
		return first
	}
	if inURL.Grain == calendar.Day {
		return Published{Span: inURL, From: FromURL, Reason: "the day in the address"}
	}
	if s, ok := p.shown(o); ok {
		return Published{Span: s.day, From: FromText, Reason: s.from}
	}
	if day, ok := headDay(text, inURL); ok {
		return day
	}
	if !inURL.IsZero() {
		return Published{Span: inURL, From: FromURL, Reason: "the month in the address"}
	}
	return Published{}
}

// local gives the day of metadata in the publisher's zone. The address and what readers see hold that day.
func (p *page) local(s stated, inURL calendar.Span, o order) Published {
	if inURL.Grain == calendar.Day && inURL != s.day && nextTo(inURL, s.day) {
		return Published{Span: inURL, From: FromURL, Reason: "the day in the address; " + s.from + " is in another zone"}
	}
	if s.utc {
		if seen, ok := p.shown(o); ok && seen.day != s.day && nextTo(seen.day, s.day) {
			return Published{Span: seen.day, From: FromText, Reason: seen.from + "; " + s.from + " is in UTC"}
		}
	}
	return Published{Span: s.day, From: FromMetadata, Reason: s.from}
}

// nextTo reports whether a and b are at most a day apart.
func nextTo(a, b calendar.Span) bool {
	d := a.Start.Sub(b.Start)
	return d >= -24*time.Hour && d <= 24*time.Hour
}

// order tells how the page writes days in digits: Americans put the month first, nearly all others the day.
func (p *page) order(text string) order {
	lang := strings.ToLower(strings.ReplaceAll(p.lang, "_", "-"))
	locale := strings.ToLower(strings.ReplaceAll(p.first("og:locale"), "_", "-"))
	switch {
	case lang == "en-us" || locale == "en-us" && lang == "en":
		return monthFirst
	case lang != "" && lang != "en" || strings.HasPrefix(locale, "en-") && lang == "en":
		return dayFirst
	case lang == "":
		if code, _ := language(text); code != "en" {
			return dayFirst
		}
	}
	return 0
}

// publishedMeta are the meta elements that hold the day of publication, the plainest first.
var publishedMeta = [...]string{
	"article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
	"parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "pubdate",
	"og:pubdate", "publishdate", "publish-date", "publish_date", "published-date", "published_date", "publication_date",
	"publication-date", "publicationdate", "originalpublicationdate", "article_date_original",
	"article-publication-date", "article.published", "article:post_date", "bt:pubdate", "rnews:datepublished",
	"mediator_published_time", "shareaholic:article_published_time", "vr:published_time", "gnm-published-date",
	"weibo:article:create_at", "ptime", "displaydate", "dcsext.articlefirstpublished", "dc.date.issued",
	"dcterms.issued", "dc.date.created", "dcterms.created", "dc.date.publication", "dc.date", "dcterms.date",
	"citation_publication_date", "citation_online_date", "citation_date", "release_date", "pub_date", "article:create",
	"created", "datecreated", "date"}

// stated gives the day that metadata tell. Of two for the same moment the one in the publisher's zone is taken.
func (p *page) stated(o order) (stated, bool) {
	var best stated
	for s := range p.allStated(o) {
		switch {
		case best.day.IsZero():
			best = s
		case best.utc && !s.utc && nextTo(best.day, s.day):
			return s, true
		}
	}
	return best, !best.day.IsZero()
}

// allStated gives the days in metadata: meta elements, then things, articles before other pages.
func (p *page) allStated(o order) func(yield func(stated) bool) {
	return func(yield func(stated) bool) {
		for _, name := range publishedMeta {
			if s, ok := readStamp(p.meta[name], o, "meta "+name); ok && !yield(s) {
				return
			}
		}
		for _, kind := range [...]string{"Article", "Posting", "Report", "WebPage", "VideoObject"} {
			for _, t := range p.things {
				if s, ok := t.stated(kind, o); ok && !yield(s) {
					return
				}
			}
		}
	}
}

// stated gives the day on which a thing of a kind was published.
func (t thing) stated(kind string, o order) (stated, bool) {
	if !t.is(kind) {
		return stated{}, false
	}
	for _, key := range [...]string{"datePublished", "dateCreated", "uploadDate"} {
		if s, ok := readStamp(t.text(key), o, key+" of the "+kind); ok {
			return s, ok
		}
	}
	return stated{}, false
}

// readStamp reads the value of a time stamp: ISO 8601, seconds since 1970, or a date in words.
func readStamp(value string, o order, from string) (stated, bool) {
	value = strings.TrimSpace(value)
	if value == "" || len(value) > 100 {
		return stated{}, false
	}
	if day, ok := epoch(value); ok {
		return stated{day, true, from}, true
	}
	day, ok := parseISO(value)
	if !ok || day.Grain != calendar.Day {
		day, ok = findDay(value, o)
	}
	if ok {
		day, ok = sane(day.Start.Year(), int(day.Start.Month()), day.Start.Day())
	}
	return stated{day, inUTC(value), from}, ok
}

// utcEnds are what ends a time stamp in UTC.
var utcEnds = []string{"Z", "z", "+00:00", "+0000", "GMT", "UTC"}

// inUTC reports whether a time stamp says that it is in UTC.
func inUTC(value string) bool {
	return strings.Contains(value, ":") &&
		slices.ContainsFunc(utcEnds, func(end string) bool { return strings.HasSuffix(value, end) })
}

// epoch reads seconds or milliseconds since 1970.
func epoch(value string) (calendar.Span, bool) {
	n, err := strconv.ParseInt(value, 10, 64)
	switch {
	case err != nil || len(value) != 10 && len(value) != 13:
		return calendar.Span{}, false
	case len(value) == 13:
		n /= 1000
	}
	t := time.Unix(n, 0).UTC()
	return sane(t.Year(), int(t.Month()), t.Day())
}

// maxShown is how many different days a page may show before it looks like a list of articles.
const maxShown = 6

// shown gives the day that the page shows its readers as its own: the first that is within the article if any is,
// and no word of an update.
func (p *page) shown(o order) (stated, bool) {
	days := map[calendar.Span]bool{}
	var best stated
	rank := 0
	for _, s := range p.stamps {
		day, ok := s.day(o)
		if !ok || s.other {
			continue
		}
		days[day] = true
		if r := s.rank(); r > rank {
			rank = r
			best = stated{day: day, from: fmt.Sprintf("“%s” on the page", clip(s.shown, s.value))}
		}
	}
	if rank == 0 {
		return p.shownPlain(o)
	}
	return best, len(days) <= maxShown
}

// shownPlain gives the day that stands alone on the page, if there is only one.
func (p *page) shownPlain(o order) (stated, bool) {
	var only stated
	for _, text := range p.plain {
		day, ok := findDay(text, o)
		if !ok || !only.day.IsZero() && only.day != day {
			return stated{}, false
		}
		only = stated{day: day, from: "“" + text + "” on the page"}
	}
	return only, !only.day.IsZero()
}

// clip shortens what a page shows to what fits a reason.
func clip(shown, value string) string {
	if shown == "" {
		shown = value
	}
	if r := []rune(shown); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return shown
}
