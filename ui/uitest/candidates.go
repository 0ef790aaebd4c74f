package uitest

import (
	"context"

	"goodword/model"
)

// A file in memory has no candidates: the house asks for them when Segment
// comes to the front, and the tests of that pane bring their own.

func (s *Store) CandidateIDs(context.Context, model.CandidateQuery) ([]int64, error) { return nil, nil }

func (s *Store) CandidateRows(context.Context, []int64) ([]model.Candidate, error) { return nil, nil }

func (s *Store) Quadrants(context.Context) (q [4]model.Quadrant, err error) { return q, nil }

func (s *Store) Segment(context.Context) (model.Segment, error) { return model.DefaultSegment(), nil }

func (s *Store) WaveBalance(context.Context) (m model.MatchBalance, err error) { return m, nil }
