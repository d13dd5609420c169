// Package timeline is the face of the library: articles in, one ordered timeline out.
//
//	bytes ─► article ─► prose ─► timex ─► event ─► timeline ─► export ─► .ics .json .html …
//	         what was   tokens,   date      what     order,      one file
//	         published  sentences expressions happened merge,     a format
//	                              and their  when,    revise
//	                              meaning    where, who
//
// Imports go down this line only: calendar and prose import nothing of ours, then article and place, then timex, then
// timex/en, then event, then this package, then export, then the command.
//
// # How tellings become one event
//
// What one article says of one event is a telling. Tellings are put together twice, by the same code: those of one
// article when it is read (Builder), where the kind of event and its date are enough, and those of all articles when
// they are added (Timeline.Add), where names, place or title must speak for it too. An event keeps its tellings, so a
// kept timeline is merged anew from them each time.
//
//	moved.go    the two dates of what one sentence says was moved
//	profile.go  what a telling is compared by; kind.go and sense.go hold the words for it
//	index.go    which events a telling is compared with
//	fit.go      how two dates go together
//	agree.go    how surely two tellings are one event, and how sure that must be for such dates
//	cluster.go  each telling, in order of publication, joins the event it fits best or founds one
//	group.go    what becomes of an event as tellings come: a finer date, a revision, a disagreement
//	pick.go     the one event that is told in the end
//	id.go       what makes it the same event
//
// Each telling joins once, in an order that the articles give themselves, so the order of reading never shows, and
// later news never changes what became of earlier news.
package timeline
