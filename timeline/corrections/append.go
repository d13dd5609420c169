package corrections

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"dateline/timeline/file"
)

// Append writes acts to the end of a file of corrections, which it makes if need be, and gives the number of the line
// of the first. They are on the disk when it returns without an error, and not in the file at all when it returns one.
// Several programs may append to one file at once. A last line that was cut off is ended first, and stays as it is.
func Append(name string, acts ...Act) (first int, err error) {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	for i := range acts {
		if err := acts[i].Check(); err != nil {
			return 0, err
		}
		if err := e.Encode(&acts[i]); err != nil {
			return 0, err
		}
	}
	real, err := file.OS{}.Resolve(name) // one lock for all names of a file
	if err != nil {
		return 0, err
	}
	unlock, err := file.OS{}.Lock(real+".lock", nil)
	if err != nil {
		return 0, fmt.Errorf("lock %s: %w", name, err)
	}
	defer func() { err = errors.Join(err, unlock()) }()
	return appendText(name, text.Bytes())
}

// appendText writes the lines in one piece, or takes back what it could write of them.
func appendText(name string, text []byte) (first int, err error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	size, lines, ended, err := measure(f)
	if err != nil {
		return 0, err
	}
	if !ended {
		text, lines = append([]byte{'\n'}, text...), lines+1
	}
	if _, err = f.Write(text); err == nil {
		err = f.Sync()
	}
	if err != nil {
		return 0, errors.Join(err, f.Truncate(size))
	}
	return lines + 1, nil
}

// measure counts the bytes and the ended lines of a file, and says whether its last line is ended.
func measure(f *os.File) (size int64, lines int, ended bool, err error) {
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return 0, 0, false, errors.Join(err, fmt.Errorf("%s is no regular file", f.Name()))
	}
	buf := make([]byte, 64<<10)
	ended = true
	for {
		n, err := f.Read(buf)
		lines += bytes.Count(buf[:n], []byte{'\n'})
		if size += int64(n); n > 0 {
			ended = buf[n-1] == '\n'
		}
		if err == io.EOF {
			return size, lines, ended, nil
		}
		if err != nil {
			return 0, 0, false, err
		}
	}
}
