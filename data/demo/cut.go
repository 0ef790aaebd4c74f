package demo

import (
	"bytes"
	"embed"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing/fstest"
	"time"
)

//go:embed files
var files embed.FS

// Start is day 1 of the demo's month, and the first and last day that it can
// be shown on.
const (
	Start    = "2026-03-30"
	FirstDay = -28
	LastDay  = 85
)

// On is the date of day n: day 1 is the start, day 0 the day before it.
func On(n int) (string, error) {
	if n < FirstDay || n > LastDay {
		return "", fmt.Errorf("the demo can be shown on any day from %d to %d, not on %d", FirstDay, LastDay, n)
	}
	start, _ := time.Parse(time.DateOnly, Start)
	return start.AddDate(0, 0, n-1).Format(time.DateOnly), nil
}

// born says which column dates a row of a table: the row is not known before
// that day. Tables that are not named are known from the beginning.
var born = map[string]string{
	"signals": "date", "arms": "since", "rules": "written_on", "notes": "date", "gifts": "planned_on", "touches": "date",
	"replies": "date", "decisions": "opened", "askings": "date", "suggestions": "heard", "credits": "date",
	"memberships": "invited_on", "space_weeks": "ends_on", "rituals": "created", "ritual_dates": "date",
	"mentions": "date", "codings": "date", "sweeps": "engaged_on", "recognitions": "done_on", "cases": "noted_on",
	"boundaries": "date", "elements": "found_on", "ledger": "date", "month_notes": "date", "referrals": "date", "answers": "date",
	"topics": "date", "sightings": "date", "stories": "moment_on", "favours": "date", "consents": "date",
	"plan_items": "created", "condition_checks": "date",
}

// with says what else is not known before a date column of the row is: no
// reason without the refusal, no place without the release.
var with = map[string]map[string][]string{
	"waves":        {"frozen_on": {"hash"}},
	"rules":        {"frozen_on": {"hash"}},
	"gifts":        {"first_used_on": {"reaction"}},
	"decisions":    {"decided_on": {"decided", "why"}},
	"suggestions":  {"shipped_on": {"shipped_what", "shipped_where"}, "declined_on": {"reason"}},
	"ritual_dates": {"noted_on": {"came"}},
	"sweeps":       {"control_on": {"control_reached"}},
	"replies":      {"answered_on": {"answered_by"}},
	"spaces":       {"rules_posted_on": {"rules"}},
	"boundaries":   {"talked_on": {"outcome"}},
}

// planned dates lie ahead on purpose.
var planned = []string{"start", "review", "decide_by", "talk_due", "due", "public_on", "until", "not_before"}

// Files is the demo's export as known on a day: rows of later days are left
// out and later dates inside a row are still empty.
func Files(today string) (fs.FS, error) {
	out := fstest.MapFS{}
	rows := map[string]int{}
	entries, err := files.ReadDir("files")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		text, err := files.ReadFile("files/" + e.Name())
		if err != nil {
			return nil, err
		}
		if table, ok := strings.CutSuffix(e.Name(), ".csv"); ok {
			if text, rows[table], err = cut(table, text, today); err != nil {
				return nil, fmt.Errorf("cut %s: %w", e.Name(), err)
			}
		}
		out[e.Name()] = &fstest.MapFile{Data: text}
	}
	return out, count(out["manifest.json"], rows)
}

// count tells the manifest how many rows were left.
func count(manifest *fstest.MapFile, rows map[string]int) error {
	var m map[string]any
	if err := json.Unmarshal(manifest.Data, &m); err != nil {
		return fmt.Errorf("read the manifest: %w", err)
	}
	m["tables"] = rows
	var err error
	manifest.Data, err = json.Marshal(m)
	return err
}

// cut gives the rows of a table that are known on the day, and their number.
func cut(table string, text []byte, today string) ([]byte, int, error) {
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return nil, 0, err
	}
	head := rows[0]
	kept := rows[:1]
	for _, row := range rows[1:] {
		if at := slices.Index(head, born[table]); at >= 0 && row[at][:min(10, len(row[at]))] > today {
			continue
		}
		forget(table, head, row, today)
		kept = append(kept, row)
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	err = w.WriteAll(kept)
	return out.Bytes(), len(kept) - 1, err
}

// forget empties what a row says of later days.
func forget(table string, head, row []string, today string) {
	for i, name := range head {
		if !isDate(row[i]) || row[i] <= today || slices.Contains(planned, name) {
			continue
		}
		row[i] = ""
		for _, other := range with[table][name] {
			j := slices.Index(head, other)
			row[j] = ""
			if strings.HasSuffix(other, "_reached") {
				row[j] = "0"
			}
		}
	}
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
