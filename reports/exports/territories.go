package exports

import (
	"fmt"
	"io"
	"slices"
	"strconv"

	"acces30/coverage"
	"acces30/coverage/road"
)

// territoryKindCodes are the codes of territories.csv.
var territoryKindCodes = []string{
	coverage.EPCI: "epci", coverage.Arrondissement: "arrondissement", coverage.WholeDepartement: "departement",
}

// territoryKinds are the kinds of territories written, the largest first.
var territoryKinds = []coverage.TerritoryKind{coverage.WholeDepartement, coverage.Arrondissement, coverage.EPCI}

// territoryLimits are the limits of territories.csv, in minutes.
var territoryLimits = []int{5, 10, 15, 20, 25, 30}

type territoryField = field[*coverage.Territory]

// Territories writes territories.csv.
func Territories(w io.Writer, r *coverage.Result) error {
	var rows []*coverage.Territory
	for _, kind := range territoryKinds {
		for _, t := range r.Territories(kind) {
			if t.Code != "" {
				rows = append(rows, &t)
			}
		}
	}
	return write(w, territoryFields(r), rows)
}

// territoryFields are the columns of territories.csv.
func territoryFields(r *coverage.Result) []territoryField {
	threshold := slices.Index(r.Study.Settings.Limits(), r.Study.Settings.Threshold)
	fields := []territoryField{
		{"kind", text, "departement, arrondissement or epci", func(t *coverage.Territory) string { return code(territoryKindCodes, t.Kind) }},
		{"code", text, "code and name; communes that belong to none are in no row of that kind", func(t *coverage.Territory) string { return t.Code }},
		{"name", text, "", func(t *coverage.Territory) string { return t.Name }},
		{"communes", number, "communes in scope, and their people", func(t *coverage.Territory) string { return strconv.Itoa(t.All.Communes) }},
		{"people", number, "", func(t *coverage.Territory) string { return strconv.Itoa(t.All.People) }},
		{"people_computed", number, "of these, people whose access is known: what the shares are of", func(t *coverage.Territory) string {
			return decimal(t.People.People(), 0)
		}},
	}
	for i, minutes := range territoryLimits {
		meaning := ""
		if i == 0 {
			meaning = "share of people within so many minutes, from 0 to 1: by population points where there are any, else by communes"
		}
		fields = append(fields, territoryField{fmt.Sprint("share_within_", minutes), number, meaning, func(t *coverage.Territory) string {
			return known(t.People.Share(road.FromMinutes(float64(minutes))))
		}})
	}
	quantile := func(share float64) func(t *coverage.Territory) string {
		return func(t *coverage.Territory) string {
			time, known := t.People.Quantile(share)
			if !known {
				return ""
			}
			return minutes(time)
		}
	}
	return append(fields,
		territoryField{"mean_min", number, "mean, median and 9th decile of the time by person, minutes", func(t *coverage.Territory) string { return known(t.People.Mean()) }},
		territoryField{"median_min", number, "", quantile(0.5)},
		territoryField{"d9_min", number, "", quantile(0.9)},
		territoryField{"insee_mean_min", number, "INSEE's own minutes, where given: mean time, share within the threshold", func(t *coverage.Territory) string { return known(t.Official.Mean()) }},
		territoryField{"insee_share_within", number, "", func(t *coverage.Territory) string { return known(t.Official.Share(threshold)) }},
	)
}

// known writes a figure to six decimals; nothing where it is not known.
func known(value float64, known bool) string {
	if !known {
		return ""
	}
	return decimal(value, 6)
}
