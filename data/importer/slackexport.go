package importer

import (
	"archive/zip"
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"goodword/model"
)

// slackExport is a workspace as Slack exports it: who is in it, and what was
// written in its public channels, one file a channel and day. Private channels
// and direct messages stay out even where an export holds them.
var slackExport = Format{
	ID: "slack_export", Name: "Slack workspace", Source: "slack",
	Holds: func(z *zip.Reader) bool {
		return inArchive(z, "users.json") != nil && inArchive(z, "channels.json") != nil
	},
	Unpack: func(z *zip.Reader, zone *time.Location, yield func(model.ImportRecord) bool) error {
		s := slackReader{zone: zone, names: map[string]string{}}
		var channels []struct{ Name string }
		if err := eachJSON(inArchive(z, "channels.json"), func(raw json.RawMessage) (bool, error) {
			var c struct{ Name string }
			err := json.Unmarshal(raw, &c)
			channels = append(channels, c)
			return true, err
		}); err != nil {
			return err
		}
		more := true
		if err := eachJSON(inArchive(z, "users.json"), func(raw json.RawMessage) (bool, error) {
			rec, err := s.user(raw)
			if err == nil {
				more = yield(rec)
			}
			return more, err
		}); err != nil || !more {
			return err
		}
		for _, f := range z.File {
			channel, name := path.Split(f.Name)
			if path.Ext(name) != ".json" || !slices.ContainsFunc(channels, func(c struct{ Name string }) bool { return c.Name+"/" == channel }) {
				continue
			}
			if err := eachJSON(f, func(raw json.RawMessage) (bool, error) {
				rec, ok, err := s.message(strings.TrimSuffix(channel, "/"), raw)
				if err == nil && ok {
					more = yield(rec)
				}
				return more, err
			}); err != nil || !more {
				return err
			}
		}
		return nil
	},
}

// inArchive is the member of that name at the top of the archive.
func inArchive(z *zip.Reader, name string) *zip.File {
	i := slices.IndexFunc(z.File, func(f *zip.File) bool { return f.Name == name })
	if i < 0 {
		return nil
	}
	return z.File[i]
}

// eachJSON passes on the elements of a list, one by one.
func eachJSON(f *zip.File, see func(json.RawMessage) (more bool, err error)) error {
	r, err := f.Open()
	if err != nil {
		return refuse(kindUnreadable, 0, "%s is damaged: download the archive again", model.Clean(f.Name))
	}
	defer r.Close()
	dec := json.NewDecoder(bufio.NewReader(io.LimitReader(r, int64(f.UncompressedSize64))))
	if t, err := dec.Token(); err != nil || t != json.Delim('[') {
		return refuse(kindUnreadable, 0, "%s holds no list: export the workspace again", model.Clean(f.Name))
	}
	for dec.More() {
		var raw json.RawMessage
		err := dec.Decode(&raw)
		more := err == nil
		if err == nil {
			more, err = see(raw)
		}
		var refused *model.ImportError
		switch {
		case err != nil && !errors.As(err, &refused):
			return refuse(kindUnreadable, 0, "%s is cut off or damaged: export the workspace again", model.Clean(f.Name))
		case err != nil || !more:
			return err
		}
	}
	return nil
}

type slackReader struct {
	zone  *time.Location
	names map[string]string // of accounts, for what is written to them
}

func (s *slackReader) user(raw json.RawMessage) (rec model.ImportRecord, err error) {
	var u struct {
		ID, Name string
		Deleted  bool
		RealName string `json:"real_name"`
		IsBot    bool   `json:"is_bot"`
		Profile  struct {
			RealName    string `json:"real_name"`
			DisplayName string `json:"display_name"`
			Title       string
			Email       string
		}
	}
	if err := json.Unmarshal(raw, &u); err != nil {
		return rec, err
	}
	rec = model.ImportRecord{Key: clean(u.ID), Creates: true}
	name := u.Profile.RealName
	if name == "" {
		name = u.RealName
	}
	rec.Person.Name, rec.Person.Job = oneLine(clean(name)), oneLine(clean(u.Profile.Title))
	if a, ok := Address(u.Profile.Email); ok {
		rec.Identities = append(rec.Identities, model.ImportIdentity{Kind: model.IdentityEmail, Norm: AddressKey(a), Raw: a})
	}
	if handle := clean(u.Name); handle != "" {
		rec.Identities = append(rec.Identities, model.ImportIdentity{Kind: model.IdentityHandle, Scope: "slack", Norm: normaliseHandle(handle), Raw: handle})
		s.names[u.ID] = handle
	}
	switch {
	case u.IsBot, u.ID == "USLACKBOT":
		rec.Left = "a bot"
	case rec.Key == "":
		rec.Left = "no name, address or id"
	case u.Deleted:
		rec.Person.Inactive = "deactivated"
	}
	return rec, nil
}

// message is what somebody wrote; ok is false for what Slack itself notes.
func (s *slackReader) message(channel string, raw json.RawMessage) (rec model.ImportRecord, ok bool, err error) {
	var m struct {
		Type, Subtype, User, Text, TS string
		Thread                        string `json:"thread_ts"`
		Parent                        string `json:"parent_user_id"`
		Bot                           string `json:"bot_id"`
	}
	if err := json.Unmarshal(raw, &m); err != nil {
		return rec, false, err
	}
	spoken := m.Subtype == "" || m.Subtype == "thread_broadcast" || m.Subtype == "me_message" || m.Subtype == "file_share"
	text := clean(s.plain(m.Text))
	if m.Type != "message" || !spoken || m.User == "" || m.Bot != "" || text == "" {
		return rec, false, nil
	}
	day, dated := Date(strings.SplitN(m.TS, ".", 2)[0], "", time.UTC, s.zone)
	if !dated {
		return rec, false, nil
	}
	kind := "forum post"
	if m.Thread != "" && m.Thread != m.TS {
		kind = "forum answer"
	}
	author := clean(m.User)
	rec = model.ImportRecord{
		Key:        clean(channel + "/" + m.TS),
		Identities: []model.ImportIdentity{{Kind: model.IdentityID, Scope: "slack", Norm: author, Raw: author}},
		Signals:    []model.ImportSignal{{Kind: kind, Date: day, Evidence: text, Weak: isShort(text), Author: s.names[m.User]}},
		Talk:       &model.ImportTalk{Place: clean(channel), Day: day, By: author, To: clean(m.Parent), Topic: kind == "forum post"},
	}
	return rec, true, nil
}

// reSlackLink is a mention of somebody, of a channel, or a link with its label.
var reSlackLink = regexp.MustCompile(`<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>`)

var slackMarks = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&")

// plain is the text as it is read in Slack.
func (s *slackReader) plain(text string) string {
	text = reSlackLink.ReplaceAllStringFunc(text, func(link string) string {
		part := reSlackLink.FindStringSubmatch(link)
		sign, target, label := part[1], part[2], part[3]
		if sign == "!" {
			sign = "@"
		}
		if sign == "@" && s.names[target] != "" {
			label = s.names[target]
		}
		switch {
		case label == "":
			label = target
		case sign == "":
			return label + " (" + target + ")"
		}
		return sign + label
	})
	return slackMarks.Replace(text)
}
