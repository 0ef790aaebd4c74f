package entry

import (
	"errors"

	"goodword/model"
	"goodword/ui/component"
)

// Readiness asks one question that has to be answered before a wave begins,
// and by what that is known.
func Readiness(q model.Question, a *model.Answer, today model.Date) []component.Field {
	answer := component.Long("answer", &a.Answer)
	if q.YesNo {
		answer = component.Choice("answer", &a.Answer, component.Options("yes", "no")...)
	}
	evidence := component.Long("evidence", &a.Evidence).Help(q.Proof)
	if q.Shown {
		evidence = evidence.Required()
	}
	fields := []component.Field{answer.Required().Help(q.Text), evidence}
	if q.Dated {
		fields = append(fields, notAhead(component.Day("since", &a.Date), &a.Date, today).Help("A day before the wave: a cause that begins with it comes from nowhere. Empty where nothing is done yet; a gift for the cause then waits."))
	}
	return append(fields, component.Text("answered by", &a.By))
}

// notAhead refuses a day that has not come: what is dated ahead is not known
// yet, and would be asked again.
func notAhead(f component.Field, d *model.Date, today model.Date) component.Field {
	return f.Check(func(string) error {
		if *d > today {
			return errors.New("this day has not come yet")
		}
		return nil
	})
}
