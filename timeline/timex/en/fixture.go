package en

// isFixture reports whether the sentence tells, in the present, of teams that are to meet: "United face City at Wembley".
func (c clause) isFixture() bool {
	for i := c.s.First; i < c.s.Last; i++ {
		switch c.word(i) {
		case "face", "faces", "play", "plays", "visit", "visits", "travel", "travels", "tackle", "tackles", "host", "welcome", "v", "vs", "versus":
			return true
		}
	}
	return false
}
