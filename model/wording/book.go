package wording

import (
	"embed"
	"fmt"
	"regexp"
	"strings"
	"sync"
)

//go:embed rules/*.txt
var files embed.FS

// kind says what a finding of that kind means: its class, how strong it is,
// and which warning is shown.
type kind struct{ class, force, warning string }

// rule is one meaning with the shapes that carry it.
type rule struct {
	id, kind, why string
	checks        []string         // the kinds of text it reads
	find          []*regexp.Regexp // any of these is a finding,
	notAfter      []*regexp.Regexp // unless one of these stands right before it,
	unless        []*regexp.Regexp // or one of these in the same sentence.
	stands        bool             // a negation before it does not let it through
}

// Pair sets a deal-like phrase beside a human one.
type Pair struct {
	Deal  string `json:"deal"`
	Human string `json:"human"`
	find  *regexp.Regexp
}

// book is a language's rules, compiled.
type book struct {
	kinds    map[string]kind
	messages map[string]string
	rules    []*rule
	signs    map[string][]*regexp.Regexp
	pairs    []Pair
	pieces   map[string]string
}

var (
	english = sync.OnceValue(func() *book { return mustRead("en") })
	others  sync.Map // language -> func() *book
)

// bookFor gives the rules of a language, English where there is no such file.
func bookFor(language string) *book {
	if language == "" || language == "en" {
		return english()
	}
	if _, err := files.Open("rules/" + language + ".txt"); err != nil {
		return english()
	}
	load, _ := others.LoadOrStore(language, sync.OnceValue(func() *book { return mustRead(language) }))
	return load.(func() *book)()
}

// mustRead panics on a broken rule file: it is part of the program, and a test
// reads every one of them.
func mustRead(language string) *book {
	src, err := files.ReadFile("rules/" + language + ".txt")
	if err == nil {
		var b *book
		if b, err = read(string(src)); err == nil {
			return b
		}
	}
	panic(fmt.Sprintf("read wording rules %s: %v", language, err))
}

// read parses a rule file. Its grammar stands at the head of rules/en.txt.
func read(src string) (*book, error) {
	b := &book{
		kinds:    map[string]kind{},
		messages: map[string]string{},
		signs:    map[string][]*regexp.Regexp{},
		pieces:   map[string]string{},
	}
	for n, line := range strings.Split(src, "\n") {
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if word == "" || strings.HasPrefix(word, "#") {
			continue
		}
		if err := b.line(word, strings.TrimSpace(rest)); err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	return b, nil
}

func (b *book) line(word, rest string) error {
	switch word {
	case "warning":
		id, message, _ := strings.Cut(rest, " ")
		b.messages[id] = message
		return nil
	case "kind":
		f := strings.Fields(rest)
		if len(f) != 4 {
			return fmt.Errorf("kind wants a name, a class, a force and a warning")
		}
		b.kinds[f[0]] = kind{f[1], f[2], f[3]}
		return nil
	case "piece":
		name, pattern, _ := strings.Cut(rest, " ")
		if had := b.pieces[name]; had != "" {
			pattern = had + "|" + pattern
		}
		b.pieces[name] = pattern
		return nil
	case "sign":
		name, pattern, _ := strings.Cut(rest, " ")
		re, err := b.compile(pattern, "")
		b.signs[name] = append(b.signs[name], re)
		return err
	case "pair":
		deal, human, _ := strings.Cut(rest, " -> ")
		pattern, shown, _ := strings.Cut(deal, " = ")
		re, err := b.compile(pattern, "")
		b.pairs = append(b.pairs, Pair{Deal: shown, Human: human, find: re})
		return err
	case "rule":
		f := strings.Fields(rest)
		if len(f) < 3 || b.kinds[f[1]] == (kind{}) {
			return fmt.Errorf("rule wants an id, a known kind and the texts it reads")
		}
		b.rules = append(b.rules, &rule{id: f[0], kind: f[1], checks: f[2:]})
		return nil
	}
	if len(b.rules) == 0 {
		return fmt.Errorf("%q outside a rule", word)
	}
	return b.ruleLine(b.rules[len(b.rules)-1], word, rest)
}

func (b *book) ruleLine(r *rule, word, rest string) (err error) {
	var re *regexp.Regexp
	switch word {
	case "why":
		r.why = rest
	case "stands":
		r.stands = true
	case "find":
		re, err = b.compile(rest, "")
		r.find = append(r.find, re)
	case "not-after":
		re, err = b.compile(rest, `[\s-]*$`)
		r.notAfter = append(r.notAfter, re)
	case "unless":
		re, err = b.compile(rest, "")
		r.unless = append(r.unless, re)
	default:
		err = fmt.Errorf("unknown word %q", word)
	}
	return err
}

var pieceName = regexp.MustCompile(`<([a-z]+)>`)

// compile turns a pattern into a regular expression: <name> is a piece, a
// space is any space or hyphen, " ?" one that may be missing, and " .. " is up
// to six words within the sentence. Words match whole and in any case.
func (b *book) compile(pattern, tail string) (*regexp.Regexp, error) {
	var unknown string
	for range 5 {
		pattern = pieceName.ReplaceAllStringFunc(pattern, func(s string) string {
			p, ok := b.pieces[s[1:len(s)-1]]
			if !ok {
				unknown = s
			}
			return "(?:" + p + ")"
		})
	}
	if unknown != "" {
		return nil, fmt.Errorf("unknown piece %s", unknown)
	}
	before, after := edges(pattern)
	pattern = strings.ReplaceAll(pattern, " .. ", `(?:[\s-]+[^\s.;:!?]+){0,6}?[\s-]+`)
	pattern = strings.ReplaceAll(pattern, " ?", `[\s-]*`)
	pattern = strings.ReplaceAll(pattern, " ", `[\s-]+`)
	return regexp.Compile("(?i)" + before + "(?:" + pattern + ")" + after + tail)
}

// edges asks for whole words, except where a pattern begins or ends in a sign
// such as € or %, or with an anchor of its own.
func edges(pattern string) (before, after string) {
	if !strings.ContainsAny(pattern[:1], `[\^`) && !strings.HasPrefix(pattern, `(?:\A`) {
		before = `\b`
	}
	if !strings.ContainsAny(pattern[len(pattern)-1:], `]*%$`) && !strings.HasSuffix(pattern, `\?`) {
		after = `\b`
	}
	return before, after
}
