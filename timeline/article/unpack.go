package article

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

// The first bytes of what is unpacked.
const (
	gzipMagic = "\x1f\x8b\x08"
	zstdMagic = "\x28\xb5\x2f\xfd"
)

// maxWindow is how far back a zstd may refer, and so what it takes in memory: what the zstd command takes, too.
const maxWindow = 128 << 20

var errPackedTwice = errors.New("compressed more than once (unpack it once)")

// unpack gives what b holds, unpacked where it is a gzip (RFC 1952) or a zstd (RFC 8878), and how to go on behind an
// error of cause errDamaged; nil where that cannot be. It is unpacked once: what is compressed again within is an
// error.
func unpack(b *bufio.Reader) (unpacked *bufio.Reader, resume func()) {
	var r io.Reader
	switch head, _ := b.Peek(4); {
	case bytes.HasPrefix(head, []byte(gzipMagic)):
		m := &members{raw: replayer{b: b}}
		r, resume = m, m.resume
	case bytes.HasPrefix(head, []byte(zstdMagic)):
		r = orFailing(zstdReader(b))
	case bytes.HasPrefix(head, []byte(dictionaryMagic)):
		r = orFailing(zstdWithDictionary(b))
	default:
		return b, nil
	}
	unpacked = bufio.NewReaderSize(r, 1<<16)
	if head, _ := unpacked.Peek(4); bytes.HasPrefix(head, []byte(gzipMagic)) || bytes.HasPrefix(head, []byte(zstdMagic)) {
		return bufio.NewReader(failing{errPackedTwice}), nil
	}
	return unpacked, resume
}

// failing is a stream with nothing in it but an error.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// orFailing gives r, or a stream with err in it.
func orFailing(r io.Reader, err error) io.Reader {
	if err != nil {
		return failing{err}
	}
	return r
}

// zstdErrors says of errors that they are about the compression.
type zstdErrors struct{ d *zstd.Decoder }

func (z zstdErrors) Read(p []byte) (int, error) {
	n, err := z.d.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = fmt.Errorf("damaged zstd: %w", err)
	}
	return n, err
}

// errDamaged is the cause of errors about a member of a gzip.
var errDamaged = errors.New("damaged gzip")

// A damage is what is wrong with a member of a gzip.
type damage struct {
	err   error
	begun bool // some of the member was read, or all but its checksum
}

func (d *damage) Error() string { return errDamaged.Error() + ": " + d.err.Error() }

// Is reports whether target is errDamaged.
func (d *damage) Is(target error) bool { return target == errDamaged }

// Members unpack the members of a gzip one after the other. What is wrong with one is told until somebody resumes:
// reading then goes on with the next member that there is, for archives hold a record a member.
type members struct {
	raw   replayer
	z     *gzip.Reader
	open  bool
	begun bool
	err   error
}

// Read gives unpacked bytes.
func (m *members) Read(p []byte) (int, error) {
	for m.err == nil {
		if !m.open {
			m.err = m.next()
			continue
		}
		n, err := m.z.Read(p)
		m.begun = m.begun || n > 0
		switch {
		case errors.Is(err, io.EOF):
			m.open, m.begun = false, false
		case err != nil:
			m.err = m.damaged(err)
		}
		if n > 0 || err == nil {
			return n, nil
		}
	}
	return 0, m.err
}

// next opens the next member; zeros behind the last one are padding.
func (m *members) next() (err error) {
	for c := byte(0); c == 0; {
		m.raw.mark()
		if c, err = m.raw.ReadByte(); err != nil {
			return err
		}
	}
	m.raw.at--
	if m.z == nil {
		m.z, err = gzip.NewReader(&m.raw)
	} else {
		err = m.z.Reset(&m.raw)
	}
	if err != nil {
		return m.damaged(err)
	}
	m.open = true
	m.z.Multistream(false)
	return nil
}

func (m *members) damaged(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		err = errors.New("it is cut off")
	}
	return &damage{err, m.begun}
}

// resume goes behind what is damaged, to where the next member may begin.
func (m *members) resume() {
	if errors.Is(m.err, errDamaged) {
		m.err, m.open, m.begun = nil, false, false
		m.raw.seek([]byte(gzipMagic))
	}
}

// maxReplay is how many bytes of a member are kept to be read again.
const maxReplay = 4 << 20

// A replayer reads from b and keeps what it read since the last mark, so that it can be searched and read again: a
// member that breaks off is noticed only in the midst of the next one.
type replayer struct {
	b     *bufio.Reader
	taken []byte // since the mark
	at    int    // what of taken is to be read again begins here
	lost  bool   // too much was read since the mark

	read, again int // bytes read from b, and those of them that were read again
}

// mark forgets what was read.
func (r *replayer) mark() { r.taken, r.at, r.lost = append(r.taken[:0], r.taken[r.at:]...), 0, false }

// ReadByte reads a byte, as flate does.
func (r *replayer) ReadByte() (byte, error) {
	if r.at < len(r.taken) {
		r.at++
		return r.taken[r.at-1], nil
	}
	c, err := r.b.ReadByte()
	if err == nil {
		r.keep(c)
	}
	return c, err
}

// Read reads what is kept, and then what is not.
func (r *replayer) Read(p []byte) (int, error) {
	if r.at < len(r.taken) {
		n := copy(p, r.taken[r.at:])
		r.at += n
		return n, nil
	}
	n, err := r.b.Read(p)
	r.keep(p[:n]...)
	return n, err
}

// keep keeps bytes that were read; none when there are too many.
func (r *replayer) keep(p ...byte) {
	r.read += len(p)
	if r.lost = r.lost || len(r.taken)+len(p) > maxReplay; r.lost {
		r.taken, r.at = r.taken[:0], 0
		return
	}
	r.taken = append(r.taken, p...)
	r.at = len(r.taken)
}

// seek goes to the next place behind the mark that begins with magic; to the end if there is none. No more is read
// again than was read, so that the time stays in proportion.
func (r *replayer) seek(magic []byte) {
	if len(r.taken) > 1 && r.again <= r.read {
		ahead, _ := r.b.Peek(len(magic) - 1)
		if i := bytes.Index(append(r.taken[1:len(r.taken):len(r.taken)], ahead...), magic); i >= 0 {
			r.at = i + 1
			r.again += len(r.taken) - r.at
			return
		}
	}
	r.at = len(r.taken)
	for {
		head, err := r.b.Peek(r.b.Size())
		if i := bytes.Index(head, magic); i >= 0 {
			r.b.Discard(i)
			return
		}
		if err != nil || len(head) < len(magic) {
			r.b.Discard(len(head))
			return
		}
		r.b.Discard(len(head) - len(magic) + 1)
	}
}
