package model

import "strings"

// MoveStage moves the person to another stage with its evidence. Moves go both
// ways, and each stays as a dated line in the person's notes.
func (p *Person) MoveStage(to, evidence string, on Date) error {
	if to == p.Stage {
		return nil
	}
	if strings.TrimSpace(evidence) == "" {
		return NotAllowed("Say what shows it: a stage is set by hand, with evidence")
	}
	if err := oneOf(to, Stages, "the stage"); err != nil {
		return err
	}
	line := string(on) + " stage: " + stageWord(p.Stage) + " -> " + stageWord(to) + ", " + strings.TrimSpace(evidence)
	p.Note = strings.TrimSpace(p.Note + "\n" + line)
	p.Stage = to
	return nil
}

func stageWord(s string) string { return either(s == "", "not known", s) }
