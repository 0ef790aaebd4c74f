package entry

import "testing"

func TestMoneyIsReadAsPeopleWriteIt(t *testing.T) {
	for text, want := range map[string]int64{"": 0, "12": 1200, "12.5": 1250, "12,50": 1250, "0.05": 5} {
		if got, err := parseMoney(text); err != nil || got != want {
			t.Errorf("%q is %d, %v", text, got, err)
		}
	}
	for _, text := range []string{"-1", "12.505", "twelve", "1.-5", "."} {
		if got, err := parseMoney(text); err == nil {
			t.Errorf("%q was read as %d", text, got)
		}
	}
}
