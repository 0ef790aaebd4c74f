package model

import "strings"

// QuickAdd is one typed line, read: what happened, with whom, in what words.
type QuickAdd struct {
	Kind    string // mention, touch, gift, suggestion, boundary, note
	Who     string // as typed after the @; only a mention may be by nobody known
	Date    Date
	Tone    string // of a mention, as the writer sees it; the coder reads it anew
	Channel string // of a mention or a touch; "" where none was typed
	Verb    string // of a touch: its kind, or "reply"; of a suggestion: shipped, declined, or "" for a new one
	Text    string
}

// QuickForm is one form that a line can have, for the help beside the line.
type QuickForm struct{ Key, Kind, Example string }

// QuickForms are the forms of a quick-add line.
var QuickForms = []QuickForm{
	{"m", "mention", "m @ben + forum: defended us on price"},
	{"t", "touch", "t @elsa reply half days?"},
	{"g", "gift", "g @uma thank-you card"},
	{"s", "suggestion", "s @dev freelancer sees only own row"},
	{"b", "boundary", "b @yara wants discount"},
	{"n", "note", "n @ines met at meetup"},
}

// quickTones are the marks for the tone of a mention.
var quickTones = map[string]string{"+": "positive", "-": "negative", "=": "neutral", "~": "mixed"}

// quickTouches are the first words that name the kind of a touch.
var quickTouches = map[string]string{
	"reply": "reply", "replied": "reply", "invite": "invite", "inform": "inform", "ask": "ask other",
	"view": "ask view", "survey": "survey", "thanks": "thanks", "care": "care",
}

// ParseQuickAdd reads one line. Its errors say what is still missing. The day
// is today unless the word after the name is a date or "yesterday".
func ParseQuickAdd(line string, today Date) (QuickAdd, error) {
	key, rest := cutWord(line)
	form, ok := quickForm(key)
	if !ok {
		return QuickAdd{}, NotAllowed("Begin with what it is: m mention, t touch, g gift, s suggestion, b boundary, n note")
	}
	q := QuickAdd{Kind: form.Kind, Date: today}
	var err error
	if q.Who, rest, err = quickName(rest); err != nil {
		return q, err
	}
	if q.Who == "" && q.Kind != "mention" {
		return q, NotAllowed("With whom? Write @ and the name, for example: %s", form.Example)
	}
	q.Date, rest = quickDate(rest, today)
	switch q.Kind {
	case "mention":
		return q.mention(rest)
	case "touch":
		return q.touch(rest)
	case "suggestion":
		return q.suggestion(rest)
	}
	q.Text = strings.TrimSpace(rest)
	return q, q.needText("Say what, for example: " + form.Example)
}

func quickForm(key string) (QuickForm, bool) {
	for _, f := range QuickForms {
		if strings.EqualFold(key, f.Key) || strings.EqualFold(key, f.Kind) {
			return f, true
		}
	}
	return QuickForm{}, false
}

// mention is [tone] channel: words.
func (q QuickAdd) mention(rest string) (QuickAdd, error) {
	if word, after := cutWord(rest); quickTones[word] != "" {
		q.Tone, rest = quickTones[word], after
	}
	channel, text, ok := strings.Cut(rest, ": ")
	if !ok {
		return q, NotAllowed("Where was it said? Write the place and a colon before the words: forum: %s", strings.TrimSpace(rest))
	}
	q.Channel, q.Text = strings.TrimSpace(channel), strings.TrimSpace(text)
	if q.Channel == "" {
		return q, NotAllowed("Where was it said? Write the place before the colon, for example forum:")
	}
	return q, q.needText("What was said? Write it, or its gist, after the colon")
}

// touch is [kind] [channel:] words.
func (q QuickAdd) touch(rest string) (QuickAdd, error) {
	q.Verb = "inform"
	if word, after := cutWord(rest); quickTouches[strings.ToLower(word)] != "" {
		q.Verb, rest = quickTouches[strings.ToLower(word)], after
	}
	if word, after := cutWord(rest); len(word) > 1 && strings.HasSuffix(word, ":") {
		q.Channel, rest = strings.TrimSuffix(word, ":"), after
	}
	q.Text = strings.TrimSpace(rest)
	return q, q.needText("What was it about? Write a few words after the name")
}

// suggestion is the idea in words, or news about the one that the person made:
// "shipped in release notes 4.2", "declined because ...".
func (q QuickAdd) suggestion(rest string) (QuickAdd, error) {
	verb, after := cutWord(rest)
	link, detail := cutWord(after)
	switch verb = strings.ToLower(verb); {
	case verb == "shipped" && (link == "" || link == "in" || link == "on" || link == "at"):
		q.Verb, q.Text = verb, strings.TrimSpace(detail)
		return q, q.needText("Shipped needs where people can see it: shipped in release notes 4.2")
	case verb == "declined" && (link == "" || link == "because"):
		q.Verb, q.Text = verb, strings.TrimSpace(detail)
		return q, q.needText("Declined needs the reason that they will be told: declined because ...")
	}
	q.Text = strings.TrimSpace(rest)
	return q, q.needText("What do they suggest? Write it after the name")
}

func (q QuickAdd) needText(words string) error {
	if q.Text == "" {
		return NotAllowed("%s", words)
	}
	return nil
}

// quickName takes @name or @"first last" off the line.
func quickName(s string) (name, rest string, err error) {
	s = strings.TrimLeft(s, " ")
	at, ok := strings.CutPrefix(s, "@")
	if !ok {
		return "", s, nil
	}
	if quoted, ok := strings.CutPrefix(at, `"`); ok {
		name, rest, ok = strings.Cut(quoted, `"`)
		if !ok {
			return "", s, NotAllowed(`The name has no closing quote: @"%s"`, strings.TrimSpace(quoted))
		}
	} else {
		name, rest, _ = strings.Cut(at, " ")
	}
	if name = strings.TrimSpace(name); name == "" {
		return "", s, NotAllowed("Write the name right after the @")
	}
	return name, rest, nil
}

// quickDate takes a date off the line; days ahead of today are left as text.
func quickDate(s string, today Date) (Date, string) {
	word, rest := cutWord(s)
	if strings.EqualFold(word, "yesterday") {
		return today.Add(-1), rest
	}
	if d, err := ParseDate(word); err == nil && d.By(today) {
		return d, rest
	}
	return today, s
}

// cutWord splits off the first word.
func cutWord(s string) (word, rest string) {
	word, rest, _ = strings.Cut(strings.TrimLeft(s, " "), " ")
	return word, rest
}
