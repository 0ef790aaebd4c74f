package importer

import (
	_ "embed"
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed roles.json
var rolesJSON []byte

//go:embed formats.json
var formatsJSON []byte

// signature says which headers a format needs; the most of them wins.
type signature struct {
	ID       string   `json:"id"`
	Kind     string   `json:"kind"`
	Needs    []string `json:"needs"`
	Entity   string   `json:"entity"`
	MultiRow string   `json:"multirow"`
}

// vocabulary is roles.json and formats.json, ready for looking up.
type vocabulary struct {
	roles    map[string]string // normalised header -> role
	openings []opening         // beginnings of questions
	telling  map[string]string // one word -> role
	known    map[string]bool   // every header that any format or role knows
	formats  []signature
}

type opening struct{ words, role string }

// words is read once; the two files are part of the program, so a fault in
// them is ours and panics in every test.
var words = sync.OnceValue(func() vocabulary {
	var file struct {
		Roles map[string][]string `json:"roles"`
	}
	var formats struct {
		Formats []signature `json:"formats"`
	}
	mustDecode(rolesJSON, &file)
	mustDecode(formatsJSON, &formats)
	v := vocabulary{roles: map[string]string{}, telling: map[string]string{}, known: map[string]bool{}, formats: formats.Formats}
	for role, synonyms := range file.Roles {
		for _, s := range synonyms {
			s = Normalise(s)
			v.roles[s], v.known[s] = role, true
			n := strings.Count(s, " ") + 1
			if n >= 4 || role == roleNPS && n >= 3 {
				v.openings = append(v.openings, opening{s, role})
			}
			if n == 1 && len(s) > 2 && slices.Contains(tellingRoles, role) {
				v.telling[s] = role
			}
		}
	}
	for _, f := range formats.Formats {
		for _, need := range f.Needs {
			v.known[need] = true
		}
	}
	return v
})

// tellingRoles are those that a single word in a longer header gives away.
var tellingRoles = []string{roleEmail, rolePhone, roleNPS, roleRating, roleSpend}

func mustDecode(raw []byte, into any) {
	if err := json.Unmarshal(raw, into); err != nil {
		panic("importer: " + err.Error())
	}
}

// plainLetters are Latin letters that no normal form takes apart.
var plainLetters = strings.NewReplacer("ı", "i", "ł", "l", "ø", "o", "đ", "d", "ß", "ss", "æ", "ae", "œ", "oe", "'", " ", "’", " ")

// Normalise makes headers comparable: compatibility form, lower case, no Latin
// accents, words separated by one space. Marks of other scripts stay, since
// there they are part of the letter.
func Normalise(header string) string {
	s := plainLetters.Replace(strings.ToLower(norm.NFKC.String(header)))
	var b strings.Builder
	latin := false
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r) && latin:
		case unicode.IsLetter(r), unicode.IsNumber(r), unicode.Is(unicode.M, r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
		if !unicode.Is(unicode.Mn, r) {
			latin = unicode.Is(unicode.Latin, r)
		}
	}
	return strings.Join(strings.Fields(norm.NFC.String(b.String())), " ")
}

// withoutRemark drops a trailing "(…)".
func withoutRemark(header string) string {
	if i := strings.LastIndexAny(header, "(（"); i > 0 && strings.HasSuffix(strings.TrimSpace(header), ")") {
		return header[:i]
	}
	return header
}
