package batch_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"dateline/timeline"
	"dateline/timeline/batch"
)

// All articles of a folder, read on two cores, become one timeline.
func ExampleReader_Read() {
	folder, err := os.MkdirTemp("", "articles")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(folder)
	for name, text := range map[string]string{
		"a.txt": "The talks in Geneva will begin on May 20, 2025.\n",
		"b.txt": "The mayor resigned on May 2, 2025.\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o666); err != nil {
			log.Fatal(err)
		}
	}
	var t timeline.Timeline
	for result := range (batch.Reader{Jobs: 2}).Read(context.Background(), []string{folder}) {
		if result.Err != nil {
			log.Print(result.Err) // the others go on
			continue
		}
		t.Add(result.Report)
	}
	for _, e := range t.Events {
		fmt.Println(e.Date.EDTF(), e.Mentions[0].Document)
	}
	// Output:
	// 2025-05-02 b.txt
	// 2025-05-20 a.txt
}
