// Package article reads articles as they are found and says when each was published and how that is known.
// It knows nothing of events.
//
// Read gives the articles of a stream, Files those of a folder, Fetch gets a page or a feed. What an input is, is
// told by its content. Where the day of publication is taken from, the first that there is:
//
//	text    --published; a dateline ("OSLO, May 2, 2017 (Agency) —"), a line that is only a date, a note ("first
//	        published on …")
//	html    metadata and JSON-LD; the address; what the page shows; --published; as for text
//	feed    the date of the item; its last update; the address; --published; as for text
//	mail    the Date field, as the day in the sender's zone
//	jsonl   "published"; with "html" as for html, with "text" as for text
//
// A time in UTC is often that of the day before or after at the publisher's: the day in the address, or the one that
// the page shows, is then taken if it is next to it. Where nothing tells the day there is none; it is not guessed.
//
// To read the code, begin with read.go. Then: text.go, jsonl.go, html.go, feed.go and mail.go, one a format;
// page.go, what a page says of itself, body.go and blocks.go, its text; author.go, who wrote it; published.go, the day,
// and stamp.go, the days that readers see.
package article
