package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage/fault"
	"acces30/coverage/refusal"
	"acces30/reports/archive"
)

// TestRefusalIsAnInput: a refusal ends with 3, in the language of the run, also
// beside another error.
func TestRefusalIsAnInput(t *testing.T) {
	refused := refusal.StructuresNowhere("list.csv", 1200)
	for _, err := range []error{refused, fmt.Errorf("load: %w", refused), errors.Join(refused, nil), inWords(refused, "fr")} {
		if got := exitCode(err); got != exitInput {
			t.Errorf("%v: exit %d", err, got)
		}
	}
	if got := inWords(refused, "fr").Error(); !strings.HasPrefix(got, "parmi les structures de list.csv (1\u00a0200), aucune n'a") {
		t.Error(got)
	}
	other := errors.New("other")
	if got := inWords(other, "fr"); got != other {
		t.Error(got)
	}
}

// TestFaultOfTheProgram: a panic is an internal error, not Go's code for it, which is
// that of a mistake in the settings.
func TestFaultOfTheProgram(t *testing.T) {
	crash := fault.Guard(func() error { panic("index out of range") })
	for _, err := range []error{crash, writeError{crash}, usageError{crash}} {
		if exitCode(err) != exitInternal {
			t.Errorf("exit code %d for %.60v", exitCode(err), err)
		}
	}
	out := ahead(t.Context(), []archive.Output{
		{Name: "a", Write: func(io.Writer) error { return nil }},
		{Name: "b", Write: func(io.Writer) error { panic("index out of range") }},
	})
	if err := errors.Join(out[0].Write(io.Discard), out[1].Write(io.Discard)); exitCode(err) != exitInternal {
		t.Errorf("on a goroutine of its own: exit code %d, %.60v", exitCode(err), err)
	}
}

// TestExitCodesAreDocumented: help and README have the codes that the program has, with
// the numbers that schedulers know.
func TestExitCodesAreDocumented(t *testing.T) {
	var codes []int
	for _, e := range exits {
		codes = append(codes, e.code)
	}
	if want := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 129, 130, 143}; !slices.Equal(codes, want) {
		t.Errorf("exit codes %v, schedulers know %v", codes, want)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(readme), "| exit code | meaning |")
	table, _, _ = strings.Cut(table, "\n\n")
	var told []int
	for _, row := range regexp.MustCompile(`(?m)^\| ([0-9, ]+) \|`).FindAllStringSubmatch(table, -1) {
		for _, code := range strings.Split(row[1], ",") {
			n, err := strconv.Atoi(strings.TrimSpace(code))
			if err != nil {
				t.Fatal(err)
			}
			told = append(told, n)
		}
	}
	if !slices.Equal(told, codes) {
		t.Errorf("README has %v, the program %v", told, codes)
	}
	var help, stderr bytes.Buffer
	if code := execute(t.Context(), []string{"--help"}, journalEnvironment(&help, &stderr)); code != exitDone {
		t.Fatalf("exit %d: %s", code, stderr.String())
	}
	text := strings.Join(strings.Fields(help.String()), " ")
	for _, e := range exits {
		if want := fmt.Sprintf("%d %s", e.code, e.meaning.EN); !strings.Contains(text, want) {
			t.Errorf("the help does not say: %s", want)
		}
	}
}
