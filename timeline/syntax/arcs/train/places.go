package main

import (
	"encoding/binary"

	"dateline/timeline/syntax/arcs/internal/machine"
	"dateline/timeline/weigh"
)

const actions = int(machine.Actions)

// A places holds weights where the first table of a model will have them.
type places struct {
	keys  []uint32  // for each entry its feature and one; 0 for none
	w, u  []float32 // for each entry the weights of its transitions, and what to take from them for their average
	steps float32
}

// newPlaces makes room for the features that came most often. counts tells how often, up to 255 times.
func newPlaces(counts []uint8) *places {
	const entries = machine.Places * machine.Ways
	p := &places{keys: make([]uint32, entries), w: make([]float32, entries*actions), u: make([]float32, entries*actions)}
	for f, n := range counts {
		at := machine.PlaceOf(uint32(f)) * machine.Ways
		if p.countOf(counts, at+1) < p.countOf(counts, at) {
			at++
		}
		if n > p.countOf(counts, at) {
			p.keys[at] = uint32(f) + 1
		}
	}
	return p
}

// countOf tells how often the feature of an entry came.
func (p *places) countOf(counts []uint8, at int) uint8 {
	if key := p.keys[at]; key != 0 {
		return counts[key-1]
	}
	return 0
}

// entry gives the entry of a feature, -1 for none.
func (p *places) entry(f uint32) int {
	at := machine.PlaceOf(f) * machine.Ways
	switch two := p.keys[at:][:machine.Ways]; f + 1 {
	case two[0]:
		return at
	case two[1]:
		return at + 1
	}
	return -1
}

// scores adds up the weights of the features.
func (p *places) scores(f *[machine.Count]uint32) (s [actions]float32) {
	for _, x := range f {
		if at := p.entry(x); at >= 0 {
			for a, w := range p.w[at*actions:][:actions] {
				s[a] += w
			}
		}
	}
	return s
}

// update makes the features speak more for a transition.
func (p *places) update(f *[machine.Count]uint32, a machine.Action, by float32) {
	for _, x := range f {
		if at := p.entry(x); at >= 0 {
			p.w[at*actions+int(a)] += by
			p.u[at*actions+int(a)] += by * p.steps
		}
	}
}

// settle makes the weights their average so far.
func (p *places) settle() {
	for i, w := range p.w {
		p.w[i] = w - p.u[i]/max(p.steps, 1)
	}
}

// pack packs the averaged weights.
func (p *places) pack() []byte {
	p.settle()
	b := make([]byte, 0, len(p.keys)*4)
	for i, key := range p.keys {
		entry := uint32(0)
		if key != 0 {
			var codes [machine.Actions]uint8
			for a, w := range p.w[i*actions:][:actions] {
				codes[a] = weigh.Code(float64(w) / least)
			}
			entry = machine.Entry(codes, machine.CheckOf(key-1))
		}
		b = binary.LittleEndian.AppendUint32(b, entry)
	}
	return b
}

// least is about the smallest weight told apart from 0.
const least = .02
