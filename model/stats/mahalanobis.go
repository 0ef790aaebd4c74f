package stats

import "math"

// Whiten turns prepared features into coordinates whose plain distance is the
// Mahalanobis distance with the pooled within-group covariance (n - 1). Each
// group is one arm, or the single list that sets are built from; the result
// has the groups' shapes. The covariance is S = L L', a row becomes L^-1 row.
//
// Where S has no Cholesky factor, because a feature repeats another or does
// not vary, the features are standardised and 1e-8 is added to the diagonal.
//
// Products are rounded before they are added, here and in distances: some
// machines would else keep more digits, and near ties fall to other people.
//
// Source: Mahalanobis (1936); Rosenbaum and Rubin (1985) for matching on it.
func Whiten(groups ...[][]float64) [][][]float64 {
	s := pooledCovariance(groups)
	scale := make([]float64, len(s))
	for j := range scale {
		scale[j] = 1
	}
	if !cholesky(s) {
		s = pooledCovariance(groups)
		standardise(s, scale)
		cholesky(s) // a correlation matrix with 1e-8 more always has a factor
	}
	out := make([][][]float64, len(groups))
	for g, rows := range groups {
		out[g] = newRows(len(rows), len(s))
		for i, row := range rows {
			for j := range s {
				v := row[j] * scale[j]
				for l := range j {
					v -= float64(s[j][l] * out[g][i][l])
				}
				out[g][i][j] = v / s[j][j]
			}
		}
	}
	return out
}

// pooledCovariance sums the groups' scatter about their own means and divides
// by the people less the groups.
func pooledCovariance(groups [][][]float64) [][]float64 {
	k, free := width(groups), 0
	s := newRows(k, k)
	for _, rows := range groups {
		if len(rows) == 0 {
			continue
		}
		free += len(rows) - 1
		means := make([]float64, k)
		for j := range means {
			means[j] = average(column(rows, j))
		}
		for _, row := range rows {
			for a := range k {
				for b := range a + 1 {
					s[a][b] += float64((row[a] - means[a]) * (row[b] - means[b]))
				}
			}
		}
	}
	for a := range k {
		for b := range a + 1 {
			s[a][b] /= math.Max(1, float64(free))
		}
	}
	return s
}

func width(groups [][][]float64) int {
	for _, rows := range groups {
		if len(rows) > 0 {
			return len(rows[0])
		}
	}
	return 0
}

// cholesky replaces the lower half of s by its factor, or says that there is
// none: a pivot that has lost twelve digits is only rounding.
func cholesky(s [][]float64) bool {
	for a := range s {
		diagonal := s[a][a]
		for b := range a + 1 {
			v := s[a][b]
			for l := range b {
				v -= float64(s[a][l] * s[b][l])
			}
			if a > b {
				s[a][b] = v / s[b][b]
				continue
			}
			if v <= 1e-12*diagonal {
				return false
			}
			s[a][a] = math.Sqrt(v)
		}
	}
	return true
}

// standardise turns the covariance s into a correlation with 1e-8 more on the
// diagonal and sets the factors to multiply the features with. What does not
// vary within the groups tells nobody there apart and gets the factor 0.
func standardise(s [][]float64, scale []float64) {
	for j := range s {
		scale[j] = 0
		if s[j][j] > 0 {
			scale[j] = 1 / math.Sqrt(s[j][j])
		}
	}
	for a := range s {
		for b := range a + 1 {
			s[a][b] *= scale[a] * scale[b]
		}
		s[a][a] = 1 + 1e-8
	}
}

// Distances are the plain distances between the rows of a and of b, in one
// piece of memory: 20 x 100,000 take 16 MB. keyA and keyB hold an exact key
// per row, such as language and use case; rows whose keys differ are infinitely
// far apart and are never matched. Both may be nil.
func Distances(a, b [][]float64, keyA, keyB []string) [][]float64 {
	out := newRows(len(a), len(b))
	for i := range a {
		for j := range b {
			if keyA != nil && keyA[i] != keyB[j] {
				out[i][j] = math.Inf(1)
				continue
			}
			out[i][j] = distance(a[i], b[j])
		}
	}
	return out
}

func distance(a, b []float64) float64 { return math.Sqrt(square(a, b)) }

// square is the square of their distance.
func square(a, b []float64) (total float64) {
	b = b[:len(a)] // once, and not for each of them
	for j, v := range a {
		d := v - b[j]
		total += float64(d * d)
	}
	return total
}
