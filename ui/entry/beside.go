package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Reflection asks one prompt of a look at ourselves.
func Reflection(a *model.Answer, prompt string, today model.Date) []component.Field {
	return []component.Field{
		component.Long("answer", &a.Answer).Required().Help(prompt),
		component.Text("answered by", &a.By),
		notAhead(component.Day("on", &a.Date).Required(), &a.Date, today),
	}
}

// Missed asks what a member would miss, in their words.
func Missed(n *model.MonthNote) []component.Field {
	return []component.Field{
		component.Long("what they would miss", &n.Text).Required().Help("In their own words: they are quoted in the summary, if they agree."),
		component.Choice("may be quoted", &n.Consent, component.Options("yes", "no")...).Required().Help("Ask. Without a yes it stays in your own edition."),
	}
}

// PlanItem asks what is to be done, and whether we can do it ourselves.
func PlanItem(p *model.PlanItem) []component.Field {
	return []component.Field{
		component.Text("what", &p.Text).Required(),
		component.Choice("how", &p.Made,
			component.Option[string]{Value: "together", Words: "make together: it needs people outside"},
			component.Option[string]{Value: "ourselves", Words: "do ourselves: it lies in our own hands"}).Required(),
		component.Text("who", &p.Who),
		component.Day("due", &p.Due).Help("A day after the last one keeps the plan from ending with the wave."),
		component.Day("done on", &p.DoneOn).Fold(),
	}
}

// Dropped asks why an item is given up.
func Dropped(p *model.PlanItem) []component.Field {
	return []component.Field{component.Text("why", &p.DroppedWhy).Required()}
}

// Inventory asks about a channel: a place where people may speak.
func Inventory(c *model.Channel) []component.Field {
	return []component.Field{
		component.Text("channel", &c.Name).Required().Help("Such as the forum, the review site, the support mail."),
		component.Choice("kind", &c.Kind, component.Options(model.ChannelKinds...)...).Required(),
		component.Text("who looks", &c.Who).Help("One of us by name: what is everybody's is nobody's."),
		component.Number("every so many days", &c.Cadence).Required(),
		component.YesNo("both arms", &c.BothArms).Help("Engaged and control people are looked for with the same care."),
		component.Day("looked at", &c.LastChecked).Fold(),
		component.Day("from", &c.BegunOn).Fold(),
		component.Day("ended on", &c.EndedOn).Fold(),
	}
}

// Conditions asks for the five words of a week.
func Conditions(c *model.ConditionCheck) []component.Field {
	return []component.Field{
		component.Text("safety", &c.Safety).Help("Can they say what they think? A word, such as open, careful, afraid."),
		component.Text("time", &c.Time).Help("Do they and we have the time for it?"),
		component.Text("space to speak", &c.Voice).Help("Who speaks, and who does not?"),
		component.Text("answers given", &c.Answers).Help("How soon does a human answer?"),
		component.Text("fun", &c.Fun).Help("Does anybody enjoy it?"),
		component.Day("on", &c.Date).Fold(),
	}
}

// Study asks about a public case study.
func Study(s *model.Study) []component.Field {
	return []component.Field{
		component.Text("title", &s.Title).Required().Help("What it is about, in a few words."),
		component.Long("what it says", &s.Claim).Help("What changed for them. Plain, and no more than is true."),
		component.Text("where it can be checked", &s.Proof).Help("A report, a register, figures of theirs that are public."),
		component.Text("what they agreed to", &s.Scope).Help("Where it may stand, and how they are named."),
		component.Day("consent ends", &s.Until).Fold(),
		component.Text("cleared by", &s.ClearedBy).Fold(),
		component.Text("published at", &s.Place).Fold(),
	}
}

// StudyStep asks for what a step of a case study needs.
func StudyStep(s *model.Study, step string) []component.Field {
	switch step {
	case "agreed":
		return []component.Field{
			component.Text("what they agreed to", &s.Scope).Required().Help("Where it may stand, and how they are named."),
			component.Day("consent ends", &s.Until).Help("Empty where they set no end."),
			component.Day("on", &s.AgreedOn).Required(),
		}
	case "drafted":
		return []component.Field{
			component.Long("what it says", &s.Claim).Required().Help("What changed for them. Plain, and no more than is true."),
			component.Text("where it can be checked", &s.Proof).Required().Help("A report, a register, figures of theirs that are public."),
			component.Day("on", &s.DraftedOn).Required(),
		}
	case "cleared":
		return []component.Field{
			component.Text("cleared by", &s.ClearedBy).Required().Help("Who answers for the rule, by name."),
			component.Day("on", &s.ClearedOn).Required(),
		}
	case "published":
		return []component.Field{
			component.Text("published at", &s.Place).Required().Help("A place that anybody can reach."),
			component.Day("on", &s.PublishedOn).Required(),
		}
	}
	return nil
}
