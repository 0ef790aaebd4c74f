package model

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"goodword/model/locale"
	"goodword/model/stats"
)

// dozen is how many mentions a second coder is asked to read.
const dozen = 12

// agreeFrom is the kappa below which two coders do not agree.
const agreeFrom = 0.4

// Twice is a mention that two people read.
type Twice struct {
	Mention       *Mention
	First, Second *Coding
}

// Differences name what the two read otherwise.
func (t *Twice) Differences() []string {
	var out []string
	for _, q := range agreeOn {
		if q.of(t.First) != q.of(t.Second) {
			out = append(out, q.name)
		}
		if !t.bothOurs() {
			break
		}
	}
	return out
}

// bothOurs says that both read it as about us; else nothing more is compared.
func (t *Twice) bothOurs() bool { return t.First.AboutUs && t.Second.AboutUs }

// agreeOn is what two coders are compared on, each with its words.
var agreeOn = []struct {
	name string
	of   func(*Coding) string
}{
	{"about us", func(c *Coding) string { return either(c.AboutUs, "yes", "no") }},
	{"asked", func(c *Coding) string { return c.ReadsAsked }},
	{"tone", func(c *Coding) string { return c.Tone }},
	{"act", func(c *Coding) string { return c.Act }},
}

// ReadTwice are the mentions that two people read, those that they read
// otherwise first.
func (b *Book) ReadTwice() []Twice {
	second := map[int64]*Coding{}
	for i := range b.Codings {
		if c := &b.Codings[i]; c.Second && c.Date.By(b.Today) {
			second[c.MentionID] = c
		}
	}
	var out []Twice
	for i := range b.Mentions {
		m := &b.Mentions[i]
		if first := b.codingOf[m.ID]; first != nil && second[m.ID] != nil {
			out = append(out, Twice{m, first, second[m.ID]})
		}
	}
	slices.SortStableFunc(out, func(x, y Twice) int { return len(y.Differences()) - len(x.Differences()) })
	return out
}

// Agreement is how far two coders agree on one question.
type Agreement struct {
	Name     string
	Same, Of int
	Kappa    float64 // NaN where both always said the same one thing
}

// Agreements compares the two readings on every question; on all but the first
// where both read the mention as about us.
func Agreements(list []Twice) []Agreement {
	var out []Agreement
	ours := slices.DeleteFunc(slices.Clone(list), func(t Twice) bool { return !t.bothOurs() })
	for i, q := range agreeOn {
		if i == 1 {
			list = ours
		}
		out = append(out, agreement(q.name, q.of, list))
	}
	return out
}

func agreement(name string, of func(*Coding) string, list []Twice) Agreement {
	a := Agreement{Name: name, Of: len(list)}
	var words []string
	at := func(c *Coding) int {
		i := slices.Index(words, of(c))
		if i < 0 {
			i, words = len(words), append(words, of(c))
		}
		return i
	}
	pairs := make([][2]int, len(list))
	for i, t := range list {
		if pairs[i] = [2]int{at(t.First), at(t.Second)}; pairs[i][0] == pairs[i][1] {
			a.Same++
		}
	}
	table := make([][]int, len(words))
	for i := range table {
		table[i] = make([]int, len(words))
	}
	for _, p := range pairs {
		table[p[0]][p[1]]++
	}
	a.Kappa = stats.Kappa(table)
	return a
}

// Low says that the two do not agree well enough to go on.
func (a Agreement) Low() bool { return a.Kappa < agreeFrom }

// Words are the agreement on one question: what it means comes with it.
func (a Agreement) Words() string {
	text := fmt.Sprintf("the same in %d of %d", a.Same, a.Of)
	switch {
	case a.Of == 0:
		return "nothing was read twice yet"
	case math.IsNaN(a.Kappa):
		return text + "; both always said the same one thing, so chance cannot be told apart"
	case a.Low():
		return fmt.Sprintf("%s, kappa %s: you do not agree; settle the rule first", text, locale.Decimal(a.Kappa, 2))
	}
	return fmt.Sprintf("%s, kappa %s", text, locale.Decimal(a.Kappa, 2))
}

// agreementWords say on what two coders differ too much, "" where they do not or
// nothing was read twice.
func (b *Book) agreementWords() string {
	var out []string
	list := b.ReadTwice()
	for _, a := range Agreements(list) {
		if a.Low() {
			out = append(out, fmt.Sprintf("%s (kappa %.2f)", a.Name, a.Kappa))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return fmt.Sprintf("A second coder read %s and does not agree on %s", Plural(len(list), "mention"), strings.Join(out, ", "))
}

// SecondQueue is a dozen coded mentions of the run for a second coder: as many
// of each arm as there are, spread over the weeks, in an order that says
// nothing about the arms.
func (b *Book) SecondQueue() []int64 {
	read := map[int64]bool{}
	for _, c := range b.Codings {
		read[c.MentionID] = read[c.MentionID] || c.Second && c.Date.By(b.Today)
	}
	arms := map[string][]int64{}
	for _, c := range b.Counted() {
		if c.Window == "run" && c.Coding != nil && !read[c.Mention.ID] && (c.Arm == Engaged || c.Arm == Control) {
			arms[c.Arm] = append(arms[c.Arm], c.Mention.ID)
		}
	}
	half := dozen / 2
	engaged, control := arms[Engaged], arms[Control]
	n := max(half, dozen-len(control))
	out := append(spreadOut(engaged, n), spreadOut(control, dozen-min(n, len(engaged)))...)
	slices.SortFunc(out, func(x, y int64) int { return newer(b.Mention(y), b.Mention(x)) })
	return out
}

// spreadOut takes n of a list at even steps.
func spreadOut(ids []int64, n int) []int64 {
	n = min(n, len(ids))
	out := make([]int64, n)
	for i := range out {
		out[i] = ids[i*len(ids)/n]
	}
	return out
}

// Blinding is in how many codings of the run the coder could tell the arm, and
// in how many the names were in sight.
func (b *Book) Blinding() (told, sighted, of int) {
	for _, c := range b.Counted() {
		if c.Window != "run" || c.Coding == nil || c.Arm != Engaged && c.Arm != Control {
			continue
		}
		of++
		if c.Coding.CouldTell {
			told++
		}
		if !c.Coding.Blind {
			sighted++
		}
	}
	return told, sighted, of
}

// BlindingHint is the warning that the blinding is thin, "" where it is not.
func (b *Book) BlindingHint() string {
	told, _, of := b.Blinding()
	if of == 0 || float64(told) < thinFrom*float64(of) {
		return ""
	}
	return fmt.Sprintf("You could tell the arm in %d of %s. Ask a colleague to code a dozen.", told, Plural(of, "coding"))
}
