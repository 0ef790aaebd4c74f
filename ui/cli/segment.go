package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"goodword/model"
)

func (h *house) segmentCommand() *cobra.Command {
	var asJSON, surprises, silent bool
	var limit int
	c := &cobra.Command{
		Use:   "segment",
		Short: "Who already behaves like an advocate, and why",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			q := model.CandidateQuery{List: model.Candidates}
			switch {
			case surprises && silent:
				return usage("Choose one of --surprises and --silent")
			case surprises:
				q.List = model.Surprises
			case silent:
				q.List = model.Silent
			}
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			ids, err := listed(cmd.Context(), s, q)
			if err != nil {
				return err
			}
			if limit > 0 && len(ids) > limit {
				ids = ids[:limit]
			}
			rows, err := s.CandidateRows(cmd.Context(), ids)
			if err != nil {
				return err
			}
			if asJSON {
				if rows == nil {
					rows = []model.Candidate{}
				}
				return h.writeJSON(rows)
			}
			h.sayCandidates(rows, q.List)
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON array")
	c.Flags().IntVar(&limit, "limit", 0, "at most so many, 0 for all")
	c.Flags().BoolVar(&surprises, "surprises", false, "strong signals outside the segment rule")
	c.Flags().BoolVar(&silent, "silent", false, "long with us and never said a word")
	return c
}

// listed is a list in the order of evidence; the candidates are followed by
// those who nearly are.
func listed(ctx context.Context, s Store, q model.CandidateQuery) ([]int64, error) {
	ids, err := s.CandidateIDs(ctx, q)
	if err != nil || q.List != model.Candidates {
		return ids, err
	}
	nearly, err := s.CandidateIDs(ctx, model.CandidateQuery{List: model.Nearly})
	return append(ids, nearly...), err
}

func (h *house) sayCandidates(rows []model.Candidate, list string) {
	for i, r := range rows {
		if list == model.Candidates && !r.Candidate && (i == 0 || rows[i-1].Candidate) {
			fmt.Fprintln(h.Out, "Nearly candidates: their second kind of signal is older than the window")
		}
		fmt.Fprintf(h.Out, "%s (%d)  %s\n", model.Clean(r.Name), r.PersonID, model.Clean(r.Why))
	}
	if len(rows) == 0 {
		fmt.Fprintln(h.Out, "Nobody yet. A candidate has two signals of two kinds, one of them unasked; bring signals in with: goodword import FILE")
	}
}
