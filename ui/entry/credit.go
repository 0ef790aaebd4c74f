package entry

import (
	"errors"

	"goodword/model"
	"goodword/ui/component"
)

// Credit asks how a person is named for what was shipped. Without their
// consent it can only be silent, at their wish.
func Credit(c *model.Credit, noConsent string) []component.Field {
	return []component.Field{
		component.Text("named as", &c.NamedAs).Required().Help("As they want to be named."),
		component.YesNo("they agree to be named", &c.Consent).Check(func(string) error {
			if !c.Consent && !c.SilentByWish {
				return errors.New(noConsent)
			}
			return nil
		}),
		component.Text("public place", &c.Place).Suggest([]string{"release notes", "post", "talk", "thanks page"}).Check(func(text string) error {
			if text == "" && !c.SilentByWish {
				return errors.New("say where: release notes, a post, a talk or a thanks page")
			}
			return nil
		}),
		component.Text("link or quote", &c.Link),
		component.YesNo("silent by their wish", &c.SilentByWish).Fold().Help("They know that it was theirs and do not want to be named."),
		component.Day("on", &c.Date).Required().Fold(),
	}
}
