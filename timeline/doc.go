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
package timeline
