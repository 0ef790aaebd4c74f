// Package cocreate is the pane of the third step: the questions that are
// really open, who was asked, what people suggested and what became of it, and
// the promises that were made.
//
// Every suggestion goes its way by one key a move, and what was shipped waits
// until its person is named or wished to stay silent. The pane holds back asks
// that would be theatre, too many, or too early.
//
// It may import model and ui/{action,style,component,dialog,entry,pane}.
package cocreate
