package importer

import (
	"slices"
	"strings"
)

// Answer is what --map says about one column.
type Answer struct {
	Header, Role, Hint string
}

// ParseMap reads 'Header=role', 'Header=role:hint' and 'Header=ignore'. The
// last equals sign counts, since headers may hold one.
func ParseMap(s string) (Answer, error) {
	i := strings.LastIndexByte(s, '=')
	if i < 1 {
		return Answer{}, refuse(kindMapping, 0, "--map %q needs the form 'Header=role', as in 'Kunde=full_name'", s)
	}
	role, hint, _ := strings.Cut(s[i+1:], ":")
	a := Answer{Header: strings.TrimSpace(s[:i]), Role: strings.TrimSpace(role), Hint: strings.TrimSpace(hint)}
	if !slices.Contains(Roles(), a.Role) {
		return a, refuse(kindMapping, 0, "--map: there is no role %q; the roles are %s", a.Role, strings.Join(Roles(), ", "))
	}
	var fits bool
	switch a.Hint {
	case "":
		fits = true
	case "dmy", "mdy", "ymd":
		fits = valueKinds[a.Role] == kindDate
	case "dot", "comma":
		fits = valueKinds[a.Role] == kindMoney
	default:
		fits = isCurrency(a.Hint) && valueKinds[a.Role] == kindMoney || a.Role == roleID && isTool(a.Hint)
	}
	if !fits {
		return a, refuse(kindMapping, 0, "--map: %q does not say how to read %s; dates take dmy, mdy or ymd, amounts take dot, comma or a currency such as EUR, ids take the tool they are of, such as shopify", a.Hint, a.Role)
	}
	return a, nil
}

// isTool says that an id is another tool's, as a forum keeps the shop's.
func isTool(word string) bool {
	return slices.ContainsFunc(All, func(f Format) bool { return f.Source == word })
}

// answer applies what the user said to the columns; later answers add to
// earlier ones, so that an amount can get a mark and a currency.
func (x *Export) answer() error {
	for _, a := range x.opts.Map {
		i := x.find(a.Header)
		if i < 0 && x.opts.Partly {
			continue
		}
		if i < 0 {
			var names []string
			for _, c := range x.cols[:min(len(x.cols), 30)] {
				names = append(names, c.name)
			}
			return refuse(kindMapping, 0, "--map: there is no column %q; the columns are %s", a.Header, strings.Join(names, ", "))
		}
		c := x.cols[i]
		if saysReach(x.headers[i]) && a.Role != roleIgnore && valueKinds[a.Role] != kindText {
			return refuse(kindMapping, 0, "%s counts who listens, which says nothing about who means it: map it to note, or leave it out", c.name)
		}
		c.role, c.confidence, c.fixed, c.asked = a.Role, 1, true, true
		if isCurrency(a.Hint) {
			c.currency = a.Hint
		} else if a.Hint != "" {
			c.hint = a.Hint
		}
	}
	return nil
}

// saysReach knows headers for how many people somebody reaches.
func saysReach(header string) bool {
	return slices.ContainsFunc(strings.Fields(header), func(word string) bool {
		return slices.Contains([]string{
			"followers", "follower", "following", "reach", "influence", "impressions", "reichweite", "portee", "alcance", "portata", "zasieg", "охват", "erisim", "seguidores",
		}, word)
	})
}

// find is the column that the user names, by its exact name first.
func (x *Export) find(header string) int {
	i := slices.IndexFunc(x.cols, func(c *column) bool { return c.name == header })
	if i < 0 && Normalise(header) != "" {
		i = slices.IndexFunc(x.cols, func(c *column) bool { return Normalise(c.header) == Normalise(header) })
	}
	return i
}
