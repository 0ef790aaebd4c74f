package wording

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Letter is a note that is marked personal, as one recipient gets it.
type Letter struct {
	Text     string
	Personal string   // the line written for this person, part of Text or apart
	Names    []string // how the recipient is called
}

// Likeness is the largest set of letters that differ only by name.
type Likeness struct {
	Count   int    // how many letters are in it
	Of      int    // of how many
	Letters []int  // which, as indexes
	Warning string // "W12", or empty
	Message string
}

const (
	alikeFrom = 0.9 // share of word triples in common
	alikeOver = 5   // recipients that may get the same words unremarked
)

// Alike compares letters by their word triples, names and personal lines
// removed. A letter with a personal line that nobody else got is not counted.
func Alike(letters []Letter) Likeness {
	var names []string
	for _, l := range letters {
		for _, n := range l.Names {
			names = append(names, tokens(n)...)
		}
	}
	slices.Sort(names)
	bare := func(s string) []string {
		return slices.DeleteFunc(tokens(s), func(w string) bool {
			_, isName := slices.BinarySearch(names, w)
			return isName
		})
	}
	personal := map[string]int{}
	for _, l := range letters {
		personal[strings.Join(bare(l.Personal), " ")]++
	}
	like := Likeness{Of: len(letters)}
	var groups []group
	for i, l := range letters {
		body := bare(l.Text)
		if l.Personal != "" {
			if personal[strings.Join(bare(l.Personal), " ")] == 1 {
				continue
			}
			body = bare(strings.Replace(l.Text, l.Personal, " ", 1))
		}
		groups = place(groups, triples(body), i)
	}
	for _, g := range groups {
		if len(g.letters) > like.Count {
			like.Count, like.Letters = len(g.letters), g.letters
		}
	}
	if like.Count > alikeOver {
		like.Warning = "W12"
		like.Message = strings.Replace(english().messages["W12"], "{n}", strconv.Itoa(like.Count), 1)
	}
	return like
}

// group is a set of letters whose triples are those of its first letter.
type group struct {
	triples map[string]bool
	letters []int
}

func place(groups []group, t map[string]bool, letter int) []group {
	for i := range groups {
		if overlap(groups[i].triples, t) >= alikeFrom {
			groups[i].letters = append(groups[i].letters, letter)
			return groups
		}
	}
	return append(groups, group{t, []int{letter}})
}

// overlap is the Jaccard index: triples in common over triples in either.
func overlap(a, b map[string]bool) float64 {
	common := 0
	for t := range a {
		if b[t] {
			common++
		}
	}
	either := len(a) + len(b) - common
	if either == 0 {
		return 1
	}
	return float64(common) / float64(either)
}

// triples gives all runs of three words; a shorter text is one run.
func triples(words []string) map[string]bool {
	set := map[string]bool{}
	for i := range max(1, len(words)-2) {
		set[strings.Join(words[i:min(i+3, len(words))], " ")] = true
	}
	return set
}

// tokens are the words of a text in lower case, without punctuation.
func tokens(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r)
	})
}
