package en

// isStarting reports whether the date at token i is the one from which something is to go on: "a strike starting on Sunday".
func (c clause) isStarting(i int) bool {
	for i--; i > c.s.First && c.role(i) == preposition; i-- {
	}
	w := c.word(i)
	return w == "starting" || w == "beginning" || w == "commencing"
}

// isFixture reports whether the words around token at tell, in the present, of teams that are to meet: "United face City
// at Wembley on Saturday".
func (c clause) isFixture(at int) bool {
	for i := max(c.s.First, at-reach); i < min(c.s.Last, at+reach); i++ {
		switch c.word(i) {
		case "face", "faces", "play", "plays", "visit", "visits", "travel", "travels", "tackle", "tackles", "host", "welcome", "v", "vs", "versus":
			return true
		}
	}
	return false
}
