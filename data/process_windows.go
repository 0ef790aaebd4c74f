package data

// Prepare has nothing to do here: files of a user are private, and locks do
// not belong to the process.
func Prepare() {}
