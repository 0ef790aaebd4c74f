package model

import "strings"

// GiftKinds: money-like is stopped, an experience asks for a reason.
var GiftKinds = []string{"access", "note", "time with people", "help", "experience", "physical token", "money-like"}

// Levers are the three ways in which people become advocates.
var Levers = []string{"identity", "insider", "purpose"}

// Triggers answer "what had the person just done?".
var Triggers = []string{"nothing", "asked us", "purchase", "referral", "review"}

// Reactions to a gift.
var Reactions = []string{"", "delighted", "used quietly", "unused", "puzzled", "what is the catch"}

// Gift is something generous given to one person.
type Gift struct {
	Meta
	WaveID        int64
	PersonID      int64
	Name          string
	Kind          string
	Lever         string
	OnlyThey      string // what only they know or see
	PublicOn      Date   // when that ends
	NoteID        int64  // the version of the note that went with it
	PersonalLine  string
	Trigger       string
	NeedsPurchase bool
	NeedsAction   bool
	MoneyMinor    int64
	Minutes       int64
	Giver         string
	PlannedOn     Date
	GivenOn       Date
	FirstUsedOn   Date
	Reaction      string
	Quote         string
	Note          string
}

func (*Gift) Table() string { return "gifts" }

func (g *Gift) Check() error {
	if g.PersonID == 0 {
		return NotAllowed("A gift is for a person: choose who gets it")
	}
	return first(need(strings.TrimSpace(g.Name), "the gift"), oneOf(g.Kind, GiftKinds, "the kind of gift"),
		oneOf(g.Lever, Levers, "the lever"), oneOf(g.Trigger, Triggers, "what they had just done"), oneOf(g.Reaction, Reactions, "the reaction"))
}

// State is planned, given or used.
func (g *Gift) State(today Date) string {
	switch {
	case g.FirstUsedOn.By(today):
		return "used"
	case g.GivenOn.By(today):
		return "given"
	}
	return "planned"
}

// NoteKinds are the texts that are checked before they go out.
var NoteKinds = []string{"gift", "invitation", "recognition"}

// Note is one version of the words that go with a gift or an invitation. An
// edit after it was approved makes a new version.
type Note struct {
	Meta
	WaveID     int64
	Kind       string
	Name       string // what it goes with; versions of one name belong together
	Version    int64
	Text       string
	Date       Date
	IsGroup    bool   // honestly called a group note
	MustBuy    string // the four questions: yes, no or empty
	MustShare  string
	JustDid    string
	StillGive  string
	CheckedOn  Date
	ApprovedOn Date
	SentOn     Date
	Findings   string // what the word list found when it was checked
	SecondRead string // who else read it
}

func (*Note) Table() string { return "notes" }

func (n *Note) Check() error {
	return first(oneOf(n.Kind, NoteKinds, "the kind of note"), need(strings.TrimSpace(n.Text), "the text"))
}

// State is draft, checked, approved or sent.
func (n *Note) State(today Date) string {
	switch {
	case n.SentOn.By(today):
		return "sent"
	case n.ApprovedOn.By(today):
		return "approved"
	case n.CheckedOn.By(today):
		return "checked"
	}
	return "draft"
}

// Answered says that the four questions are answered so that the gift may
// count: nothing to buy, nothing to do, nothing just done, given anyway.
func (n *Note) Answered() bool {
	return n.MustBuy == "no" && n.MustShare == "no" && (n.JustDid == "nothing" || n.JustDid == "asked us") && n.StillGive == "yes"
}
