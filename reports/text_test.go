package reports

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// catalogue returns every Text literal of the package's sources, by position.
func catalogue(t *testing.T) map[string]Text {
	t.Helper()
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	files := token.NewFileSet()
	texts := make(map[string]Text)
	for _, name := range sources {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			literal, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			position := files.Position(literal.Pos()).String()
			languages := stringLiterals(literal)
			typed, ok := literal.Type.(*ast.Ident)
			switch {
			case len(languages) == 2 && len(literal.Elts) == 2:
				texts[position] = Text{languages[0], languages[1]}
			case ok && typed.Name == "Text" && len(languages) > 0:
				t.Errorf("%s: a Text with one language alone, or with something else than two string literals", position)
			}
			return true
		})
	}
	return texts
}

// stringLiterals returns the elements of a literal that are plain strings.
func stringLiterals(literal *ast.CompositeLit) []string {
	var found []string
	for _, element := range literal.Elts {
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
	if len(texts) < 100 {
		t.Fatalf("only %d texts found: the test no longer reads the catalogue", len(texts))
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
