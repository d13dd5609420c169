package article

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// dictOf makes a dictionary of a few pages.
func dictOf(t testing.TB, id uint32) []byte {
	t.Helper()
	var history []byte
	var contents [][]byte
	for n := range 8 {
		page := []byte(warcRecordOf("response", fmt.Sprint("https://post.example/", n), "", answerOf("", warcPage(n))))
		history = append(history, page...)
		for k := range 40 { // what the history does not have
			page = fmt.Appendf(page, "%x %c", (n+1)*(k+3)*2654435761, rune('!'+(n*k+k)%90))
		}
		contents = append(contents, page)
	}
	dict, err := zstd.BuildDict(zstd.BuildDictOptions{ID: id, Contents: contents, History: history, Offsets: [3]int{1, 4, 8}})
	if err != nil {
		t.Fatal(err)
	}
	return dict
}

// packedZstd is content as a frame of a zstd.
func packedZstd(t testing.TB, content string, options ...zstd.EOption) string {
	t.Helper()
	z, err := zstd.NewWriter(nil, options...)
	if err != nil {
		t.Fatal(err)
	}
	return string(z.EncodeAll([]byte(content), nil))
}

// skippable is the frame of a dictionary.
func skippable(dict string) string {
	return dictionaryMagic + string(binary.LittleEndian.AppendUint32(nil, uint32(len(dict)))) + dict
}

// archiveWithDictionary is an archive of two pages, each a frame that needs the dictionary.
func archiveWithDictionary(t testing.TB, dict []byte, packed bool) string {
	t.Helper()
	head := string(dict)
	if packed {
		head = packedZstd(t, head)
	}
	content := skippable(head)
	for n := range 2 {
		record := warcRecordOf("response", fmt.Sprint("https://post.example/", n), "", answerOf("", warcPage(n)))
		content += packedZstd(t, record, zstd.WithEncoderDict(dict))
	}
	return content
}

// A web archive may be compressed with a dictionary, which stands at its head.
func TestDictionary(t *testing.T) {
	dict := dictOf(t, 7)
	want := []string{"https://post.example/0 Ferry 0 2019-04-03 2019-04-05 true", "https://post.example/1 Ferry 1 2019-04-03 2019-04-05 true"}
	plain := archiveWithDictionary(t, dict, false)
	for name, content := range map[string]string{"plain": plain, "compressed": archiveWithDictionary(t, dict, true)} {
		if got, _ := toldOf(t, content); !slices.Equal(got, want) {
			t.Errorf("%s: got %q", name, got)
		}
	}
	frames := plain[len(skippable(string(dict))):]
	for content, want := range map[string]string{
		frames:                               "damaged zstd",
		skippable("nothing of the kind"):     "a zstd whose dictionary is broken",
		dictionaryMagic + "\xff\xff\xff\xff": "a zstd whose dictionary is broken: it has 4294967295 bytes",
		plain[:300]:                          "a zstd whose dictionary is broken: it is cut off",
		skippable(packedZstd(t, strings.Repeat("a", maxDictionary+1))): "a zstd whose dictionary is broken",
	} {
		if got, _ := toldOf(t, content); len(got) != 1 || !strings.Contains(got[0], want) {
			t.Errorf("%.20q: got %q, want %s", content, got, want)
		}
	}
}
