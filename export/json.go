package export

import (
	"io"

	"dateline/timeline"
)

// JSON writes the timeline JSON: everything that t knows, whatever the options say.
func JSON(w io.Writer, t *timeline.Timeline, _ Options) error { return t.Write(w) }
