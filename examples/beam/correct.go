package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"

	"dateline/timeline"
	"dateline/timeline/corrections"
)

// A correctionsFile is a file of corrections. Its lines count from the first, so that it stays in one piece.
type correctionsFile struct{ Name, Text string }

// readCorrections reads a file of corrections.
func readCorrections(ctx context.Context, f fileio.ReadableFile, emit func(correctionsFile)) error {
	text, err := f.ReadString(ctx)
	if err == nil {
		emit(correctionsFile{f.Metadata.Path, text})
	}
	return err
}

// correct applies the file to a whole timeline, and remarks what no longer fits or is contradicted.
func (f correctionsFile) correct(t *timeline.Timeline, remark func(string)) error {
	log, err := corrections.Read(strings.NewReader(f.Text))
	if err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	for _, r := range log.Apply(t) {
		remark(f.Name + ": " + r.String())
	}
	return nil
}
