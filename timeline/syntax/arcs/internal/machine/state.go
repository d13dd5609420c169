package machine

// An Action is a transition.
type Action uint8

// The transitions. The stack holds what waits for its head, the buffer what has not been read; above the last token of
// the buffer stands the root.
const (
	Shift Action = iota // read the next token
	Left                // the top of the stack hangs on the next token
	Right               // the top of the stack hangs on the one below it
	Actions
)

// A node is a subtree on the stack, or below one: a token with what hangs on it so far. It never changes, so that many
// states can share it.
type node struct {
	token  int32
	below  int32 // the next node of the stack
	left   [2]int32
	right  [2]int32
	nl, nr uint32 // how many hang on it, left and right
	kinds  uint32 // the kinds of what hangs on it
}

// A State is a stack and a buffer. Nodes are indices into the machine's; 0 is none.
type State struct {
	top   int32 // the node on top of the stack
	depth int32
	next  node // the token at the front of the buffer
}

// A Machine holds the nodes of all states of one sentence. Its zero value works.
type Machine struct {
	Tokens []Token // of the sentence, with the root last
	nodes  []node
	seen   [1 << seenBits]seen // by the place of the view
}

// Start gives the first state of a sentence.
func (m *Machine) Start(tokens []Token) State {
	m.Tokens = tokens
	m.nodes = append(m.nodes[:0], node{token: -1})
	clear(m.seen[:])
	return State{}
}

// Last reports whether s is the last state: only the root is left.
func (m *Machine) Last(s *State) bool { return m.atRoot(s) && s.depth == 0 }

// atRoot reports whether all tokens have been read.
func (m *Machine) atRoot(s *State) bool { return int(s.next.token) == len(m.Tokens)-1 }

// Can tells which transitions are possible in s, which is not the last state. One at least is.
func (m *Machine) Can(s *State) (can [Actions]bool) {
	root := m.atRoot(s)
	can[Shift] = !root
	can[Left] = s.depth > 0 && (!root || s.depth == 1)
	can[Right] = s.depth > 1
	return can
}

// Top and Below give the tokens of the two uppermost nodes of the stack, Next the one at the front of the buffer; -1
// where there is none.
func (m *Machine) Top(s *State) int32   { return m.nodes[s.top].token }
func (m *Machine) Below(s *State) int32 { return m.nodes[m.nodes[s.top].below].token }
func (m *Machine) Next(s *State) int32  { return s.next.token }

// Arc tells which token a transition hangs on which head; -1 and -1 for Shift.
func (m *Machine) Arc(s *State, a Action) (token, head int32) {
	switch a {
	case Left:
		return m.Top(s), m.Next(s)
	case Right:
		return m.Top(s), m.Below(s)
	}
	return -1, -1
}

// Stack yields the tokens of the stack from its top.
func (m *Machine) Stack(s *State) func(yield func(int32) bool) {
	return func(yield func(int32) bool) {
		for n := s.top; n != 0; n = m.nodes[n].below {
			if !yield(m.nodes[n].token) {
				return
			}
		}
	}
}

// Do gives the state after a transition that is possible in s.
func (m *Machine) Do(s *State, a Action) State {
	t := *s
	switch top := s.top; a {
	case Shift:
		t.next.below = s.top
		t.top = m.add(t.next)
		t.next = node{token: s.next.token + 1}
		t.depth++
	case Left:
		t.next.left = [2]int32{top, s.next.left[0]}
		t.next.nl++
		t.next.kinds |= m.kindOf(top)
		t.top = m.nodes[top].below
		t.depth--
	case Right:
		n := m.nodes[m.nodes[top].below]
		n.right = [2]int32{top, n.right[0]}
		n.nr++
		n.kinds |= m.kindOf(top) << 16
		t.top = m.add(n)
		t.depth--
	}
	return t
}

func (m *Machine) add(n node) int32 {
	m.nodes = append(m.nodes, n)
	return int32(len(m.nodes) - 1)
}

// kindOf gives a bit for the kind of the token of a node.
func (m *Machine) kindOf(n int32) uint32 { return 1 << kinds[m.Tokens[m.nodes[n].token].Tag] }

// Alike reports whether the features see no difference between two states.
func (m *Machine) Alike(a, b *State) bool {
	if a.depth != b.depth || !m.same(&a.next, &b.next) {
		return false
	}
	x, y := &m.nodes[a.top], &m.nodes[b.top]
	for range 3 {
		if x == y {
			return true
		}
		if !m.same(x, y) {
			return false
		}
		x, y = &m.nodes[x.below], &m.nodes[y.below]
	}
	return true
}

// same reports whether the features see no difference between two nodes.
func (m *Machine) same(x, y *node) bool {
	if x.token != y.token || x.nl != y.nl || x.nr != y.nr || x.kinds != y.kinds {
		return false
	}
	for k := range 2 {
		if m.nodes[x.left[k]].token != m.nodes[y.left[k]].token || m.nodes[x.right[k]].token != m.nodes[y.right[k]].token {
			return false
		}
	}
	return true
}
