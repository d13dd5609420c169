package batch

import (
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// Path gives the path that the name of an input stands for: that of a file address on this machine (RFC 8089),
// "file:///home/ana/a.html"; any other name is one itself.
func Path(name string) string {
	if len(name) < 7 || !strings.EqualFold(name[:7], "file://") {
		return name
	}
	u, err := url.Parse(name)
	if err != nil || u.Host != "" && u.Host != "localhost" || u.Path == "" {
		return name
	}
	if runtime.GOOS == "windows" { // file:///C:/a.html
		return filepath.FromSlash(strings.TrimPrefix(u.Path, "/"))
	}
	return u.Path
}

// webAddress gives the http or https address that the name of an input is, "" for a path. "www.post.example/a" is one,
// too, where there is no such file.
func webAddress(name string) string {
	scheme, rest, found := strings.Cut(name, "://")
	switch scheme = strings.ToLower(scheme); {
	case found && (scheme == "http" || scheme == "https"):
		return scheme + "://" + rest
	case !found && len(name) > 4 && strings.EqualFold(name[:4], "www."):
		if _, err := os.Lstat(name); err != nil {
			return "https://" + name
		}
	}
	return ""
}
