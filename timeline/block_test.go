package timeline

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/timeline/event"
)

// inBlocks merges reports block by block, and joins the events in an order that seed tells.
func inBlocks(reports []*Report, seed uint64) (t *Timeline, blocks int) {
	var bare []*Report
	byHash := make(map[string]*Report)
	for _, r := range reports {
		bare = append(bare, &Report{Document: r.Document, Unresolved: r.Unresolved})
		byHash[r.Document.SHA256] = r
	}
	var documents Timeline
	documents.Add(bare...)
	var all []Telling
	for _, d := range documents.Documents {
		var one Timeline
		one.Add(byHash[d.SHA256])
		for _, e := range one.Events {
			all = append(all, Telling{Document: d, Event: e, Story: StoryOf(d, byHash[d.SHA256].Events)})
		}
	}
	list := cut(all)
	var events []event.Event
	for _, first := range slices.Sorted(maps.Keys(list)) {
		events = append(events, MergeBlock(list[first])...)
	}
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
	return Join(documents.Documents, events, documents.Unresolved), len(list)
}

// cut cuts tellings into blocks, which it gives by their first telling.
func cut(all []Telling) map[int][]Telling {
	parent := make([]int, len(all))
	root := func(i int) int {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	standing := make(map[uint64][]int)
	for i := range all {
		parent[i] = i
		stands, _ := all[i].Keys()
		for _, k := range stands {
			standing[k] = append(standing[k], i)
		}
	}
	for i := range all {
		_, looks := all[i].Keys()
		for _, k := range looks {
			for _, j := range standing[k] {
				a, b := root(i), root(j)
				parent[max(a, b)] = min(a, b)
			}
		}
	}
	blocks := make(map[int][]Telling)
	for i := range all {
		blocks[root(i)] = append(blocks[root(i)], all[i])
	}
	return blocks
}

func TestBlocks(t *testing.T) {
	samples := make([]*Report, 400)
	for i := range samples {
		samples[i] = sampleReport(i)
	}
	told, _ := story(t)
	cases := append(mergeCases(t), mergeCase{name: "samples", reports: samples}, mergeCase{name: "story", reports: told})
	for _, c := range cases {
		var whole Timeline
		whole.Add(c.reports...)
		for seed := range uint64(3) {
			got, blocks := inBlocks(c.reports, seed)
			if written(t, got) != written(t, &whole) {
				t.Errorf("%s: %d blocks give\n%s\nwant\n%s", c.name, blocks, written(t, got), written(t, &whole))
			}
			if c.name == "samples" && blocks < len(whole.Events)/3 {
				t.Errorf("%d events, and no more than %d blocks", len(whole.Events), blocks)
			}
		}
	}
}
