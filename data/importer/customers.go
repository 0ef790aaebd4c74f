package importer

import (
	"strings"

	"goodword/model"
)

// customers are people from shops, payments, address books and CRMs. Known
// amounts are plain decimals; what a view of a CRM adds is guessed by roles.
var customers = []Format{
	{
		ID: "woocommerce_customers", Name: "WooCommerce customers", Source: "woocommerce",
		Roles: map[string]string{"aov": roleIgnore, "region": roleDrop},
	},
	{
		ID: "stripe_customers", Name: "Stripe customers", Source: "stripe", Key: "id",
		Roles: map[string]string{"description": roleIgnore, "delinquent": roleIgnore, "plan": roleIgnore, "status": roleIgnore, "dispute losses": roleIgnore},
		Hints: map[string]string{roleSpend: "dot"},
	},
	{
		ID: "hubspot_contacts", Name: "HubSpot contacts", Source: "hubspot", Key: "record id",
		Roles: map[string]string{"contact owner": roleIgnore, "lead status": roleIgnore},
		Refine: func(r *row) {
			r.rec.Person.Company, _, _ = strings.Cut(r.rec.Person.Company, ";")
			if day, ok := r.dateOf("last contacted"); ok {
				r.rec.Touches = append(r.rec.Touches, model.ImportTouch{Date: day, Direction: "out", Channel: "HubSpot", Text: "last contacted"})
			}
		},
	},
	{
		ID: "salesforce_objects", Name: "Salesforce contacts", Source: "salesforce", Key: "id",
		Roles: map[string]string{"createddate": roleSince, "lastactivitydate": roleLastSeen, "accountid": roleIgnore},
	},
	{ID: "google_contacts", Name: "Google contacts", Source: "google-contacts", Roles: googleRoles},
	{ID: "google_contacts_old", Name: "Google contacts (old layout)", Source: "google-contacts", Roles: googleRoles},
}

var googleRoles = map[string]string{
	"e mail 1 value": roleEmail, "e mail 2 value": roleEmailMore, "e mail 3 value": roleEmailMore, "photo": roleDrop,
	"nickname": roleIgnore, "file as": roleIgnore, "name prefix": roleIgnore, "name suffix": roleIgnore, "additional name": roleIgnore,
	"group membership": roleTags, "organization 1 type": roleIgnore,
}
