// Package calendar holds the arithmetic of the civil calendar: spans of days and clock times, how finely they are
// known, month-end-safe addition, weeks, seasons and quarters, and their spelling in ISO 8601, EDTF and TIMEX3.
// It knows nothing of text.
package calendar
