package settings

import (
	"acces30/coverage"
	"acces30/reports"
)

// capacity is how many people a structure can receive.
type capacity struct {
	PeoplePerAgent     float64
	AgentsPerStructure float64
}

func (s *capacity) declared() []setting {
	return []setting{
		{
			key: "people_per_agent", part: ofNothing, field: keep(&s.PeoplePerAgent, 0.0),
			name: both("Habitants par agent d'accueil, au plus", "Inhabitants for one reception agent, at most"), unit: reports.UnitPeople,
			check: func() error {
				return whole("people_per_agent", s.PeoplePerAgent, 0, 1_000_000, rangeOf("people_per_agent"))
			},
			shown: func(*coverage.Result) any {
				if s.PeoplePerAgent == 0 {
					return both("sans limite", "no limit")
				}
				return s.PeoplePerAgent
			},
			comment: both(`
				Nombre d'habitants par agent d'accueil, au plus : ce qu'une structure a en trop
				est partagé avec la suivante sous le seuil qui a de la place. 0 : sans limite.
				Aucun texte public qui en fixe une n'a été trouvé.`, `
				Most inhabitants for one reception agent: what a structure has over it is shared
				with the next one within the threshold that has room. 0: no limit. No public
				text was found that gives one.`),
		},
		{
			key: "agents_per_structure", part: ofNothing, field: keep(&s.AgentsPerStructure, 2.0),
			name: both("Agents d'accueil par structure", "Reception agents at a structure"), unit: reports.UnitAgents,
			check: func() error {
				return whole("agents_per_structure", s.AgentsPerStructure, 1, 100, rangeOf("agents_per_structure"))
			},
			comment: both(`
				Agents d'accueil par structure : le label en demande deux (Sénat, rapport
				r21-778 du 13 juillet 2022). Leur nombre réel n'est dans aucun fichier ouvert.`, `
				Reception agents at each structure: the label asks for two (Sénat, report
				r21-778 of 13 July 2022). How many each has is in no open file.`),
		},
	}
}

// choose sets the capacity of the analysis.
func (s *capacity) choose(study *coverage.Settings) {
	study.Capacity = coverage.Capacity{PerAgent: int(s.PeoplePerAgent), Agents: int(s.AgentsPerStructure)}
}
