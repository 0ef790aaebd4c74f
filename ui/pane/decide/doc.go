// Package decide is pane 6: the review of the month. One page holds the counted
// comparison with its doubts, the genuineness check, the gates and the frozen
// rule with the verdict read from it; beside it stand the log of iterations,
// the notes of the month, referrals, the record of breaches and looks, and the
// summary as it would be exported.
//
// Before the last day has passed it shows counts only. Whoever insists gives a
// reason, and the look is kept.
package decide
