package timeline

import (
	"time"

	gazetteer "dateline/timeline/place"
)

// Location gives the zone with an IANA name for Builder.Zone, as time.LoadLocation does, but from the table of this
// program alone, so that it is the same on every machine. "" and "Local", which are not, are errors.
func Location(name string) (*time.Location, error) { return gazetteer.Location(name) }
