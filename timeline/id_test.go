package timeline

import (
	"testing"

	"dateline/timeline/event"
)

func TestUUIDIsThatOfTheRFC(t *testing.T) {
	dns := [16]byte{0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}
	const want = "2ed6657d-e927-568b-95e1-2665a8aea6a2" // as in RFC 9562, appendix A.4
	if got := uuid(dns, "www.example.com"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestNumberTellsEventsOfOneNameApart(t *testing.T) {
	events := make([]event.Event, 3)
	number(events)
	if events[0].ID == events[1].ID || events[1].ID == events[2].ID || events[0].ID == events[2].ID {
		t.Errorf("ids not distinct: %s %s %s", events[0].ID, events[1].ID, events[2].ID)
	}
	again := make([]event.Event, 3)
	number(again)
	for i := range again {
		if again[i].ID != events[i].ID {
			t.Errorf("event %d: %s, then %s", i, events[i].ID, again[i].ID)
		}
	}
}
