// Package recognise is the pane of step 5: what is said about us, coded blind;
// who waits for thanks; how carefully both arms were searched; what a second
// coder reads otherwise; and stories that are told with consent.
//
// Mentions of the wave come from the book; the list of everything that the file
// holds asks for ids and then for the rows on the screen. Coding is a mode and
// so a dialog (coding.go).
//
// It may import model and ui/{action,style,component,dialog,entry,pane}.
package recognise
