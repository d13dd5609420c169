// Package merge makes one event of what several articles, or several sentences of one, tell of it.
//
// What one article says of one event is a telling. Tellings are put together twice: those of one article when it is
// read (Article), by weights that were fitted to marked articles, and those of all articles when they are added
// (Merger), where names, place or title must speak for it. What speaks against it is asked in both. An event keeps its
// tellings, so a kept timeline is merged anew from them each time.
//
//	merge.go    tellings in, events out, for many articles; prepare.go a document's tellings made ready, replace.go what
//	            a newer text replaces
//	article.go  tellings in, events out, for one article; twins.go which of them are one event, twin_features.go what
//	            tells that; same.txt what each of those weighs, fitted by event/train
//	profile.go  what a telling is compared by, read from its event.Key; kinds.go what is known of kinds, story.go what
//	            its document is about
//	index.go    which events a telling is compared with; block.go cuts a merge that is too big for one machine
//	gist.go     what most groups are passed over by; brief.go what most of their tellings are, before they are compared
//	fit.go      how two dates go together
//	agree.go    how surely tellings of two articles are one event, and how sure that must be for such dates
//	against.go  what speaks against it, whatever speaks for it
//	cluster.go  each telling, in order of publication, joins the event it fits best or founds one
//	each.go     the same for many, on all processors
//	unite.go    one event of several that a person found to be one
//	group.go    what becomes of an event as tellings come: a finer date, a revision, a disagreement
//	pick.go     the one event that is told in the end; key.go its key
//	id.go       what makes it the same event
//	relate.go   the events that its relations lead to
//	order.go    the order of a timeline; stated.go where relations decide it
//
//	tellings ─► profile ─► index ─► fit, agree, against ─► cluster ─► group ─► pick ─► Event
//	            (its key)  (with     (is it the same)      (which one)         (what
//	                       which)                                              is told)
//
// Glossary. A key is what an event is compared by, made by package event and stored. A profile is a key made ready for
// comparing, a brief the few bits of it that most pairs differ in, a gist those of a group, a glance its days. A group
// is an event in the making: its tellings. Its story is what its document is about. To replace is to tell anew what a
// newer text of the same article tells.
//
// Each telling joins once, in an order that the articles give themselves, so the order of reading never shows, and
// later news never changes what became of earlier news.
package merge
