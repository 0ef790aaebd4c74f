// Package terminal stands between the terminal and Bubble Tea. It cleans what
// is pasted, so that no paste can leave the program deaf to keys, and thins out
// what arrives faster than anybody can see.
//
// It imports nothing of ours, so that it can be tested on bytes alone.
package terminal
