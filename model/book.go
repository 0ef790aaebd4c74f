package model

// Book is the wave as known on one day: its people and everything that was
// given, asked, said and written about them. It is a snapshot that a reader
// takes whole, a few hundred to a few thousand rows however many people the
// file holds, and all rules are functions of it.
//
// Rows dated after Today are kept and never counted; ask Date.By.
type Book struct {
	Today    Date
	ReadOnly bool
	Project  Project
	Wave     Wave // ID 0: no wave yet
	Waves    []Wave
	Rule     Rule // ID 0: not written yet

	People      map[int64]*Person // everybody in an arm or named by a row below
	Arms        []Arm
	Consents    []Consent
	Signals     []Signal // of people in the arms
	Answers     []Answer
	Overrides   []Override
	Breaches    []Breach
	Looks       []Look
	RuleChanges []RuleChange

	Gifts       []Gift
	Notes       []Note
	Touches     []Touch
	Replies     []Reply
	Decisions   []Decision
	Askings     []Asking
	Suggestions []Suggestion
	Credits     []Credit
	Promises    []Promise

	Spaces      []Space
	Memberships []Membership
	Weeks       []SpaceWeek
	Rituals     []Ritual
	RitualDates []RitualDate
	Topics      []Topic
	Sightings   []Sighting

	Mentions     []Mention // of people in the arms, and unknown ones inside the windows
	Codings      []Coding  // of those mentions, oldest first
	Sweeps       []Sweep
	Recognitions []Recognition
	Stories      []Story
	Sunsets      []Sunset

	Cases      []Case
	Boundaries []Boundary
	ThemeRows  []Theme
	Favours    []Favour
	Elements   []Element
	OwnSwaps   []Swap
	Plan       []PlanItem
	Channels   []Channel
	Checks     []ConditionCheck
	Studies    []Study
	Ledger     []Ledger
	MonthNotes []MonthNote
	Referrals  []Referral
	Iterations []Iteration
	Snoozes    []Snooze

	Staff         []Person  // our own people, who are in no arm
	StaffMentions []Mention // what they said in the windows; never counted

	Picture *Picture // whom there was to choose from, nil where nobody counted
	// Uncounted says that Picture was left out, since counting so many people
	// takes a moment.
	Uncounted bool

	LastBackup Date // day of the last checked copy
	// How many rows the whole file holds, for empty places that teach.
	PeopleCount int64

	Ended Ending // of a wave that is over

	closed    *Book  // the wave as known at its end; nil while it is open
	present   *Book  // of an archive, the book that it was made from
	read      string // of an archive, its summary
	rewritten bool   // of an archive with another row, that it says something else of a contact

	armOf     map[int64]*Arm
	codingOf  map[int64]*Coding
	noteOf    map[int64]*Note
	thanksFor map[int64]*Recognition
	creditOf  map[int64]*Credit
}

// Index prepares the look-ups; whoever fills a Book calls it once.
func (b *Book) Index() *Book {
	b.armOf = make(map[int64]*Arm, len(b.Arms))
	for i := range b.Arms {
		b.armOf[b.Arms[i].PersonID] = &b.Arms[i]
	}
	b.codingOf = make(map[int64]*Coding, len(b.Codings))
	for i := range b.Codings {
		c := &b.Codings[i]
		if !c.Date.By(b.Today) || c.Second {
			continue
		}
		if old := b.codingOf[c.MentionID]; old == nil || old.ID < c.ID {
			b.codingOf[c.MentionID] = c
		}
	}
	b.noteOf = make(map[int64]*Note, len(b.Notes))
	for i := range b.Notes {
		b.noteOf[b.Notes[i].ID] = &b.Notes[i]
	}
	b.thanksFor = make(map[int64]*Recognition, len(b.Recognitions))
	for i := range b.Recognitions {
		r := &b.Recognitions[i]
		if old := b.thanksFor[r.MentionID]; r.MentionID != 0 && (old == nil || !old.Settled(b.Today)) {
			b.thanksFor[r.MentionID] = r
		}
	}
	b.creditOf = make(map[int64]*Credit, len(b.Credits))
	for i := range b.Credits {
		if c := &b.Credits[i]; c.Date.By(b.Today) {
			b.creditOf[c.SuggestionID] = c
		}
	}
	if b.People == nil {
		b.People = map[int64]*Person{}
	}
	if b.closed = nil; b.present == nil && b.Wave.Over().By(b.Today) {
		b.closed = b.archive()
	}
	return b
}

// Name is the person's name, or "somebody" for a person who is not known.
func (b *Book) Name(id int64) string {
	if p := b.People[id]; p != nil {
		return p.Name
	}
	return "somebody"
}

// Arm is the arm that the person was put in, or "".
func (b *Book) Arm(person int64) string {
	if a := b.armOf[person]; a != nil {
		return a.Arm
	}
	return ""
}

// ArmRow is the person's place in the wave, or nil.
func (b *Book) ArmRow(person int64) *Arm { return b.armOf[person] }

// In lists the ids of the people assigned to an arm, in the order of their
// sets and ids; those who left stay in it.
func (b *Book) In(arm string) []int64 {
	var out []int64
	for _, a := range b.Arms {
		if a.Arm == arm {
			out = append(out, a.PersonID)
		}
	}
	return out
}

// Active lists the engaged people who have not withdrawn or been excluded.
func (b *Book) Active() []int64 {
	var out []int64
	for _, a := range b.Arms {
		if a.Arm == Engaged && !(a.LeftOn.By(b.Today) && a.LeftHow != "breached") {
			out = append(out, a.PersonID)
		}
	}
	return out
}

// CodingOf is the reading of a mention that holds today, or nil.
func (b *Book) CodingOf(mention int64) *Coding { return b.codingOf[mention] }

// NoteByID is a note version, or nil.
func (b *Book) NoteByID(id int64) *Note { return b.noteOf[id] }

// Thanks is the recognition for a mention, or nil.
func (b *Book) Thanks(mention int64) *Recognition { return b.thanksFor[mention] }

// CreditOf is the credit for a suggestion that stands today, or nil.
func (b *Book) CreditOf(suggestion int64) *Credit { return b.creditOf[suggestion] }

// SuggestionState is the suggestion's word today, with its credit: shipped
// becomes credited.
func (b *Book) SuggestionState(s *Suggestion) string {
	state := s.State(b.Today)
	if state == "shipped" && b.creditOf[s.ID] != nil {
		return "credited"
	}
	return state
}

// Consent says that the person agreed to something, on the book's day; for an
// archive on the day on which it is read.
func (b *Book) Consent(person int64, kind string) bool {
	if b.present != nil {
		return b.present.Consent(person, kind)
	}
	ok := false
	for i := range b.Consents {
		if c := &b.Consents[i]; c.PersonID == person && c.Kind == kind {
			ok = c.Holds(b.Today)
		}
	}
	return ok
}

// Day is day n of the wave; 0 when there is none.
func (b *Book) Day() int {
	if b.Wave.ID == 0 {
		return 0
	}
	return b.Wave.Day(b.Today)
}
