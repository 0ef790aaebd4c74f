package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"goodword/model"
)

func (h *house) backupCommand() *cobra.Command {
	var passFile string
	c := &cobra.Command{
		Use:   "backup FILE",
		Short: "Write a checked copy, encrypted if you like",
		Args:  oneArg("Name the file to write: goodword backup FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			pass, err := passphrase(passFile)
			if err != nil {
				return err
			}
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			if err := s.Backup(cmd.Context(), args[0], pass); err != nil {
				return err
			}
			fmt.Fprintf(h.Err, "A checked copy is in %s. Bring it back with: goodword restore %s\n", args[0], args[0])
			return nil
		},
	}
	c.Flags().StringVar(&passFile, "passphrase-file", "", "encrypt with the first line of this file")
	return c
}

func (h *house) restoreCommand() *cobra.Command {
	var passFile string
	c := &cobra.Command{
		Use:   "restore FILE",
		Short: "Put a copy in place; the present file is kept beside it",
		Args:  oneArg("Name the copy to bring back: goodword restore FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if h.flags.readOnly {
				return model.Refuse(model.ErrFile, "Restoring writes; leave --read-only out.")
			}
			pass, err := passphrase(passFile)
			if err != nil {
				return err
			}
			path := h.path()
			aside, err := h.doors.Restore(cmd.Context(), args[0], path, pass)
			if err != nil {
				return err
			}
			fmt.Fprintf(h.Err, "%s is back in place.", path)
			if aside != "" {
				fmt.Fprintf(h.Err, " What was there before is kept in %s", aside)
			}
			fmt.Fprintln(h.Err)
			return nil
		},
	}
	c.Flags().StringVar(&passFile, "passphrase-file", "", "decrypt with the first line of this file")
	return c
}

// passphrase reads the first line of a file, so that no secret stands in the
// list of processes.
func passphrase(file string) (string, error) {
	if file == "" {
		return "", nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return "", usage("The passphrase file cannot be read: %v", err)
	}
	line, _, _ := strings.Cut(string(text), "\n")
	if line = strings.TrimRight(line, "\r"); line == "" {
		return "", usage("The first line of %s is empty; write the passphrase there", file)
	}
	return line, nil
}

// oneArg wants exactly one argument and says which.
func oneArg(words string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usage("%s", words)
		}
		return nil
	}
}

func (h *house) doctorCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "doctor",
		Short: "Look the file over",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			found, err := s.Doctor(cmd.Context())
			if err != nil {
				return err
			}
			if asJSON {
				return h.writeJSON(found)
			}
			fmt.Fprintln(h.Out, found.Path)
			for _, row := range found.Checks {
				mark, advice := "+", ""
				if !row.OK {
					mark, advice = "!", "; "+row.Advice
				}
				fmt.Fprintf(h.Out, "%s %-12s %s%s\n", mark, row.Name, row.Detail, advice)
			}
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON object")
	return c
}
