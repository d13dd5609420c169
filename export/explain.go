package export

import (
	"fmt"
	"io"
	"reflect"
	"strings"

	"dateline/timeline"
	"dateline/timeline/event"
	"dateline/timeline/timex"
)

// Explanation writes, for people who wonder, how each date of an article was read: rule → meaning → anchor → date, and
// the events that it belongs to. It is no format of the table: nothing else reads it.
var Explanation = Format{Name: "explanation", MediaType: "text/plain; charset=utf-8", WriteReport: explain}

func explain(w io.Writer, r *timeline.Report, _ Options) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s\n", oneLine(r.Document.ID), publication(&r.Document))
	for i := range r.Expressions {
		explainDate(&b, r, &r.Expressions[i])
	}
	_, err := io.WriteString(w, b.String()+"\n")
	return err
}

func explainDate(b *strings.Builder, r *timeline.Report, d *timex.Dated) {
	fmt.Fprintf(b, "\n%s\n", explained(r, d))
	row := func(name, value string) {
		if value != "" {
			fmt.Fprintf(b, "  %-8s %s\n", name, value)
		}
	}
	row("at", fmt.Sprintf("byte %d", d.Start))
	row("rule", d.Rule)
	row("meaning", meaning(d.Meaning))
	row("anchor", anchors[d.Anchor])
	row("date", strings.TrimSpace(strings.Join([]string{d.Type.String(), d.Value, d.Mod}, " ")))
	if d.Assumed {
		row("", "the anchor itself is inferred")
	}
	for i := range r.Events {
		for _, m := range r.Events[i].Mentions {
			if m.Expression.Start <= d.Start && d.End <= m.Expression.End {
				row("event", eventLine(&r.Events[i], &m))
				row("", m.Why.Trigger)
				row("title", m.Why.Title)
				for _, title := range r.Events[i].OtherTitles {
					row("or title", oneLine(title))
				}
				row("place", m.Why.Place)
				row("status", m.Why.Status)
			}
		}
	}
}

// explained says in one line how a date was read, or why it is open.
func explained(r *timeline.Report, d *timex.Dated) string {
	date := ""
	if !d.Span.IsZero() {
		date = event.Date{Span: d.Span, Mod: d.Mod, Zone: d.Zone}.Display()
	}
	return wordsRead(r.Text[d.Start:d.End], date, strings.Join(nonEmpty([]string{d.Reason, d.Unresolved}), "; "))
}

var anchors = [...]string{"", timex.ByPublication: "publication date", timex.ByMention: "a date told before",
	timex.ByEvent: "an event told in the text"}

// eventLine says which event a date belongs to, and the word that tells it.
func eventLine(e *event.Event, m *event.Mention) string {
	s := fmt.Sprintf("%s; %s", oneLine(e.Title), e.Status)
	if e.Location != nil {
		s += "; " + oneLine(e.Location.Name)
	}
	return fmt.Sprintf("%s; told by “%s”", s, oneLine(m.Trigger.Text))
}

// meaning spells the value of an expression by its type and the fields that are set: "Near step=-1 grain=week".
func meaning(v any) string {
	x := reflect.ValueOf(v)
	if !x.IsValid() {
		return ""
	}
	if s, ok := v.(fmt.Stringer); ok {
		return s.String()
	}
	for x.Kind() == reflect.Pointer && !x.IsNil() {
		x = x.Elem()
	}
	if x.Kind() != reflect.Struct {
		return fmt.Sprint(v)
	}
	s := x.Type().Name()
	for i := range x.NumField() {
		if f := x.Type().Field(i); f.IsExported() && f.Type.Kind() != reflect.Func && !x.Field(i).IsZero() {
			s += fmt.Sprintf(" %s=%s", strings.ToLower(f.Name), inner(x.Field(i).Interface()))
		}
	}
	return s
}

// inner spells a field, in parentheses where it has fields of its own.
func inner(v any) string {
	s := meaning(v)
	if strings.Contains(s, " ") {
		return "(" + s + ")"
	}
	return s
}
