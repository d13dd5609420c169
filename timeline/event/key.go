package event

// A Key is what a telling is compared by, and what its id rests on: made once, when an article is read (KeyOf), and
// kept with it. All words in it are plain: lower case, without accents, nations by the name of the country.
//
// The id rests on Kind, Date, Parties and Places, and without the last two on Near or Else. The title has no part in
// those: it gives what counts where tellings are compared, and another title is no other event.
type Key struct {
	Kind  string   `json:"kind,omitempty"`  // what its trigger tells, by english/data/kinds.txt, or the stem of that
	Kinds []string `json:"kinds,omitempty"` // what it is, by its title too
	Like  []string `json:"like,omitempty"`  // what else its own words may tell
	// Beside is what the other words of its title may tell; where it is of no kind, those of its sentence too.
	Beside   []string `json:"beside,omitempty"`
	Word     string   `json:"word,omitempty"`  // stem of the word that names it
	Phase    string   `json:"phase,omitempty"` // "beginning" or "ending" of it; "" is the whole
	Date     string   `json:"date,omitempty"`  // EDTF: the day, month, year … in which it was first to begin
	Parties  []string `json:"parties,omitempty"`
	Places   []string `json:"places,omitempty"`
	Ordinals []string `json:"ordinals,omitempty"` // "second", "17th": which of a series
	Names    []string `json:"names,omitempty"`    // those in the title, each whole
	Words    []string `json:"words,omitempty"`    // stems of the other words of the title that tell which event it is
	Near     []string `json:"near,omitempty"`     // words of the names in its sentences
	About    []string `json:"about,omitempty"`    // words of the names in the title of its document
	// Else has the stems of the words of its sentence, where neither that nor anything else names somebody or a place.
	Else []string `json:"else,omitempty"`
	// Whom has the stems of the words for those whom its title says it is done to, "#" for a number; only of what one
	// body may do to many people on a day, and not of words for anybody: "man".
	Whom  []string `json:"whom,omitempty"`
	Marks []string `json:"marks,omitempty"` // of MarkMoved and the others
	// Said has the stems of all words of its sentence that say something. Only tellings of one article are compared by
	// it, and no file has it.
	Said []string `json:"-"`
}

// The marks of a Key.
const (
	MarkMoved  = "moved"  // the text says that the date was changed
	MarkKnown  = "known"  // the text speaks of it as of something told before: "the lawsuit"
	MarkOther  = "other"  // the text tells it beside another: "also", "on the same day"
	MarkSaying = "saying" // somebody says it, and does no more
)

// Names of the phases in a Key.
const (
	keyBeginning = "beginning"
	keyEnding    = "ending"
)
