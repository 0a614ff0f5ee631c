package data

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/location"
)

// told writes findings as code|line|column|subject|value|details, in their order.
func told(findings []finding.Finding) []string {
	var lines []string
	for _, f := range findings {
		lines = append(lines, strings.Join([]string{
			f.Kind.Code, fmt.Sprint(f.Source.Line), f.Source.Column, f.Subject, f.Value, strings.Join(details(f), " "),
		}, "|"))
	}
	return lines
}

// communesOf reads a table of communes, with what finds them by place.
func communesOf(t *testing.T, text string, joined *mergers, scope ...string) *communeTable {
	t.Helper()
	communes, err := readCommunes(tableOf(t, "c.csv", text), layoutOf(communesTable), joined, false)
	if err != nil {
		t.Fatal(err)
	}
	communes.locator = location.NewLocator(communes.communes, coverage.Seat)
	communes.scope = scope
	return communes
}
