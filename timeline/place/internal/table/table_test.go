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
			Lat: -90 + float64(i)*0.06, Lon: 180 - float64(i)*0.12, Rank: Rank{i * 10000, i == 7, i == 8, i == 9}})
		names = append(names, Name{Text: towns[i].Name, Town: i})
	}
	names = append(names, Name{Text: "Town 5", Town: 2999, Use: Other}, Name{Text: "Old Town", Town: 5, Use: Usual})
	b := Encode(towns, names)
	if b.Towns() != len(towns) || b.Names() != len(names) {
		t.Fatalf("%d towns, %d names", b.Towns(), b.Names())
	}
	for i, want := range towns {
		f := b.Find(KeyOf(want.Name))
		got := b.Town(f, 0)
		rank, use := b.Rank(f, 0)
		if f.Len() == 0 || got.Name != want.Name || use != 0 || got.Rank != want.Rank || rank != want.Rank {
			t.Fatalf("town %d is %+v, want %+v", i, got, want)
		}
		if d := got.Lat - want.Lat + got.Lon - want.Lon; d > 1e-4 || d < -1e-4 || got.Zone != want.Zone || got.Admin != want.Admin || got.Country != want.Country {
			t.Fatalf("town %d is %+v, want %+v", i, got, want)
		}
	}
	if f := b.Find(KeyOf("town-5")); f.Len() != 2 {
		t.Errorf("%d towns are called Town 5, want 2", f.Len())
	} else if _, use := b.Rank(f, 1); b.Town(f, 1).Name != "Town 2999" || use != Other {
		t.Errorf("the second Town 5 is %q, use %d", b.Town(f, 1).Name, use)
	}
	old := b.Find(KeyOf("the Old Town"))
	if _, use := b.Rank(old, 0); b.Town(old, 0).Name != "Town 5" || use != Usual {
		t.Errorf("the Old Town is %q, use %d", b.Town(old, 0).Name, use)
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

func TestFilter(t *testing.T) {
	f := Encode(nil, []Name{{Text: "Old Town-on-Sea"}, {Text: "The Martha's Vineyard"}, {Text: "Martha"}}).Filter()
	for s, want := range map[string][2]bool{
		"Old": {false, true}, "old town": {false, true}, "Old Town on": {false, true}, "OLD TOWN ON SEA": {true, false},
		"Martha": {true, true}, "Martha's": {false, true}, "Martha’s Vineyard": {true, false},
		"Town": {}, "Old Sea": {}, "Old Town on Sea Road": {}, "the": {}, "Vineyard": {},
	} {
		if name, more := f.May(KeyOf(s)); name != want[0] || more != want[1] {
			t.Errorf("%q: %t, %t, want %t", s, name, more, want)
		}
	}
}
