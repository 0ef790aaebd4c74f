// Package care is the pane beside the steps: critics and what is done for them,
// private notes on limits, promises, patterns in criticism, and the audit of
// the loyalty programme.
//
// It may import model and ui/{action,style,component,entry,pane}.
package care
