// Package stats is the arithmetic of the experiment. It knows numbers and no
// person: whoever calls it has already decided who is counted and in which
// arm, and orders the rows by id, so that equal input always gives equal
// output.
//
// It imports the standard library only. The two things a numerical library
// would have been wanted for, the inverse incomplete beta function and a
// rectangular assignment, are short, and no library kept up to date serves the
// second at 20 x 100,000.
//
// The methods were chosen for 10 to 20 bursty people and one month. The test
// is an exact permutation within matched sets, because plain exact Poisson
// cries wolf at twice its level when people are bursty; the range is exact
// Poisson widened by the dispersion that was seen. Every method is tested
// against reference values from R, scipy and published tables in testdata.
package stats
