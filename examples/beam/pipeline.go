package main

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
)

// options say what to read and what to write. An output whose name is "" is left out.
type options struct {
	Articles                    string // a glob
	Records, Problems, Timeline string
	Corrections                 string // a file; "" for none
	Read                        readFn
}

// build lays out the pipeline.
func (o *options) build(s beam.Scope) {
	files := fileio.ReadMatches(s, fileio.MatchFiles(s, o.Articles, fileio.MatchEmptyDisallow()))
	lines := beam.Reshuffle(s, beam.ParDo(s, splitFile, files))
	readings, records, problems := beam.ParDo3(s, &o.Read, lines)
	if o.Records != "" {
		textio.Write(s, o.Records, records)
	}
	if o.Timeline != "" {
		timeline, remarks := merge(s.Scope("merge"), readings, o.corrections(s))
		textio.Write(s, o.Timeline, timeline)
		problems = beam.Flatten(s, problems, remarks)
	}
	if o.Problems != "" {
		textio.Write(s, o.Problems, problems)
	}
}

// corrections gives the file of corrections, if there is one.
func (o *options) corrections(s beam.Scope) beam.PCollection {
	if o.Corrections == "" {
		return beam.CreateList(s, []correctionsFile{})
	}
	found := fileio.MatchFiles(s, o.Corrections, fileio.MatchEmptyDisallow())
	return beam.ParDo(s, readCorrections, fileio.ReadMatches(s, found))
}

// merge makes one timeline JSON of readings, corrected, and remarks of what no longer fits.
func merge(s beam.Scope, readings, corrections beam.PCollection) (timeline, remarks beam.PCollection) {
	places := beam.ParDo(s, catalogue, beam.GroupByKey(s, beam.AddFixedKey(s, beam.ParDo(s, cardOf, readings))))
	tellings, unresolved := beam.ParDo2(s, place, beam.CoGroupByKey(s, readings, places))
	edges := beam.ParDo(s, link, beam.GroupByKey(s, beam.ParDo(s, keysOf, tellings)))
	forests := beam.Combine(s, &forestFn{}, edges)
	blocks := beam.GroupByKey(s, beam.ParDo(s, blockOf, tellings, beam.SideInput{Input: forests}))
	events := beam.ParDo(s, mergeBlock, blocks)
	return beam.ParDo2(s, join, beam.Impulse(s), beam.SideInput{Input: beam.DropKey(s, places)},
		beam.SideInput{Input: events}, beam.SideInput{Input: unresolved}, beam.SideInput{Input: corrections})
}
