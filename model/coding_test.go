package model

import (
	"slices"
	"testing"
)

// saidBook is a wave with one engaged and one control person, a space that
// the engaged one joined, and a ritual that prompts.
func saidBook() *Book {
	b := &Book{
		Today: "2026-04-24", Wave: Wave{Meta: Meta{ID: 1}, Start: "2026-03-30", Days: 28},
		Project: Project{Leader: "Mira Sand", RunsBy: "Jo"},
		People: map[int64]*Person{
			1: {Meta: Meta{ID: 1}, Name: "Ben Lindqvist"}, 2: {Meta: Meta{ID: 2}, Name: "Isla Moor"}, 3: {Meta: Meta{ID: 3}, Name: "Will Årsta", Staff: true},
		},
		Arms:        []Arm{{PersonID: 1, Arm: Engaged}, {PersonID: 2, Arm: Control}},
		Spaces:      []Space{{Meta: Meta{ID: 1}, Name: "Flow Builders", Symbols: "paper plane"}},
		Memberships: []Membership{{SpaceID: 1, PersonID: 1, JoinedOn: "2026-04-03"}},
		Gifts:       []Gift{{Name: "calendar integration, early look"}},
		Rituals:     []Ritual{{Meta: Meta{ID: 1}, SpaceID: 1, Name: "Show your desk: one picture", Prompts: true}},
	}
	return b.Index()
}

func TestTheRecordKnowsWhatWasAskedFor(t *testing.T) {
	for _, c := range []struct {
		name   string
		touch  Touch
		ritual Date
		person int64
		asked  string
	}{
		{name: "nothing", person: 1, asked: "unasked"},
		{name: "a survey", person: 1, touch: Touch{Kind: "survey", Date: "2026-04-13"}, asked: "prompted"},
		{name: "seven days before", person: 1, touch: Touch{Kind: "ask other", Asks: true, Date: "2026-04-13"}, asked: "prompted"},
		{name: "eight days before", person: 1, touch: Touch{Kind: "ask other", Asks: true, Date: "2026-04-12"}, asked: "unasked"},
		{name: "after it was said", person: 1, touch: Touch{Kind: "survey", Date: "2026-04-21"}, asked: "unasked"},
		{name: "an ask for their view", person: 1, touch: Touch{Kind: "ask view", Asks: true, Date: "2026-04-18"}, asked: "unasked"},
		{name: "a gift that asks", person: 1, touch: Touch{Kind: "gift", Asks: true, Date: "2026-04-18"}, asked: "prompted"},
		{name: "dropped", person: 1, touch: Touch{Kind: "survey", Date: "2026-04-18", DroppedOn: "2026-04-18"}, asked: "unasked"},
		{name: "somebody else was asked", person: 2, touch: Touch{Kind: "survey", Date: "2026-04-18"}, asked: "unasked"},
		{name: "a ritual that prompts", person: 1, ritual: "2026-04-17", asked: "prompted"},
		{name: "a ritual they could not see", person: 2, ritual: "2026-04-17", asked: "unasked"},
		{name: "staff", person: 3, asked: "tied"},
		{name: "nobody known", person: 0, asked: "unasked"},
	} {
		b := saidBook()
		if c.touch.Kind != "" {
			c.touch.PersonID, c.touch.Direction = 1, "out"
			b.Touches = []Touch{c.touch}
		}
		if c.ritual != "" {
			b.RitualDates = []RitualDate{{RitualID: 1, Date: c.ritual}}
		}
		asked, why := b.AskedByRecord(c.person, "2026-04-20")
		if asked != c.asked || (why == "") != (asked == "unasked") {
			t.Errorf("%s: %s because %q, want %s", c.name, asked, why, c.asked)
		}
	}
}

func TestMaskHidesWhatGivesTheArmAway(t *testing.T) {
	b := saidBook()
	for text, want := range map[string]string{
		"Tried two cheaper tools this year, came back":     "Tried two cheaper tools this year, came back",
		"Ben here: ben's boards are best":                  "[hidden] here: [hidden]'s boards are best",
		"mira and WILL ARSTA helped":                       "[hidden] and [hidden] helped",
		"Said it in the Flow Builders channel":             "Said it in the [hidden] channel",
		"#flowbuilders rocks, so does flow-builders":       "[hidden] rocks, so does [hidden]",
		"The Calendar  integration finally ended it":       "The [hidden] finally ended it",
		"I integrate my calendar. Integration is hard":     "I integrate my calendar. Integration is hard",
		"As Isla said, an isla is an island":               "As [hidden] said, an isla is an island",
		"write to ben@lind.test, or @jo_sand.":             "write to [hidden], or [hidden].",
		"we show your desk and the paper plane":            "we [hidden] and the [hidden]",
		"people in the control group cannot control boats": "people in the [hidden] cannot control boats",
		"日本語 Ben 日本語":                                      "日本語 [hidden] 日本語",
		"":                                                 "",
	} {
		if got := Mask(b, text, "Ben Lindqvist"); got != want {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestEveryMentionIsInTheListsOfItsState(t *testing.T) {
	b := saidBook()
	m := func(id, person int64, asked, place, seen string) Mention {
		return Mention{Meta: Meta{ID: id}, PersonID: person, Date: "2026-04-1" + Date('0'+rune(id%10)), Channel: "forum", Asked: asked, Place: place, Visibility: seen}
	}
	b.Mentions = []Mention{
		m(1, 1, "unasked", "outside", "public"), m(2, 2, "unasked", "outside", "public"), m(3, 1, "prompted", "outside", "public"),
		m(4, 1, "unasked", "outside", "private"), m(5, 1, "unasked", "outside", "public"), m(6, 0, "unasked", "outside", "public"),
		m(7, 1, "prompted", "outside", "public"),
	}
	for id, asked := range map[int64]string{1: "unasked", 2: "unasked", 3: "unasked", 4: "unasked", 7: "prompted"} {
		b.Codings = append(b.Codings, Coding{Meta: Meta{ID: id}, MentionID: id, Date: "2026-04-20", AboutUs: true, Tone: "positive", ReadsAsked: asked})
	}
	b.Recognitions = []Recognition{{MentionID: 3, LeftAloneOn: "2026-04-20", LeftAloneWhy: "would feel like marketing"}}
	b.Index()
	for filter, want := range map[string][]int64{
		"to code": {6, 5}, "open": {3}, "thanks": {1, 7}, "counted": {2, 1}, "excluded": {7, 4}, "second-hand": {4}, "all": {7, 6, 5, 4, 3, 2, 1},
	} {
		if got := b.MentionIDs(filter, ""); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", filter, got, want)
		}
	}
	b.Mentions[0].Text, b.Mentions[4].Text = "Boards save hours", "boards again"
	if got := b.MentionIDs("all", "ben BOARDS"); !slices.Equal(got, []int64{1}) {
		t.Errorf("narrowed by words: %v; a name must not find what is still to be coded", got)
	}
	if got := b.CodingQueue(); !slices.Equal(got, []int64{5, 6}) {
		t.Errorf("coded in the order %v", got)
	}
	if why := b.WhyNot(); why[3] != "asked is open" || why[1] != "" || why[5] != "not coded yet" {
		t.Errorf("reasons %v", why)
	}
}

func TestAnOpenMentionIsSettledWithAReason(t *testing.T) {
	m := &Mention{Text: "good", Date: "2026-04-20", Channel: "forum", Place: "outside", Visibility: "public", Asked: "prompted"}
	c := &Coding{AboutUs: true, ReadsAsked: "unasked"}
	if m.Check() != nil || !m.AskedOpen(c) {
		t.Fatal("coder and record differ, and it is not open")
	}
	m.SettledAs = "unasked"
	if m.Check() == nil {
		t.Fatal("settled without a reason")
	}
	m.SettledWhy = "the survey was about something else"
	if m.Check() != nil || m.AskedOpen(c) {
		t.Fatal("it is still open")
	}
	if m.SettledAs = "perhaps"; m.Check() == nil {
		t.Fatal("settled with an unknown word")
	}
}

func TestSunsetIsKnownByTheFeature(t *testing.T) {
	b := saidBook()
	b.Sunsets = []Sunset{{Part: "Old editor", Ends: "in June"}}
	if end := b.Sunset("old editor "); end == nil || end.Ends != "in June" {
		t.Error("the ending feature is not known")
	}
	if b.Sunset("") != nil {
		t.Error("a mention of no feature praises an ending one")
	}
}

// TestWhatOurOwnPeopleSayMovesNeitherArm counts before and after one of ours
// praised us in public, unasked.
func TestWhatOurOwnPeopleSayMovesNeitherArm(t *testing.T) {
	b := wave28(20)
	said(b, 1, "positive", "calm at last")
	before := b.Index().Tally("run").Counted
	b.People[4] = &Person{Meta: Meta{ID: 4}, Name: "Ola", Staff: true}
	b.Arms = append(b.Arms, Arm{PersonID: 4, Arm: Engaged, SetNo: 3})
	said(b, 4, "positive", "we are good")
	now := b.Index().Tally("run")
	if before[Engaged] != 1 || now.Counted[Engaged] != 1 || now.Counted[Control] != before[Control] {
		t.Errorf("counted %v, then %v", before, now.Counted)
	}
}
