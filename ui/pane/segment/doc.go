// Package segment is the pane of the first step: who shows advocacy, the 2 x 2
// of taking part and spend, the two arms with their pairs and balance, and the
// wave with its rule up to the freeze.
//
// The list of candidates is virtual: the pane holds the ids in their order and
// asks for the rows that are seen. Nobody gets a figure; the order is by
// evidence and the row says why.
//
// It may import model and ui/{action,style,component,dialog,entry,pane}.
package segment
