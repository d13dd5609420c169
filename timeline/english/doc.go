// Package english holds what the program knows of English words: data, read once.
//
//	data/kinds.txt      what an event may be, and the words that tell it: the one table of kinds
//	data/classes.txt    what words do where events are compared
//	data/irregular.txt  irregular verbs
//	data/nations.txt    peoples, by their country
//	data/verbs.txt      verbs by the category of what they tell, and data/nouns.txt nouns that name events
//	data/roles.txt      what verbs do to the date beside them, and the small words of grammar
//	data/names.txt      words in names, first names too
//	data/things.txt     what a thing goes by later: "Act", "bill", "law"
//	data/dates.txt      the words of dates
//	data/lists.txt      the words that one decision asks for, by the name of the list
//
// Where tellings are compared, a word is looked up by its stem (SenseOf); where a sentence is read, as it is written
// (Forms, Listed). Mistakes in a list (a name that nobody knows, a word twice with different answers) fail a test.
package english
