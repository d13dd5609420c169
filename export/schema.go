package export

import (
	_ "embed"
	"encoding/json"
)

//go:embed schema.json
var schema []byte

// Schema gives the JSON Schema (2020-12) of the timeline JSON.
func Schema() []byte { return append([]byte(nil), schema...) }

// LineSchema gives the JSON Schema (2020-12) of a line of JSONL: what an article tells, or why it could not be read.
func LineSchema() []byte {
	var timeline struct {
		Dialect string          `json:"$schema"`
		Defs    json.RawMessage `json:"$defs"`
	}
	if err := json.Unmarshal(schema, &timeline); err != nil {
		panic(err) // the file is part of the program
	}
	line, err := json.MarshalIndent(struct {
		Dialect     string          `json:"$schema"`
		Title       string          `json:"title"`
		Description string          `json:"description"`
		Ref         string          `json:"$ref"`
		Defs        json.RawMessage `json:"$defs"`
	}{timeline.Dialect, "Dateline article", "What one article tells. Offsets are bytes into its text in UTF-8, half-open.",
		"#/$defs/report", timeline.Defs}, "", "  ")
	if err != nil {
		panic(err)
	}
	return append(line, '\n')
}
