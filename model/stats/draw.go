package stats

import (
	"math/bits"
	"slices"
)

// source is SplitMix64, written out so that a stored seed gives the same draw
// on any machine and with any version of Go, and whoever doubts a draw can
// repeat it in ten lines of any language.
//
// Source: Steele, Lea and Flood (2014), Fast splittable pseudorandom number
// generators; Java's SplittableRandom.
type source uint64

func (s *source) next() uint64 {
	*s += 0x9e3779b97f4a7c15
	z := uint64(*s)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below is uniform on 0 to n - 1 without bias, n at least 1.
//
// Source: Lemire (2019), ACM TOMACS 29.
func (s *source) below(n int) int {
	high, low := bits.Mul64(s.next(), uint64(n))
	for low < -uint64(n)%uint64(n) {
		high, low = bits.Mul64(s.next(), uint64(n))
	}
	return int(high)
}

// Draw takes k of the places 0 to n - 1, every choice equally likely, in
// rising order; all of them when k is n or more. The list behind the places
// must have a fixed order, by id say, for the seed to mean anything.
func Draw(seed uint64, n, k int) []int {
	places, s := make([]int, n), source(seed)
	for i := range places {
		places[i] = i
	}
	k = min(k, n)
	for i := range k {
		j := i + s.below(n-i)
		places[i], places[j] = places[j], places[i]
	}
	slices.Sort(places[:k])
	return places[:k]
}

// DrawOne takes one place of each set, 0 to size - 1; sizes are at least 1.
func DrawOne(seed uint64, sizes []int) []int {
	out, s := make([]int, len(sizes)), source(seed)
	for i, n := range sizes {
		out[i] = s.below(n)
	}
	return out
}
