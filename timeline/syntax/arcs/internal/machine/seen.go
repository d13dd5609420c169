package machine

// A seen is what the features of the tokens at hand add to the scores of a state. The ways of a beam have the same
// three tokens at hand again and again, with other trees on them, so that this half of the work is done once. Its zero
// value is that of no state: the three tokens are different ones.
type seen struct {
	view
	scores [Actions]int32
}

// seenBits tells how many views are remembered at once: those of a sentence of usual length.
const seenBits = 8

// place gives where a view is remembered.
func (v view) place() uint32 {
	return (uint32(v.below)*0x9E3779B1 ^ uint32(v.top)*0x85EBCA6B ^ uint32(v.next)*0xC2B2AE35) >> (32 - seenBits)
}

// Scores gives the scores that model has for the transitions of s.
func (m *Machine) Scores(model *Model, s *State) [Actions]int32 {
	v := m.view(s)
	known := &m.seen[v.place()]
	if known.view != v {
		var f [tokenCount]uint32
		m.tokenFeatures(v, &f)
		*known = seen{v, model.Scores(f[:])}
	}
	var f [treeCount]uint32
	m.treeFeatures(s, &f)
	scores := model.Scores(f[:])
	for a, more := range known.scores {
		scores[a] += more
	}
	return scores
}
