package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"goodword/model"
)

// waveCommand is the wave's life: each step asks the same questions as the
// screen, and what is missing is refused by name.
func (h *house) waveCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "wave new|match|freeze|start|close",
		Short: "The wave's life, step by step",
		Args: func(_ *cobra.Command, args []string) error {
			return usage("Say what to do with the wave: new, match, freeze, start or close")
		},
		RunE: func(*cobra.Command, []string) error { return nil },
	}
	c.AddCommand(h.waveNew(), h.waveMatch(), h.waveFreeze(), h.waveStart(), h.waveClose())
	return c
}

// waveFlags are on every step.
type waveFlags struct {
	reason string
	asJSON bool
}

func (f *waveFlags) add(c *cobra.Command) *cobra.Command {
	c.Flags().StringVar(&f.reason, "reason", "", "why it is done although something is missing; the summary prints it")
	c.Flags().BoolVar(&f.asJSON, "json", false, "one JSON object")
	return c
}

func (h *house) waveNew() *cobra.Command {
	var f waveFlags
	var name, start, strength string
	var days int64
	c := &cobra.Command{
		Use: "new", Short: "Begin a wave", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			first, err := model.ParseDate(start)
			if err != nil || start == "" {
				return usage("--start takes the first day, as 2026-03-30")
			}
			s, err := h.openOrCreate(cmd.Context())
			if err != nil {
				return err
			}
			b, err := s.Book(cmd.Context())
			if err != nil {
				return err
			}
			w := b.NewWave()
			w.Start, w.Days = first, days
			if name != "" {
				w.Name = name
			}
			if err := s.NewWave(cmd.Context(), &w, strength, f.reason); err != nil {
				return err
			}
			return h.waveSaid(cmd.Context(), s, f.asJSON, nil, fmt.Sprintf("began %s: %s to %s", w.Name, w.Start, w.End()))
		},
	}
	c.Flags().StringVar(&name, "name", "", "the name of the wave")
	c.Flags().StringVar(&start, "start", "", "the first day")
	c.Flags().Int64Var(&days, "days", 28, "how many days")
	c.Flags().StringVar(&strength, "strength", "", "what we are already good at and build on")
	return f.add(c)
}

func (h *house) waveMatch() *cobra.Command {
	var f waveFlags
	var o model.MatchOptions
	var engaged []string
	c := &cobra.Command{
		Use: "match", Short: "Make both arms", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.Design != "" && !slices.Contains(model.Designs, o.Design) {
				return usage("--design is one of %s", strings.Join(model.Designs, ", "))
			}
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			for _, words := range engaged {
				p, err := h.person(cmd.Context(), s, strings.TrimSpace(words))
				if err != nil {
					return err
				}
				o.Engaged = append(o.Engaged, p.ID)
			}
			o.Reason, o.Seen = f.reason, true
			m, err := s.MatchWave(cmd.Context(), o)
			if err != nil {
				return err
			}
			lines := make([]string, 0, len(m.Balance.Rows))
			for _, r := range m.Balance.Rows {
				lines = append(lines, fmt.Sprintf("%-28s %5.2f before, %5.2f after: %s", r.Name, r.Before, r.After, r.Words))
			}
			if m.Hint != "" {
				lines = append(lines, m.Hint)
			}
			return h.waveSaid(cmd.Context(), s, f.asJSON, &m, lines...)
		},
	}
	g := c.Flags()
	g.StringVar(&o.Design, "design", "", "sets (drawn from matched sets), drawn (then matched) or chosen (then matched)")
	g.IntVar(&o.People, "people", 0, "engaged people")
	g.IntVar(&o.Controls, "controls", 0, "control people for each engaged person")
	g.Int64Var(&o.Seed, "seed", 0, "the same seed draws the same people on any machine")
	g.StringSliceVar(&engaged, "engaged", nil, "who is engaged: names, addresses or ids")
	return f.add(c)
}

func (h *house) waveFreeze() *cobra.Command {
	var f waveFlags
	return f.add(&cobra.Command{
		Use: "freeze", Short: "Fix both lists and the rule", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			hints, err := s.FreezeWave(cmd.Context(), f.reason)
			if err != nil {
				return err
			}
			return h.waveSaid(cmd.Context(), s, f.asJSON, nil, append([]string{"frozen: both lists and the rule"}, hints...)...)
		},
	})
}

func (h *house) waveStart() *cobra.Command {
	var f waveFlags
	return f.add(&cobra.Command{
		Use: "start", Short: "Say that it begins", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			if err := s.StartWave(cmd.Context(), f.reason); err != nil {
				return err
			}
			return h.waveSaid(cmd.Context(), s, f.asJSON, nil, "started")
		},
	})
}

func (h *house) waveClose() *cobra.Command {
	var f waveFlags
	var verdict string
	c := &cobra.Command{
		Use: "close", Short: "End it with a verdict", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !slices.Contains(model.Verdicts, verdict) {
				return usage("--verdict is one of: %s", strings.Join(model.Verdicts, ", "))
			}
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			if err := s.CloseWave(cmd.Context(), verdict, f.reason); err != nil {
				return err
			}
			return h.waveSaid(cmd.Context(), s, f.asJSON, nil, "closed: "+verdict)
		},
	}
	c.Flags().StringVar(&verdict, "verdict", "", strings.Join(model.Verdicts, ", "))
	return f.add(c)
}

// waveState is what a step leaves behind, as JSON.
type waveState struct {
	Number   int64       `json:"number"`
	Name     string      `json:"name"`
	Start    model.Date  `json:"start"`
	End      model.Date  `json:"end"`
	Status   string      `json:"status"`
	Design   string      `json:"design"`
	Seed     int64       `json:"seed"`
	FrozenOn model.Date  `json:"frozen_on"`
	Hash     string      `json:"hash"`
	Arms     []armState  `json:"arms"`
	Balance  []featureIn `json:"balance,omitempty"`
}

type armState struct {
	Person int64  `json:"person"`
	Name   string `json:"name"`
	Arm    string `json:"arm"`
	Set    int64  `json:"set"`
	Line   string `json:"line"`
}

type featureIn struct {
	Name   string  `json:"name"`
	Before float64 `json:"before"`
	After  float64 `json:"after"`
	Limit  float64 `json:"limit"`
	Words  string  `json:"words"`
}

// waveSaid says what was done: as lines, or as the wave with its arms.
func (h *house) waveSaid(ctx context.Context, s Store, asJSON bool, m *model.Matching, lines ...string) error {
	b, err := s.Book(ctx)
	if err != nil {
		return err
	}
	if !asJSON {
		for i := range b.Arms {
			if a := &b.Arms[i]; m != nil && a.Arm == model.Control {
				fmt.Fprintln(h.Out, model.Clean(b.PairLine(a)))
			}
		}
		for _, l := range lines {
			fmt.Fprintln(h.Out, model.Clean(l))
		}
		return nil
	}
	w := b.Wave
	state := waveState{
		Number: w.Number, Name: w.Name, Start: w.Start, End: w.End(), Status: w.Status(b.Today),
		Design: w.Design, Seed: w.Seed, FrozenOn: w.FrozenOn, Hash: w.Hash, Arms: []armState{},
	}
	for i := range b.Arms {
		a := &b.Arms[i]
		line := ""
		if a.Arm == model.Control {
			line = b.PairLine(a)
		}
		state.Arms = append(state.Arms, armState{a.PersonID, b.Name(a.PersonID), a.Arm, a.SetNo, line})
	}
	if m != nil {
		for _, r := range m.Balance.Rows {
			state.Balance = append(state.Balance, featureIn(r))
		}
	}
	return h.writeJSON(state)
}
