package shell

import (
	"strings"
	"testing"
)

// Whatever a flag says of itself stays text.
func TestQuotes(t *testing.T) {
	const nasty = `it's [a]: "b" $(c) \d.`
	c := Command{Name: "x", Version: "1", Flags: []Flag{{Name: "n", Value: "FILE", Usage: nasty}, {Short: "c", Name: "choice", Value: "V", Optional: true, Usage: "." + nasty, Choices: []string{"a", "b"}}}}
	for shell, wants := range map[string][]string{
		"bash": {"--n | --n=) COMPREPLY=($(compgen -f", `--choice=) COMPREPLY=($(compgen -W $'a\nb'`},
		"zsh":  {`'*--n=[it'\''s \[a\]\: "b" $(c) \\d.]:FILE:_files'`, `[.it'\''s \[a\]\: "b" $(c) \\d.]::V:(a b)'`},
		"fish": {`-l n -r -F -d 'it\'s [a]: "b" $(c) \\d.'`, `-s c -l choice -f -a 'a b'`},
		"man":  {`it\(aqs [a]: "b" $(c) \ed..`, "\n\\&.it"},
	} {
		var b strings.Builder
		err := Man(&b, c)
		if shell != "man" {
			b.Reset()
			err = Completion(&b, shell, c)
		}
		for _, want := range wants {
			if err != nil || !strings.Contains(b.String(), want) {
				t.Errorf("%s: %v, %s is not in\n%s", shell, err, want, &b)
			}
		}
	}
}
