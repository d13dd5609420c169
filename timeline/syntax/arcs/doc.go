// Package arcs finds how the words of an English sentence hang on each other: a tree of dependencies, of Universal
// Dependencies 2. It knows nothing of dates and events.
//
// A parser reads the sentence once from left to right; at each step weights tell whether to read on or which of two
// words hangs on the other (Kuhlmann, Gómez-Rodríguez and Satta, "Dynamic Programming Algorithms for Transition-Based
// Dependency Parsers", 2011). It follows a few ways at once, and takes the one whose steps have the highest score
// together (Zhang and Clark, "A Tale of Two Parsers", 2008). When the tree stands, other weights tell how each word
// hangs on its head.
package arcs
