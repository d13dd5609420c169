package main

import (
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"dateline/timeline/event"
)

// A mark says what the word at a byte of an article stands for: a name, two of them with " + " between, or nothing that
// has a name, "".
type mark struct {
	start int
	name  string
}

// readMarks reads the marks of an article, a line each: the byte offset of the word, a tab, the name. None where there
// is no such file.
func readMarks(path string) ([]mark, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, 2
	rows, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	var marks []mark
	for _, row := range rows {
		start, err := strconv.Atoi(row[0])
		if err != nil {
			return nil, err
		}
		marks = append(marks, mark{start, row[1]})
	}
	return marks, nil
}

// stands reports whether the name that was weighed for a word is what a person marked it to stand for; ok is false for
// a word that is not marked.
func stands(d *event.Decision, marks []mark) (right, ok bool) {
	for _, m := range marks {
		if m.start == d.Start {
			for name := range strings.SplitSeq(m.name, " + ") {
				right = right || name != "" && sameName(name, d.Text)
			}
			return right, true
		}
	}
	return false, false
}
