// Command goodword is a terminal workbench for one honest month of customer
// advocacy. Everything is in README.md.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // days follow the project's zone on machines without zone files

	"github.com/charmbracelet/x/term"

	"goodword/data"
	"goodword/ui"
	"goodword/ui/cli"
)

var version = "0.1.0"

func main() {
	data.Prepare()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := cli.Main(ctx, os.Args[1:], doors(), cli.Streams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Terminal: term.IsTerminal(os.Stdin.Fd()) && term.IsTerminal(os.Stdout.Fd()),
	})
	stop()
	os.Exit(code)
}

// doors are where the two sides of the house meet.
func doors() cli.Doors {
	return cli.Doors{
		Version: version,
		Keys:    ui.KeySheet,
		Open: func(ctx context.Context, path string, o cli.OpenOptions) (cli.Store, error) {
			return opened(data.Open(ctx, path, data.Options(o)))
		},
		Create: func(ctx context.Context, path string, o cli.OpenOptions) (cli.Store, error) {
			return opened(data.Create(ctx, path, data.Options(o)))
		},
		Demo: func(ctx context.Context, path string, day int) (cli.Store, error) {
			return opened(data.CreateDemo(ctx, path, day))
		},
		Restore:   data.Restore,
		Workbench: workbench,
	}
}

// workbench shows the screen and says whether the demo was asked for there.
func workbench(ctx context.Context, s cli.Store, o cli.ScreenOptions) (demo bool, err error) {
	next, err := ui.Run(ctx, s.(*data.Store), ui.Options{
		Version: version, Theme: o.Theme, ThemeDir: o.ThemeDir, Rehearsal: o.Rehearsal, Plain: o.Plain,
	})
	return next == ui.Demo, err
}

// opened keeps a failed open from becoming an interface that holds nothing.
func opened(s *data.Store, err error) (cli.Store, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}
