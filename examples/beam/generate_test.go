package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// madeUp writes the news of one day: some events of the week before, each told by several articles in several ways.
func madeUp(n int) (published, text string) {
	day := time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n/20)
	var b strings.Builder
	fmt.Fprintf(&b, "The news, number %d\n", n)
	rnd := rand.New(rand.NewPCG(uint64(n), 1))
	for range 6 {
		b.WriteString("\n" + sentence(rnd, day) + " " + fillers[rnd.IntN(len(fillers))] + "\n")
	}
	return day.Format(time.DateOnly), b.String()
}

// sentence tells one of the four events of one of the last days.
func sentence(rnd *rand.Rand, published time.Time) string {
	day := published.AddDate(0, 0, -rnd.IntN(7))
	event := rand.New(rand.NewPCG(uint64(day.Unix()), uint64(rnd.IntN(4))))
	plot := plots[event.IntN(len(plots))]
	names := event.Perm(len(people))
	on := []string{"on " + day.Weekday().String(), "on " + day.Format("January 2"), "on " + day.Format("January 2, 2006"), "in " + day.Format("January 2006")}
	words := strings.NewReplacer("A", people[names[0]], "B", people[names[1]], "CITY", cities[event.IntN(len(cities))], "WHEN", on[rnd.IntN(len(on))])
	return words.Replace(plot[rnd.IntN(len(plot))])
}

var (
	people = strings.Fields("Adler Brandt Castro Dupont Eriksen Farkas Gruber Haddad Ivanov Jansen Kowalski Lindqvist Moreau Novak Okafor Petrov Quintero Rossi Santos Tanaka")
	cities = strings.Fields("Oslo Vienna Lisbon Nairobi Denver Seoul Montreal Geneva")
	plots  = [][]string{
		{"A met B in CITY WHEN.", "The meeting between A and B in CITY took place WHEN.", "WHEN, A held talks with B in CITY."},
		{"A signed an agreement with B in CITY WHEN.", "The agreement between A and B was signed in CITY WHEN."},
		{"A was elected over B in CITY WHEN.", "CITY elected A WHEN, and B lost."},
		{"A sued B before a court in CITY WHEN.", "WHEN, A filed a lawsuit against B in CITY."},
		{"The trial of A will open in CITY WHEN, B said.", "The trial of A in CITY was postponed WHEN, according to B."},
		{"A visited B in CITY at 3 p.m. WHEN.", "B received A in CITY WHEN at 3:30 p.m."},
	}
	fillers = []string{
		"Nobody who was asked about it in the street wanted to give a name, and most people shrugged.",
		"The price of bread has not changed, and neither has the weather, which is grey and mild for the season.",
		"A spokeswoman said that there was nothing to add to what had been said, and that all questions would be answered in due course.",
		"Shops stayed open, the trains ran, and in the market hall they sold the first asparagus.",
	}
)
