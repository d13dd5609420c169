// Package corrections keeps what people say of the events of a timeline, so that it survives every later run: another
// title, date, status or place, events taken out, found right, made one, parted or added.
//
// A file of corrections is JSON Lines, one Act a line, and only ever grows; later lines win, and a line can take back
// an earlier one. It is applied to the timeline that the merge gives, each time anew (Log.Apply). An act finds its
// event by id and by what that rests on (Ref), for rules and ids may have changed in between. What it does not find
// again surely, it does not touch: it is listed.
//
//	act.go    the acts
//	log.go    reading the file; append.go writing to it, many programs at once
//	find.go   which event an act means
//	apply.go  what the acts make of a timeline; join.go those that make one event of two, or two of one; conflict.go what
//	          later articles say against them
package corrections
