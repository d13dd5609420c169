package place

import (
	"archive/zip"
	"bytes"
	_ "embed" // the zones
	"fmt"
	"io"
	"sync"
	"time"
)

// The IANA time zone database as Go carries it (lib/time/zoneinfo.zip of its distribution, release 2025c), so that an
// article gives the same on every machine, whatever zones that one has.
//
//go:embed zoneinfo.zip
var zoneinfo []byte

// zoneFiles gives the files of the database.
var zoneFiles = sync.OnceValues(func() (*zip.Reader, error) {
	return zip.NewReader(bytes.NewReader(zoneinfo), int64(len(zoneinfo)))
})

// Location gives the zone with an IANA name, "UTC" included, as time.LoadLocation does, but from the table of this
// program alone. "" and "Local", which depend on the machine, are errors.
func Location(name string) (*time.Location, error) {
	if name == "UTC" {
		return time.UTC, nil
	}
	files, err := zoneFiles()
	if err != nil {
		return nil, err
	}
	f, err := files.Open(name)
	if err != nil {
		return nil, fmt.Errorf("unknown time zone %q", name)
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		return nil, fmt.Errorf("unknown time zone %q", name)
	}
	return time.LoadLocationFromTZData(name, data)
}
