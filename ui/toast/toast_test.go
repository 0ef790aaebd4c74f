package toast

import "testing"

func shown(b *Bar) string {
	t, _ := b.Now()
	return t.Text
}

func TestNewsLeavesByItself(t *testing.T) {
	var b Bar
	b.Say("one")
	first := goneMsg(b.seq)
	b.Say("two")
	if b.Update(first); shown(&b) != "two" {
		t.Errorf("the tick of the first news took down %q", shown(&b))
	}
	if b.Update(goneMsg(b.seq)); shown(&b) != "" {
		t.Errorf("%q stayed", shown(&b))
	}
}

func TestAnErrorStaysUntilDismissed(t *testing.T) {
	var b Bar
	b.Fail("no room on the disk")
	b.Say("saved")
	if shown(&b) != "saved" {
		t.Errorf("shows %q", shown(&b))
	}
	if b.Dismiss(); shown(&b) != "no room on the disk" {
		t.Errorf("the error left unread with the news: %q", shown(&b))
	}
	b.Say("saved again")
	if b.Update(goneMsg(b.seq)); shown(&b) != "no room on the disk" {
		t.Errorf("the error left: %q", shown(&b))
	}
	if !b.Dismiss() || shown(&b) != "" {
		t.Errorf("%q was not dismissed", shown(&b))
	}
}

func TestThePastIsNewestFirstAndBounded(t *testing.T) {
	var b Bar
	for range kept {
		b.Say("older")
	}
	b.Say("newest")
	if past := b.Past(); len(past) != kept || past[0].Text != "newest" {
		t.Errorf("%d toasts, the first %q", len(past), past[0].Text)
	}
}

func TestAMendedErrorIsNotShownAgain(t *testing.T) {
	var b Bar
	b.Fail("the list allows 3 sets")
	b.Settle()
	b.Say("matched")
	if b.Update(goneMsg(b.seq)); shown(&b) != "" {
		t.Errorf("%q came back", shown(&b))
	}
}
