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
