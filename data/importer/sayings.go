package importer

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"goodword/model"
)

// review turns a rating with words into a signal. Two stars and fewer are
// criticism, which deserves an answer and is no sign of an advocate.
func (r *row) review() {
	stars, ok := score(r.get(roleRating))
	if !ok && r.get(roleRating) != "" {
		r.rejectRole(roleRating, "not a rating")
	}
	body := untranslated(r.get(roleText))
	text := said(r.get(roleTitle), body)
	s := model.ImportSignal{
		Kind: "detailed review", Date: r.date(roleAt), Evidence: text, Link: r.get(roleURL),
		Author: r.rec.Person.Name, Product: r.get(roleProduct), Weak: ok && stars < 4,
	}
	switch {
	case ok && stars < 3:
		s.Kind, s.Weak = model.Criticism, true
	case isShort(body):
		s.Kind, s.Weak = "short review", true
	}
	r.rec.Signals = append(r.rec.Signals, s)
}

// untranslated keeps what was written where Google adds its own translation,
// before the words or behind them.
func untranslated(text string) string {
	if _, original, ok := strings.Cut(text, "(Original)"); ok && strings.HasPrefix(text, "(Translated by Google)") {
		return strings.TrimSpace(original)
	}
	text, _, _ = strings.Cut(text, "(Translated by Google)")
	return strings.TrimSpace(text)
}

// answer turns a recommend question into a signal: nine and ten say so, six
// and less are criticism, and what lies between says nothing.
func (r *row) answer() {
	given := r.get(roleNPS)
	points, ok := score(given)
	if given == "" {
		return
	}
	if !ok || points > 10 {
		r.rejectRole(roleNPS, "not a number from 0 to 10")
		return
	}
	s := model.ImportSignal{Date: r.date(roleAt), Evidence: r.get(roleText), Link: r.get(roleURL), Author: r.rec.Person.Name, Asked: true, Weak: true}
	switch {
	case points >= 9:
		s.Kind = "high promoter answer"
	case points <= 6:
		s.Kind = model.Criticism
	default:
		return
	}
	r.rec.Signals = append(r.rec.Signals, s)
}

// praise reads satisfaction in words: only with a comment does it say more
// than a click.
func (r *row) praise() {
	text := said(r.get(roleTitle), r.get(roleText))
	felt := tone(r.get(roleRating))
	if text == "" || felt == "" || felt == "neutral" {
		return
	}
	s := model.ImportSignal{Kind: "praise sent in", Date: r.date(roleAt), Evidence: text, Author: r.rec.Person.Name, Asked: true, Weak: isShort(text)}
	if felt == "negative" {
		s.Kind = model.Criticism
	}
	r.rec.Signals = append(r.rec.Signals, s)
}

// mention keeps what was said in public, with the author as a handle on its
// host. It makes nobody a person.
func (r *row) mention() {
	m := model.ImportMention{
		Date: r.date(roleAt), Text: said(r.get(roleTitle), r.get(roleText)), Link: r.get(roleURL),
		Author: r.get(roleHandle), Tone: tone(r.get(roleSentiment)), Channel: r.get(roleSource),
	}
	if m.Author == "" {
		m.Author = r.rec.Person.Name
	}
	host := hostOf(m.Link)
	if m.Channel == "" {
		m.Channel = host
	}
	if host == "" {
		host = strings.ToLower(m.Channel)
	}
	if strings.HasPrefix(m.Author, "@") && host != "" {
		m.Handle = normaliseHandle(m.Author)
		r.identify(model.IdentityHandle, host, m.Handle, m.Author)
	}
	if m.Text == "" && m.Link == "" {
		r.rec.Left = "no text and no link"
		return
	}
	r.rec.Mentions = append(r.rec.Mentions, m)
}

func (r *row) suggestion() {
	votes, _ := r.number(roleVotes)
	s := model.ImportSuggestion{
		Date: r.date(roleAt), Text: said(r.get(roleTitle), r.get(roleText)), State: strings.ToLower(r.get(roleStatus)),
		Link: r.get(roleURL), Author: r.rec.Person.Name, Votes: int(votes),
	}
	if s.Text == "" {
		r.rec.Left = "no text"
		return
	}
	r.rec.Suggestions = append(r.rec.Suggestions, s)
}

// signal takes over a list of signals with their kinds as they are.
func (r *row) signal() {
	asked, _ := yesNo(r.get(roleAsked))
	text := said(r.get(roleTitle), r.get(roleText))
	kind := strings.ToLower(oneLine(r.get(roleKind)))
	if kind == "" {
		r.rec.Left = "no kind of signal"
		return
	}
	r.rec.Signals = append(r.rec.Signals, model.ImportSignal{
		Kind: kind, Date: r.date(roleAt), Evidence: text, Link: r.get(roleURL), Author: r.rec.Person.Name, Asked: asked,
	})
}

// touch takes over a log of what was said to whom, as history.
func (r *row) touch() {
	direction := "out"
	switch Normalise(r.get(roleDirection)) {
	case "in", "incoming", "inbound", "received", "ein":
		direction = "in"
	}
	r.rec.Touches = append(r.rec.Touches, model.ImportTouch{
		Date: r.date(roleAt), Direction: direction, Channel: r.get(roleSource), Text: said(r.get(roleTitle), r.get(roleText)), Reply: r.get(roleReply),
	})
}

// said puts a title before its text unless the text repeats it.
func said(title, text string) string {
	switch {
	case text == "" || strings.HasPrefix(text, title):
		if text == "" {
			return title
		}
		return text
	}
	return title + "\n" + text
}

// isShort marks one-liners. Scripts without spaces say more in a character.
func isShort(text string) bool {
	if strings.ContainsFunc(text, isEastAsian) {
		return utf8.RuneCountInString(text) < 25
	}
	return utf8.RuneCountInString(text) < 60
}

// hostOf is the host of a link, lower case, without www. and under the name
// the network has now.
func hostOf(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	for _, prefix := range []string{"www.", "m.", "mobile.", "old."} {
		host = strings.TrimPrefix(host, prefix)
	}
	if host == "twitter.com" {
		return "x.com"
	}
	return host
}

// canonicalURL names a page: lower-case host, no fragment, none of the
// parameters that only say where the reader came from.
func canonicalURL(link string) string {
	u, err := url.Parse(link)
	if err != nil || u.Host == "" {
		return link
	}
	query := u.Query()
	for name := range query {
		if strings.HasPrefix(name, "utm_") || strings.HasSuffix(name, "clid") || name == "ref" || name == "igshid" {
			query.Del(name)
		}
	}
	u.Host, u.Fragment, u.RawQuery = hostOf(link), "", query.Encode()
	u.Scheme, u.Path = "https", strings.TrimSuffix(u.Path, "/")
	return u.String()
}
