package data

import (
	"fmt"
	"slices"
	"strings"

	"goodword/data/importer"
	"goodword/model"
)

// talk counts what was written in a chat, week by week of the present wave. Who
// is ours is only known at the end, so it counts by who wrote to whom.
type talk struct {
	wave    *model.Wave // nil until the first message; without an id where there is no wave
	counts  map[heard]int64
	authors map[string]string // who wrote a message, by its id
}

type heard struct {
	place, by, to string
	week          int
	topic         bool
}

// hear counts a message that falls into a week of the run.
func (in *intake) hear(t *model.ImportTalk) error {
	if t == nil {
		return nil
	}
	if in.talk.wave == nil {
		in.talk.wave, in.talk.counts, in.talk.authors = &model.Wave{}, map[heard]int64{}, map[string]string{}
		waves, err := load[model.Wave](in.tx.ctx, in.tx, "WHERE started_on<>'' AND id="+presentWave)
		if err != nil {
			return err
		}
		if len(waves) > 0 {
			in.talk.wave = &waves[0]
		}
	}
	if w := in.talk.wave; w.ID != 0 && w.Window(t.Day) == "run" {
		to := t.To
		if t.ID != "" {
			in.talk.authors[t.ID] = t.By
		}
		if t.Answers != "" {
			to = in.talk.authors[t.Answers]
		}
		in.talk.counts[heard{t.Place, t.By, to, w.Week(t.Day), t.Topic}]++
	}
	return nil
}

// countTalk fills the weeks of the space whose channel it is: the one of its
// name, or the only one. A file that is one channel has its name in its own.
// What was typed stays.
func (in *intake) countTalk() error {
	if len(in.talk.counts) == 0 {
		return nil
	}
	places := map[string]bool{}
	for h := range in.talk.counts {
		places[h.place] = true
	}
	spaces, err := load[model.Space](in.tx.ctx, in.tx, "WHERE wave_id=? AND kind<>'letter'", in.talk.wave.ID)
	if err != nil {
		return err
	}
	for i := range spaces {
		for place := range places {
			name := importer.Normalise(spaces[i].Name)
			own := importer.Normalise(place) == name || len(places) == 1 && len(spaces) == 1
			if place == "" {
				own = strings.Contains(importer.Normalise(in.x.Name), name)
			}
			if own {
				return in.fillWeeks(&spaces[i], place)
			}
		}
	}
	in.res.Notices = append(in.res.Notices, "no space of the wave is called like the channel, so no weeks were counted")
	return nil
}

// fillWeeks writes the weeks down row by row, as what was typed is: they carry
// no number of the import that could take them back.
func (in *intake) fillWeeks(space *model.Space, place string) error {
	ours, err := texts(in.tx.ctx, in.tx, "SELECT i.norm FROM identities i JOIN people p ON p.id=i.person_id WHERE p.staff AND i.kind='id' AND i.scope=?", in.x.Source)
	if err != nil {
		return err
	}
	if in.putBack != nil {
		if _, err := in.tx.ExecContext(in.tx.ctx, "UPDATE recording SET bulk=0"); err != nil {
			return err
		}
		defer in.tx.ExecContext(in.tx.ctx, "UPDATE recording SET bulk=1") //nolint:errcheck // the change ends by setting it anyway
	}
	before, err := load[model.SpaceWeek](in.tx.ctx, in.tx, "WHERE space_id=?", space.ID)
	if err != nil {
		return err
	}
	weeks := in.talk.weeks(place, ours)
	for n, w := range weeks {
		w.SpaceID, w.Week, w.EndsOn, w.Source = space.ID, int64(n), in.talk.wave.Start.Add(7*n-1), in.x.Source
		write := insert
		for _, old := range before {
			if old.Week == w.Week {
				w.Meta, w.Criticisms, w.CriticismAnswers, write = old.Meta, old.Criticisms, old.CriticismAnswers, update
				if old.Source != in.x.Source {
					in.kept++
					write = nil
				}
			}
		}
		if write == nil {
			continue
		}
		if err := write(in.tx.ctx, in.tx, in.tx.now, w); err != nil {
			return err
		}
	}
	in.res.Notices = append(in.res.Notices, fmt.Sprintf("%s of %s counted", model.Plural(len(weeks), "week"), space.Name))
	return nil
}

// weeks are the counts of one channel by week.
func (t *talk) weeks(place string, ours []string) map[int]*model.SpaceWeek {
	weeks, wrote := map[int]*model.SpaceWeek{}, map[heard]bool{}
	for h, n := range t.counts {
		if h.place != place {
			continue
		}
		w := weeks[h.week]
		if w == nil {
			w = &model.SpaceWeek{}
			weeks[h.week] = w
		}
		if slices.Contains(ours, h.by) {
			w.BrandMessages += n
			continue
		}
		w.MemberMessages += n
		if h.topic {
			w.TopicsByMembers += n
		}
		if h.to != "" && h.to != h.by && !slices.Contains(ours, h.to) {
			w.MemberToMember += n
		}
		if author := (heard{by: h.by, week: h.week}); !wrote[author] {
			wrote[author] = true
			w.MembersWrote++
		}
	}
	return weeks
}
