package main

import (
	"encoding/json"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"dateline/timeline"
	"dateline/timeline/event"
)

// Beam finds functions by their names on the machines that do the work, and spares itself reflection on those that it
// is told the types of.
func init() {
	register.Function3x1(splitFile)
	register.DoFn4x1[line, func(string, reading), func(string), func(string), error](&readFn{})
	register.Function2x1(cardOf)
	register.Function3x0(catalogue)
	register.Function5x0(place)
	register.Function2x0(keysOf)
	register.Function3x0(link)
	register.Combiner2[forest, edge](&forestFn{})
	register.Function2x2(blockOf)
	register.Function3x0(mergeBlock)
	register.Function3x1(readCorrections)
	register.Function7x1(join)

	register.Emitter1[line]()
	register.Emitter1[correctionsFile]()
	register.Emitter1[string]()
	register.Emitter1[telling]()
	register.Emitter1[timeline.Unresolved]()
	register.Emitter1[edge]()
	register.Emitter1[event.Event]()
	register.Emitter2[string, reading]()
	register.Emitter2[string, placed]()
	register.Emitter2[int64, int64]()
	register.Iter1[reading]()
	register.Iter1[placed]()
	register.Iter1[int64]()
	register.Iter1[telling]()

	// What holds events goes between machines as the timeline JSON has it.
	beam.RegisterCoder(reflect.TypeFor[reading](), encodeReading, decodeReading)
	beam.RegisterCoder(reflect.TypeFor[telling](), encodeTelling, decodeTelling)
	beam.RegisterCoder(reflect.TypeFor[event.Event](), encodeEvent, decodeEvent)
}

func encodeReading(r reading) ([]byte, error)   { return json.Marshal(r) }
func decodeReading(b []byte) (reading, error)   { return decode[reading](b) }
func encodeTelling(t telling) ([]byte, error)   { return json.Marshal(t) }
func decodeTelling(b []byte) (telling, error)   { return decode[telling](b) }
func encodeEvent(e event.Event) ([]byte, error) { return json.Marshal(e) }
func decodeEvent(b []byte) (event.Event, error) { return decode[event.Event](b) }

func decode[T any](b []byte) (v T, err error) {
	err = json.Unmarshal(b, &v)
	return v, err
}
