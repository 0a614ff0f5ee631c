package insee

import (
	_ "embed" // for the tables
	"encoding/csv"
	"strings"
	"sync"
)

// arrondissementTable names the arrondissements of the official geographic code of
// 1 January 2026 (INSEE, Licence Ouverte 2.0); epciTable the intercommunal bodies
// with taxes of their own of that day (DGCL, Base nationale sur l'intercommunalité,
// Licence Ouverte 2.0). Both were taken from release 6.0.0 of Etalab's
// decoupage-administratif, which has them from these publishers.
//
//go:embed arrondissements.csv
var arrondissementTable string

//go:embed epci.csv
var epciTable string

// Each table is read once: they are constants.
var (
	arrondissementNames = sync.OnceValue(func() map[string]string { return namesOf(arrondissementTable) })
	epciNames           = sync.OnceValue(func() map[string]string { return namesOf(epciTable) })
)

// namesOf reads a table of codes and names under a line of headings.
func namesOf(table string) map[string]string {
	rows, _ := csv.NewReader(strings.NewReader(table)).ReadAll() // what a fault would leave out, the tests miss
	names := make(map[string]string, len(rows))
	for i, row := range rows {
		if i > 0 {
			names[row[0]] = row[1]
		}
	}
	return names
}

// ArrondissementName returns the name of the arrondissement of a prefecture by its
// code, as ParseArrondissement gives it; "" when there is none.
func ArrondissementName(code string) string { return arrondissementNames()[code] }

// EPCIName returns the name of an intercommunal body by its SIREN; "" when it is
// none of 2026.
func EPCIName(siren string) string { return epciNames()[siren] }
