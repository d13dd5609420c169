package table

// A Blob is a table as Encode wrote it. The empty Blob has no names.
type Blob string

// A Found is a run of names in a Blob that have one key. The zero Found is empty.
type Found struct{ at, end int }

// Find gives the names with the key k, those of the most people first.
func (b Blob) Find(k Key) Found {
	if len(b) == 0 {
		return Found{}
	}
	bucket, f := split(k)
	from, to := b.u32(headSize+bucket*4), b.u32(headSize+bucket*4+4)
	for from < to && b.fingerprint(from) < f {
		from++
	}
	end := from
	for end < to && b.fingerprint(end) == f {
		end++
	}
	return Found{from, end}
}

// Filter gives the filter of all names in b.
func (b Blob) Filter() (f Filter) {
	for i := range f {
		at := headSize + indexSize + i*8
		f[i] = uint64(b.u32(at)) | uint64(b.u32(at+4))<<32
	}
	return f
}

// Len tells how many towns bear the name.
func (f Found) Len() int { return f.end - f.at }

// Town gives the i-th town of f.
func (b Blob) Town(f Found, i int) Town {
	n, _ := b.ref(f, i)
	return b.At(n)
}

// Rank gives what ranks the i-th town of f among those of its name; it reads less than Town.
func (b Blob) Rank(f Found, i int) (Rank, Use) {
	n, use := b.ref(f, i)
	return b.rank(b.town(n)), use
}

// ref gives the number of the i-th town of f, and how the name goes with it.
func (b Blob) ref(f Found, i int) (int, Use) {
	ref := b.u24(b.name(f.at+i) + 4)
	return ref & (1<<useShift - 1), Use(ref >> useShift)
}

func (b Blob) rank(town int) Rank {
	flags := b[town+18]
	return Rank{b.u32(town + 4), flags&capitalFlag != 0, flags&stateFlag != 0, flags&partFlag != 0}
}

// Towns tells how many towns the table has.
func (b Blob) Towns() int { return b.u32(4) }

// Names tells how many names the table has.
func (b Blob) Names() int { return b.u32(16) }

func (b Blob) town(i int) int { return b.name(b.Names()) + i*townSize }

func (b Blob) name(i int) int { return headSize + indexSize + filterSize + i*nameSize }

// At gives a town by its number.
func (b Blob) At(i int) Town {
	areas := b.town(b.Towns())
	zones := areas + b.u32(8)*areaSize
	pool := zones + b.u32(12)*zoneSize
	p := b.town(i)
	area, zone := areas+b.u16(p+14)*areaSize, zones+b.u16(p+16)*zoneSize
	return Town{
		Name: b.text(pool + b.u32(p)), Rank: b.rank(p),
		Lat: float64(b.i24(p+8)) / 1e4, Lon: float64(b.i24(p+11)) / 1e4,
		Country: string(b[area : area+2]), Admin: b.text(pool + b.u32(area+2)), Zone: b.text(pool + b.u32(zone)),
	}
}

func (b Blob) text(p int) string { return string(b[p+1 : p+1+int(b[p])]) }

func (b Blob) fingerprint(i int) uint32 { return uint32(b.u32(b.name(i))) }

func (b Blob) u16(p int) int { return int(b[p]) | int(b[p+1])<<8 }
func (b Blob) u24(p int) int { return b.u16(p) | int(b[p+2])<<16 }
func (b Blob) i24(p int) int { return int(int32(b.u24(p)<<8) >> 8) }

// u32 is spelled so that it compiles to one load.
func (b Blob) u32(p int) int {
	s := b[p : p+4]
	return int(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
}
