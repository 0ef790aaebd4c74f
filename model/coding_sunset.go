package model

import "strings"

// Sunset is a feature that ends while people may still praise it.
type Sunset struct {
	Meta
	Part    string // as mentions name it under product part
	Ends    string // in words: in June
	Instead string // what comes in its place, to tell them
	NotedOn Date
}

func (*Sunset) Table() string { return "sunsets" }

func (s *Sunset) Check() error {
	return first(need(strings.TrimSpace(s.Part), "what ends"), need(strings.TrimSpace(s.Ends), "when it ends"))
}

// Sunset is the ending of a part of the product, or nil.
func (b *Book) Sunset(part string) *Sunset {
	for i := range b.Sunsets {
		if s := &b.Sunsets[i]; part != "" && strings.EqualFold(strings.TrimSpace(s.Part), strings.TrimSpace(part)) {
			return s
		}
	}
	return nil
}
