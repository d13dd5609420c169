package merge

import (
	"testing"

	"dateline/timeline/event"
)

func TestUUIDIsThatOfTheRFC(t *testing.T) {
	dns := [16]byte{0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}
	const want = "2ed6657d-e927-568b-95e1-2665a8aea6a2" // as in RFC 9562, appendix A.4
	if got := uuid(dns, []byte("www.example.com")); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestOneNameIsCounted(t *testing.T) {
	groups := func() (list []*group) {
		for range 3 {
			list = append(list, &group{tellings: []*telling{{e: new(event.Event)}}})
		}
		events := make([]event.Event, len(list))
		for i := range events {
			events[i].Key = &event.Key{Kind: "meeting", Date: "2031-05-02"}
		}
		number(list, events)
		return list
	}
	a, b := groups(), groups()
	if a[0].id == a[1].id || a[1].id == a[2].id || a[0].id == a[2].id {
		t.Errorf("ids not distinct: %s %s %s", a[0].id, a[1].id, a[2].id)
	}
	for i := range a {
		if a[i].id != b[i].id {
			t.Errorf("event %d: %s, then %s", i, a[i].id, b[i].id)
		}
	}
}
