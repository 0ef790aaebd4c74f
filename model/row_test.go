package model

import "testing"

func TestASubjectIsOneRowOrWhatANewOneBelongsTo(t *testing.T) {
	for want, row := range map[string]Row{
		"touches 7": &Touch{Meta: Meta{ID: 7}, PersonID: 3, Kind: "care"},
		"touches wave_id=1 person_id=3 kind=care":        &Touch{WaveID: 1, PersonID: 3, Kind: "care"},
		"credits suggestion_id=5":                        &Credit{SuggestionID: 5, NamedAs: "Dev"},
		"condition_checks wave_id=1 week=2":              &ConditionCheck{WaveID: 1, Week: 2, Safety: "open"},
		"answers wave_id=1 question=" + Readiness[0].Key: &Answer{WaveID: 1, Topic: "readiness", Question: Readiness[0].Key},
	} {
		if got := Subject(row); got != want {
			t.Errorf("the subject is %q, want %q", got, want)
		}
	}
}
