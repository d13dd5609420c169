package pos

import (
	"testing"

	"dateline/timeline/prose/pos/internal/perceptron"
)

func TestTagNames(t *testing.T) {
	if len(names) != int(Money)+1 || perceptron.Tags != Money+1 {
		t.Fatalf("%d names for %d tags", len(names), Money+1)
	}
	for want := CC; want <= Money; want++ {
		if got, ok := Parse(want.String()); !ok || got != want {
			t.Errorf("%q is parsed as %d, want %d", want, got, want)
		}
	}
	for name, want := range map[string]Tag{"PRP$": PRPS, "VBZ": VBZ, ".": Stop, "``": Open, "HYPH": HYPH, "$": Money, "WRB": WRB} {
		if got, _ := Parse(name); got != want {
			t.Errorf("%q is parsed as %q", name, got)
		}
	}
	if _, ok := Parse(""); ok || Tag(200).String() != "" {
		t.Error("what is no tag has a name")
	}
}
