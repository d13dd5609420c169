package choose

// A table holds features with their weights, each at the place that its key gives or behind it, so that one is found in
// a fifth of the time of a map (BenchmarkScore). Its zero value is empty.
type table struct {
	places []Feature // a power of two, and at most half of them taken; a free one has the value 0
	taken  int
}

// of gives the weight of a feature, 0 for one that is not in t.
func (t *table) of(key uint32) float32 {
	if t.taken == 0 {
		return 0
	}
	return t.places[t.place(key)].Value
}

// place gives where a feature is, or the free place where it belongs.
func (t *table) place(key uint32) uint32 {
	last := uint32(len(t.places) - 1)
	at := key & last
	for t.places[at].Key != key && t.places[at].Value != 0 {
		at = (at + 1) & last
	}
	return at
}

// put adds a feature that is not in t; false where it is. One that weighs 0 need not be kept.
func (t *table) put(f Feature) bool {
	if f.Value == 0 {
		return true
	}
	if 2*t.taken >= len(t.places) {
		t.resize(2 * len(t.places))
	}
	at := &t.places[t.place(f.Key)]
	if at.Value != 0 {
		return false
	}
	*at = f
	t.taken++
	return true
}

// resize makes so many places, or the next power of two.
func (t *table) resize(places int) {
	size := 64
	for size < places {
		size *= 2
	}
	old := t.places
	t.places, t.taken = make([]Feature, size), 0
	for _, f := range old {
		t.put(f)
	}
}

// features gives all features, in no order that tells anything.
func (t *table) features() (list []Feature) {
	for _, f := range t.places {
		if f.Value != 0 {
			list = append(list, f)
		}
	}
	return list
}
