package importer

import (
	"context"
	"errors"
	"strings"
	"testing"

	"goodword/model"
)

func TestRecordsAreFoundWhereverTheyAre(t *testing.T) {
	for name, content := range map[string]string{
		"list":               `[{"name":"Ann","email":"ann@example.com"},{"name":"Bob","email":"bob@example.com","phone":null}]`,
		"lines":              "{\"name\":\"Ann\",\"email\":\"ann@example.com\"}\n{\"name\":\"Bob\",\"email\":\"bob@example.com\",\"groups\":[{\"id\":1}]}\n",
		"list in an object":  `{"count":2,"tags":["a"],"page":{"next":null,"people":[{"name":"Ann","email":"ann@example.com"},{"email":"bob@example.com","name":"Bob"}]},"more":[{"x":1}]}`,
		"nested keys":        `{"people":[{"user":{"name":"Ann"},"Email":"ann@example.com"},{"user":{"name":"Bob"},"Email":"bob@example.com"}]}`,
		"blank record":       `[{},{"name":"Ann","email":"ann@example.com"},{"name":"Bob","email":"bob@example.com"}]`,
		"a mark at the head": bomUTF8 + `[{"name":"Ann","email":"ann@example.com"},{"name":"Bob","email":"bob@example.com"}]`,
	} {
		t.Run(name, func(t *testing.T) {
			x, records := readAll(t, memory("f.json", content), answersIf(t, name == "nested keys", "user name=full_name"))
			if x.Rows != 2 || len(records) != 2 || records[0].Person.Name != "Ann" || records[1].Key != "email:bob@example.com" {
				t.Errorf("%d rows: %+v", x.Rows, records)
			}
		})
	}
}

func answersIf(t *testing.T, wanted bool, flag string) Options {
	if !wanted {
		return Options{}
	}
	return answers(t, flag)
}

func TestASingleReviewIsNoList(t *testing.T) {
	content := `{"feed":{"author":{"name":{"label":"iTunes Store"}},"entry":{"author":{"name":{"label":"lenah"}},"im:rating":{"label":"5"},"content":{"label":"Great"},"id":{"label":"9"}},"link":[{"x":"y"}]}}`
	x, records := readAll(t, memory("f.json", content), Options{})
	if x.Format != "app_store_rss" || len(records) != 1 || records[0].Key != "9" || records[0].Signals[0].Evidence != "Great" {
		t.Errorf("%s: %+v", x.Format, records)
	}
}

func TestAnOldAppStoreFeedBeginsWithTheApp(t *testing.T) {
	content := `{"feed":{"entry":[{"id":{"label":"1"},"title":{"label":"The app"}},{"im:rating":{"label":"5"},"content":{"label":"Great"},"id":{"label":"9"}}]}}`
	_, records := readAll(t, memory("f.json", content), Options{})
	if len(records) != 2 || records[0].Left == "" || records[1].Left != "" {
		t.Errorf("%+v", records)
	}
}

func TestJSONThatIsRefused(t *testing.T) {
	for name, c := range map[string]struct{ content, kind string }{
		"cut off in a record":  {`[{"name":"Ann","email":"ann@exa`, kindUnreadable},
		"cut off behind one":   {`[{"name":"Ann","email":"ann@example.com"}`, kindUnreadable},
		"no JSON":              {`{"name" = "Ann"}`, kindUnreadable},
		"empty list":           {`[]`, kindHeaderOnly},
		"empty object":         {`{}`, kindHeaderOnly},
		"about nobody":         {`[{"a":1,"b":2}]`, kindMapping},
		"a text without end":   {`[{"name":"` + strings.Repeat("x", maxRecord+sampleSize), kindCell},
		"a nest without end":   {strings.Repeat(`[`, 20_000), kindUnreadable},
		"objects in objects":   {strings.Repeat(`{"a":`, 20_000), kindUnreadable},
		"too many keys":        {`[{"@":1` + manyKeys() + `}]`, kindWide},
		"an export of another": {`[{"count":1,"type":"contact","values":[]}]`, kindNotYet},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read(context.Background(), memory("f.json", c.content), Options{})
			var refused *model.ImportError
			if !errors.As(err, &refused) || refused.Kind != c.kind {
				t.Errorf("got %v, want a refusal as %q", err, c.kind)
			}
		})
	}
}

func manyKeys() string {
	var b strings.Builder
	for i := range maxColumns + 1 {
		b.WriteString(`,"k` + strings.Repeat("x", i%60) + string(rune('a'+i/60%26)) + string(rune('a'+i/1560)) + `":1`)
	}
	return b.String()
}

func TestWhatGoogleTranslatedIsLeftOut(t *testing.T) {
	for text, want := range map[string]string{
		"Sehr gut\n\n(Translated by Google) Very good":             "Sehr gut",
		"(Translated by Google) Very good\n\n(Original)\nSehr gut": "Sehr gut",
		"Very good": "Very good",
	} {
		if got := untranslated(text); got != want {
			t.Errorf("%q became %q", text, got)
		}
	}
}

func TestHTMLBecomesText(t *testing.T) {
	for markup, want := range map[string]string{
		"<p>I love <a href=\"x\">tea</a> &amp; mugs<br>much</p>": "I love tea & mugs\nmuch",
		"1 &lt; 2":         "1 < 2",
		"cut off <a href=": "cut off",
	} {
		if got := plainHTML(markup); got != want {
			t.Errorf("%q became %q", markup, got)
		}
	}
}
