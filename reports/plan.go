package reports

import (
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
)

// ObjectiveName says what a plan of new labels is for.
func ObjectiveName(o coverage.Objective) Text {
	return nameOf([]Text{
		coverage.CoverMost:     {"le plus d'habitants à portée", "the most inhabitants within reach"},
		coverage.LeastMean:     {"le temps moyen le plus court", "the shortest mean time"},
		coverage.LeastFarthest: {"le temps le plus long réduit au mieux", "the shortest longest time"},
	}, o)
}

// ChoiceName says whom a plan of new labels serves first, in a few words.
func ChoiceName(o coverage.Objective) Text {
	return nameOf([]Text{
		coverage.CoverMost:     {"le plus d'habitants", "most inhabitants"},
		coverage.LeastMean:     {"le temps moyen", "the mean time"},
		coverage.LeastFarthest: {"les plus éloignés", "those farthest"},
	}, o)
}

var (
	planNobody = Text{
		"Plan à {0} minutes : aucun des habitants calculés n'est au-delà.",
		"Plan at {0} minutes: none of the inhabitants computed is beyond.",
	}
	planInstead = Text{
		"Personne n'est au-delà des limites demandées ; le plan porte donc sur {0} minutes.",
		"Nobody is beyond the limits asked for; the plan is therefore for {0} minutes.",
	}
	planCovers = Plural{
		Text{
			"Plan à {1} minutes : sur {2} au-delà, {0} nouveau label en couvre au plus {3} ({4}) : {5}. {6}",
			"Plan at {1} minutes: of {2} beyond, {0} new label covers at most {3} ({4}): {5}. {6}",
		},
		Text{
			"Plan à {1} minutes : sur {2} au-delà, {0} nouveaux labels en couvrent au plus {3} ({4}) : {5}. {6}",
			"Plan at {1} minutes: of {2} beyond, {0} new labels cover at most {3} ({4}): {5}. {6}",
		},
	}
	planFewest = Text{
		"Il en faudrait {0} pour couvrir tous ceux qui peuvent l'être{1}.",
		"It would take {0} to cover all who can be{1}.",
	}
	planAtLeast = Text{" (au moins {0} : non prouvé)", " (at least {0}: not proved)"}
	planLeft    = Plural{
		Text{"{0} commune ne peut l'être par aucune candidate.", "{0} commune can't be by any candidate."},
		Text{"{0} communes ne peuvent l'être par aucune candidate.", "{0} communes can't be by any candidate."},
	}
	planMean = Text{
		"Plan pour {0} : {1}. Temps moyen après : {2} minutes, le plus long : {3} minutes. {4}",
		"Plan for {0}: {1}. Mean time after: {2} minutes, the longest: {3} minutes. {4}",
	}
	planProved   = Text{"Optimum prouvé.", "Proved optimal."}
	planUnproved = Text{"Meilleur plan trouvé ; un autre gagnerait au plus {0}.", "Best plan found; another would gain at most {0}."}
	planNoSite   = Text{"aucun", "none"}
	planFair     = Text{
		"Aider d'abord les plus éloignés ({0}) : {1} de plus à {2} minutes au lieu de {3} ; temps le plus long {4} minutes au lieu de {5}, moyen {6} au lieu de {7}. Dans les deux plans : {8}.",
		"Helping those farthest first ({0}): {1} more within {2} minutes instead of {3}; longest time {4} minutes instead of {5}, mean {6} instead of {7}. In both plans: {8}.",
	}
	planSame = Text{
		"Aider d'abord les plus éloignés mène au même plan.",
		"Helping those farthest first leads to the same plan.",
	}
)

// Proof says how sure it is that no other plan is better.
func Proof(l Lang, s *coverage.PlanStep) string {
	if s.Proved {
		return planProved.In(l)
	}
	return planUnproved.With(l, Percent(l, s.Gap()))
}

// PlanLines says what the plans of a result are, a line each, then what must be read with
// them and what was noticed in the inputs.
func PlanLines(l Lang, r *coverage.Result) []string {
	var lines []string
	for _, limit := range r.Study.Settings.Plan.Limits {
		if r.Study.Settings.Plan.Objective == coverage.CoverMost && !hasPlan(r, limit) {
			lines = append(lines, planNobody.With(l, WholeMinutes(l, limit)))
		}
	}
	for i := range r.Plans {
		p := &r.Plans[i]
		if p.Instead {
			lines = append(lines, planInstead.With(l, WholeMinutes(l, p.Limit)))
		}
		lines = append(lines, PlanLine(l, p))
		if p.Fair != nil {
			lines = append(lines, fairLine(l, p))
		}
	}
	lines = append(lines, PlanCautions(l, r)...)
	return append(lines, noticedLines(l, r.Findings, listedByCheck)...)
}

// PlanCautions is what must be read with plans: what bears on every figure, and how far
// to trust the times.
func PlanCautions(l Lang, r *coverage.Result) []string {
	if alerts := Alerts(l, r.Findings); alerts != "" {
		return []string{alerts, CautionShort(l, r)}
	}
	return []string{CautionShort(l, r)}
}

// fairLine says what the plan that helps those farthest first would change.
func fairLine(l Lang, p *coverage.Plan) string {
	both := p.InBoth(p.Fair)
	if len(both) == len(p.Sites) && len(both) == len(p.Fair.Sites) {
		return planSame.In(l)
	}
	most, fair := p.Last(), p.Fair.Last()
	minutes := func(s *coverage.PlanStep) string { return Decimal(l, s.Longest.Minutes(), 1) }
	return planFair.With(l, siteNames(l, fair.Sites), CountPeople.With(l, fair.AtLimit.People), WholeMinutes(l, p.Limit), Integer(l, most.AtLimit.People),
		minutes(fair), minutes(most), Decimal(l, fair.Mean, 1), Decimal(l, most.Mean, 1), siteNames(l, both))
}

// siteNames lists the communes of new labels.
func siteNames(l Lang, communes []*coverage.Commune) string {
	names := make([]string, len(communes))
	for i, c := range communes {
		names[i] = c.Name
	}
	if len(names) == 0 {
		return planNoSite.In(l)
	}
	return strings.Join(names, ", ")
}

func hasPlan(r *coverage.Result, limit road.Deciseconds) bool {
	for i := range r.Plans {
		if r.Plans[i].Limit == limit && !r.Plans[i].Instead {
			return true
		}
	}
	return false
}

// PlanLine says what one plan is.
func PlanLine(l Lang, p *coverage.Plan) string {
	last := p.Last()
	communes := make([]*coverage.Commune, len(p.Sites))
	for i := range p.Sites {
		communes[i] = p.Sites[i].Commune
	}
	sites := siteNames(l, communes)
	if p.Objective != coverage.CoverMost {
		return planMean.With(l, ObjectiveName(p.Objective).In(l), sites, Decimal(l, last.Mean, 1), Decimal(l, last.Longest.Minutes(), 1), Proof(l, last))
	}
	share := 0.0
	if p.Beyond.People > 0 {
		share = float64(last.Value) / float64(p.Beyond.People)
	}
	line := planCovers.With(l, len(p.Sites), WholeMinutes(l, p.Limit), CountPeople.With(l, p.Beyond.People), CountPeople.With(l, int(last.Value)), Percent(l, share), sites, Proof(l, last))
	if f := p.Fewest; f != nil && f.Value > 0 {
		least := ""
		if !f.Proved {
			least = planAtLeast.With(l, Integer(l, int(f.Bound)))
		}
		line += " " + planFewest.With(l, Integer(l, int(f.Value)), least)
	}
	if n := len(p.Left); n > 0 {
		line += " " + planLeft.With(l, n)
	}
	return line
}

// FilesLine says where files are.
func FilesLine(l Lang, folder string) string { return terminalFiles.With(l, folder) }

// Scenario names a scenario in a title.
var Scenario = Text{"scénario", "scenario"}
