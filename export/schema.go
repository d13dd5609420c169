package export

import _ "embed"

//go:embed schema.json
var schema []byte

// Schema gives the JSON Schema (2020-12) of the timeline JSON. Its $defs/report is that of a line of JSONL.
func Schema() []byte { return append([]byte(nil), schema...) }
