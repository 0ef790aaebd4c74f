package model

import (
	"strings"
	"testing"
)

// giving is a running wave with two engaged people, a control and one approved
// note.
func giving() *Book {
	b := &Book{
		Today: "2026-04-10",
		Wave:  Wave{Meta: Meta{ID: 1}, Start: "2026-03-30", Days: 28, FrozenOn: "2026-03-27"},
		People: map[int64]*Person{
			1: {Meta: Meta{ID: 1}, Name: "Elsa Bergman"},
			2: {Meta: Meta{ID: 2}, Name: "Dev Raman"},
			3: {Meta: Meta{ID: 3}, Name: "Isla Ward"},
		},
		Arms: []Arm{{PersonID: 1, Arm: Engaged}, {PersonID: 2, Arm: Engaged}, {PersonID: 3, Arm: Control}},
		Notes: []Note{
			{Meta: Meta{ID: 1}, Kind: "gift", Name: "early access", Version: 1, Text: "Get early access. Share it with your team and you get more.", MustBuy: "no", MustShare: "yes", JustDid: "nothing", StillGive: "yes"},
			{Meta: Meta{ID: 2}, Kind: "gift", Name: "early access", Version: 2, Text: "The calendar is ready for you. It is yours to keep.", MustBuy: "no", MustShare: "no", JustDid: "nothing", StillGive: "yes", ApprovedOn: "2026-03-28", SentOn: "2026-03-31"},
		},
		Project: NewProject(),
	}
	return b.Index()
}

func ids(list []Objection) string {
	var out []string
	for _, o := range list {
		id := o.ID
		if id == "" {
			id = o.Words
		}
		out = append(out, id+" "+o.Force)
	}
	return strings.Join(out, "; ")
}

func TestWhatStandsAgainstAGift(t *testing.T) {
	plain := Gift{PersonID: 1, Name: "early access", Kind: "access", Lever: "insider", Trigger: "nothing", NoteID: 2}
	for name, c := range map[string]struct {
		gift func(*Gift)
		book func(*Book)
		want string
	}{
		"nothing":                {want: ""},
		"asked us":               {gift: func(g *Gift) { g.Trigger = "asked us" }, want: ""},
		"follows a purchase":     {gift: func(g *Gift) { g.Trigger = "purchase" }, want: "W03 reason"},
		"money":                  {gift: func(g *Gift) { g.Kind = "money-like" }, want: "W04 reason"},
		"money in writing":       {gift: func(g *Gift) { g.Kind = "money-like" }, book: func(b *Book) { b.Overrides = []Override{{What: "W04", NoteID: 2, Date: "2026-04-01"}} }, want: ""},
		"needs a purchase":       {gift: func(g *Gift) { g.NeedsPurchase = true }, want: "They would have to buy, renew or stay for it. That is an offer, not a gift: take the condition away. stop"},
		"needs an act":           {gift: func(g *Gift) { g.NeedsAction = true }, want: "They would have to do something for it. That is a deal, not a gift: take the condition away. stop"},
		"a day out, no reason":   {gift: func(g *Gift) { g.Kind = "experience" }, want: "An experience needs a reason: write in its note why it fits this person. stop"},
		"a day out, reason":      {gift: func(g *Gift) { g.Kind, g.Note = "experience", "she builds looms" }, want: ""},
		"the note is a draft":    {gift: func(g *Gift) { g.NoteID = 1 }, want: "The note is not approved yet: check it, answer the four questions and approve it. stop"},
		"no note":                {gift: func(g *Gift) { g.NoteID = 0 }, want: "Choose the note that goes with it; the four questions stand there. stop"},
		"control":                {gift: func(g *Gift) { g.PersonID = 3 }, want: "W29 reason"},
		"crisis":                 {book: func(b *Book) { b.Project.Crisis = true }, want: "W16 stop"},
		"not before":             {book: func(b *Book) { b.People[1].NotBefore = "2026-06-01" }, want: "W34 stop"},
		"not before, day come":   {book: func(b *Book) { b.People[1].NotBefore = "2026-04-10" }, want: ""},
		"a cause from nowhere":   {gift: func(g *Gift) { g.Lever = "purpose" }, want: "W11 stop"},
		"a cause of old":         {gift: func(g *Gift) { g.Lever = "purpose" }, book: func(b *Book) { b.Answers = []Answer{{Topic: CauseTopic, Answer: "ten trees", Date: "2025-05-01"}} }, want: ""},
		"a cause begun too late": {gift: func(g *Gift) { g.Lever = "purpose" }, book: func(b *Book) { b.Answers = []Answer{{Topic: CauseTopic, Answer: "ten trees", Date: "2026-03-30"}} }, want: "W11 stop"},
		"dull product":           {book: func(b *Book) { b.Project.LowInvolvement = true }, want: "This gift is about the product. What these people care about is the cause. hint"},
	} {
		b, g := giving(), plain
		if c.gift != nil {
			c.gift(&g)
		}
		if c.book != nil {
			c.book(b)
		}
		if got := ids(b.Giving(&g)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestWhichGiftsCount(t *testing.T) {
	for want, change := range map[string]func(*Gift){
		"":                                       func(*Gift) {},
		"not given yet":                          func(g *Gift) { g.GivenOn = "2026-04-11" },
		"it followed a review":                   func(g *Gift) { g.Trigger = "review" },
		"a condition stands on it":               func(g *Gift) { g.NeedsAction = true },
		"it is money-like":                       func(g *Gift) { g.Kind = "money-like" },
		"it has no note with the four questions": func(g *Gift) { g.NoteID = 0 },
		"the four questions of its note are not passed": func(g *Gift) { g.NoteID = 1 },
	} {
		g := Gift{PersonID: 1, Kind: "access", Trigger: "nothing", NoteID: 2, GivenOn: "2026-04-10"}
		change(&g)
		b := giving()
		if got := b.GiftCounts(&g); got != want {
			t.Errorf("%q, want %q", got, want)
		}
		b.Gifts = []Gift{g}
		if b.Gifted(1) != (want == "") {
			t.Errorf("gifted differs from %q", want)
		}
	}
}

func TestApprovalWantsTheQuestionsAndTheWords(t *testing.T) {
	b := giving()
	n := *b.NoteByID(1)
	if got := ids(b.Approval(&n)); !strings.HasPrefix(got, "\"Must they share") || !strings.HasSuffix(got, "string reason") {
		t.Errorf("a note with a string: %q", got)
	}
	n.MustShare, n.JustDid = "no", ""
	if got := ids(b.Approval(&n)); !strings.Contains(got, "The four questions come first: what had they just done?") {
		t.Errorf("a question is open: %q", got)
	}
	n.JustDid = "asked us"
	b.Overrides = []Override{{What: StringOverride, NoteID: 1, Date: "2026-04-10", Reason: "quoted on purpose"}}
	if got := ids(b.Approval(&n)); got != "" {
		t.Errorf("passed in writing: %q", got)
	}
	b.Overrides[0].NoteID = 2
	if got := ids(b.Approval(&n)); got != "string reason" {
		t.Errorf("the reason belongs to another version: %q", got)
	}
	if got := ids(b.Approval(b.NoteByID(2))); got != "" {
		t.Errorf("a clean note: %q", got)
	}
}

func TestAnotherVersionBeginsAsADraft(t *testing.T) {
	b := giving()
	next := b.NextVersion(b.NoteByID(1))
	if next.ID != 0 || next.Version != 3 || next.State(b.Today) != "draft" || next.Name != "early access" {
		t.Errorf("%+v", next)
	}
	if !b.SentBefore(&next) || b.SentBefore(&Note{Kind: "gift", Name: "a card"}) {
		t.Error("a change after the first sending is an iteration")
	}
	if v := b.Versions(&next); len(v) != 2 || v[0].Version != 2 {
		t.Errorf("%d versions", len(v))
	}
}

func TestAlikeLettersAreSeen(t *testing.T) {
	b := giving()
	for id := int64(10); id < 16; id++ {
		b.People[id] = &Person{Name: "Person " + string(rune('a'+id))}
		b.Gifts = append(b.Gifts, Gift{PersonID: id, NoteID: 2})
	}
	n := b.NoteByID(2)
	if like := b.Alike(n); like.Warning != "W12" || like.Count != 6 {
		t.Errorf("six alike: %+v", like)
	}
	b.Gifts[0].PersonalLine = "Your three-country calendar was our test case"
	if like := b.Alike(n); like.Warning != "" {
		t.Errorf("five alike: %+v", like)
	}
	if like := b.Alike(n, &Gift{PersonID: 1, NoteID: 2}); like.Warning != "W12" {
		t.Errorf("and one more: %+v", like)
	}
	n.IsGroup = true
	if like := b.Alike(n); like.Warning != "" || b.LacksLine(&b.Gifts[1]) {
		t.Error("a group note is honest and lacks nothing")
	}
}

func TestGivingIsOneChange(t *testing.T) {
	b := giving()
	b.Notes[1].SentOn = ""
	gifts := []Gift{{Meta: Meta{ID: 5}, PersonID: 1, Name: "card", NoteID: 2, Giver: "founder", Minutes: 7}, {Meta: Meta{ID: 6}, PersonID: 2, Name: "card", NoteID: 2}}
	var given, touched, sent int
	for _, row := range b.GiveRows(gifts, "email") {
		switch r := row.(type) {
		case *Gift:
			if r.GivenOn == b.Today {
				given++
			}
		case *Touch:
			if r.Kind == "gift" && !r.Asks && r.Date == b.Today {
				touched++
			}
		case *Note:
			if r.SentOn == b.Today && r.ID == 2 {
				sent++
			}
		}
	}
	if given != 2 || touched != 2 || sent != 1 {
		t.Errorf("%d given, %d touches, %d notes sent", given, touched, sent)
	}
	if gifts[0].GivenOn != "" || b.Notes[1].SentOn != "" {
		t.Error("the rows of the book were changed")
	}
}

func TestInsiderEndsWhenItIsPublic(t *testing.T) {
	b := giving()
	b.Gifts = []Gift{{PersonID: 1, Lever: "insider", GivenOn: "2026-04-01"}, {PersonID: 1, Lever: "purpose", GivenOn: "2026-04-02"}}
	b.Recognitions = []Recognition{{PersonID: 1, DoneOn: "2026-04-03"}}
	if got := b.LeversOf(1); got != (LeverReach{1, 1, 1}) {
		t.Errorf("%v", got)
	}
	b.Gifts[0].PublicOn = "2026-04-09"
	if got := b.LeversOf(1); got != (LeverReach{1, 0, 1}) {
		t.Errorf("public now: %v", got)
	}
	if got := b.LeversMissing(); got[0] != nil {
		t.Errorf("day 12 is too early for a word: %v", got)
	}
	b.Today = "2026-04-19"
	if got := b.LeversMissing(); len(got[1]) != 2 || len(got[0]) != 1 || got[0][0] != 2 {
		t.Errorf("day 21: %v", got)
	}
}

func TestPresetsAreWholeGifts(t *testing.T) {
	for _, p := range GiftPresets {
		g := p.Gift()
		g.PersonID = 1
		if err := g.Check(); err != nil || p.Line == "" || p.Minutes == 0 {
			t.Errorf("%s: %v", p.Name, err)
		}
	}
	if last := PresetsFor(&Project{LowInvolvement: true}); len(last) != len(GiftPresets)+len(causePresets) || last[len(last)-1].Kind != "access" || last[0].Lever != "purpose" {
		t.Error("for a dull product, access goes last")
	}
}

func TestALetterGoesToOnePersonWithTheirLine(t *testing.T) {
	b := wave28(10)
	n, g := b.note()
	if why := b.NoLetter(g); !strings.Contains(why, "no line for this person") {
		t.Errorf("without a line: %q", why)
	}
	g.PersonalLine = "You asked for it in March."
	if got := b.Letter(g); got != "Uma,\n\nYou asked for it in March.\n\nThe build is ready for you. Nothing to do in return.\n" || b.NoLetter(g) != "" {
		t.Errorf("%q %q", got, b.NoLetter(g))
	}
	n.IsGroup = true
	if got := b.Letter(g); !strings.Contains(got, "everybody in the group") || strings.Contains(got, "Uma") {
		t.Errorf("a group note plays personal: %q", got)
	}
	b.People[1].NotBefore = b.Today.Add(3)
	if why := b.NoLetter(g); !strings.Contains(why, "They said not before") {
		t.Errorf("against their wish: %q", why)
	}
}
