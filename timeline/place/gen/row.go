package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"dateline/timeline/place/internal/table"
)

// A row is a town of GeoNames, or a state made from the towns in it.
type row struct {
	table.Town
	ascii  string
	others []string
	code   string // the feature code: "PPLC"
	state  string // country and first-order code: "US.OR"
}

// readStates reads the names of the first-order divisions by country and code.
func readStates(path string) (map[string]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list []struct{ Code, Name string }
	if err := json.Unmarshal(b, &list); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	names := map[string]string{}
	for _, s := range list {
		names[s.Code] = s.Name
	}
	return names, nil
}

func readRows(path string, states map[string]string) ([]row, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var rows []row
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if f := strings.Split(lines.Text(), "\t"); len(f) == 19 {
			rows = append(rows, readRow(f, states))
		}
	}
	return rows, lines.Err()
}

// scholarly are the letters of transliterations that English texts write without their marks.
const scholarly = "āēīōūĀĒĪŌŪăĂŏŎŭŬĕĔḨḩḤḥẔẕṬṭŢţŞş‘’ʻʼ`"

// readRow reads the columns of GeoNames' "geoname" table.
func readRow(f []string, states map[string]string) row {
	lat, _ := strconv.ParseFloat(f[4], 64)
	lon, _ := strconv.ParseFloat(f[5], 64)
	people, _ := strconv.Atoi(f[14])
	state := f[8] + "." + f[10]
	name := f[1]
	if strings.ContainsAny(name, scholarly) {
		name = f[2]
	}
	return row{
		Town: table.Town{Name: name, Lat: lat, Lon: lon, Country: f[8], Admin: states[state], Zone: f[17],
			Rank: table.Rank{Population: people, Capital: f[7] == "PPLC", Part: f[7] == "PPLX"}},
		ascii: f[2], others: strings.Split(f[3], ","), code: f[7], state: state,
	}
}

// ids are what aliases.txt may call a town: "US Princeton", "US.NJ Princeton".
func (r row) ids() []string {
	if r.State {
		return nil
	}
	return []string{r.Country + " " + r.ascii, r.state + " " + r.ascii}
}

// gone tells the places that are no more, and settlements of other sorts.
func (r row) gone() bool {
	switch r.code {
	case "PPLH", "PPLQ", "PPLW", "PPLF", "PPLR", "STLMT":
		return true
	}
	return false
}

// seat reports whether the government of a country or of a state sits there.
func (r row) seat() bool { return r.code == "PPLC" || r.code == "PPLA" || r.code == "PPLG" }
