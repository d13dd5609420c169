package place

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
	"time"
)

// eachLine gives the lines of a file of tests that are no remarks.
func eachLine(t testing.TB, path string, do func(number int, line string)) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		if line := lines.Text(); line != "" && line[0] != '#' {
			do(n, line)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

// spell writes a place as the tests do: "Portland, Oregon, US".
func spell(p Place) string {
	s := p.Name
	for _, more := range []string{p.Admin, p.Country} {
		if more != "" && more != p.Name {
			s += ", " + more
		}
	}
	return s
}

// means reports whether the tests' words name p; the state may be left out.
func means(want string, p Place) bool {
	return want == spell(p) || want == p.Name || want == p.Name+", "+p.Country
}

func TestLookup(t *testing.T) {
	g := New()
	eachLine(t, "testdata/lookups.txt", func(n int, line string) {
		name, want, _ := strings.Cut(line, " = ")
		name, in, _ := strings.Cut(name, " @ ")
		var h Hint
		if in != "" {
			h.Country, h.Admin, _ = strings.Cut(in, " ")
		}
		p, ok := g.Lookup(name, h)
		got := fmt.Sprintf("%s | %v | %.0f %.0f | %s", spell(p), p.Kind, p.Lat, p.Lon, p.Zone)
		if !ok {
			got = "-"
		}
		if !strings.HasPrefix(got, want) {
			t.Errorf("lookups.txt:%d: %q is %q, want %q", n, name, got, want)
		}
	})
}

func TestDemonym(t *testing.T) {
	g := New()
	for word, want := range map[string]string{"Russian": "RU", "Russians": "RU", "Americans": "US", "British": "GB", "Kazakh": "KZ",
		"Frenchmen": "FR", "South Korean": "KR", "Swiss": "CH", "Scottish": "GB", "Palestinians": "PS", "Catalan": "ES", "Dutch": "NL"} {
		if p, ok := g.Demonym(word); !ok || p.Country != want {
			t.Errorf("Demonym(%q) is %v, want %s", word, p, want)
		}
	}
	for _, word := range []string{"", "Russia", "talks", "polish off", "s"} {
		if p, ok := g.Demonym(word); ok {
			t.Errorf("Demonym(%q) is %v, want none", word, p)
		}
	}
}

// TestTables holds the hand-written tables to what they promise.
func TestTables(t *testing.T) {
	g := New()
	for _, p := range g.known {
		if math.Abs(p.Lat) > 90 || math.Abs(p.Lon) > 180 || !p.Located() {
			t.Errorf("%s lies at %v, %v", p.Name, p.Lat, p.Lon)
		}
		if p.Country != "" && g.byCode[p.Country] == 0 && p.Country != "AD" {
			t.Errorf("%s lies in %q", p.Name, p.Country)
		}
		if p.Kind == 0 {
			t.Errorf("%s has no kind", p.Name)
		}
		if _, err := time.LoadLocation(p.Zone); err != nil {
			t.Errorf("%s: %v", p.Name, err)
		}
		if p.Kind == Landmark && p.Zone == "" {
			t.Errorf("%s has no zone", p.Name)
		}
	}
}

// TestCities holds every zone of the towns to the zones that Go knows.
func TestCities(t *testing.T) {
	g := New()
	seen := map[string]bool{}
	for i := range g.cities.Towns() {
		p := g.cities.At(i)
		if len(p.Country) != 2 || p.Name == "" || math.Abs(p.Lat) > 90 || math.Abs(p.Lon) > 180 {
			t.Fatalf("town %d is %+v", i, p)
		}
		if !seen[p.Zone] {
			seen[p.Zone] = true
			if _, err := time.LoadLocation(p.Zone); err != nil {
				t.Errorf("%s: %v", p.Name, err)
			}
		}
	}
}
