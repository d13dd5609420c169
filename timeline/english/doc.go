// Package english holds what the program knows of English words: data, read once.
//
//	data/kinds.txt      what an event may be, and the words that tell it: the one table of kinds
//	data/classes.txt    what words do where events are compared
//	data/irregular.txt  irregular verbs
//	data/nations.txt    peoples, by their country
//
// A word is looked up as it is written (SenseOf) or by its stem (Stem), which is the same for all forms of a word.
package english
