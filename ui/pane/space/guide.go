package space

import (
	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/pane"
)

const (
	step    = 4
	purpose = "A private place where people meet each other, with customs of their own. We help the talk along and do not run it."
	spoils  = "Talking too much ourselves, having only one kind of people in, or answering it like a support queue would spoil it."
)

// Guide is what the step is for, what would spoil it, and what its gate waits
// for.
func (p *Pane) Guide() *component.Guide { return pane.Step(p.gate, purpose, spoils) }

// Gate is the step's sign on the tab.
func (p *Pane) Gate() component.State { return pane.GateState(p.gate) }

func (p *Pane) readGate() { p.gate = model.Gates(p.Book())[step] }
