package settings

import (
	"slices"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/road"
	"acces30/data/parse"
	"acces30/reports"
)

// planning are the settings of where new labels could go, and of scenarios.
type planning struct {
	PlanNew        float64
	PlanObjective  string
	PlanLimits     minutes
	PlanCandidates string
	PlanExclude    []string
	PlanMinPeople  float64
	PlanMinMinutes float64
	PlanPerEPCI    float64
	Open           []string
	Close          []string
	At             string
}

// maxNew is the most labels that a plan is made of.
const maxNew = 1000

// objectives are what a plan may be for, by their words.
var objectives = []string{coverage.CoverMost.Code(), coverage.LeastMean.Code(), coverage.LeastFarthest.Code()}

// defaultPlanMinMinutes keeps new labels out of the streets around the houses of
// today.
const defaultPlanMinMinutes = 5.0

// defaultPlanLimits are the limits planned for: the State reports at 20 minutes,
// the promise is 30.
var defaultPlanLimits = minutes{20, 30}

func (s *planning) declared() []setting {
	return slices.Concat(s.asked(), s.constraints(), s.scenario())
}

// asked are the settings of what a plan is for.
func (s *planning) asked() []setting {
	return []setting{
		{
			key: "plan_new", part: ofNothing, field: keep(&s.PlanNew, 5.0),
			name: both("Nouveaux labels à placer", "New labels to place"), unit: reports.UnitLabels,
			check: func() error {
				return whole("plan_new", s.PlanNew, 0, maxNew, fault.T("%v nouveaux labels : de %v à %v sont possibles", "%v new labels: from %v to %v can be planned"))
			},
			flag: "new", placeholder: "K",
			help: both("Combien de nouveaux labels placer au plus ({default}) ; 0 n'en prévoit aucun.",
				"How many new labels to place at most ({default}); 0 plans none."),
			comment: both(`
				Combien de nouveaux labels la feuille Plan place au plus. 0 n'en prévoit aucun.
				Un calcul de plus de 5 000 communes n'en prévoit pas non plus : acces30 plan
				le fait.`, `
				How many new labels the sheet Plan places at most. 0 plans none. A run of
				more than 5,000 communes plans none either: acces30 plan does.`),
		},
		{
			key: "plan_objective", part: ofNothing, field: keep(&s.PlanObjective, coverage.CoverMost.Code()),
			name:  both("But du plan", "Aim of the plan"),
			shown: func(r *coverage.Result) any { return reports.ObjectiveName(r.Study.Settings.Plan.Objective) },
			check: func() error { return oneOf("plan_objective", s.PlanObjective, objectives...) },
			flag:  "objective", placeholder: "coverage|mean|farthest", values: objectives,
			help: both("But des nouveaux labels : le plus d'habitants amenés sous les limites (coverage), le temps moyen le plus court (mean), ou le temps le plus long le plus court (farthest) ; {default} par défaut.",
				"What new labels are to reach: the most people newly within the limits, the shortest mean time, or the shortest longest time ({default})."),
			comment: both(`
				Ce que de nouveaux labels doivent atteindre : "coverage", le plus d'habitants
				amenés sous les limites ci-dessous ; "mean", le temps moyen le plus court de
				tous les habitants ; "farthest", le temps le plus court des plus éloignés.`, `
				What new labels are to reach: "coverage", the most people newly within the
				limits below; "mean", the shortest mean time of all people; "farthest", the
				shortest time of those farthest.`),
		},
		{
			key: "plan_limits_minutes", part: ofNothing, field: keep(&s.PlanLimits, defaultPlanLimits),
			name: both("Limites du plan", "Limits of the plan"), unit: reports.UnitMinutes,
			empty: both("celle du seuil", "that of the threshold"),
			check: func() error {
				for _, m := range s.PlanLimits {
					if err := within(m, 0, maxPlanned, fault.T("un plan pour %v minutes : de %v à %v ont un sens", "a plan for %v minutes: from %v to %v make sense")); err != nil {
						return err
					}
				}
				return nil
			},
			shown: func(r *coverage.Result) any { return r.Study.Settings.Plan.Limits },
			flag:  "limit", placeholder: "MINUTES",
			help: both("Minutes sous lesquelles de nouveaux labels doivent amener les habitants, chacune avec son plan ({default}).",
				"Minutes that new labels are to bring people within, each planned for by itself ({default})."),
			comment: both(`Minutes sous lesquelles ils doivent amener les habitants, chacune avec son plan.`, `Minutes that they are to bring people within, each planned for by itself.`),
		},
	}
}

// constraints are the settings of where new labels may go.
func (s *planning) constraints() []setting {
	return []setting{
		{
			key: "plan_candidates", part: ofNothing, field: path(&s.PlanCandidates, ""),
			name: both("Table des communes candidates", "Table of candidate communes"), empty: both("celles du périmètre sans point d'accueil", "those in scope without a service point"),
			flag: "candidates", placeholder: "FILE",
			help: both("Table des communes où un nouveau label peut aller : leurs codes. Par défaut toutes celles du périmètre sans point d'accueil.",
				"Table of the communes where a new label may go: their codes. All in scope without a service point by default."),
			comment: both(`
				Une table des communes où un nouveau label peut aller, par leur code. Sans elle,
				toutes celles du périmètre sans point d'accueil : un plan ne met pas de seconde
				maison dans une ville qui en a une, sauf si la table la nomme.`, `
				A table of the communes where a new label may go, by their codes. Without one
				it may go to all in scope that no service point stands in: a plan puts no
				second house in a town that has one, unless the table lists it.`),
		},
		{
			key: "plan_exclude", part: ofNothing, field: keep(&s.PlanExclude, nil),
			name: both("Communes exclues du plan", "Communes left out of the plan"), empty: noTable,
			flag: "exclude", placeholder: "CODE",
			help: both("Commune où aucun nouveau label ne peut aller. Peut être répétée.",
				"Commune where no new label may go. May be repeated."),
			comment: both(`Communes où aucun ne peut aller, par leur code.`, `Communes where none may go, by their codes.`),
			example: `["57463"]`,
		},
		{
			key: "plan_min_people", part: ofNothing, field: keep(&s.PlanMinPeople, 0.0),
			name: both("Population minimale d'une commune candidate", "Least population of a candidate commune"), unit: reports.UnitPeople,
			check: func() error {
				return whole("plan_min_people", s.PlanMinPeople, 0, 10_000_000, rangeOf("plan_min_people"))
			},
			comment: both(`Nombre minimal d'habitants d'une commune où un label peut aller.`, `Fewest inhabitants of a commune where one may go.`),
		},
		{
			key: "plan_min_minutes", part: ofNothing, field: keep(&s.PlanMinMinutes, defaultPlanMinMinutes),
			name: both("Temps minimal d'une candidate à une structure", "Least time from a candidate to a structure"), unit: reports.UnitMinutes,
			check: func() error {
				return within(s.PlanMinMinutes, 0, maxMinutes, rangeOf("plan_min_minutes"))
			},
			comment: both(`
				Trajet le plus court d'une telle commune à la structure actuelle la plus proche,
				listée ou non : à côté d'une maison, une autre sert peu.`, `
				Shortest drive from such a commune to the nearest structure of today, listed or
				not: next door to one, another helps few.`),
		},
		{
			key: "plan_per_epci", part: ofNothing, field: keep(&s.PlanPerEPCI, 0.0),
			name: both("Nouveaux labels au plus par intercommunalité", "New labels at most in one intercommunal body"), unit: reports.UnitLabels,
			check: func() error {
				return whole("plan_per_epci", s.PlanPerEPCI, 0, maxNew, rangeOf("plan_per_epci"))
			},
			comment: both(`Nouveaux labels au plus dans une même intercommunalité (EPCI). 0 : sans limite.`, `Most new labels in one intercommunal body (EPCI). 0: as many as one likes.`),
		},
	}
}

// scenario are what is taken as if it were so.
func (s *planning) scenario() []setting {
	return []setting{
		{
			key: "open", part: ofSites, field: keep(&s.Open, nil),
			name: both("Scénario : labels ouverts dans", "Scenario: labels opened in"), empty: noTable,
			flag: "open", placeholder: "CODE",
			help: both("Scénario : comme si une structure était ouverte dans cette commune. Peut être répétée.",
				"Scenario: as if a structure were open in this commune. May be repeated."),
			comment: both(`
				Un scénario, annoncé comme tel dans chaque titre : comme si des structures
				étaient ouvertes dans ces communes, par leur code, ...`, `
				A scenario, told as one in every title: as if structures were open in these
				communes, by their codes, ...`),
			example: `["57463"]`,
		},
		{
			key: "close", part: ofSites, field: keep(&s.Close, nil),
			name: both("Scénario : structures fermées", "Scenario: structures closed"), empty: noTable,
			flag: "close", placeholder: "ID",
			help: both("Scénario : comme si cette structure était fermée, par son numéro dans la liste. Peut être répétée.",
				"Scenario: as if this structure were closed, by its number in the list. May be repeated."),
			comment: both(`... et comme si celles-ci étaient fermées, par leur numéro dans la liste.`, `... and as if these were closed, by their numbers in the list.`),
			example: `["2078"]`,
		},
		{
			key: "at", part: ofSites, field: keep(&s.At, ""),
			name: both("Scénario : ouvert à ce moment", "Scenario: open at this moment"), empty: both("toute la semaine", "the whole week"),
			check: func() error {
				if _, ok := parse.Moment(s.At); s.At != "" && !ok {
					return fault.Errorf(fault.T("at %q : écrivez un jour de la semaine et une heure, comme mercredi 14:00", "at %q: write a weekday and a time, such as mercredi 14:00 or Wednesday 14:00"), s.At)
				}
				return nil
			},
			flag: "at", placeholder: "MOMENT",
			help: both("Scénario : seuls les points d'accueil ouverts alors d'après leurs horaires publiés, comme \"mercredi 14:00\", le premier tel jour à partir de la date.",
				"Scenario: only the service points that are open then by their published hours, as \"mercredi 14:00\", on the first such day from the date on."),
			comment: both(`
				Un moment de la semaine, comme "mercredi 14:00" : seuls les points d'accueil
				ouverts alors d'après leurs horaires publiés, le premier tel jour à partir de
				la date. Un jour férié les ferme. Les points dont les horaires ne le disent pas
				ne comptent pour personne, et sont nommés. Chaque titre le dit ; ce n'est pas
				une édition, et rien n'est planifié.`, `
				A moment of the week, such as "mercredi 14:00": only the service points that are
				open then by their published hours, on the first such day from the date on. A
				public holiday shuts them. Points whose hours do not tell count for nobody, and
				are named. It is told in every title; it is no edition, and nothing is planned.`),
			example: `"mercredi 14:00"`,
		},
	}
}

// choose sets the choices of the analysis that are about plans and scenarios.
func (s *planning) choose(study *coverage.Settings) {
	study.Plan.New = int(s.PlanNew)
	study.Plan.Objective, _ = coverage.ParseObjective(s.PlanObjective) // checked
	for _, m := range s.PlanLimits {
		study.Plan.Limits = append(study.Plan.Limits, road.FromMinutes(m))
	}
	if len(study.Plan.Limits) == 0 {
		study.Plan.Limits = []road.Deciseconds{study.Threshold}
	}
	study.Plan.Exclude = s.PlanExclude
	study.Plan.MinPeople = int(s.PlanMinPeople)
	study.Plan.MinTime = road.FromMinutes(s.PlanMinMinutes)
	study.Plan.PerEPCI = int(s.PlanPerEPCI)
	study.Opened, study.Closed = eachOnce(s.Open), eachOnce(s.Close)
	if at, ok := parse.Moment(s.At); ok {
		study.At = &at
	}
}

// eachOnce returns the names of a list in their order, each once.
func eachOnce(names []string) (once []string) {
	for _, name := range names {
		if !slices.Contains(once, name) {
			once = append(once, name)
		}
	}
	return once
}
