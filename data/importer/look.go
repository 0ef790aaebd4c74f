package importer

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"goodword/model"
)

// look adds one row to what the columns show and to what is worth a notice.
func (x *Export) look(r rawRow) {
	cells, n, width := x.align(r.cells), &x.noted, len(x.cols)
	if r.lazy {
		n.lazy++
		n.firstLazy = first3(n.firstLazy, fmt.Sprint(r.line))
	}
	filled, last := 0, ""
	for i, raw := range cells[:min(len(cells), width)] {
		if raw == "" {
			continue
		}
		cell, removed := model.CleanCounted(raw)
		if removed > 0 {
			n.cleaned++
		}
		if cell = clean(cell); cell == "" {
			continue
		}
		filled, last = filled+1, cell
		if x.Encoding == encoding1252 && len(n.changed) < 3 && !isASCII(cell) {
			n.changed = append(n.changed, fmt.Sprintf("line %d %q", r.line, clip(cell, 60)))
		}
		x.cols[i].stats.see(cell)
	}
	thin := x.layout.line > 0 && width > 2 && filled <= 1 && !strings.Contains(last, "@")
	n.seeThin(r.line, thin, last)
	if !thin && len(cells) != width && !(len(cells) > width && allBlank(cells[width:])) {
		n.ragged++
		n.firstRagged = first3(n.firstRagged, fmt.Sprint(r.line))
	}
}

// seeThin remembers where the last run of rows with one filled cell began: at
// the end of the file it is a footer.
func (n *noted) seeThin(line int, thin bool, text string) {
	switch {
	case !thin:
		n.thin = 0
	case n.thin == 0:
		n.thin, n.thinFrom, n.thinText = 1, line, text
	default:
		n.thin++
	}
}

func (x *Export) align(cells []string) []string {
	if x.format.Align != nil {
		return x.format.Align(cells, len(x.cols))
	}
	return cells
}

func first3(list []string, s string) []string {
	if len(list) < 3 {
		list = append(list, s)
	}
	return list
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// decide settles the roles, the marks and the orders, and writes the preview.
func (x *Export) decide() error {
	settle(x.cols)
	x.each = x.format.Each
	if x.Format == "" {
		x.each = eachByRoles(x.cols)
	}
	x.keyColumn = slices.IndexFunc(x.cols, func(c *column) bool { return c.role == roleID && !c.elsewhere() })
	if x.format.Key != "" {
		x.keyColumn = slices.IndexFunc(x.cols, func(c *column) bool { return Normalise(c.header) == x.format.Key || c.header == x.format.Key })
	}
	seed := []string{x.Source, x.each}
	x.byRole, x.byHeader = map[string]int{}, map[string]int{}
	for i, c := range x.cols {
		x.fit(c)
		index(x.byRole, c.role, i)
		index(x.byHeader, x.headers[i], i)
		x.ask(c)
		x.Columns = append(x.Columns, c.preview())
		if c.imported() {
			seed = append(seed, c.role, c.hint, c.currency)
		}
	}
	x.seed = strings.Join(seed, "\x1f")
	x.notice()
	if !slices.ContainsFunc(x.cols, func(c *column) bool { return slices.Contains(tellingWho, c.role) }) {
		return refuse(kindMapping, x.HeaderLine, "no column of %s says who or what it is about: name one, as in --map '%s=email'", x.Name, x.cols[0].name)
	}
	return nil
}

// tellingWho are the roles without which a row is about nobody.
var tellingWho = []string{roleEmail, roleEmailMore, rolePhone, roleHandle, roleID, roleFirstName, roleLastName, roleFullName, roleText, roleTitle, roleURL, roleNPS, roleRating}

// fit takes the role from a column that has no use in this kind of table.
func (x *Export) fit(c *column) {
	hasNote := slices.ContainsFunc(x.cols, func(c *column) bool { return c.role == roleNote })
	switch {
	case !c.imported() || slices.Contains(aboutWho, c.role) || slices.Contains(uses[x.each], c.role):
	case c.role == roleScore && x.Source == "mailchimp":
	case c.role == roleText && x.each == eachPerson && !hasNote:
		c.role = roleNote
	case x.each == eachPerson && (c.role == roleStatus || c.role == roleConsent):
		c.role, c.why, c.leaves = "", "read only for who unsubscribed", true
	default:
		c.role, c.why = "", "no use for it in this kind of list"
	}
}

func index(m map[string]int, key string, i int) {
	if _, taken := m[key]; !taken {
		m[key] = i
	}
}

func (c *column) imported() bool {
	return c.role != "" && c.role != roleDrop && c.role != roleIgnore
}

// ask sets the column's hint from what it shows, or asks the user.
func (x *Export) ask(c *column) {
	if c.hint != "" || !c.imported() {
		return
	}
	switch valueKinds[c.role] {
	case kindMoney:
		if c.hint, c.waits = c.stats.marks.decide(); c.waits {
			x.Questions = append(x.Questions, question(c, model.AskMoneyMark, c.stats.marks.either, likelyMark(c.stats.marks.either, x.opts.Currency), "dot", "comma"))
		}
	case kindDate:
		if c.hint, c.waits = c.stats.orders.decide(); c.waits {
			x.Questions = append(x.Questions, question(c, model.AskDateOrder, c.stats.orders.either, likelyOrder(x.opts.Currency), "dmy", "mdy"))
		}
	}
}

// likelyMark takes three digits behind a mark for thousands, as they are where
// a coin has two; without such a cell it goes by the currency.
func likelyMark(either []string, currency string) string {
	switch {
	case len(either) > 0 && strings.Contains(either[0], ","):
		return "dot"
	case len(either) > 0:
		return "comma"
	}
	if slices.Contains([]string{"", "USD", "GBP", "CAD", "AUD", "NZD", "INR", "JPY", "CNY", "MXN"}, currency) {
		return "dot"
	}
	return "comma"
}

func likelyOrder(currency string) string {
	if currency == "USD" {
		return "mdy"
	}
	return "dmy"
}

// question shows what each answer would make of the first example.
func question(c *column, kind string, examples []string, likely string, hints ...string) model.ImportQuestion {
	if len(examples) == 0 {
		examples = c.stats.samples
	}
	q := model.ImportQuestion{Column: c.name, Kind: kind, Examples: examples[:min(2, len(examples))]}
	for _, hint := range hints {
		flag := fmt.Sprintf("--map '%s=%s:%s'", c.name, c.role, hint)
		q.Options = append(q.Options, model.ImportOption{Words: asRead(q.Examples[0], hint), Hint: hint, Flag: flag})
		if hint == likely {
			q.Flag = flag
		}
	}
	return q
}

// asRead is an example with one answer applied.
func asRead(example, hint string) string {
	read := "cannot be read"
	if hint == "dot" || hint == "comma" {
		if minor, _, ok := Money(example, hint, ""); ok {
			read = fmt.Sprintf("is %d.%02d", minor/100, max(minor, -minor)%100)
		}
	} else if d, ok := Date(example, hint, time.UTC, time.UTC); ok {
		read = "is " + d.Long()
	}
	return fmt.Sprintf("%s %s", example, read)
}

// eachByRoles tells what a row of an unknown table is.
func eachByRoles(cols []*column) string {
	has := map[string]bool{}
	var score *column
	for _, c := range cols {
		has[c.role] = true
		if c.role == roleScore {
			score = c
		}
	}
	address := has[roleEmail]
	if score != nil && !has[roleNPS] && has[roleText] && address && score.stats.maxScore > 5 && score.stats.maxScore <= 10 {
		score.role, has[roleNPS] = roleNPS, true
	}
	switch {
	case has[roleKind] && has[roleAt]:
		return eachSignal
	case has[roleNPS]:
		return eachNPS
	case has[roleRating] && !has[roleText] && !has[roleTitle]:
		return eachPerson
	case has[roleRating] && slices.ContainsFunc(cols, func(c *column) bool { return c.role == roleRating && c.stats.maxScore == 0 }):
		return eachPraise
	case has[roleRating]:
		return eachReview
	case has[roleURL] && has[roleText] && (has[roleSource] || has[roleSentiment]) && has[roleAt]:
		return eachMention
	case has[roleTitle] && has[roleVotes]:
		return eachSuggestion
	case has[roleAt] && has[roleReply] && (has[roleTitle] || has[roleText]):
		return eachTouch
	}
	return eachPerson
}

// notice says in plain sentences what was found on the way.
func (x *Export) notice() {
	n, say := &x.noted, func(format string, args ...any) { x.Notices = append(x.Notices, fmt.Sprintf(format, args...)) }
	if x.layout.preamble > 0 {
		say("%s above the header left out", model.Plural(x.layout.preamble, "line"))
	}
	if x.secondHeader > 0 {
		say("line %d is a second header and left out", x.secondHeader)
	}
	if x.footer > 0 {
		say("%s at the end left out, from line %d: %q", model.Plural(n.thin, "line"), x.footer, clip(n.thinText, 60))
	}
	if x.Encoding == encoding1252 {
		say("the text is not UTF-8 and was read as Windows-1252; look at %s", strings.Join(n.changed, ", "))
	} else if x.scan.bad > 0 && x.scan.format == tableText {
		say("%s not readable and left out; the rest is UTF-8", model.Plural(x.scan.bad, "byte"))
	}
	if n.ragged > 0 {
		say("%s shorter or longer than the header, first on line %s; what is beyond it is left out", model.Plural(n.ragged, "row"), strings.Join(n.firstRagged, ", "))
	}
	if n.lazy > 0 {
		say("%s with quotes in the middle of a cell, first on line %s; look whether names are right", model.Plural(n.lazy, "row"), strings.Join(n.firstLazy, ", "))
	}
	if i, ok := x.byHeader["external id"]; ok && x.Source == "discourse" && x.cols[i].stats.filled > 0 && !x.cols[i].elsewhere() {
		say("external_id is what your own sign-in calls people; if it is the number of the shop, say so once, with --map 'external_id=external_id:shopify'")
	}
	if n.cleaned > 0 {
		say("%s had invisible or control characters removed", model.Plural(n.cleaned, "cell"))
	}
}
