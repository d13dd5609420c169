package merge

import (
	"cmp"
	"slices"

	"dateline/timeline/event"
)

// readNames appends the names of a sentence or title to a list. Its first word has a capital anyway, and is one where it has
// two.
func (p *profile) readNames(list []uint64, text string) []uint64 {
	list = slices.Clip(list)
	first := true
	for w := range words(text) {
		if isUpper(w, 1) && (!first || isUpper(w, 2)) {
			n := plain(w)
			if h, ok := nameHash(n); ok {
				list = append(list, h)
				if isCode(n) {
					p.rare = append(p.rare, hash(n))
				}
			}
		}
		first = false
	}
	return list
}

func (p *profile) readName(name string) {
	for w := range words(name) {
		if h, ok := nameHash(plain(w)); ok && isUpper(w, 1) {
			p.who = append(p.who, h)
		}
	}
}

// readHeads reads the names of a title, each whole: words with capitals that stand together.
func (p *profile) readHeads(e *event.Event, title []word) {
	for i := range title {
		w := &title[i]
		h, ok := nameHash(w.plain)
		switch {
		case ok && isName(e, w.text, i == 0, w.sense.kinds):
			p.heads = append(p.heads, h)
		case len(p.heads) > 0 && p.heads[len(p.heads)-1] != 0:
			p.heads = append(p.heads, 0)
		}
	}
	if len(p.heads) > 0 && p.heads[len(p.heads)-1] != 0 {
		p.heads = append(p.heads, 0)
	}
}

// country writes the name of a people, or a short name of a country, as the name of the country.
func country(w string) string { return listed.of(w).country(w) }

// country is country of w, whose listing is l.
func (l *listing) country(w string) string { return cmp.Or(l.state, w) }

// nameHash gives the hash of a plain word of a name as names are compared; false where it tells nobody apart. Unlike
// country, it need not stay the same from one version to the next.
func nameHash(w string) (uint64, bool) {
	l := listed.of(w)
	return hash(cmp.Or(l.land, w)), w != "" && !l.vague
}

// moreCountries go on with countries where tellings are compared.
const moreCountries = `somali somalia somalis somalia nepali nepal nepalese nepal kenyan kenya kenyans kenya ethiopian ethiopia
	sudanese sudan nigerian nigeria nigerians nigeria ghanaian ghana ugandan uganda rwandan rwanda tanzanian tanzania congolese
	congo zimbabwean zimbabwe malian mali libyan libya tunisian tunisia algerian algeria moroccan morocco jordanian jordan
	lebanese lebanon yemeni yemen kuwaiti kuwait qatari qatar emirati emirates omani oman bahraini bahrain slovak slovakia
	slovaks slovakia slovenian slovenia slovene slovenia croatian croatia croats croatia serbian serbia serbs serbia bosnian
	bosnia albanian albania romanian romania romanians romania bulgarian bulgaria estonian estonia latvian latvia lithuanian
	lithuania icelandic iceland swedes sweden danes denmark finns finland norwegians norway poles poland czechs czechia
	spaniards spain belgians belgium austrians austria hungarians hungary thai thailand vietnamese vietnam indonesian
	indonesia malaysian malaysia filipino philippines philippine philippines cambodian cambodia burmese myanmar bangladeshi
	bangladesh sri-lankan sri-lanka mongolian mongolia taiwanese taiwan chilean chile argentine argentina argentinian
	argentina peruvian peru colombian colombia venezuelan venezuela bolivian bolivia ecuadorian ecuador uruguayan uruguay
	cuban cuba haitian haiti georgian georgia armenian armenia azerbaijani azerbaijan uzbek uzbekistan belarusian belarus
	moldovan moldova cypriot cyprus maltese malta australians australia canadians canada mexicans mexico brazilians brazil
	indians india pakistanis pakistan afghans afghanistan egyptians egypt`

const countries = `american us americans us usa us states us russian russia russians russia british uk britain uk
	england uk english uk kingdom uk french france german germany germans germany chinese china japanese japan italian
	italy spanish spain turkish turkey turks turkey syrian syria syrians syria iraqi iraq iraqis iraq iranian iran
	iranians iran israeli israel israelis israel palestinian palestine palestinians palestine egyptian egypt indian india
	pakistani pakistan afghan afghanistan ukrainian ukraine ukrainians ukraine polish poland greek greece irish ireland
	scottish scotland welsh wales canadian canada australian australia mexican mexico brazilian brazil korean korea
	saudi saudi-arabia dutch netherlands holland netherlands swedish sweden norwegian norway danish denmark finnish
	finland swiss switzerland austrian austria belgian belgium portuguese portugal hungarian hungary czech czechia
	kazakh kazakhstan european eu union eu nations un`
