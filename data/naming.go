package data

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"goodword/data/importer"
	"goodword/model"
)

// describeName lets a name replace one that was made up, one that the same
// record said before, or a shorter form of itself that no hand wrote.
func (in *intake) describeName(p *someone, rec *model.ImportRecord, before facts) error {
	name := rec.Person.Name
	if name == "" || name == p.Name || name == before.Name {
		return nil
	}
	replace := p.Name == before.Name || isMadeUp(p.Name, rec.Identities)
	if !replace && signsOf(name) > signsOf(p.Name) && namesFit(name, p.Name) {
		names, err := in.namesOf(p.ID)
		if err != nil {
			return err
		}
		for _, n := range names {
			replace = replace || n == p.Name
		}
	}
	switch {
	case replace:
		p.Name, p.dirty = name, true
	case before.Name != "":
		in.kept++
	}
	return nil
}

// signsOf is how much a name says; a space between the same signs adds nothing.
func signsOf(name string) int { return len(strings.Join(nameWords(name), "")) }

// madeUpName stands in for a name that no file has said yet.
func madeUpName(rec *model.ImportRecord) string {
	for _, kind := range []string{model.IdentityEmail, model.IdentityHandle, model.IdentityPhone, model.IdentityID} {
		for _, id := range rec.Identities {
			if id.Kind == kind {
				if kind == model.IdentityID {
					return "#" + id.Raw
				}
				return id.Raw
			}
		}
	}
	return fmt.Sprintf("#%s %d", rec.Source, rec.Number)
}

// isMadeUp says that the name is only an address, a number or a handle.
func isMadeUp(name string, ids []model.ImportIdentity) bool {
	if _, address := importer.Address(name); address || len(name) > 0 && name[0] == '#' {
		return true
	}
	if _, _, phone := importer.Phone(name); phone {
		return true
	}
	for _, id := range ids {
		if id.Kind == model.IdentityHandle && id.Raw == name {
			return true
		}
	}
	return false
}

// nameWords is a name as words that can be compared.
func nameWords(name string) []string {
	words := strings.Fields(importer.Normalise(name))
	slices.Sort(words)
	return words
}

// isFullName has at least two words, or two signs where names have no spaces.
func isFullName(name string) bool {
	words := nameWords(name)
	return len(words) > 1 || isSigns(strings.Join(words, ""))
}

// namesFit says that two names may be one person's: the words of the shorter
// are all in the longer, an initial standing for a word that begins with it.
// Where names are written without spaces, the signs are compared.
func namesFit(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	left := slices.Clone(y)
	for _, w := range x {
		i := slices.Index(left, w)
		if i < 0 && len([]rune(w)) == 1 {
			i = slices.IndexFunc(left, func(l string) bool { return strings.HasPrefix(l, w) })
		}
		if i < 0 {
			i = slices.IndexFunc(left, func(l string) bool { return len([]rune(l)) == 1 && strings.HasPrefix(w, l) })
		}
		if i < 0 {
			return sameSigns(x, y)
		}
		left = slices.Delete(left, i, i+1)
	}
	return true
}

// sameSigns compares names that are written without spaces: one is a part of
// the other, or both have the same signs in another order.
func sameSigns(x, y []string) bool {
	short, long := strings.Join(x, ""), strings.Join(y, "")
	if !isSigns(short) || !isSigns(long) {
		return false
	}
	if len(short) > len(long) {
		short, long = long, short
	}
	if strings.HasPrefix(long, short) || strings.HasSuffix(long, short) {
		return true
	}
	a, b := []rune(short), []rune(long)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// isSigns says that a name is written without spaces.
func isSigns(name string) bool {
	signs := 0
	for _, r := range name {
		if !unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) {
			return false
		}
		signs++
	}
	return signs > 1
}
