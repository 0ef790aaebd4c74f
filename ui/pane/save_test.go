package pane

import (
	"strings"
	"testing"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/style"
)

func TestRowsAreCopiedBeforeTheyAreWritten(t *testing.T) {
	g := &model.Gift{Name: "card"}
	fresh := copies([]model.Row{g})
	fresh[0].Head().ID = 7
	if g.ID != 0 || fresh[0].(*model.Gift).Name != "card" {
		t.Error("a write that fails must leave the form's row without an id")
	}
}

func TestHeadsNameThePartsOrWhichOfThem(t *testing.T) {
	st, names := &style.Styles{}, []string{"People 3", "Notes 2"}
	for w, want := range map[int]string{30: " People 3 [Notes 2]", 12: "[Notes 2] 2…", 3: "[N…"} {
		got := Heads(st, names, 1, w)
		if component.Width(got) != w || strings.TrimRight(got, " ") != want {
			t.Errorf("%d cells: %q", w, got)
		}
	}
}

func TestAWideListLeavesNoRoomBeside(t *testing.T) {
	for _, open := range []bool{false, true} {
		p, _ := Split{Wide: true, Open: open}.Layout(120, 40)
		if (p.List == 120) == open || (p.Detail == 120) != open {
			t.Errorf("open %v: %+v", open, p)
		}
	}
}

func TestTheCursorFollowsWhatWasAdded(t *testing.T) {
	list := component.Table[int64]{ID: func(id int64) int64 { return id }}
	var seen Seen
	for _, c := range []struct {
		rows []int64
		want int64
	}{{[]int64{1, 2}, 1}, {[]int64{3, 1, 2}, 3}, {[]int64{1, 2}, 1}, {[]int64{1, 2, 4, 5}, 1}} {
		Follow(&seen, &list, c.rows)
		if got := list.CurrentID(); got != c.want {
			t.Errorf("%v: the cursor is on %d, want %d", c.rows, got, c.want)
		}
	}
}

func TestAGateBecomesAGuide(t *testing.T) {
	gate := model.Gate{State: "skipped", Reason: "they asked", Conditions: []model.Condition{{Words: "a", Met: true, Missing: "x"}, {Words: "b", Missing: "y"}}}
	lines := strings.Join(Step(gate, "for", "spoils").Lines(&style.Styles{}, 60), "\n")
	if want := "for\nspoils\n\n+ a\n~ b\n  y\n~ passed with a reason: they asked"; lines != want {
		t.Errorf("%q", lines)
	}
	if GateState(gate) != component.Skipped || GateState(model.Gate{State: "done"}) != component.Done || GateState(model.Gate{State: "closed"}) != component.Open {
		t.Error("the sign on the tab")
	}
}
