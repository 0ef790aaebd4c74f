package stats

import (
	"context"
	"math"
	"slices"
)

// Partners gives each row of a m different rows of b so that the sum of the
// distances is the least possible, as Assign does, without the distances to
// everybody. keyA and keyB hold an exact key per row, equal within a match, and
// may be nil. tell hears how many rows of a were looked at.
//
// Only the len(a) * m nearest rows of b need to be known of each row of a. Were
// it given another, all who are matched are too few to hold all of its nearest,
// and a free one of these is no farther. So nothing is lost by the others.
func Partners(ctx context.Context, a, b [][]float64, keyA, keyB []string, m int, tell func(done int)) (partners [][]int, total float64, err error) {
	if len(a) == 0 || m < 1 {
		return make([][]int, len(a)), 0, nil
	}
	near, seen := nearest{}, make([]bool, len(b))
	for i, row := range a {
		tell(i)
		if err := ctx.Err(); err != nil {
			return nil, 0, err
		}
		near.begin(len(a)*m, math.Inf(1))
		for j := range b {
			if keyA != nil && keyA[i] != keyB[j] {
				continue
			}
			if d := distance(row, b[j]); d <= near.limit {
				near.offer(j, d)
			}
		}
		for _, j := range near.who {
			seen[j] = true
		}
	}
	var columns []int
	for j, is := range seen {
		if is {
			columns = append(columns, j)
		}
	}
	var keys []string
	if keyA != nil {
		keys = pick(keyB, columns)
	}
	partners, total = Assign(Distances(a, pick(b, columns), keyA, keys), m)
	for _, list := range partners {
		for at, j := range list {
			list[at] = columns[j]
		}
	}
	return partners, total, ctx.Err()
}

func pick[T any](rows []T, places []int) []T {
	out := make([]T, len(places))
	for i, at := range places {
		out[i] = rows[at]
	}
	return out
}

// Assign gives each row m different columns so that the sum of the distances
// is the least possible: optimal matching without replacement. distance is
// rows x columns, +Inf where a pair is not allowed. The result lists each
// row's columns in rising order, fewer than m where there are not enough, and
// a shortage is spread: nobody goes without while another has several.
//
// Ties fall to the lower column, so rows and columns sorted by id give the
// same match on every machine. The time is some scans of a row per partner.
//
// Source: Jonker and Volgenant (1987), Computing 38, shortest augmenting
// paths; Crouse (2016), IEEE TAES 52, for rectangular matrices.
func Assign(distance [][]float64, m int) (partners [][]int, total float64) {
	partners = make([][]int, len(distance))
	if len(distance) == 0 || m < 1 {
		return partners, 0
	}
	a := newAssignment(distance, m)
	for row := range len(distance) * m {
		a.augment(row)
	}
	for column, row := range a.rowOf {
		if row < 0 || column >= len(distance[0]) {
			continue
		}
		if d := distance[row/m][column]; !math.IsInf(d, 1) {
			partners[row/m] = append(partners[row/m], column)
			total += d
		}
	}
	for _, p := range partners {
		slices.Sort(p)
	}
	return partners, total
}

// assignment is the state between two augmentations. Row r*m + c is the c-th
// partner of person r; the columns beyond the people mean "no partner".
type assignment struct {
	distance [][]float64
	m        int
	none     float64 // what going without one partner costs: more than any detour saves
	u, v     []float64
	rowOf    []int // the row a column is given to, -1 for none
	columnOf []int

	// Scratch of one search, kept so that no search allocates.
	path     []int     // the row through which a column is reached
	shortest []float64 // the length of the way to it
	done     []bool    // whether that way is the shortest there is
}

func newAssignment(distance [][]float64, m int) *assignment {
	rows := len(distance) * m
	columns := max(rows, len(distance[0]))
	longest := 0.0
	for _, row := range distance {
		for _, d := range row {
			if d > longest && !math.IsInf(d, 1) {
				longest = d
			}
		}
	}
	return &assignment{
		distance: distance, m: m, none: (longest + 1) * float64(rows),
		u: make([]float64, rows), v: make([]float64, columns),
		rowOf: slices.Repeat([]int{-1}, columns), columnOf: slices.Repeat([]int{-1}, rows),
		path: make([]int, columns), shortest: make([]float64, columns), done: make([]bool, columns),
	}
}

// augment finds the shortest way from an unmatched row to a free column and
// moves the matches along it.
func (a *assignment) augment(start int) {
	for j := range a.done {
		a.done[j], a.shortest[j] = false, math.Inf(1)
	}
	var reached []int // columns, in the order in which they became done
	row, sink, length := start, -1, 0.0
	for sink < 0 {
		j := a.scan(row, length)
		a.done[j], length = true, a.shortest[j]
		reached = append(reached, j)
		if row = a.rowOf[j]; row < 0 {
			sink = j
		}
	}
	a.u[start] += length
	for _, j := range reached {
		slack := length - a.shortest[j]
		a.v[j] -= slack
		if r := a.rowOf[j]; r >= 0 {
			a.u[r] += slack
		}
	}
	for j, r := sink, -1; r != start; {
		r = a.path[j]
		a.rowOf[j] = r
		j, a.columnOf[r] = a.columnOf[r], j
	}
}

// scan lengthens the ways through a row and returns the nearest column that is
// not done.
func (a *assignment) scan(row int, length float64) int {
	distance := a.distance[row/a.m]
	none := a.none * float64(a.m-row%a.m) // the first partner is missed most
	least, base, nearest := math.Inf(1), length-a.u[row], -1
	for j, done := range a.done {
		if done {
			continue
		}
		cost := none
		if j < len(distance) && distance[j] < none {
			cost = distance[j]
		}
		if way := base + cost - a.v[j]; way < a.shortest[j] {
			a.shortest[j], a.path[j] = way, row
		}
		if a.shortest[j] < least {
			least, nearest = a.shortest[j], j
		}
	}
	return nearest
}
