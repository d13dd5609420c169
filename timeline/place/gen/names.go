package main

import (
	"bufio"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"dateline/timeline/place/internal/table"
)

// Words are what decides which other names of a town are of use.
type words struct {
	common  map[table.Key]bool  // English words and people's names: never taken as another name
	known   map[table.Key]bool  // names in the hand-written tables
	aliases map[string][]string // by country and plain name of the town: "UA Kyiv"
}

// readWords reads ambiguous.txt, demonyms.txt, the tables beside it, and gen/aliases.txt.
func readWords(folder string) (words, error) {
	w := words{map[table.Key]bool{}, map[table.Key]bool{}, map[string][]string{}}
	add := func(to map[table.Key]bool, line, separators string) {
		for _, name := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
			to[table.KeyOf(strings.Trim(name, " *"))] = true
		}
	}
	err := eachLine(filepath.Join(folder, "ambiguous.txt"), func(line string) { add(w.common, line, ":,") })
	if err == nil {
		err = eachLine(filepath.Join(folder, "demonyms.txt"), func(line string) { add(w.common, line, "|;") })
	}
	for _, file := range []string{"countries.txt", "states.txt", "regions.txt", "landmarks.txt"} {
		if err == nil {
			err = eachLine(filepath.Join(folder, file), func(line string) { add(w.known, line, "|;") })
		}
	}
	if err == nil {
		err = eachLine(filepath.Join(folder, "gen", "aliases.txt"), func(line string) {
			town, list, _ := strings.Cut(line, "=")
			for s := range strings.SplitSeq(list, ";") {
				town := strings.TrimSpace(town)
				w.aliases[town] = append(w.aliases[town], strings.TrimSpace(s))
			}
		})
	}
	return w, err
}

// english gives the towns the names that aliases.txt marks with "!", and says which of its towns there are not.
func (w words) english(rows []row) (lost []string) {
	there := map[string]bool{}
	for i := range rows {
		for _, id := range rows[i].ids() {
			there[id] = true
			for _, s := range w.aliases[id] {
				if s, ok := strings.CutSuffix(s, "!"); ok {
					rows[i].Name = s
				}
			}
		}
	}
	for id := range w.aliases {
		if !there[id] {
			lost = append(lost, id)
		}
	}
	slices.Sort(lost)
	return lost
}

// eachLine gives the lines of a file that are no remarks.
func eachLine(path string, do func(line string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if line := lines.Text(); line != "" && line[0] != '#' {
			do(line)
		}
	}
	return lines.Err()
}

// names gives the names of all rows: the chief ones, then those of a large town that nothing else in the tables bears.
func (w words) names(rows []row) []table.Name {
	var names []table.Name
	chief := map[table.Key]bool{}
	for i, r := range rows {
		own := map[table.Key]bool{table.None: true}
		add := func(s string, use table.Use) {
			if k := table.KeyOf(s); !own[k] {
				own[k], chief[k] = true, true
				names = append(names, table.Name{Text: s, Town: i, Use: use})
			}
		}
		for _, id := range r.ids() {
			for _, s := range w.aliases[id] {
				add(strings.TrimSuffix(s, "!"), table.Usual)
			}
		}
		add(r.Name, 0)
		add(r.ascii, 0)
	}
	for i, r := range rows {
		if r.Population < 100000 && !r.seat() || r.Part {
			continue
		}
		own := map[table.Key]bool{}
		for _, s := range r.others {
			k := table.KeyOf(s)
			taken := own[k] || chief[k] || w.common[k] || w.known[k]
			if isEnglish(s) && !taken {
				own[k] = true
				names = append(names, table.Name{Text: s, Town: i, Use: table.Other})
			}
		}
	}
	return names
}

// isEnglish reports whether a text in English might write s: plain capitalised words, no airport code.
func isEnglish(s string) bool {
	if len(strings.TrimPrefix(s, "The ")) < 4 || len(s) > 30 || strings.ToUpper(s) == s {
		return false
	}
	return threeWords.MatchString(s)
}

// threeWords matches up to three words in ASCII, of which the first begins with a capital.
var threeWords = regexp.MustCompile(`^[A-Z][A-Za-z'.-]*( [A-Za-z'.-]*){0,2}$`)
