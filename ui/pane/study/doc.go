// Package study is what stands behind 2 and 4 where contact is regulated: case
// studies that a customer agrees to, and that are approved, cleared and public
// where anybody can check them. It takes the place of the gift and of the
// private space, so both panes carry their ids.
//
// It may import model and ui/{action,style,component,entry,pane}.
package study
