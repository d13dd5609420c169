package article

import (
	"bufio"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Files gives the paths of the files below root that may hold articles, in the order of their names, and counts the
// others: binary files, and JSON that is neither a feed nor lines of articles. Hidden files and folders are not
// looked at, and links to folders not followed. A file that cannot be opened is among the paths, so that reading
// it says why.
func Files(root string) (paths []string, skipped int, err error) {
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		hidden := path != root && strings.HasPrefix(entry.Name(), ".")
		switch {
		case err != nil:
			return err
		case entry.IsDir() && hidden:
			return filepath.SkipDir
		case hidden || !regular(path, entry):
		case readable(path):
			paths = append(paths, path)
		default:
			skipped++
		}
		return nil
	})
	return paths, skipped, err
}

// regular reports whether path is a file, or a link to one.
func regular(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// readable reports whether the start of a file looks like something that Read reads.
func readable(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return true
	}
	defer f.Close()
	b, _ := unpack(bufio.NewReaderSize(f, peekSize))
	head, err := b.Peek(peekSize)
	if len(head) == 0 {
		return err != io.EOF
	}
	return sniff(head) != 0 && !binary(head)
}
