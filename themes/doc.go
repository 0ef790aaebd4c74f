// Package themes holds the palettes: TOML files that give a colour to each
// role (what a thing means), never to a place on the screen. Two light, two
// dark and two high-contrast ones are built in; a user's own files from a
// folder are laid over them, and one of the same name replaces a built-in.
//
// A key that nothing knows is an error, because a misspelt role would
// otherwise be a colour that silently never shows.
//
// It imports nothing of ours: a palette knows neither the screen that uses it
// nor the terminal.
package themes
