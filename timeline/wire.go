package timeline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

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
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(struct {
		header
		*bare
	}{header{Version, generator{"dateline"}}, &b})
	return out.Bytes(), err
}

// UnmarshalJSON reads the timeline JSON. It refuses what is not one, and what it would not write back as it was: later
// versions and unknown fields. Then it leaves t alone.
func (t *Timeline) UnmarshalJSON(data []byte) error {
	var in struct {
		header
		Documents, Events json.RawMessage
	}
	if err := json.Unmarshal(data, &in); err != nil || in.Version == "" || in.Documents == nil || in.Events == nil {
		return errors.New("not a timeline JSON of this program")
	}
	if !reads(in.Version) {
		return fmt.Errorf("timeline JSON of version %q, and this program reads up to %s", in.Version, Version)
	}
	var all struct {
		header
		bare
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&all); err != nil {
		return fmt.Errorf("timeline JSON: %w", err)
	}
	for i := range all.Events {
		for _, e := range tellings(&all.Events[i]) {
			if e.Status == 0 || all.Events[i].Status == 0 {
				return fmt.Errorf("timeline JSON: event %q has no status", all.Events[i].ID)
			}
		}
	}
	*t = Timeline(all.bare)
	return nil
}

// reads reports whether version is one that this program understands: the same number before the dot, and none larger
// after it.
func reads(version string) bool {
	var major, minor, m, n int
	if _, err := fmt.Sscanf(version+"\n", "%d.%d\n", &major, &minor); err != nil {
		return false
	}
	fmt.Sscanf(Version, "%d.%d", &m, &n)
	return major == m && minor <= n
}

// Load reads a timeline JSON, all of r. On an error it gives no timeline.
func Load(r io.Reader) (*Timeline, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	if !json.Valid(data) {
		return nil, errors.New("not a timeline JSON of this program: it is cut off, or no JSON at all")
	}
	t := new(Timeline)
	if err := t.UnmarshalJSON(data); err != nil {
		return nil, err
	}
	return t, nil
}

// Write writes the timeline JSON, indented, with a newline at the end.
func (t *Timeline) Write(w io.Writer) error {
	data, err := t.MarshalJSON()
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, data, "", "  "); err != nil {
		return err
	}
	_, err = out.WriteTo(w)
	return err
}
