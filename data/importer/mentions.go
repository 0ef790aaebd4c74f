package importer

// mentions are found by listening tools. Reach and follower counts are not
// imported: they say who is loud, not who means it.
var mentions = []Format{
	{
		ID: "brand24", Name: "Brand24 mentions", Source: "brand24", Key: "id", Each: eachMention,
		Roles: map[string]string{"source": roleURL, "domain": roleSource, "hrs": roleIgnore, "category": roleIgnore, "author": roleHandle, "tags": roleIgnore},
	},
	{
		ID: "meltwater", Name: "Meltwater mentions", Source: "meltwater", Each: eachMention,
		Roles: map[string]string{
			"url": roleURL, "headline": roleTitle, "hit sentence": roleText, "opening text": roleIgnore, "influencer": roleIgnore,
			"twitter screen name": roleHandle, "source": roleSource, "country": roleIgnore, "user profile url": roleIgnore, "date": roleAt,
		},
	},
}
