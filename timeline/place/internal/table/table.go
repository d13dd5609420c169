// Package table holds many names of towns in one blob that is searched as it lies, with nothing to load. Encode writes
// it, Blob reads it. It knows nothing of texts.
//
// A blob is, little-endian: five 32-bit counts (magic, towns, areas, zones, names), the index (where the names of each
// bucket begin), the filter, the names by hash, the towns, the areas, the zones, and the pool of texts with their
// lengths before them.
package table

import "math/bits"

// A Town is what the table holds of a town, or of a state where State is set.
type Town struct {
	Name, Country, Admin, Zone string
	Lat, Lon                   float64 // degrees, to four places
	Rank
}

// A Rank is what ranks a town among those of its name.
type Rank struct {
	Population int
	Capital    bool // of a country
	State      bool
	Part       bool // a part of a larger town
}

// A Use says how a name goes with a town. The zero Use: it is the town's own name, which others may share.
type Use uint8

// The uses.
const (
	Usual Use = iota + 1 // whoever writes it means this town
	Other                // a name of long ago, or of another language
)

const (
	magic      = 0x32544144 // "DAT2"
	headSize   = 5 * 4
	bucketBits = 14
	buckets    = 1 << bucketBits
	indexSize  = (buckets + 1) * 4
	filterSize = 1 << filterBits / 8
	nameSize   = 4 + 3 // fingerprint, town and use
	townSize   = 4 + 4 + 3 + 3 + 2 + 2 + 1
	areaSize   = 2 + 4
	zoneSize   = 4

	useShift = 22 // of the Use in a name's 24 bits

	capitalFlag, stateFlag, partFlag = 1, 2, 4
)

// hash spreads the bits of a key: bucket and fingerprint are its first 46.
func hash(k Key) uint64 {
	h := uint64(k)
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	return bits.ReverseBytes64(h ^ h>>29)
}

func split(k Key) (bucket int, fingerprint uint32) {
	h := hash(k)
	return int(h >> (64 - bucketBits)), uint32(h >> (32 - bucketBits))
}
