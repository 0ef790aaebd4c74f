package importer

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"strings"
	"time"

	"goodword/model"
)

// feed is Atom and RSS, as alerts and searches are followed with it. Every
// entry is a mention; the link names it.
var feed = Format{
	ID: "feed", Name: "Feed", Source: "feed", Each: eachMention,
	Roles: map[string]string{"title": roleTitle, "link": roleURL, "published": roleAt, "author": roleFullName, "text": roleText},
}

// feedHeader are the columns of every feed.
var feedHeader = []string{"title", "link", "published", "author", "text"}

// feedReader yields the entries one at a time.
type feedReader struct {
	*bounded
	dec  *xml.Decoder
	read int
}

func newFeedRows(ctx context.Context, r io.Reader, name string) *rows {
	f := &feedReader{bounded: &bounded{ctx: ctx, r: r, name: name, left: maxRecord}}
	f.dec = xml.NewDecoder(f)
	f.dec.Entity = xml.HTMLEntity
	f.dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it is UTF-8 by now
	return &rows{fill: f.next}
}

func (f *feedReader) next(t *rows) error {
	for {
		token, err := f.token()
		if err != nil {
			return err
		}
		start, ok := token.(xml.StartElement)
		if ok && (start.Name.Local == "entry" || start.Name.Local == "item") {
			f.read++
			t.Line, t.Cells = f.read, make([]string, len(feedHeader))
			return f.entry(t.Cells)
		}
	}
}

func (f *feedReader) token() (xml.Token, error) {
	token, err := f.dec.Token()
	f.left = maxRecord
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return nil, refuse(kindUnreadable, syntax.Line, "%s is cut off or damaged on line %d: download it again", f.name, syntax.Line)
	}
	return token, err
}

// entry fills the cells up to the end of the entry. The first of two dates
// counts, and the longer of two texts.
func (f *feedReader) entry(cells []string) error {
	for {
		token, err := f.token()
		if err != nil {
			return err
		}
		if _, ok := token.(xml.EndElement); ok {
			return nil
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		text, err := f.text(start.Name.Local == "author")
		if err != nil {
			return err
		}
		switch start.Name.Local {
		case "title":
			cells[0] = feedText(start, text)
		case "link":
			if rel := attribute(start, "rel"); rel == "" || rel == "alternate" {
				cells[1] = realLink(attribute(start, "href") + strings.TrimSpace(text))
			}
		case "published", "pubDate", "date", "updated":
			if cells[2] == "" || start.Name.Local == "published" {
				cells[2] = feedDate(strings.TrimSpace(text))
			}
		case "author", "creator":
			cells[3] = text
		case "content", "summary", "description", "encoded":
			if text = feedText(start, text); len(text) > len(cells[4]) {
				cells[4] = text
			}
		}
	}
}

// text is what an element and those in it say; of an author only the name.
func (f *feedReader) text(author bool) (string, error) {
	var b strings.Builder
	inside := []string{""}
	for len(inside) > 0 {
		token, err := f.token()
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.StartElement:
			inside = append(inside, token.Name.Local)
		case xml.EndElement:
			inside = inside[:len(inside)-1]
		case xml.CharData:
			if in := inside[len(inside)-1]; !author || in == "" || in == "name" {
				b.WriteString(clip(string(token), max(0, maxText-b.Len())))
			}
		}
	}
	return b.String(), nil
}

// feedText reduces HTML to text. RSS never says which it is and means HTML.
func feedText(start xml.StartElement, text string) string {
	if kind := attribute(start, "type"); kind == "html" || kind == "" && !strings.Contains(start.Name.Space, "Atom") {
		return plainHTML(text)
	}
	return strings.TrimSpace(text)
}

func attribute(start xml.StartElement, name string) string {
	for _, a := range start.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// realLink takes the page out of the link through which Google counts clicks.
func realLink(link string) string {
	u, err := url.Parse(link)
	if err != nil || !strings.HasPrefix(hostOf(link), "google.") || u.Path != "/url" {
		return link
	}
	for _, name := range []string{"url", "q"} {
		if page := u.Query().Get(name); isLink(page) {
			return page
		}
	}
	return link
}

// feedDate writes the dates of RSS, which have a weekday, as those of Atom.
func feedDate(s string) string {
	for _, layout := range []string{time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC().Format(time.RFC3339)
		}
	}
	return model.Clean(s)
}
