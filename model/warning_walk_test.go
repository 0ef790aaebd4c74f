package model

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"goodword/model/stats"
	"goodword/model/wording"
)

// Where a warning shows that neither stops nor asks: in the summary, or as a
// label beside a figure.
const (
	inSummary = "in the summary"
	label     = "label"
)

// walked is one warning in its situation: what the book holds, what is seen,
// and with which force.
type walked struct {
	id, text string // a pattern of the text as shown
	force    string
	see      func(b *Book) []Objection
}

// stopped is a refusal as it is seen.
func stopped(err error) []Objection {
	if err == nil {
		return nil
	}
	return []Objection{{Words: err.Error(), Force: Stop}}
}

// shown is what is seen and holds nobody up.
func shown(force string, texts ...string) []Objection {
	var out []Objection
	for _, text := range texts {
		if text != "" {
			out = append(out, Objection{Words: text, Force: force})
		}
	}
	return out
}

// checkedText is what the word list shows about a text.
func checkedText(kind, text string) []Objection {
	r, _ := wording.Check(kind, text, wording.Context{})
	var out []Objection
	for _, f := range r.Findings {
		force := Hint
		if f.Stops() {
			force = Stop
		}
		out = append(out, Objection{ID: f.Warning, Words: f.Message, Force: force})
	}
	return out
}

// words are all words of the own edition.
func (s *Summary) words() string {
	var out []string
	for _, section := range s.Sections {
		for _, b := range section.Blocks {
			out = append(append(out, b.Text, b.Bold), b.List...)
			if b.Table != nil {
				for _, row := range b.Table.Rows {
					out = append(out, strings.Join(row, " | "))
				}
			}
		}
	}
	return strings.Join(out, "\n")
}

func ownWords(t *testing.T, b *Book) string {
	t.Helper()
	s, err := b.Index().Summarize(Own)
	if err != nil {
		t.Fatal(err)
	}
	return s.words()
}

// note gives the book an approved gift note and a gift that carries it.
func (b *Book) note() (*Note, *Gift) {
	b.Notes = []Note{{
		Meta: Meta{ID: 1}, Kind: wording.Gift, Name: "early access", Version: 1, Text: "The build is ready for you. Nothing to do in return.", Date: b.Today,
		MustBuy: "no", MustShare: "no", JustDid: "nothing", StillGive: "yes", ApprovedOn: b.Today,
	}}
	b.Gifts = []Gift{{Meta: Meta{ID: 1}, PersonID: 1, Name: "early access", Kind: "access", Lever: "insider", Trigger: "nothing", NoteID: 1, PlannedOn: b.Today}}
	b.Index()
	return &b.Notes[0], &b.Gifts[0]
}

func (b *Book) giving(change func(*Gift)) []Objection {
	_, g := b.note()
	change(g)
	return b.Giving(g)
}

func (b *Book) question(options string) *Decision {
	b.Decisions = []Decision{{Meta: Meta{ID: 1}, Question: "What first?", Options: options, Owner: "Mira", Opened: b.Today, DecideBy: b.Today.Add(7)}}
	return &b.Decisions[0]
}

// problem gives Uma a case.
func (b *Book) problem(c Case) []Objection {
	c.PersonID = 1
	b.Cases = []Case{c}
	b.note()
	b.Gifts[0].GivenOn = b.Today
	return b.Index().AskingNow(1)
}

func (b *Book) todays(kind string) []Objection {
	var out []Objection
	for _, it := range Today(b.Index()) {
		if it.Kind == kind {
			out = append(out, Objection{Words: it.Text + ". " + it.Why, Force: Hint})
		}
	}
	return out
}

// doubted is what the summary says against the figure.
func (b *Book) doubted() []Objection {
	var out []Objection
	for _, d := range b.Index().Doubts(b.Result()) {
		out = append(out, Objection{Words: d.Text, Force: inSummary})
	}
	return out
}

var warningsWalked = []walked{
	{"W01", `This step comes after the gift\. Skipping a step tends to leave the rest hollow\. Go on only with a reason; it will be in the summary\.`, Reason, func(b *Book) []Objection {
		return b.AskingNow(1)
	}},
	{"W02", `More than half of these people are top spenders\. You are looking for taking part, not for turnover\.`, Hint, func(b *Book) []Objection {
		b.People[1].SpendBand, b.People[2].SpendBand = "high", "high"
		return shown(Hint, b.FreezeHints()...)
	}},
	{"W03", `They had just bought or done something for you\. This will read as payment, not as a gift\.`, Reason, func(b *Book) []Objection {
		return b.giving(func(g *Gift) { g.Trigger = "purchase" })
	}},
	{"W04", `Money and discounts turn this into a deal\. If you must, make it an experience\. The sources disagree here; see Set-up, conflicts\.`, Reason, func(b *Book) []Objection {
		return b.giving(func(g *Gift) { g.Kind = "money-like" })
	}},
	{"W05", `This note asks for something\. A gift that asks is an invoice\.`, Stop, func(*Book) []Objection {
		return checkedText(wording.Gift, "Here is early access. Share it with your friends.")
	}},
	{"W05", `This note asks for something`, Hint, func(*Book) []Objection {
		return checkedText(wording.Gift, "Here is the build, Uma. Does it suit your week?")
	}},
	{"W05", `This note asks for something`, Reason, func(b *Book) []Objection {
		n, _ := b.note()
		n.Text, n.ApprovedOn = "Here is early access. Share it with your friends.", ""
		return b.Approval(n)
	}},
	{"W06", `This is already decided, or has one option\. Asking now would be theatre\.`, Stop, func(b *Book) []Objection {
		return stopped(b.question("one option").Openable())
	}},
	{"W07", `They cannot tell what you are deciding, by when, or who reads the answer\.`, Reason, func(b *Book) []Objection {
		d := b.question("one\ntwo")
		b.Notes = []Note{{Meta: Meta{ID: 1}, Kind: wording.Invitation, Name: d.Question, Text: "Any feedback is welcome!"}}
		return b.Index().Inviting(d)
	}},
	{"W08", `We wrote 58 of 100 messages this week\. Ask a member to open the next topic and wait a day before answering\.`, Hint, func(b *Book) []Objection {
		b.Today = "2026-04-20"
		b.Weeks = []SpaceWeek{{Week: 3, EndsOn: "2026-04-19", BrandMessages: 58, MemberMessages: 42}}
		return b.todays("brand")
	}},
	{"W09", `This makes a race of it\. Thank one person for being who they are\.`, Stop, func(*Book) []Objection {
		return checkedText(wording.Recognition, "Top poster of the month wins a mug.")
	}},
	{"W10", `You thank for a number\. What did this person do that only they would\?`, Hint, func(*Book) []Objection {
		return checkedText(wording.Recognition, "Thanks for your tenth post!")
	}},
	{"W11", `No dated track record for this cause\. Start with what you already do\.`, Stop, func(b *Book) []Objection {
		return b.giving(func(g *Gift) { g.Lever = "purpose" })
	}},
	{"W12", `6 notes differ only by name\. Say it is a group note, or write them\.`, Stop, func(b *Book) []Objection {
		n, g := b.note()
		for id := range int64(6) {
			b.People[id+1] = &Person{Meta: Meta{ID: id + 1}, Name: fmt.Sprintf("Person%d", id+1)}
			more := *g
			more.ID, more.PersonID = id+1, id+1
			b.Gifts = append(b.Gifts[:id:id], more)
		}
		like := b.Alike(n)
		return []Objection{{ID: like.Warning, Words: like.Message, Force: Stop}}
	}},
	{"W13", `20 people at 10 minutes a week need 200 minutes\. You have 60\. Serve fewer, or promise less\.`, Reason, func(b *Book) []Objection {
		b.Project.MinutesEach, b.Project.LeaderMinutes, b.Project.ManagerMinutes = 10, 30, 30
		for id := int64(4); id <= 21; id++ {
			b.Arms = append(b.Arms, Arm{PersonID: id, Arm: Engaged})
		}
		b.Wave.FrozenOn = ""
		_, gates := b.Index().FreezeMissing()
		return []Objection{{ID: "gate 0", Words: strings.Join(gates[GateStart], "; "), Force: Reason}}
	}},
	{"W14", `Boundary talks are private\.`, Stop, func(b *Book) []Objection {
		return stopped((&Boundary{PersonID: 1}).Talk("public reply", b.Today))
	}},
	{"W15", `You answered that the product is not good enough yet\. Attention cannot mend that\.`, Stop, func(b *Book) []Objection {
		b.Answers = []Answer{{Topic: "readiness", Question: "product", Answer: "no", Date: b.Today}}
		return shown(Stop, Gates(b.Index())[GateStart].Missing()...)
	}},
	{"W16", `Crisis is on\. All outgoing items are paused\. Fix the cause, say so, come back later\.`, Stop, func(b *Book) []Objection {
		b.Project.Crisis = true
		return b.Contact(1)
	}},
	{"W17", `Two weeks under the promised minutes\. People notice when it is only you\.`, Hint, func(b *Book) []Objection {
		b.promisedThirty()
		return b.todays("leader")
	}},
	{"W17", `Two weeks under the promised minutes\. People notice when it is only you`, inSummary, func(b *Book) []Objection {
		b.promisedThirty()
		return b.doubted()
	}},
	{"W18", `6 of 10 do the same kind of work and no critic is here\. Praise from one corner persuades nobody\.`, Hint, func(b *Book) []Objection {
		b.Spaces = []Space{{Meta: Meta{ID: 1}, Kind: "letter"}}
		for id := range int64(10) {
			b.People[id+1] = &Person{Meta: Meta{ID: id + 1}, Name: "P", UseCase: "boards"}
			if id >= 6 {
				b.People[id+1].UseCase = fmt.Sprint("use", id)
			}
			b.Memberships = append(b.Memberships, Membership{PersonID: id + 1, SpaceID: 1, JoinedOn: b.Today})
		}
		return shown(Hint, b.Index().SpaceMix(1).Hint())
	}},
	{"W19", `You searched 30 engaged and 24 control people\. The comparison will favour the engaged\.`, Hint, func(b *Book) []Objection {
		return shown(Hint, (&Sweep{EngagedOn: b.Today, ControlOn: b.Today, EngagedReached: 30, ControlReached: 24}).Uneven(b.Today))
	}},
	{"W19", `Week 1 sweep reached 0 of 1 control people, 2 of 2 engaged`, inSummary, func(b *Book) []Objection {
		b.Sweeps = []Sweep{{Week: 1, EngagedOn: b.Today, ControlOn: b.Today, EngagedReached: 2}}
		return b.doubted()
	}},
	{"W20", `Arms were frozen on Fri 27 Mar\. Record a withdrawal or a breach instead\.`, Stop, func(b *Book) []Objection {
		hard, _ := b.FreezeMissing()
		return shown(Stop, hard...)
	}},
	{"W21", `They praise something that ends in June\. Tell them first, then thank\.`, Reason, func(b *Book) []Objection {
		b.Sunsets = []Sunset{{Part: "old view", Ends: "in June", NotedOn: b.Today}}
		return b.Thanking(&Mention{PersonID: 1, ProductPart: "Old view"})
	}},
	{"W22", `You asked Uma Rao for three things and gave one\.`, Hint, func(b *Book) []Objection {
		b.note()
		b.Gifts[0].GivenOn, b.Project.AskLimit = b.Today, 5
		b.Touches = []Touch{{PersonID: 1, Date: b.Today, Direction: "out", Kind: "ask view"}, {PersonID: 1, Date: b.Today, Direction: "out", Kind: "ask other"}}
		return b.AskingNow(1)
	}},
	{"W23", `Uma Rao has an open support issue\. Solve it before asking\.`, Stop, func(b *Book) []Objection {
		return b.problem(Case{NotedOn: b.Today.Add(-2)})
	}},
	{"W24", `10 days after the complaint was closed\. Let the repair speak for a month\.`, Stop, func(b *Book) []Objection {
		return b.problem(Case{Felt: "let down", NotedOn: b.Today.Add(-20), FixedOn: b.Today.Add(-12), CheckedOn: b.Today.Add(-10), ClosedOn: b.Today.Add(-10)})
	}},
	{"W25", `12 people and about 2 mentions a month: only a very large change would show\. .*Plan for "not clear yet", or run two months\.`, Hint, func(*Book) []Objection {
		p, _ := stats.NewPlan(12, 12, 2.0/12, stats.Heavy)
		return shown(Hint, sizeHint(p))
	}},
	{"W26", `Day 9\. Counts only; a verdict now would be noise\. Changing the plan because of it is a breach to be logged\.`, Hint, func(b *Book) []Objection {
		b.Today = b.Wave.Start.Add(8)
		return shown(Hint, b.TooEarly())
	}},
	{"W27", `One person made 40 % of the engaged mentions\. Without them the figure is 1\.1`, inSummary, func(b *Book) []Objection {
		*b = *month(10, 10, 9)
		for i := range 5 {
			b.say(1, b.Wave.Start.Add(5+i))
		}
		return b.doubted()
	}},
	{"W28", `The rule was changed on day 20, after figures were seen`, inSummary, func(b *Book) []Objection {
		b.RuleChanges = []RuleChange{{Date: b.Wave.Start.Add(19), What: "worth 1.2", Reason: "the board"}}
		b.Today = b.Wave.Start.Add(25)
		for _, d := range b.Doubts(b.Index().Result()) {
			if d.Bold() {
				return shown(inSummary, d.Text)
			}
		}
		return nil
	}},
	{"W29", `Isla Moe is in the control group\. This touch will be logged as a breach\.`, Reason, func(b *Book) []Objection {
		return b.Touching(&Touch{PersonID: 3, Direction: "out", Kind: "invite"})
	}},
	{"W30", `No consent to name Uma in public\. Credit silently, or ask them\.`, Stop, func(b *Book) []Objection {
		return shown(Stop, b.NoConsent(1))
	}},
	{"W30", `No consent to name them in public\. Credit silently, or ask them\.`, Stop, func(b *Book) []Objection {
		return stopped((&Credit{Date: b.Today, Place: "release notes"}).Check())
	}},
	{"W31", `They have early access from you\. If you repost, say so; the rules on endorsements in your country may ask for it\.`, Hint, func(b *Book) []Objection {
		b.note()
		b.Gifts[0].GivenOn = b.Today
		if !b.EarlyAccess(1) {
			return nil
		}
		return shown(Hint, Warning("W31"))
	}},
	{"W32", `Third ask in 28 days\. The limit you set is two\.`, Stop, func(b *Book) []Objection {
		b.Touches = []Touch{{PersonID: 1, Date: b.Today, Direction: "out", Kind: "ask view"}, {PersonID: 1, Date: b.Today, Direction: "out", Kind: "survey"}}
		return b.AskingNow(1)
	}},
	{"W33", `Day 84: too early to judge\. The guide expects referral growth after four to six months\. Shown, not judged\.`, label, func(b *Book) []Objection {
		b.Referrals = []Referral{{Who: Engaged, Days: 84, People: 30, Referrals: 12}}
		s, err := b.Index().Summarize(Own)
		if err != nil || s.Referrals.Label != TooEarly {
			return nil
		}
		return shown(label, s.words())
	}},
	{"W34", `They said not before Mon 1 Jun\.`, Stop, func(b *Book) []Objection {
		b.People[1].NotBefore = "2026-06-01"
		return b.Touching(&Touch{PersonID: 1, Direction: "out", Kind: "thanks"})
	}},
	{"W35", `Second-hand\. Kept, never counted\.`, label, func(b *Book) []Objection {
		said(b, 1, "positive", "a friend told me")
		b.Mentions[0].Visibility = "private"
		if b.Index().Counted()[0].WhyNot == "" {
			return nil
		}
		return shown(label, Warning("W35"))
	}},
	{"W36", `No checked copy for 7 days\.`, Hint, func(b *Book) []Objection {
		b.Project.Demo, b.PeopleCount, b.LastBackup = false, 3, b.Today.Add(-7)
		return b.todays("backup")
	}},
	{"W37", `You could tell the arm in 9 of 31 codings\. Ask a colleague to code a dozen`, inSummary, func(b *Book) []Objection {
		*b = *month(10, 20, 11)
		for i := range 9 {
			b.Codings[i].CouldTell = true
		}
		return b.doubted()
	}},
}

// promisedThirty is week 3 after two weeks of ten and twelve of the thirty
// minutes that the leader promised.
func (b *Book) promisedThirty() {
	b.Today = b.Wave.Start.Add(15)
	b.Project.Leader, b.Project.LeaderMinutes = "Mira", 30
	b.Ledger = []Ledger{{Week: 1, Role: "leader", Minutes: 10}, {Week: 2, Role: "leader", Minutes: 12}}
}

// TestEveryWarningAppearsAtItsMoment builds the situation of each warning and
// sees it there with its text and its force. Where it asks for a reason, the
// reason is found again in the summary.
func TestEveryWarningAppearsAtItsMoment(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range warningsWalked {
		seen[c.id] = true
		t.Run(c.id+" "+c.force, func(t *testing.T) {
			b := wave28(12)
			b.Touches = nil
			found := c.see(b.Index())
			var at []Objection
			text := regexp.MustCompile("(?s)" + c.text)
			for _, o := range found {
				if text.MatchString(o.Words) {
					at = append(at, o)
				}
			}
			if len(at) == 0 {
				t.Fatalf("not seen; what is seen: %+v", found)
			}
			if at[0].Force != c.force {
				t.Errorf("its force is %s, want %s", at[0].Force, c.force)
			}
			switch c.force {
			case inSummary:
				if s := ownWords(t, b); !text.MatchString(s) {
					t.Errorf("the summary does not say it:\n%s", s)
				}
			case Reason:
				b.passed(t, at, "because the harvest is early")
			}
		})
	}
	for n := 1; n <= 37; n++ {
		if id := fmt.Sprintf("W%02d", n); !seen[id] {
			t.Errorf("%s was never seen", id)
		}
	}
}

// passed goes on with a typed reason and looks for it in the summary.
func (b *Book) passed(t *testing.T, list []Objection, reason string) {
	t.Helper()
	if Stopped(list) != nil {
		t.Errorf("a reason does not pass it: %+v", list)
	}
	for _, row := range b.PassRows(list, reason, "control person contacted", 0) {
		switch r := row.(type) {
		case *Override:
			b.Overrides = append(b.Overrides, *r)
		case *Breach:
			b.Breaches = append(b.Breaches, *r)
		}
	}
	if s := ownWords(t, b); !strings.Contains(s, reason) {
		t.Errorf("the reason is not in the summary:\n%s", s)
	}
}
