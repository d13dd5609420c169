package place_test

import (
	"fmt"

	"dateline/timeline/place"
	"dateline/timeline/prose"
)

func ExampleGazetteer_Lookup() {
	g := place.New()
	p, _ := g.Lookup("Nur-Sultan", place.Hint{})
	fmt.Println(p.Name, p.Country, p.Zone)
	p, _ = g.Lookup("Portland", place.Hint{Country: "US", Admin: "Maine"})
	fmt.Printf("%.2f %.2f\n", p.Lat, p.Lon)
	// Output:
	// Astana KZ Asia/Almaty
	// 43.66 -70.26
}

func ExampleGazetteer_Mentions() {
	g := place.New()
	d := prose.Lex("Jack London flew from Paris, Texas, to the Baikonur Cosmodrome in Kazakhstan.", nil)
	s := g.Setting(d)
	for m := range g.Mentions(d, 0, len(d.Tokens), &s) {
		if m.Sure() {
			fmt.Printf("%s %q: %s, %s\n", d.Of(m.Prep), d.Text[m.Start:m.End], m.Place.Name, m.Place.Country)
		}
	}
	// Output:
	// from "Paris, Texas": Paris, US
	// to "Baikonur Cosmodrome in Kazakhstan": Baikonur Cosmodrome, KZ
}

func ExampleZones_Zone() {
	z := place.NewZones()
	for _, name := range []string{"EDT", "Eastern", "Moscow time", "local time"} {
		zone, ok := z.Zone(name, "")
		fmt.Println(name, "is", zone.Name, ok)
	}
	// Output:
	// EDT is EDT true
	// Eastern is America/New_York true
	// Moscow time is Europe/Moscow true
	// local time is  false
}
