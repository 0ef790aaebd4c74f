package setup

import (
	"strings"

	"goodword/model"
)

// aboutLines say what this is and what it does not do.
func (p *Pane) aboutLines() []line {
	look := p.Host.Env().Look
	return lines(
		line{label: "Goodword", text: "a workbench for one honest month of customer advocacy", more: "Ten to twenty people who already speak up, five steps, a control group, and a summary that says what can honestly be said. Nobody gets a score, a rank or a target."},
		line{label: "version", text: either(look.Version, "made from source")},
		line{label: "licence", text: "MIT", more: "Free to use, change and pass on. There is no warranty."},
		line{label: "your data", text: p.store.Path(), more: "All of it lies in this one file. Undo reaches back to the first change; forget takes a person out of the history as well."},
		line{label: "the network", text: "nothing leaves this machine", more: "The program opens no connection: no account, no telemetry, no search for updates. Only you send a file anywhere."},
		line{label: "your themes", text: look.ThemeDir, more: "A .toml file there lies over the built-in themes."},
		line{label: "claims not relied on", text: model.Plural(len(model.UnreliedClaims), "figure") + " that are passed on about advocacy", more: claimLines()},
		line{label: "keys", text: "? shows those of this place", more: ": finds any command by its words. goodword keys prints them all."},
		line{label: "commands", text: "goodword --help", more: "Everything the screen does is also a command, for scripts and for screen readers (--plain)."},
	)
}

// claimLines name each figure with the origin that it is attributed to.
func claimLines() string {
	out := []string{"No text, default or comparison here rests on them. The demo's own figures, as the fourfold referrals, are a story and no benchmark either."}
	for _, c := range model.UnreliedClaims {
		out = append(out, c.Text+". From: "+c.Origin+".")
	}
	return strings.Join(out, "\n")
}

// conflictLines say where the method's sources disagree, and where this program
// stands.
func conflictLines() []line {
	out := make([]line, len(model.Conflicts))
	for i, c := range model.Conflicts {
		out[i] = line{label: c.About, text: c.Stance}
	}
	return lines(out...)
}
