package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// within are packages whose errors no analyst meets: those of tables that are part of
// the program, of tools of its developers, and of what is checked before it is called.
var within = []string{
	"generate", "data/speeds/calibrate", "data/speeds/reference", "data/benchmark", "data/insee", "data/moselle",
	"coverage/siting", "coverage/travel", "coverage/label", "coverage/road/internal", "coverage/road/builder.go",
	"coverage/road/street/builder.go", "coverage/road/street/check.go", "coverage/road/street/network.go",
	"coverage/isochrone/contour", "coverage/isochrone/query.go", "cmd/release",
	"reports/workbook", "reports/atlas", "reports/geopackage", "data/population.go",
}

// TestErrorsHaveBothLanguages reads the source: an error with words of its own is made by
// fault.Errorf, which asks for both languages, and not by what knows English alone.
func TestErrorsHaveBothLanguages(t *testing.T) {
	seen := 0
	for _, room := range []string{"cmd", "coverage", "data", "reports"} {
		eachGo(t, filepath.Join("..", "..", room), func(path string, file *ast.File) {
			name := filepath.ToSlash(strings.TrimPrefix(path, filepath.Join("..", "..")+string(filepath.Separator)))
			for _, apart := range within {
				if strings.HasPrefix(name, apart) || strings.Contains(name, "/"+apart+"/") {
					return
				}
			}
			ast.Inspect(file, func(n ast.Node) bool {
				call, is := n.(*ast.CallExpr)
				if !is || len(call.Args) == 0 {
					return true
				}
				switch says := text(call.Args[0]); called(call) {
				case "errors.New", "fmt.Errorf":
					if words.MatchString(verbs.ReplaceAllString(says, "")) {
						t.Errorf("%s: %q is in English alone: make it by fault.Errorf", name, says)
					}
				case "fault.T":
					seen++
					checkVerbs(t, name, says, text(call.Args[1]))
				}
				return true
			})
		})
	}
	if seen < 200 {
		t.Errorf("only %d sentences seen", seen)
	}
}

var (
	words = regexp.MustCompile(`\pL`)
	verbs = regexp.MustCompile(`%(?:\[\d\])?[-+ 0]*(?:\d+)?(?:\.\d+)?[a-z]`)
)

// checkVerbs holds the blanks of a sentence in both languages against each other: the
// same in the same order, but where one of them says which it means.
func checkVerbs(t *testing.T, name, french, english string) {
	fr, en := verbs.FindAllString(french, -1), verbs.FindAllString(english, -1)
	if strings.Contains(french, "%[") || len(fr) == 0 && strings.HasSuffix(english, ": %v") {
		return
	}
	if len(fr) != len(en) {
		t.Errorf("%s: %q and %q have other blanks", name, french, english)
		return
	}
	for i := range fr {
		if fr[i] != en[i] && fr[i][len(fr[i])-1] != 'q' {
			t.Errorf("%s: blank %d of %q is %s, of %q %s", name, i+1, french, fr[i], english, en[i])
		}
	}
}

// eachGo parses the files of a folder and of those below it, but for tests.
func eachGo(t *testing.T, folder string, do func(path string, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err == nil {
			do(path, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// called names a function of a package that is called, "" for another.
func called(call *ast.CallExpr) string {
	of, is := call.Fun.(*ast.SelectorExpr)
	if !is {
		return ""
	}
	from, is := of.X.(*ast.Ident)
	if !is {
		return ""
	}
	return from.Name + "." + of.Sel.Name
}

// text is a literal text, "" for anything else.
func text(e ast.Expr) string {
	literal, is := e.(*ast.BasicLit)
	if !is || literal.Kind != token.STRING {
		return ""
	}
	s, err := strconv.Unquote(literal.Value)
	if err != nil {
		return ""
	}
	return s
}
