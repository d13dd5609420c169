package timeline

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline/event"
	"dateline/timeline/merge"
)

// Version is the version of the timeline JSON that is written. Load reads every version with the same number before
// the dot.
const Version = "1.1"

// program is the generator that the timeline JSON names.
const program = "dateline"

// Write writes the timeline JSON, indented, with a newline at the end. It holds no more than one event in memory.
func (t *Timeline) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "{\n  \"version\": %q,\n  \"generator\": {\n    \"name\": %q\n  },\n", Version, program)
	err := cmp.Or(writeList(out, "documents", t.Documents, ",", asIs),
		writeList(out, "events", t.Events, ",", event.Event.Written),
		writeList(out, "unresolved", t.Unresolved, "", asIs))
	if err != nil {
		return err
	}
	out.WriteString("}\n")
	return out.Flush()
}

func asIs[T any](x T) T { return x }

// writeList writes a member of the timeline JSON, each element as written gives it, and what stands after it.
func writeList[T any](out *bufio.Writer, name string, list []T, after string, written func(T) T) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("    ", "  ")
	fmt.Fprintf(out, "  %q: [", name)
	for i := range list {
		b.Reset()
		if err := e.Encode(written(list[i])); err != nil {
			return err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n    ")
		out.Write(Quiet(bytes.TrimSuffix(b.Bytes(), []byte("\n"))))
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

// UnmarshalJSON reads the timeline JSON as Load does. On an error it leaves t alone.
func (t *Timeline) UnmarshalJSON(data []byte) error {
	read, err := Load(bytes.NewReader(data))
	if err == nil {
		t.Documents, t.Events, t.Unresolved = read.Documents, read.Events, read.Unresolved
	}
	return err
}

// Begins reports whether a file that begins with head looks like a timeline JSON that Load reads.
func Begins(head []byte) bool { return ownHead.Match(head) }

var ownHead = regexp.MustCompile(`^\s*\{\s*"version"\s*:\s*"\d+\.\d+"\s*,\s*"generator"\s*:`)

// errForeign is the error for what no version of this program wrote.
var errForeign = errors.New("not a timeline JSON of this program")

// Load reads a timeline JSON, all of r. It refuses what is not one, and what it would not write back as it was: later
// versions and unknown fields. Dates that version 1.0.0 wrote and nobody can read become Unreadable. On an error it
// gives no timeline.
func Load(r io.Reader) (*Timeline, error) {
	t, lost, err := load(r)
	if err != nil {
		return nil, err
	}
	t.Unresolved = append(t.Unresolved, lost...)
	return t, nil
}

// load gives what cannot be read apart.
func load(r io.Reader) (t *Timeline, lost []Unresolved, err error) {
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	if start, err := d.Token(); err != nil || start != json.Delim('{') {
		return nil, nil, errForeign
	}
	t = new(Timeline)
	var version string
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, nil, broken(err)
		}
		if err := t.member(d, name.(string), &version, &lost); err != nil {
			return nil, nil, err
		}
	}
	if _, err := d.Token(); err != nil {
		return nil, nil, broken(err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, nil, errors.New("timeline JSON: there is more after its end")
	}
	if version == "" || t.Documents == nil || t.Events == nil {
		return nil, nil, errForeign
	}
	if version == "1.0" {
		t.makeKeys()
	}
	return t, lost, nil
}

// makeKeys gives the events of a file of version 1.0 keys. Their ids stay.
func (t *Timeline) makeKeys() {
	titles := make(map[string]string, len(t.Documents))
	for _, d := range t.Documents {
		titles[d.ID] = d.Title
	}
	for i := range t.Events {
		for _, e := range append(merge.TellingsOf(&t.Events[i]), &t.Events[i]) {
			if e.Key == nil {
				e.Key = event.KeyOf(e, titles[merge.DocumentOf(e)])
			}
		}
	}
}

// broken says that the JSON ends or fails in its midst.
func broken(err error) error { return fmt.Errorf("timeline JSON: cut off or damaged: %w", err) }

// member reads one member of the timeline JSON, and puts apart what cannot be read. The version stands before all else
// that matters.
func (t *Timeline) member(d *json.Decoder, name string, version *string, lost *[]Unresolved) error {
	var err error
	switch {
	case name == "version":
		if err := d.Decode(version); err != nil {
			return errForeign
		}
		if !reads(*version) {
			return fmt.Errorf("timeline JSON of version %q, and this program reads up to %s", *version, Version)
		}
	case name == "generator":
		var any json.RawMessage
		err = d.Decode(&any)
	case *version == "":
		return errForeign
	case name == "documents":
		t.Documents, err = readList[Document](d, nil)
	case name == "events":
		t.Events, err = readList(d, func(e *event.Event) (bool, error) {
			e.Shown = nil
			of, ok := heal(e)
			*lost = append(*lost, of...)
			return ok, checkEvent(e)
		})
	case name == "unresolved":
		t.Unresolved, err = readList[Unresolved](d, nil)
	default:
		return fmt.Errorf("timeline JSON: unknown field %q", name)
	}
	if err != nil {
		return broken(err)
	}
	return nil
}

// readList reads an array an element at a time, and keeps what check keeps; without a check everything. It is never nil
// without an error.
func readList[T any](d *json.Decoder, check func(*T) (keep bool, err error)) ([]T, error) {
	start, err := d.Token()
	if err != nil {
		return nil, err
	}
	if start != json.Delim('[') {
		return nil, errors.New("a list is missing")
	}
	list := []T{}
	for d.More() {
		var one T
		if err := d.Decode(&one); err != nil {
			return nil, err
		}
		keep := true
		if check != nil {
			if keep, err = check(&one); err != nil {
				return nil, err
			}
		}
		if keep {
			list = append(list, one)
		}
	}
	_, err = d.Token()
	return list, err
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

// checkEvent refuses an event that could not be written back. The sentences that the event shares with its tellings are
// kept once.
func checkEvent(e *event.Event) error {
	sentences := make(map[string]string)
	for _, m := range e.Mentions {
		sentences[m.Sentence] = m.Sentence
	}
	for _, t := range merge.TellingsOf(e) {
		if e.Status == 0 || t.Status == 0 {
			return fmt.Errorf("event %q has no status", e.ID)
		}
		for i, m := range t.Mentions {
			if s, ok := sentences[m.Sentence]; ok {
				t.Mentions[i].Sentence = s
			}
		}
	}
	if e.Corrected != nil {
		for i := range e.Corrected.Own {
			if err := checkEvent(&e.Corrected.Own[i]); err != nil {
				return err
			}
		}
	}
	return nil
}
