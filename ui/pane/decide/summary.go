package decide

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/report"
	"goodword/ui/style"
)

// previewLines draw the summary as the plain text that is exported.
func (p *Pane) previewLines(st *style.Styles, w int) []string {
	if p.state.summary == nil {
		if p.state.missing == nil {
			return nil
		}
		return component.Paragraph(st, style.Muted, p.state.missing.Error(), w)
	}
	lines := report.TextLines(p.state.summary, min(w, component.Prose))
	for i, line := range lines {
		role := style.Text
		if strings.Trim(line, "-= ") == "" || strings.Contains(line, "["+model.NoQuote+"]") {
			role = style.Faint
		}
		lines[i] = st.Paint(role, component.Cut(line, w))
	}
	return lines
}

func (p *Pane) summaryActions() action.Set {
	other := model.Shareable
	if p.edition == model.Shareable {
		other = model.Own
	}
	turn := action.Action{ID: "decide.edition", Keys: []string{"o"}, Words: "show the " + other + " edition", Short: other, Foot: true, Run: func() tea.Cmd {
		p.edition = other
		p.refresh()
		return nil
	}}
	return action.Set{turn, p.copySummary(), p.export()}
}

// noSummary says why there is none.
func (p *Pane) noSummary() string {
	if p.state.missing != nil {
		return p.state.missing.Error()
	}
	return ""
}

// copySummary puts the edition that is shown on the clipboard.
func (p *Pane) copySummary() action.Action {
	return action.Action{ID: "decide.copy", Keys: []string{"y"}, Words: "copy this edition as Markdown", Short: "copy", Foot: true, Reason: p.noSummary, Run: func() tea.Cmd {
		var out strings.Builder
		if err := report.Markdown(&out, p.state.summary); err != nil {
			p.Host.Error(err)
			return nil
		}
		return p.Host.Copy("the "+p.edition+" edition as Markdown", out.String())
	}}
}

// lastFolder is under which name the house remembers where to.
const lastFolder = "decide.folder"

// export is the action that writes both editions in all formats.
func (p *Pane) export() action.Action {
	return action.Action{
		ID: "decide.export", Keys: []string{"x"}, Words: "export the summary, both editions in all formats", Short: "export", Foot: true,
		Reason: p.noSummary,
		Run:    p.askFolder,
	}
}

func (p *Pane) askFolder() tea.Cmd {
	folder := p.Host.Recall(lastFolder)
	if folder == "" {
		folder = "goodword-summary"
	}
	var formats []string
	for _, f := range report.Formats {
		formats = append(formats, f.Words)
	}
	prompt := dialog.NewPrompt("Export the summary", folder, p.exportTo,
		"Both editions as "+strings.Join(formats, ", ")+". Into which folder? It is made where it is missing; a file that is there is never overwritten.")
	p.Host.Open(prompt)
	return nil
}

// exportTo renders and writes off the loop.
func (p *Pane) exportTo(folder string) tea.Cmd {
	if folder == "" {
		p.Host.Toast("Name a folder first")
		return nil
	}
	for _, f := range report.Formats {
		if strings.HasSuffix(folder, "."+f.Ending) {
			p.Host.Toast(folder + " is the name of a file; name the folder for all of them, such as " + strings.TrimSuffix(folder, "."+f.Ending))
			return p.askFolder()
		}
	}
	b := p.Book()
	p.Host.Work("Export the summary", func(ctx context.Context, tell func(done, total int)) (string, error) {
		files, err := summaryFiles(b)
		if err != nil {
			return "", err
		}
		where, err := p.store.WriteFiles(ctx, folder, files)
		if err != nil {
			return "", err
		}
		tell(len(files), len(files))
		return fmt.Sprintf("wrote %d files to %s", len(files), where), nil
	}, func() tea.Cmd { return p.Host.Remember(lastFolder, folder) })
	return nil
}

// summaryFiles are both editions in all formats, by file name.
func summaryFiles(b *model.Book) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, edition := range model.Editions {
		s, err := b.Summarize(edition)
		if err != nil {
			return nil, err
		}
		for _, f := range report.Formats {
			var out bytes.Buffer
			if err := f.Write(&out, s); err != nil {
				return nil, fmt.Errorf("write the %s edition as %s: %w", edition, f.Name, err)
			}
			files[report.FileName(s, f.Ending)] = out.Bytes()
		}
	}
	return files, nil
}
