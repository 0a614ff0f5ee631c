//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tools puts a compiler and a git that a test tells what to do before those of the
// system, and makes a folder that looks like the top of the repository the current one.
// What the compiler builds tells its target and says what it is asked.
func tools(t *testing.T, goDoes, gitDoes, programDoes string) {
	t.Helper()
	bin, top := t.TempDir(), t.TempDir()
	put := func(path, text string, mode os.FileMode) {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	program := "#!/bin/sh\n" + programDoes + "\n" + `case "$*" in version) printf 'acces30 1.2.3\ncommit abc\n';; *) printf 'said %s' "$*";; esac` + "\n"
	put(filepath.Join(bin, "program"), program, 0o755)
	put(filepath.Join(bin, "go"), "#!/bin/sh\n"+goDoes+"\ncp "+filepath.Join(bin, "program")+` "$6"`+"\n"+`echo "# $1 $2 $3 $4 $5 $7 for $GOOS/$GOARCH, cgo $CGO_ENABLED" >>"$6"`+"\n", 0o755)
	put(filepath.Join(bin, "git"), "#!/bin/sh\n"+gitDoes+"\n", 0o755)
	for _, name := range []string{"LICENSE", "README.md", ".github/README.fr.md", "CHANGELOG.md"} {
		put(filepath.Join(top, name), "text of "+name, 0o644)
	}
	t.Chdir(top)
	t.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
	t.Setenv("GOOS", "")
	t.Setenv("GOARCH", "")
}

// printed runs a command line and returns what it prints.
func printed(t *testing.T, args ...string) (string, error) {
	t.Helper()
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	stdout, stderr := os.Stdout, os.Stderr
	os.Stdout, os.Stderr = out, out
	defer func() { os.Stdout, os.Stderr = stdout, stderr }()
	failed := run(t.Context(), args)
	said, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(said), failed
}

// TestRelease: an archive for each system asked for, with the program built for it and all
// that it says of itself, and their checksums; of the time of the commit.
func TestRelease(t *testing.T) {
	tools(t, "", `[ "$*" = "log -1 --format=%ct" ] && echo 1764000000`, "")
	said, err := printed(t, "-o", "to/here", "linux/arm64", "windows/amd64", "darwin/amd64")
	if err != nil {
		t.Fatal(err)
	}
	archives := map[string]string{"acces30-1.2.3-linux-arm64.tar.gz": "linux/arm64", "acces30-1.2.3-windows-amd64.zip": "windows/amd64", "acces30-1.2.3-macos-amd64.tar.gz": "darwin/amd64"}
	if want := "to/here/acces30-1.2.3-linux-arm64.tar.gz\nto/here/acces30-1.2.3-windows-amd64.zip\nto/here/acces30-1.2.3-macos-amd64.tar.gz\nto/here/SHA256SUMS\n"; said != want {
		t.Errorf("%s", said)
	}
	for name, target := range archives {
		top, _, _ := strings.Cut(strings.TrimSuffix(strings.TrimSuffix(name, ".zip"), ".tar.gz"), "/")
		var want strings.Builder
		line := func(mode, name, content string) {
			fmt.Fprintf(&want, "%s 2025-11-24T16:00:00Z %s/%s %s <nil>\n", mode, top, name, content)
		}
		program := "acces30"
		if target == "windows/amd64" {
			program = "acces30.exe"
		}
		line("755", program, "#!/bin/sh\n\n"+`case "$*" in version) printf 'acces30 1.2.3\ncommit abc\n';; *) printf 'said %s' "$*";; esac`+"\n# build -buildvcs=auto -trimpath -ldflags=-s -w -o ./cmd/acces30 for "+target+", cgo 0\n")
		if target == "windows/amd64" {
			line("644", "calculer.cmd", doubleClick)
		}
		line("644", "LICENSE", "text of LICENSE")
		line("644", "README.md", "text of README.md")
		line("644", "LISEZMOI.md", "text of .github/README.fr.md")
		line("644", "CHANGELOG.md", "text of CHANGELOG.md")
		line("644", "LICENCES.txt", "said licences")
		line("644", "man/man1/acces30.1", "said man --lang en")
		line("644", "man/fr/man1/acces30.1", "said man --lang fr")
		line("644", "completion/acces30.bash", "said completion bash --lang fr")
		line("644", "completion/_acces30", "said completion zsh --lang fr")
		line("644", "completion/acces30.fish", "said completion fish --lang fr")
		if got := members(t, filepath.Join("to", "here", name)); got != want.String() {
			t.Errorf("%s holds\n%s\nwant\n%s", name, got, want.String())
		}
	}
	if said, err = printed(t); err != nil || strings.Count(said, "dist/acces30-1.2.3-") != 5 || !strings.HasSuffix(said, "dist/SHA256SUMS\n") {
		t.Errorf("all: %v\n%s", err, said)
	}
}

// TestReleaseThatFails: what fails is told, and what was written before it named; a commit
// whose time is not known is of 1980.
func TestReleaseThatFails(t *testing.T) {
	for name, tt := range map[string]struct {
		goDoes, gitDoes, programDoes string
		args                         []string
		said, err                    string
	}{
		"no compiler":         {"echo broken; exit 1", "", "", nil, "", "build: exit status 1: broken"},
		"no compiler for one": {`[ "$GOOS" != windows ] || { echo broken; exit 1; }`, "exit 1", "", []string{"linux/amd64", "windows/amd64", "darwin/arm64"}, "dist/acces30-1.2.3-linux-amd64.tar.gz\n", "windows/amd64: build: exit status 1: broken"},
		"no page":             {"", "", `[ "$1" != man ] || exit 3`, nil, "", "here.exe man --lang en: exit status 3"},
		"no version":          {"", "", `[ "$1" != version ] || exit 3`, nil, "", "here.exe version: exit status 3"},
		"no such flag":        {"", "", "", []string{"-x"}, "flag provided but not defined: -x\nUsage of release:\n  -o string\n    \tfolder to write to (default \"dist\")\n", "flag provided but not defined: -x"},
		"no such system":      {"", "", "", []string{"linux/amd64", "linux/386"}, "", `"linux/386" is none of linux/amd64, linux/arm64, windows/amd64, darwin/amd64, darwin/arm64`},
	} {
		tools(t, tt.goDoes, tt.gitDoes, tt.programDoes)
		if said, err := printed(t, tt.args...); said != tt.said || err == nil || err.Error() != tt.err {
			t.Errorf("%s: %v\n%s", name, err, said)
		}
	}
	tools(t, "", "echo no number", "")
	if err := os.Remove("CHANGELOG.md"); err != nil {
		t.Fatal(err)
	}
	if _, err := printed(t, "linux/amd64"); err == nil || !strings.HasPrefix(err.Error(), "run this at the top of the repository: ") {
		t.Errorf("%v", err)
	}
	tools(t, "", "", "")
	if _, err := printed(t, "-o", "LICENSE", "linux/amd64"); err == nil || !strings.HasPrefix(err.Error(), "mkdir LICENSE: ") {
		t.Errorf("a file for a folder: %v", err)
	}
	if name, err := writeSums(".", []string{"LICENSE", "nothing.zip"}); err == nil || name != "" {
		t.Errorf("the sum of nothing is in %s: %v", name, err)
	}
	for _, name := range []string{"full.zip", "full.tar.gz"} {
		if os.Symlink("/dev/full", name) == nil {
			if err := pack(name, "top", []file{{name: "a", content: []byte("a")}}, unknownTime); err == nil {
				t.Errorf("%s is written to a device that is full", name)
			}
		}
	}
	for _, git := range []string{"echo no number", "echo 1764000000; exit 1"} {
		tools(t, "", git, "")
		if _, err := printed(t, "linux/amd64"); err != nil {
			t.Fatal(err)
		}
		lines := slices.Collect(strings.Lines(members(t, "dist/acces30-1.2.3-linux-amd64.tar.gz")))
		if !strings.HasPrefix(lines[0], "755 1980-01-01T00:00:00Z ") {
			t.Errorf("%q: %s", git, lines[0])
		}
	}
	tools(t, "", "", `[ "$1" != version ] || { echo acces30 1.2.3; exit; }`)
	want := "release: the program knows no commit: go build tells it in a clone alone, not in a worktree or a copy\ndist/acces30-1.2.3-macos-arm64.tar.gz\ndist/SHA256SUMS\n"
	if said, err := printed(t, "darwin/arm64"); err != nil || said != want {
		t.Errorf("%v: %s", err, said)
	}
}
