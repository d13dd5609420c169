package table

const filterBits = 21

// A Filter tells quickly that some words are no name and that no name begins with them, so that few words of a text need a
// closer look. The zero Filter has no names.
type Filter [1 << filterBits / 64]uint64

// Add puts in a name: its first word, its first two, and so on to the whole of it.
func (f *Filter) Add(name string) {
	whole := keysOf(name, func(k Key) { f[k.cell()/64] |= 1 << (k.cell() % 64) })
	f[whole.cell()/64] |= 2 << (whole.cell() % 64)
}

// May reports whether a name may begin with the words that k is the key of, and whether they may be a whole one.
func (f *Filter) May(k Key) (begin, whole bool) {
	bits := f[k.cell()/64] >> (k.cell() % 64)
	return bits&1 != 0, bits&2 != 0
}

// cell gives the first of the two bits that a Filter has for k.
func (k Key) cell() uint { return uint(k^k>>32) & (1<<(filterBits-1) - 1) * 2 }
