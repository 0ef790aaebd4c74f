package importer

import "strings"

// newsletters are audiences. Who left or was cleaned is not contacted again,
// whatever another file says.
var newsletters = []Format{
	{
		ID: "mailchimp_audience", Name: "Mailchimp audience", Source: "mailchimp", Key: "leid",
		Roles: map[string]string{
			"member rating": roleScore, "confirm time": roleIgnore, "last changed": roleIgnore, "timezone": roleIgnore, "region": roleDrop,
			"euid": roleIgnore, "unsub time": roleUnsubscribed, "unsub campaign title": roleIgnore, "unsub reason": roleIgnore,
		},
		Refine: func(r *row) {
			for _, left := range []string{"unsubscribed_", "cleaned_"} {
				if strings.HasPrefix(strings.ToLower(r.export.src.Name), left) {
					r.rec.Person.DoNotContact = true
				}
			}
		},
	},
	{
		ID: "klaviyo_profiles", Name: "Klaviyo profiles", Source: "klaviyo", Key: "klaviyo id",
		Roles: map[string]string{"title": roleJob, "profile created on": roleSince, "date added": roleIgnore, "last active": roleLastSeen, "last open": roleIgnore},
		Hints: map[string]string{roleSpend: "dot"},
	},
	{
		ID: "brevo", Name: "Brevo contacts", Source: "brevo",
		Roles: map[string]string{"email blacklisted": roleIgnore, "sms blacklisted": roleIgnore, "modified time": roleIgnore},
		Hints: map[string]string{roleSince: "dmy"},
		Refine: func(r *row) {
			r.rec.Person.DoNotContact = r.rec.Person.DoNotContact || r.isYes("email blacklisted")
		},
	},
	{
		ID: "substack", Name: "Substack subscribers", Source: "substack",
		Roles: map[string]string{"type": roleIgnore, "activity": roleIgnore, "comments": rolePosts, "shares": roleIgnore, "start date": roleSince, "cancel date": roleIgnore},
	},
	{
		ID: "kit", Name: "Kit subscribers", Source: "kit",
		// Cancelled is what Kit calls unsubscribed; in a wider table of these
		// headers it may be an order or a plan.
		Refine: func(r *row) {
			left := len(r.export.cols) == 4 && strings.EqualFold(r.cell("status"), "cancelled")
			r.rec.Person.DoNotContact = r.rec.Person.DoNotContact || left
		},
	},
	{ID: "activecampaign", Name: "ActiveCampaign contacts", Source: "activecampaign", Roles: map[string]string{"date created": roleSince}},
	{ID: "systeme_io", Name: "systeme.io contacts", Source: "systeme-io"},
	{ID: "listmonk", Name: "listmonk subscribers", Source: "listmonk", Roles: map[string]string{"attributes": roleIgnore}},
	{ID: "ghost_import", Name: "Ghost members", Source: "ghost"},
	{
		ID: "ghost_members", Name: "Ghost members", Source: "ghost", Key: "id",
		Roles: map[string]string{"deleted at": roleIgnore, "stripe customer id": roleIgnore, "complimentary plan": roleIgnore},
	},
}
