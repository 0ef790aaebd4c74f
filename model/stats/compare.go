package stats

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// Design says how the engaged people got in.
type Design string

// A drawn group differs from its control by luck alone; a chosen one may have
// differed before, and is judged by the sterner rule.
const (
	Drawn  Design = "drawn"
	Chosen Design = "chosen"
)

// Input is one comparison of mentions per person.
type Input struct {
	Sets       []Set
	Design     Design  // empty: chosen when there is a baseline, else drawn
	Worthwhile float64 // smallest ratio worth the trouble; 0 is 1.5, a house figure
	Level      float64 // of the ranges, between 0 and 1; 0 is 0.90
	Clear      float64 // chance of a false alarm up to which a lift is clear; 0 is 0.05
	Lean       float64 // and up to which it leans, at least Clear; 0 is 0.20
	Unfinished bool    // before the end date: counts only
}

// Comparison is the document of `goodword compare --json`. Differences are in
// mentions per person, ratios engaged over control, p-values in (0, 1]; nil
// stands for what does not exist.
type Comparison struct {
	N1 int `json:"n1"`
	X1 int `json:"x1"`
	N0 int `json:"n0"`
	X0 int `json:"x0"`

	Ratio            *float64 `json:"ratio"` // nil when the control has none
	Difference       float64  `json:"difference"`
	DifferenceChange *float64 `json:"difference_change"` // nil without a baseline
	PUp              float64  `json:"p_up"`
	PDown            float64  `json:"p_down"`
	PTwoSided        float64  `json:"p_two_sided"`
	PUpChange        *float64 `json:"p_up_change"`
	PDownChange      *float64 `json:"p_down_change"`
	PTwoSidedChange  *float64 `json:"p_two_sided_change"`

	Phi    float64  `json:"phi"`
	Level  float64  `json:"level"`
	Low    float64  `json:"low"`
	High   *float64 `json:"high"` // nil when unbounded
	Design Design   `json:"design"`
	QUp    float64  `json:"q_up"` // what the verdict is read from
	QDown  float64  `json:"q_down"`

	Verdict         Verdict `json:"verdict"`
	Sentence        string  `json:"sentence"`
	MethodsDisagree bool    `json:"methods_disagree"`

	RestsOnOnePerson bool         `json:"rests_on_one_person"`
	WithoutTop       *WithoutTop  `json:"without_top"` // nil with one engaged person
	ExactPoisson     ExactPoisson `json:"exact_poisson"`

	worthwhile, clear, lean float64
}

// WithoutTop is the figure without the busiest engaged person.
type WithoutTop struct {
	Ratio *float64 `json:"ratio"`
	Low   float64  `json:"low"`
}

// ExactPoisson is the second opinion; PUp is one-sided.
type ExactPoisson struct {
	PUp  float64  `json:"p_one_sided"`
	Low  float64  `json:"low"`
	High *float64 `json:"high"`
}

// Compare computes everything that is said about one comparison. It errs on
// sets without both arms, on negative counts, on a baseline that is there for
// some sets only, and with ErrTooLarge.
func Compare(in Input) (Comparison, error) {
	baseline, err := in.settle()
	if err != nil {
		return Comparison{}, err
	}
	y1, y0 := arms(in.Sets)
	p, err := Permute(in.Sets)
	if err != nil {
		return Comparison{}, err
	}
	c := Comparison{
		N1: len(y1), X1: sum(y1), N0: len(y0), X0: sum(y0),
		Ratio: ratio(y1, y0), Difference: mean(y1) - mean(y0),
		PUp: p.Up, PDown: p.Down, PTwoSided: p.TwoSided, QUp: p.Up, QDown: p.Down,
		Phi: Dispersion(y1, y0), Level: in.Level, Design: in.Design, worthwhile: in.Worthwhile, clear: in.Clear, lean: in.Lean,
	}
	if baseline {
		if err := c.compareChanges(in.Sets); err != nil {
			return Comparison{}, err
		}
	}
	scaled := ScaledRange(y1, y0, c.Phi, in.Level)
	c.Low, c.High = scaled.Low, finite(scaled.High)
	c.WithoutTop = withoutTop(y1, y0, in.Level)
	exact := RateRatio(c.X1, float64(c.N1), c.X0, float64(c.N0), in.Level, 1)
	c.ExactPoisson = ExactPoisson{exact.Greater, exact.Low, finite(exact.High)}
	c.judge(in.Unfinished)
	c.Sentence = c.words()
	return c, nil
}

// settle fills in the defaults and says whether there is a baseline.
func (in *Input) settle() (baseline bool, err error) {
	n1, n0, known := 0, 0, 0
	for i, s := range in.Sets {
		if s.Engaged < 0 || s.Engaged > len(s.Counts) {
			return false, fmt.Errorf("set %d has %d people and %d engaged", i+1, len(s.Counts), s.Engaged)
		}
		n1, n0 = n1+s.Engaged, n0+len(s.Counts)-s.Engaged
		if len(s.Before) > 0 {
			known++
			if len(s.Before) != len(s.Counts) {
				return false, fmt.Errorf("set %d has %d people after and %d before", i+1, len(s.Counts), len(s.Before))
			}
		}
		if slices.ContainsFunc(join(s.Counts, s.Before), func(v int) bool { return v < 0 }) {
			return false, fmt.Errorf("set %d has a count below 0", i+1)
		}
	}
	if n1 == 0 || n0 == 0 {
		return false, errors.New("a comparison needs engaged and control people")
	}
	if known != 0 && known != len(in.Sets) {
		return false, errors.New("give the baseline for every set or for none")
	}
	if in.Design == "" {
		in.Design = Drawn
		if known > 0 {
			in.Design = Chosen
		}
	}
	if in.Worthwhile == 0 {
		in.Worthwhile = 1.5
	}
	if in.Level == 0 {
		in.Level = 0.90
	}
	if in.Clear == 0 {
		in.Clear = clearAt
	}
	if in.Lean == 0 {
		in.Lean = max(leanAt, in.Clear)
	}
	inside := in.Level > 0 && in.Level < 1 && in.Worthwhile > 0 // false for NaN too
	if ordered := in.Clear > 0 && in.Clear <= in.Lean && in.Lean < 1; !ordered {
		return false, fmt.Errorf("clear at %g, leaning at %g: both lie between 0 and 1, and clear is the smaller one", in.Clear, in.Lean)
	}
	if in.Design != Drawn && in.Design != Chosen || !inside {
		return false, fmt.Errorf("design %q, level %g, worthwhile %g: the design is drawn or chosen, the level between 0 and 1, the worthwhile ratio above 0",
			in.Design, in.Level, in.Worthwhile)
	}
	return known > 0, nil
}

// compareChanges adds the reading on changes from the baseline, and with a
// chosen design takes the worse of the two readings for the verdict.
func (c *Comparison) compareChanges(sets []Set) error {
	changed := Changes(sets)
	p, err := Permute(changed)
	if err != nil {
		return err
	}
	d1, d0 := arms(changed)
	difference := mean(d1) - mean(d0)
	c.DifferenceChange, c.PUpChange, c.PDownChange, c.PTwoSidedChange = &difference, &p.Up, &p.Down, &p.TwoSided
	if c.Design == Chosen {
		c.QUp, c.QDown = max(c.PUp, p.Up), max(c.PDown, p.Down)
	}
	return nil
}

// withoutTop compares again without the busiest engaged person.
func withoutTop(y1, y0 []int, level float64) *WithoutTop {
	if len(y1) < 2 {
		return nil
	}
	rest := slices.Sorted(slices.Values(y1))
	rest = rest[:len(rest)-1]
	return &WithoutTop{ratio(rest, y0), ScaledRange(rest, y0, Dispersion(rest, y0), level).Low}
}

// ratio is the ratio of the means, nil when the second is 0.
func ratio(y1, y0 []int) *float64 {
	if sum(y0) == 0 {
		return nil
	}
	r := mean(y1) / mean(y0)
	return &r
}

func mean(y []int) float64 { return float64(sum(y)) / float64(len(y)) }

func finite(v float64) *float64 {
	if math.IsInf(v, 0) {
		return nil
	}
	return &v
}
