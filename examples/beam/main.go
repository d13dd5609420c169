// Command beam does over many machines what the command dateline does on one: it reads JSONL of articles and writes
// what each article tells, and the merged timeline. It is an Apache Beam pipeline; README.md says how to run it and
// where.
package main

import (
	"context"
	"errors"
	"flag"
	"log"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"dateline/timeline"
	"dateline/timeline/calendar"
)

func main() {
	var o options
	flag.StringVar(&o.Articles, "articles", "", "JSONL files to read, as a `GLOB`")
	flag.StringVar(&o.Records, "records", "", "`FILE` for what each article tells, a line of JSON each")
	flag.StringVar(&o.Problems, "problems", "", "`FILE` for what could not be read, a line each")
	flag.StringVar(&o.Timeline, "timeline", "", "`FILE` for the merged timeline JSON")
	flag.StringVar(&o.Corrections, "corrections", "", "`FILE` of corrections to apply to the timeline")
	flag.StringVar(&o.Read.Published, "published", "", "publication `DATE` of articles that tell none, as 2017-05-02")
	flag.StringVar(&o.Read.Zone, "timezone", "", "`ZONE` of clock times for which nobody gives one, as Europe/Berlin")
	flag.Parse()
	beam.Init()
	if err := o.check(); err != nil {
		log.Fatal(err)
	}
	p, s := beam.NewPipelineWithRoot()
	o.build(s)
	if err := beamx.Run(context.Background(), p); err != nil {
		log.Fatal(err)
	}
}

func (o *options) check() error {
	if o.Articles == "" || o.Timeline == "" && o.Records == "" {
		return errors.New("say what to read with --articles, and what to write with --timeline or --records")
	}
	if _, ok := calendar.ParseEDTF(o.Read.Published); o.Read.Published != "" && !ok {
		return errors.New("--published is not a date like 2017-05-02")
	}
	_, err := timeline.Location(o.Read.Zone)
	return err
}
