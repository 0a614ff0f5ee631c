package notices

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write notices.txt anew")

// licenceFile is how files are called that hold terms.
var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents|ftl|gpl)[^/]*$`)

// collected gathers the terms of the program, of Go and of every module linked.
func collected(t *testing.T) string {
	t.Helper()
	out := ""
	// The same whatever this machine is, with what other systems link.
	for _, system := range []string{"linux", "windows", "darwin"} {
		list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}\t{{.Dir}}{{end}}", "acces30/cmd/acces30")
		list.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=0")
		listed, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		out += string(listed)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	out += "Go\t" + strings.TrimSpace(string(root)) + "\n"
	lines := slices.Collect(strings.Lines(out))
	slices.Sort(lines)
	lines = slices.Compact(lines)

	names := make(map[string][]string) // by terms
	for _, line := range lines {
		name, dir, found := strings.Cut(strings.TrimSpace(line), "\t")
		if !found || name == "acces30" {
			continue
		}
		terms := termsOf(t, dir)
		if terms == "" {
			t.Errorf("%s has no licence in %s", name, dir)
		}
		names[terms] = append(names[terms], name)
	}
	var b strings.Builder
	section(&b, []string{"acces30"}, read(t, filepath.Join("..", "..", "..", "LICENSE")))
	for _, terms := range slices.SortedFunc(maps.Keys(names), func(a, b string) int { return cmp.Compare(names[a][0], names[b][0]) }) {
		section(&b, names[terms], terms)
	}
	return b.String()
}

// termsOf returns the terms in a module's folder, and in its folder of licences.
func termsOf(t *testing.T, dir string) string {
	var all []string
	for _, folder := range []string{dir, filepath.Join(dir, "licenses")} {
		files, err := os.ReadDir(folder)
		if err != nil {
			continue
		}
		for _, f := range files {
			if f.Type().IsRegular() && licenceFile.MatchString(f.Name()) {
				all = append(all, read(t, filepath.Join(folder, f.Name())))
			}
		}
	}
	return strings.Join(all, "\n\n")
}

func read(t *testing.T, file string) string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(strings.ReplaceAll(string(content), "\r\n", "\n"))
}

func section(b *strings.Builder, names []string, terms string) {
	fmt.Fprintf(b, "%s\n%s\n\n%s\n\n\n", strings.Join(names, "\n"), strings.Repeat("=", 78), terms)
}

// TestText holds the text shipped to the modules linked.
func TestText(t *testing.T) {
	want := collected(t)
	if *update {
		if err := os.WriteFile("notices.txt", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if Text() != want {
		t.Error("notices.txt is not that of the modules linked now: go test ./cmd/acces30/notices -update")
	}
	if len(Text()) < 10_000 || !strings.Contains(Text(), "github.com/xuri/excelize/v2") {
		t.Errorf("%d bytes of notices", len(Text()))
	}
}
