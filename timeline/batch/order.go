package batch

import "iter"

// A job is one element on its way. Jobs are used again, so that a long stream allocates no more than a short one.
type job[In, Out any] struct {
	in  In
	out chan Out
}

// inOrder answers, in the order of in, what work gives for each element. Up to n elements are worked on at once (one
// where n is 1 or less), each goroutine by a work function of its own, which newWork makes: it may keep buffers. No
// more than 4*n elements are ever under way, so a slow reader of the result slows the reading of in. When the result is
// not read to its end, inOrder asks in for no more, but may have asked for 4*n elements too many.
func inOrder[In, Out any](n int, in iter.Seq[In], newWork func() func(In) Out) iter.Seq[Out] {
	if n <= 1 {
		return one(in, newWork)
	}
	return func(yield func(Out) bool) {
		free := make(chan *job[In, Out], 4*n)
		for range 4 * n {
			free <- &job[In, Out]{out: make(chan Out, 1)}
		}
		todo := make(chan *job[In, Out], 4*n)
		queue := make(chan *job[In, Out], 4*n)
		stop := make(chan struct{})
		defer close(stop)
		go feed(in, free, todo, queue, stop)
		for range n {
			go work(todo, newWork())
		}
		for j := range queue {
			if !yield(<-j.out) {
				return
			}
			free <- j
		}
	}
}

// one is inOrder without goroutines.
func one[In, Out any](in iter.Seq[In], newWork func() func(In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		work := newWork()
		for x := range in {
			if !yield(work(x)) {
				return
			}
		}
	}
}

// feed hands each element of in to a worker, and to the queue that keeps the order.
func feed[In, Out any](
	in iter.Seq[In], free <-chan *job[In, Out], todo, queue chan<- *job[In, Out], stop <-chan struct{},
) {
	defer close(queue)
	defer close(todo)
	for x := range in {
		select {
		case j := <-free:
			j.in = x
			queue <- j // neither send waits: there are no more jobs than places
			todo <- j
		case <-stop:
			return
		}
	}
}

func work[In, Out any](todo <-chan *job[In, Out], do func(In) Out) {
	for j := range todo {
		j.out <- do(j.in)
	}
}
