package model

import "encoding/json"

// Picture is whom there was to choose from: the four cells of taking part and
// spend, and how many people with strong signals stood outside the segment
// rule. It is kept with the wave at the freeze, since later everybody counts
// differently.
type Picture struct {
	On        Date
	Cells     [4]Quadrant // high first, moderate first
	Surprises int
}

// Text is the picture as the wave keeps it.
func (p Picture) Text() string {
	text, _ := json.Marshal(p) // numbers and a day always can
	return string(text)
}

// Pictured is the picture that the wave keeps, nil where it keeps none.
func (w *Wave) Pictured() *Picture {
	var p Picture
	if json.Unmarshal([]byte(w.Picture), &p) != nil || p.On == "" {
		return nil
	}
	return &p
}

// CellFigures are the people of one cell of the 2 x 2.
type CellFigures struct {
	TakingPart string `json:"taking_part"`
	Spend      string `json:"spend"`
	People     int    `json:"people"`
	Candidates int    `json:"candidates"`
}

// SegmentFigures say whom there was to choose from; CountedOn and Surprises
// are null and Cells empty where nobody counted.
type SegmentFigures struct {
	CountedOn *Date         `json:"counted_on"`
	Cells     []CellFigures `json:"cells"`
	Surprises *int          `json:"surprises"`
}

func (b *Book) segmentFigures() SegmentFigures {
	f := SegmentFigures{Cells: []CellFigures{}}
	p := b.Picture
	if p == nil || !p.On.By(b.Today) {
		return f
	}
	f.CountedOn, f.Surprises = &p.On, &p.Surprises
	for _, q := range p.Cells {
		c := CellFigures{"not high", "not moderate", q.People, q.Candidates}
		if q.High {
			c.TakingPart = "high"
		}
		if q.Moderate {
			c.Spend = "moderate"
		}
		f.Cells = append(f.Cells, c)
	}
	return f
}
