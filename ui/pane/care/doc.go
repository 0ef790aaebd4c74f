// Package care is the pane beside the steps: critics and what is done for them,
// private notes on limits, promises, patterns in criticism, what we do for
// those who speak up for us, cards for our own people, and the audit of the
// loyalty programme.
//
// The answer to a critic rests before it is sent; only the command that sends
// it reads the clock (answer.go).
//
// It may import model and ui/{action,style,component,entry,pane}.
package care
