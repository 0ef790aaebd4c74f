package model

import (
	"slices"
	"strings"
	"testing"
)

func contextOf(t *testing.T, key string) Context {
	t.Helper()
	i := slices.IndexFunc(Contexts, func(c Context) bool { return c.Key == key })
	if i < 0 {
		t.Fatalf("there is no context %s", key)
	}
	return Contexts[i]
}

func TestAContextChangesWhatIsOfferedAndNothingThatIsStored(t *testing.T) {
	p := NewProject()
	if slices.Contains(SignalKindsFor(&p, ""), "peer call") || !slices.Contains(SignalKindsFor(&p, "peer call"), "peer call") {
		t.Error("a peer call is for business customers, and stays where it stands")
	}
	plain := PresetsFor(&p)[0].Name
	for key, want := range map[string]string{"business": "roadmap", "sceptical": "teaching material", "low": "cause"} {
		b := (&Book{Project: NewProject()}).Index()
		rows := b.SwitchRows(contextOf(t, key))
		now := rows[0].(*Project)
		if len(rows) != 1 || !contextOf(t, key).On(now) || contextOf(t, key).On(&b.Project) {
			t.Errorf("%s: %d rows", key, len(rows))
		}
		if got := PresetsFor(now)[0].Name; got == plain || !strings.Contains(got, want) {
			t.Errorf("%s offers %q first", key, got)
		}
		for _, g := range PresetsFor(now) {
			x := g.Gift()
			x.PersonID = 1
			if err := x.Check(); err != nil || g.Line == "" || g.Minutes == 0 {
				t.Errorf("%s: %v", g.Name, err)
			}
		}
		if QuestionsFor(now)[0] == QuestionsFor(&p)[0] {
			t.Errorf("%s asks the same first", key)
		}
		b.Project = *now
		if back := b.SwitchRows(contextOf(t, key))[0].(*Project); *back != NewProject() {
			t.Errorf("%s off leaves %+v", key, back)
		}
	}
}

func TestAScepticalAudienceReadsWhoWrites(t *testing.T) {
	b := through(1)
	n := &Note{Meta: Meta{ID: 7}, Kind: "gift", Text: "Here is the table you asked about.", MustBuy: "no", MustShare: "no", JustDid: "nothing", StillGive: "yes"}
	if got := b.Approval(n); len(got) != 0 {
		t.Errorf("at first %v", got)
	}
	b.Project.Sceptical = true
	if got := b.Approval(n); len(got) != 1 || !strings.Contains(got[0].Words, "Set-up") {
		t.Errorf("without a line %v", got)
	}
	if got := states(b); !strings.HasPrefix(got, "open") {
		t.Errorf("the start does not wait: %s", got)
	}
	b.Project.Disclosure = "I work for Flow and write to you as one of twelve."
	if got := b.Approval(n); len(got) != 1 || !strings.Contains(got[0].Words, "one of twelve") {
		t.Errorf("without it in the note %v", got)
	}
	n.Text += "\ni work for Flow  and write to you as one of twelve."
	if got := b.Approval(n); len(got) != 0 {
		t.Errorf("with it %v", got)
	}
	n.Text += " Refer to the help page where you like."
	if got := b.Approval(n); len(got) == 0 {
		t.Error("a word of the refer family passes")
	}
}

func TestRegulatedContactTakesThePublicPath(t *testing.T) {
	b := through(1)
	b.Project.Regulated = true
	g := Gates(b.Index())
	if g[0].State != "done" || g[2].Name != "Agree" || g[2].State != "open" || g[4].Name != "Publish" {
		t.Fatalf("%+v", g)
	}
	s := Study{Meta: Meta{ID: 1}, PersonID: 1, Title: "half the meetings", Claim: "half as many", Proof: "their annual report", AgreedOn: "2026-04-01"}
	b.Studies = []Study{s}
	if g = Gates(b.Index()); g[2].State != "done" || g[3].State != "open" || g[4].State != "open" {
		t.Errorf("agreed: %+v", g)
	}
	s.PublishedOn, s.Place = "2026-04-05", "our site"
	if s.Check() == nil {
		t.Error("published without approval")
	}
	s.DraftedOn, s.ApprovedOn, s.ClearedOn = "2026-04-02", "2026-04-03", "2026-04-04"
	if s.Check() == nil {
		t.Error("cleared by nobody")
	}
	s.ClearedBy = "legal"
	b.Studies = []Study{s}
	if err := s.Check(); err != nil || s.State(b.Today) != "published" {
		t.Errorf("%v %s", err, s.State(b.Today))
	}
	if g = Gates(b.Index()); g[4].State != "done" {
		t.Errorf("published: %+v", g[4])
	}
	b.Project.Regulated = false
	if g = Gates(b.Index()); g[2].Name != "Gift" || g[2].State != "open" {
		t.Errorf("back: %+v", g[2])
	}
}

func TestTheCoreGetsOnlyTheMinutesThereAre(t *testing.T) {
	b := through(1)
	b.Project.VeryLarge = true
	g := Gates(b.Index())
	if g[0].State != "open" || g[1].State != "open" {
		t.Errorf("nothing is said of minutes or tiers: %s %s", g[0].State, g[1].State)
	}
	b.Wave.FrozenOn, b.Rule.ID = "", 1
	if hard, _ := b.FreezeMissing(); len(hard) != 1 || !strings.HasPrefix(hard[0], "Only the core can be engaged; not in the core: ") {
		t.Errorf("the freeze says %v", hard)
	}
	for _, p := range b.People {
		p.Tier = "core"
	}
	if hard, _ := b.FreezeMissing(); len(hard) != 0 {
		t.Errorf("with a core the freeze says %v", hard)
	}
	b.Wave.FrozenOn = "2026-03-27"
	b.Project.MinutesEach, b.Project.ManagerMinutes = 20, 0
	if got := b.Attention(2).Words(); got != "2 people at 20 minutes a week need 40 minutes. You have 30. Serve fewer, or promise less." {
		t.Error(got)
	}
	b.Project.ManagerMinutes = 60
	if g = Gates(b.Index()); g[0].State != "done" || g[1].State != "done" || !b.Attention(2).Enough() {
		t.Errorf("%v %v", g[0].Missing(), g[1].Missing())
	}
}

func TestAScepticalAudienceReadsNoReferWordFromUs(t *testing.T) {
	g := Gift{PersonID: 1, PersonalLine: "You may refer to page two."}
	said := func(sceptical bool) bool {
		b := wave28(1)
		b.Project.Sceptical = sceptical
		return slices.ContainsFunc(b.Giving(&g), func(o Objection) bool {
			return o.Force == Stop && strings.Contains(o.Words, "Never sound as if you want to be passed on")
		})
	}
	if !said(true) || said(false) {
		t.Errorf("stopped %v where they are sceptical, %v elsewhere", said(true), said(false))
	}
}
