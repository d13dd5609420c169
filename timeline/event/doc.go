// Package event goes from sentences and their dated expressions to events: which verb or noun a date belongs to, a
// title a person would write, where, who, and whether it happened. It knows nothing of formats.
package event
