package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// doubleClick runs the program from Windows' file manager: the first time it writes
// settings to fill in.
const doubleClick = "@echo off\r\nchcp 65001 >nul\r\ncd /d \"%~dp0\"\r\n" +
	"if not exist reglages\\acces30.toml acces30.exe init reglages --lang fr\r\n" +
	"acces30.exe run --config reglages\\acces30.toml\r\necho.\r\npause\r\n"

// release builds the program for some systems and packs it into a folder, with the list
// of checksums last. It returns the paths of what it wrote.
func release(ctx context.Context, folder string, targets []string) ([]string, error) {
	work, err := os.MkdirTemp("", "acces30-release-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	here := filepath.Join(work, "here.exe")
	if err := build(ctx, here, ""); err != nil {
		return nil, err
	}
	common, err := commonFiles(ctx, here)
	if err != nil {
		return nil, err
	}
	said, err := output(ctx, here, "version")
	if err != nil {
		return nil, err
	}
	version, _, _ := strings.Cut(strings.TrimPrefix(string(said), "acces30 "), "\n")
	if doubt := doubtful(string(said)); doubt != "" {
		fmt.Fprintln(os.Stderr, "release:", doubt)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	when := commitTime(ctx)
	var written []string
	for _, target := range targets {
		path, err := releaseOne(ctx, work, folder, target, version, common, when)
		if err != nil {
			return written, fmt.Errorf("%s: %w", target, err)
		}
		written = append(written, path)
	}
	sums, err := writeSums(folder, written)
	return append(written, sums), err
}

// doubtful says why what a program tells of its version is none to give to people; ""
// when it is.
func doubtful(said string) string {
	switch {
	case !strings.Contains(said, "\ncommit "):
		return "the program knows no commit: go build tells it in a clone alone, not in a worktree or a copy"
	case strings.Contains(said, "(modified)"):
		return "files are others than in the commit that the program names"
	}
	return ""
}

// releaseOne builds the program for one system and packs it.
func releaseOne(ctx context.Context, work, folder, target, version string, common []file, when time.Time) (string, error) {
	program, kind := "acces30", ".tar.gz"
	files := common
	if strings.HasPrefix(target, "windows/") {
		program, kind = "acces30.exe", ".zip"
		files = append([]file{{name: "calculer.cmd", content: []byte(doubleClick)}}, files...)
	}
	built := filepath.Join(work, strings.ReplaceAll(target, "/", "-"))
	if err := build(ctx, built, target); err != nil {
		return "", err
	}
	content, err := os.ReadFile(built)
	if err != nil {
		return "", err
	}
	files = append([]file{{name: program, content: content, program: true}}, files...)
	top := "acces30-" + version + "-" + strings.Replace(strings.ReplaceAll(target, "/", "-"), "darwin", "macos", 1)
	path := filepath.Join(folder, top+kind)
	return path, pack(path, top, files, when)
}

// commonFiles are those of every archive; what the program says of itself is asked of
// the program.
func commonFiles(ctx context.Context, program string) ([]file, error) {
	var files []file
	for _, page := range []struct{ name, path string }{
		{"LICENSE", "LICENSE"}, {"README.md", "README.md"}, {"LISEZMOI.md", ".github/README.fr.md"}, {"CHANGELOG.md", "CHANGELOG.md"},
	} {
		content, err := os.ReadFile(page.path)
		if err != nil {
			return nil, fmt.Errorf("run this at the top of the repository: %w", err)
		}
		files = append(files, file{name: page.name, content: content})
	}
	for _, said := range []struct {
		name string
		args []string
	}{
		{"LICENCES.txt", []string{"licences"}},
		{"man/man1/acces30.1", []string{"man", "--lang", "en"}},
		{"man/fr/man1/acces30.1", []string{"man", "--lang", "fr"}},
		{"completion/acces30.bash", []string{"completion", "bash", "--lang", "fr"}},
		{"completion/_acces30", []string{"completion", "zsh", "--lang", "fr"}},
		{"completion/acces30.fish", []string{"completion", "fish", "--lang", "fr"}},
	} {
		content, err := output(ctx, program, said.args...)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: said.name, content: content})
	}
	return files, nil
}

// build builds the program for a system, "" for this one, so that neither the machine
// nor the folder shows in it.
func build(ctx context.Context, path, target string) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-buildvcs=auto", "-trimpath", "-ldflags=-s -w", "-o", path, "./cmd/acces30")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if system, processor, given := strings.Cut(target, "/"); given {
		cmd.Env = append(cmd.Env, "GOOS="+system, "GOARCH="+processor)
	}
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("build: %w: %s", err, bytes.TrimSpace(said))
	}
	return nil
}

func output(ctx context.Context, program string, args ...string) ([]byte, error) {
	said, err := exec.CommandContext(ctx, program, args...).Output()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", filepath.Base(program), strings.Join(args, " "), err)
	}
	return said, nil
}

// unknownTime is that of files of no known commit: the first that a zip can tell.
var unknownTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// commitTime is when the commit was made that is checked out, in UTC.
func commitTime(ctx context.Context) time.Time {
	said, err := output(ctx, "git", "log", "-1", "--format=%ct")
	if err != nil {
		return unknownTime
	}
	seconds, err := strconv.ParseInt(strings.TrimSpace(string(said)), 10, 64)
	if err != nil {
		return unknownTime
	}
	return time.Unix(seconds, 0).UTC()
}
