package serve

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"dateline/export"
	"dateline/timeline/calendar"
	"dateline/timeline/event"
	"dateline/timeline/timex/en"
)

// filterOf reads the filter in an address, which leaves out events of what base keeps. What it does not know it
// refuses: an answer to another question than was asked is none.
func filterOf(q url.Values, base export.Filter, now time.Time) (f export.Filter, err error) {
	f = base
	for name, values := range q {
		value := strings.Join(values, ",")
		if len(value) > 200 {
			return f, fmt.Errorf("%s: longer than 200 bytes", name)
		}
		if value = strings.TrimSpace(value); value == "" {
			continue
		}
		switch name {
		case "since":
			f.Since, err = later(f.Since, value, now)
		case "until":
			f.Until, err = earlier(f.Until, value, now)
		case "status":
			f.Statuses, err = statuses(value, base.Statuses)
		case "category":
			f.Categories = strings.FieldsFunc(value, func(r rune) bool { return r == ',' })
		case "source":
			f.Source += " " + value
		case "place":
			f.Place += " " + value
		case "q":
			f.Words += " " + value
		case "min-confidence":
			f.MinConfidence, err = confidence(value, base.MinConfidence)
		default:
			err = fmt.Errorf("%q is none of since, until, status, category, source, place, q, min-confidence", name)
		}
		if err != nil {
			return f, err
		}
	}
	return f, nil
}

func day(value string, now time.Time) (calendar.Span, error) {
	span, ok := calendar.ParseEDTF(value)
	if !ok || span.AnyYear {
		span, ok = en.Phrase(value, now)
	}
	if !ok {
		return span, fmt.Errorf("%q is no date: write it as 2017-05-02, or as today", value)
	}
	return span, nil
}

func later(base calendar.Span, value string, now time.Time) (calendar.Span, error) {
	span, err := day(value, now)
	if base.Start.After(span.Start) {
		return base, err
	}
	return span, err
}

func earlier(base calendar.Span, value string, now time.Time) (calendar.Span, error) {
	span, err := day(value, now)
	if !base.IsZero() && base.End.Before(span.End) {
		return base, err
	}
	return span, err
}

func statuses(value string, base []event.Status) (list []event.Status, err error) {
	allowed := map[event.Status]bool{}
	for _, s := range base {
		allowed[s] = true
	}
	for name := range strings.SplitSeq(value, ",") {
		var s event.Status
		if err := s.UnmarshalText([]byte(name)); err != nil {
			return nil, err
		}
		if len(base) == 0 || allowed[s] {
			list = append(list, s)
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("status %s is not among what is served", value)
	}
	return list, nil
}

func confidence(value string, base float64) (float64, error) {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || !(n >= 0 && n <= 1) {
		return 0, fmt.Errorf("min-confidence %q is no number from 0 to 1", value)
	}
	return max(n, base), nil
}

// key spells a filter, equal filters equally.
func key(f *export.Filter) string {
	return fmt.Sprintf("%s|%s|%v|%q|%q|%q|%q|%g", f.Since.EDTF(), f.Until.EDTF(), f.Statuses, f.Categories, f.Source,
		f.Place, f.Words, f.MinConfidence)
}
