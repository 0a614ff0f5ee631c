package method

import "acces30/reports"

// Glossary returns the words that the deliverables use, with their meaning.
func Glossary(l reports.Lang) []Topic {
	topics := make([]Topic, len(glossary))
	for i, t := range glossary {
		topics[i] = t.in(l)
	}
	return topics
}

var glossary = []topic{
	{reports.T("Structure", "Structure"), reports.T(
		"Ce qui porte un label France services : un label, un ou plusieurs points d'accueil.",
		"What holds a France services label: one label, one or several service points.",
	)},
	{reports.T("Point d'accueil", "Service point"), reports.T(
		"Lieu où l'on est reçu : site principal, antenne, autre site d'une structure multisite, halte d'un bus.",
		"Place where people are received: main site, branch, other site of a multi-site structure, stop of a bus.",
	)},
	{reports.T("Point de référence", "Reference point"), reports.T(
		"Point d'où partent les habitants d'une commune : chef-lieu ou centroïde.",
		"Point from which a commune's inhabitants start: chef-lieu or centroid.",
	)},
	{reports.T("Temps d'accès", "Access time"), reports.T(
		"Durée du trajet en voiture, hors heures de pointe, du point de référence au point d'accueil le plus proche. Quand les communes sont situées par leurs habitants (réglage flag_by) : celui de l'habitant médian.",
		"Duration of the drive, off-peak, from the reference point to the nearest service point. Where communes are flagged by their people (setting flag_by): that of the median inhabitant.",
	)},
	{reports.T("Hors promesse", "Beyond the promise"), reports.T(
		"Commune dont le temps d'accès dépasse 30 minutes. Si un autre seuil est demandé, on dit « hors seuil ».",
		"Commune whose access time is over 30 minutes. With another threshold, “beyond the threshold”.",
	)},
	{reports.T("Non raccordée", "Unreachable"), reports.T(
		"Commune d'où aucune route ne mène à un point d'accueil connu, alors que les routes sont connues tout autour : une île sans pont, par exemple.",
		"Commune from which no road leads to any service point known, though the roads all around are known: an island without a bridge, for instance.",
	)},
	{reports.T("Non calculée", "Not computed"), reports.T(
		"Commune dont les données ne permettent pas de dire le temps d'accès : sans position, hors des données routières, trop loin d'une route connue, ou dont les routes connues ne mènent à aucune structure mais peuvent continuer au-delà des données. Elle n'est comptée ni en deçà ni au-delà d'un seuil ; les parts sont celles des habitants calculés.",
		"Commune whose access time the data cannot tell: without a position, outside the data on roads, too far from any road known, or whose roads known lead to no structure but may go on beyond the data. It counts neither within nor beyond any limit; shares are of the inhabitants computed.",
	)},
	{reports.T("Communes desservies", "Communes served"), reports.T(
		"Communes du périmètre dont c'est la structure, ou le point, le plus proche en temps.",
		"Communes in scope that have it as the nearest structure, or point, by time.",
	)},
	{reports.Certainty, reports.T(
		"À quel point il est sûr qu'une commune est d'un côté de la limite : assurée, probable, incertaine, au-delà à coup sûr. Voir la méthode.",
		"How sure it is that a commune is on a side of the limit: assured, likely, uncertain, beyond for sure. See the method.",
	)},
	{reports.T("Fragile", "Fragile"), reports.T(
		"Commune couverte, mais pas de façon assurée, ou sans autre structure à portée du seuil.",
		"Commune covered, but not assured, or without another structure within the threshold.",
	)},
	{reports.T("Sans autre structure", "Without another structure"), reports.T(
		"Communes couvertes qui passeraient au-delà du seuil si cette structure fermait.",
		"Communes covered that would be beyond the threshold if this structure closed.",
	)},
	{reports.T("Écart au réseau", "Distance to the network"), reports.T(
		"Distance à vol d'oiseau, en mètres, entre un point et le réseau routier.",
		"Straight distance, in metres, between a point and the road network.",
	)},
	{reports.T("Jours ouverts", "Days open"), reports.T(
		"Nombre de jours de la semaine où un point d'accueil à portée du seuil est ouvert ; vide quand aucun de ces points ne donne ses horaires.",
		"Number of days a week on which a service point within the threshold is open; blank when none of these points states its hours.",
	)},
	{reports.T("Médiane, 9e décile", "Median, 9th decile"), reports.T(
		"La moitié des habitants, ou neuf sur dix, ont un temps d'accès au plus égal à cette valeur.",
		"Half of the inhabitants, or nine in ten, have an access time of at most this value.",
	)},
	{reports.T("Anomalie", "Finding"), reports.T(
		"Ce qui a été remarqué dans une donnée ou un résultat, avec la décision prise.",
		"Something noticed in an input or a result, with the decision taken.",
	)},
}
