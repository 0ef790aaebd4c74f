package data

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"goodword/model"
)

// BenchmarkEvidenceOrder measures whom the evidence puts first in a universe
// of invented customers, where it is known who the advocates are:
//
//	python3 data/testdata/universe/gen.py make --customers 100000 --out universe
//	GOODWORD_UNIVERSE="$PWD/universe" go test ./data -run '^$' -bench EvidenceOrder -benchtime 1x
//
// Nothing of the order is fitted to it; the generator's own rule, which sees
// all that is true, is reported beside ours.
func BenchmarkEvidenceOrder(b *testing.B) {
	dir := os.Getenv("GOODWORD_UNIVERSE")
	if dir == "" {
		b.Log("GOODWORD_UNIVERSE names no folder: nothing is measured")
		return
	}
	for b.Loop() {
		u := readUniverse(b, dir)
		s := u.imported(b)
		first := candidates(b, s, model.CandidateQuery{})
		rule := candidates(b, s, model.CandidateQuery{Segment: true})
		list := append(append([]int64{}, first...), candidates(b, s, model.CandidateQuery{List: model.Nearly})...)
		who := u.people(b, s)
		precision, _ := u.right(who, list, 100)
		b.ReportMetric(precision, "%true/first100")
		precision, _ = u.right(who, list, 1000)
		b.ReportMetric(precision, "%true/first1000")
		for name, ids := range map[string][]int64{"candidates": first, "default-rule": rule} {
			precision, recall := u.right(who, ids, len(ids))
			b.ReportMetric(precision, "%precision/"+name)
			b.ReportMetric(recall, "%recall/"+name)
		}
		b.ReportMetric(100*u.expected.Rule.Precision, "%precision/script")
		b.ReportMetric(100*u.expected.Rule.Recall, "%recall/script")
	}
}

// universe is what gen.py wrote.
type universe struct {
	dir      string
	today    string
	advocate map[string]bool      // of the true people
	owner    map[[2]string]string // source and key of a record -> true person
	expected struct {
		Rule struct{ Precision, Recall float64 } `json:"baseline_rule"`
	}
}

func readUniverse(b *testing.B, dir string) *universe {
	u := &universe{dir: dir, advocate: map[string]bool{}, owner: map[[2]string]string{}}
	var manifest struct {
		Options struct{ Date string }
	}
	for name, into := range map[string]any{"manifest.json": &manifest, "truth/expected.json": &u.expected} {
		raw, err := os.ReadFile(filepath.Join(dir, name))
		must(b, err)
		must(b, json.Unmarshal(raw, into))
	}
	u.today = manifest.Options.Date
	for _, r := range table(b, filepath.Join(dir, "truth/people.csv")) {
		u.advocate[r["person"]] = r["is_advocate"] == "1"
	}
	for _, r := range table(b, filepath.Join(dir, "truth/links.csv")) {
		u.owner[[2]string{r["source"], r["key"]}] = r["person"]
	}
	return u
}

func table(b *testing.B, path string) []map[string]string {
	f, err := os.Open(path)
	must(b, err)
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	must(b, err)
	rows := make([]map[string]string, 0, len(lines))
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, name := range lines[0] {
			row[name] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// imported is a new file with all that the tools exported.
func (u *universe) imported(b *testing.B) *Store {
	s, err := Create(context.Background(), filepath.Join(b.TempDir(), "universe.db"), Options{Today: model.Date(u.today)})
	must(b, err)
	b.Cleanup(func() { s.Close() })
	for _, name := range []string{
		"shopify/customers_export.csv", "discourse/user-list.csv", "judgeme/reviews.csv", "delighted/responses.csv",
		"brand24/mentions.csv", "mailchimp/subscribed_members_export.csv",
	} {
		if _, err := os.Stat(filepath.Join(u.dir, name)); err == nil {
			apply(b, s, filepath.Join(u.dir, name))
		}
	}
	return s
}

// people says who each of our people really is: whoever owns most of the records.
func (u *universe) people(b *testing.B, s *Store) map[int64]string {
	counts := map[int64]map[string]int{}
	must(b, s.EachJoin(context.Background(), func(_ []string, row []any) error {
		if row == nil || row[2] == "" {
			return nil
		}
		id, owner := row[2].(int64), u.owner[[2]string{row[0].(string), row[1].(string)}]
		if counts[id] == nil {
			counts[id] = map[string]int{}
		}
		counts[id][owner]++
		return nil
	}))
	who := make(map[int64]string, len(counts))
	for id, owners := range counts {
		most := 0
		for owner, n := range owners {
			if n > most || n == most && owner < who[id] {
				who[id], most = owner, n
			}
		}
	}
	return who
}

// right is the share of true advocates among the first n of a list, and the
// share of all advocates that these are, in per cent.
func (u *universe) right(who map[int64]string, ids []int64, n int) (precision, recall float64) {
	found := map[string]bool{}
	right, all := 0, 0
	for _, id := range ids[:min(n, len(ids))] {
		if u.advocate[who[id]] {
			right++
			found[who[id]] = true
		}
	}
	for _, is := range u.advocate {
		if is {
			all++
		}
	}
	return 100 * float64(right) / float64(max(1, min(n, len(ids)))), 100 * float64(len(found)) / float64(max(1, all))
}
