package reports

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
)

// declaredCodes reads the codes of findings out of the coverage package.
func declaredCodes(t *testing.T) []coverage.Code {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../coverage/codes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var codes []coverage.Code
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 || !strings.HasPrefix(spec.Names[0].Name, "Code") {
			return true
		}
		if literal, ok := spec.Values[0].(*ast.BasicLit); ok {
			code, _ := strconv.Unquote(literal.Value)
			codes = append(codes, coverage.Code(code))
		}
		return true
	})
	return codes
}

func TestEveryCodeHasAText(t *testing.T) {
	codes := declaredCodes(t)
	if len(codes) < 20 {
		t.Fatalf("only %d codes found: the test no longer reads coverage/codes.go", len(codes))
	}
	for _, code := range codes {
		if _, known := findingTexts[code]; !known {
			t.Errorf("no text for %s", code)
		}
	}
	if len(findingTexts) != len(codes) {
		t.Errorf("%d texts for %d codes: some code is gone", len(findingTexts), len(codes))
	}
}

func TestDescribe(t *testing.T) {
	f := coverage.Finding{Code: coverage.CodeCommunePointsApart, Value: "{0}", Details: []string{"31.5", "seat"}}
	noticed, done := Describe(French, f)
	if want := "Le chef-lieu et le centroïde sont à 31,5 km l'un de l'autre."; noticed != want {
		t.Errorf("noticed %q, want %q", noticed, want)
	}
	if want := "chef-lieu"; !strings.Contains(done, want) {
		t.Errorf("done %q, want %q in it", done, want)
	}
	noticed, _ = Describe(English, coverage.Finding{Code: "new-code", Details: []string{"a"}})
	if noticed != "new-code, a" {
		t.Errorf("unknown code: %q", noticed)
	}
	noticed, _ = Describe(French, coverage.Finding{Code: coverage.CodeHoursInvalid, Value: "{value} ?"})
	if want := "«\u00a0{value} ?\u00a0» ne se lit pas comme des horaires."; noticed != want {
		t.Errorf("a value that looks like a blank: %q, want %q", noticed, want)
	}
}

// TestNoBlankIsLeftOpen fills every text with as many details as its code's
// comment promises at most.
func TestNoBlankIsLeftOpen(t *testing.T) {
	for code := range findingTexts {
		f := coverage.Finding{Code: code, Value: "v", Subject: "s", Details: []string{"1", "2"}}
		for _, lang := range []Lang{French, English} {
			noticed, done := Describe(lang, f)
			if noticed == "" || done == "" || blank.MatchString(noticed+done) {
				t.Errorf("%s in %v: %q, %q", code, lang, noticed, done)
			}
		}
	}
}
