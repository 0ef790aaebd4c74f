package model

import (
	"fmt"
	"strings"
)

// ReflectionSet is one look at ourselves: a few prompts, and where what is
// found matters.
type ReflectionSet struct {
	Topic   string // under which the answers are kept
	Title   string
	Why     string
	Matters string // the place that it is linked to
	Pane    string // the pane of that place
	Prompts []Prompt
}

// Prompt is one question of a set.
type Prompt struct{ Key, Text string }

// ClosedSet is the question under which the closing of a set is kept.
const ClosedSet = "closed"

// Reflections are the four looks, and the questions on advocacy itself.
var Reflections = []ReflectionSet{
	{
		"reflection1", "Through the customer's eyes", "Walk through it as a customer before you ask anybody for anything.",
		"the start: no wave begins without it", "segment",
		[]Prompt{
			{"walk", "The walk-through: which way did you go as a customer, and on which day?"},
			{"see", "What do you see?"},
			{"treated", "How are you treated?"},
			{"story", "What story do we tell you?"},
		},
	},
	{
		"reflection2", "What matters to them", "Find out what you would be missed for before you decide what to give.",
		"the gift, and the question to members: what would you miss?", "gift",
		[]Prompt{
			{"prefer", "Do they prefer us?"},
			{"why", "Why?"},
			{"missed", "Would we be missed?"},
			{"what", "For what?"},
		},
	},
	{
		"reflection3", "What to do differently", "Say what follows from the first two looks: a plan item, or nothing.",
		"the plan: each answer becomes an item of it, or nothing", "setup",
		[]Prompt{
			{"customer", "What would you do differently for the customer?"},
			{"team", "What would you do differently among yourselves?"},
			{"leave", "What would you leave alone?"},
		},
	},
	{
		"reflection4", "Being different, again and again", "Look at the review whether it was personal, relevant and like nobody else.",
		"the review: it stands in the summary", "decide",
		[]Prompt{
			{"personal", "Is it personal?"},
			{"relevant", "Is it relevant?"},
			{"unique", "Is it unlike what others do?"},
			{"again", "Is it so again and again, or was it so once?"},
		},
	},
	{
		"reflection5", "Questions on advocacy itself", "Doubt the picture that you have of your advocates.",
		"the segment and the way you care for people", "segment",
		[]Prompt{
			{"picture", "Do our advocates fit our picture of them?"},
			{"drop", "Do they praise what we are about to drop?"},
			{"expect", "What do they expect?"},
			{"channel", "Is this only a channel to us?"},
			{"own", "What about our own people?"},
			{"speak", "Do we speak up for them?"},
		},
	},
}

// Reflected is the answer to a prompt as it stands, or an empty one.
func (b *Book) Reflected(topic, key string) Answer { return b.answer(topic, key) }

// Reflect is the answer to a prompt, ready to be changed today. The first one
// belongs to the wave that is open.
func (b *Book) Reflect(topic, key string) Answer {
	a := b.answer(topic, key)
	if a.ID == 0 {
		a.WaveID = b.Wave.ID
	}
	a.Topic, a.Question, a.Date = topic, key, b.Today
	return a
}

// Became is what follows from an answer: "plan item", "nothing", or "" while
// it is not said.
func (b *Book) Became(a Answer) string {
	for i := range b.Plan {
		if b.Plan[i].AnswerID == a.ID && a.ID != 0 && b.Plan[i].DroppedOn == "" {
			return "plan item"
		}
	}
	if a.NothingToDo {
		return "nothing"
	}
	return ""
}

// SetMissing says what keeps a set from being closed; "" when nothing does.
func (b *Book) SetMissing(s ReflectionSet) string {
	var unanswered, open []string
	for _, p := range s.Prompts {
		a := b.answer(s.Topic, p.Key)
		switch {
		case strings.TrimSpace(a.Answer) == "":
			unanswered = append(unanswered, p.Text)
		case b.Became(a) == "":
			open = append(open, p.Text)
		}
	}
	switch {
	case len(unanswered) > 0:
		return fmt.Sprintf("%d of %d prompts are not answered yet, the first: %s", len(unanswered), len(s.Prompts), unanswered[0])
	case len(open) > 0:
		return fmt.Sprintf("say what follows from each answer: a plan item (p) or nothing (z). Open: %s", open[0])
	}
	return ""
}

// SetClosed is the day on which a set was closed, or "".
func (b *Book) SetClosed(s ReflectionSet) Date {
	if a := b.answer(s.Topic, ClosedSet); a.Answer == "yes" && b.SetMissing(s) == "" {
		return a.Date
	}
	return ""
}

// promptText is the question of a set by its key, "" where it is none.
func promptText(topic, key string) string {
	for _, set := range Reflections {
		for _, p := range set.Prompts {
			if set.Topic == topic && p.Key == key {
				return p.Text
			}
		}
	}
	return ""
}
