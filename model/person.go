package model

import (
	"fmt"
	"strings"
)

// Person is a customer or one of our own people. Spend and tenure are kept for
// matching only and never count as evidence.
type Person struct {
	Meta
	Name         string
	Say          string // how to say the name
	NamedAs      string // how the person wants to be credited
	Company      string
	Role         string
	UseCase      string
	SizeBand     string
	Region       string
	City         string
	Language     string
	TenureBand   string
	Since        Date // customer since
	SpendMinor   *int64
	SpendBand    string // low, middle, high; derived where spend is known
	Currency     string
	PlanState    string
	Stage        string // knows, trusts, loyal, speaks up, builds with us
	Wants        string // wants to be seen as, in their own words
	Cares        string // cares about
	Expects      string // what they seem to expect in return
	Tier         string // broad, core
	NotBefore    Date   // their own wish: no contact before
	DoNotContact bool
	OneToOne     bool // serves as a full member without the space
	Tied         bool // paid or tied: money, free plan, relative, supplier
	Staff        bool
	Note         string
	ForgottenAt  Date
	ImportID     int64
	ExpectsOn    Date   // since when that is known
	Support      string // an open support issue, empty for none

	Apart string `row:"-"` // what tells them from another of the same name, where a list was asked for
}

// Named is the name, with what tells them apart where it needs telling.
func (p *Person) Named() string { return named(p.Name, p.Apart) }

func named(name, apart string) string {
	if apart == "" {
		return name
	}
	return name + " (" + apart + ")"
}

func (*Person) Table() string { return "people" }

// Stages are the words for how close a person is, set by hand with evidence.
var Stages = []string{"", "knows", "trusts", "loyal", "speaks up", "builds with us"}

// SpendBands are ordinal; the middle one is "moderate".
var SpendBands = []string{"", "low", "middle", "high"}

// Tiers say how much of our time a person can have.
var Tiers = []string{"", "broad", "core"}

func (p *Person) Check() error {
	return first(need(strings.TrimSpace(p.Name), "the name"), oneOf(p.Stage, Stages, "the stage"),
		oneOf(p.SpendBand, SpendBands, "the spend band"), oneOf(p.Tier, Tiers, "the tier"))
}

// First is the name a note would use.
func (p *Person) First() string {
	name, _, _ := strings.Cut(strings.TrimSpace(p.Name), " ")
	return name
}

// Initials stand for the person in editions that name nobody.
func (p *Person) Initials() string {
	var b strings.Builder
	for _, w := range strings.Fields(p.Name) {
		for _, r := range w {
			b.WriteRune(r)
			b.WriteByte('.')
			break
		}
	}
	return b.String()
}

// IdentityKinds are the ways a record can be known to belong to a person.
var IdentityKinds = []string{"email", "handle", "phone", "id", "url"}

// Identity is an address, handle, phone or platform id. Kind, scope and norm
// together belong to one person only; that is what joins records, never a name.
type Identity struct {
	Meta
	PersonID  int64
	Kind      string // email, handle, phone, id, url
	Scope     string // host or platform of a handle or id; empty for e-mail
	Norm      string // the key for matching
	Raw       string // as it was written; what is shown and written to
	Source    string
	FirstSeen Date
	ImportID  int64
}

func (*Identity) Table() string { return "identities" }

func (i *Identity) Check() error {
	return first(oneOf(i.Kind, IdentityKinds, "the kind of address"), need(i.Norm, "the address"))
}

// ConsentKinds are what a person may agree to.
var ConsentKinds = []string{"contact", "credit", "story", "staff card"}

// Consent is one yes or no with its reach and its end.
type Consent struct {
	Meta
	PersonID int64
	Kind     string
	Given    bool
	Scope    string
	Date     Date
	Until    Date
}

func (*Consent) Table() string  { return "consents" }
func (c *Consent) Check() error { return oneOf(c.Kind, ConsentKinds, "the consent") }

// Holds says that the consent is given on the day.
func (c *Consent) Holds(on Date) bool {
	return c.Given && (c.Date == "" || c.Date <= on) && (c.Until == "" || on <= c.Until)
}

// Measure is a number for taking part: posts, likes received, orders. It has a
// window or a moment, not events, and is compared by percentile.
type Measure struct {
	Meta
	PersonID int64
	Name     string
	Value    float64
	Date     Date
	Source   string
	ImportID int64
}

func (*Measure) Table() string  { return "measures" }
func (m *Measure) Check() error { return need(m.Name, "the name of the measure") }

// OnePerson chooses the one person that a name, address, handle or id means
// among those that were found; several are listed, so that the next try can
// name one.
func OnePerson(words string, found []Person) (*Person, error) {
	var exact []*Person
	for i := range found {
		if strings.EqualFold(found[i].Name, words) {
			exact = append(exact, &found[i])
		}
	}
	switch {
	case len(exact) == 1:
		return exact[0], nil
	case len(found) == 0:
		return nil, Refuse(ErrNotFound, "Nobody is called %q. Check the spelling, or add the person first.", words)
	case len(found) == 1:
		return &found[0], nil
	}
	list := make([]string, len(found))
	for i := range found {
		list[i] = fmt.Sprintf("%s (%d)", found[i].Named(), found[i].ID)
	}
	return nil, Refuse(ErrAmbiguous, "%q could be %s. Say the full name or the number.", words, joinWords(list))
}
