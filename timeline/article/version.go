package article

import "net/http"

// A version is what a server says of the content of an address, by which it can be asked whether that has changed (RFC
// 9110, section 8.8). The zero version is none.
type version struct {
	address  string // the one that gave it, behind all redirects
	tag      string // ETag
	modified string // Last-Modified
}

func versionOf(address string, h http.Header) version {
	return version{address: address, tag: h.Get("ETag"), modified: h.Get("Last-Modified")}
}

// isConditional reports whether a request asks for content of another version only.
func isConditional(r *http.Request) bool {
	return r.Header.Get("If-None-Match") != "" || r.Header.Get("If-Modified-Since") != ""
}

// ask makes a request for the same address one for content that is not of this version.
func (v *version) ask(r *http.Request) {
	if v.address != r.URL.String() {
		return
	}
	if v.tag != "" {
		r.Header.Set("If-None-Match", v.tag)
	}
	if v.modified != "" {
		r.Header.Set("If-Modified-Since", v.modified)
	}
}
