package timeline_test

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/calendar"
)

func ExampleFromText() {
	t, err := timeline.FromText("The town council approved the new bridge on Tuesday. Work will begin on June 5.",
		time.Date(2025, time.May, 8, 0, 0, 0, 0, time.UTC))
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range t.Events {
		fmt.Println(e.Date.Display(), e.Status, "–", e.Mentions[0].Sentence)
	}
	// Output:
	// May 6, 2025 happened – The town council approved the new bridge on Tuesday.
	// June 5, 2025 planned – Work will begin on June 5.
}

// Several articles, of whatever kind they are, make one timeline.
func ExampleBuilder_Build() {
	const lines = `{"id": "first", "published": "2025-05-02", "text": "The talks in Geneva will begin on May 20."}
{"id": "second", "published": "2025-05-03", "text": "The mayor resigned on Friday."}
`
	var b timeline.Builder
	t, err := b.Build(article.Read(strings.NewReader(lines), article.Input{Name: "two.jsonl"}))
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range t.Events {
		fmt.Println(e.Date.EDTF(), e.Mentions[0].Document)
	}
	// Output:
	// 2025-05-02 second
	// 2025-05-20 first
}

// What a later article tells changes what a timeline holds. The event keeps its id.
func ExampleTimeline_Add() {
	day := func(d int) article.Published {
		s, _ := calendar.On(2025, time.May, d)
		return article.Published{Span: s, From: article.FromInput}
	}
	var b timeline.Builder
	var t timeline.Timeline
	t.Add(b.Read(&article.Article{ID: "first", Published: day(2), SHA256: "1", Text: "The talks in Geneva will begin on May 20."}))
	id := t.Events[0].ID
	t.Add(b.Read(&article.Article{ID: "second", Published: day(16), SHA256: "2", Text: "The talks in Geneva, planned for May 20, were postponed to June 3."}))
	e := t.Events[0]
	fmt.Println(len(t.Events), e.Date.Display(), e.ID == id)
	fmt.Println("not any more:", e.Supersedes[0].Date.Display())
	// Output:
	// 1 June 3, 2025 true
	// not any more: May 20, 2025
}

// A timeline that lasts: each run reads the file, adds to it and saves it. Nothing is lost when two run at once.
func ExampleOpen() {
	folder, err := os.MkdirTemp("", "story")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(folder)
	var b timeline.Builder
	run := func(id, text string) error {
		store, err := timeline.Open(filepath.Join(folder, "story.json"), nil)
		if err != nil {
			return err
		}
		defer store.Close()
		store.Timeline.Add(b.Read(&article.Article{ID: id, SHA256: id, Text: text}))
		fmt.Println(len(store.Timeline.Documents), "documents,", len(store.Timeline.Events), "events")
		return store.Save()
	}
	for id, text := range []string{"The mayor resigned on May 2, 2025.", "The talks in Geneva will begin on May 20, 2025."} {
		if err := run(fmt.Sprint(id), text); err != nil {
			log.Fatal(err)
		}
	}
	// Output:
	// 1 documents, 1 events
	// 2 documents, 2 events
}
