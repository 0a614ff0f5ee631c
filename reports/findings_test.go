package reports

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
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
		_, known := findingTexts[code]
		_, ofInput := inputFindingTexts[code]
		if known == ofInput {
			t.Errorf("not one text for %s", code)
		}
		if _, known := findingTitles[code]; !known {
			t.Errorf("no title for %s", code)
		}
	}
	if texts := len(findingTexts) + len(inputFindingTexts); texts != len(codes) || len(findingTitles) != len(codes) {
		t.Errorf("%d texts and %d titles for %d codes: some code is gone", texts, len(findingTitles), len(codes))
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
	if want := "«\u00a0{value} ?\u00a0» ne se lit pas comme des horaires, ou ne vaut que sous condition."; noticed != want {
		t.Errorf("a value that looks like a blank: %q, want %q", noticed, want)
	}
}

// TestNoBlankIsLeftOpen fills every text with as many details as its code's
// comment promises at most.
func TestNoBlankIsLeftOpen(t *testing.T) {
	for _, code := range declaredCodes(t) {
		f := coverage.Finding{Code: code, Value: "v", Subject: "s", Details: []string{"1", "2"}}
		for _, lang := range []Lang{French, English} {
			noticed, done := Describe(lang, f)
			if noticed == "" || done == "" || blank.MatchString(noticed+done) {
				t.Errorf("%s in %v: %q, %q", code, lang, noticed, done)
			}
		}
	}
}

// TestEveryParameterHasAText reads the keys of parameters out of the package
// that makes them, which this one must not import.
func TestEveryParameterHasAText(t *testing.T) {
	sources, err := filepath.Glob("../data/speeds/*.go")
	if err != nil {
		t.Fatal(err)
	}
	key := regexp.MustCompile(`Key:\s*"([^"]+)"( \+ name)?`)
	found := 0
	for _, name := range sources {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range key.FindAllSubmatch(text, -1) {
			keys := []string{string(match[1])}
			if len(match[2]) > 0 {
				keys = []string{keys[0] + "rural", keys[0] + "suburban", keys[0] + "dense"}
			}
			for _, k := range keys {
				found++
				if _, known := parameterNames[k]; !known {
					t.Errorf("no text for the parameter %s", k)
				}
			}
		}
	}
	if found < 10 {
		t.Errorf("only %d keys found: the test no longer reads data/speeds", found)
	}
}

func TestParameterName(t *testing.T) {
	tests := []struct {
		parameter coverage.Parameter
		want      string
	}{
		{coverage.Parameter{Key: "intercommune.speed", Args: []string{"0"}}, "Vitesse sur la route, liaisons entre toutes les communes"},
		{coverage.Parameter{Key: "intercommune.speed", Args: []string{"10000"}}, "Vitesse sur la route, liaisons entre communes de 10\u00a0000 habitants et plus"},
		{coverage.Parameter{Key: "new.key", Args: []string{"a", "0"}}, "new.key a 0"},
	}
	for _, tt := range tests {
		if got := ParameterName(French, tt.parameter); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
