package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// rooms are the top-level rooms and what each may import. cmd is not among
// them: it may import all, and nothing outside it may import it.
var rooms = map[string][]string{
	"data":     {"data", "coverage"},
	"coverage": {"coverage"},
	"reports":  {"reports", "coverage"},
}

// TestImportsRunOneWay reads the import graph: cmd -> data, reports ->
// coverage/analysis -> coverage -> the packages below it, and no arrow back.
func TestImportsRunOneWay(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}} {{join .TestImports \" \"}} {{join .XTestImports \" \"}}", "acces30/...").CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	packages := 0
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		packages++
		for _, imported := range fields[1:] {
			if why := forbidden(fields[0], imported); why != "" {
				t.Errorf("%s imports %s: %s", fields[0], imported, why)
			}
		}
	}
	if packages < 10 {
		t.Errorf("only %d packages seen", packages)
	}
}

// apart are packages and what they must not import, but in their tests, and
// why.
var apart = []struct{ from, to, why string }{
	{"data", "data/moselle", "the program chooses the built-in tables"},
	{"data/moselle/generate", "data/moselle", "the tables can't be made anew from themselves"},
	{"data/moselle", "data", "the tables are data, not readers"},
	{"data/roads", "data", "roads must not know the tables of communes"},
	{"data/table", "data", "tables must not know what their columns mean"},
	{"data/parse", "data/table", "the texts of cells need no table"},
	{"data/parse", "coverage", "the texts of cells are not about a study"},
	{"data/location", "data/table", "points and outlines need no table"},
	{"data/insee", "data/table", "facts need no file"},
	{"data/insee", "coverage", "facts are not about a study"},
	{"data/input", "data/table", "errors must not know the readers"},
	{"coverage/polygon", "coverage/road", "geometry knows no roads"},
	{"coverage/siting", "coverage", "a plan knows no study"},
	{"coverage/siting", "coverage/travel", "a plan takes a matrix and knows no searches"},
	{"coverage/isochrone/grid", "coverage/travel", "a grid knows no searches"},
	{"coverage/isochrone/contour", "coverage/travel", "a contour knows no searches"},
	{"coverage/road/street", "coverage/road/intercommune", "real roads ask nothing of the modelled network"},
	{"coverage/road/intercommune", "coverage/road/street", "the modelled network asks nothing of real roads"},
	{"reports/workbook/internal/excel", "coverage", "it knows Excel and nothing of the domain"},
	{"reports/workbook/internal/excel", "reports", "it knows Excel and no words"},
}

// TestPackagesApart reads the import graph without the tests.
func TestPackagesApart(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "acces30/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	imports := make(map[string][]string)
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(strings.ReplaceAll(line, "acces30/", ""))
		imports[fields[0]] = fields[1:]
	}
	for _, a := range apart {
		if imports[a.from] == nil {
			t.Errorf("there is no package %s, or it imports nothing", a.from)
		}
		if slices.Contains(imports[a.from], a.to) {
			t.Errorf("%s imports %s: %s", a.from, a.to, a.why)
		}
	}
}

// above are the packages of the domain's room that stand on the domain.
var above = []string{"coverage/analysis", "coverage/compare"}

// forbidden says why an import runs the wrong way, "" when it does not.
func forbidden(from, to string) string {
	to, ours := strings.CutPrefix(to, "acces30/")
	if !ours {
		return ""
	}
	from = strings.TrimPrefix(from, "acces30/")
	fromRoom, toRoom := strings.Split(from, "/")[0], strings.Split(to, "/")[0]
	allowed, isRoom := rooms[fromRoom]
	switch {
	case fromRoom == "cmd" && (toRoom != "cmd" || strings.HasPrefix(to, from+"/")):
		return "" // a program may have packages of its own below it
	case !isRoom:
		return fromRoom + " is no room of the house"
	case !slices.Contains(allowed, toRoom):
		return fromRoom + " must not know " + toRoom
	case fromRoom == "reports" && to == "coverage/analysis":
		return "a report computes nothing"
	case fromRoom == "coverage" && strings.Contains(from, "/") && !slices.Contains(above, from) && (to == "coverage" || slices.Contains(above, to)):
		return "packages below coverage must not know the domain"
	case from == "coverage" && slices.Contains(above, to):
		return "the domain must not know the steps of its analysis, nor what compares its results"
	case from == "coverage/compare" && to == "coverage/analysis":
		return "a comparison is given what it compares"
	case strings.HasPrefix(from, "coverage/road") && to == "coverage/travel":
		return "roads must not know the searches"
	default:
		return ""
	}
}

func TestForbidden(t *testing.T) {
	tests := []struct {
		from, to string
		allowed  bool
	}{
		{"acces30/cmd/acces30", "acces30/data", true},
		{"acces30/cmd/acces30", "acces30/cmd/acces30/settings", true},
		{"acces30/cmd/acces30/settings", "acces30/cmd/acces30", false},
		{"acces30/cmd/other", "acces30/cmd/acces30/settings", false},
		{"acces30/reports", "acces30/cmd/acces30/settings", false},
		{"acces30/data", "acces30/coverage/road", true},
		{"acces30/data", "acces30/reports", false},
		{"acces30/reports/workbook", "acces30/data", false},
		{"acces30/coverage", "acces30/data", false},
		{"acces30/coverage/travel", "acces30/coverage/road", true},
		{"acces30/coverage/travel", "acces30/coverage", false},
		{"acces30/coverage/road", "acces30/coverage/travel", false},
		{"acces30/coverage", "acces30/cmd/acces30", false},
		{"acces30/coverage", "acces30/coverage/analysis", false},
		{"acces30/coverage/analysis", "acces30/coverage", true},
		{"acces30/coverage/travel", "acces30/coverage/analysis", false},
		{"acces30/coverage/compare", "acces30/coverage", true},
		{"acces30/coverage/compare", "acces30/coverage/analysis", false},
		{"acces30/coverage", "acces30/coverage/compare", false},
		{"acces30/reports", "acces30/coverage/compare", true},
		{"acces30/reports", "acces30/coverage/analysis", false},
		{"acces30/cmd/acces30", "acces30/coverage/analysis", true},
		{"acces30/coverage", "fmt", true},
	}
	for _, tt := range tests {
		if why := forbidden(tt.from, tt.to); (why == "") != tt.allowed {
			t.Errorf("%s -> %s: %q, allowed should be %v", tt.from, tt.to, why, tt.allowed)
		}
	}
}

// TestNothingIsFetched: no package of the program imports what speaks over a network.
func TestNothingIsFetched(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "acces30/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		if strings.HasSuffix(fields[0], "test") {
			continue // helpers of tests
		}
		for _, imported := range fields[1:] {
			if imported == "net" || strings.HasPrefix(imported, "net/") && imported != "net/url" {
				t.Errorf("%s imports %s", fields[0], imported)
			}
		}
	}
}
