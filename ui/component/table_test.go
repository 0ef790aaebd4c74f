package component

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"goodword/themes"
	"goodword/ui/style"
)

type guest struct {
	id         int64
	name, mail string
	role       string
	days       int
}

func guests(n int) []guest {
	list := make([]guest, n)
	for i := range list {
		name := foreign[i%len(foreign)]
		list[i] = guest{int64(i + 1), fmt.Sprintf("%d %s", i+1, name), "someone." + fmt.Sprint(i) + "@a-long-house.example.org", "project lead", i % 40}
	}
	return list
}

func guestTable() *Table[guest] {
	return &Table[guest]{
		ID:    func(g guest) int64 { return g.id },
		Empty: "Nobody is here yet. n adds the first person, i imports a list.",
		Columns: []Column[guest]{
			{Title: "name", Width: 20, Min: 8, Grow: 1, Cell: func(g guest) string { return g.name }},
			{Title: "mail", Width: 26, Min: 12, Drop: 2, Mail: true, Role: style.Muted, Cell: func(g guest) string { return g.mail }},
			{Title: "role", Width: 14, Drop: 1, Cell: func(g guest) string { return g.role }},
			{
				Title: "days", Width: 4, Right: true, Cell: func(g guest) string { return fmt.Sprint(g.days) },
				RoleOf: func(g guest) style.Role {
					if g.days > 30 {
						return style.Caution
					}
					return style.Text
				},
			},
			{Title: "id", Width: 5, Right: true, Drop: 3, Role: style.Faint, Cell: func(g guest) string { return fmt.Sprint(g.id) }},
		},
	}
}

func inkedStyles(t testing.TB) []*style.Styles {
	t.Helper()
	list, err := themes.Load("")
	if err != nil {
		t.Fatal(err)
	}
	ascii := *style.Mono()
	ascii.ASCII = true
	return []*style.Styles{style.New(list[0]), style.Mono(), &ascii, {}}
}

func TestTableKeepsItsGeometry(t *testing.T) {
	for _, s := range inkedStyles(t) {
		for _, n := range []int{0, 1, 3, 500} {
			full := guestTable()
			full.SetRows(guests(n))
			full.Mark()
			sweep(t, fmt.Sprintf("table of %d", n), func(w, h int) string { return full.View(s, w, h) })
		}
		sweep(t, "unread table", func(w, h int) string { return guestTable().View(s, w, h) })
		sweep(t, "table without columns", func(w, h int) string {
			bare := &Table[guest]{ID: func(g guest) int64 { return g.id }}
			bare.SetRows(guests(3))
			return bare.View(s, w, h)
		})
	}
}

func TestTableLooksAsDrawn(t *testing.T) {
	table := guestTable()
	table.SetRows(guests(40))
	table.Move(3)
	table.Mark()
	golden.RequireEqual(t, []byte(table.View(&style.Styles{}, 92, 12)+"\n"+strings.Repeat("-", 92)+"\n"+table.View(&style.Styles{}, 40, 12)+"\n"))
}

func TestThreeReasonsForNoRowsDiffer(t *testing.T) {
	table := guestTable()
	look := func() string { return strings.TrimSpace(table.View(&style.Styles{}, 80, 5)) }
	if got := look(); got != "reading" {
		t.Errorf("unread: %q", got)
	}
	table.SetRows(nil)
	if got := look(); !strings.HasPrefix(got, "Nobody is here yet. n adds") {
		t.Errorf("empty: %q", got)
	}
	table.Filter = "zz\x1b[31m"
	if got := look(); got != `Nothing here matches "zz"; esc clears.` {
		t.Errorf("filtered: %q", got)
	}
	if _, ok := table.Current(); ok || table.CurrentID() != 0 || table.Position() != "" || table.Marked() != nil {
		t.Error("an empty table has a current row")
	}
	table.Mark()
	table.Move(5)
	table.Move(-5)
	table.Wheel(3)
	if hit, _ := table.Click(1); hit {
		t.Error("a click hits a row that is not there")
	}
}

func TestKeysMoveTheCursor(t *testing.T) {
	table := guestTable()
	table.SetRows(guests(100))
	table.View(&style.Styles{}, 80, 21)
	keys := append(Moves(table), Marks(table)...)
	for _, step := range []struct {
		key  string
		want int64
	}{
		{"j", 2},
		{"down", 3},
		{"k", 2},
		{"G", 100},
		{"j", 100},
		{"g", 1},
		{"up", 1},
		{"pgdown", 21},
		{"ctrl+d", 31},
		{"ctrl+u", 21},
		{"pgup", 1},
		{"end", 100},
		{"home", 1},
		{"space", 2},
	} {
		a, ok := keys.Match(step.key)
		if !ok {
			t.Fatalf("no action for %q", step.key)
		}
		a.Run()
		if got := table.CurrentID(); got != step.want {
			t.Errorf("after %q on %d, wants %d", step.key, got, step.want)
		}
		if !strings.Contains(table.View(&style.Styles{}, 80, 21), fmt.Sprintf("> %d", step.want)) &&
			!strings.Contains(table.View(&style.Styles{}, 80, 21), fmt.Sprintf(">  %d", step.want)) {
			t.Errorf("after %q the cursor is not on the screen", step.key)
		}
	}
	if got := table.Position(); got != "2 of 100, 1 marked" {
		t.Errorf("position: %q", got)
	}
}

func TestCursorAndMarksStayOnTheirRows(t *testing.T) {
	table := guestTable()
	list := guests(10)
	table.SetRows(list)
	table.Select(7)
	table.Mark() // marks 7, goes to 8
	slices.Reverse(list)
	table.SetRows(list[:9]) // without 1
	if table.CurrentID() != 8 || !slices.Equal(table.Marked(), []int64{7}) {
		t.Errorf("on %d, marked %v", table.CurrentID(), table.Marked())
	}
	table.SetRows(slices.DeleteFunc(slices.Clone(list), func(g guest) bool { return g.id == 8 || g.id == 7 }))
	if table.CurrentID() != 6 || table.Marks() != 0 {
		t.Errorf("its row gone, the cursor is on %d with %d marks", table.CurrentID(), table.Marks())
	}
	if !slices.Equal(table.Marked(), []int64{6}) {
		t.Errorf("without marks the row under the cursor counts, got %v", table.Marked())
	}
}

func TestClickAndWheelFollowTheDrawing(t *testing.T) {
	table := guestTable()
	table.SetRows(guests(100))
	table.View(&style.Styles{}, 80, 11)
	if hit, again := table.Click(4); !hit || again || table.CurrentID() != 4 {
		t.Errorf("click hits %v, on %d", hit, table.CurrentID())
	}
	if hit, again := table.Click(4); !hit || !again {
		t.Error("the second click on a row is not told apart")
	}
	if hit, _ := table.Click(0); hit {
		t.Error("a click on the header hits a row")
	}
	table.Wheel(30)
	if !strings.Contains(table.View(&style.Styles{}, 80, 11), ">  31 ") {
		t.Error("the cursor did not stay in the window")
	}
	table.Wheel(1000)
	if got := table.CurrentID(); got != 91 {
		t.Errorf("at the end the cursor is on %d", got)
	}
}

// store answers as a database would.
func windowed(n int) (*Table[guest], func(tea.Cmd)) {
	all := guests(n)
	table := guestTable()
	type answer []guest
	table.Ask = func(ids []int64) tea.Cmd {
		return func() tea.Msg {
			var rows answer
			for _, id := range ids {
				rows = append(rows, all[id-1])
			}
			return rows
		}
	}
	ids := make([]int64, n)
	for i := range ids {
		ids[i] = int64(i + 1)
	}
	table.SetIDs(ids)
	return table, func(cmd tea.Cmd) {
		if cmd != nil {
			table.Put(cmd().(answer))
		}
	}
}

func TestOnlyTheWindowIsAskedFor(t *testing.T) {
	table, answer := windowed(100_000)
	s := &style.Styles{}
	if got := table.View(s, 80, 21); strings.Contains(got, "someone") {
		t.Error("rows are shown that were never loaded")
	}
	cmd := table.Fetch()
	if cmd == nil || table.Fetch() != nil {
		t.Fatal("the window is not asked for once")
	}
	answer(cmd)
	for _, n := range []int{far, -50_000, 20, 20, 1, -far} {
		answer(table.Move(n))
		if got := table.View(s, 80, 21); strings.Count(got, "someone") != 20 {
			t.Errorf("after %d the window has %d of 20 rows", n, strings.Count(got, "someone"))
		}
		if len(table.loaded) > most+200 {
			t.Errorf("%d rows are kept", len(table.loaded))
		}
	}
	for range 3000 {
		answer(table.Move(20))
	}
	if len(table.loaded) > most+200 {
		t.Errorf("%d rows are kept after paging", len(table.loaded))
	}
}

func TestReloadedRowsAreAskedForAgainButStay(t *testing.T) {
	table, answer := windowed(100)
	answer(table.Fetch())
	table.View(&style.Styles{}, 80, 21)
	table.SetIDs(slices.Clone(table.ids))
	if got := table.View(&style.Styles{}, 80, 21); strings.Count(got, "someone") != 20 {
		t.Error("the rows flicker away")
	}
	if table.Fetch() == nil {
		t.Error("rows from before the change are not asked for again")
	}
	table.Put(nil)
	if table.Fetch() == nil {
		t.Error("after a failure nothing is asked for again")
	}
}

func TestColumnsGiveWayInTheirOrder(t *testing.T) {
	table := guestTable()
	table.SetRows(guests(2))
	for w, want := range map[int]string{
		92: "name mail role days id", 75: "name mail role days", 50: "name role days", 35: "name days", 20: "name days", 12: "name",
	} {
		got := strings.Join(strings.Fields(strings.Split(ansi.Strip(table.View(&style.Styles{}, w, 3)), "\n")[0]), " ")
		if got != want {
			t.Errorf("at %d cells the columns are %q, want %q", w, got, want)
		}
	}
}

func TestCursorRowIsMarkedWithoutColour(t *testing.T) {
	table := guestTable()
	table.SetRows(guests(3))
	row := strings.Split(table.View(style.Mono(), 80, 5), "\n")[1]
	if !strings.Contains(row, "\x1b[7") || !strings.HasPrefix(ansi.Strip(row), ">") {
		t.Errorf("the cursor row is %q", row)
	}
	table.Blurred = true
	row = strings.Split(table.View(style.Mono(), 80, 5), "\n")[1]
	if strings.Contains(row, "\x1b[7") || !strings.HasPrefix(ansi.Strip(row), ">") {
		t.Errorf("without focus the cursor row is %q", row)
	}
}

func BenchmarkTableKeyAndView(b *testing.B) {
	table, answer := windowed(100_000)
	s := inkedStyles(b)[0]
	answer(table.Fetch())
	table.View(s, 120, 40)
	b.ReportAllocs()
	for b.Loop() {
		answer(table.Move(1))
		table.View(s, 120, 40)
	}
}

func BenchmarkTablePageAndView(b *testing.B) {
	table, answer := windowed(100_000)
	s := inkedStyles(b)[0]
	answer(table.Fetch())
	table.View(s, 120, 40)
	b.ReportAllocs()
	for b.Loop() {
		answer(table.Move(39))
		table.View(s, 120, 40)
		if table.cursor > 99_900 {
			table.Move(-far)
		}
	}
}

func TestATextFlowsOverEmptyCellsAtItsRight(t *testing.T) {
	table := Table[[2]string]{
		ID: func(r [2]string) int64 { return int64(len(r[1]) + 1) },
		Columns: []Column[[2]string]{
			{Width: 6, Cell: func(r [2]string) string { return r[0] }},
			{Width: 8, Cell: func(r [2]string) string { return r[1] }},
		},
	}
	table.SetRows([][2]string{{"long enough", ""}, {"long enough", "x"}})
	lines := strings.Split(ansi.Strip(table.View(&style.Styles{}, 19, 2)), "\n")
	if got := strings.TrimSpace(lines[0][2:]); got != "long enough" {
		t.Errorf("over an empty cell: %q", got)
	}
	if got := strings.Fields(lines[1]); len(got) != 3 || got[2] != "x" {
		t.Errorf("beside a full cell: %q", got)
	}
}
