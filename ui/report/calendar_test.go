package report_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
	"github.com/emersion/go-vcard"

	"goodword/model"
	"goodword/ui/report"
)

func TestACalendarIsReadBack(t *testing.T) {
	list := []model.Appointment{
		{Key: "rituals-1", Day: "2026-05-01", Text: "Friday Flow; one, two\nthree", Note: "Started by us, weekly.", Every: 7},
		{Key: "promises-2", Day: "2026-05-03", Text: "Promised to Åsa Öberg " + strings.Repeat("ö", 80)},
		{Key: "rituals-3", Day: "2026-05-09", Text: "A round", Every: 28, Until: "2026-09-01"},
	}
	var out bytes.Buffer
	if err := report.Calendar(&out, list, "uuid", "2026-04-27"); err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(out.String(), "\r\n") {
		if len(line) > 75 || strings.Contains(line, "\n") {
			t.Errorf("a line of %d bytes: %q", len(line), line)
		}
	}
	cal, err := ics.ParseCalendar(&out)
	if err != nil {
		t.Fatal(err)
	}
	events := cal.Events()
	if len(events) != len(list) {
		t.Fatalf("%d events", len(events))
	}
	for i, e := range events {
		day, err := e.GetAllDayStartAt()
		if err != nil || day.Format("2006-01-02") != string(list[i].Day) {
			t.Errorf("event %d is on %v, %v", i, day, err)
		}
		if got := ics.FromText(e.GetProperty(ics.ComponentPropertySummary).Value); got != list[i].Text {
			t.Errorf("event %d says %q", i, got)
		}
		if e.Id() != list[i].Key+"-uuid@goodword" {
			t.Errorf("event %d is %q", i, e.Id())
		}
	}
	for i, want := range map[int]string{0: "FREQ=WEEKLY;INTERVAL=1", 2: "FREQ=WEEKLY;INTERVAL=4;UNTIL=20260901"} {
		if got := events[i].GetProperty(ics.ComponentPropertyRrule); got == nil || got.Value != want {
			t.Errorf("event %d comes again %v, want %s", i, got, want)
		}
	}
}

func TestContactsAreReadBackWithoutWhatWasNoted(t *testing.T) {
	people := []model.PersonCard{
		{
			Person:     model.Person{Meta: model.Meta{ID: 7}, Name: "Åsa; Öberg, jr", Role: "designer", Company: "Nord\\Licht", Note: "secret", SpendBand: "high"},
			Identities: []model.Identity{{Kind: "email", Raw: "asa@example.com"}, {Kind: "handle", Raw: "@asa"}, {Kind: "phone", Raw: "+46 1"}},
			Mentions:   []model.Mention{{Text: "secret"}},
		},
		{Person: model.Person{Meta: model.Meta{ID: 8}, Name: "B\nEND:VCARD\x1b[31m"}},
	}
	var out bytes.Buffer
	if err := report.Contacts(&out, people, "uuid"); err != nil {
		t.Fatal(err)
	}
	for _, never := range []string{"secret", "high", "@asa\r", "\x1b"} {
		if strings.Contains(out.String(), never) {
			t.Errorf("it holds %q", never)
		}
	}
	d := vcard.NewDecoder(&out)
	var names, mails []string
	for {
		c, err := d.Decode()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		names, mails = append(names, c.Value(vcard.FieldFormattedName)), append(mails, c.Value(vcard.FieldEmail))
	}
	if len(names) != 2 || names[0] != "Åsa; Öberg, jr" || mails[0] != "asa@example.com" || !strings.HasPrefix(names[1], "B") {
		t.Errorf("%q, %q", names, mails)
	}
}

func TestTheStaffPageHasOneCardAPerson(t *testing.T) {
	var out bytes.Buffer
	cards := []model.StaffCard{{Name: "Åsa <b>", Say: "OH-sa", ThankFor: []string{"her idea"}, DoNotAsk: []string{"a review"}}, {Name: "Ben", DoNotAsk: []string{"anything"}}}
	if err := report.StaffPage(&out, cards, "2026-04-27"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Åsa &lt;b&gt;", "OH-sa", "her idea", "a review", "27 April 2026"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not on it", want)
		}
	}
	if n := strings.Count(out.String(), "<article>"); n != 2 {
		t.Errorf("%d cards", n)
	}
	out.Reset()
	if err := report.StaffPage(&out, nil, "2026-04-27"); err != nil || !strings.Contains(out.String(), "Nobody has agreed") {
		t.Errorf("%v: %s", err, out.String())
	}
}
