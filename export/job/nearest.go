package job

// Nearest gives the name that somebody who wrote word probably meant: the one that takes the fewest edits to reach, if
// those are few; "" otherwise.
func Nearest(word string, names []string) (best string) {
	fewest := 2 + len(word)/2
	for _, name := range names {
		if n := edits(word, name); n < fewest {
			best, fewest = name, n
		}
	}
	return best
}

// edits counts the letters to change, put in or leave out on the way from a to b.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
