package benchmark

import (
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
)

// TestRegions: every département is in one region, France is their sum, and shares
// grow with the limit.
func TestRegions(t *testing.T) {
	all, err := Read()
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	people, within := 0, 0.0
	for _, b := range all.Parts {
		for _, d := range b.Departements {
			if seen[d] {
				t.Errorf("%s is in two regions", d)
			}
			seen[d] = true
		}
		last := 0.0
		for _, m := range Minutes {
			share := b.Within[road.FromMinutes(m)]
			if share < last || share > 1 {
				t.Errorf("%s: %g within %g minutes, %g within less", b.Name, share, m, last)
			}
			last = share
		}
		if b.Departements != nil {
			people += b.People
			within += float64(b.People) * b.Within[road.FromMinutes(15)]
		} else if got := within / float64(people); b.People-people > len(all.Parts) || math.Abs(got-b.Within[road.FromMinutes(15)]) > 1e-4 {
			t.Errorf("France has %d people, %g of them within 15 minutes; its regions %d, %g", b.People, b.Within[road.FromMinutes(15)], people, got)
		}
	}
	if len(seen) < 100 {
		t.Errorf("%d départements", len(seen))
	}
}

// TestBretagne compares a region with the table as it is written.
func TestBretagne(t *testing.T) {
	all, err := Read()
	if err != nil {
		t.Fatal(err)
	}
	if got := all.ListDate.Format(time.DateOnly); got != "2024-08-01" {
		t.Errorf("of the list of %s", got)
	}
	for _, b := range all.Parts {
		if b.Name != "Bretagne" {
			continue
		}
		want := coverage.Benchmark{Name: "Bretagne", Departements: []string{"22", "29", "35", "56"}, People: 3449370, Within: map[road.Deciseconds]float64{3000: 0.1875, 6000: 0.5386, 9000: 0.846, 12000: 0.9665, 15000: 0.9948, 18000: 0.9988}}
		if !reflect.DeepEqual(b, want) {
			t.Errorf("%+v, want %+v", b, want)
		}
		return
	}
	t.Error("no Bretagne")
}

// TestSpoiltTablesAreRefused: a part without all shares, a region without départements,
// France with some, and an unknown key.
func TestSpoiltTablesAreRefused(t *testing.T) {
	const whole = `list_date = "2024-08-01"
model = "m"
[[part]]
code = "94"
name = "Corse"
departements = ["2A", "2B"]
people = 1
within = [0, 0, 0, 0, 0, 1]
[[part]]
code = "FR"
name = "France"
people = 1
within = [0, 0, 0, 0, 0, 1]
`
	if _, err := parse(whole); err != nil {
		t.Fatal(err)
	}
	for name, spoilt := range map[string]string{
		"five shares":            strings.Replace(whole, "0, 0, 0, 0, 0, 1", "0, 0, 0, 0, 1", 1),
		"region of nothing":      strings.Replace(whole, `departements = ["2A", "2B"]`, "", 1),
		"France of départements": strings.Replace(whole, `name = "France"`, `name = "France"`+"\ndepartements = [\"75\"]", 1),
		"an unknown key":         whole + "more = 1\n",
	} {
		if _, err := parse(spoilt); err == nil {
			t.Errorf("%s is read", name)
		}
	}
}
