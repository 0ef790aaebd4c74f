// Package style turns a theme's roles into what a terminal understands. It is
// the only place that names a colour: everything else asks for a Role, on a
// Ground, strong or not, and gets its text painted.
//
// The escape sequences are made once per theme, so that painting a cell is two
// copies; Lip Gloss styles of the same roles are there for the parts that are
// drawn by libraries. Text is painted segment by segment and never nested,
// because an inner reset would end the outer ground.
//
// It may import themes, and nothing else of ours.
package style
