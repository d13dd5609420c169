package place

// A Place is a spot or an area on the map. Its zero value is no place.
type Place struct {
	Name string // the name in English: "Astana"
	// Lat and Lon are degrees north and east: the middle of a city, where the people of a country or state live, a rough
	// middle of a region. Both are 0 where only the country or the state is known.
	Lat, Lon   float64
	Country    string // ISO 3166-1 alpha-2; "" for what belongs to none or to many
	Admin      string // the state, province or nation: "Oregon"; "" where there is none
	Zone       string // IANA zone; "" where there is more than one, or where another place of the name may be meant
	Population int    // 0 where it is not known
	Kind       Kind
	Capital    bool // the seat of a country's government
	famous     bool // a town that needs no preposition to be meant, however small
	Body       bool // also stands for those who sit there: "the Kremlin said"; capitals and countries do so too
}

// Located reports whether the coordinates of p are known.
func (p Place) Located() bool { return p.Lat != 0 || p.Lon != 0 }

// In reports whether p lies in the country or state q.
func (p Place) In(q Place) bool {
	switch q.Kind {
	case Country:
		return p.Country == q.Country && p.Kind != Country
	case State:
		return p.Country == q.Country && (p.Admin == q.Name || p.Admin == "" && p.Kind == Region)
	}
	return false
}

// A Kind says what sort of place a Place is. The zero Kind means "not set".
type Kind uint8

// The kinds of places.
const (
	City    Kind = iota + 1 // also towns, villages and parts of cities
	Country                 // also territories with a country code of their own
	State                   // a state, province, emirate, or nation of the United Kingdom
	Region                  // an area without a government of its own, or with one that is disputed
	Continent
	Water    // an ocean, sea, strait, lake, river or canal
	Landmark // a building, site or venue
)

var kindNames = [...]string{"", "city", "country", "state", "region", "continent", "water", "landmark"}

// String gives the English word for k; "" for the zero Kind.
func (k Kind) String() string { return kindNames[k] }
