package exports

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
)

// Codes of communes.csv.
var (
	statusCodes    = []string{coverage.Covered: "covered", coverage.Beyond: "beyond", coverage.Unreachable: "unreachable", coverage.NotComputed: "not-computed"}
	certaintyCodes = []string{coverage.Assured: "assured", coverage.Likely: "likely", coverage.Uncertain: "uncertain", coverage.BeyondSurely: "beyond"}
	flagCodes      = []string{coverage.FlagByReference: "reference", coverage.FlagByPeople: "people"}
	referenceCodes = []string{coverage.Seat: "seat", coverage.Centroid: "centroid"}
)

// shortfallCodes are why points are not open enough.
var shortfallCodes = []string{coverage.NoShortfall: "", coverage.ShortHours: "short-hours", coverage.HoursUnstated: "hours-unstated", coverage.ShortBranch: "short-branch", coverage.SomeWeeks: "some-weeks", coverage.ByAppointment: "by-appointment", coverage.OnRound: "on-round", coverage.RareStop: "rare-stop"}

type communeField = field[*coverage.CommuneAccess]

// Communes writes communes.csv.
func Communes(w io.Writer, r *coverage.Result) error {
	rows := make([]*coverage.CommuneAccess, len(r.Communes))
	for i := range rows {
		rows[i] = &r.Communes[i]
	}
	return write(w, communeFields(r), rows)
}

// communeFields are the columns of communes.csv, the properties of
// communes.geojson.
func communeFields(r *coverage.Result) []communeField {
	fields := append(identityFields(), positionFields(r)...)
	fields = append(fields, accessFields()...)
	for k := range coverage.NearestKept {
		fields = append(fields, reachFields(r, k)...)
	}
	threshold := slices.Index(r.Study.Settings.Limits(), r.Study.Settings.Threshold)
	fields = append(fields, communeField{"population_within", number, "people within the threshold by population points, those of a model of where people live on the modelled network without an input; empty without any", func(c *coverage.CommuneAccess) string {
		if c.ByPoint == nil {
			return ""
		}
		return strconv.Itoa(c.ByPoint.Within[threshold])
	}})
	fields = append(fields,
		communeField{"ferry", boolean, "true when the fastest path takes a ferry", computed(func(c *coverage.CommuneAccess) string { return strconv.FormatBool(c.Ferry) })},
		communeField{"population_computed", number, "people that population_within is of; empty without population points", func(c *coverage.CommuneAccess) string {
			if c.ByPoint == nil {
				return ""
			}
			return strconv.Itoa(c.ByPoint.Computed)
		}},
		communeField{"reason", text, "why it is not computed: no-position, outside-roads, off-roads, roads-go-on or no-destinations; empty when it is", func(c *coverage.CommuneAccess) string {
			return c.Reason.Code()
		}},
		communeField{"insee_people", number, "INSEE's own minutes, where given: people of the commune's squares, their mean time, their share within the threshold", func(c *coverage.CommuneAccess) string {
			if official(r, c) == nil {
				return ""
			}
			return decimal(official(r, c).People, 2)
		}},
		communeField{"insee_mean_min", number, "", func(c *coverage.CommuneAccess) string { return known(official(r, c).Mean()) }},
		communeField{"insee_share_within", number, "", func(c *coverage.CommuneAccess) string { return known(official(r, c).Share(threshold)) }})
	fields = append(fields, homeFields(r)...)
	return append(fields,
		communeField{"departement_name", text, "names of the département and of the arrondissement; empty where nothing knows them", func(c *coverage.CommuneAccess) string { return c.Commune.DepartementName }},
		communeField{"arrondissement_name", text, "", func(c *coverage.CommuneAccess) string { return c.Commune.ArrondissementName }},
		structureNameField(r, "nearest1_structure_name", "names of the structures whose numbers stand before", func(c *coverage.CommuneAccess) coverage.Reach { return c.Nearest[0] }),
		structureNameField(r, "nearest2_structure_name", "", func(c *coverage.CommuneAccess) coverage.Reach { return c.Nearest[1] }),
		structureNameField(r, "nearest3_structure_name", "", func(c *coverage.CommuneAccess) coverage.Reach { return c.Nearest[2] }),
		structureNameField(r, "enough_structure_name", "", func(c *coverage.CommuneAccess) coverage.Reach {
			if c.Status == coverage.NotComputed {
				return coverage.Reach{Structure: coverage.NoStructure}
			}
			return c.Enough
		}))
}

// structureNameField names the structure that a path leads to; empty without any.
func structureNameField(r *coverage.Result, name, meaning string, reach func(c *coverage.CommuneAccess) coverage.Reach) communeField {
	return communeField{name, text, meaning, func(c *coverage.CommuneAccess) string {
		if s, _ := r.Study.Point(reach(c)); s != nil {
			return s.Name
		}
		return ""
	}}
}

// homeFields are the people within each limit, counted where they live.
func homeFields(r *coverage.Result) []communeField {
	fields := make([]communeField, 0, len(r.Study.Settings.Limits()))
	for k, limit := range r.Study.Settings.Limits() {
		meaning := ""
		if k == 0 {
			meaning = "as population_within, within each limit, in minutes"
		}
		fields = append(fields, communeField{homeColumn(limit), number, meaning, func(c *coverage.CommuneAccess) string {
			if c.ByPoint == nil {
				return ""
			}
			return strconv.Itoa(c.ByPoint.Within[k])
		}})
	}
	fields = append(fields, enoughFields(r)...)
	return fields
}

func homeColumn(limit road.Deciseconds) string {
	return "population_within_" + decimal(limit.Minutes(), 4)
}

// official returns INSEE's own access of a commune; nil where it is not known.
func official(r *coverage.Result, c *coverage.CommuneAccess) *coverage.OfficialAccess {
	if r.Study.Official == nil {
		return nil
	}
	return r.Study.Official.Communes[c.Commune.Code]
}

func identityFields() []communeField {
	return []communeField{
		{"code", text, "INSEE code, five characters", func(c *coverage.CommuneAccess) string { return c.Commune.Code }},
		{"name", text, "name", func(c *coverage.CommuneAccess) string { return c.Commune.Name }},
		{"departement", text, "département code", func(c *coverage.CommuneAccess) string { return c.Commune.Departement }},
		{"arrondissement", text, "arrondissement code", func(c *coverage.CommuneAccess) string { return c.Commune.Arrondissement }},
		{"epci_code", text, "intercommunal body: SIREN, name", func(c *coverage.CommuneAccess) string { return c.Commune.EPCICode }},
		{"epci_name", text, "", func(c *coverage.CommuneAccess) string { return c.Commune.EPCI }},
		{"population", number, "municipal population", func(c *coverage.CommuneAccess) string {
			if !c.Commune.PopulationKnown {
				return ""
			}
			return strconv.Itoa(c.Commune.Population)
		}},
	}
}

func positionFields(r *coverage.Result) []communeField {
	axis := func(axis int) func(c *coverage.CommuneAccess) string {
		return func(c *coverage.CommuneAccess) string {
			reference, _ := c.Commune.Reference(r.Study.Settings.Reference)
			return degrees(reference, axis)
		}
	}
	return []communeField{
		{"lon", number, "reference point, degrees WGS84", axis(0)},
		{"lat", number, "", axis(1)},
		{"reference", text, "seat or centroid: which point that is", located(func(c *coverage.CommuneAccess) string { return code(referenceCodes, c.Reference) })},
		{"snap_m", number, "straight distance from it to the network, metres", computed(func(c *coverage.CommuneAccess) string { return decimal(c.SnapMetres, 1) })},
	}
}

// enoughFields are the second answer, by points that are open enough.
func enoughFields(r *coverage.Result) []communeField {
	return []communeField{
		{"enough", boolean, "true when a point open enough (open_hours, open_days, open_fixed) is within the threshold too: the second answer", computed(func(c *coverage.CommuneAccess) string {
			return strconv.FormatBool(c.CoveredEnough())
		})},
		{"enough_structure", text, "number of the structure with the nearest point open enough", computed(func(c *coverage.CommuneAccess) string {
			if c.Enough.Structure == coverage.NoStructure {
				return ""
			}
			return r.Study.Structures[c.Enough.Structure].ID
		})},
		{"enough_min", number, "time to the nearest point open enough, minutes; empty without any", computed(func(c *coverage.CommuneAccess) string { return minutes(c.Enough.Time) })},
		{"only_thanks_to", text, "why no point within the threshold is open enough: " + strings.Join(shortfallCodes[1:], ", ") + "; empty where one is, and where the commune is not covered", computed(func(c *coverage.CommuneAccess) string { return code(shortfallCodes, c.OnlyThanks) })},
	}
}

func accessFields() []communeField {
	return []communeField{
		{"status", text, "covered, beyond, unreachable or not-computed", func(c *coverage.CommuneAccess) string { return code(statusCodes, c.Status) }},
		{"certainty", text, "how sure the status is: assured, likely, uncertain, or beyond for sure", computed(func(c *coverage.CommuneAccess) string { return code(certaintyCodes, c.Certainty) })},
		{"low_min", number, "1st and 9th decile of the time by the measured error, minutes", computed(func(c *coverage.CommuneAccess) string { return minutes(c.Spread.FirstDecile) })},
		{"high_min", number, "", computed(func(c *coverage.CommuneAccess) string { return minutes(c.Spread.NinthDecile) })},
		{"error_known", text, "plain or hills where the error of times was measured; else why it was not, and the times are to be taken as the range from low_min to high_min: " + unmeasuredFitness(), computed(func(c *coverage.CommuneAccess) string { return c.Fitness.Code() })},
		{"flag_by", text, "whose time status, class and totals go by: reference, or people, the time within which half of the commune's people have a service point (flag_by)", computed(func(c *coverage.CommuneAccess) string { return code(flagCodes, c.FlagBy) })},
		{"flag_min", number, "that time, minutes", computed(func(c *coverage.CommuneAccess) string { return minutes(c.Time()) })},
		{"structures_within", number, "structures within the threshold", computed(func(c *coverage.CommuneAccess) string { return strconv.Itoa(c.Within) })},
		{"open_days", number, "days a week with an open point within the threshold, on average", computed(func(c *coverage.CommuneAccess) string {
			days, stated := c.DaysOpen()
			if !stated {
				return ""
			}
			return decimal(days, 2)
		})},
		{"peak_min", number, "time to the nearest point at peak hours, minutes", func(c *coverage.CommuneAccess) string { return minutes(c.Peak) }},
	}
}

// unmeasuredFitness lists the codes of places where no error was measured.
func unmeasuredFitness() string {
	var codes []string
	for f := range coverage.Fitness(coverage.Fitnesses) {
		if !f.Measured() {
			codes = append(codes, f.Code())
		}
	}
	return strings.Join(codes, ", ")
}

// reachFields are those of the k-th nearest structure.
func reachFields(r *coverage.Result, k int) []communeField {
	structure := func(c *coverage.CommuneAccess) *coverage.Structure {
		s, _ := r.Study.Point(c.Nearest[k])
		return s
	}
	name := fmt.Sprintf("nearest%d_", k+1)
	nth := [coverage.NearestKept]string{"nearest", "second nearest", "third nearest"}[k]
	return []communeField{
		{name + "structure", text, "number of the " + nth + " structure", func(c *coverage.CommuneAccess) string {
			if s := structure(c); s != nil {
				return s.ID
			}
			return ""
		}},
		{name + "point", text, "number of its service point", func(c *coverage.CommuneAccess) string {
			if s := structure(c); s != nil {
				return s.Points[c.Nearest[k].Point].ID
			}
			return ""
		}},
		{name + "s", number, "time to it, seconds, to the tenth, as computed", func(c *coverage.CommuneAccess) string { return seconds(c.Nearest[k].Time) }},
		{name + "min", number, "the same in minutes, to four decimals", func(c *coverage.CommuneAccess) string { return minutes(c.Nearest[k].Time) }},
		{name + "m", number, "length along the roads, metres", func(c *coverage.CommuneAccess) string {
			if structure(c) == nil {
				return ""
			}
			return strconv.FormatUint(uint64(c.Nearest[k].Metres), 10)
		}},
	}
}

// located leaves a field empty for a commune without a known point.
func located(text func(c *coverage.CommuneAccess) string) func(c *coverage.CommuneAccess) string {
	return func(c *coverage.CommuneAccess) string {
		if c.Reason == coverage.NoPosition {
			return ""
		}
		return text(c)
	}
}

// computed leaves a field empty for a commune that was not computed.
func computed(text func(c *coverage.CommuneAccess) string) func(c *coverage.CommuneAccess) string {
	return func(c *coverage.CommuneAccess) string {
		if c.Status == coverage.NotComputed {
			return ""
		}
		return text(c)
	}
}
