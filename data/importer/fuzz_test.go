package importer

import (
	"bytes"
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"goodword/model"
)

// FuzzTable promises that any bytes end in records or in a refusal, and that
// what comes out is valid text within bounds.
func FuzzTable(f *testing.F) {
	paths, _ := filepath.Glob("testdata/hostile/*.csv")
	for _, path := range paths {
		if raw, err := os.ReadFile(path); err == nil && len(raw) < 4096 {
			f.Add(raw)
		}
	}
	f.Add([]byte("\xff\xfeN\x00a\x00m\x00e\x00"))
	f.Add([]byte("Email\tName\r\na@b.cd\t\"x\r\n\"\r\n"))
	f.Add([]byte(`{"page":{"people":[{"name":"Ann","user":{"email":"a@b.cd"}},{"name":null}]}}`))
	f.Add([]byte("{\"name\":\"Ann\"}\n{\"name\":\"Bob\",\"tags\":[\"a\",{\"name\":\"b\"}]}"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		src := memory("f.csv", string(raw))
		x, err := Read(context.Background(), src, Options{})
		var refused *model.ImportError
		if err != nil {
			if !errors.As(err, &refused) {
				t.Fatalf("neither read nor refused: %v", err)
			}
			return
		}
		n := 0
		for rec, err := range x.Records(context.Background()) {
			if err != nil {
				t.Fatalf("surveyed but not readable: %v", err)
			}
			n++
			if rec.Line < 1 || rec.Number != n || rec.Key == "" && rec.Left == "" {
				t.Fatalf("record without place or key: %+v", rec)
			}
			if !utf8.ValidString(rec.Person.Name) || len(rec.Person.Name) > 2048 {
				t.Fatalf("name %q", rec.Person.Name)
			}
		}
		if n != x.Rows {
			t.Fatalf("the preview says %d rows, there are %d records", x.Rows, n)
		}
	})
}

func FuzzMoney(f *testing.F) {
	for _, s := range []string{"1,234.56", "1.234,56 €", "(12.00)", "12,00-", "৳2,999", "1'234.50", "٢٫٥", "$", "-", ".5", "5."} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, comma bool) {
		var m marks
		m.see(s)
		hint := "dot"
		if comma {
			hint = "comma"
		}
		minor, currency, ok := Money(s, hint, "EUR")
		if !ok && minor != 0 || minor == math.MinInt64 {
			t.Fatalf("Money(%q) = %d %v", s, minor, ok)
		}
		if ok && !isCurrency(currency) {
			t.Fatalf("Money(%q) has the currency %q", s, currency)
		}
	})
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2024-03-05T10:00:00+02:00", "03/04/2024", "Mar 5, 2024", "45356", "31/31/2024", "2024年3月5日", "1709647629000", "5. März 2024 10:00 PM"} {
		f.Add(s, "dmy")
	}
	f.Fuzz(func(t *testing.T, s, hint string) {
		var o orders
		o.see(s)
		d, ok := Date(s, hint, time.UTC, time.UTC)
		if _, err := model.ParseDate(string(d)); err != nil || ok != (d != "") {
			t.Fatalf("Date(%q, %q) = %q %v", s, hint, d, ok)
		}
	})
}

func FuzzAddress(f *testing.F) {
	for _, s := range []string{"lena.h+shop@gmail.com", "Lena <lena@example.com>", "mailto:a@b.cd", "a@müller.example", "@", "a@b@c.de"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if isAddress(s) != reAddress.MatchString(s) {
			t.Fatalf("by hand and by pattern differ about %q", s)
		}
		a, ok := Address(s)
		if !ok {
			return
		}
		if again, ok := Address(a); !ok || again != a {
			t.Fatalf("Address(%q) = %q, which reads as %q", s, a, again)
		}
		if key := AddressKey(a); AddressKey(key) != key {
			t.Fatalf("the key %q of %q has the key %q", key, a, AddressKey(key))
		}
	})
}

func FuzzCards(f *testing.F) {
	for _, path := range []string{"testdata/contacts/contacts_v3.vcf", "testdata/contacts/contacts_v4.vcf"} {
		raw, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Add([]byte("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=\nller;Ann\nitem1.EMAIL;TYPE=pref:a@b.cd\nEND:VCARD"))
	f.Add([]byte("BEGIN:VCARD\nFN:Ann\\, Bo\\nCy\nTEL:+49 30 \n 123456\nEND:VCARD\nBEGIN:VCARD\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		err := readCards(bytes.NewReader(raw), func(rec model.ImportRecord) bool {
			for _, s := range []string{rec.Person.Name, rec.Person.Company, rec.Person.Note, rec.Key} {
				if model.Clean(s) != s {
					t.Fatalf("%q came through the door", s)
				}
			}
			return true
		})
		if err != nil {
			t.Fatalf("cards are read as far as they go, not %v", err)
		}
	})
}

func FuzzSlackText(f *testing.F) {
	f.Add("<@U1> see <https://x.test|this> &amp; <#C1|general> <!here>")
	f.Add("<@U1|<#>|&lt;")
	s := slackReader{names: map[string]string{"U1": "ann"}}
	f.Fuzz(func(t *testing.T, text string) {
		if got := clean(s.plain(text)); model.Clean(got) != got || strings.Contains(got, "<@U1>") && !strings.Contains(text, "&lt;") {
			t.Fatalf("%q reads as %q", text, got)
		}
	})
}
