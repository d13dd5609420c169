package en

import (
	"strings"

	"dateline/timeline/prose"
)

// A verbRole is what a word does to the time of its clause. The zero verbRole: nothing by itself.
type verbRole uint8

const (
	past        verbRole = iota + 1
	ahead                // tells of what is to come
	aheadBefore          // does so before an infinitive: "plans to", "set to"
	modal                // would, may, could
	infinitive           // to
	be                   // be, been
	preposition          // stands between a verb and its date
	noVerb               // looks like a past form and is none
)

// verbWords are the words that have a role, and verbRoles their roles by prose.WordID.
var verbWords, verbRoles = rolesOf(map[verbRole]string{
	past: `was were had did been said told made went came took got gave found saw knew thought left felt kept began
		ran wrote held brought met became led sent built lost won fell paid rose grew spoke spent broke drove bought wore chose drew
		died hit cut sold beat fought taught caught struck shot flew swore sought stood understood withdrew sank sang
		slid sped stole swept swam threw woke bore bent bound bred burnt cast clung cost dealt dug drank ate forbade forgot forgave
		froze ground hid hung hurt knelt laid lay lent lit meant overcame overthrew rang rode sat shook shone shrank shut slept
		slew sprang stuck stung strove swung tore underwent upheld wept wound`,
	ahead: `will shall wo 'll ’ll due scheduled expected expecting awaiting anticipating predict predicts anticipates awaits slated planned upcoming effective soon tomorrow
		begins begin opens ends closes starts meets meet resumes expires takes goes go kicks hosts airs departs arrives`,
	aheadBefore: `is are am 's plans plan planning expects expect going set hopes hope forecast projected tipped intends intend wants want likely ready about
		agreement agreements decided agreed deal offer proposal decision supposed poised pledged promised vowed preparing prepares bid
		deadline promise threatened ordered asked urged called invited`,
	modal:       `would could may might should must`,
	infinitive:  `to`,
	be:          `be been being`,
	preposition: `on at from until till through by for again later early late`,
	noVerb:      `need speed indeed exceed proceed united hundred breed sacred kindred embed succeed unprecedented limited armed`,
})

func rolesOf(lists map[verbRole]string) (*prose.Lexicon, []verbRole) {
	var words []string
	roles := []verbRole{0}
	for role := past; role <= noVerb; role++ {
		for _, w := range strings.Fields(lists[role]) {
			words, roles = append(words, w), append(roles, role)
		}
	}
	return prose.NewLexicon(words), roles
}

// isRegularPast reports whether w ends as regular past forms do.
func isRegularPast(w string) bool { return len(w) > 4 && w[len(w)-2:] == "ed" }

// roleOf gives the role of a word; none where there is no word.
func roleOf(w string, ok bool) verbRole {
	if !ok {
		return 0
	}
	return verbRoles[verbWords.ID(w)]
}

// unchanging are verbs whose past form is that of the infinitive.
var unchanging = prose.NewLexicon([]string{"cut", "hit", "put", "set", "shut", "let", "split", "spread", "beat", "quit", "read", "bid", "shed"})

// followsModal reports whether the "and" at token i goes on with what a modal before it began: "would launch two models and
// cut 1,200 jobs".
func (c clause) followsModal(i int) bool {
	const near = 10 // tokens
	for j := i - 1; j >= c.s.First && j > i-near; j-- {
		switch c.role(j) {
		case modal, ahead:
			return true
		case infinitive:
			return c.isPlainWord(j + 1)
		case past:
			return false
		}
	}
	return false
}
