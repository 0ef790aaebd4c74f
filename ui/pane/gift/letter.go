package gift

import (
	"net/url"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
)

// noLetter says why there is no letter to copy. One person alone is written to:
// a letter to many as if to one is what the method warns of.
func (p *Pane) noLetter() string {
	g := newest(p.Book(), p.people.CurrentID())
	switch {
	case g == nil:
		return p.noGift()
	case p.people.Marks() > 1:
		return "A letter goes to one person: M takes the marks away"
	}
	return p.Book().NoLetter(g)
}

func (p *Pane) letter() (g *model.Gift, what, text string) {
	g = newest(p.Book(), p.people.CurrentID())
	return g, "the letter to " + p.Book().Name(g.PersonID), p.Book().Letter(g)
}

func (p *Pane) copyLetter() tea.Cmd {
	_, what, text := p.letter()
	return p.Host.Copy(what, text)
}

// copyMailto copies what a mail program opens as a draft; the address and the
// sending stay with whoever writes.
func (p *Pane) copyMailto() tea.Cmd {
	g, what, text := p.letter()
	escape := func(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
	return p.Host.Copy(what+" as a mail", "mailto:?subject="+escape(g.Name)+"&body="+escape(strings.ReplaceAll(text, "\n", "\r\n")))
}

func (p *Pane) editLetter() tea.Cmd {
	_, what, text := p.letter()
	return p.Host.Edit(text, func(text string) tea.Cmd { return p.Host.Copy(what, text) })
}
