package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
)

// A condition is one that can be left out.
type condition struct {
	File    string
	Line    int
	Code    string // as it is written
	Neutral bool   // what it is where it is left out
}

// A rewriter collects the conditions of a file and what has to stand around them.
type rewriter struct {
	path string
	code []byte
	at   *token.File
	list *[]condition
	put  []insertion
}

// An insertion is text that goes before the byte at offset. Of those at one offset what closes goes first, then the
// outer before the inner.
type insertion struct {
	offset, order int
	text          string
}

// rewritten gives the code of a file with a probe around each of its conditions, which are appended to list. Lines stay
// where they are.
func rewritten(path string, list *[]condition) ([]byte, error) {
	code, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, code, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	r := &rewriter{path: path, code: code, at: files.File(file.Pos()), list: list}
	ast.Inspect(file, r.visit)
	if r.put == nil {
		return code, nil
	}
	const imports = `; import probe "dateline/timeline/effect/probe"`
	r.put = append(r.put, insertion{offset: r.at.Offset(file.Name.End()), text: imports})
	return r.apply(), nil
}

// visit looks for conditions in a node.
func (r *rewriter) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.GenDecl:
		return n.Tok != token.CONST
	case *ast.IfStmt:
		r.branch(n.Cond)
	case *ast.SwitchStmt:
		if n.Tag != nil {
			break
		}
		for _, c := range n.Body.List {
			for _, e := range c.(*ast.CaseClause).List {
				r.branch(e)
			}
		}
	case *ast.BinaryExpr:
		if isLogical(n) {
			r.operand(n.X, n.Op)
			r.operand(n.Y, n.Op)
		}
	}
	return true
}

// branch puts a probe around a condition that a branch hangs on.
func (r *rewriter) branch(e ast.Expr) { r.probe(e, false) }

// operand puts a probe around what op joins, unless it is joined by op itself.
func (r *rewriter) operand(e ast.Expr, op token.Token) {
	if b, ok := ast.Unparen(e).(*ast.BinaryExpr); !ok || b.Op != op {
		r.probe(e, op == token.LAND)
	}
}

func (r *rewriter) probe(e ast.Expr, neutral bool) {
	from, to := r.at.Offset(e.Pos()), r.at.Offset(e.End())
	n := len(*r.list)
	code := string(bytes.Join(bytes.Fields(r.code[from:to]), []byte(" ")))
	*r.list = append(*r.list, condition{r.path, r.at.Line(e.Pos()), code, neutral})
	r.put = append(r.put, insertion{from, n, fmt.Sprintf("probe.Is(%d, ", n)}, insertion{to, -1, ")"})
}

// apply gives the code with what has to stand in it.
func (r *rewriter) apply() []byte {
	slices.SortStableFunc(r.put, func(a, b insertion) int {
		if a.offset != b.offset {
			return a.offset - b.offset
		}
		return a.order - b.order
	})
	var out bytes.Buffer
	from := 0
	for _, i := range r.put {
		out.Write(r.code[from:i.offset])
		out.WriteString(i.text)
		from = i.offset
	}
	out.Write(r.code[from:])
	return out.Bytes()
}

func isLogical(b *ast.BinaryExpr) bool { return b.Op == token.LAND || b.Op == token.LOR }
