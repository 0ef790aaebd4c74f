// Package space is the pane of step 4: the private place where people meet
// each other, who is in it, how much of the talk is ours, what is held there
// and talked about by whom, what was seen of it outside, and whether people
// speak freely.
//
// It may import model and ui/{action,style,component,entry,pane}.
package space
