package model

import "strings"

// The separate facts of a mention, each with its words.
var (
	AskedWords   = []string{"unasked", "prompted", "kit", "tied"}
	Places       = []string{"outside", "inside"}
	Visibilities = []string{"public", "private"}
	Tones        = []string{"positive", "neutral", "negative", "mixed"}
	Acts         = []string{"recommends", "defends", "chose over another", "tip", "answers a question", "story", ""}
)

// Mention is something said about us. Its four facts (asked, place,
// visibility, tone) are separate; tone and act come from its coding.
type Mention struct {
	Meta
	PersonID    int64 // 0 = nobody we know
	Author      string
	Date        Date
	Channel     string
	Place       string
	Visibility  string
	Asked       string // by the record
	AskedWhy    string // why the record says so
	Text        string
	Link        string
	ToWhom      string
	ProductPart string
	FoundBy     string // sweep, came to us, import
	SweepID     int64
	SettledAs   string // where the coder read "asked" otherwise: settled with a reason
	SettledWhy  string
	NotOurs     bool
	SameAsID    int64
	Guess       string // the program's own guess, shown after coding
	Source      string
	ImportID    int64
	Theme       string // of a criticism
}

func (*Mention) Table() string { return "mentions" }

func (m *Mention) Check() error {
	if m.SettledAs != "" {
		if err := first(oneOf(m.SettledAs, AskedWords, "what it was settled as"), need(strings.TrimSpace(m.SettledWhy), "the reason")); err != nil {
			return err
		}
	}
	return first(need(strings.TrimSpace(m.Text+m.Link), "what was said"), need(string(m.Date), "the date"), need(m.Channel, "the channel"),
		oneOf(m.Asked, AskedWords, "whether it was asked for"), oneOf(m.Place, Places, "the place"), oneOf(m.Visibility, Visibilities, "the visibility"))
}

// Coding is one reading of a mention by one coder. A new reading does not
// replace an old one: the latest holds and the history stays.
type Coding struct {
	Meta
	MentionID  int64
	Date       Date
	Coder      string
	AboutUs    bool
	Tone       string
	Act        string
	AboutGift  bool
	ReadsAsked string // unasked, prompted, kit, tied: how it reads
	Blind      bool
	CouldTell  bool
	Second     bool // by a second coder: compared with the first, never counted
}

func (*Coding) Table() string { return "codings" }

func (c *Coding) Check() error {
	return first(oneOf(c.Tone, Tones, "the tone"), oneOf(c.Act, Acts, "the act"), oneOf(c.ReadsAsked, AskedWords, "how it reads"), need(string(c.Date), "the date"))
}

// Sweep is one search over both arms with the same care.
type Sweep struct {
	Meta
	WaveID         int64
	Week           int64
	Channels       string
	Terms          string
	EngagedReached int64
	ControlReached int64
	EngagedOn      Date
	ControlOn      Date
	Minutes        int64
	Note           string
}

func (*Sweep) Table() string { return "sweeps" }

func (s *Sweep) Check() error {
	if s.Week == 0 {
		return NotAllowed("Say which week was searched: 1 is the first week of the run, -1 the last before it")
	}
	return nil
}

// Repost is the way to thank that shows their words to others.
const Repost = "repost with thanks"

// RecognitionForms are ways to thank.
var RecognitionForms = []string{"thanks in the thread", Repost, "note from the founder", "private note", "in person"}

// Recognition is a thank-you for a mention or for the person, or the decision
// to leave it alone.
type Recognition struct {
	Meta
	MentionID    int64
	PersonID     int64
	Form         string
	Text         string
	AboutPerson  string // what about the person
	DoneOn       Date
	By           string
	LeftAloneOn  Date
	LeftAloneWhy string
}

func (*Recognition) Table() string { return "recognitions" }

func (r *Recognition) Check() error {
	if r.LeftAloneOn != "" && strings.TrimSpace(r.LeftAloneWhy) == "" {
		return NotAllowed("Left alone needs a reason, for example: thanks would feel like marketing")
	}
	return nil
}

// Settled says that the mention no longer waits for thanks.
func (r *Recognition) Settled(today Date) bool { return r.DoneOn.By(today) || r.LeftAloneOn.By(today) }
