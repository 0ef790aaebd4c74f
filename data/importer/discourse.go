package importer

import (
	"fmt"
	"strings"

	"goodword/model"
)

// discourseUsers is Admin > Users > Export. Cells with a comma carry quotes of
// their own inside the CSV's, and a user without a custom field has a shorter
// row, so that the groups slide under the wrong header.
var discourseUsers = Format{
	ID: "discourse_user_list", Name: "Discourse user list", Source: "discourse", Key: "id",
	Roles: map[string]string{
		"name": roleFullName, "username": roleHandle, "title": roleIgnore, "created at": roleSince, "last seen at": roleLastSeen,
		"last posted at": roleIgnore, "last emailed at": roleIgnore, "website": roleIgnore, "views": roleIgnore, "location": roleCity,
		"suspended at": roleIgnore, "secondary emails": roleEmailMore, "external email": roleEmailMore, "external username": roleIgnore,
		"external name": roleIgnore, "external avatar url": roleIgnore, "group names": roleTags,
	},
	Align:  alignDiscourse,
	Refine: refineDiscourse,
}

func alignDiscourse(cells []string, width int) []string {
	for i, c := range cells {
		if len(c) > 1 && c[0] == '"' && c[len(c)-1] == '"' {
			cells[i] = c[1 : len(c)-1]
		}
	}
	if missing := width - len(cells); missing > 0 && len(cells) > 0 && missing < 50 {
		groups := cells[len(cells)-1]
		cells[len(cells)-1] = ""
		for range missing {
			cells = append(cells, "")
		}
		cells[width-1] = groups
	}
	return cells
}

func refineDiscourse(r *row) {
	p := &r.rec.Person
	p.Staff = p.Staff || r.isYes("admin") || r.isYes("moderator") || strings.Contains(" "+strings.Join(p.Tags, " ")+" ", " staff ")
	switch {
	case r.isYes("staged"):
		p.Inactive = "staged"
	case r.cell("suspended at") != "" && r.cell("suspended till") != "", r.cell("suspended at") != "", r.isYes("blocked"):
		p.Inactive = "suspended"
	}
	p.Tags = nil // groups are trust levels, not interests
	if p.Inactive == "" {
		r.posted()
	}
	if id := r.cell("external id"); id != "" {
		r.identify(model.IdentityID, "external", id, id)
	}
}

// posted says by the day of the newest post that somebody writes there. The
// list has totals and no words, so it is weak before Discourse itself calls
// the account a member: a first post or two is mostly a question asked.
func (r *row) posted() {
	day, ok := r.dateOf("last posted at")
	posts, _ := r.number(rolePosts)
	topics, _ := r.number(roleTopics)
	if !ok || posts+topics == 0 {
		return
	}
	liked, _ := r.number(roleLikesReceived)
	trust, _ := number(r.cell("trust level"))
	r.rec.Signals = append(r.rec.Signals, model.ImportSignal{
		Kind: "forum post", Date: day, Weak: trust < 2,
		Evidence: fmt.Sprintf("%.0f posts and %.0f topics in all, liked %.0f times", posts, topics, liked),
	})
}

// discourseArchive is what one member wrote, as that member can download it.
// The word for a private message is in the member's language; what cannot be
// read stays out.
var discourseArchive = Format{
	ID: "discourse_user_archive", Name: "Discourse archive of one member", Source: "discourse-archive", Key: "url", Each: eachSignal,
	Roles: map[string]string{
		"topic title": roleTitle, "post raw": roleText, "url": roleURL, "created at": roleAt, "categories": roleIgnore, "is pm": roleIgnore,
		"post cooked": roleIgnore, "like count": roleIgnore, "reply count": roleIgnore,
	},
	Refine: func(r *row) {
		private, known := yesNo(r.cell("is pm"))
		r.rec.Left = ""
		switch {
		case !known:
			r.rec.Left = "it cannot be told whether this message is private"
		case private:
			r.rec.Left = "a private message"
		}
		text := said(r.get(roleTitle), r.get(roleText))
		r.rec.Signals = []model.ImportSignal{{Kind: "forum post", Date: r.date(roleAt), Evidence: text, Link: r.get(roleURL), Weak: isShort(r.get(roleText))}}
	},
}
