package exports

import (
	"io"
	"strconv"

	"acces30/coverage"
)

// actionCodes are the codes of actions.csv.
var actionCodes = []string{
	coverage.OpenHouse: "house", coverage.OpenBranch: "branch", coverage.RunBus: "bus",
	coverage.LongerHours: "hours", coverage.MoveHouse: "move", coverage.CloseHouse: "closure",
}

type actionField = field[*coverage.Action]

// Actions writes actions.csv.
func Actions(w io.Writer, r *coverage.Result) error {
	rows := make([]*coverage.Action, len(r.Actions))
	for i := range rows {
		rows[i] = &r.Actions[i]
	}
	return write(w, actionFields(r), rows)
}

// actionFields are the columns of actions.csv.
func actionFields(r *coverage.Result) []actionField {
	fields := actionPlaces()
	for k, limit := range r.Study.Settings.Limits() {
		meaning := ""
		if k == 0 {
			meaning = "people brought within each limit, in minutes, and put beyond it, against the situation"
		}
		name := decimal(limit.Minutes(), 4)
		fields = append(fields,
			actionField{"gained_" + name, number, meaning, func(a *coverage.Action) string { return strconv.Itoa(a.Gained[k].People) }},
			actionField{"lost_" + name, number, "", func(a *coverage.Action) string { return strconv.Itoa(a.Lost[k].People) }})
	}
	fields = append(fields,
		actionField{"label_days_population", number, "hours: people who newly have a point within the threshold open on as many days as the rule of the label asks for", func(a *coverage.Action) string {
			if a.Kind != coverage.LongerHours {
				return ""
			}
			return strconv.Itoa(a.LabelDays.People)
		}},
		actionField{"cost_eur", number, "running cost more a year, and the flat subsidy within it, by the settings; empty when not stated, below 0 when saved", func(a *coverage.Action) string { return euros(a.Price.Running) }},
		actionField{"subsidy_eur", number, "", func(a *coverage.Action) string { return euros(a.Price.Subsidy) }})
	for k, limit := range r.Study.Settings.Limits() {
		meaning := ""
		if k == 0 {
			meaning = "people more within each limit for every 10,000 euros of running cost, and of subsidy, spent or saved; below 0 for fewer"
		}
		name := decimal(limit.Minutes(), 4)
		fields = append(fields,
			actionField{"net_" + name + "_for_cost", number, meaning, func(a *coverage.Action) string { return orNothing(a.PeopleFor(k, a.Price.Running)) }},
			actionField{"net_" + name + "_for_subsidy", number, "", func(a *coverage.Action) string { return orNothing(a.PeopleFor(k, a.Price.Subsidy)) }})
	}
	return fields
}

// actionPlaces say what is done, and where.
func actionPlaces() []actionField {
	return []actionField{
		{"measure", text, "house, branch, bus, hours, move or closure", func(a *coverage.Action) string { return code(actionCodes, a.Kind) }},
		{"limit_min", number, "limit of the plan that it comes from, minutes", func(a *coverage.Action) string {
			if a.Limit == 0 {
				return ""
			}
			return decimal(a.Limit.Minutes(), 4)
		}},
		{"code", text, "commune that opens: INSEE code and name", func(a *coverage.Action) string {
			if a.Open == nil {
				return ""
			}
			return a.Open.Code
		}},
		{"name", text, "", func(a *coverage.Action) string {
			if a.Open == nil {
				return ""
			}
			return a.Open.Name
		}},
		{"structure_id", text, "structure that closes, moves, opens longer or that a branch belongs to: number and name", func(a *coverage.Action) string {
			if a.At == nil {
				return ""
			}
			return a.At.Structure.ID
		}},
		{"structure_name", text, "", func(a *coverage.Action) string {
			if a.At == nil {
				return ""
			}
			return a.At.Structure.Name
		}},
		{"drive_min", number, "branch: drive to its structure", func(a *coverage.Action) string {
			if a.Kind != coverage.OpenBranch {
				return ""
			}
			return minutes(a.Drive)
		}},
		{"hours_week", number, "hours: opening hours more a week", func(a *coverage.Action) string {
			if a.Kind != coverage.LongerHours {
				return ""
			}
			return decimal(a.Hours, 2)
		}},
	}
}

// euros writes an amount; nothing when it is not stated.
func euros(e coverage.Euros) string { return orNothing(e.Amount, e.Stated) }

// orNothing writes a number where there is one.
func orNothing(x float64, known bool) string {
	if !known {
		return ""
	}
	return decimal(x, 2)
}
