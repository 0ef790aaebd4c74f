package importer

import (
	"context"
	"errors"
	"strings"
	"testing"

	"goodword/model"
)

func TestRSSIsReadAsAtomIs(t *testing.T) {
	content := `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Alerts</title><item>
<title>A &lt;b&gt;mug&lt;/b&gt; &amp;amp; tea</title><link>https://blog.example/1?utm_source=x</link><pubDate>Tue, 05 Mar 2024 14:07:09 GMT</pubDate><dc:creator>Lena</dc:creator>
<description><![CDATA[<p>Great&nbsp;mug</p>]]></description></item></channel></rss>`
	x, records := readAll(t, memory("f.xml", content), Options{})
	if x.Format != "feed" || len(records) != 1 || records[0].Key != "url:https://blog.example/1" {
		t.Fatalf("%s: %+v", x.Format, records)
	}
	want := model.ImportMention{Date: "2024-03-05", Channel: "blog.example", Text: "A mug & tea\nGreat\u00a0mug", Link: "https://blog.example/1?utm_source=x", Author: "Lena"}
	if m := records[0].Mentions[0]; m != want {
		t.Errorf("got %+v\nwant %+v", m, want)
	}
}

func TestFeedsThatAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ content, kind string }{
		"cut off":            {`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Mug`, kindUnreadable},
		"no entry":           {`<?xml version="1.0"?><urlset><url>x</url></urlset>`, kindHeaderOnly},
		"a text without end": {`<feed><entry><title>` + strings.Repeat("x", maxRecord+sampleSize), kindCell},
	} {
		_, err := Read(context.Background(), memory("f.xml", c.content), Options{})
		var refused *model.ImportError
		if !errors.As(err, &refused) || refused.Kind != c.kind {
			t.Errorf("%s: got %v, want a refusal as %q", name, err, c.kind)
		}
	}
}

func TestTheRealLinkIsTaken(t *testing.T) {
	for link, want := range map[string]string{
		"https://www.google.com/url?rct=j&url=https://blog.example/0%3Fa%3D1&ct=ga": "https://blog.example/0?a=1",
		"https://www.google.de/url?q=https://blog.example/":                         "https://blog.example/",
		"https://www.google.com/url?url=javascript:x":                               "https://www.google.com/url?url=javascript:x",
		"https://blog.example/url?url=https://x.example":                            "https://blog.example/url?url=https://x.example",
	} {
		if got := realLink(link); got != want {
			t.Errorf("%s became %s", link, got)
		}
	}
}
