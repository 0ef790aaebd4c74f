package setup

import (
	"context"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/dialog"
	"goodword/ui/style"
)

// fresh is how many days a checked copy is new enough.
const fresh = 7

// fileLines say where everything lies, when it was copied last, and what the
// last look at the file found.
func (p *Pane) fileLines() []line {
	b := p.Book()
	copied := line{label: "last checked copy", text: b.LastBackup.Words(), more: "b makes one: copied, opened again, read to the end and counted before it gets its name."}
	switch {
	case b.Project.Demo:
		copied.text = "the demo needs none"
	case b.LastBackup == "":
		copied.text, copied.role = "none yet; b makes one", style.Caution
	case b.Today.Since(b.LastBackup) > fresh:
		copied.text, copied.role = copied.text+", longer ago than a week", style.Caution
	}
	list := []line{
		{label: "file", text: p.store.Path(), more: "One SQLite file that only you may read. While it is open a log lies beside it."},
		copied,
		{label: "restore", text: "goodword restore COPY", more: "The file has to be closed for it, so this is a command: quit, then run it with --db where the file lies elsewhere. The present file is kept beside the restored one."},
		{label: "locked copies", text: "goodword backup FILE --passphrase-file F", more: "A copy that leaves this machine is better encrypted (age). Whoever loses the passphrase loses the copy."},
		{label: "people to forget", text: "X erases one person everywhere", more: "Names, addresses, words, drafts and the history of them go; counts stay, and a salted sum of their addresses keeps imports from bringing them back. It asks for their name and cannot be undone. As a command: goodword forget NAME --yes."},
		{label: "everything as CSV", text: "goodword export all FOLDER", more: "One CSV a table, readable without this program. i takes such a folder into a new file."},
	}
	return lines(append(list, p.checkupLines()...)...)
}

func (p *Pane) checkupLines() []line {
	if p.checkup.Path == "" {
		return []line{{label: "health", text: "not looked over yet; o does it", role: style.Muted, more: "Looks for damage, dangling rows, the layout, the search, the rights, the last copy and the room on the disk. It changes nothing."}}
	}
	var out []line
	for _, c := range p.checkup.Checks {
		l := line{label: c.Name, text: "+ " + c.Detail, more: c.Advice, role: style.Text}
		if !c.OK {
			l.text, l.role = "! "+c.Detail, style.Caution
		}
		out = append(out, l)
	}
	return out
}

func (p *Pane) fileActions() action.Set {
	return action.Set{
		p.backingUp(),
		{ID: "setup.doctor", Keys: []string{"o"}, Words: "look the file over", Short: "look over", Foot: true, Run: p.lookOver},
		p.forgetting(),
		{ID: "setup.copypath", Keys: []string{"y"}, Words: "copy this line", Short: "copy", Run: func() tea.Cmd {
			l, _ := p.file.Current()
			return p.Host.Copy(l.label, l.text)
		}},
	}
}

// backingUp is the action that makes a copy.
func (p *Pane) backingUp() action.Action {
	return action.Action{ID: "setup.backup", Keys: []string{"b"}, Words: "make a checked copy of the file", Short: "backup", Foot: true, Run: p.askBackup}
}

// askBackup asks where the copy goes; a name with the day is a good start.
func (p *Pane) askBackup() tea.Cmd {
	name := filepath.Join("~", "goodword-"+string(p.Host.Env().Today)+".db")
	p.Host.Open(dialog.NewPrompt("Backup", name, p.backup, "Where does the copy go? Best is another disk. A file that is there is never overwritten."))
	return nil
}

func (p *Pane) backup(to string) tea.Cmd {
	path := dialog.Path(to)
	if path == "" {
		p.Host.Toast("no copy was made: its name was empty")
		return nil
	}
	p.Host.Work("Backup", func(ctx context.Context, _ func(done, total int)) (string, error) {
		return "a checked copy lies in " + path, p.store.Backup(ctx, path, "")
	}, nil)
	return nil
}

func (p *Pane) lookOver() tea.Cmd {
	var found model.Checkup
	p.Host.Work("Looking the file over", func(ctx context.Context, _ func(done, total int)) (string, error) {
		var err error
		found, err = p.store.Doctor(ctx)
		if found.OK {
			return "all is well with the file", err
		}
		return "something needs you; see File", err
	}, func() tea.Cmd {
		p.checkup = found
		p.refresh()
		return nil
	})
	return nil
}
