package model

import "fmt"

// ImportRecord is one record of another tool's export, read but not yet
// joined to anybody. Key names it for ever within Source and Scope, so that
// reading the same export again finds it; Hash tells whether it has changed.
type ImportRecord struct {
	Source string // the tool's short name: shopify, discourse, judgeme
	Scope  string // which shop, forum or workspace; often empty
	Key    string
	Native bool   // Key is the tool's own id, not made up from the content
	Hash   string // of everything that is imported from the record
	Line   int    // in the file, from 1
	Number int    // of the record in the file, from 1

	// Creates says that the record describes somebody, so that a person may be
	// made of it when nobody is recognised. Other records stay unattached.
	Creates     bool
	Person      ImportPerson
	Identities  []ImportIdentity // the first of a kind is the main one
	Measures    []ImportMeasure
	Signals     []ImportSignal
	Mentions    []ImportMention
	Suggestions []ImportSuggestion
	Touches     []ImportTouch
	Talk        *ImportTalk // a message in a chat, for the weeks of a space
	Order       string      // number of the order that the record is, or is about

	Rejects []ImportReject // cells that could not be read
	Left    string         // why the whole record is left out; empty if it is not
}

// ImportPerson holds what a record says about somebody; empty means unknown.
type ImportPerson struct {
	Name, Company, Job     string
	Region, City, Language string
	Note                   string
	Tags                   []string
	Since                  Date
	SpendMinor             *int64 // in minor units of Currency
	Currency               string
	Staff, Bot             bool
	DoNotContact           bool
	Inactive               string // suspended, staged or deactivated there
}

// Kinds of identities. Phones are hints only; the others may join records.
const (
	IdentityEmail  = "email"
	IdentityPhone  = "phone"
	IdentityHandle = "handle"
	IdentityID     = "id"
)

// ImportIdentity is one address, number, handle or id. Norm is what is
// compared, within Kind and Scope; Raw is what is shown and written to.
type ImportIdentity struct {
	Kind, Scope, Norm, Raw string
}

// Names of measures: numbers for taking part, true of the day of the export.
// Orders are kept for matching only, since buying is not advocacy.
const (
	MeasureOrders        = "orders"
	MeasurePosts         = "posts"
	MeasureTopics        = "topics"
	MeasureLikesReceived = "likes received"
	MeasureLikesGiven    = "likes given"
	MeasureActiveDays    = "active days"
	MeasureOpens         = "newsletter opens"
	MeasureClicks        = "newsletter clicks"
	MeasureNewsletter    = "newsletter rating"
)

// ImportMeasure is a running total, not an event.
type ImportMeasure struct {
	Name  string
	Value float64
}

// ImportSignal is a dated piece of behaviour.
type ImportSignal struct {
	Kind            string
	Date            Date
	Evidence, Link  string
	Author, Product string
	Asked, Weak     bool
}

// ImportMention is something said in public, not yet coded.
type ImportMention struct {
	Date                 Date
	Channel, Text, Link  string
	Author, Tone, Handle string
}

// ImportSuggestion is an idea with the state that the other tool gives it.
type ImportSuggestion struct {
	Date                      Date
	Text, State, Link, Author string
	StateOn                   Date   // when the state was set
	Reason                    string // what was answered
	Votes                     int
	SameAs                    string // key of the idea that it repeats
}

// ImportTouch is a contact that has already happened, never something to do.
type ImportTouch struct {
	Date                            Date
	Direction, Channel, Text, Reply string
}

// ImportTalk is who wrote to whom in a chat, by the ids of their accounts.
type ImportTalk struct {
	Place  string // channel; empty where the file is one
	Day    Date
	By, To string // To is empty where nobody is answered
	Topic  bool   // it begins something
	// Where the answered person is not said, the message is: its own id, and
	// that of the earlier message which it answers.
	ID, Answers string
}

// ImportReject is one cell, or one line, that was not imported.
type ImportReject struct {
	Line                  int
	Column, Value, Reason string
}

// ImportFile is what the preview shows about a file after it has been read
// through once.
type ImportFile struct {
	Name       string
	Size       int64
	SHA256     string
	Format     string // id in formats.json; empty where only the roles are known
	FormatName string
	Source     string
	Signature  string // of the sorted headers: the key of a remembered mapping
	Encoding   string
	Delimiter  string // in words: comma, semicolon, tab, bar
	HeaderLine int
	Rows       int
	Columns    []ImportColumn
	Questions  []ImportQuestion // nothing is written before they are answered
	Notices    []string
}

// ImportColumn is one line of the preview.
type ImportColumn struct {
	Header     string
	Role       string // empty where the column is not imported
	Becomes    string // the role in words, or why the column stays out
	Confidence float64
	Check      bool // taken, but worth a look
	Samples    []string
}

// Kinds of questions that only the user can answer.
const (
	AskDateOrder = "date order"
	AskMoneyMark = "decimal mark"
)

// ImportQuestion is asked once for a column, never row by row. Flag is the
// command line's answer with the likelier option.
type ImportQuestion struct {
	Column, Kind string
	Examples     []string
	Options      []ImportOption
	Flag         string
}

// ImportOption is one answer: what it makes of the first example, the word
// after the role's colon, and the whole flag.
type ImportOption struct {
	Words, Hint, Flag string
}

// Text is the question in one sentence.
func (q ImportQuestion) Text() string {
	return fmt.Sprintf("column %q can be read in two ways: %s, or %s?", q.Column, q.Options[0].Words, q.Options[1].Words)
}

// ImportError is a file that cannot be imported as it is. Text says what it is
// and what to do; nothing has been written.
type ImportError struct {
	Kind string
	Line int // 0 where the whole file is meant
	Text string
}

func (e *ImportError) Error() string { return e.Text }

// Unwrap makes it a refusal like any other: the input does not allow it.
func (*ImportError) Unwrap() error { return ErrNotAllowed }

// ImportOptions are what the user says about files beyond their content. The
// callbacks run on the caller's goroutine and may be nil.
type ImportOptions struct {
	Format   string   // id of a format, over the recognised one
	Map      []string // 'Header=role[:hint]'
	Scope    string   // which shop or forum, where there are several
	Alone    bool     // nothing else of this program reads the file meanwhile
	Progress func(file string, done, of int)
	Reject   func(file string, r ImportReject)
}

// ImportResult is what an import did, or in a dry run would do. Change is 0
// where nothing was written.
type ImportResult struct {
	ImportFile     `json:"-"`
	File           string `json:"file"`
	FormatID       string `json:"format"`
	RowCount       int    `json:"rows"`
	PeopleNew      int    `json:"people_new"`
	PeopleJoined   int    `json:"people_joined"`
	PeopleSame     int    `json:"people_same"`
	SignalsNew     int    `json:"signals_new"`
	MentionsNew    int    `json:"mentions_new"`
	SuggestionsNew int    `json:"suggestions_new"`
	TouchesNew     int    `json:"touches_new"`
	Rejected       int    `json:"rejected"`
	ToLookAt       int    `json:"to_look_at"`
	Change         int64  `json:"change"`
	PeopleTwice    int    `json:"-"` // of PeopleSame, those that an earlier row of the same file is about
}
