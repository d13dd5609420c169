package record

import (
	"slices"
	"time"

	"dateline/timeline/calendar"
)

// whens gives the dates that expressions tell together: a day, or several, each with the clock time if there is one.
func (r *reader) whens(own []int) []When {
	var days, clocks []int
	for _, k := range own {
		if r.Dates[k].Span.Timed() {
			clocks = append(clocks, k)
		} else {
			days = append(days, k)
		}
	}
	if len(clocks) > 0 && (len(days) < 2 || !r.goesOn(days[:1], days[1])) {
		return []When{r.onDay(clocks, days)}
	}
	var list []When
	for _, k := range days {
		if n := len(list); n > 0 && r.goesOn(list[n-1].Dates, k) {
			list[n-1].Span = list[n-1].Through(r.Dates[k].Span)
			list[n-1].Dates = append(list[n-1].Dates, k)
		} else if n == 0 || list[n-1].Grain == r.Dates[k].Span.Grain && list[n-1].Span != r.Dates[k].Span {
			list = append(list, When{r.Dates[k].Span, []int{k}})
		}
	}
	return list
}

// goesOn reports whether date k closes the range that the last of list opens.
func (r *reader) goesOn(list []int, k int) bool {
	return slices.ContainsFunc(list, func(o int) bool { return r.Dates[o].Through == k && k > 0 })
}

// onDay puts the first clock time, and the end of its range, on the first of days where that is another.
func (r *reader) onDay(clocks, days []int) When {
	first := &r.Dates[clocks[0]]
	w := When{first.Span, []int{clocks[0]}}
	if len(clocks) > 1 && (r.goesOn(clocks[:1], clocks[1]) || r.dash(first.End, r.Dates[clocks[1]].Start)) {
		if end := r.Dates[clocks[1]].Span; end.Start.After(first.Span.Start) {
			w.Span = w.Through(end)
		}
		w.Dates = append(w.Dates, clocks[1])
	}
	if len(days) == 0 {
		return w
	}
	day := r.Dates[days[0]].Span
	if day.Grain == calendar.Day {
		shift := day.Start.Sub(midnight(w.Start))
		w.Span = calendar.Span{Start: w.Start.Add(shift), End: w.End.Add(shift), Grain: w.Grain, AnyYear: day.AnyYear}
	}
	w.Dates = append(w.Dates, days[0])
	slices.Sort(w.Dates)
	return w
}

// dash reports whether nothing but a dash stands between two bytes of the text.
func (r *reader) dash(from, to int) bool {
	switch r.Doc.Text[from:max(from, to)] {
	case "-", "–", " - ", " – ", "—", " to ":
		return true
	}
	return false
}

func midnight(t time.Time) time.Time { return calendar.Of(calendar.Day, t).Start }
