package recognise_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/pane/recognise"
	"goodword/ui/uitest"
)

// wave is a month with mentions in every state: 1 counted and waiting for
// thanks, 2 of a control person counted, 3 open, 4 second-hand, 5 to 7 to code.
func wave() *model.Book {
	b := &model.Book{
		Today: "2026-04-24", Project: model.NewProject(),
		Wave: model.Wave{Meta: model.Meta{ID: 1}, Name: "Flow Builders", Start: "2026-03-30", Days: 28, FrozenOn: "2026-03-27"},
		People: map[int64]*model.Person{
			1: {Meta: model.Meta{ID: 1}, Name: "Ben Lindqvist"}, 2: {Meta: model.Meta{ID: 2}, Name: "Isla Moor"},
		},
		Arms:   []model.Arm{{PersonID: 1, Arm: model.Engaged, SetNo: 1}, {PersonID: 2, Arm: model.Control, SetNo: 1}},
		Spaces: []model.Space{{Meta: model.Meta{ID: 1}, Name: "Flow Builders"}},
		Gifts:  []model.Gift{{Meta: model.Meta{ID: 1}, PersonID: 1, Name: "calendar integration", Kind: "access", GivenOn: "2026-03-31", NoteID: 1}},
		Overrides: []model.Override{
			{WaveID: 1, What: "gate 1", Reason: "known for years", Date: "2026-03-28"}, {WaveID: 1, What: "gate 2", Reason: "small group", Date: "2026-03-31"},
		},
		Sweeps: []model.Sweep{
			{Meta: model.Meta{ID: 1}, Week: 3, EngagedReached: 30, ControlReached: 24, EngagedOn: "2026-04-17", ControlOn: "2026-04-17", Minutes: 48, Channels: "forum"},
			{Meta: model.Meta{ID: 2}, Week: 4, EngagedReached: 30, EngagedOn: "2026-04-24", Minutes: 20},
		},
	}
	say := func(id, person int64, day model.Date, asked, seen, text string) {
		b.Mentions = append(b.Mentions, model.Mention{
			Meta: model.Meta{ID: id, Rev: 1}, PersonID: person, Date: day, Channel: "industry forum", Place: "outside", Visibility: seen, Asked: asked, Text: text, FoundBy: "sweep, week 4",
		})
	}
	say(1, 1, "2026-04-16", "unasked", "public", "Defended the price, twice")
	say(2, 2, "2026-04-17", "unasked", "public", "Saved us a meeting")
	say(3, 1, "2026-04-18", "prompted", "public", "Here is my set-up")
	b.Mentions[2].AskedWhy, b.Mentions[2].ProductPart = "a survey on Wed 15 Apr", "old editor"
	say(4, 1, "2026-04-19", "unasked", "private", "Told a prospect to try us")
	say(5, 2, "2026-04-20", "unasked", "public", "Isla here, no regrets")
	say(6, 1, "2026-04-21", "prompted", "public", "Said it in Flow Builders: calendar integration is a relief")
	b.Mentions[5].AskedWhy, b.Mentions[5].Guess = "a survey on Wed 15 Apr", "positive"
	say(7, 0, "2026-04-22", "unasked", "public", "Asked how the export works")
	b.Mentions[6].Author = "@stranger"
	for i := range int64(4) {
		b.Codings = append(b.Codings, model.Coding{Meta: model.Meta{ID: i + 1}, MentionID: i + 1, Date: "2026-04-22", AboutUs: true, Tone: "positive", Act: "defends", ReadsAsked: "unasked", Blind: true})
	}
	return b
}

func open(t *testing.T, b *model.Book) (*uitest.Driver, *uitest.Store) {
	s := &uitest.Store{Wave: b}
	return uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return recognise.New(h, s) }}}), s
}

func TestLooks(t *testing.T) {
	for name, show := range map[string]func(*uitest.Driver){
		"to code 120x40": func(d *uitest.Driver) {},
		"coding 92x24":   func(d *uitest.Driver) { d.Size(92, 24).Press("c", "1") },
		"coding 80x24":   func(d *uitest.Driver) { d.Size(80, 24).Press("c") },
		"coding 40x12":   func(d *uitest.Driver) { d.Size(40, 12).Press("c") },
		"thanks 80x24":   func(d *uitest.Driver) { d.Size(80, 24).Press("tab", "enter") },
		"sweeps 120x40":  func(d *uitest.Driver) { d.Press("tab", "tab") },
		"all 120x40":     func(d *uitest.Driver) { d.Press("f").Type("all").Press("enter", "G") },
		"to code 40x12":  func(d *uitest.Driver) { d.Size(40, 12) },
		"second 120x40":  func(d *uitest.Driver) { d.Press("tab", "tab", "tab") },
		"story 80x24":    func(d *uitest.Driver) { d.Size(80, 24).Press("tab", "tab", "tab", "tab", "enter") },
	} {
		t.Run(name, func(t *testing.T) {
			b := wave()
			b.Stories = []model.Story{{
				Meta: model.Meta{ID: 1}, PersonID: 1, Moment: "Defended the price, twice", MomentOn: "2026-04-16", AskedOn: "2026-04-18", AgreedOn: "2026-04-19", Scope: "our blog, first name",
			}}
			for i, tone := range []string{"positive", "negative"} {
				b.Codings = append(b.Codings, model.Coding{Meta: model.Meta{ID: int64(50 + i)}, MentionID: int64(1 + i), Date: "2026-04-23", Coder: "Kim", AboutUs: true, Tone: tone, ReadsAsked: "unasked", Blind: true, Second: true})
			}
			d, _ := open(t, b)
			show(d)
			d.Golden()
		})
	}
}

func TestEverySize(t *testing.T) {
	for _, b := range []*model.Book{wave(), {Today: "2026-04-24"}} {
		d, _ := open(t, b)
		for range 6 {
			d.Sweep()
			d.Press("enter").Sweep()
			d.Press("esc", "tab")
		}
		d.Press("c").Sweep()
		d.Press("1", "p", "enter", "2", "n", "enter", "l", "i").Sweep()
	}
}

func TestTheArmIsNeverOnTheScreenBeforeTheCoding(t *testing.T) {
	d, s := open(t, wave())
	secrets := []string{"Ben", "Lindqvist", "Isla", "Moor", "Flow Builders: ", "calendar", "survey", "prompted"}
	house := 4 // the house's own lines name the wave and both counts
	below := func() string { return strings.Join(strings.Split(d.Screen(), "\n")[house:], "\n") }
	for range 3 {
		for _, secret := range secrets {
			if strings.Contains(below(), secret) {
				t.Errorf("the list shows %q:\n%s", secret, d.Screen())
			}
		}
		d.Press("j")
	}
	d.Press("c").Shows("coding  1 of 3", "[hidden] here, no regrets")
	for n := 1; n <= 3; n++ {
		for _, secret := range []string{"Ben", "Lindqvist", "Isla", "Moor", "calendar", "Builders"} {
			if strings.Contains(below(), secret) && !strings.Contains(secret, "Builders") {
				t.Errorf("mention %d shows %q:\n%s", n, secret, d.Screen())
			}
		}
		d.Hides("engaged,", "control,").Press("1", "p", "enter")
	}
	if len(s.Saved) != 3 {
		t.Fatalf("%d readings", len(s.Saved))
	}
	for _, row := range s.Saved {
		if c := row.(*model.Coding); !c.Blind || c.Tone != "positive" || c.ReadsAsked != "unasked" || c.Date != "2026-04-24" {
			t.Errorf("%+v", c)
		}
	}
	d.Shows("That was the last one. Read: 3 of 3.").Press("enter").Hides("coding")
}

func TestTheRecordSpeaksAfterTheCoder(t *testing.T) {
	d, _ := open(t, wave())
	d.Press("c", "1", "n", "enter").Shows("By our records the last one was unasked, as you read it").Hides("survey")
	d.Press("1", "n", "enter").Shows("prompted (a survey on Wed 15 Apr)", "you read it otherwise", "Who noted it took it for positive")
}

func TestEveryKeyAnswers(t *testing.T) {
	d, s := open(t, wave())
	d.Press("c").Press("enter").Shows("Was it asked for? Answer with 1 to 4").Press("3", "enter").Shows("Which tone?")
	d.Press("m", "t", "a", "8", "0", "7", "enter")
	c, m := s.Saved[0].(*model.Coding), s.Saved[1].(*model.Mention)
	if c.ReadsAsked != "kit" || c.Tone != "mixed" || c.Act != "answers a question" || !c.AboutGift || !c.CouldTell || m.Visibility != "private" || m.ID != 5 {
		t.Errorf("%+v %+v", c, m)
	}
	d.Press("l").Shows("2 of 3", "export").Press("i").Shows("3 of 3", "Saved: not about us")
	if m := s.Saved[2].(*model.Mention); !m.NotOurs || m.ID != 7 {
		t.Errorf("%+v", m)
	}
	d.Press("-", "-").Shows("1 of 3", "[m mixed]").Press("g", "enter")
	if c := s.Saved[3].(*model.Coding); c.Tone != "negative" || c.ID != 0 || c.MentionID != 5 {
		t.Errorf("a second reading must be a new one: %+v", c)
	}
	d.Press("-", "enter")
	if len(s.Saved) != 5 {
		t.Errorf("nothing was changed, and it was written again: %d rows", len(s.Saved))
	}
}

func TestNamesMakeAReadingNotBlind(t *testing.T) {
	d, s := open(t, wave())
	d.Press("c", "B").Shows("Isla Moor, control", "not blind").Press("1", "p", "enter").Hides("Ben").Press("1", "p", "enter")
	if s.Saved[0].(*model.Coding).Blind || !s.Saved[1].(*model.Coding).Blind {
		t.Error("blind is not what was seen")
	}
}

func TestAReadingThatCannotBeSavedComesBack(t *testing.T) {
	d, s := open(t, wave())
	s.Fail = errors.New("the file is held by another program")
	d.Press("c", "1", "p", "enter").Shows("1 of 3", "Not saved: the file is held", "[1 no, unasked]")
	s.Fail = nil
	d.Press("enter").Shows("2 of 3")
	if len(s.Saved) != 1 {
		t.Errorf("%+v", s.Saved)
	}
}

func TestAnOpenMentionIsSettledInTheList(t *testing.T) {
	d, s := open(t, wave())
	d.Press("f").Type("open").Press("enter").Shows("Here is my set-up", "prompted: a survey", "positive, defends, reads unasked, names hidden")
	d.Press("o").Shows("because").Press("tab").Type("the survey was on billing").Press("ctrl+s")
	if m := s.Saved[0].(*model.Mention); m.SettledAs != "unasked" || m.SettledWhy != "the survey was on billing" {
		t.Errorf("%+v", m)
	}
}

func TestListsHoldWhatTheySay(t *testing.T) {
	d, s := open(t, wave())
	for list, want := range map[string]string{"second-hand": "Second-hand. Kept, never counted.", "counted": "counted 2", "excluded": "second-hand", "thanks": "Defended the price"} {
		d.Press("f").Type(list).Press("enter").Shows(want)
	}
	d.Press("f").Type("all").Press("enter").Shows("all 7", "1 of 7").Press("/").Type("meeting").Press("enter").Shows("Saved us a meeting").Hides("regrets")
	d.Press("w").Shows("Counted: about us").Press("z")
	if m := s.Saved[0].(*model.Mention); m.ID != 2 || !m.NotOurs {
		t.Errorf("%+v", m)
	}
}

func TestANewMentionTakesAskedFromTheRecord(t *testing.T) {
	b := wave()
	b.Touches = []model.Touch{{Meta: model.Meta{ID: 1}, PersonID: 1, Date: "2026-04-22", Direction: "out", Kind: "survey"}}
	d, s := open(t, b)
	d.Press("n").Type("Ben Lindqvist").Press("tab", "tab").Type("podcast").Press("tab").Type("we come up twice").Press("ctrl+s")
	m := s.Saved[0].(*model.Mention)
	if m.PersonID != 1 || m.Asked != "prompted" || m.AskedWhy != "a survey on Wed 22 Apr" || m.Channel != "podcast" || m.Place != "outside" {
		t.Errorf("%+v", m)
	}
	d.Press("n").Type("somebody new").Press("tab", "tab").Type("blog").Press("tab").Type("found them").Press("ctrl+s")
	if m := s.Saved[1].(*model.Mention); m.PersonID != 0 || m.Author != "somebody new" || m.Asked != "unasked" {
		t.Errorf("%+v", m)
	}
}

func TestThanks(t *testing.T) {
	d, s := open(t, wave())
	d.Press("T").Shows("Code it first")
	d.Press("tab").Shows("[Thanks 2 waiting]", "late 6d", "Ben Lindqvist").Press("c")
	d.Press("tab").Type("calm under fire").Press("tab").Type("Top poster of the month wins").Press("ctrl+s").Shows("This makes a race of it")
	if len(s.Saved) != 0 {
		t.Fatal("a contest was saved")
	}
	d.Press("ctrl+u").Type("Thanks for your tenth post").Press("ctrl+s").Shows("You thank for a number", "Save again to keep it")
	d.Press("ctrl+u").Type("Ben, the way you stay calm helps us all").Press("ctrl+s").Shows("thanked Ben Lindqvist - u undoes")
	r, touch := s.Saved[0].(*model.Recognition), s.Saved[1].(*model.Touch)
	if r.MentionID != 1 || r.DoneOn != "2026-04-24" || r.AboutPerson != "calm under fire" || touch.Kind != "thanks" || touch.PersonID != 1 {
		t.Errorf("%+v %+v", r, touch)
	}
	d.Press("L").Type("thanks would feel like marketing").Press("ctrl+s").Shows("left Ben Lindqvist alone")
	if r := s.Saved[2].(*model.Recognition); r.LeftAloneOn != "2026-04-24" || r.LeftAloneWhy == "" || r.DoneOn != "" {
		t.Errorf("%+v", r)
	}
}

func TestPraiseOfWhatEndsWaitsForAReason(t *testing.T) {
	b := wave()
	b.Mentions[0].ProductPart = "old editor"
	d, s := open(t, b)
	d.Press("shift+tab").Shows("Features that end").Press("n").Type("Old editor").Press("tab").Type("in June").Press("ctrl+s")
	end := *s.Saved[0].(*model.Sunset)
	end.ID = 1
	b.Sunsets = []model.Sunset{end}
	d, s = open(t, b)
	d.Press("shift+tab").Shows("Old editor ends in June", "Defended the price").Press("tab", "tab", "c")
	d.Shows("They praise something that ends in June").Type("told on Monday").Press("enter").Shows("what about the person").Press("tab").Type("calm").Press("ctrl+s")
	if o := s.Saved[0].(*model.Override); o.What != "W21" || o.Reason != "told on Monday" {
		t.Errorf("%+v", o)
	}
}

func TestBothArmsAreSearchedAlike(t *testing.T) {
	d, s := open(t, wave())
	d.Press("tab", "tab").Shows("uneven", "control open", "not searched yet").Press("j").Shows("You searched 30 engaged and 24 control people").Press("k", "c").Shows("searched week 4")
	if sweep := s.Saved[0].(*model.Sweep); sweep.ControlOn != "2026-04-24" || sweep.ControlReached != 1 {
		t.Errorf("%+v", sweep)
	}
	d.Press("n", "ctrl+s")
	if sweep := s.Saved[1].(*model.Sweep); fmt.Sprint(sweep.Week, sweep.EngagedReached, sweep.ControlReached) != "4 1 1" {
		t.Errorf("%+v", sweep)
	}
}

func TestASecondCoderReadsBlindAndIsCompared(t *testing.T) {
	b := wave()
	b.Project.RunsBy = "Jo"
	b.Codings[0].CouldTell = true
	d, s := open(t, b)
	d.Press("tab", "tab", "tab").Shows("[Second coder !]", "You could tell the arm in 1 of 4 codings").Press("c").Type("jo").Press("enter").Shows("A second pair of eyes is needed")
	d.Press("c").Type("Kim").Press("enter").Shows("second reading by Kim  1 of 4", "names and arm are hidden").Hides("Ben Lindqvist", "Where?")
	d.Press("1", "p", "d", "9", "enter").Shows("How far you agree is said after the last one").Press("1", "g", "enter", "i", "1", "p", "enter").Shows("That was the last one")
	d.Press("esc").Shows("[Second coder").Hides("Who reads")
	if len(s.Saved) != 4 {
		t.Fatalf("%d rows", len(s.Saved))
	}
	for i, row := range s.Saved {
		c := row.(*model.Coding)
		if !c.Second || c.Coder != "Kim" || !c.Blind || c.AboutUs == (i == 2) {
			t.Errorf("%+v", c)
		}
		fresh := *c
		fresh.ID = int64(100 + i)
		b.Codings = append(b.Codings, fresh)
	}
	d, _ = open(t, b)
	d.Press("tab", "tab", "tab").Shows("[Second coder 4 read twice]", "about us", "the same in 3 of 4", "you do not agree; settle", "by Kim")
	d.Press("shift+tab", "shift+tab", "shift+tab", "f").Type("counted").Press("enter").Shows("counted 2")
}

func TestAStoryGoesItsWayByConsent(t *testing.T) {
	const day = "2026-04-24"
	moment := model.Story{Meta: model.Meta{ID: 1, Rev: 1}, PersonID: 2, Moment: "showed it to her team", MomentOn: "2026-04-20"}
	agreed := moment
	agreed.AgreedOn, agreed.Scope = day, "our blog"
	drafted := agreed
	drafted.DraftedOn, drafted.Text = day, "Isla showed it."
	approved := drafted
	approved.ApprovedOn = day
	published := approved
	published.PublishedOn, published.Places = day, "blog"
	withdrawn := published
	withdrawn.WithdrawnOn = day
	for _, c := range []struct {
		story model.Story
		do    func(*uitest.Driver)
		state string
	}{
		{moment, func(d *uitest.Driver) {
			d.Press("P").Shows("Nothing is published without their consent").Press("Y").Type("our blog").Press("ctrl+s")
		}, "agreed"},
		{moment, func(d *uitest.Driver) { d.Press("X") }, "declined"},
		{agreed, func(d *uitest.Driver) {
			d.Press("O").Shows("It is agreed").Press("c").Type("Isla showed it.").Press("ctrl+s")
		}, "drafted"},
		{drafted, func(d *uitest.Driver) { d.Press("c") }, "approved"},
		{approved, func(d *uitest.Driver) {
			if d.Press("T"); !strings.Contains(d.Copied, "# showed it to her team") || !strings.Contains(d.Copied, "Nothing is owed for it.") {
				t.Errorf("the kit is %q", d.Copied)
			}
			d.Shows("gave Isla Moor a story kit")
		}, "approved"},
		{approved, func(d *uitest.Driver) {
			d.Press("c", "ctrl+s").Shows("stands where is needed").Type("blog").Press("ctrl+s")
		}, "published"},
		{published, func(d *uitest.Driver) { d.Press("D").Shows("There is nothing to take down").Press("R") }, "withdrawn"},
		{withdrawn, func(d *uitest.Driver) {
			d.Shows("[Stories 1 story to take down]", "They took their consent back").Press("c")
		}, "withdrawn"},
	} {
		b := wave()
		b.Stories = []model.Story{c.story}
		d, s := open(t, b)
		c.do(d.Press("tab", "tab", "tab", "tab"))
		if len(s.Saved) == 0 || s.Saved[0].(*model.Story).State(day) != c.state {
			t.Fatalf("not %s: %+v\n%s", c.state, s.Saved, d.Screen())
		}
		consent := len(s.Saved) > 1 && s.Saved[1].(*model.Consent).Kind == "story" && s.Saved[1].(*model.Consent).Given == (c.state == "agreed")
		if wants := c.state == "agreed" || c.story.PublishedOn != "" && c.story.WithdrawnOn == ""; consent != wants {
			t.Errorf("%s: the person's consent is %v", c.state, s.Saved)
		}
	}
}

func TestAStoryOfWhoHasAccessFromUsSaysSo(t *testing.T) {
	b := wave()
	d, s := open(t, b)
	d.Press("f").Type("counted").Press("enter", "G", "S").Shows("A good moment of Ben Lindqvist", "Defended the price").Press("ctrl+s").Shows("noted a good moment of Ben Lindqvist")
	story := *s.Saved[0].(*model.Story)
	story.Meta, story.AgreedOn, story.Scope, story.DraftedOn, story.ApprovedOn = model.Meta{ID: 1, Rev: 1}, "2026-04-20", "blog", "2026-04-20", "2026-04-21"
	b.Stories = []model.Story{story}
	d, s = open(t, b)
	d.Press("tab", "tab", "tab", "tab", "c").Type("blog").Press("ctrl+s").Shows("They have early access from you")
	if len(s.Saved) != 0 {
		t.Fatalf("%+v", s.Saved)
	}
	d.Type("y").Press("ctrl+s").Shows("published the story of Ben Lindqvist")
}

func TestAskingForAStoryIsAnAsk(t *testing.T) {
	b := wave()
	b.Stories = []model.Story{{Meta: model.Meta{ID: 1, Rev: 1}, PersonID: 1, Moment: "stayed calm", MomentOn: "2026-04-20"}}
	b.Cases = []model.Case{{Meta: model.Meta{ID: 1}, PersonID: 1, What: "slow", Felt: "let down", NotedOn: "2026-04-10", FixedOn: "2026-04-11", CheckedOn: "2026-04-12", ClosedOn: "2026-04-14"}}
	d, _ := open(t, b)
	d.Press("tab", "tab", "tab", "tab", "A").Shows("10 days after the complaint was closed. Let the repair speak for a month.")
	b.Cases = nil
	d, s := open(t, b)
	d.Press("tab", "tab", "tab", "tab", "A").Type("May we tell it?").Press("ctrl+s").Shows("Go on only with a reason").Type("he offered it").Press("enter").Shows("asked Ben Lindqvist for a story")
	if touch := s.Saved[len(s.Saved)-1].(*model.Touch); touch.Kind != "ask other" || !touch.Asks || touch.Text != "May we tell it?" {
		t.Errorf("%+v", touch)
	}
}

func TestARepostSaysWhatTiesThemToUs(t *testing.T) {
	const tie = "They have early access from you"
	d, s := open(t, wave())
	d.Press("tab", "enter").Shows(tie).Press("c").Hides("Save again").Press("right").Press("tab").Shows(tie, "Save again to keep it")
	d.Type("calm under fire").Press("ctrl+s").Shows("thanked Ben Lindqvist")
	if r := s.Saved[0].(*model.Recognition); r.Form != model.Repost {
		t.Errorf("%+v", r)
	}
}
