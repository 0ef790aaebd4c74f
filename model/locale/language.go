package locale

import (
	"cmp"
	"strings"
	"sync/atomic"
)

// Language is one way to write days and numbers.
type Language struct {
	Code, Name     string
	decimal, group string
	// The layouts hold "wd" for the weekday, "d" for the day, "mon" and "month"
	// for the short and the full name of the month, and "y" for the year.
	day, near, full, long layout
	weekdays              []string // from Sunday
	short, months         []string // from January
}

// All are the languages to choose from; the first is used where none was
// chosen. Names and marks are those of Unicode's CLDR, the short ones cut to fit
// a day into the ten cells that a column has for it.
var All = []Language{
	{
		Code: "en", Name: "English", decimal: ".", group: ",",
		day: "wd d mon", near: "d mon", full: "d mon y", long: "d month y",
		weekdays: names("Sun Mon Tue Wed Thu Fri Sat"), short: names(englishShort), months: names(englishMonths),
	},
	{
		Code: "en-US", Name: "American English", decimal: ".", group: ",",
		day: "wd mon d", near: "mon d", full: "mon d, y", long: "month d, y",
		weekdays: names("Sun Mon Tue Wed Thu Fri Sat"), short: names(englishShort), months: names(englishMonths),
	},
	{
		Code: "de", Name: "German", decimal: ",", group: ".",
		day: "wd d. mon", near: "d. mon", full: "d. mon y", long: "d. month y",
		weekdays: names("So Mo Di Mi Do Fr Sa"), short: names("Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez"),
		months: names("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
	},
	{
		Code: "fr", Name: "French", decimal: ",", group: "\u202f",
		day: "wd d mon", near: "d mon", full: "d mon y", long: "d month y",
		weekdays: names("di lu ma me je ve sa"), short: names("janv févr mars avr mai juin juil août sept oct nov déc"),
		months: names("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
	},
	{
		Code: "es", Name: "Spanish", decimal: ",", group: ".",
		day: "wd d mon", near: "d mon", full: "d mon y", long: "d de month de y",
		weekdays: names("dom lun mar mié jue vie sáb"), short: names("ene feb mar abr may jun jul ago sep oct nov dic"),
		months: names("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
	},
	{
		Code: "nl", Name: "Dutch", decimal: ",", group: ".",
		day: "wd d mon", near: "d mon", full: "d mon y", long: "d month y",
		weekdays: names("zo ma di wo do vr za"), short: names("jan feb mrt apr mei jun jul aug sep okt nov dec"),
		months: names("januari februari maart april mei juni juli augustus september oktober november december"),
	},
}

const (
	englishShort  = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
	englishMonths = "January February March April May June July August September October November December"
)

func names(list string) []string { return strings.Fields(list) }

var used atomic.Pointer[Language]

// Use writes in the language of the code from now on; a code that is not known
// is the default.
func Use(code string) {
	used.Store(nil)
	for i := range All {
		if All[i].Code == code {
			used.Store(&All[i])
		}
	}
}

// Used is the language that is written.
func Used() *Language { return cmp.Or(used.Load(), &All[0]) }
