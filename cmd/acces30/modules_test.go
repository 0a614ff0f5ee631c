package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// onlyTests begins the part of go.mod with the modules that no program needs.
const onlyTests = "// What only tests need"

// TestModulesOfTestsAreMarked: go.mod names the modules of the programs first,
// and those that only tests and tools need apart.
func TestModulesOfTestsAreMarked(t *testing.T) {
	content, err := os.ReadFile(filepath.Join("..", "..", "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	programs, tests, found := strings.Cut(string(content), onlyTests)
	if !found {
		t.Fatalf("go.mod has no line %q", onlyTests)
	}
	packages, err := exec.Command("go", "list", "acces30/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	command := []string{"list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}"}
	for name := range strings.Lines(string(packages)) {
		if name = strings.TrimSpace(name); !strings.HasSuffix(name, "test") { // packages for tests have such names
			command = append(command, name)
		}
	}
	out, err := exec.Command("go", command...).Output()
	if err != nil {
		t.Fatal(err)
	}
	used := make(map[string]bool)
	for line := range strings.Lines(string(out)) {
		used[strings.TrimSpace(line)] = true
	}
	required := func(block string) (modules []string) {
		for line := range strings.Lines(block) {
			if fields := strings.Fields(line); len(fields) >= 2 && strings.HasPrefix(fields[1], "v") {
				modules = append(modules, fields[0])
			}
		}
		return modules
	}
	for _, module := range required(programs) {
		if !used[module] {
			t.Errorf("no program needs %s: it belongs below %q", module, onlyTests)
		}
	}
	for _, module := range required(tests) {
		if used[module] {
			t.Errorf("a program needs %s: it belongs above %q", module, onlyTests)
		}
	}
}
