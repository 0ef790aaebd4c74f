package model

// ImportRole is what a column of an export can become: the word that is
// stored, and the words that are shown.
type ImportRole struct{ Role, Words string }

// ImportIgnore is the role of a column that stays out.
const ImportIgnore = "ignore"
