package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dateline/timeline/prose/pos"
	"dateline/timeline/prose/pos/internal/perceptron"
)

// A word needs seen occurrences to be in the dictionary; with sureSeen of them, of which all but one in sureOdds have
// the same tag, that tag is taken without asking the weights.
const (
	seen     = 3
	sureSeen = 40
	sureOdds = 400
)

// dictionary puts the words of the samples, with their classes, into data.
func dictionary(samples []sample, data *perceptron.Data) {
	counts := map[uint32]*[perceptron.Tags]int{}
	for _, s := range samples {
		for i, tag := range s.gold {
			if tag == 0 {
				continue
			}
			h := perceptron.HashAt(s.doc, i)
			if counts[h] == nil {
				counts[h] = new([perceptron.Tags]int)
			}
			counts[h][0]++
			counts[h][tag]++
		}
	}
	keys, words := map[uint32]string{}, map[string]int{}
	for h, c := range counts {
		if c[0] >= seen {
			keys[h] = classKey(c)
			words[keys[h]]++
		}
	}
	order := slices.SortedFunc(maps.Keys(words), func(a, b string) int {
		return cmp.Or(cmp.Compare(words[b], words[a]), cmp.Compare(a, b))
	})
	order = order[:min(len(order), 255)]
	ids := map[string]uint8{}
	data.Kinds = make([]uint8, len(order)+1)
	for i, key := range order {
		ids[key], data.Kinds[i+1] = uint8(i+1), kindOf(key)
	}
	for _, h := range slices.Sorted(maps.Keys(keys)) {
		if id := ids[keys[h]]; id != 0 {
			data.Words, data.Classes = append(data.Words, h), append(data.Classes, id)
		}
	}
}

// kindOf gives the kind of a class.
func kindOf(key string) uint8 {
	name, sure := strings.CutPrefix(key, "!")
	tag, _ := pos.Parse(strings.Fields(name)[0])
	kind := uint8(tag)
	if sure {
		kind |= perceptron.Sure
	}
	if tag.IsFinite() {
		kind |= perceptron.Finite
	}
	return kind
}

// classKey names a class by its tags, from the most frequent on; one with a sure tag begins with "!".
func classKey(c *[perceptron.Tags]int) string {
	var tags []int
	for tag := 1; tag < len(c); tag++ {
		if n := c[tag]; n*20 >= c[0] || n >= 5 && n*100 >= c[0] {
			tags = append(tags, tag)
		}
	}
	slices.SortStableFunc(tags, func(a, b int) int { return cmp.Compare(c[b], c[a]) })
	if best := c[tags[0]]; c[0] >= sureSeen && (c[0]-best)*sureOdds <= c[0] {
		return "!" + pos.Tag(tags[0]).String()
	}
	key := ""
	for _, tag := range tags[:min(len(tags), 4)] {
		key += fmt.Sprint(" ", pos.Tag(tag))
	}
	return key
}
