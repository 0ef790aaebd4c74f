package importer

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodword/model"
)

var update = flag.Bool("update", false, "write the golden files anew")

// memory is a source that needs no file.
func memory(name, content string) Source {
	return Source{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(content)), nil }}
}

func readAll(t *testing.T, src Source, opts Options) (*Export, []model.ImportRecord) {
	t.Helper()
	x, err := Read(context.Background(), src, opts)
	if err != nil {
		t.Fatalf("reading %s: %v", src.Name, err)
	}
	var records []model.ImportRecord
	for rec, err := range x.Records(context.Background()) {
		if err != nil {
			t.Fatalf("records of %s: %v", src.Name, err)
		}
		records = append(records, rec)
	}
	return x, records
}

func answers(t *testing.T, flags ...string) Options {
	t.Helper()
	var opts Options
	for _, f := range flags {
		a, err := ParseMap(f)
		if err != nil {
			t.Fatal(err)
		}
		opts.Map = append(opts.Map, a)
	}
	return opts
}

// TestEveryExportReadsAsItsGoldenSays holds what each sample becomes: columns,
// notices, questions and every record, or the sentence that refuses it.
func TestEveryExportReadsAsItsGoldenSays(t *testing.T) {
	paths, err := filepath.Glob("testdata/*/*.*")
	if err != nil || len(paths) < 40 {
		t.Fatalf("found %d samples: %v", len(paths), err)
	}
	for _, path := range paths {
		if strings.HasSuffix(path, ".golden") {
			continue
		}
		t.Run(path, func(t *testing.T) {
			got := describe(t, path)
			golden := path + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s reads differently now:\n%s\nwant\n%s", path, got, want)
			}
		})
	}
}

func describe(t *testing.T, path string) string {
	t.Helper()
	src, err := File(path)
	if err != nil {
		t.Fatal(err)
	}
	x, err := Read(context.Background(), src, Options{})
	var refused *model.ImportError
	if errors.As(err, &refused) {
		return fmt.Sprintf("refused (%s): %s\n", refused.Kind, refused.Text)
	}
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s | %s | %s, %s, header line %d, %d rows\n", x.Format, x.Source[:min(len(x.Source), 20)], x.Encoding, x.Delimiter, x.HeaderLine, x.Rows)
	for _, c := range x.Columns {
		fmt.Fprintf(&b, "column %s -> %s %.2f %v\n", c.Header, c.Becomes, c.Confidence, c.Check)
	}
	for _, q := range x.Questions {
		fmt.Fprintf(&b, "question %s %s\n", q.Text(), q.Flag)
	}
	for _, n := range x.Notices {
		fmt.Fprintf(&b, "notice %s\n", n)
	}
	for rec, err := range x.Records(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "line %d %s\n", rec.Line, compact(t, rec))
	}
	return b.String()
}

// compact is a record without what is empty.
func compact(t *testing.T, rec model.ImportRecord) string {
	t.Helper()
	raw, err := json.Marshal(rec)
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(raw, &m); err != nil {
		t.Fatal(err)
	}
	delete(m, "Hash")
	delete(m, "Line")
	short, err := json.Marshal(prune(m))
	if err != nil {
		t.Fatal(err)
	}
	return string(short)
}

func prune(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k, e := range v {
			if e = prune(e); e == nil {
				delete(v, k)
			} else {
				v[k] = e
			}
		}
		if len(v) == 0 {
			return nil
		}
	case []any:
		for i := range v {
			v[i] = prune(v[i])
		}
		if len(v) == 0 {
			return nil
		}
	case string:
		if v == "" {
			return nil
		}
	case bool:
		if !v {
			return nil
		}
	case float64:
		if v == 0 {
			return nil
		}
	}
	return v
}

func TestRefusalsSayWhatToDo(t *testing.T) {
	long := strings.Repeat("x", maxCell+10)
	for _, c := range []struct{ name, content, kind string }{
		{"empty", "", kindEmpty},
		{"blank lines", " \n\n\t\n", kindEmpty},
		{"header only", "Name,Email\n", kindHeaderOnly},
		{"web page", "<!DOCTYPE html>\n<html><body>Sign in</body></html>", kindWebPage},
		{"no header", "ann@example.com,Ann\nbob@example.com,Bob\n", kindNoHeader},
		{"long cell", "Name,Email\nAnn," + long + "\n", kindCell},
		{"long quoted cell", "Name,Email\nAnn,\"" + long + "\"\n", kindCell},
		{"long quoted header", "\"" + long + "\",Email\nAnn,ann@example.com\n", kindNoHeader},
		{"open quote", "Name,Email\nAnn,\"ann@example.com\n" + strings.Repeat("Bob,bob@example.com\n", 600), kindQuote},
		{"open quote at the end", "Name,Email\nAnn,\"ann@example.com\n", kindQuote},
		{"binary", "\x00\x01\x02\x03\x04\x05\x06\x07binary\x00\x00\x01\x02", kindBinary},
		{"picture", "\x89PNG\r\n\x1a\n000", kindBinary},
		{"gzip", "\x1f\x8b\x08\x00", kindPacked},
		{"too wide", "Name,Email" + strings.Repeat(",x", maxColumns) + "\nAnn,ann@example.com\n", kindWide},
		{"about nobody", "Country,City\nDE,Berlin\nFR,Paris\n", kindMapping},
	} {
		t.Run(c.name, func(t *testing.T) {
			x, err := Read(context.Background(), memory("f.csv", c.content), Options{})
			var refused *model.ImportError
			if !errors.As(err, &refused) {
				t.Fatalf("not refused: %v %+v", err, x)
			}
			if refused.Kind != c.kind {
				t.Errorf("refused as %q (%s), want %q", refused.Kind, refused.Text, c.kind)
			}
			if len(refused.Text) > 200 || strings.Contains(refused.Text, "\n") {
				t.Errorf("the refusal is no short sentence: %q", refused.Text)
			}
		})
	}
}

func TestOpenQuoteNamesTheLineWhereItBegan(t *testing.T) {
	_, err := Read(context.Background(), memory("f.csv", "Name,Email\nAnn,a@example.com\nBob,\"b@example.com\n"+strings.Repeat("x,y\n", 600)), Options{})
	var refused *model.ImportError
	if !errors.As(err, &refused) || refused.Line != 3 {
		t.Fatalf("got %v, want the quote on line 3", err)
	}
}

func TestQuestionsAreAnsweredByTheFlagTheyName(t *testing.T) {
	content := "Email,Spent,Joined\na@example.com,\"1,234\",03/04/2024\nb@example.com,\"2,500\",05/06/2024\n"
	opts := Options{Currency: "EUR"} // where three digits behind a comma are thousands all the same
	x, err := Read(context.Background(), memory("f.csv", content), opts)
	if err != nil {
		t.Fatal(err)
	}
	if len(x.Questions) != 2 {
		t.Fatalf("asked %d questions, want 2: %+v", len(x.Questions), x.Questions)
	}
	for _, q := range x.Questions {
		flag := strings.TrimSuffix(strings.TrimPrefix(q.Flag, "--map '"), "'")
		a, err := ParseMap(flag)
		if err != nil {
			t.Fatalf("the flag %q of the question is refused: %v", q.Flag, err)
		}
		opts.Map = append(opts.Map, a)
	}
	x, records := readAll(t, memory("f.csv", content), opts)
	if len(x.Questions) != 0 {
		t.Errorf("asked again: %+v", x.Questions)
	}
	if p := records[0].Person; *p.SpendMinor != 123400 || p.Since != "2024-04-03" {
		t.Errorf("read %d and %s, want 123400 and 2024-04-03", *p.SpendMinor, p.Since)
	}
	_, records = readAll(t, memory("f.csv", content), answers(t, "Spent=spend:comma", "Spent=spend:EUR", "Joined=signed_up_at:mdy"))
	if p := records[0].Person; *p.SpendMinor != 123 || p.Currency != "EUR" {
		t.Errorf("with a decimal comma it is %d %s, want 123 EUR", *p.SpendMinor, p.Currency)
	}
	if p := records[1].Person; p.Since != "2024-05-06" {
		t.Errorf("mdy read %s, want 2024-05-06", p.Since)
	}
}

func TestNoQuestionAboutColumnsThatStayOut(t *testing.T) {
	content := "Email,Birthday\na@example.com,03/04/1990\nb@example.com,05/06/1991\n"
	x, _ := readAll(t, memory("f.csv", content), Options{})
	if len(x.Questions) != 0 {
		t.Errorf("asked about a column that is not imported: %+v", x.Questions)
	}
}

func TestTheLastContactOfACRMIsHistory(t *testing.T) {
	_, records := readAll(t, memory("hubspot.csv", "Record ID,First Name,Last Name,Email,Last Contacted,Last Activity Date\n1,Lena,Hoffmann,lena@example.com,2026-03-05 10:00,2026-04-01 10:00\n2,Ben,Okoro,ben@example.com,,2026-04-01 10:00\n"), Options{})
	if got := records[0].Touches; len(got) != 1 || got[0].Date != "2026-03-05" || got[0].Direction != "out" {
		t.Errorf("touches are %+v", got)
	}
	if got := records[1].Touches; len(got) != 0 {
		t.Errorf("an activity of any kind became a contact: %+v", got)
	}
}

func TestFollowersCannotBeMapped(t *testing.T) {
	x, _ := readAll(t, memory("f.csv", "Email,Followers\na@example.com,1200\n"), Options{})
	if c := x.Columns[1]; c.Role != "" {
		t.Errorf("followers became %q", c.Role)
	}
	if _, err := ParseMap("Followers=reach"); err == nil {
		t.Error("followers could be mapped to reach")
	}
	for role, taken := range map[string]bool{"note": true, "ignore": true, "likes_received": false, "rating": false, "spend": false} {
		_, err := Read(context.Background(), memory("f.csv", "Email,Twitter followers\na@example.com,1200\n"), answers(t, "Twitter followers="+role))
		if (err == nil) != taken {
			t.Errorf("followers as %s: %v", role, err)
		}
	}
}

func TestMappingNamesWhatThereIs(t *testing.T) {
	for _, bad := range []string{"Email", "=email", "Email=mail", "Email=email:dmy", "Spent=spend:dmy", "Spent=spend:EURO"} {
		if _, err := ParseMap(bad); err == nil {
			t.Errorf("--map %q was taken", bad)
		}
	}
	_, err := Read(context.Background(), memory("f.csv", "Email,Name\na@example.com,Ann\n"), answers(t, "Mail=email"))
	if err == nil || !strings.Contains(err.Error(), "the columns are Email, Name") {
		t.Errorf("a column that is not there: %v", err)
	}
}

func TestMapMakesAHeaderOfUnknownWords(t *testing.T) {
	_, records := readAll(t, memory("f.csv", "k1,k2\nAnn,12\nBob,13\n"), answers(t, "k1=full_name"))
	if len(records) != 2 || records[0].Person.Name != "Ann" {
		t.Errorf("got %+v", records)
	}
}

func TestPreambleSecondHeaderAndFooterStayOut(t *testing.T) {
	content := "Notes:\n\"When exporting your data, some lines come first\"\n\nFirst Name,Last Name,Email Address,,Company\n,,,Open-Ended,\nAnn,Example,ann@example.com,x,Acme\n\n\"Copyright (c) 2026\"\n\"Grand Totals (1 records)\"\n"
	x, records := readAll(t, memory("f.csv", content), Options{})
	if x.HeaderLine != 4 || len(records) != 1 || x.Rows != 1 {
		t.Fatalf("header on line %d, %d records, %d rows", x.HeaderLine, len(records), x.Rows)
	}
	if len(x.Notices) != 3 {
		t.Errorf("notices: %q", x.Notices)
	}
}

func TestTextComesInManyEncodings(t *testing.T) {
	utf16 := func(s string, big bool) string {
		var b strings.Builder
		for _, r := range s {
			if big {
				b.WriteByte(byte(r >> 8))
				b.WriteByte(byte(r))
			} else {
				b.WriteByte(byte(r))
				b.WriteByte(byte(r >> 8))
			}
		}
		return b.String()
	}
	const plain = "Name,Email\nJosé Müller,jose@example.com\n"
	for name, content := range map[string]string{
		"UTF-8":               plain,
		"UTF-8 with a mark":   bomUTF8 + plain,
		"quoted after a mark": bomUTF8 + "\"Name\",\"Email\"\n\"José Müller\",jose@example.com\n",
		"UTF-16 LE":           "\xff\xfe" + utf16(plain, false),
		"UTF-16 BE":           "\xfe\xff" + utf16(plain, true),
		"UTF-16 without mark": utf16(plain, false),
		"Windows-1252":        "Name,Email\nJos\xe9 M\xfcller,jose@example.com\n",
		"CR only":             strings.ReplaceAll(plain, "\n", "\r"),
		"CRLF":                strings.ReplaceAll(plain, "\n", "\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			_, records := readAll(t, memory("f.csv", content), Options{})
			if len(records) != 1 || records[0].Person.Name != "José Müller" {
				t.Errorf("got %+v", records)
			}
		})
	}
}

func TestAFewBrokenBytesDoNotTurnUTF8IntoWindows1252(t *testing.T) {
	content := "Name,Email\n" + strings.Repeat("Zoë,zoe@example.com\n", 30) + "Bad\xff,bad@example.com\n"
	x, records := readAll(t, memory("f.csv", content), Options{})
	if x.Encoding != "UTF-8" || records[0].Person.Name != "Zoë" || records[30].Person.Name != "Bad" {
		t.Errorf("%s, %q, %q", x.Encoding, records[0].Person.Name, records[30].Person.Name)
	}
}

func TestTheSameWordsTwiceAreTwoRecords(t *testing.T) {
	content := "rating,body,reviewer_email,review_date\n5,Great mug,a@example.com,2024-03-05\n5,Great mug,a@example.com,2024-03-05\n"
	_, records := readAll(t, memory("f.csv", content), Options{})
	if len(records) != 2 || records[0].Key == records[1].Key {
		t.Errorf("keys %q and %q", records[0].Key, records[1].Key)
	}
	_, again := readAll(t, memory("f.csv", content), Options{})
	if again[0].Key != records[0].Key || again[1].Key != records[1].Key {
		t.Error("reading again gives other keys")
	}
}

func TestAnswersChangeTheHash(t *testing.T) {
	content := "Email,Spent\na@example.com,\"1,234\"\n"
	_, dot := readAll(t, memory("f.csv", content), answers(t, "Spent=spend:dot"))
	_, comma := readAll(t, memory("f.csv", content), answers(t, "Spent=spend:comma"))
	if dot[0].Hash == comma[0].Hash {
		t.Error("the same hash although the amount is read differently")
	}
}

func TestDiscourseRowsWithoutACustomFieldKeepTheirGroups(t *testing.T) {
	for _, c := range []struct{ row, want []string }{
		{[]string{"1", "mug", "g"}, []string{"1", "mug", "g"}},
		{[]string{"1", "g"}, []string{"1", "", "g"}},
		{[]string{`"a, b"`, "mug", "g"}, []string{"a, b", "mug", "g"}},
	} {
		if got := alignDiscourse(c.row, 3); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestCancellingStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, memory("f.csv", "Name,Email\nAnn,a@example.com\n"), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestUnreadableSourcesAreSaid(t *testing.T) {
	if _, err := File(t.TempDir()); err == nil {
		t.Error("a directory was taken for a file")
	}
	if _, err := File("testdata/missing.csv"); err == nil {
		t.Error("a missing file was taken")
	}
}

func TestEveryFormatStandsInTheSignatures(t *testing.T) {
	known := map[string]bool{}
	for _, s := range words().formats {
		known[s.ID] = true
	}
	for _, f := range All {
		if !known[f.ID] {
			t.Errorf("%s is not in formats.json", f.ID)
		}
		for role := range f.Hints {
			if becomes[role] == "" {
				t.Errorf("%s hints at the unknown role %q", f.ID, role)
			}
		}
		for header, role := range f.Roles {
			if becomes[role] == "" && role != roleDrop && role != roleIgnore {
				t.Errorf("%s gives %q the unknown role %q", f.ID, header, role)
			}
			if Normalise(header) != header {
				t.Errorf("%s names %q, which is not normalised", f.ID, header)
			}
		}
	}
}
