package reports

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// catalogue returns every text of the reports by its position in the sources:
// the Text literals of this package, and what any package below makes with T.
// Words stand beside their use, so that only the sources know all of them.
func catalogue(t *testing.T) map[string]Text {
	t.Helper()
	files := token.NewFileSet()
	texts := make(map[string]Text)
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			var text Text
			var found bool
			var problem string
			switch n := n.(type) {
			case *ast.CompositeLit:
				text, found, problem = textLiteral(n, file.Name.Name == "reports")
			case *ast.CallExpr:
				text, found, problem = textCall(n)
			}
			if problem != "" {
				t.Errorf("%s: %s", files.Position(n.Pos()), problem)
			}
			if found {
				texts[files.Position(n.Pos()).String()] = text
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// textLiteral reads a literal of two strings, as Text{"fr", "en"} is, within
// this package; elsewhere there must be none.
func textLiteral(literal *ast.CompositeLit, here bool) (text Text, found bool, problem string) {
	if isName(literal.Type, "reports", "Text") && len(literal.Elts) > 0 {
		return Text{}, false, "a Text that is not made with T: a language could be left out"
	}
	if !here {
		return Text{}, false, ""
	}
	languages := stringLiterals(literal.Elts)
	switch {
	case len(languages) == 2 && len(literal.Elts) == 2:
		return Text{languages[0], languages[1]}, true, ""
	case isName(literal.Type, "", "Text") && len(languages) > 0:
		return Text{}, false, "a Text with one language alone, or with something else than two string literals"
	}
	return Text{}, false, ""
}

// textCall reads a call of T.
func textCall(call *ast.CallExpr) (text Text, found bool, problem string) {
	if !isName(call.Fun, "reports", "T") && !isName(call.Fun, "", "T") {
		return Text{}, false, ""
	}
	languages := stringLiterals(call.Args)
	if len(languages) != 2 {
		return Text{}, false, "T with something else than two string literals"
	}
	return Text{languages[0], languages[1]}, true, ""
}

// isName reports whether an expression is a name, of another package or of the
// package itself.
func isName(e ast.Expr, of, name string) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return of == "" && e.Name == name
	case *ast.SelectorExpr:
		x, ok := e.X.(*ast.Ident)
		return ok && x.Name == of && e.Sel.Name == name
	}
	return false
}

// stringLiterals returns the expressions that are plain strings.
func stringLiterals(expressions []ast.Expr) []string {
	var found []string
	for _, element := range expressions {
		if pair, keyed := element.(*ast.KeyValueExpr); keyed {
			element = pair.Value
		}
		if basic, ok := element.(*ast.BasicLit); ok && basic.Kind == token.STRING {
			s, _ := strconv.Unquote(basic.Value)
			found = append(found, s)
		}
	}
	return found
}

var blank = regexp.MustCompile(`\{[a-z0-9]+\}`)

func TestEveryTextIsInBothLanguages(t *testing.T) {
	texts := catalogue(t)
	here, below := 0, 0
	for position := range texts {
		if strings.Contains(position, string(filepath.Separator)) {
			below++
		} else {
			here++
		}
	}
	if here < 100 || below < 100 {
		t.Fatalf("only %d texts found here and %d below: the test no longer reads them", here, below)
	}
	for position, text := range texts {
		if strings.TrimSpace(text.FR) == "" || strings.TrimSpace(text.EN) == "" {
			t.Errorf("%s: a language is missing: %q", position, text)
		}
		fr, en := blank.FindAllString(text.FR, -1), blank.FindAllString(text.EN, -1)
		slices.Sort(fr)
		slices.Sort(en)
		if !slices.Equal(slices.Compact(fr), slices.Compact(en)) {
			t.Errorf("%s: blanks differ: %v and %v", position, fr, en)
		}
	}
}

// TestFrenchTypography looks for what In can't repair.
func TestFrenchTypography(t *testing.T) {
	bad := regexp.MustCompile("[\u2018\u2019\u00a0\u202f\"]|  |[^ \\d:][;?!%]|[^ \\d/:]:[^/]|\\.\\.\\.")
	for position, text := range catalogue(t) {
		if found := bad.FindString(blank.ReplaceAllString(text.FR, "x")); found != "" {
			t.Errorf("%s: %q in %q", position, found, text.FR)
		}
	}
}

func TestTextWith(t *testing.T) {
	text := Text{"« {0} » : {1} %", "“{0}”: {1}%"}
	if got, want := text.With(French, "{1}", "2"), "«\u00a0{1}\u00a0»\u00a0: 2\u00a0%"; got != want {
		t.Errorf("French: %q, want %q", got, want)
	}
	if got, want := text.With(English, "a", "2"), "“a”: 2%"; got != want {
		t.Errorf("English: %q, want %q", got, want)
	}
	if got, want := text.With(English, "a"), "“a”: {1}%"; got != want {
		t.Errorf("a blank without argument: %q, want %q", got, want)
	}
}

func TestPlural(t *testing.T) {
	tests := []struct {
		lang Lang
		n    int
		want string
	}{
		{French, 0, "0 habitant"}, {French, 1, "1 habitant"}, {French, 2, "2 habitants"},
		{French, 12345, "12\u00a0345 habitants"},
		{English, 0, "0 inhabitants"}, {English, 1, "1 inhabitant"}, {English, 12345, "12,345 inhabitants"},
	}
	for _, tt := range tests {
		if got := CountPeople.With(tt.lang, tt.n); got != tt.want {
			t.Errorf("%v %d: %q, want %q", tt.lang, tt.n, got, tt.want)
		}
	}
}

func TestParseLang(t *testing.T) {
	for _, lang := range []Lang{French, English} {
		got, err := ParseLang(lang.String())
		if err != nil || got != lang {
			t.Errorf("%q: %v, %v", lang, got, err)
		}
	}
	if _, err := ParseLang("de"); err == nil {
		t.Error("German was taken")
	}
}

// TestUnitsAgree fills a blank before a unit with numbers on both sides of the plural.
func TestUnitsAgree(t *testing.T) {
	text := T("à {0} minutes, {1} jours, {0} h et {2} heures par jour", "{0} minutes, {1} days, {0} h and {2} hours a day")
	for _, c := range []struct {
		lang Lang
		args [3]string
		want string
	}{
		{French, [3]string{"0", "0", "0"}, "à 0 minute, 0 jour, 0 h et 0 heure par jour"},
		{French, [3]string{"0,5", "1", "1,99"}, "à 0,5 minute, 1 jour, 0,5 h et 1,99 heure par jour"},
		{French, [3]string{"2", "2,5", "10"}, "à 2 minutes, 2,5 jours, 2 h et 10 heures par jour"},
		{French, [3]string{"-1", "1\u00a0000", "un"}, "à -1 minutes, 1\u00a0000 jours, -1 h et un heures par jour"},
		{English, [3]string{"1", "1", "1"}, "1 minute, 1 day, 1 h and 1 hour a day"},
		{English, [3]string{"0", "1.5", "0.5"}, "0 minutes, 1.5 days, 0 h and 0.5 hours a day"},
		{English, [3]string{"2", "10", "11"}, "2 minutes, 10 days, 2 h and 11 hours a day"},
	} {
		if got := text.With(c.lang, c.args[:]...); got != c.want {
			t.Errorf("%v in %v: %q, want %q", c.args, c.lang, got, c.want)
		}
	}
}
