package model

import (
	"fmt"
	"math"
)

// limitFrom is the week from which the brand's share has a limit; before it a
// young space may need us to talk.
const limitFrom = 3

// Space is the space with the id, or nil; 0 is the newest one.
func (b *Book) Space(id int64) *Space {
	var s *Space
	for i := range b.Spaces {
		if id == 0 || b.Spaces[i].ID == id {
			s = &b.Spaces[i]
		}
	}
	return s
}

// Replies says that there are replies to measure: a letter has none.
func (s *Space) Replies() bool { return s.Kind != "letter" }

// SpaceWeeks are the weeks of a space that are known today, in their order.
func (b *Book) SpaceWeeks(space int64) []SpaceWeek {
	var out []SpaceWeek
	for _, w := range b.Weeks {
		if w.SpaceID == space && (w.EndsOn == "" || w.EndsOn.By(b.Today)) {
			out = append(out, w)
		}
	}
	return out
}

// BrandLimit is the share of messages that we may write from week 3 on.
func (b *Book) BrandLimit() float64 { return float64(b.Project.BrandLimit) / 100 }

// BrandHint is the warning about one week's messages, "" where there is
// nothing to say. From week 3 on it belongs in Today.
func (b *Book) BrandHint(w *SpaceWeek) (text string, today bool) {
	share, ok := w.BrandShare()
	if !ok || share <= b.BrandLimit() {
		return "", false
	}
	n := int(math.Round(100 * share))
	if w.Week < limitFrom {
		return fmt.Sprintf("We wrote %d of 100 messages. In the first weeks that may be; from week %d on the limit is %d %%.", n, limitFrom, b.Project.BrandLimit), false
	}
	return fmt.Sprintf("We wrote %d of 100 messages this week. Ask a member to open the next topic and wait a day before answering.", n), true
}
