package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const (
	tinyCommunes = "code_insee,nom,population\n57001,Bourg,600\n57002,Hameau,250\n"
	tinySites    = "id_fs,lib_fs,insee_dep,insee_com,labellisation_fs\n1,France services de Bourg,57,57001,Espace labellisé 01/01/2020\n"
	tinyTimes    = "from,to,minutes\n57001,57001,0\n57002,57001,12\n"
)

// tinyInputs writes the tables of two communes, one of them with a structure, and
// returns the flags of a run on them but for those left out.
func tinyInputs(t *testing.T, folder string, without ...string) []string {
	t.Helper()
	args := []string{"--no-maps", "--isochrones=none", "--new=0", "--quiet", "--out=" + filepath.Join(folder, "out")}
tables:
	for flag, text := range map[string]string{"communes": tinyCommunes, "sites": tinySites, "times": tinyTimes} {
		for _, out := range without {
			if flag == out {
				continue tables
			}
		}
		path := filepath.Join(folder, flag+".csv")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, "--"+flag+"="+path)
	}
	return args
}

// sent is a pipe from which a text comes.
func sent(t *testing.T, text string) *os.File {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		_, _ = w.WriteString(text)
		_ = w.Close()
	}()
	t.Cleanup(func() { _ = r.Close() })
	return r
}

// TestStandardInput: a table that comes through a pipe gives the edition of the same
// table in a file; the manifest names it with its hash, the command line gives it as it
// was, and nothing of it stays in the folder of temporary files. It is kept even where
// other inputs are not, as it can't be had again.
func TestStandardInput(t *testing.T) {
	folder, temporary := t.TempDir(), t.TempDir()
	t.Setenv("TMPDIR", temporary)
	t.Setenv("TMP", temporary)
	var out strings.Builder
	env := environment{stdin: sent(t, tinyCommunes), stdout: &out, stderr: &out, now: time.Now, variables: []string{"ACCES30_KEEP_INPUT_MB=0"}}
	args := append([]string{"run", "--communes", "-", "--departement=57", "--date=2024-08-01"}, tinyInputs(t, folder, "communes")...)
	if code := execute(t.Context(), args, env); code != exitDone {
		t.Fatalf("%d: %s", code, out.String())
	}
	text, err := os.ReadFile(filepath.Join(folder, "out", "57", "2024-08", "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		Command string
		Inputs  []struct{ File, SHA256 string }
	}
	if err := json.Unmarshal(text, &manifest); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte(tinyCommunes))
	if len(manifest.Inputs) == 0 || manifest.Inputs[0].File != "standard input" || manifest.Inputs[0].SHA256 != hex.EncodeToString(sum[:]) {
		t.Errorf("inputs %+v", manifest.Inputs)
	}
	if !strings.Contains(manifest.Command, "--communes - ") {
		t.Errorf("the command is %s", manifest.Command)
	}
	if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	// The edition can be computed again from what is kept of it.
	if code, said := said(t, nil, "rerun", filepath.Join(folder, "out", "57", "2024-08")); code != exitDone {
		t.Errorf("again: %d, %s", code, said)
	}
}

// TestStandardInputRefused: two tables, roads, a terminal or nothing at all; an error
// names the standard input and no file of the program's own.
func TestStandardInputRefused(t *testing.T) {
	for _, tt := range []struct {
		stdin      *os.File
		line, want string
		code       int
	}{
		{sent(t, ""), "check --communes - --sites -", `"-" is given twice`, exitUsage},
		{sent(t, ""), "check --roads -", "roads are read from files", exitUsage},
		{sent(t, ""), "roads times - --roads -", "roads are read from files", exitUsage},
		{sent(t, ""), "roads times - --communes=- --roads a.pbf", `"-" is given twice`, exitUsage},
		{nil, "check --communes -", "which is a terminal: send a table to it", exitUsage},
		{sent(t, "a,b\n1,2\n"), "check --departement 57 --communes=-", "acces30: standard input: ", exitInput},
		{sent(t, "a;b\nx;2\n"), "roads times - --roads a.pbf", "acces30: standard input: ", exitInput},
	} {
		var out strings.Builder
		env := environment{stdin: tt.stdin, stdout: &out, stderr: &out, now: time.Now}
		if code := execute(t.Context(), strings.Fields(tt.line), env); code != tt.code || !strings.Contains(out.String(), tt.want) {
			t.Errorf("%s: %d, %s", tt.line, code, out.String())
		}
	}
}

// TestStandardInputThatNeverEnds: a run that is stopped while it waits ends.
func TestStandardInputThatNeverEnds(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close() // before r, so that the reader ends
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var kept spool
	defer kept.remove()
	if _, err := kept.take(ctx, r); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// TestNothingIsCutOff: what is larger than is taken is refused; its beginning could pass
// for a whole table.
func TestNothingIsCutOff(t *testing.T) {
	for most, want := range map[int64]error{4: nil, 3: errLarge, 100: nil} {
		path := filepath.Join(t.TempDir(), "in")
		if err := copyTo(path, strings.NewReader("a\n1\n"), most); !errors.Is(err, want) {
			t.Errorf("4 bytes where %d are taken: %v", most, err)
		}
	}
}
