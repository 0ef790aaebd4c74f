package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/pane"
)

// snapshot is the wave with the counts of the header, made together off the
// loop.
type snapshot struct {
	book                     *model.Book
	engaged, control, toCode int
}

func (a *App) readWave() tea.Cmd { return a.loadWave(a.store.Book) }

func (a *App) loadWave(read func(context.Context) (*model.Book, error)) tea.Cmd {
	return a.wave.Load(func(ctx context.Context) (snapshot, error) {
		book, err := read(ctx)
		if err != nil {
			return snapshot{}, err
		}
		return count(book), nil
	})
}

// count takes the run's counts once there is a run, and the baseline's before;
// those of a wave that is over stay as they were at its end.
func count(b *model.Book) snapshot {
	s := snapshot{book: b, toCode: b.Tally("baseline").ToCode + b.Tally("run").ToCode}
	before, run := b.AtClose().Tally("baseline"), b.AtClose().Tally("run")
	if b.Day() < 1 {
		run = before
	}
	s.engaged, s.control = run.Counted[model.Engaged], run.Counted[model.Control]
	return s
}

// waveRead hands the new snapshot to all panes.
func (a *App) waveRead() tea.Cmd {
	a.reading = false
	if a.wave.Err != nil {
		a.Error(a.wave.Err)
		return nil
	}
	book := a.wave.Value.book
	a.env.Book, a.env.Today = book, book.Today
	a.suit(book.Project.Regulated)
	a.house = a.houseActions()
	if !a.greeted && book.PeopleCount == 0 && book.Wave.ID == 0 {
		a.greet()
	}
	a.greeted = true
	return tea.Batch(a.tell(pane.BookMsg{Book: book}), a.goOn(), a.readWhole(book))
}

// readWhole reads again what was left out so that the first screen of a large
// file need not wait for it.
func (a *App) readWhole(b *model.Book) tea.Cmd {
	if !b.Uncounted {
		return nil
	}
	return a.loadWave(func(ctx context.Context) (*model.Book, error) { return a.store.BookOf(ctx, 0) })
}
