package article

import "strings"

// A class is what the class and id attributes of an element say about it: a set of the bits below.
type class uint8

const (
	dated   class = 1 << iota // shows a date of publication, perhaps
	byline                    // names the author
	aside                     // not the article: teasers, comments, the furniture of a site
	caption                   // the text of a picture, or who took it
	junk                      // within the article and not of it: advertisements, newsletters, share buttons
	updated                   // speaks of a later change
)

// classWords are the parts of class names that mean something: "entry-date" and "postDate" hold "date".
var classWords = index(map[class]string{
	dated: "date dates datetime time timestamp published publish posted pubdate created datum fecha data tarih meta " +
		"info metadata day publication postmeta dateline publishdate postdate pubtime datepublished date",
	dated | byline:  "byline",
	byline:          "author authors",
	dated | updated: "updated modified dateupdated lastupdated datemodified update",
	aside: "related comment comments sidebar footer recommended recommendations teaser teasers trending popular nav " +
		"navbar navigation menu clock today weather currentdate latest disqus breaking mostread breadcrumb breadcrumbs " +
		"cookie cookies consent gdpr",
	caption: "caption captions credit credits figcaption copyright photographer",
	junk: "advert advertisement ads ad adslot sponsored sponsor newsletter signup subscribe subscription social share " +
		"sharing sharedaddy promo paywall outbrain taboola donate donation readmore",
})

// index tells of each word whose it is, together where it is in the lists of several.
func index[V ~uint8](lists map[V]string) map[string]V {
	whose := map[string]V{}
	for v, list := range lists {
		for word := range strings.FieldsSeq(list) {
			whose[word] |= v
		}
	}
	return whose
}

// classify reads a class or id: words of letters, also where only a capital parts them.
func classify(value string) class {
	var found class
	var word [16]byte
	n := 0
	for i := 0; i <= len(value); i++ {
		var c byte
		if i < len(value) {
			c = value[i]
		}
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if n > 0 && (!letter || isUpper(c) && !isUpper(value[i-1])) {
			if n <= len(word) {
				found |= classWords[string(word[:n])]
			}
			n = 0
		}
		if letter {
			if n < len(word) {
				word[n] = c | 0x20
			}
			n++
		}
	}
	return found
}

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }
