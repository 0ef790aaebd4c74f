// Package today is the queue: what waits for a person's hand today, why, and
// the one key that does it. A row leaves when its deed is done.
//
// It may import model and ui/{action,style,component,dialog,entry,pane}.
package today
