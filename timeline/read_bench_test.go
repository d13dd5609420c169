package timeline

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// generated makes an article of about size bytes that reads like news: a third of its sentences have a date and an event.
func generated(size int) string {
	r := rand.New(rand.NewPCG(5, 6))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	var b strings.Builder
	for b.Len() < size {
		who := pick("The finance minister", "A delegation from Norway", "Police", "Senator Joan Brandt", "The central bank", "Residents of the valley",
			"The orchestra", "Three former officials", "Mr. Holt", "The company's lawyers")
		switch r.IntN(6) {
		case 0:
			fmt.Fprintf(&b, "%s %s in %s %s. ", who, pick("opened talks", "will meet the union", "signed an agreement", "launched an inquiry"),
				pick("Oslo", "Lima", "Springfield, Illinois", "Nairobi"), pick("on May 3", "last Tuesday", "in November 2016", "at 3 p.m. on Friday", "from July 7 to 9"))
		case 1:
			fmt.Fprintf(&b, "The %s, which %s had %s, was %s %s, officials said. ", pick("vote", "trial", "strike", "festival"), strings.ToLower(who[:1])+who[1:],
				pick("called for", "opposed", "expected for months"), pick("postponed until", "held on", "moved to"), pick("June 14", "Monday", "March 2, 2018"))
		case 2, 3:
			fmt.Fprintf(&b, "%s said that the plan would cost %d million dollars and that nobody had asked the people who have to pay for it. ", who, 2+r.IntN(90))
		case 4:
			b.WriteString("There was no answer to repeated calls, and a spokeswoman for the port would only say that the matter was being looked into. ")
		default:
			fmt.Fprintf(&b, "%s has long argued that a %s is not enough.\n\n", who, pick("new road", "smaller army", "tax on sugar", "single court"))
		}
	}
	return b.String()
}

// BenchmarkRead runs the whole job on articles of the usual length, one after another.
func BenchmarkRead(b *testing.B) {
	text := generated(200_000)
	var articles []string
	for len(text) > 4000 {
		at := 4000 + strings.IndexByte(text[4000:]+"\n", '\n')
		articles, text = append(articles, text[:at]), text[min(at, len(text)):]
	}
	size := 0
	for _, text := range articles {
		size += len(text)
	}
	var builder Builder
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range articles {
			builder.Read(news(text))
		}
	}
}
