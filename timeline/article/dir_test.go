package article

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestFiles(t *testing.T) {
	root := t.TempDir()
	for name, content := range map[string]string{
		"b.txt": "Text", "a/2.txt": "Text", "a/1.html": "<p>Text", "c.jsonl": `{"id":1,"text":"a"}`, "latin.txt": "caf\xe9",
		"picture.png": "\x89PNG\r\n\x1a\n", "data.bin": "a\x00b", "settings.json": "{\n \"indent\": 2\n}", "empty.txt": "",
		".hidden": "Text", ".git/config": "Text",
	} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	paths, skipped, err := Files(root)
	for i := range paths {
		paths[i] = filepath.ToSlash(strings.TrimPrefix(paths[i], root+string(filepath.Separator)))
	}
	if want := []string{"a/1.html", "a/2.txt", "b.txt", "c.jsonl", "latin.txt"}; !slices.Equal(paths, want) || skipped != 4 || err != nil {
		t.Errorf("got %v, %d skipped, %v; want %v, 4 skipped", paths, skipped, err, want)
	}
	if _, _, err := Files(filepath.Join(root, "none")); err == nil {
		t.Error("a folder that does not exist is read")
	}
}
