package method

import (
	"acces30/coverage"
	"acces30/reports"
)

// planTopics say how plans and measures are computed, for a result that has any.
func planTopics(l reports.Lang, r *coverage.Result) []Topic {
	if len(r.Plans) == 0 {
		return nil
	}
	topics := []Topic{plans.in(l)}
	if len(r.Actions) > 0 {
		topics = append(topics, measures.in(l, reports.EurosIn(l, coverage.Yearly(coverage.HouseRunning)), reports.EurosIn(l, coverage.Yearly(coverage.HouseSubsidy))))
	}
	if len(r.Rounds) > 0 {
		topics = append(topics, buses.in(l))
	}
	if c := r.Study.Settings.Capacity; len(r.Loads) > 0 {
		topics = append(topics, loads.in(l, reports.Integer(l, c.Agents), reports.Integer(l, c.PerAgent)))
	}
	return topics
}

var (
	plans = topic{
		reports.T("Les plans", "The plans"),
		reports.T(
			"Un plan place de nouveaux labels au point de référence de communes candidates : celles du périmètre sans point d'accueil et à quelques minutes au moins d'une structure, ou celles d'une liste. Les structures en place restent. Le calcul cherche le plus d'habitants amenés à la limite et prouve, quand il le peut, qu'aucun autre plan du même nombre ne fait mieux ; sinon il donne la borne prouvée. À côté, autant de labels qui raccourcissent d'abord le temps le plus long. Une commune compte en entier, à son point de référence ; l'erreur des temps est celle de toutes les feuilles.",
			"A plan puts new labels at the reference point of candidate communes: those in scope without a service point and some minutes at least from a structure, or those of a list. The structures in place stay. The computation looks for the most inhabitants brought within the limit and proves, where it can, that no other plan of the same number does better; else it gives the proved bound. Beside it, as many labels that shorten the longest time first. A commune counts as a whole, at its reference point; the error of times is that of all sheets.",
		),
	}
	// {0} is what a house costs, {1} what it is paid.
	measures = topic{
		reports.T("Les mesures et leurs coûts", "Measures and their costs"),
		reports.T(
			"Chaque mesure est prise seule, à partir de la situation du rapport : ses gains ne s'ajoutent pas à ceux d'une autre. Une antenne dépend de la structure du département la plus proche ; aucun texte lu ne dit jusqu'à quelle distance. Pour un label du plan, le déplacement est celui de la structure dont le départ laisse le plus d'habitants à la limite du plan. Les coûts sont des hypothèses : {0} par an pour une maison en 2020 (moyenne, IGA, citée par le rapport du Sénat du 13 juillet 2022 ; de 93 843 € en zone rurale à 200 131 € dans un quartier prioritaire), dont {1} de dotation forfaitaire annoncés pour 2026 (Assemblée nationale, question 10490, réponse du 23 avril 2024), sauf réglage. Aucun coût public n'a été trouvé pour une antenne, un bus, plusieurs sites ou une heure de plus : sans réglage, rien n'est calculé.",
			"Each measure is taken alone, from the report's situation: its gains do not add to those of another. A branch depends on the nearest structure of the département; no text read says how far it may be. For a label of the plan, the move is that of the structure whose leaving keeps most inhabitants within the limit of the plan. Costs are assumptions: {0} a year for a house in 2020 (mean, IGA, told by the Sénat's report of 13 July 2022; from 93,843 € in rural country to 200,131 € in a priority quarter), of which {1} of flat subsidy announced for 2026 (Assemblée nationale, question 10490, reply of 23 April 2024), unless set. No public cost was found for a branch, a bus, several places or an hour more: without a setting nothing is computed.",
		),
	}
	buses = topic{
		reports.T("La tournée de bus", "The bus round"),
		reports.T(
			"Les arrêts sont ceux d'un plan d'autant de labels ; l'ordre est celui du trajet le plus court par tous les arrêts et retour, sur les mêmes temps. Un arrêt n'est ouvert qu'une partie de la semaine : les habitants comptés sont à portée d'un accueil de quelques heures, non d'une maison.",
			"The stops are those of a plan of as many labels; the order is that of the shortest way through all stops and back, by the same times. A stop is open for a part of the week only: the inhabitants counted are within reach of a few hours of reception, not of a house.",
		),
	}
	// {0} are agents, {1} people for each.
	loads = topic{
		reports.T("La charge des structures", "The load of structures"),
		reports.T(
			"La charge d'une structure est la population des communes dont elle est la plus proche. Au-delà de sa capacité ({0} agents, {1} habitants chacun, réglage), les habitants vont à une autre structure du département à portée et qui a de la place, ceux dont le détour est le plus court d'abord. Personne n'est refusé : ce qui reste au-delà est dit. Le nombre réel d'agents et la fréquentation ne sont pas connus.",
			"The load of a structure is the population of the communes that it is the nearest of. Over its capacity ({0} agents, {1} inhabitants each, a setting), people go to another structure of the département within reach that has room, those first whose detour is shortest. Nobody is refused: what stays over is told. The real number of agents and of visitors is not known.",
		),
	}
)
