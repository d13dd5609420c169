// Package prose cuts a text into tokens and sentences, reads number words and tags parts of speech. Every offset is a
// byte offset into the text. It knows nothing of dates: the words that matter to a caller come in a Lexicon.
package prose
