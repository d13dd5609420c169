package merge

import (
	"math/bits"
	"strings"
)

// A kinds is a set of kinds of event, one bit each, by the rows of kindWords. A word such as "strike" has several.
type kinds uint64

// kindWords are words that tell the same kind of event, a kind a row; the first word is its name. Names and order make
// the ids of events: a name never changes, and a row goes to the end.
var kindWords = [...]string{
	"call call phone telephone phone-call speak conversation",
	"meeting meet meeting talk talks negotiate negotiation summit dialogue discuss discussion consultation convene session confer parley gathering round",
	"briefing briefing conference press-conference news-conference teleconference webinar",
	"attack attack airstrike air-strike strike raid bomb bombing bombardment blast explode explosion missile shell shelling assault ambush detonate target offensive",
	"shooting shooting shoot gunfire fire",
	"protest protest demonstrate demonstration march rally riot sit-in vigil picket",
	"stoppage strike walkout walk-out stoppage",
	"death die death perish succumb pass kill",
	"killing kill murder assassinate assassination slay homicide stab stabbing",
	"funeral funeral burial bury memorial cremation",
	"election election elect poll ballot runoff run-off by-election win",
	"vote vote approve pass adopt reject back confirm ratify confirmation approval ballot motion referendum",
	"departure resign resignation quit step leave stand retire retirement oust depart dismiss dismissal sack fire abdicate abdication removal",
	"inauguration swear swearing-in inauguration inaugurate become appoint appointment succeed take assume install coronation crown name",
	"launch launch liftoff lift-off lift blast",
	"landing landing land return splashdown splash touchdown touch reentry re-entry",
	"docking docking dock arrive arrival rendezvous berth",
	"undocking undocking undock",
	"opening opening open begin start kick inaugurate kick-off commence get",
	"closing closing close closure end conclude finish wrap shut shutdown",
	"signing signing sign treaty agree agreement accord deal pact initial",
	"ceasefire ceasefire cease-fire truce armistice",
	"verdict verdict convict conviction acquit acquittal guilty rule ruling judgment judgement decide decision overturn uphold",
	"sentence sentence sentencing jail imprison",
	"hearing hearing trial hear testify testimony appear plead appeal inquest court retrial",
	"arrest arrest detain detention seize",
	"charge charge indict indictment accuse",
	"lawsuit lawsuit sue file filing suit",
	"match match game play face beat defeat win lose final semi-final semifinal quarter-final quarterfinal qualifier draw derby test fixture friendly clash replay tie",
	"announcement announce announcement declare unveil reveal declaration proclaim",
	"quake earthquake quake tremor aftershock",
	"flood flood flooding deluge inundate",
	"storm storm hurricane cyclone typhoon tornado landfall",
	"blaze fire blaze wildfire burn inferno",
	"crash crash collide collision derail derailment wreck",
	"sinking sink sinking capsize shipwreck",
	"collapse collapse cave",
	"deadline deadline expire expiry due cutoff cut-off",
	"festival festival carnival fair fete",
	"concert concert gig recital perform performance",
	"exhibition exhibition exhibit show display retrospective",
	"premiere premiere debut screening screen",
	"release release publish publication issue report",
	"takeover takeover acquire acquisition buy purchase merger merge buyout",
	"birth birth born bear",
	"wedding wedding marry marriage wed",
	"visit visit trip tour travel arrive arrival",
	"withdrawal withdraw withdrawal exit pull retreat evacuate evacuation",
	"suspension suspend suspension prorogue prorogation halt",
	"broadcast coverage broadcast air telecast webcast",
	"speech speech address speak lecture keynote sermon",
	"ceremony ceremony celebrate celebration commemorate commemoration anniversary",
	"race race marathon regatta",
	"invasion invade invasion incursion occupy occupation",
	"founding found founding establish establishment foundation incorporate",
	"eruption erupt eruption",
	"outbreak outbreak epidemic pandemic",
	"escape escape break breakout",
	"spacewalk spacewalk eva",
	"conference conference congress convention forum symposium assembly",
}

// moreWords are words that may tell a kind of event where tellings are compared; the first word names the kind. They do
// not go into ids: words may come and go. The rows without a name in kindWords are kinds of their own.
var moreWords = [...]string{
	"meeting gather reconvene sit host",
	"attack disaster tragedy storm gunman gunmen suicide",
	"protest gather turnout block street",
	"stoppage stop down stay walk picket tool",
	"death dead drown lose claim fatal",
	"killing shot dead",
	"funeral lay rest carry grave coffin requiem inter mourn",
	"election vote ballot beat defeat victory turnout re-elect reelect face second-round choose",
	"vote decide decision endorse clear authorise authorize rule veto carry ratification turn throw consent",
	"departure out drop remove part exit relieve axe",
	"inauguration oath enthrone presidency",
	"launch fly takeoff take-off orbit send attempt flight rocket",
	"landing flight parachute",
	"docking reach capture grapple attach moor",
	"undocking depart detach separate",
	"opening reopen resume resumption restart unveil launch depart leave departure",
	"closing complete completion shutter cold go",
	"signing seal ink put",
	"verdict find clear exonerate jury",
	"sentence prison term",
	"hearing case try proceeding arraign open",
	"arrest hold catch capture custody",
	"match meet host travel visit entertain knock eliminate thrash edge overcome victory drawn semi quarter",
	"quake disaster tragedy shake shaken jolt rock shock",
	"flood disaster tragedy submerge swamp overflow",
	"blaze disaster tragedy gut engulf raze",
	"crash disaster tragedy accident jump smash ram plunge hit",
	"takeover sell sale deal agree complete completion transaction",
	"exhibition open",
	"premiere show shown open release",
	"visit stop stay come host receive welcome",
	"speech vow tell pledge warn",
	"ceremony mark light remember memorial tribute vigil gather prayer wreath",
	"race win finish stage grand-prix",
	"spacewalk walk venture excursion",
	"debate debate clash spar duel",
	"results result earnings figure profit report",
	"storm disaster tragedy",
	"sinking disaster tragedy founder",
	"collapse disaster tragedy",
	"eruption disaster tragedy",
	"bankruptcy bankruptcy bankrupt insolvency insolvent collapse fold",
	"campaign campaign vaccinate vaccination inoculate jab pill",
}

// String gives the name of the first kind of k, which is what an id is made of.
func (k kinds) String() string {
	if k == 0 {
		return ""
	}
	i := bits.TrailingZeros64(uint64(k))
	if i >= len(kindWords) {
		return ""
	}
	name, _, _ := strings.Cut(kindWords[i], " ")
	return name
}

// kindsNamed gives the kinds of the rows with these names.
func kindsNamed(names string) (k kinds) {
	for name := range strings.FieldsSeq(names) {
		for i, row := range kindWords {
			if strings.HasPrefix(row, name+" ") {
				k |= 1 << i
			}
		}
	}
	return k
}

// calamities are the kinds that people die of, deadly the kinds that say so.
var (
	calamities = kindsNamed("attack shooting quake flood storm blaze crash sinking collapse eruption")
	deadly     = kindsNamed("death killing")
)

// statesOf are the kinds that happen to many things at a time, so that what they happen to tells them apart.
var statesOf = kindsNamed("opening closing suspension release")

// singleOf are the kinds of which a story has seldom two at a time.
var singleOf = kindsNamed("stoppage quake flood storm eruption outbreak invasion funeral wedding ceasefire takeover spacewalk launch landing docking festival")

// once are the kinds that happen to somebody or something once, so that two days told for one are a disagreement and
// not two events.
var once = kindsNamed("death killing funeral departure inauguration verdict sentence birth wedding signing founding collapse sinking election")
