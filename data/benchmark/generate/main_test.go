package main

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"acces30/data/benchmark"
)

// TestTheTableIsOfThisModel: once the model's parameters have changed, a run over all
// of France must make the table again (see the package's documentation).
func TestTheTableIsOfThisModel(t *testing.T) {
	hash, err := model()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("../benchmark.toml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), fmt.Sprintf("model = %q", hash)) {
		t.Errorf("benchmark.toml is not of the model of today, %s", hash)
	}
}

// TestSumUp adds two départements by hand, and refuses a table that lacks some.
func TestSumUp(t *testing.T) {
	var rows []string
	for _, reg := range regions {
		for _, code := range strings.Fields(reg.departements) {
			people, share := 0, ""
			switch code {
			case "2A":
				people, share = 100, "0.5"
			case "2B":
				people, share = 300, "0.9"
			}
			rows = append(rows, fmt.Sprintf("departement,%s,x,%d%s", code, people, strings.Repeat(","+share, 6)))
		}
	}
	head := "kind,code,name,people_computed,share_within_5,share_within_10,share_within_15,share_within_20,share_within_25,share_within_30\n"
	parts, err := sumUp(strings.NewReader(head + strings.Join(rows, "\n") + "\nepci,1,y,5,1,1,1,1,1,1\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(parts) != 2 || parts[0].Code != "94" || parts[1].Code != benchmark.France {
		t.Fatalf("parts %+v", parts)
	}
	for _, p := range parts {
		if p.People != 400 || slices.ContainsFunc(p.Within, func(s float64) bool { return math.Abs(s-0.8) > 1e-12 }) {
			t.Errorf("%+v, want 0.8 of 400", p)
		}
	}
	for _, text := range []string{"", strings.Replace(head, "kind", "level", 1) + strings.Join(rows, "\n")} {
		if _, err := sumUp(strings.NewReader(text)); err == nil || strings.Contains(err.Error(), "%!") {
			t.Errorf("%.20q: %v", text, err)
		}
	}
	if _, err := sumUp(strings.NewReader(head + strings.Join(rows[1:], "\n"))); err == nil {
		t.Error("a département was left out, and nothing said")
	}
}
