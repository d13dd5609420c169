package event

import "dateline/timeline/english"

// What a word with a capital does in names.
var (
	trades       = english.Listed("name trade") // "Contractor Doyle", at the start of a sentence
	nameLeads    = english.Listed("name lead")  // "Other Bush aides": is no part of the name
	firmEnds     = english.Listed("name firm")  // "Acme Corp." goes by "Acme"
	clubEnds     = english.Listed("name club")  // "Arden Rovers" goes by "Rovers"
	placeStarts  = english.Listed("name place") // "New Delhi", "San Juan"
	looseOffices = english.Listed("name loose") // "General Systems Research" has no general
	rankWords    = english.Listed("name rank")  // "Chief Executive", "Vice President-elect"
)
