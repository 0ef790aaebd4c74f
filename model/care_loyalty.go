package model

import (
	"fmt"
	"strings"
)

// What an element rewards, how it keeps people, and what it is.
var (
	RewardWords     = []string{"", "spend", "tenure", "volume of acts", "help to others", "the person", "nothing"}
	KeepsWords      = []string{"", "value", "habit", "lock-in", "nothing"}
	ElementVerdicts = []string{"", "transactional", "mixed", "relational"}
)

// rewardSigns are words by which free text is counted with one of RewardWords.
var rewardSigns = []struct{ sign, kind string }{
	{"spen", "spend"},
	{"turnover", "spend"},
	{"purchase", "spend"},
	{"renew", "tenure"},
	{"tenure", "tenure"},
	{"loyal", "tenure"},
	{"volume", "volume of acts"},
	{"number of", "volume of acts"},
	{"help", "help to others"},
	{"person", "the person"},
	{"nothing", "nothing"},
}

// Rewards is what the element rewards, in one of RewardWords; "" is not said.
func (e *Element) Rewards() string {
	words := strings.ToLower(e.RewardsWhat)
	for _, s := range rewardSigns {
		if strings.Contains(words, s.sign) {
			return s.kind
		}
	}
	return ""
}

// RewardShare is how many elements reward what.
type RewardShare struct {
	What string
	N    int
}

// Audit is the loyalty programme as a whole.
type Audit struct {
	Shares   []RewardShare
	Cages    []string // elements that keep people by holding them
	Replaced int
	Trials   int
	Proposed int
	Of       int
}

// Audit adds up the elements that were found by the book's day.
func (b *Book) Audit() Audit {
	var a Audit
	count := map[string]int{}
	for i := range b.Elements {
		e := &b.Elements[i]
		if !e.FoundOn.By(b.Today) && e.FoundOn != "" {
			continue
		}
		a.Of++
		count[e.Rewards()]++
		if e.KeepsBy == "lock-in" {
			a.Cages = append(a.Cages, e.Name)
		}
		switch e.State {
		case "replaced":
			a.Replaced++
		case "trial":
			a.Trials++
		case "proposed":
			a.Proposed++
		}
	}
	for _, what := range append(RewardWords[1:], "") {
		if n := count[what]; n > 0 {
			a.Shares = append(a.Shares, RewardShare{what, n})
		}
	}
	return a
}

// Words are the shares in a line: "spend 2, tenure 1".
func (a Audit) Words() string {
	parts := make([]string, 0, len(a.Shares))
	for _, s := range a.Shares {
		parts = append(parts, fmt.Sprintf("%s %d", orWords(s.What, "not said"), s.N))
	}
	return strings.Join(parts, ", ")
}
