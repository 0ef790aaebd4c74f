package data

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"goodword/model"
)

// Today is the day the store works on: the one it was opened with, or the real
// day in the project's zone. Created and changed always use the real clock.
func (s *Store) Today() model.Date {
	if s.options.Today != "" {
		return s.options.Today
	}
	return model.DateOf(time.Now().In(s.zone))
}

func (s *Store) loadZone(ctx context.Context) error {
	s.zone = time.UTC
	var name string
	if err := s.read.QueryRowContext(ctx, "SELECT coalesce(max(zone),'UTC') FROM projects").Scan(&name); err != nil {
		return err
	}
	if zone, err := time.LoadLocation(name); err == nil {
		s.zone = zone
	}
	return nil
}

// Zone is the project's time zone.
func (s *Store) Zone() *time.Location { return s.zone }

// localZone is the machine's zone by its IANA name, as far as it is known.
func localZone() string {
	name := time.Now().Location().String()
	if name == "Local" || name == "" {
		return "UTC"
	}
	return name
}

// stamp is the time of a write, fine enough to tell two writes apart.
func stamp() string { return time.Now().UTC().Format("2006-01-02T15:04:05.000Z") }

func newUUID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails on the platforms that are served
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
