package model

// GiftPreset is a gift that has worked elsewhere: generous, cheap, and with a
// blank for what makes it personal.
type GiftPreset struct {
	Name    string
	Kind    string
	Lever   string
	Minutes int64
	Line    string // what the personal line should say
}

// GiftPresets is the catalogue. Where the product is dull, those about values
// come first; see PresetsFor.
var GiftPresets = []GiftPreset{
	{"early access", "access", "insider", 12, "why this person gets to see it before others"},
	{"a look before release", "access", "insider", 15, "which of their ideas is in it"},
	{"the founder says thanks on video", "note", "identity", 10, "what they did that only they would"},
	{"a card by hand after help", "note", "identity", 10, "what the two of you went through"},
	{"a direct line", "help", "insider", 5, "whom they reach, and for what"},
	{"meeting the makers", "time with people", "insider", 45, "whom they meet, and why those two"},
	{"a round table on a shared topic", "time with people", "purpose", 60, "what they know that the others should hear"},
	{"help for their own cause", "help", "purpose", 30, "which cause, in their own words"},
	{"their work shown to others", "note", "identity", 20, "which piece of work, and what is good about it"},
	{"a day in the workshop", "experience", "insider", 120, "what they will see there"},
	{"a thing made for them", "physical token", "identity", 30, "why this thing is theirs"},
}

// Presets that only a context offers, ahead of the others.
var (
	businessPresets = []GiftPreset{
		{"a call about the roadmap", "time with people", "insider", 45, "which of their plans it touches"},
		{"shown as the innovator they are", "note", "identity", 30, "what they did first in their trade"},
		{"an introduction to a peer", "time with people", "purpose", 30, "which problem of the trade the two share"},
	}
	modestPresets = []GiftPreset{
		{"teaching material written together", "time with people", "purpose", 60, "what they know that a beginner needs"},
		{"a seat on the advisory board", "time with people", "insider", 60, "which question they are asked for"},
	}
	causePresets = []GiftPreset{
		{"a day of ours for their cause", "time with people", "purpose", 120, "which cause, in their own words"},
		{"what we changed because of them", "note", "purpose", 20, "what they said, and what is different now"},
	}
)

// PresetsFor is the catalogue for the project: what its context offers first,
// and for a dull product the gifts about the product itself last.
func PresetsFor(p *Project) []GiftPreset {
	var first, last []GiftPreset
	if p.Sceptical {
		first = append(first, modestPresets...)
	}
	if p.Business {
		first = append(first, businessPresets...)
	}
	if p.LowInvolvement {
		first = append(first, causePresets...)
	}
	for _, g := range GiftPresets {
		if p.LowInvolvement && g.Kind == "access" {
			last = append(last, g)
		} else {
			first = append(first, g)
		}
	}
	return append(first, last...)
}

// Gift is a planned gift made of the preset.
func (p GiftPreset) Gift() Gift {
	return Gift{Name: p.Name, Kind: p.Kind, Lever: p.Lever, Minutes: p.Minutes, Trigger: "nothing"}
}
