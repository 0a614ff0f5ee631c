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
	for i := range r.Study.Zonings {
		for _, t := range r.Zoned(i) {
			rows = append(rows, &t)
		}
	}
	return write(w, territoryFields(r), rows)
}

// territoryFields are the columns of territories.csv.
func territoryFields(r *coverage.Result) []territoryField {
	threshold := slices.Index(r.Study.Settings.Limits(), r.Study.Settings.Threshold)
	fields := []territoryField{
		{"kind", text, "departement, arrondissement or epci; of a zone of --zones what the zoning is called", territoryKind},
		{"code", text, "code and name; communes that belong to none are in no row of that kind, but for a zoning by communes: there they have a row without a code", func(t *coverage.Territory) string { return t.Code }},
		{"name", text, "", func(t *coverage.Territory) string { return t.Name }},
		{"communes", number, "communes in scope, and their people; of a zone that is an area the people who live in it alone, empty where they can't be told", func(t *coverage.Territory) string {
			if t.Area != nil {
				return ""
			}
			return strconv.Itoa(t.All.Communes)
		}},
		{"people", number, "", func(t *coverage.Territory) string {
			if t.Area != nil && !t.Area.PeopleTold {
				return ""
			}
			return strconv.Itoa(t.All.People)
		}},
		{"people_computed", number, "of these, people whose access is known: what the shares are of", func(t *coverage.Territory) string {
			if t.Area != nil && !t.Area.PeopleTold {
				return ""
			}
			return decimal(t.People.People(), 0)
		}},
	}
	for i, minutes := range territoryLimits {
		meaning := ""
		if i == 0 {
			meaning = "share of people within so many minutes, from 0 to 1: by population points, those of a model of where people live on the modelled network without an input, else by communes"
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
	fields = append(fields,
		territoryField{"mean_min", number, "mean, median and 9th decile of the time by person, minutes, counted as the shares are", func(t *coverage.Territory) string { return known(t.People.Mean()) }},
		territoryField{"median_min", number, "", quantile(0.5)},
		territoryField{"d9_min", number, "", quantile(0.9)},
		territoryField{"insee_mean_min", number, "INSEE's own minutes, where given: mean time, share within the threshold", func(t *coverage.Territory) string { return known(t.Official.Mean()) }},
		territoryField{"insee_share_within", number, "", func(t *coverage.Territory) string { return known(t.Official.Share(threshold)) }},
	)
	return append(fields, zoneFields(r)...)
}

// zoneFields are about zones that are areas.
func zoneFields(r *coverage.Result) []territoryField {
	inArea := func(text func(a *coverage.ZoneAccess) string) func(t *coverage.Territory) string {
		return func(t *coverage.Territory) string {
			if t.Area == nil {
				return ""
			}
			return text(t.Area)
		}
	}
	return []territoryField{
		{"nearest_structure", text, "of a zone that is an area: number of the structure nearest to a point in its middle, and the minutes to it; empty of other rows, and where the inputs do not tell", inArea(func(a *coverage.ZoneAccess) string {
			if s, _ := r.Study.Point(a.Nearest); s != nil {
				return s.ID
			}
			return ""
		})},
		{"nearest_min", number, "", inArea(func(a *coverage.ZoneAccess) string { return minutes(a.Nearest.Time) })},
		{"points_inside", number, "of a zone that is an area: service points whose own coordinates lie in it", inArea(func(a *coverage.ZoneAccess) string { return strconv.Itoa(len(a.Inside)) })},
		{"nearest_structure_name", text, "name of that structure", inArea(func(a *coverage.ZoneAccess) string {
			if s, _ := r.Study.Point(a.Nearest); s != nil {
				return s.Name
			}
			return ""
		})},
	}
}

// territoryKind is the code of a kind, or what its zoning is called.
func territoryKind(t *coverage.Territory) string {
	if t.Zoning != nil {
		return t.Zoning.Kind
	}
	return code(territoryKindCodes, t.Kind)
}

// known writes a figure to six decimals; nothing where it is not known.
func known(value float64, known bool) string {
	if !known {
		return ""
	}
	return decimal(value, 6)
}
