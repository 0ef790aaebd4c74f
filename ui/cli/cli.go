package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"goodword/model"
	"goodword/ui/terminal"
)

// Exit codes that other programs rely on.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitNotAllowed  = 3
	exitFile        = 4
	exitInterrupted = 130
)

// errUsage marks errors of the command line itself.
var errUsage = errors.New("usage")

// Streams are where a command reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
	Terminal bool // a person sits at both ends
}

// Main runs one command and returns its exit code.
func Main(ctx context.Context, args []string, doors Doors, s Streams) int {
	s.In = terminal.Until(ctx, s.In)
	h := &house{doors: doors, Streams: s}
	root := h.root()
	root.SetArgs(args)
	root.SetIn(s.In)
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	err := h.run(ctx, root)
	defer h.close()
	if err == nil {
		return exitDone
	}
	h.forgetNew()
	code, words := h.explain(ctx, err)
	fmt.Fprintln(s.Err, model.Clean(words))
	return code
}

// run runs the command. Only help is drawn with colours, and only for a person
// at a terminal that answers: it is asked for its background, and one that is
// silent would take seconds.
func (h *house) run(ctx context.Context, root *cobra.Command) error {
	root.Version, root.SilenceErrors, root.SilenceUsage = h.doors.Version, true, true
	drawn, help := false, root.HelpFunc()
	root.SetHelpFunc(func(c *cobra.Command, args []string) {
		if drawn = h.Terminal && !h.plain() && terminal.Answers(os.Stdin, os.Stdout); !drawn {
			help(c, args)
		}
	})
	err := root.ExecuteContext(ctx)
	if err == nil && drawn {
		err = fang.Execute(ctx, root, fang.WithVersion(h.doors.Version), fang.WithoutManpage())
	}
	return err
}

// plain says that lines are wanted and no drawing.
func (h *house) plain() bool { return h.flags.plain || os.Getenv("TERM") == "dumb" }

// explain turns an error into the exit code and the one line.
func (h *house) explain(ctx context.Context, err error) (int, string) {
	words := err.Error()
	var unread *model.ImportError
	switch {
	case errors.Is(err, model.ErrInterrupted):
		return exitInterrupted, words
	case ctx.Err() != nil || errors.Is(err, context.Canceled):
		return exitInterrupted, "Interrupted; nothing is half done. Run the command again to finish."
	case errors.Is(err, model.ErrFile):
		return exitFile, words
	case errors.Is(err, model.ErrNotAllowed), errors.Is(err, model.ErrChanged), errors.As(err, &unread):
		return exitNotAllowed, words
	case errors.Is(err, model.ErrNotFound), errors.Is(err, model.ErrAmbiguous), errors.Is(err, errUsage):
		return exitUsage, words
	case !h.ran:
		return exitUsage, words + "; see: goodword --help"
	}
	return exitFailed, words + "; see: goodword doctor"
}

// usage is an error of the command line in the user's words.
func usage(format string, args ...any) error {
	return fmt.Errorf("%s%w", fmt.Sprintf(format, args...), silent{errUsage})
}

// silent is an error that adds a kind and no words.
type silent struct{ error }

func (silent) Error() string   { return "" }
func (s silent) Unwrap() error { return s.error }

// house is one run of the program: the flags, and the file once it is open.
type house struct {
	Streams
	doors   Doors
	flags   flags
	store   Store
	created string // the file that this run made
	ran     bool   // a command began, so an error is not about the words typed
	machine bool   // another program reads what is written
}

type flags struct {
	db, today, theme string
	plain, readOnly  bool
}

// root builds the tree of commands.
func (h *house) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "goodword",
		Short: "A workbench for one honest month of customer advocacy",
		Long: "Goodword carries a small experiment: 10 to 20 engaged customers, five steps, one month, a control group, " +
			"and a summary that says what can honestly be said. Everything lies in one file on this machine.",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("There is no command %q; see: goodword --help", args[0])
			}
			return nil
		},
		RunE: h.workbench,
	}
	f := root.PersistentFlags()
	f.StringVar(&h.flags.db, "db", os.Getenv("GOODWORD_DB"), "the file to work on")
	f.StringVar(&h.flags.today, "today", os.Getenv("GOODWORD_TODAY"), "work as if it were this day (YYYY-MM-DD)")
	f.StringVar(&h.flags.theme, "theme", os.Getenv("GOODWORD_THEME"), "theme; see: goodword themes")
	f.BoolVar(&h.flags.plain, "plain", os.Getenv("GOODWORD_PLAIN") != "", "plain lines instead of drawing, for screen readers and logs")
	f.BoolVar(&h.flags.readOnly, "read-only", false, "open without writing")
	root.PersistentPreRunE = func(c *cobra.Command, _ []string) error {
		h.ran, h.machine = true, forMachine(c)
		_, err := model.ParseDate(h.flags.today)
		if err != nil {
			return usage("--today: %v", err)
		}
		return nil
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usage("%v; see: goodword --help", err) })
	for _, make := range commands {
		root.AddCommand(make(h))
	}
	root.SetHelpCommand(helpCommand())
	root.InitDefaultCompletionCmd()
	if c, _, err := root.Find([]string{"completion"}); err == nil {
		c.Args = cobra.ArbitraryArgs // RunE says what it knows
		c.RunE = func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("There is no completion for %q; there is for bash, fish, powershell and zsh.", args[0])
			}
			return c.Help()
		}
	}
	return root
}

// commands are all subcommands, in the order of the help.
var commands = []func(*house) *cobra.Command{
	(*house).demoCommand, (*house).todayCommand, (*house).importCommand, (*house).addCommand, (*house).listCommand, (*house).whoCommand,
	(*house).segmentCommand, (*house).waveCommand, (*house).checkCommand,
	(*house).summaryCommand, (*house).compareCommand, (*house).planCommand, (*house).exportCommand,
	(*house).backupCommand, (*house).restoreCommand, (*house).doctorCommand,
	(*house).undoCommand, (*house).redoCommand, (*house).historyCommand, (*house).forgetCommand,
	(*house).themesCommand, (*house).keysCommand, (*house).versionCommand,
}
