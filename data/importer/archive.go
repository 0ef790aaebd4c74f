package importer

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"goodword/model"
)

// Bounds of an archive. Text packs to a tenth or a twentieth; what packs to a
// thousandth was made to fill a disk.
const (
	maxMembers  = 10_000
	maxUnpacked = 4 << 30
	maxRatio    = 500
	ratioFrom   = 1 << 20 // small members of blanks pack that well by themselves
)

// readableEndings are the members of an archive that are looked at.
var readableEndings = []string{".csv", ".tsv", ".txt", ".vcf", ".json", ".jsonl", ".ndjson", ".xml", ".atom", ".rss"}

// readArchive reads what an archive holds as one export, so that it is one
// import with one way back. Its files must be of one tool, since a record's
// key is unique within a tool only.
func (x *Export) readArchive(ctx context.Context) error {
	files, err := x.src.members()
	if err != nil {
		return err
	}
	var leftOut []string
	var first error
	opts := x.opts
	opts.Partly = true
	for _, src := range files {
		m, err := Read(ctx, src, opts)
		var refused *model.ImportError
		switch {
		case err == nil:
			x.members = append(x.members, m)
			continue
		case !errors.As(err, &refused):
			return err
		case refused.Kind != kindEmpty && refused.Kind != kindHeaderOnly && first == nil:
			first = err
		}
		leftOut = append(leftOut, refused.Text)
	}
	if len(x.members) == 0 {
		if first != nil {
			return first
		}
		return refuse(kindHeaderOnly, 0, "%s holds no file with rows that can be read: unpack it, and import what you need as CSV", x.Name)
	}
	for _, text := range leftOut {
		x.Notices = append(x.Notices, "left out: "+text)
	}
	return x.combine()
}

// combine writes the preview of all members as that of one file.
func (x *Export) combine() error {
	one := x.members[0]
	x.Format, x.FormatName, x.Source, x.Encoding = one.Format, one.FormatName, one.Source, fmt.Sprintf("zip, %s", model.Plural(len(x.members), "file"))
	x.HeaderLine, x.Delimiter, x.Signature = one.HeaderLine, one.Delimiter, one.Signature
	for _, m := range x.members {
		if m.Source != x.Source {
			return refuse(kindMapping, 0, "%s holds lists of different kinds, such as %s and %s: unpack it and import them one by one", x.Name, one.Name, m.Name)
		}
		x.Rows += m.Rows
		for _, c := range m.Columns {
			if !slices.ContainsFunc(x.Columns, func(have model.ImportColumn) bool { return have.Header == c.Header }) {
				x.Columns = append(x.Columns, c)
			}
		}
		for _, q := range m.Questions {
			if !slices.ContainsFunc(x.Questions, func(have model.ImportQuestion) bool { return have.Column == q.Column }) {
				x.Questions = append(x.Questions, q)
			}
		}
		for _, n := range m.Notices {
			x.Notices = append(x.Notices, m.Name+": "+n)
		}
	}
	for _, a := range x.opts.Map {
		if !slices.ContainsFunc(x.members, func(m *Export) bool { return m.find(a.Header) >= 0 }) {
			return refuse(kindMapping, 0, "--map: no file in %s has a column %q", x.Name, a.Header)
		}
	}
	return nil
}

// eachMember yields the records of the members one after the other.
func (x *Export) eachMember(ctx context.Context, yield func(model.ImportRecord, error) bool) {
	number := 0
	for _, m := range x.members {
		for rec, err := range m.Records(ctx) {
			number++
			rec.Number = number
			if !yield(rec, err) || err != nil {
				return
			}
		}
	}
}

// members are the files in an archive that may be exports, each to be opened
// by itself. Archives in archives are left packed.
func (s Source) members() ([]Source, error) {
	z, closer, err := s.unzip()
	if err != nil {
		return nil, err
	}
	defer closer.Close()
	if err := checkBomb(z, s.Name); err != nil {
		return nil, err
	}
	var found []Source
	for i, f := range z.File {
		name := path.Base(f.Name)
		if strings.HasPrefix(name, ".") || strings.HasPrefix(f.Name, "__MACOSX/") || !slices.Contains(readableEndings, strings.ToLower(path.Ext(name))) {
			continue
		}
		found = append(found, Source{Name: model.Clean(name), Open: func() (io.ReadCloser, error) { return s.openMember(i) }})
	}
	return found, nil
}

// unzip reads the directory at the end of the archive.
func (s Source) unzip() (*zip.Reader, io.Closer, error) {
	r, err := s.Open()
	if err != nil {
		return nil, nil, err
	}
	at, ok := r.(interface {
		io.ReaderAt
		io.Seeker
	})
	if !ok {
		r.Close()
		return nil, nil, refuse(kindPacked, 0, "%s is packed inside another archive: unpack that one first", s.Name)
	}
	size, err := at.Seek(0, io.SeekEnd)
	if err == nil {
		var z *zip.Reader
		if z, err = zip.NewReader(at, size); err == nil {
			return z, r, nil
		}
	}
	r.Close()
	return nil, nil, refuse(kindUnreadable, 0, "%s is a damaged zip archive: download it again", s.Name)
}

// checkBomb believes the sizes that the directory states; openMember holds
// the members to them.
func checkBomb(z *zip.Reader, name string) error {
	total := uint64(0)
	for _, f := range z.File {
		total += min(f.UncompressedSize64, maxUnpacked+1)
		if f.UncompressedSize64 > ratioFrom && f.UncompressedSize64/max(1, f.CompressedSize64) > maxRatio || total > maxUnpacked {
			return refuse(kindPacked, 0, "%s would unpack to far more than an export holds: look what it is before you open it", name)
		}
		if f.Flags&1 != 0 {
			return refuse(kindPacked, 0, "%s is locked with a password: unpack it and import what is inside", name)
		}
	}
	if len(z.File) > maxMembers {
		return refuse(kindPacked, 0, "%s holds more than %d files: unpack it and import the lists that you need", name, maxMembers)
	}
	return nil
}

// openMember opens one file in the archive.
func (s Source) openMember(i int) (io.ReadCloser, error) {
	z, closer, err := s.unzip()
	if err != nil {
		return nil, err
	}
	if i >= len(z.File) {
		closer.Close()
		return nil, refuse(kindUnreadable, 0, "%s has changed while it was read: import it again", s.Name)
	}
	r, err := z.File[i].Open()
	if err != nil {
		closer.Close()
		return nil, refuse(kindUnreadable, 0, "%s holds a damaged file: download it again", s.Name)
	}
	return &packed{r: io.LimitReader(r, int64(z.File[i].UncompressedSize64)), member: r, archive: closer, name: s.Name}, nil
}

// packed is a member with the archive that it lies in.
type packed struct {
	r               io.Reader
	member, archive io.Closer
	name            string
}

func (p *packed) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		err = refuse(kindUnreadable, 0, "%s is a damaged zip archive: download it again", p.name)
	}
	return n, err
}

func (p *packed) Close() error { return errors.Join(p.member.Close(), p.archive.Close()) }
