// Command goodword is a terminal workbench for one honest month of customer
// advocacy. Everything is in README.md.
package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	_ "time/tzdata" // days follow the project's zone on machines without zone files

	"github.com/adrg/xdg"
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
		Version:     version,
		DefaultPath: func() (string, error) { return filepath.Join(xdg.DataHome, "goodword", "goodword.db"), nil },
		Open: func(ctx context.Context, path string, o cli.OpenOptions) (cli.Store, error) {
			return store(data.Open(ctx, path, data.Options(o)))
		},
		Create: func(ctx context.Context, path string, o cli.OpenOptions) (cli.Store, error) {
			return store(data.Create(ctx, path, data.Options(o)))
		},
		Demo: func(ctx context.Context, path string, day int) (cli.Store, error) {
			return store(data.CreateDemo(ctx, path, day))
		},
		Restore:   data.Restore,
		Workbench: workbench,
	}
}

// workbench shows the screen, and the demo in a file of its own where that is
// what was chosen there.
func workbench(ctx context.Context, s cli.Store, o cli.ScreenOptions) error {
	show := ui.Options{
		Theme: o.Theme, ThemeDir: filepath.Join(xdg.ConfigHome, "goodword", "themes"),
		Plain: o.Plain, Rehearsal: o.Rehearsal,
	}
	next, err := ui.Run(ctx, s.(*data.Store), show)
	if err != nil || next != ui.Demo {
		return err
	}
	dir, err := os.MkdirTemp("", "goodword-demo-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	demo, err := data.CreateDemo(ctx, filepath.Join(dir, "demo.db"), 26)
	if err != nil {
		return err
	}
	defer demo.Close()
	show.Rehearsal = true
	_, err = ui.Run(ctx, demo, show)
	return err
}

// store keeps a failed open from becoming an interface that holds nothing.
func store(s *data.Store, err error) (cli.Store, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}
