package pane

import (
	"goodword/model"
	"goodword/ui/component"
)

// Step is the guide of a step: what it is for, what would spoil it, and the
// conditions of its gate with what is missing.
func Step(g model.Gate, purpose, spoils string) *component.Guide {
	guide := &component.Guide{Purpose: purpose, Spoils: spoils}
	for _, c := range g.Conditions {
		line := component.Condition{Text: c.Words, State: component.Open, Missing: c.Missing}
		switch {
		case c.Met:
			line.State, line.Missing = component.Done, ""
		case g.State == "skipped":
			line.State = component.Skipped
		}
		guide.Conditions = append(guide.Conditions, line)
	}
	if g.State == "skipped" {
		guide.Conditions = append(guide.Conditions, component.Condition{State: component.Skipped, Text: "passed with a reason: " + g.Reason})
	}
	return guide
}

// GateState is the sign of a gate on its tab.
func GateState(g model.Gate) component.State {
	switch g.State {
	case "done":
		return component.Done
	case "skipped":
		return component.Skipped
	}
	return component.Open
}
