package component

// Typed is what stands in the fields that were changed, by label, so that it
// can be kept until it is saved.
func (f *Form) Typed() map[string]string {
	out := map[string]string{}
	for i, field := range f.fields {
		if text := field.editor.typed(); text != f.before[i] {
			out[field.label] = text
		}
	}
	return out
}

// Retype puts kept text back; what a field cannot take is left as it is.
func (f *Form) Retype(typed map[string]string) {
	for _, field := range f.fields {
		if text, ok := typed[field.label]; ok {
			_ = field.editor.answer(text)
		}
	}
}

// Was is what stood in a field before anything was typed.
func (f *Form) Was(label string) string {
	for i, field := range f.fields {
		if field.label == label {
			return f.before[i]
		}
	}
	return ""
}

// Long is the label and the text of the field that has the keys, if it is one
// of several lines: it may be worth an editor.
func (f *Form) Long() (label, text string, ok bool) {
	if f.onMore() {
		return "", "", false
	}
	a, ok := f.fields[f.at].editor.(*area)
	if !ok {
		return "", "", false
	}
	return f.fields[f.at].label, a.typed(), true
}
