package model

import (
	"fmt"
	"strings"
)

// Cause is one likely cause of a month that did not work, with what the
// records hold for it.
type Cause struct {
	Cause    string
	Evidence []string
	Try      string
}

// Likely says that the records hold something for the cause.
func (c Cause) Likely() bool { return len(c.Evidence) > 0 }

// Diagnosis lays the stored evidence beside each likely cause.
func (b *Book) Diagnosis() []Cause {
	gift := Cause{Cause: "The gift felt like a deal", Try: "Give it again without a condition, and say so in one sentence."}
	for i := range b.Notes {
		n := &b.Notes[i]
		if n.Kind == "gift" && n.SentOn.By(b.Today) && strings.TrimSpace(n.Findings) != "" {
			gift.Evidence = append(gift.Evidence, fmt.Sprintf("note version %d was sent with findings: %s", n.Version, joinAnd(Lines(n.Findings))))
		}
	}
	for _, o := range b.Overrides {
		if (o.What == StringOverride || o.What == "W03" || o.What == "W04" || o.What == "W05") && o.Date.By(b.Today) {
			gift.Evidence = append(gift.Evidence, fmt.Sprintf("%s on %s, because: %s", b.PassedWords(o.What), o.Date.Words(), o.Reason))
		}
	}
	if answer, evidence := b.catchRecord(); answer == "no" {
		gift.Evidence = append(gift.Evidence, evidence)
	}
	cold := Cause{Cause: "The notes felt like a mass mail", Try: "Write one line for each, or call it a group note."}
	if answer, evidence := b.personalRecord(); answer == "no" {
		cold.Evidence = append(cold.Evidence, evidence)
	}
	return []Cause{gift, b.vagueInvitation(), cold, b.brandTalk()}
}

func (b *Book) vagueInvitation() Cause {
	c := Cause{Cause: "The invitation was vague", Try: "Ask one open question with its options, the day, who decides and how long it takes."}
	rule := b.Rule
	if rule.ID == 0 {
		rule = DefaultRule()
	}
	if silent, of, kind := b.silent(); 100*silent > int(rule.SilentLimit)*of {
		c.Evidence = append(c.Evidence, silentWords(silent, of, kind)+" unanswered")
	}
	for i := range b.Decisions {
		d := &b.Decisions[i]
		if d.Opened.By(b.Today) && len(d.OptionList()) < 2 {
			c.Evidence = append(c.Evidence, "no options to choose between: "+d.Question)
		}
	}
	for i := range b.Notes {
		n := &b.Notes[i]
		if n.Kind == "invitation" && n.SentOn.By(b.Today) && strings.TrimSpace(n.Findings) != "" {
			c.Evidence = append(c.Evidence, fmt.Sprintf("invitation version %d was sent with findings: %s", n.Version, joinAnd(Lines(n.Findings))))
		}
	}
	return c
}

func (b *Book) brandTalk() Cause {
	c := Cause{Cause: "We did the talking", Try: "Ask a member to open the next topic, and wait a day before answering."}
	if share, ok := b.lastBrandShare(); ok && b.Rule.BrandMax > 0 && 100*share > float64(b.Rule.BrandMax) {
		c.Evidence = append(c.Evidence, "we wrote "+percent(share)+" of the last week's messages")
	}
	if b.LeaderAbsent() {
		given, promised := b.leaderMinutes()
		c.Evidence = append(c.Evidence, fmt.Sprintf("the leader gave %d of %d promised minutes", given, promised))
	}
	return c
}

// NextIteration is an empty entry of the log with its number and, where a
// cause is likely, the words to begin with.
func (b *Book) NextIteration() Iteration {
	it := Iteration{WaveID: b.Wave.ID, Number: 1, Date: b.Today}
	for _, i := range b.Iterations {
		it.Number = max(it.Number, i.Number+1)
	}
	for _, c := range b.Diagnosis() {
		if c.Likely() {
			it.Saw, it.Cause, it.Change = joinAnd(c.Evidence), c.Cause, c.Try
			break
		}
	}
	return it
}

// NextWave is a draft of the wave that follows a closed one: a new control is
// drawn first, and what was learned is carried over. How many people it may
// take stands in the closed wave's NextSize. It is refused while the present
// wave is open.
func (b *Book) NextWave() (Wave, error) {
	w := &b.Wave
	if w.ID == 0 || w.ClosedOn == "" && w.AbandonedOn == "" {
		return Wave{}, NotAllowed("Close wave %d first; the next one begins with what it taught.", max(1, w.Number))
	}
	if w.Verdict == "stop" {
		return Wave{}, NotAllowed("The verdict is stop. Put readiness right first, then begin a wave in Segment.")
	}
	start := b.Today.Add(14) // time to match and draw; the weekday stays
	for start.Time().Weekday() != w.Start.Time().Weekday() {
		start = start.Add(1)
	}
	next := Wave{
		Number: w.Number + 1, Name: w.Name, Start: start, Days: w.Days, Design: "sets", Controls: max(1, w.Controls),
		Traits: w.Traits, LearnedBefore: strings.Join(b.learned(), "\n"),
	}
	for _, x := range b.Waves {
		next.Number = max(next.Number, x.Number+1)
	}
	return next, nil
}

// learned is what the wave taught, one sentence each: the iterations with how
// they ended, and our own notes of the month.
func (b *Book) learned() []string {
	out := Lines(b.Wave.LearnedBefore)
	for _, i := range b.Iterations {
		if !i.Date.By(b.Today) {
			continue
		}
		s := i.Saw
		if i.Change != "" {
			s += "; changed: " + i.Change
		}
		if i.Result != "" {
			s += "; result: " + i.Result
		}
		out = append(out, s)
	}
	return append(out, b.ownNotes()...)
}

// ownNotes are the month's notes in our own words.
func (b *Book) ownNotes() []string {
	var out []string
	for _, n := range b.MonthNotes {
		if n.Consent == "own" && n.Date.By(b.Today) {
			out = append(out, n.Text)
		}
	}
	return out
}

// Closing is what stands against closing the wave with a verdict: the review's
// conditions, and a reason where the rule said otherwise.
func (b *Book) Closing(verdict, reason string, ruling Ruling) error {
	notes := b.notesWritten()
	switch {
	case b.Wave.ID == 0:
		return NotAllowed("There is no wave to close.")
	case b.Wave.Over() != "":
		return NotAllowed("%s", b.Wave.Stays())
	case verdict == "":
		return NotAllowed("Give your verdict first.")
	case verdict != "stop" && ruling.NotReady != "":
		return NotAllowed("Not ready: %s", ruling.NotReady)
	case verdict != ruling.Verdict && strings.TrimSpace(reason) == "":
		return NotAllowed("The rule says %s. Another verdict needs a reason.", orWords(ruling.Verdict, "nothing yet"))
	case verdict != "stop" && notes < notesWanted:
		return NotAllowed("The review needs %d notes or quotes; there are %d.", notesWanted, notes)
	}
	return oneOf(verdict, Verdicts, "the verdict")
}
