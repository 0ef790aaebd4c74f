// Package model holds the nouns and the rules of a customer-advocacy
// experiment: who takes part, what was given, asked, said and counted, and
// what may honestly be concluded from it.
//
// It is pure: no files, no network, no database, no clock. Whoever calls it
// brings the rows and today's date, which is why every rule can be tested with
// a table and why the screen and the command line can never disagree.
//
// It may import the standard library and model/stats, nothing else of ours.
//
// Glossary. A person is a customer or one of our own people. A signal is a
// dated piece of advocacy behaviour. A wave is one run of the experiment; its
// arms are engaged and control. A gift goes with a note, which has versions.
// A touch is one contact; a reply answers it. A decision collects suggestions,
// which end in a credit. A space has memberships and rituals. A mention is
// coded; a sweep looks for mentions in both arms with the same care; a
// recognition thanks for one. A case is a critic's; a boundary note is a
// private limit. The rule is frozen before the start; the verdict is read from
// it after the end.
package model
