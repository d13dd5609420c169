package timeline

import (
	"crypto/sha1"
	"encoding/hex"
	"strconv"

	"dateline/timeline/event"
)

// space is the namespace of the ids of events, a random UUID of this program. It never changes: calendars know events
// by what follows from it.
var space = [16]byte{0x6f, 0x2b, 0x1c, 0x58, 0x93, 0x0e, 0x4a, 0x77, 0xb4, 0xd2, 0x8a, 0x15, 0xc6, 0x3f, 0x70, 0xe9}

// uuid gives the name-based UUID (RFC 9562, section 5.5: version 5, SHA-1) of name in space.
func uuid(space [16]byte, name string) string {
	h := sha1.New()
	h.Write(space[:])
	h.Write([]byte(name))
	u := h.Sum(nil)[:16]
	u[6] = u[6]&0x0f | 0x50
	u[8] = u[8]&0x3f | 0x80
	s := hex.EncodeToString(u)
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}

// number gives an id to each event that has none. Of events with one name, the later ones in the list are counted.
func number(events []event.Event) {
	taken := make(map[string]bool, len(events))
	for i := range events {
		if events[i].ID != "" {
			taken[events[i].ID] = true
		}
	}
	for i := range events {
		if events[i].ID == "" {
			events[i].ID = free(identity(&events[i]), taken)
			taken[events[i].ID] = true
		}
	}
}

// free gives the id of name, or of name and the first number that makes one which is not taken.
func free(name string, taken map[string]bool) string {
	u := uuid(space, name)
	for n := 2; taken[u]; n++ {
		u = uuid(space, name+"\x00"+strconv.Itoa(n))
	}
	return u
}

// identity is what makes it the same event.
func identity(e *event.Event) string {
	return e.Date.EDTF() + "\x00" + e.Title
}
