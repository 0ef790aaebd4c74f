// Package space is the pane of step 4: the private place where people meet
// each other, who is in it, how much of the talk is ours, and what is held
// there by whom.
//
// It may import model and ui/{action,style,component,entry,pane}.
package space
