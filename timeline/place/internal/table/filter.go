package table

const filterBits = 21

// A Filter tells quickly that some words are no name and that no name begins with them, so that few words of a text
// need a closer look. The zero Filter has no names.
type Filter [1 << filterBits / 64]uint64

// Add puts in a name, and what it begins with: its first word, its first two, and so on.
func (f *Filter) Add(name string) {
	last := None
	whole := keysOf(name, func(k Key) {
		if last != None && last != k {
			f.set(last, 2)
		}
		last = k
	})
	f.set(whole, 1)
}

func (f *Filter) set(k Key, bit uint64) { f[k.cell()/64] |= bit << (k.cell() % 64) }

// May reports whether the words that k is the key of may be a name, and whether a longer one may begin with them.
func (f *Filter) May(k Key) (name, more bool) {
	bits := f[k.cell()/64] >> (k.cell() % 64)
	return bits&1 != 0, bits&2 != 0
}

// cell gives the first of the two bits that a Filter has for k.
func (k Key) cell() uint { return uint(k^k>>32) & (1<<(filterBits-1) - 1) * 2 }
