package en

import "dateline/timeline/timex"

// rejectRules are what looks like a date and is none: their Value is nil, and what they match is passed over.
var rejectRules = []timex.Rule{
	reject("as-many", "as many UNITS", always, "the third in as many months"),
	reject("product",
		"windows|office|boeing|airbus|mazda|peugeot|route|flight|highway|interstate|runner|channel|area|apollo|xbox|"+
			"formula|mark|nasdaq|fortune|forbes|russell|sputnik YEAR|INT",
		named, "the film ran on Windows 2000", "a Boeing 747", "Blade Runner 2049 opened"),
	reject("fiction",
		"movie|film|novel|book|album|blockbuster|thriller|comedy|musical|sitcom|drama ,? \"|“|'|‘|\x60\x60 YEAR",
		always, "the disaster film \"2012\" opened", "the novel \"1984\""),
	reject("quoted-year", "\"|“|\x60\x60 YEAR ,|.? \"|”|''", always, "she read \"1984\" again"),
	reject("quoted-length", "\"|“|\x60\x60 # UNITS", capitalUnit, "\"12 Years a Slave\" won"),
	reject("address", "YEAR NAME avenue|street|road|drive|lane|boulevard|ave|st|rd|blvd|square|court|parkway|broadway",
		namedThird, "at 1600 Pennsylvania Avenue"),
	reject("pennsylvania", "YEAR pennsylvania", namedSecond, "to 1600 Pennsylvania"),
	reject("spring-texas", "spring , texas", named, "born in Spring, Texas"),
	reject("score",
		"INT ~-|– ~INT victory|win|loss|defeat|lead|draw|record|vote|decision|rout|thrashing|tie|upset|triumph|margin",
		always, "a 10-12 loss"),
	reject("spring-tide", "spring tide|tides|cleaning|chicken|onion|onions|roll|rolls|water|mattress", always,
		"the spring tide was high"),
	reject("catch-22", "catch - INT", always, "a Catch-22 of sorts"),
	reject("ordinal-noun",
		"second|third|fourth place|time|floor|round|set|amendment|world|base|lady|street|avenue|grade|party|in|to|"+
			"nature|thoughts|opinion|only", always,
		"in second place", "second to none"),
	reject("age", "# -? year|years|month|months|week|day|days -? old|olds", always, "a 21-year-old man",
		"a 2000 year old custom"),
	reject("age-in-words", "# UNITS old|younger|older", always, "she is 30 years old"),
	reject("newspaper",
		"sunday|daily|evening|morning|weekly|monthly|nightly|monday|saturday|friday times|tribune|nation|observer|"+
			"chronicle|bulletin|independent|review|argus|gazette|mail|telegraph|mirror|express|news|post|star|herald|"+
			"journal|standard|beast|show|edition|record|sun|nation|dispatch",
		namedBoth, "the Daily Mail", "the Sunday Times"),
	reject("quoted-title", "\"|“|'|‘|\x60\x60|'' INT minutes|hours|days|weeks later? \"|”|'|’|''|.|,",
		func(m *timex.Match) bool { return m.Cap(2) }, "on CBS's \"60 Minutes\" he", "the film '28 Days Later,' he"),
	reject("programme-length", "cbs|nbc|abc|bbc 's? INT minutes|hours", func(m *timex.Match) bool { return m.Cap(3) },
		"told CBS's 60 Minutes"),
	reject("periodical",
		"china|people|entertainment|publishers|business|harper|britain|korea|women|investor 's? daily|weekly|monthly",
		func(m *timex.Match) bool { return m.Cap(0) && m.Cap(2) }, "told the China Daily", "the People's Daily"),
	reject("evening-news", "world|entertainment news? tonight", namedBoth, "on World News Tonight"),
	reject("today-show", "today|tonight show|programme|program",
		func(m *timex.Match) bool { return m.Cap(0) && m.TokenBefore(1).Shape != 0 },
		"on the Today show", "NBC's Today programme"),
	reject("quoted-name", "\"|“|\x60\x60 NAME NAME? NAME? today|tonight|tomorrow|WEEKDAY ,|.? \"|”|''",
		func(m *timex.Match) bool { return m.Cap(4) },
		"during “River Songs Tonight” on the pier", "her play “Never Sunday,” about nuns"),
	reject("film-length", "film|movie|show|programme|program|series|novel|thriller INT minutes|hours|days|weeks later?",
		func(m *timex.Match) bool { return m.Cap(2) }, "the film 48 Hours"),
	reject("mail-on-sunday", "the mail on sunday", namedSecond, "told the Mail on Sunday"),
	reject("people-of-today",
		"today|tomorrow 's world|youth|society|generation|youngsters|teenagers|standards|technology|culture|cars|"+
			"computers|kids|children", always, "the rules of today's world"),
	reject("high-noon", "high noon", always, "it was high noon for the party"),
	reject("programme", "usa|voa|psychology|russia today", named, "he told USA Today"),
	reject("series", "friday|saturday|sunday|monday night lights|live|fever|football|raw|takeaway|dinner", namedTwice,
		"watched Friday Night Lights", "on Saturday Night Live", "Sunday Night Football"),
	reject("band", "man|freaky|girl friday", namedSecond, "his man Friday"),
	reject("round-the-clock",
		"INT - hour fitness|news|gym|store|hotline|helpline|service|clock|surveillance|cable|access", always,
		"a 24-hour fitness club"),
	reject("day-job", "day job|care|trader|traders|trading|labourer|laborer|room|nursery", always, "kept his day job"),
	reject("march-on",
		"march on|against|for|past|through|to|down|across|by|in solidarity? THE|washington|rome|london|capital|war|"+
			"life|lives|women|science|justice|freedom", capitalWithArticle, "the March on Washington"),
	reject("weekday-name", "tuesday|wednesday weld|addams", named, "Tuesday Weld sang", "Wednesday Addams frowned"),
	reject("named-day", "bloody|super|giving sunday|tuesday|saturday", namedBoth, "the Bloody Sunday march",
		"on Super Tuesday"),
	reject("show", "tonight|today|daily|late show", namedBoth, "the Tonight Show"),
	reject("century-name", "ORDWORD|ORD century fox|21|city", namedSecond, "21st Century Fox"),
	reject("weekday-song", "ruby|blue|black tuesday|monday|sabbath", namedBoth, "Ruby Tuesday"),
}

// reject makes a rule that passes over what its pattern matches where the condition holds.
func reject(name, pattern string, when func(m *timex.Match) bool, eg ...string) timex.Rule {
	return timex.Rule{Name: name, Pattern: pattern, Tier: 4, Eg: eg,
		Value: func(m *timex.Match) (timex.Value, bool) { return nil, when(m) }}
}

func always(*timex.Match) bool { return true }

func named(m *timex.Match) bool { return m.Cap(0) }

func namedSecond(m *timex.Match) bool { return m.Cap(1) }

func namedTwice(m *timex.Match) bool { return m.Cap(0) && m.Cap(1) && (m.Cap(2) || !m.Has(2)) }

func namedBoth(m *timex.Match) bool { return m.Cap(0) && m.Cap(1) }

// capitalUnit tells a title from what somebody says: "12 Years a Slave".
func capitalUnit(m *timex.Match) bool { return m.Cap(2) }

func namedThird(m *timex.Match) bool { return m.Cap(2) }

// capitalWithArticle tells the march that is an event from the month: "the March on Washington".
func capitalWithArticle(m *timex.Match) bool { return m.Before(1)&(timex.The|timex.An) != 0 }
