package model

import (
	"fmt"
	"slices"
	"strings"
)

// StaffCard is what somebody at the front line may know: enough to greet and
// thank a person, nothing to count or to sell by. It holds no boundary notes,
// no spend and no arm.
type StaffCard struct {
	ID        int64    `json:"person"`
	Name      string   `json:"name"`
	Say       string   `json:"say"`
	Role      string   `json:"role"`
	Agreed    bool     `json:"agreed"` // to stand on the list for staff
	ThankFor  []string `json:"thank_for"`
	DoNotAsk  []string `json:"do_not_ask"`
	LastTouch Date     `json:"last_human_touch"`
}

// thanksOnCard is how many reasons to thank a card names.
const thanksOnCard = 3

// Staff is the card for our own people.
func (c *PersonCard) Staff() StaffCard {
	p := &c.Person
	pace := c.Pace()
	s := StaffCard{
		ID: p.ID, Name: p.Name, Say: p.Say, Role: sentence(p.Role, p.Company), LastTouch: pace.LastHuman,
		ThankFor: c.thankFor(), DoNotAsk: []string{},
	}
	for _, k := range c.Consents {
		if k.Kind == "staff card" && (k.Date == "" || k.Date.By(c.Today)) {
			s.Agreed = k.Holds(c.Today)
		}
	}
	no := func(claim bool, words string) {
		if claim {
			s.DoNotAsk = append(s.DoNotAsk, words)
		}
	}
	no(p.DoNotContact, "anything: they asked not to be contacted")
	no(p.NotBefore > c.Today, "anything before "+p.NotBefore.Words()+", by their wish")
	no(slices.ContainsFunc(c.Cases, c.unmended), "any favour while their problem is open")
	no(pace.Waiting > 0, "anything before they have their answer")
	no(c.AskLimit > 0 && int64(pace.Lately) >= c.AskLimit, fmt.Sprintf("their view or a favour: asked %s in 28 days", Plural(pace.Lately, "time")))
	no(true, "a review, a post or a referral")
	return s
}

// StaffCards are the cards of the engaged people who agreed to stand on the
// list, by name.
func (b *Book) StaffCards() []StaffCard {
	var out []StaffCard
	for _, id := range b.Active() {
		if !b.Consent(id, "staff card") {
			continue
		}
		c := PersonCard{
			Today: b.Today, AskLimit: b.Project.AskLimit, Person: *b.People[id], Consents: theirs(b.Consents, id), Codings: b.Codings,
			Gifts: theirs(b.Gifts, id), Touches: theirs(b.Touches, id), Replies: theirs(b.Replies, id), Recognitions: theirs(b.Recognitions, id),
			Suggestions: theirs(b.Suggestions, id), Mentions: theirs(b.Mentions, id), Signals: theirs(b.Signals, id), Cases: theirs(b.Cases, id),
		}
		out = append(out, c.Staff())
	}
	slices.SortStableFunc(out, func(x, y StaffCard) int { return strings.Compare(x.Name, y.Name) })
	return out
}

// theirs are the rows that name the person.
func theirs[T any, P interface {
	*T
	Row
}](rows []T, person int64) []T {
	columns := Columns(P(new(T)))
	at := slices.IndexFunc(columns, func(c Column) bool { return c.Name == "person_id" })
	var out []T
	for i := range rows {
		if columns[at].Value(P(&rows[i])) == person {
			out = append(out, rows[i])
		}
	}
	return out
}

// Text is the card as lines; what is not known has no line.
func (s *StaffCard) Text() string {
	lines := []string{s.Name}
	add := func(label, value string) {
		if value != "" {
			lines = append(lines, fmt.Sprintf("%-17s %s", label, value))
		}
	}
	add("say it", s.Say)
	add("role", s.Role)
	for _, t := range s.ThankFor {
		add("thank for", t)
	}
	for _, t := range s.DoNotAsk {
		add("do not ask", t)
	}
	add("last human touch", either(s.LastTouch == "", "none yet", s.LastTouch.Words()))
	return Clean(strings.Join(lines, "\n"))
}

func (c *PersonCard) unmended(k Case) bool {
	return k.NotedOn.By(c.Today) && !k.FixedOn.By(c.Today) && !k.CannotFixOn.By(c.Today) && !k.CheckedOn.By(c.Today) && !k.ClosedOn.By(c.Today)
}

// thankFor names the newest things that the person did for others and for us.
// What they said in public and nobody asked for is named, what a record says
// was asked for is not.
func (c *PersonCard) thankFor() []string {
	var f feed
	for i := range c.Suggestions {
		if s := &c.Suggestions[i]; s.ShippedOn.By(c.Today) {
			f.add(s.ShippedOn, "", sentence("their idea "+quoted(s.Text), s.ShippedWhere), s)
		}
	}
	for i := range c.Mentions {
		m := &c.Mentions[i]
		for _, k := range c.Codings {
			if k.MentionID == m.ID && !k.Second && k.Tone == "positive" && k.AboutUs && m.Asked == "unasked" && m.Visibility == "public" && m.Date.By(c.Today) {
				f.add(m.Date, "", "they "+actWords[k.Act]+" ("+m.Channel+", "+m.Date.Words()+")", m)
				break
			}
		}
	}
	for i := range c.Signals {
		if s := &c.Signals[i]; !s.AskedFor && !s.Weak && !WeakKind(s.Kind) && s.Date.By(c.Today) {
			f.add(s.Date, "", s.Kind+" ("+s.Date.Words()+")", s)
		}
	}
	slices.SortStableFunc(f, func(x, y FeedItem) int { return y.Date.Since(x.Date) })
	out := []string{}
	for _, item := range f[:min(len(f), thanksOnCard)] {
		out = append(out, item.Text)
	}
	return out
}
