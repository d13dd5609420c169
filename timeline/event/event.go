package event

// An Event is something that happens at a time which the text gives. One article's events and those of a timeline are
// the same type; a timeline's have more mentions. Its JSON form is that of the timeline JSON.
type Event struct {
	// ID is a name-based UUID (RFC 9562 version 5), given by the timeline; before, "" or what relations call it.
	ID    string `json:"id"`
	Title string `json:"title"`
	// TitleFrom is what the title was made of: "clause", "noun", "headline", "line"; "" for what a person or a page gave.
	TitleFrom string `json:"titleFrom,omitempty"`
	told      string // what its key is made of in the place of Title, where that has more in front; "" where not known
	// OtherTitles are the next best that were written for the event, the best first, for a person to choose from.
	OtherTitles  []string   `json:"otherTitles,omitempty"`
	Date         Date       `json:"date"`
	Status       Status     `json:"status"`
	Location     *Location  `json:"location,omitempty"`
	Participants []string   `json:"participants,omitempty"`
	Categories   []string   `json:"categories,omitempty"`
	Salience     float64    `json:"salience"`   // 0..1: how likely a reader wants it, under its title
	Confidence   float64    `json:"confidence"` // 0..1: that this is right
	Supersedes   []Reading  `json:"supersedes,omitempty"`
	Conflicts    []Reading  `json:"conflicts,omitempty"`
	Relations    []Relation `json:"relations,omitempty"`
	// Key is what makes it the same event; nil before it is made, and nobody changes it.
	Key      *Key      `json:"key,omitempty"`
	Mentions []Mention `json:"mentions"`
	// Tellings are what single articles told, where there are several; they have none themselves.
	Tellings []Event `json:"tellings,omitempty"`
	// Corrected is what a person said of the event; nil where nobody did.
	Corrected *Correction `json:"corrected,omitempty"`
	// Shown says in a file whether e is shown without being asked for; nil elsewhere, see Salient and Written.
	Shown *bool `json:"shown,omitempty"`
}

// Written gives e as files have it.
func (e Event) Written() Event {
	shown := e.Salient()
	e.Shown = &shown
	return e
}

// Salient is the salience from which an event is shown without being asked for.
const Salient = 0.5

// Salient reports whether e is shown without --all.
func (e *Event) Salient() bool { return e.Salience >= Salient || e.Checked() }

// Revisions counts how often the news changed e: the dates that were given up, and the changes of its status from
// article to article until it took place; and the corrections of people. It is what the SEQUENCE of a calendar goes by
// (RFC 5545, section 3.8.7.4).
func (e *Event) Revisions() int {
	n := len(e.Supersedes)
	if e.Corrected != nil {
		n += e.Corrected.Revisions
	}
	for i := 1; i < len(e.Tellings) && e.Tellings[i-1].Status != Happened; i++ {
		if e.Tellings[i].Status != e.Tellings[i-1].Status {
			n++
		}
	}
	return n
}

// A Location is where an event happens, as the text calls it, with what the gazetteer knows of it.
type Location struct {
	Name      string   `json:"name"`
	Latitude  *float64 `json:"latitude,omitempty"` // degrees north; nil when not certain
	Longitude *float64 `json:"longitude,omitempty"`
	Country   string   `json:"country,omitempty"`  // ISO 3166-1 alpha-2
	Timezone  string   `json:"timezone,omitempty"` // IANA
}

// A Reading is another date that some source gives for an event; or another status or place, where that contradicts
// what a person set.
type Reading struct {
	Date     Date      `json:"date"`
	Status   Status    `json:"status,omitzero"`    // 0: it is the date that is another
	Location *Location `json:"location,omitempty"` // nil: it is the date that is another
	Mentions []Mention `json:"mentions"`
}

// A Relation is what the text states about the order of two events: that of which it is one stands in it to the other.
type Relation struct {
	Kind  string `json:"kind"`  // Before, After, During, PartOf
	Event string `json:"event"` // ID of the other
}

// A Mention is one place in a text that tells an event. Offsets are bytes into that document's text, half-open.
type Mention struct {
	Document   string     `json:"document"` // id of the document
	Sentence   string     `json:"sentence"`
	Start      int        `json:"start"` // of the sentence; with End 0 where a page tells the event for machines only
	End        int        `json:"end"`
	Trigger    Mark       `json:"trigger"`
	Expression Expression `json:"expression"`
	Reason     string     `json:"reason"`
	Why        Why        `json:"-"`
}

// mention gives the first mention of e, an empty one where it has none.
func (e *Event) mention() *Mention {
	if len(e.Mentions) == 0 {
		return &Mention{}
	}
	return &e.Mentions[0]
}

// before gives what of the sentence stands before a byte of the document, all of it or none where that is elsewhere.
func (m *Mention) before(offset int) string {
	return m.Sentence[:min(max(offset-m.Start, 0), len(m.Sentence))]
}

// Why says for people what decided the parts of an event: the rule that gave each. "" where nothing is to be said.
type Why struct {
	Trigger string // why the date belongs to this word
	Title   string
	Place   string
	Status  string
}

// A Mark is a stretch of a document's text.
type Mark struct {
	Text  string `json:"text"`
	Start int    `json:"start"` // byte offset
	End   int    `json:"end"`
}

// An Expression is the date expression of a mention, the whole range for a range.
type Expression struct {
	Mark
	Rule string `json:"rule"`
}
