package wording

import (
	"fmt"
	"slices"
	"strings"
)

// The kinds of text that can be checked.
const (
	Gift        = "gift"
	Invitation  = "invitation"
	Recognition = "recognition"
)

// The verdicts, from the strongest to the weakest.
const (
	Stop         = "stop"
	Hint         = "hint"
	NothingFound = "nothing found"
)

// The classes of findings.
const (
	String  = "string"  // a string is attached: stops
	Ask     = "ask"     // a question or request inside a gift note: hints
	Cold    = "cold"    // a letter to an account: hints
	Missing = "missing" // what an invitation does not say: stops
	Contest = "contest" // a race: stops
	Count   = "count"   // thanks for a number: hints
	Person  = "person"  // no sentence about the person: hints
)

// Context is what the check knows beside the text.
type Context struct {
	// Names are the recipient's names; with any given, a note that uses none
	// of them is called cold. Without names nothing is said about it.
	Names []string
	// Sceptical audiences stop at every word of the refer family.
	Sceptical bool
	// Language picks the rule file, such as "en"; empty or unknown means "en".
	Language string
}

// Finding is one place that a rule objects to.
type Finding struct {
	Class   string `json:"class"`
	Text    string `json:"text"`              // the words found; for what is missing, its name
	At      int    `json:"at"`                // offset in runes from the start of the text
	Kind    string `json:"kind"`              // finer than the class: share, money, hurry, ...
	Rule    string `json:"rule"`              // the rule's id
	Warning string `json:"warning,omitempty"` // such as "W05"; empty where no warning has a number
	Message string `json:"message"`           // the warning as shown
	Why     string `json:"why"`
}

// Stops says that the finding keeps the text from going out.
func (f Finding) Stops() bool { return f.Class == String || f.Class == Missing || f.Class == Contest }

// Result is what a check found, in the order of the text.
type Result struct {
	Verdict  string    `json:"verdict"`
	Findings []Finding `json:"findings"`
}

// Kinds lists what Check accepts.
func Kinds() []string { return []string{Gift, Invitation, Recognition} }

// Check reads a text of the given kind. An unknown kind is an error.
func Check(kind, text string, ctx Context) (Result, error) {
	if !slices.Contains(Kinds(), kind) {
		return Result{}, fmt.Errorf("check wording: %q is not one of %s", kind, strings.Join(Kinds(), ", "))
	}
	book := bookFor(ctx.Language)
	t := newText(text)
	found := book.match(kind, t)
	if ctx.Sceptical {
		found = append(found, book.match("sceptical", t)...)
	}
	switch kind {
	case Gift:
		found = append(found, book.cold(t, ctx.Names)...)
	case Invitation:
		found = append(found, book.missing(t)...)
	case Recognition:
		found = append(found, book.person(t, found)...)
	}
	return book.result(found), nil
}

// Wary is what a sceptical audience would stop at in any text, "" where there
// is nothing.
func Wary(text, language string) string {
	book := bookFor(language)
	for _, f := range book.match("sceptical", newText(text)) {
		return "\"" + f.Text + "\": " + f.Message
	}
	return ""
}

// result orders the findings by place, those about the whole text last, drops
// those inside a longer one of the same class, and takes the strongest verdict.
func (b *book) result(found []Finding) Result {
	slices.SortStableFunc(found, func(a, c Finding) int {
		if (a.Text == "") != (c.Text == "") {
			return len(c.Text) - len(a.Text)
		}
		if a.At != c.At || a.Class == Missing {
			return a.At - c.At
		}
		return len(c.Text) - len(a.Text)
	})
	r := Result{Verdict: NothingFound, Findings: []Finding{}}
	ends := map[string]int{}
	for _, f := range found {
		end := f.At + len([]rune(f.Text))
		if last, seen := ends[f.Class]; seen && end <= last && f.Text != "" && f.Class != Missing {
			continue
		}
		ends[f.Class] = end
		r.Findings = append(r.Findings, f)
		switch force := b.kinds[f.Kind].force; {
		case force == Stop:
			r.Verdict = Stop
		case r.Verdict == NothingFound:
			r.Verdict = force
		}
	}
	return r
}
