package model

import (
	"fmt"
	"strings"
)

// passed say in words what a warning that was passed in writing stood against.
var passed = map[string]string{
	StringOverride: "a condition in a note was let stand",
	"W03":          "a gift that follows an act was given",
	"W04":          "a money-like gift was given",
	"W05":          "an ask in a gift note was let stand",
	"W07":          "an invitation went out that the check calls vague",
	"W09":          "thanks went out with contest wording",
	"W12":          "a mass note went out as a personal one",
	"W13":          "more closeness was promised than there is time for",
	"W21":          "somebody was thanked for praising what is about to end",
	"W32":          "somebody was asked more often than the limit allows",
	"start":        "the run was started with a reason",
	"pause":        "the wave was paused",
}

// PassedWords say what was passed with a reason: a gate by its name, a warning
// by what was done in spite of it.
func (b *Book) PassedWords(what string) string {
	if words, ok := passed[what]; ok {
		return words
	}
	var gate int
	if n, _ := fmt.Sscanf(what, "gate %d", &gate); n == 1 && gate >= 0 && gate < len(steps) {
		name := steps[gate].name
		if other, ok := regulatedSteps[gate]; ok && b.Project.Regulated {
			name = other.name
		}
		if gate == GateStart {
			return "the arms were frozen before readiness was settled"
		}
		return fmt.Sprintf("step %d, %s, passed before it was done", gate, name)
	}
	if strings.HasPrefix(what, "W") {
		return orWords(strings.TrimSuffix(Warning(what), "."), "warning "+what+" was passed")
	}
	return what
}
