// Package wording reads a note, an invitation or a recognition before it goes
// out and says what in it would turn a gift into a deal, an invitation into
// theatre or a thank-you into a race.
//
// The rules are data: one file a language in rules/, each rule with the shapes
// it looks for and a sentence that says why. A further language is a further
// file. What the engine itself says (the names of what an invitation misses)
// is in English, as the rest of the program is.
//
// A word list cannot judge sincerity. "Nothing found" is no proof, which is why
// the verdict says exactly that and nothing warmer.
//
// It is pure and imports the standard library only, so that the model may use
// it freely. Patterns are compiled on first use, never at start-up:
// that takes some 40 ms once, and a note of two lines some 3 ms each time, so a
// screen that checks while somebody types should wait for a pause.
package wording
