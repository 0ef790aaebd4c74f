package model

import "fmt"

// giftsUnready are gifts that were given and did not reach the person, and
// notes marked personal that still lack their line. A group note, honestly
// called so, has none.
func giftsUnready(b *Book) []Item {
	var out []Item
	lacking := map[int64][]*Gift{}
	var order []int64
	for i := range b.Gifts {
		g := &b.Gifts[i]
		switch {
		case g.GivenOn.By(b.Today):
			if g.Reaction == "" && !g.FirstUsedOn.By(b.Today) && b.unreached(g) {
				out = append(out, Item{
					PersonID: g.PersonID, Text: fmt.Sprintf("%s was given %s and gave no sign", b.Name(g.PersonID), afterColon(g.Name)),
					Table: "gifts", Ref: g.ID, since: g.GivenOn, Due: g.GivenOn.Add(2),
					Why: "Given on " + g.GivenOn.Words() + " without an answer or a first use. Perhaps it never came to them: find another way.",
				})
			}
		case g.PlannedOn.By(b.Today) && b.LacksLine(g):
			if lacking[g.NoteID] == nil {
				order = append(order, g.NoteID)
			}
			lacking[g.NoteID] = append(lacking[g.NoteID], g)
		}
	}
	for _, id := range order {
		out = append(out, lineMissing(b, lacking[id]))
	}
	return append(out, becomingPublic(b)...)
}

// unreached says that what we sent with the gift stayed without an answer, and
// nothing else came from the person since.
func (b *Book) unreached(g *Gift) bool {
	silent := false
	for i := range b.Touches {
		t := &b.Touches[i]
		if t.PersonID != g.PersonID || t.Date < g.GivenOn || !t.Date.By(b.Today) {
			continue
		}
		if t.Kind == "gift" && (t.Outcome == "no reply" || t.Outcome == "silent") {
			silent = true
		} else if t.Direction == "in" || t.Outcome != "" && t.Outcome != "no reply" && t.Outcome != "silent" {
			return false
		}
	}
	for _, r := range b.Replies {
		if r.PersonID == g.PersonID && r.Date >= g.GivenOn && r.Date.By(b.Today) {
			return false
		}
	}
	return silent
}

func lineMissing(b *Book, gifts []*Gift) Item {
	g := gifts[0]
	it := Item{
		PersonID: g.PersonID, Text: "the note to " + b.Name(g.PersonID) + " lacks its personal line", Table: "gifts", Ref: g.ID,
		since: g.PlannedOn, Due: g.PlannedOn.Add(2),
		Why: "The note is marked personal. Write the line, or call it a group note.",
	}
	if len(gifts) > 1 {
		it.PersonID, it.Table, it.Ref = 0, "notes", g.NoteID
		it.Text = fmt.Sprintf("%d notes with %s lack their personal line", len(gifts), afterColon(g.Name))
	}
	return it
}

func ritualsDue(b *Book) []Item {
	if !b.live() {
		return nil
	}
	var out []Item
	for i := range b.Rituals {
		r := &b.Rituals[i]
		if r.EndedOn.By(b.Today) {
			continue
		}
		stand := b.ritualStand(r, "")
		if d := stand.ToNote; d != nil {
			out = append(out, Item{
				Text: shortName(r.Name) + ": note who came", Table: "ritual_dates", Ref: d.ID, Due: d.Date,
				Why: "Held on " + d.Date.Words() + ". How many came and how it felt says whether it belongs to them.",
			})
		}
		if stand.Late {
			out = append(out, Item{
				Text: shortName(r.Name) + ": not held since " + stand.Last.Words(), Table: "rituals", Ref: r.ID, since: stand.Last, Due: stand.Due.Add(ritualGrace),
				Why: fmt.Sprintf("It is held %s. Help it along, or let it end.", r.Cadence),
			})
		}
	}
	return out
}
