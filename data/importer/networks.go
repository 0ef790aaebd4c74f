package importer

import (
	"html"
	"strings"

	"goodword/model"
)

// networks are posts that a search of a network has found.
var networks = []Format{
	{
		ID: "bluesky_search", Name: "Bluesky posts", Source: "bluesky", Key: "uri", Each: eachMention,
		Roles: map[string]string{
			"author handle": roleHandle, "author displayname": roleFullName, "record text": roleText, "record createdat": roleAt, "author did": roleIgnore,
			"author createdat": roleIgnore, "indexedat": roleIgnore, "author avatar": roleDrop, "record langs": roleIgnore, "uri": roleIgnore,
		},
		Refine: func(r *row) {
			r.post("bsky.app", r.cell("author handle"))
			r.identify(model.IdentityID, "bluesky", r.cell("author did"), r.cell("author did"))
			parts := strings.Split(r.cell("uri"), "/")
			if len(r.rec.Mentions) > 0 && len(parts) == 5 {
				r.rec.Mentions[0].Link = "https://bsky.app/profile/" + parts[2] + "/post/" + parts[4]
			}
		},
	},
	{
		ID: "mastodon_search", Name: "Mastodon posts", Source: "mastodon", Key: "uri", Each: eachMention,
		Roles: map[string]string{
			"content": roleText, "url": roleURL, "created at": roleAt, "account acct": roleHandle, "account display name": roleFullName, "account bot": roleIgnore,
			"account url": roleIgnore, "account username": roleIgnore, "account id": roleIgnore, "uri": roleIgnore, "language": roleIgnore, "account fields": roleIgnore,
			"account created at": roleIgnore, "account note": roleIgnore, "account avatar": roleDrop,
		},
		Refine: func(r *row) {
			user, host, remote := strings.Cut(r.cell("account acct"), "@")
			if !remote {
				host = hostOf(r.cell("account url"))
			}
			r.post(host, user)
			if r.isYes("account bot") {
				r.rec.Left = "a bot"
			}
			if len(r.rec.Mentions) > 0 {
				r.rec.Mentions[0].Text = plainHTML(r.rec.Mentions[0].Text)
			}
		},
	},
	{
		ID: "reddit_listing", Name: "Reddit posts", Source: "reddit", Key: "data name", Each: eachMention,
		Roles: map[string]string{
			"data title": roleTitle, "data selftext": roleText, "data permalink": roleURL, "data author": roleHandle, "data created utc": roleAt,
			"data subreddit": roleIgnore, "data url": roleIgnore, "data score": roleIgnore, "data id": roleIgnore, "kind": roleIgnore, "data body": roleIgnore,
			"data name": roleIgnore, "data author fullname": roleIgnore, "data created": roleIgnore,
		},
		Refine: func(r *row) {
			author := r.cell("data author")
			if isNobody(author) {
				author = ""
			}
			r.post("reddit.com", author)
			if len(r.rec.Mentions) == 0 {
				return
			}
			m := &r.rec.Mentions[0]
			if m.Text == "" {
				m.Text = r.cell("data body")
			}
			m.Text = clean(html.UnescapeString(m.Text))
			m.Link = "https://www.reddit.com" + r.cell("data permalink")
		},
	},
}

// post says where a mention was said and by which account there.
func (r *row) post(host, user string) {
	if len(r.rec.Mentions) == 0 || host == "" {
		return
	}
	m := &r.rec.Mentions[0]
	m.Channel, m.Author, m.Handle = host, "", ""
	if user != "" {
		m.Author, m.Handle = "@"+user, normaliseHandle(user)
		r.identify(model.IdentityHandle, host, m.Handle, m.Author)
	}
}

var lineEnds = strings.NewReplacer("<br>", "\n", "<br/>", "\n", "<br />", "\n", "</p>", "\n\n", "</div>", "\n", "</li>", "\n")

// plainHTML is the text of a piece of HTML: what tags mark, without them.
func plainHTML(s string) string {
	s = lineEnds.Replace(s)
	var b strings.Builder
	for s != "" {
		text, rest, _ := strings.Cut(s, "<")
		b.WriteString(text)
		_, s, _ = strings.Cut(rest, ">")
	}
	return clean(html.UnescapeString(b.String()))
}
