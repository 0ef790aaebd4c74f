// Package gift is the pane of the second step: who got what, the notes that
// went with it, every touch and reply, and how the three levers reached people.
//
// A gift asks nothing, so the pane holds back what would turn it into a deal:
// a note that is not approved, a condition, money, a letter that only plays
// personal. What can be passed at all is passed in writing.
//
// It may import model and ui/{action,style,component,dialog,entry,pane}.
package gift
