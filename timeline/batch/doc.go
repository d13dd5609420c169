// Package batch reads many articles on all cores: files, folders and streams go in, and what each article tells comes
// out in the same order. Memory stays flat however much goes in. It holds the only goroutines of the program.
package batch
