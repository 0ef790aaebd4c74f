package stats

import "math"

// Feature is one trait of everybody, in one order of people; NaN is unknown.
// Amounts come as log1p, so that one large customer does not stretch the scale.
type Feature struct {
	Name   string
	Values []float64
}

// Prepared are features without holes.
type Prepared struct {
	Names   []string
	Rows    [][]float64 // one per person, one column per name
	Dropped []string    // features unknown for over 40 % of the people
}

// mostMissing is a house figure: above it a feature says more about who is
// well known than about who is similar.
const mostMissing = 0.40

// Prepare fills what is unknown with the median and adds a 0/1 column that
// says so, because people about whom little is known are alike in that too.
func Prepare(features []Feature) Prepared {
	var p Prepared
	var columns [][]float64
	people := 0
	for _, f := range features {
		people = len(f.Values)
		filled, unknown, holes := fill(f.Values)
		if float64(holes) > mostMissing*float64(people) {
			p.Dropped = append(p.Dropped, f.Name)
			continue
		}
		p.Names, columns = append(p.Names, f.Name), append(columns, filled)
		if holes > 0 {
			p.Names, columns = append(p.Names, f.Name+" unknown"), append(columns, unknown)
		}
	}
	p.Rows = newRows(people, len(columns))
	for j, c := range columns {
		for i, v := range c {
			p.Rows[i][j] = v
		}
	}
	return p
}

func fill(values []float64) (filled, unknown []float64, holes int) {
	median := Quantile(values, 0.5)
	filled, unknown = make([]float64, len(values)), make([]float64, len(values))
	for i, v := range values {
		filled[i] = v
		if math.IsNaN(v) {
			filled[i], unknown[i] = median, 1
			holes++
		}
	}
	return filled, unknown, holes
}

// newRows is an n x k matrix in one piece of memory.
func newRows(n, k int) [][]float64 {
	flat, rows := make([]float64, n*k), make([][]float64, n)
	for i := range rows {
		rows[i] = flat[i*k : (i+1)*k : (i+1)*k]
	}
	return rows
}
