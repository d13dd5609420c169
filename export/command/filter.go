package command

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/timex/en"
)

var statuses = []string{"happened", "planned", "possible", "cancelled"}

func (c *Command) setStatus(list string) error {
	for name := range strings.SplitSeq(list, ",") {
		var s event.Status
		if s.UnmarshalText([]byte(strings.ToLower(strings.TrimSpace(name)))) != nil {
			return notOneOf(statuses, name)
		}
		c.job.Filter.Statuses = append(c.job.Filter.Statuses, s)
	}
	return nil
}

func (c *Command) setCategory(list string) error {
	for name := range strings.SplitSeq(list, ",") {
		if name = strings.TrimSpace(name); name == "" {
			return errors.New("a category is missing")
		}
		c.job.Filter.Categories = append(c.job.Filter.Categories, name)
	}
	return nil
}

func (c *Command) setConfidence(s string) error {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || !(n >= 0 && n <= 1) {
		return errors.New("not a number from 0 to 1")
	}
	c.job.Filter.MinConfidence = n
	return nil
}

// fromToday keeps events from today on, unless a later day is asked for.
func (c *Command) fromToday() {
	y, m, d := c.Now().Date()
	today, _ := calendar.On(y, m, d)
	if since := &c.job.Filter.Since; since.Start.Before(today.Start) {
		*since = today
	}
}

// day reads a date into span: ISO 8601, or a phrase.
func (c *Command) day(span *calendar.Span) func(string) error {
	return func(s string) error {
		got, ok := calendar.ParseEDTF(s)
		if !ok || got.AnyYear {
			if a, b, two := twoReadings(s); two {
				return fmt.Errorf("can be %s or %s: write it in that way", a, b)
			}
			got, ok = en.Phrase(s, c.Now())
		}
		if !ok {
			return errors.New(`not a date: write it as 2017-05-02, or as "yesterday" or "last Tuesday"`)
		}
		*span = got
		return nil
	}
}

var figures = regexp.MustCompile(`^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$`)

// twoReadings gives the two days that figures like 03/05/2017 can mean, where they differ.
func twoReadings(s string) (dayFirst, monthFirst string, two bool) {
	m := figures.FindStringSubmatch(s)
	if m == nil {
		return "", "", false
	}
	a, _ := strconv.Atoi(m[1])
	b, _ := strconv.Atoi(m[2])
	spell := func(month, day int) string { return fmt.Sprintf("%s-%02d-%02d", m[3], month, day) }
	return spell(b, a), spell(a, b), a != b && max(a, b) <= 12 && min(a, b) > 0
}
