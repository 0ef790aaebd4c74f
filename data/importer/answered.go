package importer

import (
	"encoding/json"
	"strings"

	"goodword/model"
)

// answered are what the services of other tools answer, kept as JSON files.
// Their keys are flattened: user.name is the column "user name".
var answered = []Format{
	{
		ID: "discourse_directory", Name: "Discourse directory", Source: "discourse", Key: "user id",
		Roles: map[string]string{
			"id": roleIgnore, "user username": roleHandle, "user name": roleFullName, "user title": roleIgnore, "topic count": roleTopics,
			"post count": rolePosts, "days visited": roleActiveDays, "topics entered": roleIgnore, "posts read": roleIgnore,
			"user avatar template": roleDrop, "user id": roleID,
		},
	},
	{
		ID: "discourse_users_json", Name: "Discourse users", Source: "discourse", Key: "id",
		Roles: map[string]string{"username": roleHandle, "name": roleFullName, "created at": roleSince, "title": roleIgnore, "avatar template": roleDrop},
		Refine: func(r *row) {
			r.rec.Person.Staff = r.isYes("admin") || r.isYes("moderator")
			if r.cell("suspended at") != "" {
				r.rec.Person.Inactive = "suspended"
			}
		},
	},
	{
		ID: "delighted_api", Name: "Delighted answers", Source: "delighted", Key: "id", Each: eachNPS,
		Roles: map[string]string{
			"person email": roleEmail, "person name": roleFullName, "person id": roleIgnore, "person": roleIgnore, "score": roleNPS, "comment": roleText,
			"permalink": roleURL, "created at": roleAt, "updated at": roleIgnore, "person created at": roleIgnore, "tags": roleIgnore, "notes": roleIgnore,
			"person phone number": rolePhone, "survey type": roleIgnore,
		},
		Refine: onlyRecommending,
	},
	{
		ID: "google_reviews", Name: "Google Business reviews", Source: "google-business", Key: "reviewid", Each: eachReview,
		Roles: map[string]string{
			"starrating": roleRating, "comment": roleText, "createtime": roleAt, "updatetime": roleIgnore, "reviewer displayname": roleFullName,
			"reviewer profilephotourl": roleDrop, "reviewreply comment": roleIgnore, "reviewreply updatetime": roleIgnore, "name": roleIgnore,
			"reviewer isanonymous": roleIgnore,
		},
	},
	{
		ID: "app_store_rss", Name: "App Store reviews", Source: "app-store", Key: "id label", Each: eachReview,
		Roles: map[string]string{
			"author name label": roleFullName, "im rating label": roleRating, "title label": roleTitle, "content label": roleText, "updated label": roleAt,
			"author uri label": roleIgnore, "author label": roleIgnore, "link attributes href": roleIgnore, "id label": roleIgnore,
		},
		Refine: func(r *row) {
			if r.cell("im rating label") == "" {
				r.rec.Left = "the app itself, no review"
			}
		},
	},
	{
		ID: "github_stargazers", Name: "GitHub stars", Source: "github", Key: "user id",
		Roles: map[string]string{
			"user login": roleHandle, "starred at": roleIgnore, "user type": roleIgnore, "user html url": roleIgnore, "user url": roleIgnore,
			"user avatar url": roleDrop, "user node id": roleIgnore, "user id": roleID,
		},
		Refine: func(r *row) {
			r.rec.Person.Bot = r.cell("user type") == "Bot"
			if day, ok := r.dateOf("starred at"); ok {
				r.rec.Signals = append(r.rec.Signals, model.ImportSignal{Kind: "unasked like or share", Date: day, Evidence: "starred the repository", Weak: true})
			}
		},
	},
	{
		ID: "github_issues", Name: "GitHub issues", Source: "github-issues", Key: "url", Each: eachSuggestion,
		Roles: map[string]string{
			"title": roleTitle, "body": roleText, "author login": roleIgnore, "author name": roleFullName, "author is bot": roleIgnore, "createdat": roleAt,
			"closedat": roleIgnore, "state": roleStatus, "url": roleURL, "number": roleIgnore, "labels": roleIgnore, "comments": roleIgnore,
			"reactiongroups": roleIgnore, "author id": roleIgnore,
		},
		Refine: refineIssue,
	},
}

// onlyRecommending drops the answers to other kinds of surveys.
func onlyRecommending(r *row) {
	if kind := r.cell("survey type"); kind != "" && !strings.EqualFold(kind, "nps") {
		r.rec.Signals = nil
	}
}

// refineIssue counts thumbs up as votes and knows the author by the login.
func refineIssue(r *row) {
	if login := r.cell("author login"); login != "" {
		r.identify(model.IdentityHandle, "github", normaliseHandle(login), login)
	}
	if r.isYes("author is bot") {
		r.rec.Left = "a bot"
	}
	if len(r.rec.Suggestions) == 0 {
		return
	}
	s := &r.rec.Suggestions[0]
	s.StateOn, _ = r.dateOf("closedat")
	if s.Author == "" {
		s.Author = r.cell("author login")
	}
	var groups []struct {
		Content string
		Users   struct{ TotalCount int }
	}
	if json.Unmarshal([]byte(r.cell("reactiongroups")), &groups) == nil {
		for _, g := range groups {
			if g.Content == "THUMBS_UP" {
				s.Votes = g.Users.TotalCount
			}
		}
	}
}
