package place

import (
	"strings"

	"dateline/timeline/prose"
)

// A group is a set of what a word can be beside a place name.
type group uint32

const (
	strong      group = 1 << iota // a preposition that places what follows: "in"
	weak                          // a preposition that a person may follow too: "from"
	loose                         // "of": a place after "the city of"
	article                       // "the"
	inside                        // stands between the words of a name: "de"
	upstate                       // goes with a state rather than its town: "western New York"
	direction                     // goes with a place name: "northern", "downtown"
	calendar                      // a weekday or month
	title                         // goes before a person's name: "Mr."
	function                      // begins a sentence and belongs to no name
	province                      // goes after the name of a state: "Province"
	county                        // makes another place of a name: "County"
	venue                         // the last word of the name of a building or site: "Stadium"
	settled                       // goes with "of" and a place name: "city"
	and                           // joins place names
	lead                          // the first word of the name of a building or site: "Hotel"
	institution                   // ends the name of a building that is more often those who work there
	taking                        // a verb that a town may follow, or a person
	within                        // stands between the words of the name of a building or site
)

var wordGroups = []struct {
	group group
	words string
}{
	{strong, "in at near outside inside across throughout around within beyond leaving visiting reached aboard"},
	{weak, "from to into onto toward towards through via over off between along against"},
	{loose, "of"},
	{article, "the a an"},
	{inside, "of de des zu del della do da das dos di du la las le les los the and upon on sur an am en el al ez ul van von der den y e os i in with ar as at for"},
	{direction, `northern southern eastern western central north south east west northeast northwest southeast southwest northeastern
		northwestern southeastern southwestern downtown uptown upstate downstate mainland nearby greater inner outer suburban rural coastal
		occupied neighboring neighbouring modern ancient historic metropolitan old lower upper`},
	{upstate, "upstate downstate western eastern northern southern"},
	{calendar, `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
		september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. jan feb mar apr jun jul aug sep sept oct
		nov dec mon. tues. wed. thurs. fri. sat. sun. today yesterday tomorrow est edt et gmt utc time`},
	{title, `mr. mrs. ms. mr mrs ms miss dr. dr sir lady lord dame president senator sen. rep. gov. governor prince princess king queen pope
		judge justice captain capt. col. colonel gen. general lt. maj. major sgt. officer detective professor prof. rev. father sister
		brother coach chancellor minister secretary ambassador mayor sheriff premier chairman director commissioner congressman
		congresswoman actor actress singer author quarterback striker pitcher guitarist rapper forward defender goalkeeper aunt uncle`},
	{function, `in at on the a an from to by of for with and but or so yet as if when while after before since until because although though
		once where what why how who which that this these those both each all many most some any no not is was are were will would could
		should may can has have had do does did there here then now meanwhile however also only even just like unlike via near outside
		inside across around through throughout between among during under over off against within without toward towards beyond it he
		she they we i you his her their our its my your two three four five six seven eight nine ten last next earlier later today
		yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august
		september october november december elsewhere back still nearby per`},
	{province, "province region oblast governorate prefecture state republic territory canton emirate voivodeship krai"},
	{county, "county district parish borough township township's municipality"},
	{venue, `airport stadium arena hospital university college school court courthouse center centre hall hotel park palace cathedral church
		mosque temple synagogue museum theater theatre library square street avenue bridge tower prison jail base airfield barracks port
		harbor harbour station memorial cemetery castle plaza mall market zoo garden gardens gallery institute academy factory refinery
		mine dam beach island islands mountain mount mountains river lake bay canal cosmodrome spaceport racecourse speedway racetrack
		circuit velodrome rink ballpark coliseum auditorium pavilion clubhouse resort casino monastery embassy consulate headquarters
		house camp pier wharf tunnel crossing field observatory laboratory shipyard pyramid fairgrounds campus complex monument ranch farm
		dome bowl hippodrome studio studios terminal lodge inn ballroom
		forest valley desert volcano oval ground grounds`},
	{settled, `city town village suburb port outskirts capital north south east west northeast northwest southeast southwest streets people
		residents suburbs province state island republic mayor part parts areas resort hamlet community enclave district neighborhood
		neighbourhood miles kilometers kilometres`},
	{and, "and or &"},
	{lead, "hotel stade estadio stadio palais palazzo château chateau mount lake cape camp university church cathedral museum institute"},
	{institution, "university college school court hospital institute academy laboratory committee library embassy museum"},
	{taking, `left entered took seized captured recaptured retook hit struck bombed shelled stormed raided besieged reached visited visits visit
		visiting leave leaves leaving enter enters attacked occupied flooded near shook rocked swept evacuated liberated toured`},
	{within, "of the de la le del do da des du san der"},
}

// A words finds the groups of a word.
type words struct {
	lexicon *prose.Lexicon
	groups  []group // by WordID
	// sieve holds for the first and last byte and the length of a word the groups that it may be of: most words are not of those
	// asked for, and need not be looked up.
	sieve [1 << 10]group
}

func newWords() *words {
	index := map[string]int{}
	var list []string
	w := &words{groups: []group{0}}
	for _, g := range wordGroups {
		for _, s := range strings.Fields(g.words) {
			if index[s] == 0 {
				list = append(list, s)
				w.groups = append(w.groups, 0)
				index[s] = len(list)
			}
			w.groups[index[s]] |= g.group
			w.sieve[mesh(s)] |= g.group
		}
	}
	w.lexicon = prose.NewLexicon(list)
	return w
}

// is reports whether s is of one of some groups.
func (w *words) is(s string, some group) bool {
	return w.sieve[mesh(s)]&some != 0 && w.groups[w.lexicon.ID(s)]&some != 0
}

// mesh gives where a word is in a sieve, without regard to case; s must not be empty.
func mesh(s string) int {
	n := len(s)
	return (int(s[0]&31)<<5 | int(s[n-1]&31)) ^ n*37&(1<<10-1)
}

// is reports whether the token at i is a word of one of some groups.
func (g *Gazetteer) is(d *prose.Document, i int, some group) bool {
	return i >= 0 && i < len(d.Tokens) && g.words.is(d.Of(i), some)
}
