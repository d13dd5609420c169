package timeline_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// line is the order of the packages: each imports only those before it.
var line = []string{
	"timeline/effect/probe", "timeline/calendar", "timeline/layout", "timeline/prose", "timeline/weigh",
	"timeline/prose/pos/internal/perceptron", "timeline/prose/pos", "timeline/english",
	"timeline/syntax/arcs/internal/machine", "timeline/syntax/arcs", "timeline/syntax", "timeline/choose", "timeline/file",
	"timeline/article", "timeline/place/internal/table", "timeline/place", "timeline/timex", "timeline/timex/en",
	"timeline/record", "timeline/event",
	"timeline/merge", "timeline", "timeline/corrections", "timeline/batch", "export", "export/job", "export/serve",
	"export/internal/webdriver", "export/shell", "export/command", ".",
	"timeline/place/gen", "timeline/prose/pos/train", "timeline/syntax/arcs/train", "timeline/event/train", // programs that make tables
	"timeline/effect", // and one that measures the code
}

// importsOf gives what the packages of the module import, tests aside, by folder.
func importsOf(t *testing.T, root string) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "examples" || entry.Name() == "testdata" || entry.Name() == ".git"):
			return filepath.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(path))
		for _, i := range file.Imports {
			imported, _ := strconv.Unquote(i.Path.Value)
			all[filepath.ToSlash(folder)] = append(all[filepath.ToSlash(folder)], imported)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Imports go one way, and a package of others is imported by one of ours.
func TestImports(t *testing.T) {
	importer := map[string]string{}
	for folder, imports := range importsOf(t, "..") {
		at := slices.Index(line, folder)
		if at < 0 {
			t.Errorf("%s: not in the line", folder)
		}
		for _, path := range imports {
			ours, ok := strings.CutPrefix(path, "dateline/")
			host, _, _ := strings.Cut(path, "/")
			switch {
			case ok && !slices.Contains(line[:max(at, 0)], ours):
				t.Errorf("%s imports %s, which does not stand before it", folder, ours)
			case ok || !strings.Contains(host, "."): // the standard library
			case importer[path] != "" && importer[path] != folder:
				t.Errorf("%s is imported by %s and by %s", path, folder, importer[path])
			default:
				importer[path] = folder
			}
		}
	}
	if len(importer) < 5 {
		t.Errorf("only %d packages of others found", len(importer))
	}
}
