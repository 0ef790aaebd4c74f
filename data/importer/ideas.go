package importer

// ideas are suggestions with the state that the other tool gives them.
var ideas = []Format{
	{
		ID: "fider", Name: "Fider posts", Source: "fider", Key: "number", Each: eachSuggestion,
		Roles: map[string]string{
			"created at": roleAt, "created by": roleFullName, "description": roleText, "comments count": roleIgnore, "responded by": roleIgnore,
			"responded at": roleIgnore, "response": roleIgnore, "original number": roleIgnore, "original title": roleIgnore, "tags": roleIgnore,
		},
		Refine: func(r *row) {
			if len(r.rec.Suggestions) > 0 {
				r.rec.Suggestions[0].StateOn, _ = r.dateOf("responded at")
				r.rec.Suggestions[0].Reason = r.cell("response")
			}
			if same := r.cell("original number"); same != "" && len(r.rec.Suggestions) > 0 {
				r.rec.Suggestions[0].SameAs = same
			}
		},
	},
	{
		ID: "canny", Name: "Canny posts", Source: "canny", Key: "url", Each: eachSuggestion,
		Roles: map[string]string{
			"created": roleAt, "details": roleText, "author name": roleFullName, "board": roleIgnore, "category": roleIgnore, "tags": roleIgnore,
			"score": roleIgnore, "comments": roleIgnore,
		},
	},
}
