package model

import (
	"slices"
	"strings"
)

// Member is one person's place in a space, also of those who are not in it.
type Member struct {
	PersonID int64
	Name     string
	State    string
	Since    Date        // of the state
	Row      *Membership // nil where nothing was written yet
}

// Members lists everybody with a membership and everybody engaged without one,
// by name. Who is served one to one by choice is in full, and never "has not
// joined".
func (b *Book) Members(space int64) []Member {
	var out []Member
	seen := map[int64]bool{}
	for i := range b.Memberships {
		m := &b.Memberships[i]
		if m.SpaceID != space {
			continue
		}
		seen[m.PersonID] = true
		out = append(out, b.member(m.PersonID, m))
	}
	for _, id := range b.Active() {
		if !seen[id] {
			out = append(out, b.member(id, nil))
		}
	}
	slices.SortStableFunc(out, func(x, y Member) int { return strings.Compare(x.Name, y.Name) })
	return out
}

func (b *Book) member(person int64, row *Membership) Member {
	m := Member{PersonID: person, Name: b.Name(person), State: "not invited", Row: row}
	if row != nil {
		m.State = row.State(b.Today)
		m.Since = row.since(m.State)
	}
	if p := b.People[person]; p != nil && p.OneToOne && m.State != "left" {
		m.State = "one to one"
	}
	return m
}

func (m *Membership) since(state string) Date {
	switch state {
	case "left":
		return m.LeftOn
	case "back":
		return m.BackOn
	case "quiet":
		return m.QuietOn
	case "joined":
		return m.JoinedOn
	case "invited", "one to one":
		return m.InvitedOn
	}
	return ""
}

// MembersBy counts the members of a space by their state.
func (b *Book) MembersBy(space int64) map[string]int {
	out := map[string]int{}
	for _, m := range b.Members(space) {
		out[m.State]++
	}
	return out
}
