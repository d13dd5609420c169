package timeline

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestQuiet(t *testing.T) {
	const text = "a “b” \u009b31m\u009d \u007f é \u202e \u2066 \u200e Â x"
	b, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	quiet := Quiet(b)
	if strings.ContainsFunc(string(quiet), steers) {
		t.Errorf("%q steers", quiet)
	}
	var back string
	if err := json.Unmarshal(quiet, &back); err != nil || back != text {
		t.Errorf("%s says %q, %v", quiet, back, err)
	}
	if plain := []byte(`{"a": "“b” é"}`); &Quiet(plain)[0] != &plain[0] {
		t.Error("plain JSON is copied")
	}
}
