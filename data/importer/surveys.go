package importer

// surveys ask; an answer is asked-for evidence and weak by itself.
var surveys = []Format{
	{
		ID: "delighted", Name: "Delighted answers", Source: "delighted", Key: "response id", Each: eachNPS,
		Roles: map[string]string{
			"score": roleNPS, "permalink": roleURL, "person id": roleIgnore, "survey type": roleIgnore, "updated at": roleIgnore,
			"delighted source": roleIgnore, "created at": roleAt, "tags": roleIgnore, "person phone number": rolePhone,
		},
		Refine: onlyRecommending,
	},
	{
		ID: "surveymonkey", Name: "SurveyMonkey answers", Source: "surveymonkey", Key: "respondent id", Each: eachNPS,
		Roles: map[string]string{"collector id": roleIgnore, "start date": roleIgnore, "end date": roleAt, "custom data 1": roleIgnore},
		Hints: map[string]string{roleAt: "mdy"},
	},
	{
		ID: "typeform", Name: "Typeform answers", Source: "typeform", Key: "#", Each: eachNPS,
		Roles: map[string]string{
			"response type": roleIgnore, "start date utc": roleIgnore, "stage date utc": roleIgnore, "submit date utc": roleAt,
			"network id": roleIgnore, "tags": roleIgnore, "ending": roleIgnore,
		},
		Refine: func(r *row) {
			if r.cell("submit date utc") == "" {
				r.rec.Left = "not sent off"
			}
		},
	},
}
