package importer

// shopifyCustomers covers the present layout and the older one without ids.
// Amounts are plain, the currency is the shop's and not in the file.
var shopifyCustomers = Format{
	ID: "shopify_customers", Name: "Shopify customers", Source: "shopify", Key: "customer id",
	Roles: map[string]string{
		"phone": rolePhone, "default address phone": roleDrop, "default address city": roleCity,
		"accepts sms marketing": roleIgnore, "accepts whatsapp marketing": roleIgnore,
		"province": roleDrop, "province code": roleDrop, "country": roleIgnore, "country code": roleCountry,
		"default address country code": roleCountry,
	},
	Hints:  map[string]string{roleSpend: "dot"},
	Refine: markStaff,
}

// markStaff believes a tag that says so: our own people are never counted.
func markStaff(r *row) {
	for _, tag := range r.rec.Person.Tags {
		switch Normalise(tag) {
		case "staff", "employee", "team", "mitarbeiter", "internal":
			r.rec.Person.Staff = true
		}
	}
}
