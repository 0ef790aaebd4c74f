package importer

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodword/model"
)

// archive writes a zip of names and contents and gives it as a file.
func archive(t *testing.T, namesAndContents ...string) Source {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(namesAndContents); i += 2 {
		w, err := z.Create(namesAndContents[i])
		if err == nil {
			_, err = w.Write([]byte(namesAndContents[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return onDisk(t, b.Bytes())
}

func onDisk(t *testing.T, content []byte) Source {
	t.Helper()
	path := filepath.Join(t.TempDir(), "export.zip")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	src, err := File(path)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func TestArchivesThatAreRefused(t *testing.T) {
	list := "Name,Email\nAnn,ann@example.com\n"
	damaged := archive(t, "a.csv", strings.Repeat(list, 3000))
	raw, err := os.ReadFile(filepath.Join("testdata", "mailchimp", "audience_export_0a1b2c3d4e.zip"))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		src  Source
		kind string
	}{
		"bomb":             {archive(t, "a.csv", strings.Repeat(" ", 4<<20)), kindPacked},
		"nothing readable": {archive(t, "a.exe", "MZ", "b/", ""), kindHeaderOnly},
		"only refused":     {archive(t, "a.csv", "<html>Sign in</html>"), kindWebPage},
		"two kinds":        {archive(t, "a.csv", list, "b.csv", "rating,body\n5,Great mug\n"), kindMapping},
		"cut off":          {onDisk(t, raw[:len(raw)/2]), kindUnreadable},
		"in memory":        {memory("inner.zip", string(raw)), kindPacked},
	} {
		_, err := Read(context.Background(), c.src, Options{})
		var refused *model.ImportError
		if !errors.As(err, &refused) || refused.Kind != c.kind {
			t.Errorf("%s: got %v, want a refusal as %q", name, err, c.kind)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, damaged, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestAnArchiveIsReadAsOneList(t *testing.T) {
	src := archive(t, "__MACOSX/._a.csv", "junk", "a.csv", "Name,Email\nAnn,ann@example.com\n", "b.csv", "Name,Email\nBob,bob@example.com\n", "c.csv", "Name,Email\n", "read.me", "x")
	x, records := readAll(t, src, Options{})
	if x.Rows != 2 || len(records) != 2 || records[1].Person.Name != "Bob" || records[1].Number != 2 {
		t.Errorf("%d rows, %+v", x.Rows, records)
	}
	if len(x.Notices) != 1 || !strings.Contains(x.Notices[0], "c.csv has a header and no rows") {
		t.Errorf("notices: %q", x.Notices)
	}
	if _, err := Read(context.Background(), src, answers(t, "Nome=full_name")); err == nil {
		t.Error("an answer about no column was taken")
	}
	_, mapped := readAll(t, src, answers(t, "Name=company"))
	if mapped[0].Person.Company != "Ann" {
		t.Errorf("the answer changed nothing: %+v", mapped[0].Person)
	}
}
