package main

import (
	"go/ast"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Words and letters that one of both languages has and the other has not.
var (
	onlyFrench = regexp.MustCompile(`(?i)[éèêàùçîôâœ«]|[ \x{a0}][:;?!]|\b(le|la|les|l|d|de|du|des|un|une|et|est|au|aux|en|pour|dans|sur|par|avec|qui|que|sont|ou|pas|ne|n|` +
		`habitants|temps|heures|jours|lignes?|feuille|colonnes?|carte|ordre|sans|avant|nombre|limite|nouveaux|voir|chemin|garder|1er|[23]e)\b`)
	onlyEnglish = regexp.MustCompile(`(?i)\b(the|is|of|and|not|with|has|have|its|it|are|be|that|which|this|was|were|by|for|no|to|in|from|where|whose|than|one|or|as|at|` +
		`inhabitants|people|time|hours|days|lines?|rows?|sheet|columns?|map|order|without|before|number|limit|new|see|way|keep|key|figure|findings?|our|their|[123](st|nd|rd))\b`)
)

// french says by how much a text is French rather than English: below 0 for English.
func french(text string) int {
	return len(onlyFrench.FindAllString(text, -1)) - len(onlyEnglish.FindAllString(text, -1))
}

// TestLanguagesAreNotSwapped: of the two texts that are said of one thing, the first is the
// French one, everywhere.
func TestLanguagesAreNotSwapped(t *testing.T) {
	seen, told := 0, 0
	for _, room := range []string{"cmd", "coverage", "data", "reports"} {
		eachGo(t, filepath.Join("..", "..", room), func(path string, file *ast.File) {
			ast.Inspect(file, func(n ast.Node) bool {
				call, is := n.(*ast.CallExpr)
				if !is || len(call.Args) != 2 || !saysBoth(call) {
					return true
				}
				first, second := text(call.Args[0]), text(call.Args[1])
				if first == second { // not written there, or the same word
					return true
				}
				seen++
				switch by := french(first) - french(second); {
				case by < 0:
					t.Errorf("%s: %q is more English than %q", path, first, second)
				case by > 0:
					told++
				}
				return true
			})
		})
	}
	if seen < 1000 || told < seen*9/10 {
		t.Errorf("of %d texts, %d have words of one language alone", seen, told)
	}
}

// saysBoth reports whether a call makes one text of two languages.
func saysBoth(call *ast.CallExpr) bool {
	if local, is := call.Fun.(*ast.Ident); is {
		return local.Name == "T" || local.Name == "both"
	}
	return strings.HasSuffix(called(call), ".T")
}
