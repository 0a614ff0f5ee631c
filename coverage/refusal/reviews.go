package refusal

import "acces30/coverage/finding"

// Reviews are why an edition must be looked at before it takes the place of the last
// good one, which they compare it with.

// ModelledNow notices that times were of real roads, or given, and are modelled now.
func ModelledNow() *Refusal {
	return refuse(Says{
		"les temps viennent du réseau modélisé, ceux de la dernière édition n'en venaient pas : il manque peut-être les routes (--roads) ou les durées (--times)",
		"the times are of the modelled network, those of the last edition were not: perhaps the roads (--roads) or the times (--times) are missing",
	})
}

// StructuresGone notices fewer structures in scope.
func StructuresGone(now, before finding.Count, limit finding.Percent) *Refusal {
	return refuse(Says{
		"structures dans le périmètre : {0} au lieu de {1}, en baisse de plus de {2} % ; la liste est-elle entière ?",
		"structures in scope: {0} instead of {1}, down by more than {2}%; is the list whole?",
	}, now, before, limit)
}

// PointsGone notices fewer service points in scope.
func PointsGone(now, before finding.Count, limit finding.Percent) *Refusal {
	return refuse(Says{
		"points d'accueil dans le périmètre : {0} au lieu de {1}, en baisse de plus de {2} % ; manque-t-il la table des points d'accueil (--service-points) ?",
		"service points in scope: {0} instead of {1}, down by more than {2}%; is the table of service points (--service-points) missing?",
	}, now, before, limit)
}

// CommunesMoved notices more or fewer communes in scope.
func CommunesMoved(now, before finding.Count, limit finding.Percent) *Refusal {
	return refuse(Says{
		"communes dans le périmètre : {0} au lieu de {1}, un écart de plus de {2} % ; la table des communes est-elle la bonne ?",
		"communes in scope: {0} instead of {1}, apart by more than {2}%; is it the right table of communes?",
	}, now, before, limit)
}

// PeopleMoved notices more or fewer people in scope.
func PeopleMoved(now, before finding.Count, limit finding.Percent) *Refusal {
	return refuse(Says{
		"habitants dans le périmètre : {0} au lieu de {1}, un écart de plus de {2} % ; la population est-elle la bonne ?",
		"inhabitants in scope: {0} instead of {1}, apart by more than {2}%; is it the right population?",
	}, now, before, limit)
}

// NobodyWithin notices that nobody is within the threshold.
func NobodyWithin(threshold finding.Detail) *Refusal {
	return refuse(Says{
		"aucun habitant à {0} minutes ou moins d'une structure : la liste et les routes sont-elles les bonnes ?",
		"nobody within {0} minutes of a structure: are they the right list and the right roads?",
	}, threshold)
}

// ShareMoved notices another share of people within some minutes.
func ShareMoved(minutes finding.Detail, now, before, limit finding.Percent) *Refusal {
	return refuse(Says{
		"habitants à {0} minutes ou moins : {1} % au lieu de {2} %, un écart de plus de {3} points ; est-ce bien ce qui a changé ?",
		"people within {0} minutes: {1}% instead of {2}%, apart by more than {3} points; is that what has changed?",
	}, minutes, now, before, limit)
}

// UncomputedUp notices a greater share of people without a computed time.
func UncomputedUp(now, before, limit finding.Percent) *Refusal {
	return refuse(Says{
		"habitants sans temps calculé : {0} % au lieu de {1} %, en hausse de plus de {2} points ; les routes sont-elles entières ?",
		"people without a computed time: {0}% instead of {1}%, up by more than {2} points; are the roads whole?",
	}, now, before, limit)
}

// MeanMoved notices another mean time.
func MeanMoved(now, before finding.Minutes, limit finding.Percent) *Refusal {
	return refuse(Says{
		"temps moyen : {0} minutes au lieu de {1}, un écart de plus de {2} % ; les vitesses et les routes sont-elles les mêmes ?",
		"mean time: {0} minutes instead of {1}, apart by more than {2}%; are they the same speeds and roads?",
	}, now, before, limit)
}

// SnapUp notices communes farther from their roads.
func SnapUp(now, before, limit finding.Metres) *Refusal {
	return refuse(Says{
		"distance médiane des communes à leur route : {0} m au lieu de {1}, en hausse de plus de {2} m ; les coordonnées et les routes sont-elles les bonnes ?",
		"median distance from communes to their roads: {0} m instead of {1}, up by more than {2} m; are they the right coordinates and roads?",
	}, now, before, limit)
}
