package english

// A Role is a set of what a word can do in a sentence. Roles are bits.
type Role uint64

// The roles of data/roles.txt and data/names.txt, in the order of roleNames; then what the other lists and the form
// tell.
const (
	Light    Role = 1 << iota // the object names the event: "held talks"
	Occur                     // the subject names it: "the storm struck"
	Phase                     // a beginning or an end of what the subject or object names
	Schedule                  // a date is set for what the subject names
	Cancel                    // the plan is given up
	Postpone                  // the plan gets another date
	Report                    // tells what somebody says
	State                     // how things are, no event
	Measure                   // figures go up and down
	Mind                      // thinking of an event
	Allege                    // tells what may not be so
	Foretell                  // tells what may come
	Deny                      // what the infinitive after it tells does not come to pass
	Prep
	PlacePrep
	Sub
	Conj
	Det
	Pron
	Be
	Modal
	Venue    // "Stadium": ends the name of a place to meet
	Body     // "Ministry": in the name of an organisation
	Office   // "President": stands before a person's name
	Position // "governor": what a person can be
	Male     // a first name
	Female
	Unit     // "percent", "points": after a figure
	Filler   // "later": says more of a verb, and is in no name
	Group    // people who are not told by name
	Common   // "index", "moon": no name by itself
	NounWeak // the noun often means no event
	NounAny  // the noun is in the list
	VerbAny  // the verb is in a list
	Past     // a form of the verb, as listed or as inflected
	Participle
	Third
)

var roleNames = [...]string{
	"light", "occur", "phase", "schedule", "cancel", "postpone", "report", "state", "measure", "mind", "allege",
	"foretell", "deny", "prep", "place", "sub", "conj", "det", "pron", "be", "modal",
	"venue", "body", "office", "position", "male", "female", "unit", "filler", "group", "common",
}

// Helping are the roles of verbs that say what becomes of an event that another word names.
const Helping = Light | Occur | Phase | Schedule

// Small are the roles of the words that no name begins with.
const Small = Prep | Det | Pron | Sub | Conj | Filler | Modal

// inflected are the roles whose words are verbs in their base form; those of others stand as they are written.
const inflected = Light | Occur | Phase | Schedule | Cancel | Postpone | Report | State | Measure | Mind |
	Allege | Foretell | Deny
