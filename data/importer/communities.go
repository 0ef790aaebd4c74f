package importer

import "goodword/model"

// communities are member lists: who belongs, and totals of taking part.
var communities = []Format{
	{
		ID: "slack_members", Name: "Slack members", Source: "slack", Key: "userid",
		Roles: map[string]string{"fullname": roleFullName, "displayname": roleIgnore, "username": roleHandle, "billing active": roleIgnore},
		Refine: func(r *row) {
			switch r.cell("status") {
			case "Bot":
				r.rec.Left = "a bot"
			case "Deactivated":
				r.rec.Person.Inactive = "deactivated"
			}
		},
	},
	{
		ID: "slack_analytics", Name: "Slack member analytics", Source: "slack", Key: "user id",
		Roles: map[string]string{
			"name": roleFullName, "display name": roleIgnore, "what i do": roleJob, "messages posted": rolePosts, "messages posted in channels": roleIgnore,
			"days active": roleActiveDays, "account created utc": roleSince, "last active utc": roleLastSeen, "claimed date utc": roleIgnore,
			"deactivated date utc": roleIgnore,
		},
		Refine: func(r *row) {
			if r.cell("deactivated date utc") != "" {
				r.rec.Person.Inactive = "deactivated"
			}
		},
	},
	{
		ID: "circle_members", Name: "Circle members", Source: "circle",
		Roles: map[string]string{"headline": roleJob, "bio": roleNote, "comments count": roleIgnore, "activity score": roleIgnore},
	},
	{
		ID: "mighty_members", Name: "Mighty Networks members", Source: "mighty", Key: "member id",
		Roles: map[string]string{"contribution score": roleIgnore},
	},
	{
		ID: "patreon_members", Name: "Patreon members", Source: "patreon", Key: "user id",
		Roles: map[string]string{
			"discord": roleHandle, "twitter": roleIgnore, "lifetime amount": roleSpend, "pledge amount": roleIgnore, "tier": roleTags,
			"addressee": roleDrop, "state": roleDrop, "last updated": roleIgnore, "full country name": roleIgnore, "last charge date": roleIgnore,
			"patron status": roleIgnore, "subscription source": roleIgnore, "follows you": roleIgnore,
		},
	},
	{
		ID: "luma_guests", Name: "Luma guests", Source: "luma", Key: "api id",
		Roles: map[string]string{
			"created at": roleIgnore, "approval status": roleIgnore, "amount": roleIgnore, "amount tax": roleIgnore, "amount discount": roleIgnore,
			"survey response rating": roleIgnore, "survey response feedback": roleNote, "custom source": roleIgnore, "currency": roleIgnore,
		},
		Refine: func(r *row) {
			if day, ok := r.dateOf("checked in at"); ok {
				r.rec.Signals = append(r.rec.Signals, model.ImportSignal{Kind: "event attended", Date: day, Evidence: r.cell("ticket name"), Asked: true, Weak: true})
			}
		},
	},
}
