// Package people is the list of everybody in the file, however many they are,
// and the card of one person: all that is known about them in one line of
// days. Nobody is scored, ranked or sorted by what they say or spend.
//
// It may import model and ui/{action,style,component,dialog,entry,pane}.
package people
