package timeline

import (
	"bufio"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// What a reader takes in at once.
const (
	maxBranches = 15  // of a function: McCabe's cyclomatic complexity
	maxTerms    = 4   // of a condition
	maxLines    = 40  // of a function
	maxColumns  = 120 // of a line, a tab counted as one
)

// tables are functions that are one table, a row a line, in the innermost loop of the parser.
var tables = map[string]bool{
	"../timeline/syntax/arcs/internal/machine/feature.go:treeFeatures": true,
	"../timeline/syntax/arcs/internal/machine/relation.go:Features":    true,
}

// TestBudgets reads the code and reports what is longer or more tangled than a reader takes in.
func TestBudgets(t *testing.T) {
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && path != ".." && strings.HasPrefix(e.Name(), "."):
			return filepath.SkipDir
		case strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go"):
			checkFile(t, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkFile(t *testing.T, path string) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
			checkFunc(t, files, f, tables[filepath.ToSlash(path)+":"+f.Name.Name])
		}
	}
	checkConditions(t, files, file)
	checkColumns(t, path)
}

func checkFunc(t *testing.T, files *token.FileSet, f *ast.FuncDecl, isTable bool) {
	at := files.Position(f.Pos())
	if n := files.Position(f.Body.Rbrace).Line - at.Line - 1; n > maxLines && !isTable {
		t.Errorf("%s: %s has %d lines", at, f.Name.Name, n)
	}
	if n := branches(f); n > maxBranches {
		t.Errorf("%s: %s has %d ways through it", at, f.Name.Name, n)
	}
}

// checkConditions reports the long ones of a file, those of its tables too.
func checkConditions(t *testing.T, files *token.FileSet, file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		if terms := terms(e); terms > maxTerms {
			t.Errorf("%s: a condition of %d terms", files.Position(e.Pos()), terms)
			return false
		}
		return !isLogical(e)
	})
}

func checkColumns(t *testing.T, path string) {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		if c := utf8.RuneCountInString(lines.Text()); c > maxColumns {
			t.Errorf("%s:%d: %d columns", path, n, c)
		}
	}
}

// branches counts the ways through a function: one, and one more for each decision.
func branches(f *ast.FuncDecl) int {
	n := 1
	ast.Inspect(f, func(x ast.Node) bool {
		switch x := x.(type) {
		case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
			n++
		case *ast.CaseClause:
			if x.List != nil {
				n++
			}
		case *ast.BinaryExpr:
			if isLogical(x) {
				n++
			}
		}
		return true
	})
	return n
}

// terms counts what && and || join in e.
func terms(e ast.Expr) int {
	switch x := e.(type) {
	case *ast.ParenExpr:
		return terms(x.X)
	case *ast.UnaryExpr:
		return terms(x.X)
	case *ast.BinaryExpr:
		if isLogical(x) {
			return terms(x.X) + terms(x.Y)
		}
	}
	return 1
}

func isLogical(e ast.Expr) bool {
	b, ok := e.(*ast.BinaryExpr)
	return ok && (b.Op == token.LAND || b.Op == token.LOR)
}
