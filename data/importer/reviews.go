package importer

import (
	"strings"

	"goodword/model"
)

// reviews are what people wrote about a product. A shown name is no evidence
// of who it was: without an address they stay unattached.
var reviews = []Format{
	{
		ID: "judgeme", Name: "Judge.me reviews", Source: "judgeme", Each: eachReview,
		Roles: map[string]string{"source": roleIgnore, "curated": roleIgnore, "product id": roleIgnore, "location": roleIgnore, "reviewer name": roleFullName},
		Refine: func(r *row) {
			// Whose it is stays known; what it says does not come in.
			if i, ok := r.export.byHeader["curated"]; ok && r.at(i) == "spam" {
				r.rec.Signals, r.rec.Creates = nil, false
				r.reject(r.export.cols[i], "spam", "marked as spam there")
			}
		},
	},
	{
		ID: "loox", Name: "Loox reviews", Source: "loox", Key: "id", Each: eachReview,
		Roles: map[string]string{"nickname": roleIgnore, "full name": roleFullName, "status": roleIgnore, "handle": roleProduct, "productid": roleIgnore},
		Refine: func(r *row) {
			if strings.EqualFold(r.cell("status"), "hidden") {
				r.rec.Left = "hidden there"
			}
		},
	},
	{
		ID: "shopify_product_reviews", Name: "Shopify product reviews", Source: "shopify-reviews", Each: eachReview,
		Roles: map[string]string{"author": roleFullName, "state": roleIgnore, "location": roleIgnore},
	},
	{
		ID: "okendo", Name: "Okendo reviews", Source: "okendo", Key: "review id", Each: eachReview,
		Roles: map[string]string{"product id": roleIgnore, "product name": roleProduct, "status": roleIgnore},
	},
	{
		ID: "yotpo", Name: "Yotpo reviews", Source: "yotpo", Key: "review id", Each: eachReview,
		Roles: map[string]string{"published": roleIgnore, "sentiment": roleIgnore, "product id": roleIgnore, "product title": roleProduct, "product url": roleIgnore, "date": roleAt},
	},
	{
		ID: "trustpilot", Name: "Trustpilot reviews", Source: "trustpilot", Key: "review id", Each: eachReview,
		Roles: map[string]string{"review username": roleFullName, "review consumer user id": roleIgnore, "location name": roleIgnore, "reference id": roleIgnore},
		// Who was invited is known by the order that the invitation was for; the
		// name shown is as anybody likes.
		Refine: func(r *row) {
			r.rec.Order = orderNumber(r.cell("reference id"))
			if id := r.cell("review consumer user id"); id != "" {
				r.identify(model.IdentityID, "trustpilot-consumer", id, id)
			}
		},
	},
	{
		ID: "google_play", Name: "Google Play reviews", Source: "google-play", Key: "review link", Each: eachReview,
		Roles: map[string]string{
			"package name": roleIgnore, "review submit date and time": roleAt, "review last update date and time": roleIgnore, "developer reply text": roleIgnore,
			"review link": roleURL,
		},
		Refine: func(r *row) {
			if _, after, ok := strings.Cut(r.rec.Key, "reviewId="); ok {
				r.rec.Key, _, _ = strings.Cut(after, "&")
			}
		},
	},
}

// orderNumber is an order's number as it is compared: "#1003" is 1003.
func orderNumber(s string) string { return strings.ToLower(strings.TrimLeft(s, "# ")) }
