package importer

import (
	"strings"
	"testing"
	"time"

	"goodword/model"
)

func TestAddressIsReadAsPeopleWriteIt(t *testing.T) {
	for in, want := range map[string]string{
		"lena@example.com":                   "lena@example.com",
		" LENA@Example.COM ":                 "LENA@Example.COM",
		"\u200blena@example.com\ufeff":       "lena@example.com",
		"mailto:lena@example.com?subject=hi": "lena@example.com",
		"Lena Hoffmann <lena@example.com>":   "lena@example.com",
		"o'dell@example.ie":                  "o'dell@example.ie",
		"d.sokolov@пример.рф":                "d.sokolov@пример.рф",
		"lena@example":                       "",
		"lena.example.com":                   "",
		"a b@example.com":                    "",
		"lena@ex..ample.com":                 "",
		"n/a":                                "",
		"noemail@shop.test":                  "",
		"test@test.com":                      "",
		"@lenah":                             "",
	} {
		if got, _ := Address(in); got != want {
			t.Errorf("Address(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSeveralAddressesInOneCell(t *testing.T) {
	for in, want := range map[string]string{
		"a@example.com;b@example.com":      "a@example.com b@example.com",
		"a@example.com ::: b@example.com":  "a@example.com b@example.com",
		"a@example.com, n/a,b@example.com": "a@example.com b@example.com",
		"call me":                          "",
	} {
		if got := strings.Join(addresses(in), " "); got != want {
			t.Errorf("addresses(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestAddressKeyJoinsOnlyWhatIsTheSame holds the pairs that must be one
// address, and those that must stay two.
func TestAddressKeyJoinsOnlyWhatIsTheSame(t *testing.T) {
	for _, pair := range [][2]string{
		{"lena@x.test", "LENA@X.TEST "},
		{"lena.h@gmail.com", "lenah@googlemail.com"},
		{"lena.h@gmail.com", "lena.h+shop@gmail.com"},
		{"d.sokolov@xn--e1afmkfd.xn--p1ai", "D.Sokolov@пример.рф"},
		{"jose\u0301@example.com", "jos\u00e9@example.com"},
		{"a@müller.example", "a@xn--mller-kva.example"},
	} {
		if a, b := AddressKey(pair[0]), AddressKey(pair[1]); a != b {
			t.Errorf("%q and %q are one address, got %q and %q", pair[0], pair[1], a, b)
		}
	}
	for _, pair := range [][2]string{
		{"d.ots@example.com", "dots@example.com"},
		{"lena+forum@example.com", "lena@example.com"},
		{"аnn@example.com", "ann@example.com"}, // the first is Cyrillic
		{"lena@example.com", "lena@example.org"},
	} {
		if a, b := AddressKey(pair[0]), AddressKey(pair[1]); a == b {
			t.Errorf("%q and %q are two addresses, got %q for both", pair[0], pair[1], a)
		}
	}
	if !MixesScripts("аnn@example.com") || MixesScripts("ann@example.com") || MixesScripts("анна@example.com") {
		t.Error("mixed scripts are not told apart")
	}
	if !IsShared("Info@shop.test") || IsShared("ines@shop.test") {
		t.Error("shared addresses are not told apart")
	}
}

func TestPunycodeFollowsTheStandard(t *testing.T) {
	for in, want := range map[string]string{
		"example": "example", "bücher": "xn--bcher-kva", "münchen": "xn--mnchen-3ya", "пример": "xn--e1afmkfd",
		"他们为什么不说中文": "xn--ihqwcrb4cv8a8dqg056pqjye", "ليهمابتكلموشعربي؟": "xn--egbpdaj6bu4bxfgehfvwxn", "なぜみんな日本語を話してくれないのか": "xn--n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa",
	} {
		if got := punycode(in); got != want {
			t.Errorf("punycode(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestPhone(t *testing.T) {
	for in, want := range map[string]string{
		"+1 (555) 010-0001": "+15550100001", "0049 30 123456": "+4930123456", "030/123456": "030123456", "٠١٢٣٤٥٦٧": "01234567",
		"1,5555E+10": "", "123": "", "call me": "", "2024-03-05 14:07": "",
	} {
		if _, got, _ := Phone(in); got != want {
			t.Errorf("Phone(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestMoneyIsReadWithTheColumnsMark(t *testing.T) {
	for _, c := range []struct {
		in, hint, fallback string
		minor              int64
		currency           string
	}{
		{"184.90", "dot", "EUR", 18490, "EUR"},
		{"1,234.56", "dot", "", 123456, ""},
		{"1.234,56 €", "comma", "", 123456, "EUR"},
		{"1'234.50", "dot", "CHF", 123450, "CHF"},
		{"1 234,50 €", "comma", "", 123450, "EUR"},
		{"৳2,999", "dot", "", 299900, "BDT"},
		{"$1,234", "dot", "", 123400, "USD"},
		{"$5.00", "dot", "AUD", 500, "AUD"},
		{"(12.00)", "dot", "", -1200, ""},
		{"-12,00", "comma", "", -1200, ""},
		{"12,00-", "comma", "", -1200, ""},
		{"−15.00", "dot", "", -1500, ""},
		{"١٢٣٤٫٥٦", "dot", "", 123456, ""},
		{"EUR 12", "dot", "", 1200, "EUR"},
		{"1200", "dot", "JPY", 1200, "JPY"},
		{"¥1,200", "dot", "", 1200, "JPY"},
		{"1.5", "dot", "KWD", 1500, "KWD"},
		{"12,34,567.89", "dot", "INR", 123456789, "INR"},
		{"0.005", "dot", "", 1, ""},
		{"Fr. 12.50", "dot", "", 1250, "CHF"},
	} {
		minor, currency, ok := Money(c.in, c.hint, c.fallback)
		if !ok || minor != c.minor || currency != c.currency {
			t.Errorf("Money(%q, %s, %q) = %d %q %v, want %d %q", c.in, c.hint, c.fallback, minor, currency, ok, c.minor, c.currency)
		}
	}
	for _, in := range []string{"", "abc", "7,21E+12", "12 apples", "1.2.3,4", "1,23,4", "--5", "99999999999999999999", "1.234,56"} {
		if minor, _, ok := Money(in, "dot", ""); ok {
			t.Errorf("Money(%q) = %d, want none", in, minor)
		}
	}
}

func TestMarksAreDecidedForTheColumn(t *testing.T) {
	for _, c := range []struct {
		cells string
		hint  string
		asked bool
	}{
		{"184.90|12", "dot", false},
		{"184,90 €|1.234", "comma", false},
		{"1.234,56", "comma", false},
		{"1,234,567", "dot", false},
		{"1,234|2,500", "dot", true},
		{"1.234", "dot", true},
		{"12|300", "dot", false},
		{"1,234.56|1.234,56", "", true},
		{"0.125", "dot", false},
		{"12,5", "comma", false},
	} {
		var m marks
		for cell := range strings.SplitSeq(c.cells, "|") {
			m.see(cell)
		}
		if hint, asked := m.decide(); asked != c.asked || !asked && hint != c.hint {
			t.Errorf("%q: %q asked %v, want %q asked %v", c.cells, hint, asked, c.hint, c.asked)
		}
	}
}

func TestDate(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		in, hint string
		want     model.Date
	}{
		{"2024-03-05", "", "2024-03-05"},
		{"2024/03/05", "", "2024-03-05"},
		{"2024-03-05 14:07:09 UTC", "", "2024-03-05"},
		{"2024-03-05 23:30:00 UTC", "", "2024-03-06"},
		{"2024-05-01 19:00:00 -0400", "", "2024-05-02"},
		{"2024-03-05T23:59:59.1230000+00:00", "", "2024-03-06"},
		{"2024-03-05T10:00:00+02:00", "", "2024-03-05"},
		{"2024-03-05 23:30", "", "2024-03-05"},
		{"2024-03-05 14:07:09.000000", "", "2024-03-05"},
		{"05.03.2024", "", "2024-03-05"},
		{"5.3.24", "", "2024-03-05"},
		{"03/04/2024", "dmy", "2024-04-03"},
		{"03/04/2024", "mdy", "2024-03-04"},
		{"3/15/2024 2:30 PM", "mdy", "2024-03-15"},
		{"04/04/2024", "", "2024-04-04"},
		{"12-04-2022 09:30", "dmy", "2022-04-12"},
		{"12 Mar 2021", "", "2021-03-12"},
		{"7-Feb-22", "", "2022-02-07"},
		{"01-Jan-20 01:33 AM", "", "2020-01-01"},
		{"05-Mar-2024 02:07PM", "", "2024-03-05"},
		{"Mar 5, 2024", "", "2024-03-05"},
		{"March 05, 2024", "", "2024-03-05"},
		{"Mar 05, 2024 14:07", "", "2024-03-05"},
		{"5. März 2024", "", "2024-03-05"},
		{"5 OCT 2024", "", "2024-10-05"},
		{"1st August 2024", "", "2024-08-01"},
		{"12 févr. 2023", "", "2023-02-12"},
		{"2024年3月5日", "", "2024-03-05"},
		{"2025/08/24 12:08:23 PM HADT", "", "2025-08-24"},
		{"1709647629", "", "2024-03-05"},
		{"1709647629000", "", "2024-03-05"},
		{"45356", "", "2024-03-05"},
		{"٢٠٢٤-٠٣-٠٥", "", "2024-03-05"},
		{"29 Feb 2024", "", "2024-02-29"},
	} {
		if got, ok := Date(c.in, c.hint, berlin, berlin); got != c.want {
			t.Errorf("Date(%q, %q) = %q %v, want %q", c.in, c.hint, got, ok, c.want)
		}
	}
	for _, in := range []string{"", "31/31/2024", "30.02.2024", "2023-02-29", "--03-07", "14:07", "Mar 5", "7", "12345", "2024-03", "soon", "0000-00-00", "03/04/2024", "2024-03-05 25:00"} {
		if got, ok := Date(in, "", time.UTC, time.UTC); ok {
			t.Errorf("Date(%q) = %q, want none", in, got)
		}
	}
}

func TestOrdersAreDecidedForTheColumn(t *testing.T) {
	for _, c := range []struct {
		cells string
		hint  string
		asked bool
	}{
		{"2024-03-05|05.03.2024", "", false},
		{"03/25/2024|03/04/2024", "mdy", false},
		{"25/03/2024|03/04/2024", "dmy", false},
		{"03/04/2024", "", true},
		{"04/04/2024", "", false},
		{"25/03/2024|03/25/2024", "", true},
		{"31/31/2024", "", false},
		{"05.03.2024|03/25/2024", "", true},
	} {
		var o orders
		for cell := range strings.SplitSeq(c.cells, "|") {
			o.see(cell)
		}
		if hint, asked := o.decide(); asked != c.asked || !asked && hint != c.hint {
			t.Errorf("%q: %q asked %v, want %q asked %v", c.cells, hint, asked, c.hint, c.asked)
		}
	}
}

func TestScore(t *testing.T) {
	for in, want := range map[string]float64{
		"10": 10, "9.0": 9, "Extremely likely - 10": 10, "Not at all likely - 0": 0, "0 - Not at all likely": 0, "5 stars": 5, "4/5": 4, "FIVE": 5, "★★★★☆": 4, "4,5": 4.5,
	} {
		if got, ok := score(in); !ok || got != want {
			t.Errorf("score(%q) = %v %v, want %v", in, got, ok, want)
		}
	}
	for _, in := range []string{"", "Good", "-3", "between 3 and 5", "1000"} {
		if got, ok := score(in); ok {
			t.Errorf("score(%q) = %v, want none", in, got)
		}
	}
}

func TestYesNo(t *testing.T) {
	for in, want := range map[string]bool{"yes": true, "TRUE": true, "Oui": true, "sí": true, "да": true, "はい": true, "1": true, "Active patron": true, "no": false, "0": false, "Nein": false, "Unsubscribed": false} {
		if got, ok := yesNo(in); !ok || got != want {
			t.Errorf("yesNo(%q) = %v %v", in, got, ok)
		}
	}
	if _, ok := yesNo("perhaps"); ok {
		t.Error("perhaps is neither")
	}
}

func TestList(t *testing.T) {
	for in, want := range map[string]string{
		"VIP, press": "VIP|press", `"VIP","Blog, long reads"`: "VIP|Blog, long reads", "a;b": "a|b", "* Work ::: Home": "* Work|Home", "": "",
	} {
		if got := strings.Join(list(in), "|"); got != want {
			t.Errorf("list(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCellsLoseOnlyWhatToolsPutInFront(t *testing.T) {
	for in, want := range map[string]string{
		"'7210448301100": "7210448301100", "'+15550100001": "+15550100001", "'00042": "00042", "'=1+1": "=1+1", "'tis": "'tis",
		"\u200d=1": "=1", "👩\u200d👧": "👩\u200d👧", "  x ": "x", "a\x00b": "ab",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestHeadersAreComparedWithoutDress(t *testing.T) {
	for in, want := range map[string]string{
		"E-Mail": "e mail", "Prénom": "prenom", "NPS® (Net Promoter Score)": "nps net promoter score", "Soyadı": "soyadi", "メールアドレス": "メールアドレス",
		"ईमेल": "ईमेल", "N° de téléphone": "n de telephone", "Straße": "strasse", "  Total   Spent ": "total spent", "Имя": "имя", "Last Name*": "last name",
	} {
		if got := Normalise(in); got != want {
			t.Errorf("Normalise(%q) = %q, want %q", in, got, want)
		}
	}
	for header, want := range map[string]string{
		"Courriel": roleEmail, "Kunde seit": roleSince, "Gesamtausgaben": roleSpend, "お名前": roleFullName, "почта": roleEmail, "Phone (mobile)": rolePhone,
		"How likely are you to recommend Lumenfold?": roleNPS, "Wie wahrscheinlich ist es, dass Sie uns empfehlen?": roleNPS, "Shoe size": "",
	} {
		if got, _ := guess(header); got != want {
			t.Errorf("guess(%q) = %q, want %q", header, got, want)
		}
	}
}
