package batch

import (
	"os"
	"testing"
)

func TestNames(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("www.txt", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"HTTP://Post.example/A": "http://Post.example/A", "https://post.example": "https://post.example", "www.post.example/a": "https://www.post.example/a",
		"WWW.post.example": "https://WWW.post.example", "www.txt": "", "a.txt": "", "ftp://post.example": "", "http.txt": "",
	} {
		if got := webAddress(name); got != want {
			t.Errorf("%s: the address %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]string{
		"file:///home/ana/a%20b.html": "/home/ana/a b.html", "FILE://localhost/a.html": "/a.html", "file://other/a.html": "file://other/a.html", "a.txt": "a.txt", "file:a": "file:a",
	} {
		if got := Path(name); got != want {
			t.Errorf("%s: the path %q, want %q", name, got, want)
		}
	}
}
