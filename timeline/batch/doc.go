// Package batch reads many articles on all cores: files, folders and streams go in, and what each article tells comes
// out in the same order.
//
//	reader := batch.Reader{Jobs: runtime.NumCPU()}
//	for result := range reader.Read(ctx, []string{"articles/", "https://news.example/feed.xml"}) {
//		if result.Err != nil {
//			log.Print(result.Err) // the others go on
//			continue
//		}
//		t.Add(result.Report) // to a timeline.Timeline
//	}
//
// Memory stays flat however much goes in. It holds the only goroutines of the program.
package batch
