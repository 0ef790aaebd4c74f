package importer

// Becomes is a role in the words of the preview.
func Becomes(role string) string { return becomes[role] }
