package ui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/component"
	"goodword/ui/pane"
	"goodword/ui/uitest"
)

// running is the book of a wave on its 26th day.
func running() *model.Book {
	return &model.Book{
		Today:       "2026-04-24",
		Project:     model.Project{Purpose: "make planning feel calm"},
		Wave:        model.Wave{Meta: model.Meta{ID: 1}, Name: "Flow Builders", Start: "2026-03-30", Days: 28, FrozenOn: "2026-03-27"},
		PeopleCount: 2,
		Arms:        []model.Arm{{PersonID: 1, Arm: model.Engaged}, {PersonID: 2, Arm: model.Control}},
		People:      map[int64]*model.Person{1: {Meta: model.Meta{ID: 1}, Name: "Ben Lindqvist"}, 2: {Meta: model.Meta{ID: 2}, Name: "Isla Moor"}},
		Mentions: []model.Mention{
			{Meta: model.Meta{ID: 1}, PersonID: 1, Date: "2026-04-02", Channel: "forum", Place: "outside", Visibility: "public", Asked: "unasked", Text: "calm"},
			{Meta: model.Meta{ID: 2}, PersonID: 1, Date: "2026-04-03", Channel: "forum", Place: "outside", Visibility: "public", Asked: "unasked", Text: "again"},
		},
		Codings: []model.Coding{{Meta: model.Meta{ID: 1}, MentionID: 1, Date: "2026-04-04", AboutUs: true, Tone: "positive", ReadsAsked: "unasked"}},
	}
}

func store() *uitest.Store {
	return &uitest.Store{Wave: running(), People: []model.Person{
		{Meta: model.Meta{ID: 1}, Name: "Ben Lindqvist", Role: "designer"},
		{Meta: model.Meta{ID: 2}, Name: "Isla Moor"},
		{Meta: model.Meta{ID: 3}, Name: "Ben Ode", Company: "Ode & Co"},
	}}
}

func house(t testing.TB, s *uitest.Store) *uitest.Driver {
	t.Helper()
	return uitest.New(t, s, ui.Options{Panes: []ui.Maker{newList, newStep}})
}

func TestTheFrameSaysWhereTheWaveStands(t *testing.T) {
	d := house(t, store())
	for _, want := range []string{"Flow Builders", "day 26 of 28", `"make planning feel calm"`, "engaged 1", "control 0", "1 to code"} {
		if !strings.Contains(d.Line(0), want) {
			t.Errorf("the header does not say %q: %s", want, d.Line(0))
		}
	}
	if got := d.Line(1); !strings.Contains(got, "0 People") || !strings.Contains(got, "1 Gift +") {
		t.Errorf("tabs: %q", got)
	}
	if got := d.Line(-1); !strings.Contains(got, "d remove the person") || !strings.Contains(got, "? help") {
		t.Errorf("last line: %q", got)
	}
	d.Size(50, 12)
	if got := d.Line(0); !strings.Contains(got, "0 People") || !strings.Contains(got, "d26 1:0") {
		t.Errorf("short header: %q", got)
	}
	d.Size(20, 5).Shows("A little more room")
}

func TestWhatIsSpecialIsSaidInWords(t *testing.T) {
	s := store()
	s.Wave.Project.Demo, s.Wave.Project.Crisis, s.Wave.ReadOnly = true, true, true
	d := house(t, s)
	d.Shows("demo", "crisis: outgoing is paused", "read only")
	d.Press("a").Shows("The file is open to read only")
}

func TestEveryFrameIsExact(t *testing.T) {
	for _, keys := range [][]string{
		{}, {"1"}, {"1", "enter"}, {"?"}, {":"}, {"a"}, {"/"}, {"ctrl+f"}, {"t"}, {"!"}, {"n"}, {"n", "x", "esc"}, {"1", "r", "ctrl+s"},
	} {
		t.Run(strings.Join(keys, " "), func(t *testing.T) { house(t, store()).Press(keys...).Sweep() })
	}
	t.Run("first run", func(t *testing.T) {
		house(t, &uitest.Store{Wave: &model.Book{Today: "2026-04-24"}}).Sweep()
	})
	t.Run("no panes", func(t *testing.T) {
		uitest.New(t, store(), ui.Options{Panes: []ui.Maker{}}).Press("esc", "q").Sweep()
	})
}

func TestDigitsSwitchPanesAndTabsCanBeClicked(t *testing.T) {
	d := house(t, store()).Press("1")
	d.Shows("Give something generous")
	d.Click(strings.Index(d.Line(1), "0 People"), 1).Shows("list filtered by")
	d.Click(3, 3+5).Shows("row 5")
	d.Send(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	d.Shows("row 2")
}

func TestABlockedKeySaysWhy(t *testing.T) {
	house(t, store()).Press("1", "v").Shows("The four questions are still open")
	house(t, store()).Press("1", "/").Shows("There is no list to filter here")
}

func TestEscGoesBackAndNeverQuits(t *testing.T) {
	d := house(t, store()).Press("1").Size(80, 24).Press("enter").Hides("gifts").Press("esc").Shows("gifts")
	if d.Press("esc", "esc"); d.Left {
		t.Error("esc quit")
	}
	d.Press("enter", "q")
	if d.Left {
		t.Error("q quit with something to go back from")
	}
	if d.Press("q"); !d.Left {
		t.Error("q at the top did not quit")
	}
}

func TestCtrlCTwiceQuits(t *testing.T) {
	d := house(t, store()).Press("n").Type("Ida").Press("ctrl+c").Shows("ctrl+c again within 2 seconds quits", "Ida")
	if d.Left {
		t.Error("the first ctrl+c quit")
	}
	if d.Press("ctrl+c"); !d.Left {
		t.Error("the second one did not")
	}
	s := store()
	d = house(t, s).Press("n").Type("Ida").Press("ctrl+c", "ctrl+c")
	d.App.Finish()
	if s.Kept["draft:Person"] == "" {
		t.Error("what was typed is lost")
	}
	house(t, s).Shows("words that were not saved wait in: Person").Press("n").Shows("Ida", "your unsaved words are back")
}

func TestFilterNarrowsAsOneTypes(t *testing.T) {
	d := house(t, store()).Press("/").Type("ja").Shows("filtered by [ja]").Press("enter").Shows("filtered by [ja]")
	d.Press("j").Shows("row 1").Press("esc").Shows("filtered by []")
	d.Press("/").Type("q").Press("esc").Shows("filtered by []")
}

func TestAWriteIsToldAndUndone(t *testing.T) {
	s := store()
	d := house(t, s).Press("d").Shows("removed Ben - u undoes")
	s.Labels = []string{"removed Ben"}
	d.Press("u").Shows("undid: removed Ben - U redoes").Press("U").Shows("did again: removed Ben - u undoes")
	s.Labels = nil
	d.Press("u").Shows("There is nothing to undo.").Press("esc").Hides("There is nothing to undo.")
}

func TestAFailedSaveKeepsTheText(t *testing.T) {
	d := house(t, store()).Press("n").Type("full").Press("ctrl+s").Shows("There is no room on the disk", "full")
	d.Press("backspace", "backspace", "backspace", "backspace").Type("Ida").Press("ctrl+s")
	d.Shows("added Ida - u undoes")
	if strings.Contains(d.Screen(), "note") {
		t.Errorf("the form is still open:\n%s", d.Screen())
	}
}

func TestTypedTextIsNotLostBySlip(t *testing.T) {
	d := house(t, store()).Press("n").Type("Ida").Press("esc").Shows("l leaves them")
	d.Press("esc").Shows("Ida").Hides("l leaves them")
	d.Press("esc", "l").Hides("Ida")
	house(t, store()).Press("n", "esc").Hides("note")
}

func TestAReasonClosesTheFormBelowIt(t *testing.T) {
	d := house(t, store()).Press("1", "r", "ctrl+s").Shows("Why go on?").Press("enter").Shows("Go on only with a reason")
	d.Type("fail").Press("enter").Shows("The file is read-only", "fail", "Why go on?")
	d.Press("ctrl+u").Type("they asked").Press("enter").Shows("reason: they asked").Hides("Why go on?", "what  ")
	house(t, store()).Press("1", "r", "ctrl+s", "esc").Type("x").Press("ctrl+s").Shows("Why go on?")
}

func TestKeysTypedFastFindTheDialogOpen(t *testing.T) {
	s := store()
	s.Labels = []string{"removed Ben"}
	d := house(t, s).Press(":").Type("undo newest").Shows("> undo the newest change", "u").Press("enter").Shows("undid: removed Ben")
	d.Press(":").Type("open gift").Press("enter").Shows("Give something generous")
	d.Press(":").Type("mark as").Shows("The four questions are still open")
	d.Press("enter").Shows("Commands")
	d.Press("esc", "0", ":").Type("Gift: open the").Press("enter").Shows("the gift")
}

func TestQuickAddWritesFromAnywhere(t *testing.T) {
	s := store()
	d := house(t, s).Press("1", "a").Shows("m @ben + forum").Type("t @isla").Press("enter").Shows("What was it about?", "t @isla")
	d.Type(" reply half days?").Press("enter").Shows("noted a reply from Isla Moor - u undoes").Hides("half days?")
	if r, ok := s.Saved[0].(*model.Reply); !ok || r.PersonID != 2 || r.Quote != "half days?" {
		t.Errorf("saved %+v", s.Saved[0])
	}
	d.Press("a").Type("s @nobody idea").Press("enter").Shows(`Nobody is called "nobody"`, "s @nobody idea")
}

func TestQuickAddAsksWhichBen(t *testing.T) {
	s := store()
	d := house(t, s).Press("a").Type("n @ben met at meetup").Press("enter").Shows("Which ben?", "designer", "Ode & Co")
	d.Press("down", "enter").Shows("wrote a note on Ben Ode - u undoes").Hides("Which ben?", "met at meetup")
	if p, ok := s.Saved[0].(*model.Person); !ok || p.ID != 3 {
		t.Errorf("saved %+v", s.Saved[0])
	}
	d.Press("a").Type("n @be").Shows("tab takes the first: Ben Lindqvist, Ben Ode").Press("tab").Type("met").Press("enter")
	d.Shows("wrote a note on Ben Lindqvist")
}

func TestQuickAddKeepsItsTextWhenTheWriteFails(t *testing.T) {
	s := store()
	s.Fail = model.NotAllowed("There is no room on the disk: free some and save again")
	d := house(t, s).Press("a").Type("n @isla met").Press("enter").Shows("no room on the disk", "n @isla met")
	s.Fail = nil
	d.Press("enter").Shows("wrote a note on Isla Moor")
	d.Press("a").Type("g @isla card").Press("enter").Shows("Isla Moor is in the control group", "g @isla card")
}

func TestFindAnywhereGoesThere(t *testing.T) {
	s := store()
	s.Hits = []model.Hit{
		{Table: "mentions", ID: 9, PersonID: 2, Name: "Isla Moor", Text: "so calm"},
		{Table: "notes", ID: 4, Text: "calm card"},
		{Table: "people", ID: 1, PersonID: 1, Name: "Ben Lindqvist", Text: "calm person"},
	}
	d := house(t, s).Press("ctrl+f").Type("calm").Shows("Find anywhere", "people", "notes", "mentions", "Isla Moor  so calm")
	d.Press("down", "enter").Shows("Give something generous") // a note for nobody: its pane
	d.Press("ctrl+f").Type("so calm").Press("enter").Shows("person 2")
	d.Press("ctrl+f").Type("zzz").Shows("Nothing was found")
}

func TestFindHidesWhatWaitsToBeCoded(t *testing.T) {
	s := store()
	s.Wave.Mentions = []model.Mention{{Meta: model.Meta{ID: 9}, PersonID: 2, Text: "so calm"}}
	s.Wave.Index()
	s.Hits = []model.Hit{{Table: "mentions", ID: 9, PersonID: 2, Name: "Isla Moor", Text: "so calm"}}
	house(t, s).Press("ctrl+f").Type("isla").Shows("waits to be coded; its words are hidden").Hides("so calm", "Isla Moor")
}

func TestHelpShowsTheKeysOfThisPane(t *testing.T) {
	house(t, store()).Press("1", "?").Shows("Give something generous", "mark as given (not now: The four questions", "Everywhere").Press("?").Hides("Everywhere")
}

func TestThemeIsSeenWhileChosenAndKept(t *testing.T) {
	s := store()
	d := house(t, s)
	before := d.App.View().Content
	if d.Press("t", "down"); d.App.View().Content == before {
		t.Error("moving shows no other theme")
	}
	if d.Press("esc"); d.App.View().Content != before {
		t.Error("esc did not bring the old theme back")
	}
	if d.Press("t").Type("paper").Press("enter"); s.Kept["theme"] != "Paper" {
		t.Errorf("kept %q", s.Kept["theme"])
	}
	if view := house(t, s).App.View(); view.BackgroundColor == nil {
		t.Error("a light theme on a dark terminal has no ground of its own")
	}
	uitest.New(t, s, ui.Options{NoColor: true}).Press("t").Shows("Colours are off")
}

func TestNothingIsDrawnWhileNothingHappens(t *testing.T) {
	d := house(t, store())
	content := d.App.View().Content
	allocs := testing.AllocsPerRun(100, func() { d.App.View() })
	if allocs > 0 || d.App.View().Content != content {
		t.Errorf("an idle frame costs %v allocations", allocs)
	}
}

func TestErrorsAreKeptInTheMessages(t *testing.T) {
	house(t, store()).Press("!").Shows("Nothing was said yet").Press("esc", "1", "v", "!").Shows("The four questions are still open")
}

func TestTheClipboardIsAsked(t *testing.T) {
	if d := house(t, store()).Press("y").Shows("copied the mail"); d.Copied != "ben@example.org" {
		t.Errorf("copied %q", d.Copied)
	}
}

func TestMouseCanBeLeft(t *testing.T) {
	s := store()
	d := house(t, s).Press("m").Shows("mouse off")
	if d.App.View().MouseMode != tea.MouseModeNone || s.Kept["mouse"] != "off" {
		t.Error("the mouse is still taken")
	}
	if house(t, s).App.View().MouseMode != tea.MouseModeNone {
		t.Error("that was not remembered")
	}
}

func TestAPasteIsTextAndNeverKeys(t *testing.T) {
	d := house(t, store()).Paste("qd\x1b]52;c;x\x07")
	if d.Left {
		t.Error("a pasted q quit")
	}
	d.Hides("removed").Press("n").Paste("Ida\x1b]0;x\x07").Shows("Ida]0;x")
}

func TestAnEmptyFileIsGreeted(t *testing.T) {
	s := &uitest.Store{Wave: &model.Book{Today: "2026-04-24"}}
	d := house(t, s).Shows("/data/goodword.db", "Nothing leaves this machine", "look at the demo")
	d.Press("n").Shows("Person", "name")
	d = house(t, s).Press("d")
	if !d.Left || d.App.Next() != ui.Demo {
		t.Error("the demo is not opened")
	}
	house(t, s).Press("esc").Hides("Nothing leaves this machine")
	house(t, s).Size(40, 12).Hides("be led through").Shows("enter first hour")
}

func TestPanesHearOfChangesAndThemes(t *testing.T) {
	var list *listPane
	s := store()
	d := uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane {
		list = &listPane{host: h}
		return list
	}}})
	list.news = nil
	d.Press("d")
	if got := strings.Join(list.news, " "); got != "pane.ChangedMsg pane.BookMsg" && got != "pane.BookMsg pane.ChangedMsg" {
		t.Errorf("after a write the pane hears %q", got)
	}
}

func TestTheKeySheetHasEveryKey(t *testing.T) {
	sheet := ui.KeySheet()
	for _, want := range []string{"| `u` | undo the newest change |", "| `:` `ctrl+p` | find a command |", "| `j` `down` | go down |"} {
		if !strings.Contains(sheet, want) {
			t.Errorf("the key sheet lacks %q:\n%s", want, sheet)
		}
	}
}

func TestLongWorkTellsItsNews(t *testing.T) {
	house(t, store()).Press("i").Shows("imported 40 people - u undoes", "person 40").Hides("Import")
}

func TestARowChangedMeanwhileShowsBoth(t *testing.T) {
	d := house(t, store()).Press("n").Type("stale").Press("tab").Type("mine").Press("ctrl+s")
	d.Shows("Your words are kept").Hides("mine")
	d.Press("esc", "n").Shows("mine", "as it is saved, note: as written by another", "your unsaved words are back")
}

func TestALongTextMayBeWrittenInTheEditor(t *testing.T) {
	house(t, store()).Press("n").Hides("ctrl+o").Press("tab").Shows("ctrl+o editor")
}

func TestAWriteIsDoneEvenIfTheLoopEndsBeforeIt(t *testing.T) {
	wrote := 0
	d := uitest.New(t, store(), ui.Options{Panes: []ui.Maker{newList}})
	for range 3 {
		d.App.Update(nil)
		d.App.Save("wrote", func() error { wrote++; return nil })
	}
	d.App.Update(nil) // what it starts is never run
	d.App.Finish()
	if wrote != 3 {
		t.Errorf("%d of 3 writes were done", wrote)
	}
}

func TestLongNewsHasLinesOfItsOwnAndTheKeysStay(t *testing.T) {
	for _, w := range []int{40, 60} {
		d := house(t, store()).Size(w, 20).Press("1", "v")
		if news, keys := d.Line(-2), d.Line(-1); !strings.Contains(news, "The four questions are still open") || !strings.Contains(keys, "enter") {
			t.Errorf("%d cells: %q over %q", w, news, keys)
		}
	}
}

func TestTheTerminalsCursorStandsBehindTypedText(t *testing.T) {
	d := house(t, store()).Press("n").Type("Zoë 日本")
	c := d.App.View().Cursor
	if c == nil {
		t.Fatalf("no cursor:\n%s", d.Screen())
	}
	line := d.Line(c.Y)
	if i := strings.Index(line, "日本"); i < 0 || c.X != component.Width(line[:i])+4 {
		t.Errorf("at %d of %q", c.X, line)
	}
	if d.Press("esc", "l"); d.App.View().Cursor != nil {
		t.Error("the cursor stayed where the form was")
	}
}
