package data

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"goodword/model"
)

const (
	victimFile = "GOODWORD_VICTIM" // the file that a process to be killed writes to
	killings   = "GOODWORD_KILLS"  // how often, if not a few times
	aFew       = 12
	victimRows = 1500 // of one import
	victimWord = "begun"
	victimLead = 400 * time.Millisecond // in which it dies after its first word
)

// TestWhatWasAcknowledgedOutlivesAKill kills a process that writes, with single
// entries and whole imports, the first of them alone with the file, and looks
// for all that it said was written:
//
//	GOODWORD_KILLS=400 go test ./data -run OutlivesAKill
func TestWhatWasAcknowledgedOutlivesAKill(t *testing.T) {
	times := aFew
	if testing.Short() {
		times /= 4
	}
	if n, err := strconv.Atoi(os.Getenv(killings)); err == nil {
		times = n
	}
	torn := map[string]int{}
	for range times {
		path := filepath.Join(t.TempDir(), "a.db")
		must(t, fresh(t, path).Close())
		said := killed(t, path)
		for _, end := range beside {
			if _, err := os.Stat(path + end); err == nil {
				torn[end]++
			}
		}
		s, err := Open(t.Context(), path, Options{})
		must(t, err)
		for _, name := range said {
			n, err := ints(t.Context(), s.read, "SELECT count(*) FROM people p LEFT JOIN imports i ON i.id=p.import_id WHERE p.name=?1 OR i.file=?1", name)
			must(t, err)
			if want := int64(1); n[0] != want && (!strings.HasSuffix(name, ".csv") || n[0] != victimRows) {
				t.Errorf("%s was acknowledged, and %d rows of it are there", name, n[0])
			}
		}
		half, err := texts(t.Context(), s.read, "SELECT i.file FROM imports i LEFT JOIN people p ON p.import_id=i.id GROUP BY i.id HAVING count(p.id)<>?", victimRows)
		must(t, err)
		check, err := s.Doctor(t.Context())
		must(t, err)
		for _, row := range check.Checks[:4] { // the others speak of copies and of room
			if !row.OK {
				t.Errorf("%+v", row)
			}
		}
		if len(half) > 0 {
			t.Errorf("imports in half: %v", half)
		}
		must(t, s.Close())
	}
	t.Logf("%d were killed, and left %v", times, torn)
}

// killed lets a process write until it is killed, and returns what it said was
// written.
func killed(t *testing.T, path string) (said []string) {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^TestVictim$", "-test.count=1")
	c.Env = append(os.Environ(), victimFile+"="+path)
	out, err := c.StdoutPipe()
	must(t, err)
	must(t, c.Start())
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if lines.Text() == victimWord {
			time.AfterFunc(rand.N(victimLead), func() { _ = c.Process.Kill() })
			continue
		}
		said = append(said, lines.Text())
	}
	_ = c.Wait() // it was killed
	return said
}

// TestVictim is the process that is killed. It does nothing by itself.
func TestVictim(t *testing.T) {
	path := os.Getenv(victimFile)
	if path == "" {
		return
	}
	ctx := context.Background()
	s, err := Open(ctx, path, Options{})
	must(t, err)
	bulkFrom = 100
	fmt.Println(victimWord)
	for n := 0; ; n++ {
		name := fmt.Sprintf("list%d.csv", n)
		if n%3 == 0 {
			list := "Name,Email\n"
			for i := range victimRows {
				list += fmt.Sprintf("Somebody %d,some.body%d.%d@example.com\n", i, n, i)
			}
			file := filepath.Join(filepath.Dir(path), name)
			must(t, os.WriteFile(file, []byte(list), 0o600))
			_, err = s.ApplyImport(ctx, []string{file}, model.ImportOptions{Alone: true})
		} else {
			name = fmt.Sprintf("Person %d", n)
			err = s.Save("added "+name, &model.Person{Name: name})
		}
		must(t, err)
		fmt.Println(name)
	}
}
