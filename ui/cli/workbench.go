package cli

import (
	"context"

	"github.com/spf13/cobra"
)

// workbench opens the screen; the first run makes the file.
func (h *house) workbench(cmd *cobra.Command, _ []string) error {
	if !h.Terminal && !h.flags.plain {
		return noTerminal()
	}
	if _, err := h.openOrCreate(cmd.Context()); err != nil {
		return err
	}
	h.created = "" // a person has seen it
	return h.show(cmd.Context(), h.flags.today != "")
}

func noTerminal() error {
	return usage("The workbench needs a terminal. Without one, try: goodword today, goodword list people --json, goodword summary")
}

// show runs the screen, or talks in lines where no drawing is wanted.
func (h *house) show(ctx context.Context, rehearsal bool) error {
	demo, err := h.doors.Workbench(ctx, h.store, ScreenOptions{
		Theme: h.flags.theme, ThemeDir: themeDir(), Rehearsal: rehearsal, Plain: h.plain(),
	})
	if err != nil || !demo {
		return err
	}
	h.close()
	return h.showDemo(ctx, demoDay)
}
