package e2e

import (
	"go/ast"
	"regexp"
	"strings"
	"testing"

	"goodword/model"
)

// TestNoTextRestsOnAFigureThatIsNotReliedOn looks for the percentages of the
// claims in everything the program can say.
func TestNoTextRestsOnAFigureThatIsNotReliedOn(t *testing.T) {
	share := regexp.MustCompile(`\d+ %`)
	claimed := map[string]bool{}
	for _, c := range model.UnreliedClaims {
		for _, s := range share.FindAllString(c, -1) {
			claimed[s] = true
		}
	}
	if len(claimed) < len(model.UnreliedClaims) {
		t.Fatalf("only %d percentages are claimed", len(claimed))
	}
	delete(claimed, "50 %") // also the limit of the brand's share
	for _, s := range sources(t) {
		if strings.HasSuffix(s.path, "claim.go") {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok {
				for _, said := range share.FindAllString(lit.Value, -1) {
					if claimed[said] {
						t.Errorf("%s says %s", s.set.Position(lit.Pos()), said)
					}
				}
			}
			return true
		})
	}
}
