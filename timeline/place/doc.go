// Package place is the gazetteer: from a name to a place with coordinates, country and IANA zone, from the words of a
// text to its place mentions, and from a zone abbreviation to a zone. It knows nothing of dates.
//
// Cities come from GeoNames (CC BY 4.0) as cities.bin, made by gen; countries, states, regions and landmarks are the
// text files beside it, which people edit. A name means different things in different texts, so a match says what
// speaks against it (Doubt), and the country and state that the text itself names decide between places of one name
// (Seen).
package place
