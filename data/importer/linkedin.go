package importer

import (
	"bytes"
	"errors"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"goodword/model"
)

// linkedinConnections lists whom the user knows there. Most have no address,
// so that the profile's address is who they are.
var linkedinConnections = Format{
	ID: "linkedin_connections", Name: "LinkedIn connections", Source: "linkedin", Key: "url",
	Roles: map[string]string{"url": roleID, "position": roleJob, "connected on": roleIgnore},
	Refine: func(r *row) {
		for i, id := range r.rec.Identities {
			if id.Kind == model.IdentityID {
				r.rec.Identities[i].Norm = profilePath(id.Raw)
				r.rec.Key = r.rec.Identities[i].Norm
			}
		}
	},
}

// linkedinMessages are what was written to and by the user. They make nobody a
// person: whoever sells something writes there too.
var linkedinMessages = Format{
	ID: "linkedin_messages", Name: "LinkedIn messages", Source: "linkedin-messages",
	Knows: func(head []byte) bool {
		line, _, _ := bytes.Cut(head, []byte("\n"))
		return bytes.Contains(line, []byte("CONVERSATION ID")) && bytes.Contains(line, []byte("SENDER PROFILE URL"))
	},
	Read: readMessages,
}

// profilePath is what a profile is compared by: in/lena-hoffmann.
func profilePath(link string) string {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil {
		return strings.ToLower(link)
	}
	return strings.ToLower(strings.Trim(u.Path, "/"))
}

// message is one row: profiles are paths, and nobody's is empty.
type message struct {
	line                 int
	id, from, name, text string
	to, names            []string
	day                  model.Date
	left                 string
}

// readMessages holds the messages until it is known which profile is the
// user's: the one that most of them are from or to.
func readMessages(r io.Reader, yield func(model.ImportRecord) bool) error {
	t := newRows(r, ',')
	if err := t.next(); err != nil {
		return err
	}
	at := map[string]int{}
	for i, h := range t.Cells {
		at[Normalise(h)] = i
	}
	var list []message
	for {
		err := t.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if !allBlank(t.Cells) {
			list = append(list, messageOf(t, at))
		}
	}
	me, err := mostOften(list)
	if err != nil {
		return err
	}
	seen := map[string]int{}
	for i := range list {
		for _, rec := range list[i].records(me) {
			if seen[rec.Key]++; seen[rec.Key] > 1 {
				rec.Key += "#" + strconv.Itoa(seen[rec.Key])
			}
			if !yield(rec) {
				return nil
			}
		}
	}
	return nil
}

func messageOf(t *rows, at map[string]int) message {
	cell := func(header string) string {
		if i, ok := at[header]; ok && i < len(t.Cells) {
			return clean(t.Cells[i])
		}
		return ""
	}
	m := message{line: t.Line, from: profilePath(cell("sender profile url")), name: oneLine(cell("from"))}
	for _, link := range strings.Split(cell("recipient profile urls"), ",") {
		if path := profilePath(link); path != "" {
			m.to = append(m.to, path)
		}
	}
	m.names = strings.Split(cell("to"), ",")
	m.id = cell("conversation id") + " " + cell("date")
	m.day, _ = Date(cell("date"), "ymd", time.UTC, time.UTC)
	m.text = said(oneLine(cell("subject")), plainHTML(cell("content")))
	draft, _ := yesNo(cell("is message draft"))
	switch {
	case draft:
		m.left = "a draft that was not sent"
	case strings.EqualFold(cell("folder"), "spam"):
		m.left = "marked as spam there"
	case m.from == "" || len(m.to) == 0:
		m.left = "an advertisement, or an account that was closed"
	}
	return m
}

func mostOften(list []message) (string, error) {
	count := map[string]int{}
	for _, m := range list {
		if m.left == "" {
			for _, who := range unique(append([]string{m.from}, m.to...)) {
				count[who]++
			}
		}
	}
	me, most, tie := "", 0, false
	for who, n := range count {
		if n > most {
			me, most, tie = who, n, false
		} else if n == most {
			tie = true
		}
	}
	if tie {
		return "", refuse(kindMapping, 0, "these messages are with one profile alone, so that nobody can tell which of the two is you: export all messages")
	}
	return me, nil
}

func unique(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// records are a message to each whom the user wrote to, or one from whoever
// wrote.
func (m *message) records(me string) []model.ImportRecord {
	record := func(who, name, direction string) model.ImportRecord {
		rec := model.ImportRecord{Line: m.line, Key: m.id + " " + who, Left: m.left}
		rec.Person.Name = name
		rec.Identities = []model.ImportIdentity{{Kind: model.IdentityID, Scope: "linkedin", Norm: who, Raw: "https://www.linkedin.com/" + who}}
		rec.Touches = []model.ImportTouch{{Date: m.day, Direction: direction, Channel: "LinkedIn", Text: m.text}}
		return rec
	}
	if m.left != "" || m.from != me {
		return []model.ImportRecord{record(m.from, m.name, "in")}
	}
	var out []model.ImportRecord
	for i, who := range m.to {
		name := ""
		if len(m.names) == len(m.to) {
			name = oneLine(m.names[i])
		}
		if who != me {
			out = append(out, record(who, name, "out"))
		}
	}
	return out
}
