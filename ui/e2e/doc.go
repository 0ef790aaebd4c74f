// Package e2e tests the program as a whole: the law of who may import whom,
// journeys through the built binary in a pseudo-terminal, and every pane and
// dialog at every size. It holds tests only and may import anything.
package e2e
