package model

import (
	"context"
	"math"
	"slices"
	"strings"

	"goodword/model/stats"
)

// Profile is what the matching knows of a person; NaN is not known.
type Profile struct {
	ID         int64
	Key        string  // the exact traits, joined
	Spend      float64 // in units of money
	SpendBand  string
	Tenure     float64 // days
	TenureBand string
	Activity   float64 // share who take part less, or signals where nothing is measured
	Before     float64 // mentions in the baseline
}

// MatchOptions say how the arms are made.
type MatchOptions struct {
	Design   string
	People   int // engaged
	Controls int // per engaged person
	Seed     int64
	Engaged  []int64 // chosen: who is engaged; else whom to draw from, empty = all candidates
	Reason   string  // for a size outside the limits
	Seen     bool    // the caller shows the balance at once

	Tell func(done, total int) // hears how far it is; nil: nobody does
}

// Told says that some of the people were looked at, each of whom is looked at
// three times: once to be read and twice to find who is near.
func (o *MatchOptions) Told(done, people int) {
	if o.Tell != nil {
		o.Tell(min(done, 3*people), 3*people)
	}
}

// Defaults fills in what was left open from the wave.
func (o *MatchOptions) Defaults(w *Wave) {
	if o.Design == "" {
		o.Design = w.Design
		if len(o.Engaged) > 0 && o.People == 0 {
			o.Design = "chosen" // people were named, and no number to draw from them
		}
	}
	if o.Controls == 0 {
		o.Controls = int(w.Controls)
	}
	if o.Design == "chosen" {
		o.People = len(o.Engaged)
	}
}

// Check refuses what no matching can be made of.
func (o *MatchOptions) Check() error {
	switch {
	case o.Design == "chosen" && len(o.Engaged) == 0:
		return NotAllowed("Nobody is chosen. Mark the people, or name them with --engaged.")
	case o.People < 1:
		return NotAllowed("How many people are to be engaged? Give a number, 10 to 20 for a first wave.")
	case o.Controls < 1 || o.Controls > 5:
		return NotAllowed("Give 1 to 5 control people for each engaged one; 3 is usual, and more than 5 adds little.")
	}
	return oneOf(o.Design, Designs, "the design")
}

// Matching is the two arms with the balance between them.
type Matching struct {
	Arms    []Arm // the engaged person of each set first
	Balance MatchBalance
	Short   int    // control people that could not be found
	Hint    string // W02, where the engaged lean to spend
	Found   string // how good the sets are
}

// Match makes both arms out of the people who may be invited, sorted by id. The
// same people, options and seed give the same arms on any machine. Control
// people are matched with the least sum of distances that there is; so are
// sets, where that can be proven in time.
func Match(ctx context.Context, people []Profile, o MatchOptions) (Matching, error) {
	f := Features(people)
	keys := make([]string, len(people))
	for i := range people {
		keys[i] = people[i].Key
	}
	var sets [][]int // places in people, the engaged person first
	var found string
	var err error
	switch o.Design {
	case "sets":
		sets, found, err = drawSets(ctx, f.Rows, keys, o)
	case "drawn":
		if need := o.People * (1 + o.Controls); len(people) < need {
			return Matching{}, NotAllowed("The list has %s; %d people with %d beside each need %d. Ask for fewer, or draw from a longer list.", Plural(len(people), "person"), o.People, o.Controls, need)
		}
		sets, err = matchTo(ctx, f.Rows, keys, stats.Draw(uint64(o.Seed), len(people), o.People), o)
	default:
		var engaged []int
		for i := range people {
			if slices.Contains(o.Engaged, people[i].ID) {
				engaged = append(engaged, i)
			}
		}
		sets, err = matchTo(ctx, f.Rows, keys, engaged, o)
	}
	if err != nil {
		return Matching{}, err
	}
	m := arms(people, f, sets, o)
	m.Found = found
	return m, nil
}

// drawSets builds sets of similar people and lets the seed draw who of each is
// invited.
func drawSets(ctx context.Context, rows [][]float64, keys []string, o MatchOptions) (sets [][]int, found string, err error) {
	size := 1 + o.Controls
	built, err := stats.Blocks(ctx, stats.Whiten(rows)[0], keys, o.People, size, func(done int) { o.Told(len(rows)+done, len(rows)) })
	if err != nil {
		return nil, "", err
	}
	sets, found = built.Sets, "The sets are as alike as exchanging people makes them."
	if built.Least {
		found = "No other sets of the list are more alike."
	}
	if len(sets) < o.People {
		return nil, "", NotAllowed("The list of %s allows %s of %d who are alike, not %d. Ask for fewer, for a smaller control or for fewer exact traits; or import more of what people did, or let evidence be older (Set-up, Project).", Plural(len(rows), "candidate"), Plural(len(sets), "set"), size, o.People)
	}
	sizes := slices.Repeat([]int{size}, len(sets))
	for i, at := range stats.DrawOne(uint64(o.Seed), sizes) {
		sets[i][0], sets[i][at] = sets[i][at], sets[i][0]
		slices.Sort(sets[i][1:])
	}
	return sets, found, nil
}

// matchTo finds the control people for those who are engaged already.
func matchTo(ctx context.Context, rows [][]float64, keys []string, engaged []int, o MatchOptions) ([][]int, error) {
	pool := others(len(rows), engaged)
	if len(pool) == 0 {
		return nil, NotAllowed("Nobody is left to stand beside them as a control. Ask for fewer people, or import more customers.")
	}
	white := stats.Whiten(pickRows(rows, engaged), pickRows(rows, pool))
	partners, _, err := stats.Partners(ctx, white[0], white[1], pickRows(keys, engaged), pickRows(keys, pool), o.Controls,
		func(done int) { o.Told(len(rows)+2*len(rows)*done/len(engaged), len(rows)) })
	if err != nil {
		return nil, err
	}
	sets := make([][]int, len(engaged))
	for i, list := range partners {
		sets[i] = []int{engaged[i]}
		for _, j := range list {
			sets[i] = append(sets[i], pool[j])
		}
	}
	return sets, nil
}

// others are the places from 0 to n - 1 that are not among some.
func others(n int, some []int) []int {
	in := make([]bool, n)
	for _, i := range some {
		in[i] = true
	}
	out := make([]int, 0, n)
	for i, is := range in {
		if !is {
			out = append(out, i)
		}
	}
	return out
}

func pickRows[T any](rows []T, places []int) []T {
	out := make([]T, len(places))
	for i, at := range places {
		out[i] = rows[at]
	}
	return out
}

// arms writes the sets down.
func arms(people []Profile, f stats.Prepared, sets [][]int, o MatchOptions) Matching {
	var m Matching
	var engaged, control []int
	for no, set := range sets {
		m.Short += o.Controls - (len(set) - 1)
		for k, at := range set {
			a := Arm{PersonID: people[at].ID, Arm: Control, SetNo: int64(no + 1)}
			if k == 0 {
				a.Arm = Engaged
				engaged = append(engaged, at)
			} else {
				a.Line = pairLine(&people[at], &people[set[0]])
				control = append(control, at)
			}
			m.Arms = append(m.Arms, a)
		}
	}
	var bands []string
	for _, i := range engaged {
		bands = append(bands, people[i].SpendBand)
	}
	m.Hint = TopSpenders(bands)
	m.Balance = balance(f, o.Design, engaged, others(len(people), engaged), control)
	return m
}

// Features are the traits that similar means: spend on a log scale, tenure,
// activity, and what was said before. Where amounts or days are not known of
// most people, their bands stand in.
func Features(people []Profile) stats.Prepared {
	column := func(name string, value func(p *Profile) float64) stats.Feature {
		f := stats.Feature{Name: name, Values: make([]float64, len(people))}
		for i := range people {
			f.Values[i] = value(&people[i])
		}
		return f
	}
	spend := column("spend", func(p *Profile) float64 { return math.Round(1e9*math.Log1p(p.Spend)) / 1e9 }) // its last digits differ by machine
	tenure := column("tenure", func(p *Profile) float64 { return p.Tenure })
	return stats.Prepare([]stats.Feature{
		orElse(spend, column("spend band", func(p *Profile) float64 { return bandRank(p.SpendBand) })),
		orElse(tenure, column("tenure band", func(p *Profile) float64 { return bandYears(p.TenureBand) })),
		column("activity", func(p *Profile) float64 { return p.Activity }),
		column(mentionsBefore, func(p *Profile) float64 { return p.Before }),
	})
}

const mentionsBefore = "mentions before"

// orElse is the feature that is known of more people, the first where both are.
func orElse(a, b stats.Feature) stats.Feature {
	if holes(b) < holes(a) {
		return b
	}
	return a
}

func holes(f stats.Feature) (n int) {
	for _, v := range f.Values {
		if math.IsNaN(v) {
			n++
		}
	}
	return n
}

// bandRank is the place of a spend band, low 0.
func bandRank(band string) float64 {
	if at := slices.Index(SpendBands, band); at > 0 {
		return float64(at - 1)
	}
	return math.NaN()
}

func bandYears(band string) float64 {
	if years, ok := TenureYears(band); ok {
		return years
	}
	return math.NaN()
}

// MatchTraits are the traits that may have to be the same within a set.
var MatchTraits = []string{"use case", "region", "language", "size", "spend band"}

// TraitKey joins the exact traits of a person; the band is the derived one.
func (p *Person) TraitKey(traits []string, band string) string {
	if len(traits) == 0 {
		return ""
	}
	values := map[string]string{"use case": p.UseCase, "region": p.Region, "language": p.Language, "size": p.SizeBand, "spend band": band}
	key := make([]string, len(traits))
	for i, t := range traits {
		key[i] = values[strings.ReplaceAll(t, "_", " ")]
	}
	return strings.Join(key, "\n")
}

// TraitWords names the exact traits that there are.
func TraitWords() string { return joinWords(MatchTraits) }
