package article

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

// dictionaryMagic begins the frame of a web archive compressed with zstd that holds the dictionary of all its records
// (IIPC, Use of Zstandard in WARC files, 1.0, section 4). Programs that do not know it skip it.
const dictionaryMagic = "\x5d\x2a\x4d\x18"

// maxDictionary is how many bytes a dictionary may have, unpacked; archives have some 100 kB.
const maxDictionary = 8 << 20

var errDictionary = errors.New("a zstd whose dictionary is broken")

// dictionary reads the frame with the dictionary off the head of b. It may be compressed itself.
func dictionary(b *bufio.Reader) ([]byte, error) {
	head := make([]byte, len(dictionaryMagic)+4)
	if _, err := io.ReadFull(b, head); err != nil {
		return nil, errDictionary
	}
	size := binary.LittleEndian.Uint32(head[len(dictionaryMagic):])
	if size < 4 || size > maxDictionary {
		return nil, fmt.Errorf("%w: it has %d bytes", errDictionary, size)
	}
	dict := make([]byte, size)
	if _, err := io.ReadFull(b, dict); err != nil {
		return nil, fmt.Errorf("%w: it is cut off", errDictionary)
	}
	if string(dict[:len(zstdMagic)]) != zstdMagic {
		return dict, nil
	}
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxDictionary))
	if err != nil {
		return nil, err
	}
	defer d.Close()
	if dict, err = d.DecodeAll(dict, nil); err != nil {
		return nil, fmt.Errorf("%w: %w", errDictionary, err)
	}
	return dict, nil
}

// zstdReader gives what the zstd in b holds.
func zstdReader(b *bufio.Reader, options ...zstd.DOption) (io.Reader, error) {
	d, err := zstd.NewReader(b, append(options, zstd.WithDecoderConcurrency(1),
		zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecoderLowmem(true))...)
	if err != nil {
		return nil, err
	}
	return zstdErrors{d}, nil
}

// zstdWithDictionary gives what the zstd behind a frame with its dictionary holds.
func zstdWithDictionary(b *bufio.Reader) (io.Reader, error) {
	dict, err := dictionary(b)
	if err != nil {
		return nil, err
	}
	r, err := zstdReader(b, zstd.WithDecoderDicts(dict))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errDictionary, err)
	}
	return r, nil
}
