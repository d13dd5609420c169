package batch

import (
	"strings"
	"testing"
	"time"
)

func TestMeter(t *testing.T) {
	var out strings.Builder
	now := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	m := Meter{W: &out, Now: func() time.Time { return now }, Total: 40e6}
	for range 21 {
		m.Count(1e6)
		now = now.Add(100 * time.Millisecond)
	}
	first, _, _ := strings.Cut(strings.TrimPrefix(out.String(), "\r\x1b[K"), "\r")
	if want := "11 articles, 11 a second, 11.0 MB/s, 3s left"; first != want {
		t.Errorf("first line %q, want %q", first, want)
	}
	if n := strings.Count(out.String(), "\r"); n != 6 {
		t.Errorf("%d lines in two seconds, want 6", n)
	}
	m.Clear()
	if !strings.HasSuffix(out.String(), "left\r\x1b[K") {
		t.Errorf("the last line stays: %q", out.String())
	}
}

func TestMeterIsQuietOnShortRuns(t *testing.T) {
	var out strings.Builder
	m := Meter{W: &out, Now: func() time.Time { return time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC) }}
	m.Count(10)
	m.Clear()
	if out.Len() > 0 {
		t.Errorf("a short run shows %q", out.String())
	}
}
