package article

import (
	"strings"
	"unicode"
)

// kana is the place of Japanese syllables in scripts.
const kana = 0

// scripts are the writing systems other than Latin, each with the language that news in it is most often in.
var scripts = [...]struct {
	code  string
	table *unicode.RangeTable
}{
	{"ja", unicode.Hiragana}, {"ja", unicode.Katakana}, {"zh", unicode.Han}, {"ko", unicode.Hangul},
	{"ru", unicode.Cyrillic}, {"ar", unicode.Arabic}, {"el", unicode.Greek}, {"he", unicode.Hebrew},
	{"hi", unicode.Devanagari}, {"th", unicode.Thai}, {"bn", unicode.Bengali}, {"ta", unicode.Tamil},
	{"ka", unicode.Georgian}, {"hy", unicode.Armenian}, {"gu", unicode.Gujarati}, {"te", unicode.Telugu}, {"kn", unicode.Kannada},
	{"ml", unicode.Malayalam}, {"pa", unicode.Gurmukhi}, {"my", unicode.Myanmar}, {"km", unicode.Khmer}, {"am", unicode.Ethiopic},
}

// languages holds the commonest function words of English, first, and of what else comes in Latin letters.
var languages = [...]struct{ code, words string }{
	{"en", "the of and to in a is that for on was with as it at by from be this have has had are were will would not " +
		"but his her he she they their its which who what when where an or we you our been after before about into " +
		"than more said over up out if there no can could one all two also so new other some them him do did against " +
		"during between while under may should just how because since any only most through being my your me then " +
		"these those such now until both each last first"},
	{"de", "der die das und ist den dem des ein eine einer eines nicht mit auf für von im zu sich auch als wie nach bei aus " +
		"wird werden sind hat haben wurde am an oder aber noch über vor durch zum zur dass es er sie"},
	{"fr", "le la les des et est un une du de dans pour que qui sur pas au aux avec ce cette ces par plus se son sa ses " +
		"été sont ne ou mais à il elle ont être leur comme en l d"},
	{"es", "el la los las de del y en que es un una por con para se su sus al lo como más pero no fue ha este esta son " +
		"entre sobre también desde hasta donde"},
	{"it", "il lo la gli le di del della dei delle e è in che un una per con non si da al alla nel nella sono come più ma anche " +
		"ha questo questa l dal dalla"},
	{"nl", "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij door naar uit heeft hebben " +
		"wordt werd deze over nog hij ze"},
	{"pt", "o a os as de do da dos das e em que é um uma por com para se não no na nos nas ao mais como mas foi ser seu sua " +
		"também pelo pela são"},
	{"sv", "och att det i en som på är av för med den till inte om har de ett var han hon men från vid kan så sig"},
	{"da", "og at det i en som på er af for med den til ikke om har de et var han hun men fra ved kan så sig"},
	{"pl", "i w na z do się nie że to jest o jak po co za od przez dla są był było która który oraz przy także"},
	{"tr", "ve bir bu için ile da de olarak olan çok daha sonra kadar gibi ancak ise olduğu var en ne"},
	{"id", "yang dan di dengan untuk dari pada ini itu tidak dalam ke akan adalah oleh juga sebagai telah karena"},
	{"fi", "ja on ei se että oli ovat myös mutta kuin hän sen joka ole olisi mukaan sekä jos tai"},
	{"hu", "a az és hogy nem is egy volt meg csak már de ez azt vagy mint el még lesz után"},
	{"ro", "și de în la a cu pe care un o nu din este pentru că mai se au fost sau prin al"},
	{"hr", "i je u na se da za od su koji kako će nije što sa bi iz biti ili kao kada samo bio po"},
	{"sq", "e të në dhe një me për që i nga është ka janë se si do kjo ky pas edhe nuk u"},
	{"sw", "ya na wa kwa ni katika za la cha vya kuwa kama hiyo huo hii alisema ambao ambayo pia baada hata bila lakini yake kwamba"},
	{"zu", "ukuthi futhi ngoba kodwa uma noma kanye ukuze lapho kusho uthe bese khona lo le la ukuba njengoba emva ngesikhathi nje kakhulu phakathi"},
	{"cs", "a v na se je že s z do o i ve k za to jako by pro po od ale jsou které byl"},
}

// stopwords tells of each word which of languages it belongs to, a bit each.
var stopwords = indexWords()

func indexWords() map[string]uint32 {
	index := make(map[string]uint32, 600)
	for i, l := range languages {
		for w := range strings.FieldsSeq(l.words) {
			index[w] |= 1 << i
		}
	}
	return index
}
