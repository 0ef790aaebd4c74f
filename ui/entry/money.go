package entry

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"goodword/ui/component"
)

// Money asks for an amount such as 12.50; minor is in hundredths.
func Money(label string, minor *int64) component.Field {
	text := ""
	if *minor != 0 {
		text = Amount(*minor)
	}
	return component.Text(label, &text).Check(func(typed string) error {
		n, err := parseMoney(typed)
		if err == nil {
			*minor = n
		}
		return err
	})
}

// Amount is so many hundredths as 12.50.
func Amount(minor int64) string { return fmt.Sprintf("%d.%02d", minor/100, minor%100) }

func parseMoney(text string) (int64, error) {
	if text == "" {
		return 0, nil
	}
	whole, cents, _ := strings.Cut(strings.ReplaceAll(text, ",", "."), ".")
	if len(cents) < 2 {
		cents += "00"[len(cents):]
	}
	units, err := strconv.ParseInt(whole, 10, 32)
	part, bad := strconv.ParseUint(cents, 10, 32)
	if err != nil || bad != nil || len(cents) != 2 || units < 0 {
		return 0, errors.New("write the amount as 12.50")
	}
	return units*100 + int64(part), nil
}
