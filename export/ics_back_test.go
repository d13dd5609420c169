package export

import (
	"strings"

	ics "github.com/arran4/golang-ical"
)

// readBack reads a calendar with golang-ical and gives id, summary and description of its events.
func readBack(file string) (events []string, err error) {
	cal, err := ics.ParseCalendar(strings.NewReader(file))
	if err != nil {
		return nil, err
	}
	for _, e := range cal.Events() {
		value := func(p ics.ComponentProperty) string {
			if v := e.GetProperty(p); v != nil {
				return v.Value
			}
			return ""
		}
		events = append(events, e.Id()+"|"+value(ics.ComponentPropertySummary)+"|"+value(ics.ComponentPropertyDescription))
	}
	return events, nil
}
