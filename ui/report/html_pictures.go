package report

import (
	"fmt"
	"math"
	"strings"

	"goodword/model"
	"goodword/model/locale"
	"goodword/model/stats"
)

// The pictures of the page are templates; these functions only place things.
// One unit is about a pixel on a phone, and every picture is pageWidth wide.
const (
	pageWidth = 340.0
	labelled  = 64.0 // where the picture begins beside its labels
)

// px keeps coordinates short.
func px(v float64) float64 { return math.Round(v*10) / 10 }

type barsPicture struct {
	Caption, Words string
	Height         float64
	Rows           []barsRow
}

type barsRow struct {
	Label                                             string
	Top, Middle, ControlTop, EngagedText, ControlText float64
	Known                                             bool
	Engaged, Control                                  pageBar
}

type pageBar struct {
	N          int
	Width, End float64
}

// drawBars lays two thin bars a week under each other.
func drawBars(c *model.WeekBars) barsPicture {
	const top, row = 20.0, 30.0
	most := 1
	for _, r := range c.Rows {
		for _, n := range []*int{r.Engaged, r.Control} {
			if n != nil {
				most = max(most, *n)
			}
		}
	}
	bar := func(n *int) pageBar {
		width := px(float64(*n) / float64(most) * (pageWidth - labelled - 30))
		return pageBar{*n, width, px(labelled + width + 5)}
	}
	p := barsPicture{Caption: c.Caption, Words: c.Words(), Height: top + row*float64(len(c.Rows))}
	for i, r := range c.Rows {
		y := top + row*float64(i)
		one := barsRow{Label: r.Label, Top: y, Middle: y + 15, ControlTop: y + 13, EngagedText: y + 9, ControlText: y + 22}
		if r.Engaged != nil && r.Control != nil {
			one.Known, one.Engaged, one.Control = true, bar(r.Engaged), bar(r.Control)
		}
		p.Rows = append(p.Rows, one)
	}
	return p
}

type dotsPicture struct {
	Caption, Words string
	Height         float64
	Rows           []dotsRow
}

type dotsRow struct {
	Label      string
	Base, Line float64
	Dots       []dot
	Over       []dotNumber // how many, above a stack that was cut
}

type dot struct {
	X, Y, R float64
	Filled  bool
}

type dotNumber struct {
	X, Y float64
	N    int
}

// highestStack is how many dots stand on each other before a number replaces
// the rest.
const highestStack = 8

// drawDots stacks a dot a mention for each person; an empty ring is nobody's.
func drawDots(d *model.PeopleDots) dotsPicture {
	p := dotsPicture{Caption: d.Caption, Words: d.Words()}
	for _, r := range d.Rows {
		step := min(14, (pageWidth-labelled)/float64(max(1, len(r.Counts))))
		radius := min(4, step/2-0.3)
		high := 1
		for _, n := range r.Counts {
			high = max(high, min(n, highestStack))
		}
		p.Height += float64(high)*2.2*radius + 22
		row := dotsRow{Label: r.Label, Base: px(p.Height - 10), Line: px(p.Height - 6)}
		for i, n := range r.Counts {
			x := px(labelled + step*(float64(i)+0.5))
			for at := range max(1, min(n, highestStack)) {
				row.Dots = append(row.Dots, dot{x, px(p.Height - 10 - radius - float64(at)*2.2*radius), px(radius), n > 0})
			}
			if n > highestStack {
				row.Over = append(row.Over, dotNumber{px(x - 3), px(p.Height - 14 - float64(highestStack)*2.2*radius), n})
			}
		}
		p.Rows = append(p.Rows, row)
	}
	return p
}

type rangePicture struct {
	Caption, Words, WorthText, MarkText, WorthAnchor string
	One, Worth, From, To, Mark                       float64
	Left, Right, Marked                              bool // ends that are not there, and the figure
}

// drawRange places the range on a scale where twice and half are equally far.
func drawRange(r *model.RatioRange) rangePicture {
	s := newRatioScale(r)
	at := func(v float64) float64 { return px(20 + s.at(v)*(pageWidth-40)) }
	p := rangePicture{
		Caption: r.Caption, Words: r.Words(), WorthText: locale.Figures(stats.Two(r.Worth)), WorthAnchor: "middle",
		One: at(1), Worth: at(r.Worth), From: 20, To: pageWidth - 20, Left: r.Low <= 0, Right: r.High == nil,
	}
	if !p.Left {
		p.From = at(r.Low)
	}
	if !p.Right {
		p.To = at(*r.High)
	}
	if p.Worth > pageWidth-50 {
		p.WorthAnchor = "end"
	}
	if p.Marked = r.Mark != nil && *r.Mark > 0; p.Marked {
		p.Mark, p.MarkText = at(*r.Mark), locale.Figures(stats.Two(*r.Mark))
		if math.Abs(p.Mark-p.One) < 16 { // the figure would stand on the 1 of the axis
			p.MarkText = ""
		}
	}
	return p
}

type sharesPicture struct {
	Caption, Words   string
	Grid             []gridLine
	Limited          bool
	Limit, LimitFrom float64
	Ours, Members    []run
	Weeks            []weekMark
}

type gridLine struct {
	Y, Text float64
	Label   string
}

type weekMark struct {
	X float64
	N int
}

// run is a stretch of weeks that were all counted.
type run struct {
	Path   string
	Points []point
}

type point struct{ X, Y, Left, Top float64 }

// drawShares draws two lines; a week that nobody counted leaves a gap.
func drawShares(c *model.ShareWeeks) sharesPicture {
	const top, foot = 12.0, 124.0
	y := func(share float64) float64 { return px(foot - share*(foot-top)) }
	step := (pageWidth - 36 - 10 - 20) / float64(max(1, len(c.Ours)-1))
	x := func(i int) float64 { return px(50 + step*float64(i)) }
	p := sharesPicture{Caption: c.Caption, Words: c.Words(), Ours: runs(c.Ours, x, y), Members: runs(c.Members, x, y)}
	for _, share := range []float64{0, 0.5, 1} {
		p.Grid = append(p.Grid, gridLine{y(share), y(share) + 4, fmt.Sprintf("%.0f", 100*share)})
	}
	if p.Limited = c.Limit > 0 && len(c.Ours) >= c.LimitFrom; p.Limited {
		p.Limit, p.LimitFrom = y(c.Limit), x(c.LimitFrom-1)
	}
	for i := range c.Ours {
		p.Weeks = append(p.Weeks, weekMark{x(i), i + 1})
	}
	return p
}

func runs(values []*float64, x func(int) float64, y func(float64) float64) []run {
	var out []run
	open := false
	for i, v := range values {
		if v == nil {
			open = false
			continue
		}
		if !open {
			out = append(out, run{})
			open = true
		}
		r := &out[len(out)-1]
		at := point{x(i), y(*v), px(x(i) - 3.5), px(y(*v) - 3.5)}
		r.Points = append(r.Points, at)
		if len(r.Points) > 1 {
			var path []string
			for j, p := range r.Points {
				path = append(path, fmt.Sprintf("%s %g %g", map[bool]string{true: "M", false: "L"}[j == 0], p.X, p.Y))
			}
			r.Path = strings.Join(path, " ")
		}
	}
	return out
}

type horizonPicture struct {
	Caption, Words, Anchor string
	Day                    int
	Height, Today, DayText float64
	Spans                  []spanRow
}

type spanRow struct {
	Label, State                           string
	From, To                               int
	X, Y, Width, Text, Middle, Over, Under float64
}

// drawHorizon gives each span a row on one scale of days.
func drawHorizon(h *model.Horizon) horizonPicture {
	const row = 36.0
	last := 1
	for _, s := range h.Spans {
		last = max(last, s.To)
	}
	x := func(day int) float64 { return px(float64(min(max(day, 0), last)) / float64(last) * pageWidth) }
	p := horizonPicture{Caption: h.Caption, Words: h.Words(), Day: h.Day, Today: x(h.Day), Anchor: "middle"}
	for i, s := range h.Spans {
		y := row * float64(i)
		p.Spans = append(p.Spans, spanRow{s.Label, s.State(h.Day), s.From, s.To, x(s.From - 1), y + 17, px(x(s.To) - x(s.From-1)), y + 12, y + 22, y + 16, y + 30})
	}
	p.DayText = row*float64(len(h.Spans)) + 8
	p.Height = p.DayText + 4
	switch {
	case p.Today > pageWidth-24:
		p.Anchor = "end"
	case p.Today < 24:
		p.Anchor = "start"
	}
	return p
}

type cellsPicture struct {
	Caption, Words string
	Rows           []cellsRow
}

type cellsRow struct {
	Label             string
	Top, People, Rest float64
	Cells             []cellBox
}

type cellBox struct {
	X, Text            float64
	People, Candidates string
}

// drawCells draws the four cells as boxes, each with its counts.
func drawCells(g *model.CellGrid) cellsPicture {
	const top, row, wide = 18.0, 52.0, (pageWidth - labelled) / 2
	p := cellsPicture{Caption: g.Caption, Words: g.Words()}
	for i, c := range g.Cells {
		if i%2 == 0 {
			y := top + row*float64(i/2)
			p.Rows = append(p.Rows, cellsRow{Label: c.TakingPart, Top: y, People: y + 20, Rest: y + 36})
		}
		x := labelled + wide*float64(i%2)
		last := &p.Rows[len(p.Rows)-1]
		last.Cells = append(last.Cells, cellBox{px(x), px(x + 8), model.Plural(c.People, "person"), model.Plural(c.Candidates, "candidate")})
	}
	return p
}

type countsPicture struct {
	Caption, Words string
	Height         float64
	Rows           []countsRow
}

type countsRow struct {
	Label                 string
	Top, Text, Width, End float64
	N                     int
}

// drawCounts lays one bar a kind under each other.
func drawCounts(c *model.CountBars) countsPicture {
	const row, from = 20.0, 110.0
	most := 1
	for _, r := range c.Rows {
		most = max(most, r.N)
	}
	p := countsPicture{Caption: c.Caption, Words: c.Words(), Height: row * float64(len(c.Rows))}
	for i, r := range c.Rows {
		y, width := row*float64(i), px(float64(r.N)/float64(most)*(pageWidth-from-30))
		p.Rows = append(p.Rows, countsRow{r.Label, y + 3, y + 13, width, px(from + width + 5), r.N})
	}
	return p
}
