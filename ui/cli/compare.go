package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"goodword/model"
	"goodword/model/stats"
)

type compareFlags struct {
	engaged, control, engagedBefore, controlBefore, sets, setsBefore, design string
	worthwhile, level                                                        float64
	unfinished, asJSON                                                       bool
}

func (h *house) compareCommand() *cobra.Command {
	var f compareFlags
	c := &cobra.Command{
		Use:   "compare",
		Short: "Compare plain lists of counts per person",
		Long:  "For example: goodword compare --engaged 3,0,1 --control 1,0,0, or with matched sets, the engaged person of each first: --sets '3,0,1,0;2,2,0,0'",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			in, err := f.input()
			if err != nil {
				return err
			}
			r, err := stats.Compare(in)
			if err != nil {
				return usage("%v", err)
			}
			if f.asJSON {
				return h.writeJSON(r)
			}
			fmt.Fprintf(h.Out, "engaged %s, %s\ncontrol %s, %s\n%s: %s\n",
				model.Plural(r.N1, "person"), model.Plural(r.X1, "mention"), model.Plural(r.N0, "person"), model.Plural(r.X0, "mention"), strings.ReplaceAll(string(r.Verdict), "_", " "), r.Sentence)
			return nil
		},
	}
	g := c.Flags()
	g.StringVar(&f.engaged, "engaged", "", "counts of the engaged people: 3,0,1")
	g.StringVar(&f.control, "control", "", "counts of the control people")
	g.StringVar(&f.engagedBefore, "engaged-before", "", "the same people's counts in the window before")
	g.StringVar(&f.controlBefore, "control-before", "", "the same people's counts in the window before")
	g.StringVar(&f.sets, "sets", "", "matched sets, the engaged person first: '3,0,1;2,2,0'")
	g.StringVar(&f.setsBefore, "sets-before", "", "the same sets in the window before")
	g.StringVar(&f.design, "design", "", "drawn or chosen")
	g.Float64Var(&f.worthwhile, "worthwhile", 1.5, "the smallest ratio worth having")
	g.Float64Var(&f.level, "level", 0.90, "how sure the range is")
	g.BoolVar(&f.unfinished, "unfinished", false, "the month is not over: counts only")
	g.BoolVar(&f.asJSON, "json", false, "one JSON object")
	return c
}

func (f compareFlags) input() (in stats.Input, err error) {
	in = stats.Input{Design: stats.Design(f.design), Worthwhile: f.worthwhile, Level: f.level, Unfinished: f.unfinished}
	switch {
	case f.sets != "" && f.engaged+f.control == "":
		sets, err := setCounts(f.sets)
		if err != nil {
			return in, err
		}
		before, err := setCounts(f.setsBefore)
		if err != nil {
			return in, err
		}
		if in.Sets, err = stats.Matched(sets, before); err != nil {
			return in, usage("%v", err)
		}
		return in, nil
	case f.sets == "" && f.engaged != "" && f.control != "":
		var lists [4][]int
		for i, text := range []string{f.engaged, f.control, f.engagedBefore, f.controlBefore} {
			if lists[i], err = counts(text); err != nil {
				return in, err
			}
		}
		if in.Sets, err = stats.Arms(lists[0], lists[1], lists[2], lists[3]); err != nil {
			return in, usage("%v", err)
		}
		return in, nil
	}
	return in, usage("Give --engaged and --control, or --sets alone")
}

// counts reads "3,0,1".
func counts(text string) ([]int, error) {
	if text == "" {
		return nil, nil
	}
	var out []int
	for _, cell := range strings.Split(text, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(cell))
		if err != nil || n < 0 {
			return nil, usage("%q is not a count; write the counts as 3,0,1", cell)
		}
		out = append(out, n)
	}
	return out, nil
}

// setCounts reads "3,0,1;2,2,0".
func setCounts(text string) ([][]int, error) {
	if text == "" {
		return nil, nil
	}
	var out [][]int
	for _, set := range strings.Split(text, ";") {
		list, err := counts(set)
		if err != nil {
			return nil, err
		}
		out = append(out, list)
	}
	return out, nil
}

func (h *house) planCommand() *cobra.Command {
	var people, controls int
	var rate float64
	var burst string
	var asJSON bool
	c := &cobra.Command{
		Use:   "plan",
		Short: "What one month with so many people can show",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			p, err := stats.NewPlan(people, people*controls, rate, stats.Burst(burst))
			if err != nil {
				return usage("%v", err)
			}
			if asJSON {
				return h.writeJSON(p)
			}
			_, err = fmt.Fprintln(h.Out, p.Sentence)
			return err
		},
	}
	f := c.Flags()
	f.IntVar(&people, "people", 15, "engaged people")
	f.IntVar(&controls, "controls", 3, "control people for each engaged person")
	f.Float64Var(&rate, "rate", 0.5, "mentions per control person in a month")
	f.StringVar(&burst, "burst", "moderate", "how bursty people are: none, moderate or heavy")
	f.BoolVar(&asJSON, "json", false, "one JSON object")
	return c
}
