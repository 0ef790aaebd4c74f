package model

import (
	"fmt"
	"slices"
	"strings"

	"goodword/model/locale"
	"goodword/model/stats"
)

// PeopleDots are the people of both arms, one sign each: how often each spoke
// up. They stand in the order of their counts, which says nothing about who
// anybody is.
type PeopleDots struct {
	Caption string
	Rows    []DotRow
}

// DotRow is one arm.
type DotRow struct {
	Label  string
	Counts []int
}

// Words say the same without a picture.
func (d *PeopleDots) Words() string {
	var rows []string
	for _, r := range d.Rows {
		var parts []string
		for i := 0; i < len(r.Counts); {
			n := 0
			for _, c := range r.Counts[i:] {
				if c == r.Counts[i] {
					n++
				}
			}
			parts = append(parts, fmt.Sprintf("%s %d", timesWords(r.Counts[i]), n))
			i += n
		}
		rows = append(rows, r.Label+": "+strings.Join(parts, ", "))
	}
	return strings.Join(rows, "; ")
}

func timesWords(n int) string {
	switch n {
	case 0:
		return "never"
	case 1:
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// Legend says what a plus stands for where signs are written, "" where none is.
func (d *PeopleDots) Legend() string {
	for _, r := range d.Rows {
		if len(r.Counts) > 0 && slices.Max(r.Counts) > 9 {
			return "+ is ten times or more"
		}
	}
	return ""
}

// PeopleDots are the counted mentions of the run, person by person.
func (b *Book) PeopleDots(r Result) *PeopleDots {
	d := &PeopleDots{Caption: "one sign a person, names left out: how often each spoke up in the run"}
	for _, arm := range []string{Engaged, Control} {
		row := DotRow{Label: arm}
		for _, id := range b.In(arm) {
			row.Counts = append(row.Counts, r.Run.ByPerson[id])
		}
		slices.Sort(row.Counts)
		d.Rows = append(d.Rows, row)
	}
	return d
}

// RatioRange is the ratio with the range that it could plausibly have, against
// 1, no difference, and the smallest ratio that would be worth it. Mark and High
// are nil where they have no end: a control without mentions.
type RatioRange struct {
	Caption string
	Low     float64
	Mark    *float64
	High    *float64
	Worth   float64
}

// Words say the same without a picture.
func (r *RatioRange) Words() string {
	s := "from " + Times(r.Low) + " times upwards"
	if r.High != nil {
		s = fmt.Sprintf("from %s to %s times", Times(r.Low), Times(*r.High))
	}
	if r.Mark != nil {
		s = Times(*r.Mark) + " times, " + s
	}
	return fmt.Sprintf("%s; 1 is no difference, %s would be worth it", s, Times(r.Worth))
}

// Times is a ratio as it is read: two digits, since more would promise what so
// few people cannot tell.
func Times(ratio float64) string { return locale.Figures(stats.Two(ratio)) }

// RatioRange is the range of the finished run, nil where there is none to show
// or where too little was said to show one.
func (b *Book) RatioRange(r Result) *RatioRange {
	c := r.Comparison
	if !r.Finished || r.Missing != "" || c.Verdict == stats.TooFew {
		return nil
	}
	worth := b.Rule.Worth
	if worth == 0 {
		worth = DefaultRule().Worth
	}
	return &RatioRange{Caption: "how many times as often, and the range that fits", Low: c.Low, Mark: c.Ratio, High: c.High, Worth: worth}
}

// ShareWeeks are two shares of the messages in the space, week by week; nil
// where nobody counted. Limit is for our share, from week LimitFrom on.
type ShareWeeks struct {
	Caption       string
	Ours, Members []*float64
	Limit         float64
	LimitFrom     int
}

// Words say the same without a picture.
func (s *ShareWeeks) Words() string {
	line := func(label string, values []*float64) string {
		words := make([]string, len(values))
		for i, v := range values {
			words[i] = shareOr(v)
		}
		return label + ": " + strings.Join(words, ", ")
	}
	return fmt.Sprintf("%s; %s; the limit for ours is %s from week %d on", line("our share", s.Ours), line("replies between members", s.Members), percent(s.Limit), s.LimitFrom)
}

// shareWeeks are the shares of the space as far as weeks have been counted,
// weeks after the run included, as the book of now knows them; nil without any.
func (b *Book) shareWeeks(now *Book) *ShareWeeks {
	last := 0
	for _, w := range now.Weeks {
		if w.EndsOn.By(now.Today) {
			last = max(last, int(w.Week))
		}
	}
	if last < 1 {
		return nil
	}
	s := &ShareWeeks{Caption: "who wrote in the space, week by week", Limit: b.BrandLimit(), LimitFrom: limitFrom}
	for week := 1; week <= last; week++ {
		if week > b.Wave.Week(b.Wave.End()) {
			b = now
		}
		w := b.spaceWeek(week)
		s.Ours = append(s.Ours, ifKnown(w.BrandShare()))
		s.Members = append(s.Members, ifKnown(w.MemberShare()))
	}
	return s
}

// Horizon is what may be expected when, with the day that it is.
type Horizon struct {
	Caption string
	Day     int
	Spans   []Span
}

// Span is a stretch of days, both counted.
type Span struct {
	Label    string
	From, To int
}

// State says where a span lies on a day.
func (s Span) State(day int) string {
	switch {
	case day > s.To:
		return "over"
	case day >= s.From:
		return "now"
	}
	return "ahead"
}

// Words say the same without a picture.
func (h *Horizon) Words() string {
	parts := []string{fmt.Sprintf("day %d", h.Day)}
	for _, s := range h.Spans {
		parts = append(parts, fmt.Sprintf("%s, days %d to %d: %s", s.Label, s.From, s.To, s.State(h.Day)))
	}
	return strings.Join(parts, "; ")
}

// Horizon says that one month is not the end: first signs and referral growth
// take longer.
func (b *Book) Horizon() *Horizon {
	return &Horizon{
		Caption: "what to expect when", Day: max(0, b.Day()),
		Spans: []Span{{"the month", 1, int(b.Wave.Days)}, {"first signs", 60, 90}, {"referral growth", judgedFrom, 180}},
	}
}

// CellGrid is the 2 x 2 of taking part and spend, high first, moderate first.
type CellGrid struct {
	Caption string
	Cells   []CellFigures
}

// Words say the same without a picture.
func (g *CellGrid) Words() string {
	parts := make([]string, len(g.Cells))
	for i, c := range g.Cells {
		parts[i] = fmt.Sprintf("taking part %s, spend %s: %s", c.TakingPart, c.Spend, c.Words())
	}
	return strings.Join(parts, "; ")
}

// Words are how many people are in the cell.
func (c CellFigures) Words() string {
	return fmt.Sprintf("%s, %s", Plural(c.People, "person"), Plural(c.Candidates, "candidate"))
}

// cellGrid is the 2 x 2 of the freeze, none where nobody counted.
func (w *summarizer) cellGrid() []Block {
	f := w.s.Segment
	if f.CountedOn == nil {
		return nil
	}
	known := false
	for _, c := range f.Cells {
		known = known || c.People > 0 && (c.TakingPart == "high" || c.Spend == "moderate")
	}
	if !known { // quarters of what is known are never empty
		return []Block{text("On %s nothing was known of how much anybody took part or spent.", longDay(*f.CountedOn))}
	}
	return []Block{{Cells: &CellGrid{"whom there was to choose from on " + longDay(*f.CountedOn), f.Cells}}}
}

// surprises say who stood outside the picture.
func (w *summarizer) surprises() []Block {
	switch n := w.s.Segment.Surprises; {
	case n == nil:
		return nil
	case *n == 0:
		return []Block{text("Surprises: nobody with three signals or more stood outside the picture.")}
	default:
		return []Block{text("Surprises: %s with three signals or more stood outside the picture, by spend or by what they use it for.", Plural(*n, "person"))}
	}
}

// CountBars are kinds of something with how many there are of each.
type CountBars struct {
	Caption string
	Rows    []CountBar
}

// CountBar is one kind.
type CountBar struct {
	Label string
	N     int
}

// Words say the same without a picture.
func (c *CountBars) Words() string {
	parts := make([]string, len(c.Rows))
	for i, r := range c.Rows {
		parts[i] = fmt.Sprintf("%s %d", r.Label, r.N)
	}
	return strings.Join(parts, ", ")
}
