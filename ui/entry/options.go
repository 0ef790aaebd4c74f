package entry

import "goodword/ui/component"

// options are words to choose from; open is what stands for the empty word.
func options(list []string, open string) []component.Option[string] {
	out := component.Options(list...)
	for i := range out {
		if out[i].Value == "" {
			out[i].Words = open
		}
	}
	return out
}
