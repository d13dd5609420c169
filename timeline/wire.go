package timeline

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"dateline/timeline/event"
)

// Version is the version of the timeline JSON that is written. Load reads every version with the same number before
// the dot.
const Version = "1.0"

// header is what the timeline JSON says of itself.
type header struct {
	Version   string    `json:"version"`
	Generator generator `json:"generator"`
}

type generator struct {
	Name string `json:"name"`
}

// bare is a Timeline without its methods.
type bare Timeline

// MarshalJSON writes the timeline JSON.
func (t *Timeline) MarshalJSON() ([]byte, error) {
	b := bare(*t)
	if b.Documents == nil {
		b.Documents = []Document{}
	}
	if b.Events == nil {
		b.Events = []event.Event{}
	}
	if b.Unresolved == nil {
		b.Unresolved = []Unresolved{}
	}
	return json.Marshal(struct {
		header
		*bare
	}{header{Version, generator{"dateline"}}, &b})
}

// UnmarshalJSON reads the timeline JSON. It refuses what is not one and versions that it does not know, and then leaves
// t alone.
func (t *Timeline) UnmarshalJSON(data []byte) error {
	var h header
	if err := json.Unmarshal(data, &h); err != nil {
		return errors.New("not a timeline JSON")
	}
	major, _, _ := strings.Cut(Version, ".")
	switch got, _, _ := strings.Cut(h.Version, "."); {
	case h.Version == "":
		return errors.New("not a timeline JSON: it has no version")
	case got != major:
		return fmt.Errorf("timeline JSON of version %q: this program reads version %s", h.Version, major)
	}
	var b bare
	if err := json.Unmarshal(data, &b); err != nil {
		return err
	}
	*t = Timeline(b)
	return nil
}

// Load reads a timeline JSON, all of r. On an error it gives no timeline.
func Load(r io.Reader) (*Timeline, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	t := new(Timeline)
	if err := json.Unmarshal(data, t); err != nil {
		return nil, fmt.Errorf("timeline: %w", err)
	}
	return t, nil
}

// Write writes the timeline JSON, indented, with a newline at the end.
func (t *Timeline) Write(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(t)
}
