package file

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"strings"
)

// Temporary files stand beside the real ones, as ".NAME.1a2b3c4d.tmp", so that taking their name is one step.

// newFile makes a new temporary file for name, with the permissions and the owner of old unless that is nil.
func newFile(sys System, name string, old fs.FileInfo) (f File, temporary string, err error) {
	for {
		temporary = temporaryName(name)
		if f, err = sys.Create(temporary, old); !errors.Is(err, fs.ErrExist) {
			return f, temporary, err
		}
	}
}

// temporaryName gives a name that no file is likely to have.
func temporaryName(name string) string {
	return filepath.Join(filepath.Dir(name), fmt.Sprintf("%s%08x.tmp", stem(name), rand.Uint32()))
}

// stem gives what the temporary files for name begin with. It is short enough for a file name of 255 bytes, whatever
// name is.
func stem(name string) string {
	const most = 200
	base := filepath.Base(name)
	if len(base) > most {
		h := fnv.New64a()
		h.Write([]byte(base))
		base = fmt.Sprintf("%s~%016x", strings.ToValidUTF8(base[:most], ""), h.Sum64())
	}
	return "." + base + "."
}

// ending is what follows the stem of a temporary name.
var ending = regexp.MustCompile(`^[0-9a-f]{8}\.tmp$`)

// clean removes the temporary files for name that no run is writing: those of runs that were killed. That one can't be
// removed is no reason not to write.
func (s *Set) clean(name string) {
	folder, begins := filepath.Dir(name), stem(name)
	names, ok := s.folders[folder]
	if !ok {
		names, _ = s.system().Names(folder)
		if s.folders == nil {
			s.folders = map[string][]string{}
		}
		s.folders[folder] = names
	}
	for _, other := range names {
		if rest, ok := strings.CutPrefix(other, begins); ok && ending.MatchString(rest) {
			_ = s.system().RemoveUnused(filepath.Join(folder, other))
		}
	}
}
