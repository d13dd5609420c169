package event

// The kinds of a Relation.
const (
	Before = "before"
	After  = "after"
	During = "during"
	PartOf = "partOf"
)

// BesideRule is the rule that an expression has of an event that is dated by the one beside it.
const BesideRule = "beside-event"
