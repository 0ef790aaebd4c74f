package stats

import (
	"errors"
	"math/big"
	"slices"
)

// Tails are the probabilities of a permutation test, each in (0, 1].
type Tails struct {
	Up       float64 // P(T >= observed), T the engaged people's total
	Down     float64 // P(T <= observed)
	TwoSided float64 // min(1, 2 min(Up, Down))
}

// ErrTooLarge says that the counts are far beyond what the exact test is for.
var ErrTooLarge = errors.New("the counts are too large for the exact test: check them, mentions per person are small numbers")

// maxWork bounds the additions of the exact test, about a second of work.
const maxWork = 1 << 24

// Permute asks how often the engaged people's total would be at least, or at
// most, as large as it is, had the engaged people of each set been drawn from
// that set at random. All draws are counted in integers, so there is no seed
// and no tolerance. Counts may be negative (changes); the lowest of each set
// is taken off first, which moves T and the observed total alike.
//
// Source: Pagano and Tritchler (1983), JASA 78; Streitberg and Roehmel (1986).
func Permute(sets []Set) (Tails, error) {
	dist, observed := []big.Int{*big.NewInt(1)}, 0
	for _, s := range sets {
		if s.Engaged == 0 || s.Engaged == len(s.Counts) {
			continue // nobody to swap with: the set says nothing
		}
		low := slices.Min(s.Counts)
		shifted := make([]int, len(s.Counts))
		for i, v := range s.Counts {
			shifted[i] = v - low
		}
		observed += sum(shifted[:s.Engaged])
		one, err := subsetSums(shifted, s.Engaged)
		if err != nil {
			return Tails{}, err
		}
		if dist, err = convolve(dist, one); err != nil {
			return Tails{}, err
		}
	}
	return tails(dist, observed), nil
}

// subsetSums counts, for every total t, the subsets of k values that have it:
// f[j][t] += f[j-1][t-v] for each value v.
func subsetSums(values []int, k int) ([]big.Int, error) {
	sorted := slices.Sorted(slices.Values(values))
	top := 0
	for _, v := range sorted[len(sorted)-k:] {
		if top += v; top > maxWork {
			return nil, ErrTooLarge
		}
	}
	if top > maxWork/len(values)/k {
		return nil, ErrTooLarge
	}
	f := make([][]big.Int, k+1)
	for j := range f {
		f[j] = make([]big.Int, top+1)
	}
	f[0][0].SetInt64(1)
	reach := 0 // no subset of the values seen so far sums to more
	for i, v := range sorted {
		reach = min(reach+v, top)
		for j := min(k, i+1); j > 0; j-- {
			for t := v; t <= reach; t++ {
				if from := &f[j-1][t-v]; from.Sign() != 0 {
					f[j][t].Add(&f[j][t], from)
				}
			}
		}
	}
	return f[k], nil
}

// convolve gives the distribution of the sum of two independent totals.
func convolve(a, b []big.Int) ([]big.Int, error) {
	if len(b) > maxWork/len(a) {
		return nil, ErrTooLarge
	}
	out := make([]big.Int, len(a)+len(b)-1)
	var product big.Int
	for i := range a {
		if a[i].Sign() == 0 {
			continue
		}
		for j := range b {
			if b[j].Sign() != 0 {
				out[i+j].Add(&out[i+j], product.Mul(&a[i], &b[j]))
			}
		}
	}
	return out, nil
}

// tails divides the counts of draws by their sum and rounds once.
func tails(dist []big.Int, observed int) Tails {
	var up, down, all big.Int
	for t := range dist {
		all.Add(&all, &dist[t])
		if t >= observed {
			up.Add(&up, &dist[t])
		}
		if t <= observed {
			down.Add(&down, &dist[t])
		}
	}
	share := func(n *big.Int) float64 {
		p, _ := new(big.Rat).SetFrac(n, &all).Float64()
		return p
	}
	p := Tails{Up: share(&up), Down: share(&down)}
	p.TwoSided = min(1, 2*min(p.Up, p.Down))
	return p
}
