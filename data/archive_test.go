package data

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"goodword/model"
)

// closedDemo is the demo whose wave was closed on day 29, with one row of every
// noun that can be of a wave, opened again on a later day.
func closedDemo(t testing.TB, later int) *Store {
	t.Helper()
	ctx := context.Background()
	s := demoOn(t, 29)
	b := book(t, s)
	id, on := b.In(model.Engaged)[7], b.Wave.Start.Add(19)
	gift := b.Gifts[slices.IndexFunc(b.Gifts, func(g model.Gift) bool { return g.PersonID == id })]
	gift.Quote = "Such a surprise."
	must(t, s.Save("what is never erased",
		&model.Override{WaveID: b.Wave.ID, What: "gate 2", Reason: "holidays", Date: on},
		&model.Breach{WaveID: b.Wave.ID, PersonID: b.In(model.Control)[0], Date: on, Kind: "other"},
		&model.Look{WaveID: b.Wave.ID, Date: on, Shown: "much", Reason: "curious"},
		&model.RuleChange{WaveID: b.Wave.ID, Date: on, What: "worth", Reason: "too low"},
	))
	must(t, s.Save("what the demo lacks", &gift, &model.Consent{PersonID: id, Kind: "story", Given: true, Date: on},
		&model.Promise{WaveID: b.Wave.ID, PersonID: id, Text: "a call", Due: on, KeptOn: on},
		&model.Reply{PersonID: id, Date: on.Add(6), Tone: "warm", NeedsAnswer: true},
		&model.PlanItem{WaveID: b.Wave.ID, Text: "ask again", Made: "ourselves", Due: b.Today.Add(60)},
		&model.Study{WaveID: b.Wave.ID, PersonID: id, Title: "Gates", AgreedOn: on},
		&model.Referral{WaveID: b.Wave.ID, Who: "engaged", People: 30, Days: 28, Referrals: 2, Date: on},
		&model.Iteration{WaveID: b.Wave.ID, Number: 1, Date: on, Saw: "silence"},
		&model.MonthNote{WaveID: b.Wave.ID, PersonID: id, Date: on, Text: "It is ours.", Consent: "yes", Chosen: true, Beside: "space"},
		&model.Theme{Name: "speed", Action: "measure it", DoneOn: on}, &model.Sunset{Part: "the old export", Ends: "in June", NotedOn: on},
		&model.Swap{Element: "points", Gesture: "a letter"}, &model.Snooze{Kind: "reply", Ref: 1, Until: on},
	))
	wanda := model.Person{Name: "Wanda Else"}
	must(t, s.Save("somebody else", &wanda))
	must(t, s.Save("what somebody else said",
		&model.Mention{PersonID: wanda.ID, Date: on, Channel: "forum", Place: "outside", Visibility: "public", Asked: "unasked", Text: "great"},
		&model.Suggestion{PersonID: wanda.ID, Heard: on, Text: "more colours"}))
	must(t, s.CloseWave(ctx, "expand", "it went well"))
	must(t, s.Close())
	s, err := Open(ctx, s.Path(), Options{Today: b.Today.Add(later)})
	must(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

// reading is the summary of wave 1 in one text, as the change finds it.
func reading(t testing.TB, tx *Tx, edition string) string {
	t.Helper()
	r := newBookReader(tx.ctx, tx, tx.store)
	must(t, r.read(1))
	return summaryText(t, r.b.Index(), edition)
}

// otherWords say where one summary is another.
func otherWords(now, before string) string {
	i := 0
	for i < len(now) && i < len(before) && now[i] == before[i] {
		i++
	}
	i = max(0, i-80)
	return fmt.Sprintf("the summary says\n%.300s\ninstead of\n%.300s", now[i:], before[i:])
}

func summaryText(t testing.TB, b *model.Book, edition string) string {
	t.Helper()
	s, err := b.Summarize(edition)
	must(t, err)
	text, err := json.Marshal([]any{s, s.Title, s.Lines, s.Sections})
	must(t, err)
	return string(text)
}

// tried runs fn in a change that is given up.
func tried(t testing.TB, s *Store, fn func(*Tx)) {
	t.Helper()
	if _, err := s.change(context.Background(), "tried", func(tx *Tx) error { fn(tx); return errDry }); !errors.Is(err, errDry) {
		t.Fatal(err)
	}
}

// load1 reads a row of any noun.
func load1(tx *Tx, row model.Row, id int64) error {
	rows, err := tx.QueryContext(tx.ctx, statementsOf(row).byID, id)
	if err != nil {
		return err
	}
	defer rows.Close()
	rows.Next()
	return scan(rows, statementsOf(row).cols, row)
}

func copyOf(row model.Row) model.Row {
	out := reflect.New(reflect.TypeOf(row).Elem())
	out.Elem().Set(reflect.ValueOf(row).Elem())
	return out.Interface().(model.Row)
}

// otherValue is something else that the column of the row could hold.
func otherValue(t testing.TB, tx *Tx, c model.Column, row model.Row) any {
	t.Helper()
	value := c.Value(row)
	n, _ := value.(int64)
	switch {
	case c.Day():
		return string(tx.store.Today().Add(-30)) // in the run
	case c.Bool():
		return 1 - n
	case !c.Text() && !c.Ref:
		return n + 1
	}
	rows, err := texts(tx.ctx, tx, fmt.Sprintf("SELECT DISTINCT %q FROM %s WHERE %[1]q<>'' AND %[1]q IS NOT ? ORDER BY id DESC LIMIT 1", c.Name, row.Table()), value)
	must(t, err)
	switch {
	case len(rows) == 0 && c.Text():
		return "something else"
	case c.Text():
		return rows[0]
	case len(rows) == 0:
		return nil
	}
	id, err := strconv.ParseInt(rows[0], 10, 64)
	must(t, err)
	return id
}

// aWish is what may be said and taken back at any time.
var aWish = map[string][]string{"people": {"name", "say", "named_as", "forgotten_at"}, "credits": {"consent", "silent_by_wish", "named_as"}, "month_notes": {"consent"}}

// TestNothingChangesWhatAClosedWaveSays: whatever row of whatever noun is
// changed, removed or added with a day before the close, it is refused, or the
// summary reads as before.
func TestNothingChangesWhatAClosedWaveSays(t *testing.T) {
	s := closedDemo(t, 20)
	said, before := map[string]bool{}, ""
	for _, noun := range nouns() {
		table := noun.Table()
		if model.RowOf(table) == nil {
			continue
		}
		tried(t, s, func(tx *Tx) {
			if before == "" {
				before = reading(t, tx, model.Own)
			}
			try := func(err error) {
				said[table] = said[table] || err != nil && strings.Contains(err.Error(), "stays as it is")
			}
			row := copyOf(noun)
			first, err := ints(tx.ctx, tx, "SELECT min(id) FROM "+table)
			must(t, err)
			must(t, load1(tx, row, first[0]))
			for _, c := range model.Columns(row)[4:] {
				if slices.Contains(aWish[table], c.Name) {
					continue
				}
				now := copyOf(row)
				must(t, c.Set(now, otherValue(t, tx, c, row)))
				try(tx.Save(now))
				row.Head().Rev = now.Head().Rev
			}
			added := copyOf(row)
			*added.Head() = model.Meta{}
			try(tx.Save(added))
			try(tx.Remove(row))
			if now := reading(t, tx, model.Own); now != before {
				t.Errorf("%s: %s", table, otherWords(now, before))
			}
		})
	}
	for _, table := range []string{
		"answers", "notes", "gifts", "replies", "decisions", "suggestions", "credits", "promises", "spaces", "memberships", "space_weeks", "rituals",
		"ritual_dates", "topics", "sightings", "sweeps", "mentions", "recognitions", "cases", "boundaries", "plan_items", "condition_checks", "ledger",
		"month_notes", "referrals", "iterations", "waves", "arms",
	} {
		if !said[table] {
			t.Errorf("%s: nothing says that the wave stays as it is", table)
		}
	}
}

// withoutTheTimeAfter takes out of a summary what it says on purpose of the
// time after the wave.
func withoutTheTimeAfter(s *model.Summary) {
	s.Referrals, s.Counts.After = model.ReferralFigures{}, nil
	s.Space.BrandShareAfter, s.Space.MemberToMemberAfter = nil, nil
	s.Sections[10].Blocks = nil
	for i := range s.Sections {
		s.Sections[i].Blocks = slices.DeleteFunc(s.Sections[i].Blocks, func(b model.Block) bool {
			return b.Shares != nil || b.Table != nil && b.Table.Caption == "After the run" || strings.HasPrefix(b.Text, "What came after the run")
		})
	}
}

// TestLifeGoesOnAfterTheClose: what happens later is written down, on the day of
// the close as well, and the summary stays but for what it says of the time
// after.
func TestLifeGoesOnAfterTheClose(t *testing.T) {
	for _, later := range []int{0, 40} {
		s := closedDemo(t, later)
		tried(t, s, func(tx *Tx) {
			text := func() string {
				b, err := tx.bookOf(1)
				must(t, err)
				tx.books = nil
				r, err := b.Summarize(model.Own)
				must(t, err)
				withoutTheTimeAfter(r)
				out, err := json.Marshal([]any{r, r.Title, r.Lines, r.Sections})
				must(t, err)
				return string(out)
			}
			before := text()
			b, err := tx.bookOf(1)
			must(t, err)
			on, wave, id, control := b.Today, b.Wave.ID, b.In(model.Engaged)[3], b.In(model.Control)[2]
			var open, wanted *model.Suggestion
			for i := range b.Suggestions {
				if x := &b.Suggestions[i]; x.ShippedOn == "" && x.DeclinedOn == "" && x.SameAsID == 0 {
					open = x
				} else if x.ToldOn == "" {
					wanted = x
				}
			}
			open.ShippedOn, open.ShippedWhat, open.ShippedWhere = on, "it", "in the notes"
			wanted.ToldOn = on
			arm, reply, space, plan := b.ArmRow(id), b.Replies[len(b.Replies)-1], b.Spaces[0], b.Plan[len(b.Plan)-1]
			arm.LeftOn, arm.LeftHow, arm.LeftWhy = on, "withdrew", "moved away"
			reply.AnsweredOn, reply.AnsweredBy = on, "Mia"
			space.RestingOn, plan.DoneOn = on, on
			waiting := b.Cases[0]
			for _, c := range b.Cases {
				if c.ClosedOn == "" {
					waiting = c
				}
			}
			waiting.CheckedOn, waiting.ClosedOn = on, on
			person, project, element := *b.People[id], b.Project, b.Elements[0]
			person.Tied, project.LeaderMinutes, element.State, element.Replacement = true, 900, "replaced", "a letter"
			late := model.Mention{PersonID: id, Date: b.Wave.Start.Add(9), Channel: "forum", Place: "outside", Visibility: "public", Asked: "unasked", Text: "grand", FoundBy: model.FoundLate}
			after := late
			after.Date, after.FoundBy = on, ""
			touch := model.Touch{WaveID: wave, PersonID: id, Date: on, Direction: "out", Kind: "thanks"}
			for i, row := range []model.Row{
				&person, &project, &element, &late, &after, &touch, &reply, open, wanted, arm, &space, &plan, &waiting,
				&model.Reply{PersonID: id, Date: on, Tone: "warm", Quote: "thank you", CatchAsked: true},
				&model.Mention{PersonID: control, Date: on, Channel: "forum", Place: "outside", Visibility: "public", Asked: "unasked", Text: "good"},
				&model.Referral{WaveID: wave, Who: "engaged", People: 30, Days: 69, Referrals: 11, Date: on},
				&model.Credit{SuggestionID: open.ID, PersonID: open.PersonID, NamedAs: "A", Consent: true, Place: "notes", Date: on},
				&model.SpaceWeek{SpaceID: space.ID, Week: 5, EndsOn: b.Wave.End().Add(7), BrandMessages: 30, MemberMessages: 3},
				&model.Ritual{SpaceID: space.ID, Name: "breakfast", StartedBy: "member", Lever: "insider", Cadence: "weekly"},
				&model.RitualDate{RitualID: b.Rituals[0].ID, Date: on},
				&model.Case{WaveID: wave, PersonID: id, What: "slow", NotedOn: on},
				&model.Boundary{WaveID: wave, PersonID: id, Date: on, Kind: model.BoundaryKinds[0], What: "more and more"},
				&model.PlanItem{WaveID: wave, Text: "write to all", Made: "ourselves", Due: on.Add(7)},
				&model.MonthNote{WaveID: wave, Date: on, Text: "We learned that later", Consent: "own"},
				&model.Iteration{WaveID: wave, Number: 2, Date: on, Saw: "more of it"},
				&model.Membership{SpaceID: space.ID, PersonID: control, InvitedOn: on},
				&model.Element{Name: "stamps", State: "found", FoundOn: on}, &model.Theme{Name: "noise", Action: "look"},
				&model.Signal{PersonID: id, Kind: "forum answer", Date: b.Wave.Start},
			} {
				if err := tx.Save(row); err != nil {
					t.Errorf("%d days later, %d %s: %v", later, i, row.Table(), err)
				}
			}
			must(t, tx.Remove(&b.Elements[1]))
			must(t, tx.Save(&model.Coding{MentionID: late.ID, Date: on, AboutUs: true, Tone: "positive", ReadsAsked: "unasked"},
				&model.Coding{MentionID: after.ID, Date: on, AboutUs: true, Tone: "positive", ReadsAsked: "unasked"},
				&model.Recognition{MentionID: late.ID, PersonID: id, Form: model.RecognitionForms[0], DoneOn: on},
				&model.Reply{TouchID: touch.ID, PersonID: id, Date: on, Quote: "so kind"}))
			tx.books = nil
			if now := text(); now != before {
				t.Errorf("%d days later %s", later, otherWords(now, before))
			}
		})
	}
}

// TestErasureAndWishesWinOverTheArchive: a consent that is taken back, and a
// person who is forgotten, are gone from the summary of a closed wave as well,
// though the history of later changes tells what it was.
func TestErasureAndWishesWinOverTheArchive(t *testing.T) {
	ctx := context.Background()
	s := closedDemo(t, 20)
	b := book(t, s)
	note := b.MonthNotes[slices.IndexFunc(b.MonthNotes, func(n model.MonthNote) bool { return n.Text == "It is ours." })]
	p := *b.People[note.PersonID]
	has := func(edition, what string, want bool) {
		t.Helper()
		if got := strings.Contains(summaryText(t, book(t, s), edition), what); got != want {
			t.Errorf("the %s edition says %q: %v", edition, what, got)
		}
	}
	has(model.Shareable, note.Text, true)
	has(model.Shareable, "Such a surprise.", true)
	has(model.Shareable, p.Name, true)
	must(t, s.Save("took another back", &model.Consent{PersonID: p.ID, Kind: "story", Date: s.Today()}))
	has(model.Shareable, "Such a surprise.", false)
	has(model.Shareable, p.Name, false)
	note.Consent = "no"
	must(t, s.Save("took the consent back", &note))
	has(model.Shareable, note.Text, false)
	p.DoNotContact = true
	must(t, s.Save("is left alone", &p))
	has(model.Own, p.Name, true)
	_, err := s.Forget(ctx, p.ID)
	must(t, err)
	for _, edition := range model.Editions {
		has(edition, p.Name, false)
		has(edition, note.Text, false)
	}
}

// TestTheCloseIsTakenBack: undo opens the wave again, closing it again shuts
// it, and what was written before cannot be taken back meanwhile.
func TestTheCloseIsTakenBack(t *testing.T) {
	ctx := context.Background()
	s := closedDemo(t, 0)
	list, err := s.History(ctx, 4)
	must(t, err)
	if _, err := s.UndoChange(ctx, list[3].ID); err == nil || !strings.Contains(err.Error(), "stays as it is") {
		t.Error("taken back: "+list[3].Label, err)
	}
	g := book(t, s).Gifts[0]
	g.Name = "a card"
	must(t, s.Save("noted", &model.Touch{WaveID: g.WaveID, PersonID: g.PersonID, Date: s.Today(), Direction: "in", Kind: "reply wanted"}))
	for _, want := range []string{"noted", "closed Flow Builders: expand"} {
		if label, err := s.Undo(ctx); err != nil || label != want {
			t.Fatal(label, err)
		}
	}
	must(t, s.Save("changed the gift", &g))
	must(t, s.CloseWave(ctx, "expand", "it went well"))
	if !strings.Contains(summaryText(t, book(t, s), model.Own), "a card (1)") {
		t.Error("the summary does not know what was changed before the wave was closed again")
	}
	g.Name = "two cards"
	if err := s.Save("changed the gift", &g); !errors.Is(err, model.ErrNotAllowed) || !strings.HasPrefix(err.Error(), "Wave 1 was closed on 27 April 2026 and stays as it is.") {
		t.Error(err)
	}
	rule := book(t, s).Rule
	rule.Worth = 1.1
	if err := s.ChangeRule(ctx, &rule, "1.5 to 1.1", "it looks better"); !errors.Is(err, model.ErrNotAllowed) {
		t.Error(err)
	}
}

// TestTheNextWaveGoesOnBesideAClosedOne: what is of the second wave is written
// as ever, of the same people too, and leaves the first as it was; so do an
// import of what was said in the first, and somebody who turns out to be one of
// its people.
func TestTheNextWaveGoesOnBesideAClosedOne(t *testing.T) {
	ctx := context.Background()
	s := closedDemo(t, 20)
	first := func() string {
		b, err := s.BookOf(ctx, 1)
		must(t, err)
		return summaryText(t, b, model.Own)
	}
	before := first()
	b := book(t, s)
	next, id := b.NewWave(), b.In(model.Engaged)[0]
	next.Name, next.Start = "Second", s.Today().Add(14)
	must(t, s.NewWave(ctx, &next, "", ""))
	gift := model.Gift{WaveID: next.ID, PersonID: id, Name: "tea", Kind: "physical token", Lever: "identity", Trigger: "nothing", GivenOn: b.Wave.Start.Add(3)}
	must(t, s.Save("gave", &gift))
	gift.Name = "more tea"
	must(t, s.Save("gave", &gift))
	must(t, s.Save("knows", &model.Identity{PersonID: id, Kind: model.IdentityHandle, Scope: "x.com", Norm: "lenah", Raw: "lenah"}))
	apply(t, s, put(t, "mentions.csv", ",ID,Date,Hrs,Title,Content,Source,Domain,Category,Author,Sentiment,Tags\n,1,2026-04-10,10:00,,Love it,https://x.com/lenah/status/1,x.com,X,@lenah,positive,\n"))
	if n, err := ints(ctx, s.read, "SELECT count(*) FROM mentions WHERE date='2026-04-10' AND person_id=? AND import_id IS NOT NULL", id); err != nil || n[0] != 1 {
		t.Error(n, err)
	}
	must(t, s.Remove("not given", &gift))
	one, other := *b.People[id], find(t, s, "Wanda Else")
	_, err := s.change(ctx, "joined", func(tx *Tx) error { return tx.merge(&one, &other, 0) })
	must(t, err)
	if now := first(); now != before {
		t.Error(otherWords(now, before))
	}
}

// TestWhatWasWrittenOfAContactStays to the last word, though no summary shows
// the words of a touch; what was left open may be filled in.
func TestWhatWasWrittenOfAContactStays(t *testing.T) {
	s := closedDemo(t, 3)
	touches := book(t, s).Touches
	i := slices.IndexFunc(touches, func(t model.Touch) bool { return t.Text != "" && t.Outcome == "" })
	said, filled := touches[i], touches[i]
	said.Text = "something else"
	for what, try := range map[string]func() error{
		"other words": func() error { return s.Save("tried", &said) },
		"removed":     func() error { return s.Remove("tried", &touches[i]) },
	} {
		if err := try(); !errors.Is(err, model.ErrNotAllowed) {
			t.Errorf("%s: %v", what, err)
		}
	}
	filled.Outcome = "pleased"
	must(t, s.Save("filled in", &filled))
}

// TestALargeImportBeforeTheCloseIsNotTakenBack out of turn, since the history
// does not hold its rows.
func TestALargeImportBeforeTheCloseIsNotTakenBack(t *testing.T) {
	ctx := context.Background()
	s := demoOn(t, 29)
	defer func(n int) { bulkFrom = n }(bulkFrom)
	bulkFrom = 0
	file := filepath.Join(t.TempDir(), "list.csv")
	must(t, os.WriteFile(file, []byte("Name,Email\nAnn Other,ann.other@example.com\nBo Other,bo.other@example.com\n"), 0o600))
	done := apply(t, s, file)
	must(t, s.CloseWave(ctx, "expand", "it went well"))
	if _, err := s.UndoChange(ctx, done[0].Change); err == nil || !strings.Contains(err.Error(), "stays as it is") {
		t.Error(err)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := s.UndoChange(ctx, done[0].Change); err != nil {
		t.Error(err)
	}
}
