package ui

import (
	"goodword/ui/pane"
	"goodword/ui/pane/care"
	"goodword/ui/pane/cocreate"
	"goodword/ui/pane/decide"
	"goodword/ui/pane/gift"
	"goodword/ui/pane/people"
	"goodword/ui/pane/recognise"
	"goodword/ui/pane/segment"
	"goodword/ui/pane/setup"
	"goodword/ui/pane/space"
	"goodword/ui/pane/study"
	"goodword/ui/pane/today"
)

// Maker makes one pane for a house.
type Maker func(pane.Host) pane.Pane

// Panes are the panes in the order of their digits, 0 first. A new pane is one
// line here.
func Panes(s Store) []Maker {
	return []Maker{
		func(h pane.Host) pane.Pane { return today.New(h, s) },
		func(h pane.Host) pane.Pane { return segment.New(h, s) },
		func(h pane.Host) pane.Pane { return gift.New(h, s) },
		func(h pane.Host) pane.Pane { return cocreate.New(h, s) },
		func(h pane.Host) pane.Pane { return space.New(h, s) },
		func(h pane.Host) pane.Pane { return recognise.New(h, s) },
		func(h pane.Host) pane.Pane { return decide.New(h, s) },
		func(h pane.Host) pane.Pane { return people.New(h, s) },
		func(h pane.Host) pane.Pane { return care.New(h, s) },
		func(h pane.Host) pane.Pane { return setup.New(h, s) },
	}
}

// public are the panes that stand in for those of the same id where contact is
// regulated.
func public(s Store) []Maker {
	return []Maker{
		func(h pane.Host) pane.Pane { return study.Agree(h, s) },
		func(h pane.Host) pane.Pane { return study.Publish(h, s) },
	}
}

// suit puts the panes in front that suit the market: where contact is
// regulated, public case studies stand in for the gift and the space.
func (a *App) suit(regulated bool) {
	if regulated == a.regulated {
		return
	}
	a.regulated = regulated
	for i, other := range a.others {
		if at := a.paneAt(other.ID()); at >= 0 {
			a.others[i], a.panes[at] = a.panes[at], other
		}
	}
}
