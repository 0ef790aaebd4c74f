// Package setup is the pane of everything that stands beside the method: whose
// experiment this is, whether it may begin, the minutes that were given, what
// was imported and changed, where the file lies and whether it is well, and
// how the screen looks.
//
// It may import model and ui/{action,style,component,dialog,entry,pane}.
package setup
