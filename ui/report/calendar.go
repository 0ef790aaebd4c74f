package report

import (
	"fmt"
	"io"

	ics "github.com/arran4/golang-ical"

	"goodword/model"
)

// Calendar writes appointments as iCalendar, whole days each. store is the mark
// of the file that they come from, so that two files never share an entry; the
// stamp is the day that they are known on.
func Calendar(w io.Writer, list []model.Appointment, store string, on model.Date) error {
	cal := ics.NewCalendarFor("Goodword")
	cal.SetMethod(ics.MethodPublish)
	for _, a := range list {
		e := cal.AddEvent(fmt.Sprintf("%s-%s@goodword", a.Key, store))
		e.SetDtStampTime(on.Time().UTC())
		e.SetAllDayStartAt(a.Day.Time())
		e.SetAllDayEndAt(a.Day.Add(1).Time())
		e.SetSummary(model.Clean(a.Text))
		if a.Note != "" {
			e.SetDescription(model.Clean(a.Note))
		}
		if a.Every > 0 {
			e.AddRrule(every(a))
		}
		e.SetTimeTransparency(ics.TransparencyTransparent) // a day to remember keeps no hour busy
	}
	return cal.SerializeTo(w, ics.WithNewLineWindows)
}

// every is how an appointment comes again.
func every(a model.Appointment) string {
	rule := fmt.Sprintf("FREQ=DAILY;INTERVAL=%d", a.Every)
	if a.Every%7 == 0 {
		rule = fmt.Sprintf("FREQ=WEEKLY;INTERVAL=%d", a.Every/7)
	}
	if a.Until != "" {
		rule += ";UNTIL=" + a.Until.Time().Format("20060102")
	}
	return rule
}
