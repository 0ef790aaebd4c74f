package importer

import (
	"slices"
	"strings"

	"goodword/model"
)

// Roles a column can have; the words of roles.json and of --map.
const (
	roleEmail         = "email"
	roleEmailMore     = "email_more"
	roleFirstName     = "first_name"
	roleLastName      = "last_name"
	roleFullName      = "full_name"
	roleHandle        = "handle"
	rolePhone         = "phone"
	roleID            = "external_id"
	roleSpend         = "spend"
	roleOrders        = "orders"
	roleSince         = "signed_up_at"
	roleLastSeen      = "last_seen_at"
	roleAt            = "at"
	roleNPS           = "nps"
	roleScore         = "score"
	roleRating        = "rating"
	roleTitle         = "title"
	roleText          = "text"
	roleURL           = "url"
	roleSource        = "source"
	roleSentiment     = "sentiment"
	rolePosts         = "posts"
	roleTopics        = "topics"
	roleLikesReceived = "likes_received"
	roleLikesGiven    = "likes_given"
	roleActiveDays    = "active_days"
	roleOpens         = "opens"
	roleClicks        = "clicks"
	roleTags          = "tags"
	roleNote          = "note"
	roleStatus        = "status"
	roleConsent       = "consent"
	roleProduct       = "product"
	roleCountry       = "country"
	roleCity          = "city"
	roleCompany       = "company"
	roleJob           = "job"
	roleLanguage      = "language"
	roleVotes         = "votes"
	roleBot           = "is_bot"
	roleUnsubscribed  = "unsubscribed_at"
	roleCurrency      = "currency"
	roleReply         = "reply"
	roleDirection     = "direction"
	roleKind          = "kind"
	roleAsked         = "asked"
	roleDrop          = "drop"
	roleIgnore        = "ignore"
)

// becomes is each role in the words of the preview.
var becomes = map[string]string{
	roleEmail: "e-mail", roleEmailMore: "further e-mail", roleFirstName: "first name", roleLastName: "last name",
	roleFullName: "name", roleHandle: "handle", rolePhone: "phone", roleID: "id", roleSpend: "spend (not counted)",
	roleOrders: "orders (not counted)", roleSince: "since", roleLastSeen: "last seen", roleAt: "date", roleNPS: "recommend answer",
	roleScore: "score", roleRating: "rating", roleTitle: "title", roleText: "text", roleURL: "link", roleSource: "source",
	roleSentiment: "tone", rolePosts: "posts", roleTopics: "topics", roleLikesReceived: "likes received",
	roleLikesGiven: "likes given", roleActiveDays: "active days", roleOpens: "newsletter opens", roleClicks: "newsletter clicks",
	roleTags: "tags", roleNote: "note", roleStatus: "state", roleConsent: "newsletter yes or no", roleProduct: "product",
	roleCountry: "country", roleCity: "city", roleCompany: "company", roleJob: "role",
	roleLanguage: "language", roleVotes: "votes", roleBot: "bot", roleUnsubscribed: "unsubscribed", roleCurrency: "currency",
	roleReply: "reply", roleDirection: "in or out", roleKind: "kind of signal", roleAsked: "asked for",
}

// valueKind is how the cells of a role are read.
type valueKind int

const (
	kindText valueKind = iota
	kindAddress
	kindPhone
	kindMoney
	kindNumber
	kindDate
	kindScore
	kindYesNo
	kindLink
)

var valueKinds = map[string]valueKind{
	roleEmail: kindAddress, roleEmailMore: kindAddress, rolePhone: kindPhone, roleSpend: kindMoney,
	roleOrders: kindNumber, rolePosts: kindNumber, roleTopics: kindNumber, roleLikesReceived: kindNumber,
	roleLikesGiven: kindNumber, roleActiveDays: kindNumber, roleOpens: kindNumber, roleClicks: kindNumber, roleVotes: kindNumber,
	roleSince: kindDate, roleLastSeen: kindDate, roleAt: kindDate, roleUnsubscribed: kindDate,
	roleNPS: kindScore, roleScore: kindScore, roleRating: kindScore, roleConsent: kindYesNo, roleBot: kindYesNo, roleAsked: kindYesNo, roleURL: kindLink,
}

const (
	takenFrom = .5  // below it a column is not imported
	sureFrom  = .75 // below it a column is marked for a look
)

// column is a header with what its values look like and what it becomes.
type column struct {
	header, name string // as written; unique within the file
	role         string // what it becomes; empty where it stays out
	why          string // why it stays out
	confidence   float64
	hint         string // dmy, mdy, dot or comma
	currency     string // as the user said
	waits        bool   // for an answer of the user
	asked        bool   // the user said what it is
	fixed        bool   // by the format or by the user: values do not move it
	leaves       bool   // its cells say who unsubscribed, and else nothing
	stats        stats
}

// guess is the role that the header alone suggests.
func guess(header string) (role string, confidence float64) {
	v, h := words(), Normalise(header)
	if role, ok := v.roles[h]; ok {
		return role, .9
	}
	short := Normalise(withoutRemark(header))
	if role, ok := v.roles[short]; ok {
		return role, .8
	}
	for _, o := range v.openings {
		if strings.HasPrefix(h, o.words) {
			return o.role, .8
		}
	}
	found := ""
	for _, w := range strings.Fields(h) {
		if role, ok := v.telling[w]; ok && role != found {
			if found != "" {
				return "", 0 // two answers are none
			}
			found = role
		}
	}
	if found != "" {
		return found, .55
	}
	return "", 0
}

// settle moves the guesses by the values and lets one column win each role.
func settle(cols []*column) {
	for _, c := range cols {
		if !c.fixed {
			c.weigh()
		}
	}
	for i, c := range cols {
		if c.role == "" || !single(c.role) || c.elsewhere() {
			continue
		}
		for _, other := range cols[i+1:] {
			if other.role != c.role || other.elsewhere() {
				continue
			}
			loser := other
			if other.confidence > c.confidence || other.fixed && !c.fixed {
				loser = c
			}
			loser.lose()
			if loser == c {
				break
			}
		}
	}
}

func single(role string) bool {
	return role != roleEmailMore && role != roleDrop && role != roleIgnore
}

// elsewhere says that the ids of the column are another tool's.
func (c *column) elsewhere() bool { return c.role == roleID && c.hint != "" }

// lose gives the role up to a better column; addresses and phones keep a
// second place.
func (c *column) lose() {
	switch c.role {
	case roleEmail:
		c.role = roleEmailMore
	default:
		c.role, c.why = "", "another column says it"
	}
}

// weigh moves the confidence by the values and drops what is too weak.
func (c *column) weigh() {
	s := &c.stats
	if s.looked > 0 {
		if c.role == roleEmail && s.share(s.addresses) < .1 && s.share(s.spaced) >= .5 {
			c.role, c.confidence = roleFullName, .55 // "requester" is an address here and a name there
		}
		c.weighKind(s)
		if s.share(s.addresses) >= .6 && !slices.Contains([]string{roleEmail, roleEmailMore, roleText, roleNote}, c.role) {
			c.role, c.confidence, c.why = roleEmail, .65, ""
		}
		if c.role == roleNote && s.share(s.numbers) >= .9 {
			c.role = roleScore // "note" is a mark in French and a remark in English
		}
		if c.role == roleHandle && s.share(s.spaced) >= .5 {
			c.role = roleFullName
		}
		if c.role == roleID && s.isRounded() {
			c.role, c.why = "", "the ids were rounded by a spreadsheet"
			return
		}
	}
	if c.confidence < takenFrom || s.looked == 0 && c.confidence < sureFrom {
		c.role = ""
	}
}

func (c *column) weighKind(s *stats) {
	fits := -1.0
	switch valueKinds[c.role] {
	case kindAddress:
		fits = s.share(s.addresses)
	case kindPhone:
		fits = s.share(s.phones)
	case kindMoney, kindNumber:
		fits = s.share(s.numbers)
	case kindDate:
		fits = s.share(s.dates)
	case kindLink:
		fits = s.share(s.links)
	case kindScore:
		fits = s.share(s.scores)
		if c.role == roleNPS && s.maxScore > 10 {
			fits = 0
		}
	}
	switch {
	case fits >= .6:
		c.confidence = min(1, c.confidence+.1)
	case fits >= 0 && fits < .1:
		c.role, c.confidence, c.why = "", 0, "its values do not fit its name"
	case fits >= 0 && fits < .3:
		c.confidence -= .35
	}
}

// preview is the column as a line of the preview.
func (c *column) preview() model.ImportColumn {
	p := model.ImportColumn{Header: c.name, Role: c.role, Confidence: c.confidence, Samples: c.stats.samples}
	switch {
	case c.role == roleDrop:
		p.Role, p.Becomes = "", "not imported (private, or no evidence)"
	case c.role == roleIgnore && c.asked:
		p.Role, p.Becomes = "", "not imported (as you said)"
	case c.role == roleIgnore:
		p.Role, p.Becomes = "", "not imported"
	case c.role == "" && c.why != "":
		p.Becomes = "not imported (" + c.why + ")"
	case c.role == "":
		p.Becomes = "not imported"
	default:
		p.Becomes, p.Check = becomes[c.role], c.confidence < sureFrom && !c.fixed
	}
	return p
}

// Roles lists the words that --map takes, in alphabetical order.
func Roles() []string {
	var names []string
	for role := range becomes {
		names = append(names, role)
	}
	slices.Sort(names)
	return append(names, roleIgnore)
}
