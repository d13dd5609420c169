// Package serve shows a timeline to browsers and calendar programs over HTTP, and lets a person check and correct it.
//
//	serve.go   the server and what it shows at the moment
//	guard.go   who may ask: hosts, tokens, limits
//	query.go   the filters in an address
//	answer.go  what is answered, made once and kept until the timeline changes
//	review.go  the page to check the events; view.go what it is told, act.go what it does
//
// Everything is answered from memory, and no name that comes in touches the file system. Only the review page writes,
// with the token of its run, and it writes nothing but lines of corrections.
package serve
