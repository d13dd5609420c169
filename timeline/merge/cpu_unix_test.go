//go:build linux || darwin

package merge

import (
	"runtime"
	"syscall"
	"testing"
	"time"
)

// cpuTime gives the time that the processors spend on do, whatever else they have to do meanwhile.
func cpuTime(t *testing.T, do func()) time.Duration {
	runtime.GC()
	before := used(t)
	do()
	return used(t) - before
}

func used(t *testing.T) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Skip(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
