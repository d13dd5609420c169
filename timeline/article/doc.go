// Package article reads articles as they are found and says when each was published and how that is known.
// It knows nothing of events.
package article
