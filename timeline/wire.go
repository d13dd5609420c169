package timeline

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"dateline/timeline/event"
)

// Version is the version of the timeline JSON that is written. Load reads every version with the same number before
// the dot.
const Version = "1.0"

// program is the generator that the timeline JSON names.
const program = "dateline"

// header is what the timeline JSON says of itself.
type header struct {
	Version   string    `json:"version"`
	Generator generator `json:"generator"`
}

type generator struct {
	Name string `json:"name"`
}

// whole is all of the timeline JSON.
type whole struct {
	header
	Documents  []Document    `json:"documents"`
	Events     []event.Event `json:"events"`
	Unresolved []Unresolved  `json:"unresolved"`
}

// Write writes the timeline JSON, indented, with a newline at the end. It holds no more than one event in memory.
func (t *Timeline) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "{\n  \"version\": %q,\n  \"generator\": {\n    \"name\": %q\n  },\n", Version, program)
	err := cmp.Or(writeList(out, "documents", t.Documents, ","), writeList(out, "events", t.Events, ","), writeList(out, "unresolved", t.Unresolved, ""))
	if err != nil {
		return err
	}
	out.WriteString("}\n")
	return out.Flush()
}

// writeList writes a member of the timeline JSON and what stands after it.
func writeList[T any](out *bufio.Writer, name string, list []T, after string) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("    ", "  ")
	fmt.Fprintf(out, "  %q: [", name)
	for i := range list {
		b.Reset()
		if err := e.Encode(&list[i]); err != nil {
			return err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n    ")
		out.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
	}
	if len(list) > 0 {
		out.WriteString("\n  ")
	}
	_, err := out.WriteString("]" + after + "\n")
	return err
}

// MarshalJSON gives the timeline JSON.
func (t *Timeline) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	err := t.Write(&out)
	return out.Bytes(), err
}

// Load reads a timeline JSON, all of r. On an error it gives no timeline.
func Load(r io.Reader) (*Timeline, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	t := new(Timeline)
	if err := t.UnmarshalJSON(data); err != nil {
		return nil, err
	}
	return t, nil
}

// UnmarshalJSON reads the timeline JSON. It refuses what is not one, and what it would not write back as it was: later
// versions and unknown fields. Then it leaves t alone.
func (t *Timeline) UnmarshalJSON(data []byte) error {
	var in whole
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	err := d.Decode(&in)
	if err != nil || in.Version != Version || in.Documents == nil || in.Events == nil {
		if err := foreign(data); err != nil {
			return err
		}
	}
	if err == nil && len(bytes.TrimSpace(data[d.InputOffset():])) > 0 {
		err = errors.New("there is more after its end")
	}
	if err == nil {
		err = check(in.Events)
	}
	if err != nil {
		return fmt.Errorf("timeline JSON: %w", err)
	}
	t.Documents, t.Events, t.Unresolved = in.Documents, in.Events, in.Unresolved
	return nil
}

// foreign says why data is no timeline JSON that this program can read, if that shows without its documents and events.
func foreign(data []byte) error {
	var in struct {
		header
		Documents, Events json.RawMessage
	}
	if !json.Valid(data) {
		return errors.New("not a timeline JSON of this program: it is cut off, or no JSON at all")
	}
	if err := json.Unmarshal(data, &in); err != nil || in.Version == "" || in.Documents == nil || in.Events == nil {
		return errors.New("not a timeline JSON of this program")
	}
	if !reads(in.Version) {
		return fmt.Errorf("timeline JSON of version %q, and this program reads up to %s", in.Version, Version)
	}
	return nil
}

// reads reports whether version is one that this program understands: the same number before the dot, and none larger
// after it.
func reads(version string) bool {
	major, minor, ok := strings.Cut(version, ".")
	m, n, _ := strings.Cut(Version, ".")
	read, err := strconv.ParseUint(minor, 10, 16)
	written, _ := strconv.ParseUint(n, 10, 16)
	return ok && err == nil && major == m && read <= written
}

// check finds events that could not be written back.
func check(events []event.Event) error {
	for i := range events {
		for _, e := range tellings(&events[i]) {
			if e.Status == 0 || events[i].Status == 0 {
				return fmt.Errorf("event %q has no status", events[i].ID)
			}
		}
	}
	return nil
}
