package importer

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// marks is what a column of amounts shows about its decimal mark.
type marks struct {
	dot, comma int      // cells that can only be read with that decimal mark
	either     []string // first cells that can be read both ways
}

// plainDigits writes every decimal digit as ASCII, and Arabic marks and
// typographic signs as their plain forms.
func plainDigits(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return strings.Map(plainDigit, s)
		}
	}
	return s
}

func plainDigit(r rune) rune {
	switch {
	case r == '٫':
		return '.'
	case r == '٬', r == '\u2019':
		return '\''
	case r == '−', r == '－', r == '﹣':
		return '-'
	case r == '＋':
		return '+'
	case r < 0x80 || !unicode.Is(unicode.Nd, r):
		return r
	}
	// Decimal digits come in runs of ten that begin at a multiple of ten from
	// the run's zero; the zero is the first that is still a digit going down.
	for d := rune(0); d < 10; d++ {
		if !unicode.Is(unicode.Nd, r-d-1) || d == 9 {
			return '0' + d
		}
	}
	return r
}

// amount is a cell of money taken apart: sign, currency and the digits with
// their marks, which only the column can tell apart.
type amount struct {
	negative bool
	currency string
	digits   string // 0-9 . ,
}

// takeApart reads the sign, the currency and the digits; ok is false where the
// cell is no amount.
func takeApart(s string) (a amount, ok bool) {
	s = strings.TrimSpace(plainDigits(s))
	if rest, found := strings.CutPrefix(s, "("); found && strings.HasSuffix(rest, ")") {
		a.negative, s = true, rest[:len(rest)-1]
	}
	var digits, word strings.Builder
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9', r == '.', r == ',':
			digits.WriteRune(r)
		case r == '-':
			if a.negative {
				return a, false
			}
			a.negative = true
		case r == '+', r == '\'', unicode.IsSpace(r), r >= 0x200e && r <= 0x200f:
		case unicode.IsLetter(r), unicode.Is(unicode.Sc, r):
			word.WriteRune(r)
		default:
			return a, false
		}
	}
	a.digits = strings.Trim(digits.String(), ",")
	if word.Len() > 0 {
		// "kr." and "Rs." end in a dot that is no decimal mark.
		a.digits = strings.Trim(a.digits, ".,")
		if a.currency, ok = currencyOf(word.String()); !ok {
			return a, false
		}
	}
	inner := strings.Trim(a.digits, ".,")
	return a, inner != "" && len(inner) <= 20
}

// see adds a cell to what the column shows.
func (m *marks) see(s string) {
	a, ok := takeApart(s)
	if !ok {
		return
	}
	dots, commas := strings.Count(a.digits, "."), strings.Count(a.digits, ",")
	last := strings.LastIndexAny(a.digits, ".,")
	behind := len(a.digits) - last - 1
	switch {
	case last < 0:
	case dots > 0 && commas > 0: // two marks: the last is the decimal one
		m.vote(a.digits[last], true)
	case dots+commas > 1: // one mark several times groups thousands
		m.vote(a.digits[last], false)
	case behind != 3 || last > 3 || last == 0 || a.digits[0] == '0':
		m.vote(a.digits[last], true)
	default:
		if len(m.either) < 3 {
			m.either = append(m.either, strings.TrimSpace(s))
		}
	}
}

func (m *marks) vote(mark byte, decimal bool) {
	if (mark == '.') == decimal {
		m.dot++
	} else {
		m.comma++
	}
}

// decide answers "dot" or "comma"; asked is true where only the user can.
// Cells of both styles in one column make the others ambiguous too.
func (m *marks) decide() (hint string, asked bool) {
	switch {
	case m.dot > 0 && m.comma > 0:
		return "", true
	case m.dot > 0:
		return "dot", false
	case m.comma > 0:
		return "comma", false
	}
	return "dot", len(m.either) > 0
}

// Money reads an amount in minor units with the column's decimal mark. The
// currency is what the cell says, or else fallback; it decides how many minor
// units there are. Three dollars are the fallback's dollars if it has them.
func Money(s, hint, fallback string) (minor int64, currency string, ok bool) {
	a, ok := takeApart(s)
	if !ok {
		return 0, "", false
	}
	currency = a.currency
	if currency == "" || currency == "USD" && strings.Contains(s, "$") && strings.HasSuffix(fallback, "D") {
		currency = fallback
	}
	decimal, group := ".", ","
	if hint == "comma" {
		decimal, group = ",", "."
	}
	whole, fraction, _ := strings.Cut(a.digits, decimal)
	if strings.Contains(fraction, group) || strings.Contains(fraction, decimal) || !grouped(whole, group) {
		return 0, "", false
	}
	minor, ok = toMinor(strings.ReplaceAll(whole, group, ""), fraction, minorDigits(currency))
	if a.negative {
		minor = -minor
	}
	return minor, currency, ok
}

// grouped says that every group but the first has three digits (two and three
// in India), so that a decimal mark is not taken for a thousands mark.
func grouped(whole, group string) bool {
	parts := strings.Split(whole, group)
	for i, p := range parts[1:] {
		if len(p) != 3 && (len(p) != 2 || i == len(parts)-2) {
			return false
		}
	}
	return len(parts) == 1 || len(parts[0]) >= 1 && len(parts[0]) <= 3
}

func toMinor(whole, fraction string, digits int) (int64, bool) {
	units := whole + fraction[:min(len(fraction), digits)] + strings.Repeat("0", max(0, digits-len(fraction)))
	n, err := strconv.ParseInt(units, 10, 64)
	if err != nil || n > math.MaxInt64/1000 {
		return 0, false
	}
	if len(fraction) > digits && fraction[digits] >= '5' {
		n++
	}
	return n, true
}

func minorDigits(currency string) int {
	switch currency {
	case "JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX", "XAF", "XOF", "XPF", "RWF":
		return 0
	case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND":
		return 3
	}
	return 2
}

var currencySigns = map[string]string{
	"€": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "¥": "JPY", "円": "JPY", "￥": "JPY", "元": "CNY", "₹": "INR", "RS": "INR", "₩": "KRW", "원": "KRW",
	"₽": "RUB", "РУБ": "RUB", "₺": "TRY", "TL": "TRY", "₴": "UAH", "৳": "BDT", "₫": "VND", "₪": "ILS", "฿": "THB", "₦": "NGN", "₱": "PHP", "ZŁ": "PLN",
	"KČ": "CZK", "FT": "HUF", "R$": "BRL", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "FR": "CHF", "SFR": "CHF", "EURO": "EUR", "EUROS": "EUR",
}

// currencyOf knows signs and three-letter codes; any other word makes the cell
// no amount.
func currencyOf(word string) (string, bool) {
	word = strings.ToUpper(word)
	if code, ok := currencySigns[word]; ok {
		return code, true
	}
	return word, isCurrency(word)
}

// currencies are the codes in use; three letters alone could be a month.
const currencies = " AED AFN ALL AMD ARS AUD AZN BAM BDT BGN BHD BOB BRL BWP BYN CAD CHF CLP CNY COP CRC CZK DKK DOP DZD EGP ETB EUR GBP GEL GHS GTQ HKD HNL HRK HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KHR KRW KWD KZT LAK LBP LKR LYD MAD MDL MKD MMK MNT MUR MXN MYR NGN NIO NOK NPR NZD OMR PAB PEN PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SEK SGD SYP THB TND TRY TTD TWD TZS UAH UGX USD UYU UZS VND XAF XOF XPF YER ZAR ZMW "

func isCurrency(s string) bool {
	return len(s) == 3 && strings.Contains(currencies, " "+s+" ")
}

// number reads a count or a share: "1,204", "45 %", "3.5". A single mark with
// three digits behind groups thousands, since counts have no thousandths.
func number(s string) (float64, bool) {
	s, percent := strings.CutSuffix(strings.TrimSpace(s), "%")
	a, ok := takeApart(s)
	if !ok || a.currency != "" {
		return 0, false
	}
	digits, last := a.digits, strings.LastIndexAny(a.digits, ".,")
	if last >= 0 {
		behind := strings.ReplaceAll(strings.ReplaceAll(digits[last+1:], ".", ""), ",", "")
		before := strings.ReplaceAll(strings.ReplaceAll(digits[:last], ".", ""), ",", "")
		digits = before + "." + behind
		if len(behind) == 3 && strings.Trim(before, "0") != "" {
			digits = before + behind
		}
	}
	f, err := strconv.ParseFloat(digits, 64)
	if a.negative {
		f = -f
	}
	if percent {
		f /= 100
	}
	return f, err == nil
}
