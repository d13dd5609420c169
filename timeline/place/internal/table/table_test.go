package table

import (
	"fmt"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	var towns []Town
	var names []Name
	for i := range 3000 {
		towns = append(towns, Town{Name: fmt.Sprintf("Town %d", i), Country: "KZ", Admin: "North", Zone: "Asia/Almaty",
			Lat: -90 + float64(i)*0.06, Lon: 180 - float64(i)*0.12, Population: i * 10000, Capital: i == 7, State: i == 8, Part: i == 9})
		names = append(names, Name{Key: KeyOf(towns[i].Name), Town: i})
	}
	names = append(names, Name{Key: KeyOf("Town 5"), Town: 2999, Use: Other}, Name{Key: KeyOf("Old Town"), Town: 5, Use: Usual})
	b := Encode(towns, names)
	if b.Towns() != len(towns) || b.Names() != len(names) {
		t.Fatalf("%d towns, %d names", b.Towns(), b.Names())
	}
	for i, want := range towns {
		f := b.Find(KeyOf(want.Name))
		got, use := b.Town(f, 0)
		if f.Len() == 0 || got.Name != want.Name || got.Population != want.Population || use != 0 || got.Capital != want.Capital || got.State != want.State || got.Part != want.Part {
			t.Fatalf("town %d is %+v, want %+v", i, got, want)
		}
		if d := got.Lat - want.Lat + got.Lon - want.Lon; d > 1e-4 || d < -1e-4 || got.Zone != want.Zone || got.Admin != want.Admin || got.Country != want.Country {
			t.Fatalf("town %d is %+v, want %+v", i, got, want)
		}
	}
	if f := b.Find(KeyOf("town-5")); f.Len() != 2 {
		t.Errorf("%d towns are called Town 5, want 2", f.Len())
	} else if got, use := b.Town(f, 1); got.Name != "Town 2999" || use != Other {
		t.Errorf("the second Town 5 is %q, use %d", got.Name, use)
	}
	if got, use := b.Town(b.Find(KeyOf("the Old Town")), 0); got.Name != "Town 5" || use != Usual {
		t.Errorf("the Old Town is %q, use %d", got.Name, use)
	}
	if n := b.Find(KeyOf("New Town")).Len() + Blob("").Find(KeyOf("Town 5")).Len(); n != 0 {
		t.Errorf("%d towns are found that are none", n)
	}
}

func TestKey(t *testing.T) {
	for _, same := range [][]string{
		{"São Paulo", "sao paulo", "SAO-PAULO", "Sa\u0303o Paulo"},
		{"St. Petersburg", "Saint Petersburg", "ST PETERSBURG"},
		{"The Hague", "Hague"},
		{"Xi'an", "Xi’an", "Xian"},
		{"U.S.", "US"},
		{"Martha's Vineyard", "Martha’s Vineyard"},
		{"Ürümqi", "Urumqi"},
		{"Fort Worth", "Ft. Worth"},
	} {
		for _, s := range same[1:] {
			if KeyOf(s) != KeyOf(same[0]) {
				t.Errorf("%q and %q differ", same[0], s)
			}
		}
	}
	for _, s := range []string{"", " ", "the", "-", "'"} {
		if KeyOf(s) != None {
			t.Errorf("%q has a key", s)
		}
	}
	if KeyOf("New York") == KeyOf("NewYork") || KeyOf("York New") == KeyOf("New York") {
		t.Error("keys do not tell words apart")
	}
}
