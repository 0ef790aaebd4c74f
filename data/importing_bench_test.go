//go:build unix

package data

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"goodword/model"
)

// shopRows writes an export as Shopify does: everybody with an id and an
// order count, nearly everybody with an address, every second with a phone, and
// every fortieth with the name and the phone of whoever comes before, which is
// worth a look.
func shopRows(t testing.TB, path string, n int) {
	t.Helper()
	f, err := os.Create(path)
	must(t, err)
	defer f.Close()
	w := bufio.NewWriter(f)
	fmt.Fprintln(w, "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,"+
		"Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags")
	first := []string{"Lena", "José María", "さくら", "Noé", "Harper", "Łukasz", "Aoife", "Priya", "Анна", "Theo", "Maëlle", "Owen"}
	last := []string{"Hoffmann", "Núñez", "髙橋", "Lefèvre", "O'Dell", "Wójcik", "Sharma", "Соколов", "Ashdown", "Öztürk", "Nguyễn", "Fairburn"}
	for i := range n {
		who := i
		if i%40 == 39 {
			who--
		}
		a, b := who%len(first), who/len(first)%len(last)
		email, phone, note := fmt.Sprintf("customer%d.%c@example%d.com", (i*7919)%n, 'a'+rune(i%len(first)), i%9), "", ""
		if i%60 == 0 {
			email = ""
		}
		if who%2 == 0 {
			phone = fmt.Sprintf("'+1555%07d", who)
		}
		if i%5 == 0 {
			note = "\"Wholesale, net 30\""
		}
		fmt.Fprintf(w, "'%d,%s,%s %c%d,%s,yes,,%d Example St,,City%d,,US,'%05d,%s,%s,no,%d.%02d,%d,%s,no,newsletter\n",
			7210000000000+i*37, first[a], last[b], 'A'+rune(who%26), who/144, email, i%300, i%800, i%99999, phone, phone, i%900, i%100, i%9, note)
	}
	must(t, w.Flush())
}

// cost is what something took by the clock and of the processor. A busy machine
// lengthens the first; the second counts what two processors do at once twice.
type cost struct{ clock, cpu time.Duration }

func (c cost) times(d cost) (clock, cpu float64) {
	return float64(c.clock) / float64(d.clock), float64(c.cpu) / float64(d.cpu)
}

func costOf(b *testing.B, what string, fn func()) cost {
	used := func() time.Duration {
		var u syscall.Rusage
		must(b, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	began, before := time.Now(), used()
	fn()
	c := cost{time.Since(began), used() - before}
	b.Logf("%s: %.1f s by the clock, %.1f s of the processor", what, c.clock.Seconds(), c.cpu.Seconds()) // also where it fails
	b.ReportMetric(c.clock.Seconds(), what+"-s")
	b.ReportMetric(c.cpu.Seconds(), what+"-cpu-s")
	return c
}

// shellImports reads the file with the sqlite3 shell into a table with two
// indexes and a full-text table of the same columns.
func shellImports(t testing.TB, file string) cost {
	t.Helper()
	f, err := os.Open(file)
	must(t, err)
	head, err := bufio.NewReader(f).ReadString('\n')
	must(t, err)
	f.Close()
	cmd := exec.Command("sqlite3", filepath.Join(t.TempDir(), "peer.db"))
	cmd.Stdin = strings.NewReader(fmt.Sprintf(`.mode csv
.import '%s' t
CREATE UNIQUE INDEX t_id ON t("Customer ID");
CREATE INDEX t_email ON t("Email");
CREATE VIRTUAL TABLE f USING fts5("%s");
INSERT INTO f SELECT * FROM t;
`, file, strings.ReplaceAll(strings.TrimSpace(head), ",", `","`)))
	began := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	return cost{time.Since(began), cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()}
}

// BenchmarkImport imports a shop's customers into people, addresses and the
// search, imports them again after one row has changed, and takes the first
// import back. The sqlite3 shell reads the same file before and after, so that
// a busy machine slows down both. Against it the better of clock and processor
// counts, since either is unfair in its way; against ourselves the processor.
func BenchmarkImport(b *testing.B) {
	sizes := []int{100_000, 1_000_000}
	if testing.Short() {
		sizes = sizes[:1]
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "customers_export.csv")
			shopRows(b, file, n)
			for b.Loop() {
				importOnce(b, file)
			}
		})
	}
}

func importOnce(b *testing.B, file string) {
	ctx := context.Background()
	s := newStore(b)
	load := func() {
		_, err := s.ApplyImport(ctx, []string{file}, model.ImportOptions{Alone: true})
		must(b, err)
	}
	var first cost
	if _, err := exec.LookPath("sqlite3"); err != nil {
		b.Log("there is no sqlite3 shell here, so nothing to compare with")
		first = costOf(b, "import", load)
	} else {
		before := shellImports(b, file)
		first = costOf(b, "import", load)
		after := shellImports(b, file)
		clock, cpu := first.times(cost{(before.clock + after.clock) / 2, (before.cpu + after.cpu) / 2})
		b.ReportMetric(clock, "x-shell")
		b.ReportMetric(cpu, "x-shell-cpu")
		if min(clock, cpu) > 3 { // of which SQLite in Go, against SQLite in C, is two
			b.Errorf("the import took %.1f times as long as the shell's and %.1f times its processor", clock, cpu)
		}
	}
	undo := costOf(b, "undo", func() {
		_, err := s.Undo(ctx)
		must(b, err)
	})
	if _, x := undo.times(first); x > 3 {
		b.Errorf("taking it back took %.1f times what the import did", x)
	}
	load()
	changeLast(b, file)
	again := costOf(b, "again", load)
	if _, x := again.times(first); x > .5 {
		b.Errorf("the same file again took %.2f of the first time", x)
	}
}

// changeLast makes the file another one by a single row.
func changeLast(t testing.TB, file string) {
	t.Helper()
	f, err := os.OpenFile(file, os.O_APPEND|os.O_WRONLY, 0)
	must(t, err)
	_, err = f.WriteString("'1,New,Row,new.row@example.com,yes,,,,,,US,,,,no,1.00,1,,no,\n")
	must(t, err)
	must(t, f.Close())
}
