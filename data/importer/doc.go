// Package importer reads what other tools export and yields typed records. It
// writes nothing and knows no database: the store decides what a record joins.
//
// A file goes through the same steps whatever it is: bytes are sniffed, made
// text, cut into a table, each column gets a role from its header and its
// values, and every row becomes a model.ImportRecord. A named format is only a
// remembered set of roles with one or two quirks, so a table from anywhere
// works the same way. All is the visible list of formats with quirks;
// formats.json holds the signatures and roles.json the words of headers.
//
// Workbooks, JSON and feeds become tables, too: of their first sheet, of the
// keys of their records, of their entries. An archive is its members read as
// one list. Only address books are read another way.
//
// A file is read three times and never held: once for its hash and encoding,
// once to decide what can only be decided for a whole column (day or month
// first, decimal marks), and once for the records.
//
// It may import model, and the text encodings and normal forms of
// golang.org/x/text, because exports come in UTF-16, Windows-1252 and with
// names composed in more than one way.
package importer
