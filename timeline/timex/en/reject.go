package en

import "dateline/timeline/timex"

// rejectRules are what looks like a date and is none.
var rejectRules = []timex.Rule{
	{Name: "film-2012", Tier: 4, Pattern: "windows|office|boeing|airbus|mazda|route|flight|highway|interstate YEAR|INT", Eg: []string{"the film ran on Windows 2000", "a Boeing 747"}},
	{Name: "score", Tier: 4, Pattern: "INT ~- ~INT victory|win|loss|defeat|lead|draw", Eg: []string{"a 10-12 loss"}},
	{Name: "catch-22", Tier: 4, Pattern: "catch - INT", Eg: []string{"a Catch-22 of sorts"}},
	{Name: "second-place", Tier: 4, Pattern: "second|third|fourth place|time|floor|round|set|amendment|world|base|lady|street|avenue|grade|party", Eg: []string{"in second place"}},
	{Name: "people-in-years", Tier: 4, Pattern: "# - year|month|week - old|olds", Eg: []string{"a 21-year-old man"}},
	{Name: "age", Tier: 4, Pattern: "# UNITS old|younger|older", Eg: []string{"she is 30 years old"}},
	{Name: "sun-times", Tier: 4, Pattern: "sunday|daily|evening|morning|weekly|monthly times|mail|telegraph|mirror|express|news|post|star|herald|journal|standard|beast|show|edition", Eg: []string{"the Daily Mail", "the Sunday Times"}},
	{Name: "black-friday-band", Tier: 4, Pattern: "man friday|sabbath", Eg: []string{"his man Friday"}},
	{Name: "24-hour", Tier: 4, Pattern: "INT - hour fitness|news|gym|store|hotline|helpline|service|clock", Eg: []string{"a 24-hour fitness club"}},
}
