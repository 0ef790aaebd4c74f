package care

import (
	"fmt"
	"math"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/pane"
	"goodword/ui/style"
)

// rest is how long a draft lies before it is sent: what was written in the
// first heat is read once more.
const rest = 30 * time.Minute

// gap stands in a draft where only the writer knows the words.
const gap = "..."

// answerLines are the draft or what was sent.
func answerLines(st *style.Styles, c *model.Case, w int) []string {
	if strings.TrimSpace(c.Answer) == "" {
		return nil
	}
	title := "the answer, a draft: it rests for half an hour before it is sent (S)"
	if c.AnsweredOn != "" {
		title = "the answer, sent " + c.AnsweredOn.Words()
	}
	lines := []string{"", st.Paint(style.Muted, component.Cut(title, w))}
	return append(lines, component.Paragraph(st, style.Text, c.Answer, w)...)
}

// template has the beats of a good answer, with what is known.
func template(c *model.Case) string {
	or := func(text, otherwise string) string {
		if text = strings.TrimSpace(text); text == "" {
			return otherwise
		}
		return text
	}
	return strings.Join([]string{
		"You told us: " + c.What + ".",
		"I understand that you felt " + or(c.Felt, gap) + ".",
		"Thank you for saying it. What went wrong on our side: " + gap,
		"What we do now: " + or(c.Offered, gap) + ".",
		"I will ask you whether it helped.",
	}, "\n")
}

// draft opens the answer. Its rest begins anew with every draft; the time is
// taken where it is written, off the loop.
func (p *Pane) draft(c model.Case) tea.Cmd {
	if c.Answer == "" {
		c.Answer = template(&c)
	}
	name := who(p.Book(), c.PersonID)
	p.On(&c).AskThen("Answer to "+name, entry.CaseAnswer(&c, &p.Book().Project), func() tea.Cmd {
		row := c
		return p.Host.Save("drafted the answer to "+name, func() error {
			fresh := row
			fresh.AnswerAt = time.Now().UTC().Format(time.RFC3339)
			return p.Store.Save("drafted the answer to "+name, &fresh)
		})
	})
	return nil
}

// restedMsg says how long the draft of a case still has to rest.
type restedMsg struct {
	c    model.Case
	left time.Duration
}

// Pane is where the message goes.
func (restedMsg) Pane() string { return "care" }

// send asks the clock, off the loop, whether the draft has rested.
func (p *Pane) send(c model.Case) tea.Cmd {
	switch {
	case c.AnsweredOn != "":
		p.Host.Toast("It was sent on " + c.AnsweredOn.Words())
		return nil
	case strings.TrimSpace(c.Answer) == "":
		p.Host.Toast("Draft the answer first: W")
		return nil
	case strings.Contains(c.Answer, gap):
		p.Host.Toast("The draft still has gaps (" + gap + "): W fills them")
		return nil
	}
	return func() tea.Msg {
		at, err := time.Parse(time.RFC3339, c.AnswerAt)
		if err != nil {
			return restedMsg{c, 0} // it comes from a file that did not keep the time
		}
		return restedMsg{c, rest - time.Since(at)}
	}
}

// rested notes the answer as sent, with the touch that it is. A good answer
// listens, thanks and offers.
func (p *Pane) rested(m restedMsg) tea.Cmd {
	if m.left > 0 {
		n := int(math.Ceil(m.left.Minutes()))
		p.Host.Toast(fmt.Sprintf("The draft rests for %s more. Read it again then, and send it.", model.Plural(n, "minute")))
		return nil
	}
	b, c := p.Book(), m.c
	c.AnsweredOn = b.Today
	for _, on := range []*model.Date{&c.ListenedOn, &c.ThankedOn} {
		*on = orToday(*on, b.Today)
	}
	if c.Offered != "" {
		c.OfferedOn = orToday(c.OfferedOn, b.Today)
	}
	name := who(b, c.PersonID)
	if c.PersonID == 0 {
		return p.Save("sent the answer to "+name, &c)
	}
	against := b.Contact(c.PersonID)
	return pane.Passing(p.Host, "Answer "+name, against, func(reason string) tea.Cmd {
		return p.Save("sent the answer to "+name, append(b.PassRows(against, reason, "control person contacted", 0), &c, &model.Touch{
			WaveID: b.Wave.ID, PersonID: c.PersonID, Date: b.Today, Direction: "out", Kind: "care", Text: c.Answer, By: b.Project.RunsBy,
		})...)
	})
}

func orToday(on, today model.Date) model.Date {
	if on != "" {
		return on
	}
	return today
}
