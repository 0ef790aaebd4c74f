package model

import "fmt"

// Uneven is the warning about a search that did not reach both arms alike, ""
// where it did or is not over yet.
func (s *Sweep) Uneven(today Date) string {
	if !s.EngagedOn.By(today) || !s.ControlOn.By(today) || s.EngagedReached == s.ControlReached {
		return ""
	}
	favoured := Engaged
	if s.ControlReached > s.EngagedReached {
		favoured = Control
	}
	return fmt.Sprintf("You searched %d engaged and %d control people. The comparison will favour the %s.", s.EngagedReached, s.ControlReached, favoured)
}

// State is done, or which arm is still to be searched.
func (s *Sweep) State(today Date) string {
	switch e, c := s.EngagedOn.By(today), s.ControlOn.By(today); {
	case e && c:
		return "done"
	case e:
		return "control open"
	case c:
		return "engaged open"
	}
	return "planned"
}
