package importer

import "goodword/model"

// orderLists are orders of Shopify, which have a row for each item, of which only the first carries
// the order. An order says who buys and for how much, which is no advocacy;
// who is billed is often somebody else, so it gives nobody a name.
var orderLists = []Format{
	{ID: "shopify_orders", Name: "Shopify orders", Source: "shopify-orders", Key: "name", Whole: "total", Roles: orderRoles, Hints: map[string]string{roleSpend: "dot"}, Refine: refineOrder},
	{ID: "shopify_orders_reduced", Name: "Shopify orders", Source: "shopify-orders", Key: "name", Whole: "total", Roles: orderRoles, Hints: map[string]string{roleSpend: "dot"}, Refine: refineOrder},
}

var orderRoles = func() map[string]string {
	roles := map[string]string{"total": roleSpend, "currency": roleCurrency, "phone": rolePhone, "email": roleEmail}
	for _, who := range []string{"billing ", "shipping "} {
		for _, what := range []string{"name", "street", "address1", "address2", "company", "city", "zip", "province", "country", "phone", "province name"} {
			roles[who+what] = roleDrop
		}
	}
	for _, h := range []string{
		"name", "id", "financial status", "paid at", "fulfillment status", "fulfilled at", "accepts marketing", "subtotal", "shipping", "taxes",
		"discount code", "discount amount", "shipping method", "created at", "lineitem quantity", "lineitem name", "lineitem price",
		"lineitem compare at price", "lineitem sku", "lineitem discount", "notes", "note attributes", "cancelled at", "payment method", "payment reference",
		"payment references", "payment id", "payment terms name", "next payment due at", "refunded amount", "vendor", "outstanding balance", "employee",
		"location", "device id", "tags", "risk level", "source", "receipt number", "duties",
	} {
		roles[h] = roleIgnore
	}
	return roles
}()

// refineOrder takes off what was paid back. Only who left an address can be
// known again; the number of an order is nobody's name.
func refineOrder(r *row) {
	p := &r.rec.Person
	ids := r.rec.Identities[:0]
	for _, id := range r.rec.Identities {
		if id.Kind != model.IdentityID {
			ids = append(ids, id)
		}
	}
	r.rec.Identities = ids
	r.rec.Creates = r.has(model.IdentityEmail)
	r.rec.Order = orderNumber(r.cell("name"))
	refunded := r.cell("refunded amount")
	r.rec.Hash += ":" + refunded
	switch {
	case r.cell("financial status") == "voided", r.cell("cancelled at") != "":
		r.rec.Left = "voided or cancelled there"
	case len(ids) == 0:
		r.rec.Left = "no address or phone"
	}
	if back, _, ok := Money(refunded, "dot", p.Currency); ok && p.SpendMinor != nil {
		net := *p.SpendMinor - back
		p.SpendMinor = &net
	}
	r.rec.Measures = append(r.rec.Measures, model.ImportMeasure{Name: model.MeasureOrders, Value: 1})
}
