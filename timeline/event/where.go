package event

// where finds the place of the event that t names: the nearest phrase of place in its clause.
func (s *sentence) where(t *trigger) *Location {
	return nil
}
