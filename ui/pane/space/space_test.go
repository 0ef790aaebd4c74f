package space_test

import (
	"slices"
	"testing"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/entry"
	"goodword/ui/pane"
	"goodword/ui/pane/space"
	"goodword/ui/uitest"
)

func number(n int64) *int64 { return &n }

// wave is a month in which week 3 was mostly ours, a ritual is late, and
// somebody wants to be served one to one.
func wave() *model.Book {
	b := &model.Book{
		Today: "2026-04-24", Project: model.NewProject(),
		Wave: model.Wave{Meta: model.Meta{ID: 1}, Name: "Flow Builders", Start: "2026-03-30", Days: 28},
		People: map[int64]*model.Person{
			1: {Meta: model.Meta{ID: 1}, Name: "Ada Okafor", UseCase: "plans print"}, 2: {Meta: model.Meta{ID: 2}, Name: "Bo Nguyen", UseCase: "plans print", OneToOne: true},
			3: {Meta: model.Meta{ID: 3}, Name: "Cy 渡辺"}, 4: {Meta: model.Meta{ID: 4}, Name: "Di Control"},
		},
		Arms: []model.Arm{{PersonID: 1, Arm: model.Engaged}, {PersonID: 2, Arm: model.Engaged}, {PersonID: 3, Arm: model.Engaged}, {PersonID: 4, Arm: model.Control}},
		Spaces: []model.Space{{
			Meta: model.Meta{ID: 1}, WaveID: 1, Kind: "chat group", Name: "Flow Builders", Rules: "Help each other. This is no support desk.",
			RulesPostedOn: "2026-03-30", OpenedOn: "2026-04-01", Symbols: "paper plane",
		}},
		Memberships: []model.Membership{{Meta: model.Meta{ID: 1}, SpaceID: 1, PersonID: 1, InvitedOn: "2026-04-01", JoinedOn: "2026-04-02"}},
		Weeks: []model.SpaceWeek{
			{Meta: model.Meta{ID: 1}, SpaceID: 1, Week: 1, EndsOn: "2026-04-05", BrandMessages: 48, MemberMessages: 35, MemberToMember: 9},
			{Meta: model.Meta{ID: 2}, SpaceID: 1, Week: 2, EndsOn: "2026-04-12", BrandMessages: 44, MemberMessages: 52, MemberToMember: 18},
			{Meta: model.Meta{ID: 3}, SpaceID: 1, Week: 3, EndsOn: "2026-04-19", BrandMessages: 58, MemberMessages: 42, MemberToMember: 20, Criticisms: 2, CriticismAnswers: 1},
		},
		Rituals: []model.Ritual{
			{Meta: model.Meta{ID: 1}, SpaceID: 1, Name: "Friday Flow: one screenshot", StartedBy: "brand", Lever: "identity", Cadence: "weekly"},
			{Meta: model.Meta{ID: 2}, SpaceID: 1, Name: "Hack of the week", StartedBy: "member", Lever: "identity", Cadence: "weekly"},
		},
		RitualDates: []model.RitualDate{
			{Meta: model.Meta{ID: 1}, RitualID: 1, Date: "2026-04-17", Came: number(12), NotedOn: "2026-04-17"},
			{Meta: model.Meta{ID: 2}, RitualID: 1, Date: "2026-04-24"},
			{Meta: model.Meta{ID: 3}, RitualID: 2, Date: "2026-04-10", Came: number(5), NotedOn: "2026-04-10", Feeling: "loud"},
		},
		Topics: []model.Topic{
			{Meta: model.Meta{ID: 1}, SpaceID: 1, Date: "2026-04-14", Topic: "how studios plan leave", StartedBy: "member"},
			{Meta: model.Meta{ID: 2}, SpaceID: 1, Date: "2026-05-05", Topic: "why we left planners", StartedBy: "brand", Guest: "Lou 陳", Outside: true, Differs: true},
		},
		Sightings: []model.Sighting{{Meta: model.Meta{ID: 1}, SpaceID: 1, PersonID: 1, Date: "2026-04-18", Sign: "Flow Builders", Place: "her bio"}},
		Checks: []model.ConditionCheck{
			{Meta: model.Meta{ID: 1}, Week: 2, Date: "2026-04-10", Safety: "fine", Time: "thin", Voice: "open", Answers: "slow", Fun: "some"},
			{Meta: model.Meta{ID: 2}, Week: 3, Date: "2026-04-17", Safety: "fine", Time: "better", Voice: "open", Answers: "quick", Fun: "much"},
		},
	}
	return b
}

func open(t *testing.T, b *model.Book) (*uitest.Driver, *uitest.Store) {
	s := &uitest.Store{Wave: b}
	return uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return space.New(h, s) }}}), s
}

func TestLooks(t *testing.T) {
	for name, show := range map[string]func(*uitest.Driver){
		"members 120x40": func(d *uitest.Driver) {},
		"talk 120x40":    func(d *uitest.Driver) { d.Press("tab") },
		"talk 80x24":     func(d *uitest.Driver) { d.Size(80, 24).Press("tab", "enter") },
		"rituals 80x24":  func(d *uitest.Driver) { d.Size(80, 24).Press("tab", "tab") },
		"topics 120x40":  func(d *uitest.Driver) { d.Press("tab", "tab", "tab") },
		"seen 80x24":     func(d *uitest.Driver) { d.Size(80, 24).Press("tab", "tab", "tab", "tab", "enter") },
		"signs 80x24":    func(d *uitest.Driver) { d.Size(80, 24).Press("shift+tab", "shift+tab", "shift+tab") },
		"signs 40x12":    func(d *uitest.Driver) { d.Size(40, 12).Press("shift+tab", "shift+tab", "shift+tab") },
		"mix 120x40":     func(d *uitest.Driver) { d.Press("shift+tab", "shift+tab") },
		"rules 40x12":    func(d *uitest.Driver) { d.Size(40, 12).Press("shift+tab", "enter") },
		"members 40x12":  func(d *uitest.Driver) { d.Size(40, 12) },
	} {
		t.Run(name, func(t *testing.T) {
			d, _ := open(t, wave())
			show(d)
			d.Golden()
		})
	}
}

func TestEverySize(t *testing.T) {
	for _, b := range []*model.Book{wave(), {Today: "2026-04-24"}} {
		d, _ := open(t, b)
		for range 8 {
			d.Sweep()
			d.Press("enter").Sweep()
			d.Press("esc", "tab")
		}
	}
}

func TestABrandHeavyWeekWarnsFromWeekThree(t *testing.T) {
	d, _ := open(t, wave())
	d.Press("tab").Shows("[Talk 58 % !]", "We wrote 58 of 100 messages this week. Ask a member", "2, of which 1 answered", "member to member")
	d.Press("j").Hides("We wrote")
	d.Press("j").Shows("We wrote 58 of 100 messages. In the first weeks that may be")
}

func TestALetterHidesReplies(t *testing.T) {
	b := wave()
	b.Spaces[0].Kind = "letter"
	d, s := open(t, b)
	d.Press("tab").Hides("our share", "member to member").Shows("A letter has no replies to measure.")
	d.Press("n").Hides("replies to members").Shows("messages by us").Press("tab").Type("3").Press("ctrl+s")
	if len(s.Saved) != 1 || s.Saved[0].(*model.SpaceWeek).BrandMessages != 3 || s.Saved[0].(*model.SpaceWeek).Week != 4 {
		t.Errorf("%+v", s.Saved)
	}
}

func TestASpaceOpensOnlyWithPostedRules(t *testing.T) {
	d, s := open(t, &model.Book{Today: "2026-04-24", Wave: model.Wave{Meta: model.Meta{ID: 1}}})
	d.Shows("No space yet").Press("n").Shows("New space").Type("Flow").Press("ctrl+s")
	if len(s.Saved) != 1 || s.Saved[0].(*model.Space).Name != "Flow" {
		t.Fatalf("%+v", s.Saved)
	}
	b := wave()
	b.Spaces[0].Rules, b.Spaces[0].RulesPostedOn, b.Spaces[0].OpenedOn = "", "", ""
	d, s = open(t, b)
	d.Press("shift+tab", "o").Shows("Write the house rules first")
	d.Press("tab", "j", "v").Shows("one to one by choice and is not asked again").Press("j", "v").Shows("Post the house rules before you invite")
	if len(s.Saved) != 0 {
		t.Fatalf("%+v", s.Saved)
	}
	b.Spaces[0].Rules = "Be kind."
	d, _ = open(t, b)
	d.Press("shift+tab", "o").Shows("posted the rules of Flow Builders - u undoes")
	b.Spaces[0].RulesPostedOn = "2026-04-20"
	d, s = open(t, b)
	d.Press("shift+tab", "o").Shows("Skipping a step").Type("agreed with the leader").Press("enter").Shows("opened Flow Builders")
	if opened := s.Saved[1].(*model.Space); opened.OpenedOn != "2026-04-24" {
		t.Errorf("%+v", opened)
	}
}

func TestMembersMoveThroughTheirStates(t *testing.T) {
	d, s := open(t, wave())
	d.Hides("Di Control").Press("z").Shows("Ada Okafor went quiet - u undoes")
	d.Press("b").Shows("serve Ada Okafor one to one")
	d.Press("L").Press("tab").Type("no time").Press("ctrl+s").Shows("Ada Okafor left the space")
	d.Press("j").Shows("Served one to one by choice").Press("j", "v").Shows("Skipping a step").Type("they met last year").Press("enter").Shows("invited Cy")
	if len(s.Saved) != 7 {
		t.Fatalf("%d rows saved: %+v", len(s.Saved), s.Saved)
	}
	left := s.Saved[3].(*model.Membership)
	if left.LeftWhy != "no time" || left.LeftOn != "2026-04-24" {
		t.Errorf("%+v", left)
	}
	if passed := s.Saved[4].(*model.Override); passed.Reason != "they met last year" || passed.What != "gate 2" {
		t.Errorf("%+v", passed)
	}
	if touch := s.Saved[6].(*model.Touch); touch.Kind != "invite" || touch.PersonID != 3 {
		t.Errorf("%+v", touch)
	}
}

func TestWhoCameIsNoted(t *testing.T) {
	d, s := open(t, wave())
	d.Press("tab", "tab").Shows("who came?", "1 of 2 by members", "late 4d").Press("c").Shows("how many came").Press("tab").Type("11").Press("ctrl+s")
	if len(s.Saved) != 1 {
		t.Fatalf("%+v", s.Saved)
	}
	if date := s.Saved[0].(*model.RitualDate); date.ID != 2 || *date.Came != 11 || date.NotedOn != "2026-04-24" {
		t.Errorf("%+v", date)
	}
	d.Press("d").Shows("removed the ritual Friday Flow")
}

func TestTheReadyRitualAsksToSpeakAndShowsOnlyWithConsent(t *testing.T) {
	b := wave()
	d, s := open(t, b)
	d.Press("tab", "tab", "r").Shows("Show how you use it").Press("ctrl+s")
	r := s.Saved[0].(*model.Ritual)
	if !r.Prompts || r.SpaceID != 1 || r.StartedBy != "brand" {
		t.Errorf("%+v", r)
	}
	r.ID = 3
	b.Rituals = append(b.Rituals, *r)
	b.RitualDates = append(b.RitualDates, model.RitualDate{Meta: model.Meta{ID: 4}, RitualID: 3, Date: "2026-04-20"})
	if asked, why := b.Index().AskedByRecord(1, "2026-04-24"); asked != "prompted" {
		t.Errorf("what Ada says after it is %s: %s", asked, why)
	}
	held := model.RitualDate{RitualID: 3, Date: "2026-04-20", ShownAt: "our blog"}
	if held.Check() == nil {
		t.Error("a piece is shown and nobody agreed")
	}
	held.Agreed = "Ada"
	if err := held.Check(); err != nil {
		t.Error(err)
	}
	if fields := len(entry.Held(&held, new(int64), true)) - len(entry.Held(&held, new(int64), false)); fields != 2 {
		t.Errorf("%d fields ask about consent and place", fields)
	}
}

func TestAReadOnlyFileSaysSo(t *testing.T) {
	b := wave()
	b.ReadOnly = true
	d, s := open(t, b)
	d.Press("z").Shows("open to read only")
	if len(s.Saved) != 0 {
		t.Error("written all the same")
	}
}

func TestTheMouseChoosesListsAndRows(t *testing.T) {
	d, _ := open(t, wave())
	d.Press("i").Hides("A private place").Click(12, 3).Shows("[Talk", "Week 3").Click(5, 6).Shows("Week 2").Click(5, 6).Press("esc").Shows("2 of 3")
	d.Click(1, 3).Shows("[Members")
}

func TestThoseMarkedAreInvitedAsOneChange(t *testing.T) {
	b := wave()
	b.People[5] = &model.Person{Meta: model.Meta{ID: 5}, Name: "Ed Blum"}
	b.Arms = append(b.Arms, model.Arm{PersonID: 5, Arm: model.Engaged})
	for _, id := range []int64{3, 5} {
		b.Gifts = append(b.Gifts, model.Gift{PersonID: id, Kind: "access", Lever: "insider", Trigger: "nothing", GivenOn: "2026-03-31"})
	}
	d, s := open(t, b)
	d.Press("space", "space", "space", "space", "v").Type("they asked to come in").Press("enter").Shows("invited 2 people")
	var invited []int64
	for _, row := range s.Saved {
		if m, ok := row.(*model.Membership); ok {
			invited = append(invited, m.PersonID)
		}
	}
	if len(s.Labels) != 1 || !slices.Equal(invited, []int64{3, 5}) {
		t.Errorf("%v %v", s.Labels, invited)
	}
	d.Press("g", "space", "G", "space", "o").Shows("2 people joined")
}

func TestNotNowIsKeptUntilTheirDay(t *testing.T) {
	d, s := open(t, wave())
	d.Press("N").Type("2026-06-01").Press("ctrl+s").Shows("leave Ada Okafor be until Mon 1 Jun")
	if p := s.Saved[0].(*model.Person); p.NotBefore != "2026-06-01" {
		t.Errorf("%+v", p)
	}
	b := wave()
	b.People[3].NotBefore = "2026-06-01"
	d, s = open(t, b)
	d.Press("G").Shows("Mon 1 Jun, by their wish").Press("v").Shows("They said not before Mon 1 Jun")
	if len(s.Saved) != 0 {
		t.Errorf("%+v", s.Saved)
	}
}

func TestTopicsGuestsAndWhatWasSeenAreWrittenDown(t *testing.T) {
	d, s := open(t, wave())
	d.Press("tab", "tab", "tab").Shows("[Topics]", "No guest from outside yet").Press("n").Type("pricing of studios").Press("tab", "tab", "tab").Type("Kim Lee").Press("tab").Type("y").Press("ctrl+s").Shows("wrote down the topic pricing of studios")
	if r := s.Saved[0].(*model.Topic); r.SpaceID != 1 || r.StartedBy != "member" || r.Guest != "Kim Lee" || !r.Outside || r.Date != "2026-04-24" {
		t.Errorf("%+v", r)
	}
	d.Press("tab").Shows("[Seen 1]", "is no target").Press("n").Press("tab").Type("Ada Okafor").Press("tab").Type("a sticker").Press("ctrl+s").Shows("saw Flow Builders outside the space")
	if r := s.Saved[1].(*model.Sighting); r.Sign != "Flow Builders" || r.PersonID != 1 || r.Place != "a sticker" {
		t.Errorf("%+v", r)
	}
	d.Press("tab").Shows("2 criticisms, 1 answered; 1 topic begun by members", "Disagreement that is", "better")
}

func TestTheGuideSaysThatAMembersRitualWaitsForItsFirstTime(t *testing.T) {
	b := wave()
	b.RitualDates, b.Topics = b.RitualDates[:2], nil
	d, _ := open(t, b)
	d.Shows("Hack of the week is a member's and was not held yet")
}
