package data

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"goodword/model"
)

// crowdSize is how many people the benchmarks of a large file work on: few,
// so that they run anywhere, or GOODWORD_PEOPLE.
func crowdSize() int {
	if n, err := strconv.Atoi(os.Getenv("GOODWORD_PEOPLE")); err == nil && n > 0 {
		return n
	}
	return 20_000
}

// crowdFile keeps the crowd where GOODWORD_CROWD says, since a million people
// take minutes to write.
func crowdFile(t testing.TB) (path string, made bool) {
	path = os.Getenv("GOODWORD_CROWD")
	if path == "" {
		return filepath.Join(t.TempDir(), "crowd.db"), false
	}
	_, err := os.Stat(path)
	return path, err == nil
}

// crowd is a file of many customers: each with an address, every fifth writes
// in a forum, every eighth has signals, every second reads the newsletter.
// Names and words repeat as in life.
func crowd(t testing.TB, people int) *Store {
	t.Helper()
	ctx, options := context.Background(), Options{Today: "2026-04-24"}
	path, made := crowdFile(t)
	open := Create
	if made {
		open = Open
	}
	s, err := open(ctx, path, options)
	must(t, err)
	t.Cleanup(func() { s.Close() })
	if made {
		return s
	}
	const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<%[1]d) `
	const first = `json_extract('["Ana","Ben","Chiara","Dev","Elsa","Farid","Grete","Hana","Ines","Jonas","Kofi","Lena","Mona","Noor","Olga","Priya","Rosa","Sven","Tara","Uma"]','$['||(i*7919%%20)||']')`
	const last = `json_extract('["Adler","Bauer","Costa","Diaz","Eriksen","Ferrari","Garcia","Hoffmann","Ito","Jansen","Kumar","Lopez","Meyer","Novak","Okafor","Petrov","Rossi","Silva","Tanaka"]','$['||(i*104729%%19)||']')`
	const kind = `json_extract('["detailed review","forum answer","forum post","high promoter answer","idea sent in","short review","social post"]','$['||(i*2246822519%%4294967296/65536%%7)||']')`
	for _, q := range []string{
		`INSERT INTO people(id,name,company,city,spend_minor,currency,since,use_case) SELECT i, ` + first + `||' '||` + last + `,
			'Company '||i%%999, 'City '||i%%89, (i*7919)%%50000, 'EUR', date('2015-01-01','+'||(i*31%%3000)||' days'), 'use '||i%%7 FROM n`,
		`INSERT INTO identities(person_id,kind,norm,raw) SELECT i,'email','person'||i||'@example.com','person'||i||'@example.com' FROM n`,
		`INSERT INTO signals(person_id,kind,date,asked_for,weak,evidence,source) SELECT 1+8*(i*2654435761%%4294967296/4096%%(%[1]d/8)), ` + kind + `,
			date('2026-04-24','-'||(i*1597334677%%4294967296/4096%%400)||' days'), i/4%%4=0, i%%7 IN (3,5), 'wrote about number '||i%%5000, 'shop' FROM n WHERE i%%4=0`,
		`INSERT INTO measures(person_id,name,value,date,source) SELECT i, m.value, (i*31)%%200, '2026-04-24', 'forum'
			FROM n CROSS JOIN json_each('["posts","topics","likes given","likes received"]') m WHERE i%%5=1`,
		`INSERT INTO measures(person_id,name,value,date,source) SELECT i, 'newsletter rating', i%%6, '2026-04-24', 'mail' FROM n WHERE i%%2=0`,
	} {
		if _, err := s.write.Exec(fmt.Sprintf(numbers+q, people)); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func BenchmarkCandidates(b *testing.B) {
	s, ctx := crowd(b, crowdSize()), context.Background()
	look := func(b *testing.B) {
		ids := candidates(b, s, model.CandidateQuery{})
		if _, err := s.Quadrants(ctx); err != nil {
			b.Fatal(err)
		}
		rows, err := s.CandidateRows(ctx, ids[:min(80, len(ids))])
		must(b, err)
		b.ReportMetric(float64(len(ids)), "candidates")
		if len(rows) == 0 {
			b.Fatal("nobody")
		}
	}
	b.Run("cold", func(b *testing.B) {
		for b.Loop() {
			s.customers = customersCache{} // as in a program just started
			look(b)
		}
	})
	b.Run("peer, the people alone row by row", func(b *testing.B) {
		for b.Loop() {
			rows, err := s.read.QueryContext(ctx, "SELECT id, coalesce(spend_minor,0), currency, spend_band FROM people INDEXED BY people_eligible WHERE "+eligible)
			must(b, err)
			var p model.Person
			var spend int64
			for rows.Next() {
				must(b, rows.Scan(&p.ID, &spend, &p.Currency, &p.SpendBand))
			}
			must(b, rows.Err())
		}
	})
	b.Run("again", func(b *testing.B) {
		for b.Loop() {
			look(b)
		}
	})
	person := func(i int, change func(*model.Person)) error {
		list, err := load[model.Person](ctx, s.read, "WHERE id=?", 1+i%1000)
		must(b, err)
		change(&list[0])
		return s.Save("changed", &list[0])
	}
	for name, write := range map[string]func(i int) error{
		"a signal": func(i int) error {
			return s.Save("a signal", &model.Signal{PersonID: int64(1 + i%1000), Kind: "social post", Date: "2026-04-20"})
		},
		"an exclusion": func(i int) error { return person(i, func(p *model.Person) { p.DoNotContact = !p.DoNotContact }) },
		"a spend":      func(i int) error { return person(i, func(p *model.Person) { *p.SpendMinor += 100 }) },
		"a measure": func(i int) error {
			return s.Save("a measure", &model.Measure{PersonID: int64(1 + i%1000), Name: "calls", Source: fmt.Sprint(stamp(), i), Value: 7})
		},
		"an undo": func(int) error { _, err := s.Undo(ctx); return err },
	} {
		b.Run("after "+name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				must(b, write(i))
				b.StartTimer()
				look(b)
			}
		})
	}
}

// BenchmarkMatch makes the arms of 20 people with 3 beside each out of a crowd
// in which everybody is a candidate.
func BenchmarkMatch(b *testing.B) {
	s, ctx := crowd(b, crowdSize()), context.Background()
	for _, kind := range []string{"forum answer", "idea sent in"} {
		if _, err := s.write.Exec("INSERT INTO signals(person_id,kind,date) SELECT id, ?, '2026-04-01' FROM people", kind); err != nil {
			b.Fatal(err)
		}
	}
	must(b, s.NewWave(ctx, &model.Wave{Name: "One", Start: "2026-05-04", Days: 28, Design: "sets", Controls: 3}, "teams teach each other", ""))
	engaged := candidates(b, s, model.CandidateQuery{})[:20]
	for _, o := range []model.MatchOptions{{Design: "sets"}, {Design: "drawn"}, {Design: "chosen", Engaged: engaged}} {
		b.Run(o.Design, func(b *testing.B) {
			for b.Loop() {
				o.People, o.Controls, o.Seed = 20, 3, 7
				if m, err := s.MatchWave(ctx, o); err != nil || m.Short > 0 {
					b.Fatal(err, m.Short)
				}
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	s, ctx := crowd(b, crowdSize()), context.Background()
	for _, typed := range []string{"a", "an", "ana", "ana cos", "ana costa", "person1", "person17", "wrote", "number 42", "nobody of that name"} {
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Find(ctx, typed, 50); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("person "+typed, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.FindPeople(ctx, typed, 50); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
