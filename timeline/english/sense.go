package english

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

// A Class is what a word does where events are compared, as data/classes.txt has it. Classes are bits.
type Class uint16

// The classes, in the order of classNames.
const (
	Beginning Class = 1 << iota // of what the title names
	Ending
	Carrier // says what becomes of an event that something else names
	Move    // tells a change of date
	Shift   // tells one where "to" and a date follow
	Plan    // sets a date
	Saying  // tells what somebody says
	Beside  // tells one event beside another
	Many    // one body may do it to many people on a day
)

var classNames = [...]string{"beginning", "ending", "carrier", "move", "shift", "plan", "saying", "beside", "many"}

// A Sense is what a word can mean for an event. Nobody may change one.
type Sense struct {
	Kinds []string // the kinds that it tells, in the order of data/kinds.txt
	Like  []string // those and the kinds that it may tell
	Class Class
}

// Is reports whether s has one of the classes c.
func (s *Sense) Is(c Class) bool { return s.Class&c != 0 }

// SenseOf gives the sense of a word as it is written; one that no list has has a zero Sense.
func SenseOf(w string) *Sense { return SenseOfStem(Stem(Plain(w))) }

// SenseOfStem gives the sense of the words with a stem, as Stem gives it.
func SenseOfStem(stem string) *Sense { return senses.Of(stem) }

//go:embed data/kinds.txt
var kindList string

//go:embed data/classes.txt
var classList string

// senses gives the sense of each stem that has one.
var senses = func() Table[Sense] {
	m, _ := readSenses() // a test reads the error
	return TableOf(m)
}()

// readSenses reads the kinds and classes. The error tells the lines that it cannot read, which it leaves out.
func readSenses() (map[string]Sense, error) {
	m := make(map[string]Sense)
	add := func(list string, change func(*Sense)) {
		for w := range strings.FieldsSeq(list) {
			w = Stem(Plain(w))
			s := m[w]
			change(&s)
			m[w] = s
		}
	}
	for _, k := range kinds {
		add(k.tell, func(s *Sense) { s.Kinds, s.Like = Union(s.Kinds, k.name), Union(s.Like, k.name) })
		add(k.may, func(s *Sense) { s.Like = Union(s.Like, k.name) })
	}
	var wrong []string
	for name, list := range entries(classList, ":") {
		c := slices.Index(classNames[:], name)
		switch {
		case asWritten[name] != 0: // see listing
			continue
		case c < 0:
			wrong = append(wrong, name)
			continue
		}
		add(list, func(s *Sense) { s.Class |= 1 << c })
	}
	if wrong != nil {
		return m, fmt.Errorf("classes.txt: no such class: %s", strings.Join(wrong, ", "))
	}
	return m, nil
}
