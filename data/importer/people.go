package importer

import (
	"strings"
	"unicode"

	"goodword/model"
)

// person fills in who the row names and what it says about them.
func (r *row) person() {
	p, x := &r.rec.Person, r.export
	p.Name = r.name()
	p.Company, p.Job, p.City, p.Language = r.get(roleCompany), r.get(roleJob), r.get(roleCity), r.get(roleLanguage)
	p.Region = r.get(roleCountry)
	p.Since = r.date(roleSince)
	if s := r.get(roleBot); s != "" {
		p.Bot, _ = yesNo(s)
	}
	p.DoNotContact = r.date(roleUnsubscribed) != "" || r.unsubscribed()
	if x.each == eachPerson {
		p.Note = r.get(roleNote)
		p.Tags = list(r.get(roleTags))
	}
	r.contacts()
	r.spend()
	for _, m := range measures {
		if n, ok := r.number(m.role); ok {
			r.rec.Measures = append(r.rec.Measures, model.ImportMeasure{Name: m.name, Value: n})
		}
	}
	if n, ok := score(r.get(roleScore)); ok {
		r.rec.Measures = append(r.rec.Measures, model.ImportMeasure{Name: model.MeasureNewsletter, Value: n})
	}
}

// unsubscribed reads the words of newsletters for somebody who left, was
// bounced or complained. Who never subscribed did none of that.
func (r *row) unsubscribed() bool {
	for i, c := range r.export.cols {
		if c.leaves {
			switch Normalise(r.at(i)) {
			case "unsubscribed", "unsubscribe", "opted out", "opt out", "cleaned", "bounced", "hard bounced", "complained", "spam complaint", "marked as spam",
				"blocklisted", "blacklisted", "suppressed", "do not contact", "abgemeldet", "ausgetragen", "desabonne", "desinscrit", "dado de baja", "disiscritto",
				"descadastrado", "uitgeschreven", "avregistrerad", "wypisany", "отписан", "отписался":
				return true
			}
		}
	}
	return false
}

var measures = []struct{ role, name string }{
	{roleOrders, model.MeasureOrders},
	{rolePosts, model.MeasurePosts},
	{roleTopics, model.MeasureTopics},
	{roleLikesReceived, model.MeasureLikesReceived},
	{roleLikesGiven, model.MeasureLikesGiven},
	{roleActiveDays, model.MeasureActiveDays},
	{roleOpens, model.MeasureOpens},
	{roleClicks, model.MeasureClicks},
}

// name puts a name together. Where the family name is written in Chinese,
// Japanese or Korean it comes first, without a space.
func (r *row) name() string {
	first, last := oneLine(r.get(roleFirstName)), oneLine(r.get(roleLastName))
	if last == "." || isBlank(last) {
		last = ""
	}
	if isBlank(first) {
		first = ""
	}
	full := oneLine(r.get(roleFullName))
	if _, address := Address(full); address || isBlank(full) || isNobody(full) {
		full = ""
	}
	if full != "" {
		return full
	}
	return fullName(first, last)
}

func fullName(first, last string) string {
	switch {
	case first == "" || last == "":
		return first + last
	case strings.ContainsFunc(last, isEastAsian):
		return last + first
	}
	return first + " " + last
}

func isEastAsian(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}

// isNobody knows the names that tools show for no one.
func isNobody(name string) bool {
	switch strings.ToLower(name) {
	case "anonymous", "deleted user", "[deleted]", "a google user", "guest", "ein google-nutzer", "anonym":
		return true
	}
	return false
}

func oneLine(s string) string { return clip(strings.Join(strings.Fields(s), " "), 1024) }

// contacts collects the addresses, numbers and handles of the row; the first
// address is the main one.
func (r *row) contacts() {
	for _, wanted := range []string{roleEmail, roleEmailMore} {
		for i, c := range r.export.cols {
			if c.role != wanted {
				continue
			}
			s := r.at(i)
			found := addresses(s)
			if len(found) == 0 && !isBlank(s) && strings.Contains(s, "@") && !isPlaceholder(s) {
				r.reject(c, s, "not an e-mail address")
			}
			for _, a := range found {
				r.identify(model.IdentityEmail, "", AddressKey(a), a)
			}
		}
	}
	for i, c := range r.export.cols {
		if c.role != rolePhone || r.at(i) == "" {
			continue
		}
		if raw, key, ok := Phone(r.at(i)); ok {
			r.identify(model.IdentityPhone, "", key, raw)
		}
	}
	for i, c := range r.export.cols {
		if id := r.at(i); c.elsewhere() && !isBlank(id) {
			r.identify(model.IdentityID, c.hint, id, id)
		}
	}
	for i, c := range r.export.cols {
		if c.role != roleHandle || r.export.each == eachMention || isBlank(r.at(i)) {
			continue
		}
		host, ok := hosts[r.export.headers[i]]
		if !ok {
			host = r.export.Scope()
		}
		r.identify(model.IdentityHandle, host, normaliseHandle(r.at(i)), r.at(i))
	}
}

// hosts are the networks whose handles have a header of their own.
var hosts = map[string]string{
	"twitter": "x.com", "x handle": "x.com", "twitter screen name": "x.com", "discord": "discord",
}

// normaliseHandle drops the at sign and the case; most hosts ignore both.
func normaliseHandle(s string) string {
	return strings.ToLower(strings.TrimLeft(strings.TrimSpace(s), "@"))
}

// spend reads the amount in the row's currency, the column's, or the
// workspace's.
func (r *row) spend() {
	i, ok := r.export.byRole[roleSpend]
	if !ok || isBlank(r.at(i)) || r.export.cols[i].waits {
		return
	}
	c := r.export.cols[i]
	fallback := strings.ToUpper(r.get(roleCurrency))
	if !isCurrency(fallback) {
		fallback = c.currency
	}
	if fallback == "" {
		fallback = r.export.opts.Currency
	}
	minor, currency, ok := Money(r.at(i), c.hint, fallback)
	if !ok {
		r.reject(c, r.at(i), "not an amount with this column's decimal mark")
		return
	}
	r.rec.Person.SpendMinor, r.rec.Person.Currency = &minor, currency
}
