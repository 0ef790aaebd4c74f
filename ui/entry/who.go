package entry

import (
	"fmt"
	"slices"
	"strings"

	"goodword/model"
	"goodword/ui/component"
)

// who asks for a person by name and fills their id. name is what is known by
// now. A name that fits nobody goes to other, or is refused where other is nil.
func who(label, name string, id *int64, other *string, b *model.Book) component.Field {
	if *id != 0 && b.People[*id] != nil {
		name = b.Name(*id)
	}
	typed, first := name, name
	return component.Text(label, &typed).Suggest(names(b)).Check(func(text string) error {
		if strings.TrimSpace(text) == strings.TrimSpace(first) && *id != 0 {
			return nil
		}
		found, err := fitting(b, text)
		if err != nil {
			return err
		}
		switch {
		case found != 0:
			*id, text = found, ""
		case text != "" && other == nil:
			return fmt.Errorf("nobody in this wave is called %q", text)
		default:
			*id = 0
		}
		first = ""
		if other != nil {
			*other = text
		}
		return nil
	})
}

// names are the people of the wave, for completion.
func names(b *model.Book) []string {
	out := make([]string, 0, len(b.People))
	for _, p := range b.People {
		out = append(out, p.Name)
	}
	slices.Sort(out)
	return out
}

// fitting is the person with the name, or the only one that it begins; 0 where
// it fits nobody.
func fitting(b *model.Book, name string) (int64, error) {
	name = strings.ToLower(strings.TrimSpace(name))
	if name == "" {
		return 0, nil
	}
	var ids []int64
	for id, p := range b.People {
		full := strings.ToLower(p.Name)
		if full == name {
			return id, nil
		}
		if strings.HasPrefix(full, name+" ") {
			ids = append(ids, id)
		}
	}
	switch len(ids) {
	case 0:
		return 0, nil
	case 1:
		return ids[0], nil
	}
	return 0, fmt.Errorf("%d people are called that: write the whole name", len(ids))
}
