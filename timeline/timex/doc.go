// Package timex finds date expressions by rules over tokens and ties them to the calendar. Meaning comes first: a rule
// gives a Value ("the Tuesday before now", "May 3 of some year", "three days"), and Resolve, going through the text in
// reading order, finds the anchor that makes it a date. It knows no English; the words and rules of a language are a
// package of their own.
package timex
