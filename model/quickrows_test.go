package model

import (
	"strings"
	"testing"
)

func quickBook() (*Book, *Person) {
	b := &Book{
		Today:  "2026-04-24",
		Wave:   Wave{Meta: Meta{ID: 7}},
		Arms:   []Arm{{PersonID: 1, Arm: Engaged}, {PersonID: 2, Arm: Control}},
		People: map[int64]*Person{1: {Meta: Meta{ID: 1}, Name: "Dev Raman", Note: "likes trains"}, 2: {Meta: Meta{ID: 2}, Name: "Isla"}},
		Suggestions: []Suggestion{
			{Meta: Meta{ID: 4}, PersonID: 1, Heard: "2026-04-10", Text: "only own row"},
			{Meta: Meta{ID: 5}, PersonID: 1, Heard: "2026-04-01", Text: "old", DeclinedOn: "2026-04-02", Reason: "no"},
		},
	}
	return b.Index(), b.People[1]
}

func TestEveryExampleWritesARowThatCanBeSaved(t *testing.T) {
	b, p := quickBook()
	lines := []string{"s @dev shipped in release notes 4.2", "s @dev declined because it hides work", "t @dev survey form: two questions"}
	for _, f := range QuickForms {
		lines = append(lines, f.Example)
	}
	for _, line := range lines {
		q, err := ParseQuickAdd(line, b.Today)
		if err != nil {
			t.Fatal(err)
		}
		label, rows, err := q.Rows(b, p)
		if err != nil || len(rows) != 1 || !strings.Contains(label, "Dev Raman") {
			t.Errorf("%s: %q, %d rows, %v", line, label, len(rows), err)
			continue
		}
		if err := rows[0].Check(); err != nil {
			t.Errorf("%s: %v", line, err)
		}
	}
	if p.Note != "likes trains" || b.Suggestions[0].ShippedOn != "" {
		t.Error("the book was changed before the write")
	}
}

func TestThePlaceOfAMentionIsReadFromItsChannel(t *testing.T) {
	b, p := quickBook()
	for channel, want := range map[string]string{"forum": "outside public", "space": "inside public", "heard": "outside private"} {
		q := QuickAdd{Kind: "mention", Date: b.Today, Channel: channel, Text: "works"}
		_, rows, _ := q.Rows(b, p)
		if m := rows[0].(*Mention); m.Place+" "+m.Visibility != want {
			t.Errorf("%s is %s %s, want %s", channel, m.Place, m.Visibility, want)
		}
	}
}

func TestQuickAddRefusesWhatNeedsAReason(t *testing.T) {
	b, _ := quickBook()
	for _, c := range []struct {
		line   string
		person int64
		crisis bool
		want   string
	}{
		{"g @isla card", 2, false, "control group"},
		{"t @isla thanks for the tip", 2, false, "control group"},
		{"t @dev thanks for the tip", 1, true, "Crisis"},
		{"s @isla shipped in notes", 2, false, "0 suggestions open"},
		{"t @isla reply thanks", 2, true, ""},
	} {
		b.Project.Crisis = c.crisis
		q, err := ParseQuickAdd(c.line, b.Today)
		if err != nil {
			t.Fatal(err)
		}
		_, _, err = q.Rows(b, b.People[c.person])
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v, want %q", c.line, err, c.want)
		}
	}
}
