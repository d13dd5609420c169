package article

import (
	_ "embed"
	"strings"
	"time"
)

// monthList is the months as pages write them in their datelines: a line a month, first in English, then in what else
// news sites are in. Pages in English are often built by systems that speak another language.
//
//go:embed months.txt
var monthList string

// months tells of each name of a month which it is.
var months = indexMonths()

func indexMonths() map[string]time.Month {
	index, month := make(map[string]time.Month, 300), time.January
	for names := range strings.Lines(monthList) {
		for name := range strings.FieldsSeq(names) {
			index[name] = month
		}
		month++
	}
	return index
}
