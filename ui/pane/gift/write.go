package gift

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/model/wording"
	"goodword/ui/dialog"
	"goodword/ui/entry"
	"goodword/ui/pane"
)

func (p *Pane) currentNote() *model.Note {
	r, ok := p.notes.Current()
	if !ok {
		return nil
	}
	return r.n
}

// newNote begins with what most notes are: a surprise that was not asked for.
func (p *Pane) newNote() tea.Cmd {
	b := p.Book()
	return p.write(model.Note{WaveID: b.Wave.ID, Kind: wording.Gift, Version: 1, Date: b.Today}, "A new note", "wrote the note", nil)
}

// editNote edits a draft; approved words stay, and others begin a new version.
func (p *Pane) editNote() tea.Cmd {
	n := *p.currentNote()
	return p.revise(n, n.Text)
}

func (p *Pane) external() tea.Cmd {
	n := *p.currentNote()
	return p.Host.Edit(n.Text, func(text string) tea.Cmd { return p.revise(n, text) })
}

func (p *Pane) revise(n model.Note, text string) tea.Cmd {
	b := p.Book()
	title, label := entry.NoteName(&n), "changed "+entry.NoteName(&n)
	var learned *model.Iteration
	if n.ApprovedOn != "" {
		sent := b.SentBefore(&n)
		n = b.NextVersion(&n)
		title, label = entry.NoteName(&n)+", a new version", "wrote "+entry.NoteName(&n)
		if sent {
			learned = &model.Iteration{WaveID: b.Wave.ID, Number: int64(len(b.Iterations) + 1), Date: b.Today, Change: "the words of " + entry.NoteName(&n)}
		}
	}
	n.Text = text
	return p.write(n, title, label, learned)
}

// write edits the words with their check beside them. Saving keeps what the
// word list found; a change of words that have gone out is written down as
// learned.
func (p *Pane) write(n model.Note, title, label string, learned *model.Iteration) tea.Cmd {
	b := p.Book()
	fields := entry.Note(&n)
	if learned != nil {
		fields = append(entry.Iteration(learned), fields...)
	}
	f := dialog.NewLive(title, fields, b, &n, func() tea.Cmd {
		n.CheckedOn, n.Findings = b.Today, model.FindingWords(b.CheckNote(&n))
		rows := []model.Row{&n}
		if learned != nil {
			rows = append(rows, learned)
		}
		return p.Save(label, rows...)
	})
	f.About, f.Editor = model.Subject(&n), p.Host.Edit
	p.Host.Open(f)
	return nil
}

func (p *Pane) noApproval() string {
	n := p.currentNote()
	if n == nil {
		return p.noNote()
	}
	if n.ApprovedOn.By(p.Book().Today) {
		return "It was approved on " + n.ApprovedOn.Words()
	}
	return ""
}

// approve wants the four questions; a finding is passed only in writing.
func (p *Pane) approve() tea.Cmd {
	b, n := p.Book(), *p.currentNote()
	against := b.Approval(&n)
	return pane.Passing(p.Host, "Approve "+entry.NoteName(&n), against, func(reason string) tea.Cmd {
		n.ApprovedOn = b.Today
		if n.CheckedOn == "" {
			n.CheckedOn = b.Today
		}
		return p.Save("approved "+entry.NoteName(&n), append(b.PassRows(against, reason, "", n.ID), &n)...)
	})
}

// group keeps the words and changes only what the note honestly is.
func (p *Pane) group() tea.Cmd {
	n := *p.currentNote()
	n.IsGroup = !n.IsGroup
	return p.Save("called "+entry.NoteName(&n)+" a "+kindWord(&n)+" note", &n)
}

func (p *Pane) next() *model.Gift {
	if n := p.currentNote(); n != nil {
		for _, g := range p.Book().Carrying(n.ID) {
			if p.Book().LacksLine(g) {
				return g
			}
		}
	}
	return nil
}

func (p *Pane) noNextLine() string {
	if p.next() == nil {
		return "No gift with this note lacks a personal line"
	}
	return ""
}

func (p *Pane) nextLine() tea.Cmd { return p.askLine(*p.next()) }

func (p *Pane) olderID() int64 {
	n := p.currentNote()
	if n == nil {
		return 0
	}
	list := p.Book().Versions(n)
	for i, v := range list {
		if v.ID == n.ID {
			return list[(i+1)%len(list)].ID
		}
	}
	return 0
}

func (p *Pane) noOlder() string {
	if n := p.currentNote(); n == nil || p.olderID() == n.ID {
		return "There is only this version"
	}
	return ""
}

func (p *Pane) older() tea.Cmd {
	p.notes.Select(p.olderID())
	return nil
}

func (p *Pane) copyNote() tea.Cmd {
	n := p.currentNote()
	return p.Host.Copy(entry.NoteName(n), n.Text)
}

func (p *Pane) noNoteRemoval() string {
	n := p.currentNote()
	switch {
	case n == nil:
		return p.noNote()
	case n.SentOn != "" || n.ApprovedOn != "":
		return "What was approved stays, so that it can be seen what was sent"
	case len(p.Book().Carrying(n.ID)) > 0:
		return "Gifts go with this note: choose another one for them first"
	}
	return ""
}

func (p *Pane) removeNote() tea.Cmd {
	n := *p.currentNote()
	return p.Remove("removed "+entry.NoteName(&n), &n)
}
