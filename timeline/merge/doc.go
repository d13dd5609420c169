// Package merge makes one event of what several articles, or several sentences of one, tell of it.
//
// What one article says of one event is a telling. Tellings are put together twice, by the same code: those of one
// article when it is read (Article), where the kind of event and its date are enough, and those of all articles when
// they are added (Merger), where names, place or title must speak for it too. An event keeps its tellings, so a
// kept timeline is merged anew from them each time.
//
//	moved.go    the two dates of what one sentence says was moved
//	title.go    the words of a title, read once; table.go what is known of a word
//	profile.go  what a telling is compared by: its kind (kindred.go), its names (names.go), what its document is about
//	            (story.go); kind.go and sense.go hold the words for it
//	index.go    which events a telling is compared with
//	fit.go      how two dates go together
//	agree.go    how surely two tellings are one event, and how sure that must be for such dates
//	cluster.go  each telling, in order of publication, joins the event it fits best or founds one
//	group.go    what becomes of an event as tellings come: a finer date, a revision, a disagreement
//	pick.go     the one event that is told in the end
//	id.go       what makes it the same event
//	relate.go   the events that its relations lead to
//	order.go    the order of a timeline; stated.go where relations decide it
//
// Each telling joins once, in an order that the articles give themselves, so the order of reading never shows, and
// later news never changes what became of earlier news.
package merge
