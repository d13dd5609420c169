package event

import (
	"unicode"
	"unicode/utf8"

	"dateline/timeline/choose"
)

// wordFeatures says what a word is to the frame whose title may have it.
func (p *passage) wordFeatures(f *choose.Features, fr *Frame, ph *phrase, it *titleWord) {
	part := "head"
	if it.token != ph.head {
		part = p.Rel(it.token).String()
	}
	role := ph.role
	if ph.head == fr.Trigger {
		role = "trigger"
	}
	way := p.wayTo(fr, ph.head)
	p.treeFeatures(f, fr, ph, way, part, role)
	tag := p.Tags[it.token].String()
	f.Add("tag", tag)
	f.Add("tag.way", tag, way)
	p.articleFeatures(f, it, part, role)
	f.Add("from", it.from)
	f.Add("from.way", it.from, way)
	p.formOfWord(f, ph, it, role)
	p.distanceFeatures(f, fr, it, role)
	f.Flag("trigger", it.token == fr.Trigger)
	f.Flag("trigger in headline", p.context.of(p.stem(fr.Trigger)).headline && p.context.of(it.stem).headline)
}

// wayTo names the way through the tree from the trigger to a phrase, with the preposition that leads to it.
func (p *passage) wayTo(fr *Frame, head int) string {
	way := p.path(fr.Trigger, head)
	if word := p.leading(head); word != "" && head != fr.Trigger {
		way += ":" + word
	}
	return way
}

// treeFeatures says how the phrase of a word hangs on the trigger.
func (p *passage) treeFeatures(f *choose.Features, fr *Frame, ph *phrase, way, part, role string) {
	kind := "verb"
	if fr.Noun {
		kind = "noun"
	}
	f.Add("way", kind+way)
	f.Add("part", part)
	f.Add("way.part", way, part)
	f.Add("depth", choose.Bucket(ph.depth))
	f.Add("role", role)
	f.Add("role.class", role, classOf(p.words[fr.Trigger]))
	f.Add("role.kind", role, p.kind(fr))
	f.Add("role.part", role, part)
	f.Add("role.depth", role, choose.Bucket(ph.depth))
	f.Add("root", ph.root)
	f.Add("root.role", ph.root, role)
	f.Add("head", p.Tags[ph.head].String(), role)
}

// articleFeatures says how much the article speaks of a word.
func (p *passage) articleFeatures(f *choose.Features, it *titleWord, part, role string) {
	use := p.context.of(it.stem)
	f.Flag("headline", use.headline)
	f.Flag("no headline", len(p.context.title) == 0)
	if use.headline {
		f.Add("headline.role", role)
	}
	used := choose.Bucket(use.count)
	f.Add("used", used)
	f.Add("used.part", used, part)
	f.Flag("first sentences", p.Index < 3)
}

// formOfWord says what a word is by itself, and how long its phrase and all that the title may have.
func (p *passage) formOfWord(f *choose.Features, ph *phrase, it *titleWord, role string) {
	r, _ := utf8.DecodeRuneInString(it.text)
	f.Flag("capital", unicode.IsUpper(r))
	f.Flag("digit", unicode.IsDigit(r))
	f.Add("size", choose.Bucket(len(ph.words)))
	f.Add("class", classOf(p.words[it.token]))
	f.Add("phrases", choose.Bucket(ph.rank))
	f.Add("stem", it.stem)
	f.Add("pool", choose.Bucket(ph.pool))
	f.Add("pool.role", choose.Bucket(ph.pool), role)
}

// distanceFeatures says where in the sentence a word stands.
func (p *passage) distanceFeatures(f *choose.Features, fr *Frame, it *titleWord, role string) {
	d, side := it.token-fr.Trigger, "behind"
	if d < 0 {
		side, d = "before", -d
	}
	f.Add("distance", side+choose.Bucket(d))
	if p.placed[it.token] {
		f.Add("place", role)
	}
}

// roleOf says what a phrase is to the word it hangs on, with the preposition that leads to it: "obl:in".
func (p *passage) roleOf(i int) string {
	if word := p.leading(i); word != "" {
		return p.Rel(i).String() + ":" + word
	}
	return p.Rel(i).String()
}
