package model

import (
	"fmt"
	"strings"
)

// GenuineTopic is the topic of the answers that people give to the five
// questions of the genuineness check.
const GenuineTopic = "genuine"

// GenuineQuestions are what closes a month beside the count. What the records
// can show is read from them; the rest is asked.
var GenuineQuestions = []struct{ Key, Text, Ask string }{
	{"catch", "Nobody asked what the catch is, and no override of a condition stands", "Did anybody wonder, here or elsewhere, what we want in return?"},
	{"personal", "The notes were personal, or honestly called group notes", "Would each of them say that their note was written for them, or that it was honestly for all?"},
	{"decision", "The decision was open, and what came of it was told to all who spoke", "Could their answers still have changed it, and does everybody know how it ended?"},
	{"candour", "Members start talk and criticise freely", "Do they begin talk of their own, and tell us what is wrong?"},
	{"leader", "The leader gave the promised minutes and would go on if mentions stayed flat", "Would the leader go on if the number stayed where it was?"},
}

// GenuineAnswers are the three answers there are.
var GenuineAnswers = []string{"yes", "no", "cannot say"}

// Genuine is the other half of the review.
type Genuine struct {
	Yes       int             `json:"yes"`
	No        int             `json:"no"`
	CannotSay int             `json:"cannot_say"`
	Answers   []GenuineAnswer `json:"answers"`
}

// GenuineAnswer is one question with its answer and what it rests on.
type GenuineAnswer struct {
	Key      string `json:"key"`
	Question string `json:"question"`
	Answer   string `json:"answer"`
	Evidence string `json:"evidence"`
	// Open says that the records cannot tell and nobody has answered yet.
	Open bool `json:"open"`
}

// Open lists the questions that still wait for an answer.
func (g Genuine) Open() []GenuineAnswer {
	var out []GenuineAnswer
	for _, a := range g.Answers {
		if a.Open {
			out = append(out, a)
		}
	}
	return out
}

// Genuine answers the five questions from the records and from what people
// answered. A no from either is a no: an answer can settle what the records
// leave open and can take a yes back, it cannot talk a record away.
func (b *Book) Genuine() Genuine {
	records := map[string]func() (answer, evidence string){
		"catch": b.catchRecord, "personal": b.personalRecord, "decision": b.decisionRecord,
		"candour": b.candourRecord, "leader": b.leaderRecord,
	}
	var g Genuine
	for _, q := range GenuineQuestions {
		answer, evidence := records[q.Key]()
		a := GenuineAnswer{Key: q.Key, Question: q.Text, Answer: answer, Evidence: evidence}
		if own := b.answered(GenuineTopic, q.Key); own != nil {
			a.join(own)
		} else {
			a.Open = answer == "cannot say"
		}
		switch a.Answer {
		case "yes":
			g.Yes++
		case "no":
			g.No++
		default:
			g.CannotSay++
		}
		g.Answers = append(g.Answers, a)
	}
	return g
}

// join takes a person's own answer beside the record's.
func (a *GenuineAnswer) join(own *Answer) {
	said := own.Evidence
	if own.By != "" {
		said = strings.TrimSuffix(own.By+": "+said, ": ")
	}
	if said != "" {
		a.Evidence += "; " + said
	}
	switch {
	case a.Answer == "no" && own.Answer != "no":
		a.Evidence += fmt.Sprintf(" (answered with %s; the records say no)", own.Answer)
	default:
		a.Answer = own.Answer
	}
}

// answered is the newest answer to a question, or nil.
func (b *Book) answered(topic, key string) *Answer {
	for i := len(b.Answers) - 1; i >= 0; i-- {
		if a := &b.Answers[i]; a.Topic == topic && a.Question == key && a.Date.By(b.Today) && a.Answer != "" {
			return a
		}
	}
	return nil
}

// GenuineAnswered is the answer that stands to a question, to be changed today,
// or a new one. An answer of another day is kept and followed by a new one.
func (b *Book) GenuineAnswered(key string) Answer {
	fresh := Answer{WaveID: b.Wave.ID, Topic: GenuineTopic, Question: key, Date: b.Today}
	if old := b.answered(GenuineTopic, key); old != nil {
		if old.Date == b.Today {
			return *old
		}
		fresh.Answer, fresh.Evidence, fresh.By = old.Answer, old.Evidence, old.By
	}
	return fresh
}

func (b *Book) catchRecord() (answer, evidence string) {
	given, catch, strings := 0, 0, b.stringOverrides()
	for i := range b.Gifts {
		g := &b.Gifts[i]
		if g.GivenOn.By(b.Today) {
			given++
			if g.Reaction == "what is the catch" {
				catch++
			}
		}
	}
	for _, r := range b.Replies {
		if r.CatchAsked && r.Date.By(b.Today) {
			catch++
		}
	}
	switch {
	case given == 0:
		return "cannot say", "no gift was given yet"
	case catch > 0 || strings > 0:
		asked := "nobody"
		if catch > 0 {
			asked = Plural(catch, "person")
		}
		return "no", fmt.Sprintf("%s asked what the catch is; %s of a condition", asked, Plural(strings, "override"))
	}
	return "yes", fmt.Sprintf("%s given, nobody asked what the catch is, no override", Plural(given, "gift"))
}

// stringOverrides counts the conditions that stand in gift notes against the
// word list.
func (b *Book) stringOverrides() int {
	n := 0
	for _, o := range b.Overrides {
		if (o.What == StringOverride || o.What == "W04" || o.What == "W05") && o.Date.By(b.Today) {
			n++
		}
	}
	return n
}

func (b *Book) personalRecord() (answer, evidence string) {
	alike, versions, people := 0, 0, 0
	for i := range b.Notes {
		n := &b.Notes[i]
		if n.Kind != "gift" {
			continue
		}
		carried := 0
		for _, g := range b.Carrying(n.ID) {
			if g.GivenOn.By(b.Today) {
				carried++
			}
		}
		if carried == 0 {
			continue
		}
		versions++
		people += carried
		if like := b.Alike(n); like.Warning != "" {
			alike += like.Count
		}
	}
	switch {
	case versions == 0:
		return "cannot say", "no note went with a gift yet"
	case alike > 0:
		return "no", fmt.Sprintf("one gift note version was sent unchanged to %s", Plural(alike, "person"))
	}
	return "yes", fmt.Sprintf("%s to %s, personal or called a group note", Plural(versions, "note version"), Plural(people, "person"))
}

func (b *Book) decisionRecord() (answer, evidence string) {
	opened, untold := 0, 0
	for i := range b.Decisions {
		d := &b.Decisions[i]
		state := d.State(b.Today)
		if !d.Opened.By(b.Today) || state == "withdrawn" {
			continue
		}
		opened++
		if d.AlreadyDecided || len(d.OptionList()) < 2 {
			return "no", "a question was asked that was already decided, or had one option"
		}
		if state != "told" {
			untold++
		}
	}
	waiting := b.Backlog().UntoldDone
	switch {
	case opened == 0:
		return "cannot say", "no question was opened"
	case untold > 0 && b.Wave.Finished(b.Today):
		return "no", fmt.Sprintf("%s opened, the outcome of %d not told", Plural(opened, "question"), untold)
	case untold > 0:
		return "cannot say", "the question is still open, or its outcome not told"
	case waiting > 0:
		return "no", fmt.Sprintf("%s declined or changed and not told", Plural(waiting, "suggestion"))
	}
	return "yes", fmt.Sprintf("%s opened with its options, decided, and told to all who spoke", Plural(opened, "question"))
}

func (b *Book) candourRecord() (answer, evidence string) {
	open := false
	for i := range b.Spaces {
		open = open || b.Spaces[i].OpenedOn.By(b.Today)
	}
	if !open {
		return "cannot say", "no space was opened"
	}
	talk, critical := b.memberTalk(), b.criticisms()
	evidence = fmt.Sprintf("rituals and topics begun by members: %d; criticisms: %d", talk, critical)
	switch {
	case talk == 0:
		return "no", evidence
	case critical == 0:
		return "cannot say", evidence + "; silence is not proof of either"
	}
	return "yes", evidence
}

// memberTalk counts what members began: rituals of theirs that were held, and
// topics.
func (b *Book) memberTalk() int {
	held := map[int64]bool{}
	for _, d := range b.RitualDates {
		if d.Date.By(b.Today) {
			held[d.RitualID] = true
		}
	}
	n := 0
	for _, r := range b.Rituals {
		if r.StartedBy == "member" && held[r.ID] {
			n++
		}
	}
	for _, w := range b.Weeks {
		if w.EndsOn.By(b.Today) {
			n += int(w.TopicsByMembers)
		}
	}
	return n
}

// criticisms counts what engaged people said against us since the start: in
// the space, as cases, and as negative or mixed mentions without a case.
func (b *Book) criticisms() int {
	n := 0
	for _, w := range b.Weeks {
		if w.EndsOn.By(b.Today) {
			n += int(w.Criticisms)
		}
	}
	hasCase := map[int64]bool{}
	for _, c := range b.Cases {
		if c.NotedOn.By(b.Today) && b.Arm(c.PersonID) == Engaged {
			hasCase[c.MentionID] = true
			n++
		}
	}
	for _, c := range b.Counted() {
		if c.Arm == Engaged && c.Mention.Date >= b.Wave.Start && c.Coding != nil && !hasCase[c.Mention.ID] &&
			(c.Coding.Tone == "negative" || c.Coding.Tone == "mixed") {
			n++
		}
	}
	return n
}

func (b *Book) leaderRecord() (answer, evidence string) {
	given, promised := b.leaderMinutes()
	evidence = fmt.Sprintf("%d of %d promised minutes", given, promised)
	if promised == 0 {
		return "cannot say", "no minutes were promised"
	}
	if given < promised && b.Wave.Finished(b.Today) {
		return "no", evidence
	}
	return "cannot say", evidence
}

// leaderMinutes are the leader's minutes given in the run, and those promised
// for its weeks that have begun.
func (b *Book) leaderMinutes() (given, promised int64) {
	by := b.minutes("leader")
	for _, week := range b.Wave.weeks() {
		if week > 0 && b.Wave.Start.Add(7*(week-1)).By(b.Today) {
			given += by[week]
			promised += b.Project.LeaderMinutes
		}
	}
	return given, promised
}
