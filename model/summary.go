package model

import (
	"fmt"
	"strings"
)

// Editions of the summary. The shareable one names nobody who did not agree
// to it, nobody of the control group, and nobody with a boundary note.
const (
	Own       = "own"
	Shareable = "shareable"
)

// Editions lists them.
var Editions = []string{Own, Shareable}

// Summary is the one-month summary as a document without a format: its
// figures, and its sections in their order. All texts are plain; whoever
// writes them in a format escapes them.
type Summary struct {
	Figures
	Title    string    `json:"-"`
	Lines    []string  `json:"-"` // under the title: which edition, of which day
	Sections []Section `json:"-"`
}

// Section is one of the fourteen.
type Section struct {
	Number int
	Title  string
	Blocks []Block
}

// Block is one part of a section; exactly one of its fields is set.
type Block struct {
	Text    string // a paragraph
	Bold    string // a paragraph in bold words
	List    []string
	Table   *SummaryTable
	Bars    *WeekBars
	Dots    *PeopleDots
	Range   *RatioRange
	Shares  *ShareWeeks
	Horizon *Horizon
	Cells   *CellGrid
	Counts  *CountBars
	Quote   *QuoteFigures // an empty text is the visible blank
}

// NoQuote is what stands where a number has no quote beside it.
const NoQuote = "no quote chosen"

// SummaryTable is rows under a head. Columns after the first are numbers where
// Numbers is set.
type SummaryTable struct {
	Caption string
	Head    []string
	Rows    [][]string
	Numbers bool
}

// WeekBars are two bars a row, one for each arm.
type WeekBars struct {
	Caption string
	Rows    []WeekBar
}

// Words say the same without a picture.
func (w *WeekBars) Words() string {
	var parts []string
	for _, r := range w.Rows {
		words := "not known"
		if r.Engaged != nil && r.Control != nil {
			words = fmt.Sprintf("engaged %d, control %d", *r.Engaged, *r.Control)
		}
		parts = append(parts, r.Label+": "+words)
	}
	return w.Caption + ": " + strings.Join(parts, "; ")
}

// WeekBar is one week; nil is a week that is not known.
type WeekBar struct {
	Label            string
	Engaged, Control *int
}

// Summarize makes the summary in one of the Editions, as known on the book's
// day. That of a wave that is over stays as it was at its end, but for what it
// says on purpose of the time after: the weeks since the run, the referrals and
// the horizon.
func (b *Book) Summarize(edition string) (*Summary, error) {
	if err := oneOf(edition, Editions, "the edition"); err != nil {
		return nil, err
	}
	if b.Wave.ID == 0 {
		return nil, NotAllowed("There is no wave to summarize yet: begin one in Segment.")
	}
	now := b
	b = b.AtClose()
	w := &summarizer{b: b, now: now, shareable: edition == Shareable, r: b.Result(), g: b.Genuine()}
	w.doubts = b.Doubts(w.r)
	w.ruling = b.Ruling(w.r, w.g)
	w.s = &Summary{Figures: w.figures(edition), Title: fmt.Sprintf("%s, wave %d: one month", b.Wave.Name, b.Wave.Number)}
	w.s.Lines = []string{w.head()}
	if ended := b.endedWords(); ended != "" {
		w.s.Lines = append(w.s.Lines, ended)
	}
	if b.Project.Demo {
		w.s.Lines = append(w.s.Lines, "Demo: all people and sentences are invented.")
	}
	for i, section := range []struct {
		title string
		write func() []Block
	}{
		{"What we did", w.whatWeDid},
		{"What we counted", w.whatWeCounted},
		{"What weakens it", w.whatWeakensIt},
		{"Did it feel genuine", w.didItFeelGenuine},
		{"The gift", w.theGift},
		{"The question and the promises", w.theQuestion},
		{"The space", w.theSpace},
		{"Thanks and boundaries", w.thanksAndBoundaries},
		{"Time and money", w.timeAndMoney},
		{"The loyalty programme", w.loyalty},
		{"Referrals so far", w.referrals},
		{"Verdict", w.verdict},
		{"What we learned", w.whatWeLearned},
		{"Appendix", w.appendix},
	} {
		w.s.Sections = append(w.s.Sections, Section{i + 1, section.title, section.write()})
	}
	if w.shareable {
		b.hideNames(w.s)
	}
	return w.s, nil
}

// summarizer holds what the sections are written from.
type summarizer struct {
	b         *Book
	now       *Book // the same where the wave is open
	shareable bool
	r         Result
	g         Genuine
	doubts    []Doubt
	ruling    Ruling
	s         *Summary
}

// head says which edition it is and of which day.
func (w *summarizer) head() string {
	edition, day := "Own edition, with names: not to be passed on", fmt.Sprintf("day %d of %d", w.now.Day(), w.b.Wave.Days)
	if w.shareable {
		edition = "Shareable edition"
	}
	switch wave := &w.b.Wave; {
	case w.now != w.b:
		day = fmt.Sprintf("day %d; the wave was %s and reads as it did then", w.now.Day(), wave.ended())
	case w.r.Finished:
		day = fmt.Sprintf("day %d; the run of %d days is over", w.b.Day(), wave.Days)
	case w.b.Day() < 1:
		day = fmt.Sprintf("%s before the run of %d begins", Plural(1-w.b.Day(), "day"), wave.Days)
	}
	return fmt.Sprintf("%s. Written on %s, %s.", edition, longDay(w.now.Today), day)
}

// endedWords say that the wave did not run, or does not run now; "" where
// nothing stopped it.
func (b *Book) endedWords() string {
	switch w := &b.Wave; w.Status(b.Today) {
	case "abandoned":
		return fmt.Sprintf("The wave was abandoned on %s, because: %s", longDay(w.AbandonedOn), orWords(w.AbandonReason, "no reason was written"))
	case "paused":
		return fmt.Sprintf("The wave is paused since %s, because: %s", longDay(w.PausedOn), orWords(w.PauseReason, "no reason was written"))
	}
	return ""
}

func text(format string, args ...any) Block { return Block{Text: fmt.Sprintf(format, args...)} }

// beside are the quotes chosen for a number, or the visible blank.
func (w *summarizer) beside(number string) []Block {
	var out []Block
	for i := range w.s.Quotes {
		if q := &w.s.Quotes[i]; q.Beside == number {
			out = append(out, Block{Quote: q})
		}
	}
	if len(out) == 0 {
		out = append(out, Block{Quote: &QuoteFigures{}})
	}
	return out
}

// longDay is a day as a document writes it: "27 April 2026".
func longDay(d Date) string {
	if d == "" {
		return "an unknown day"
	}
	return d.Long()
}
