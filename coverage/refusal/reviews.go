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
		"{0} structures dans le périmètre au lieu de {1} : une baisse de plus de {2} % ; la liste est-elle entière ?",
		"{0} structures in scope instead of {1}: down by more than {2}%; is the list whole?",
	}, now, before, limit)
}

// PointsGone notices fewer service points in scope.
func PointsGone(now, before finding.Count, limit finding.Percent) *Refusal {
	return refuse(Says{
		"{0} points d'accueil dans le périmètre au lieu de {1} : une baisse de plus de {2} % ; manque-t-il la table des points d'accueil (--service-points) ?",
		"{0} service points in scope instead of {1}: down by more than {2}%; is the table of service points (--service-points) missing?",
	}, now, before, limit)
}

// CommunesMoved notices more or fewer communes in scope.
func CommunesMoved(now, before finding.Count, limit finding.Percent) *Refusal {
	return refuse(Says{
		"{0} communes dans le périmètre au lieu de {1} : un écart de plus de {2} % ; la table des communes est-elle la bonne ?",
		"{0} communes in scope instead of {1}: apart by more than {2}%; is it the right table of communes?",
	}, now, before, limit)
}

// PeopleMoved notices more or fewer people in scope.
func PeopleMoved(now, before finding.Count, limit finding.Percent) *Refusal {
	return refuse(Says{
		"{0} habitants dans le périmètre au lieu de {1} : un écart de plus de {2} % ; la population est-elle la bonne ?",
		"{0} inhabitants in scope instead of {1}: apart by more than {2}%; is it the right population?",
	}, now, before, limit)
}

// NobodyWithin notices that nobody is within the threshold.
func NobodyWithin(threshold finding.Minutes) *Refusal {
	return refuse(Says{
		"aucun habitant à {0} minutes ou moins d'une structure : la liste et les routes sont-elles les bonnes ?",
		"nobody within {0} minutes of a structure: are they the right list and the right roads?",
	}, threshold)
}

// ShareMoved notices another share of people within some minutes.
func ShareMoved(minutes finding.Minutes, now, before, limit finding.Percent) *Refusal {
	return refuse(Says{
		"{1} % des habitants à {0} minutes ou moins au lieu de {2} % : un écart de plus de {3} points ; est-ce bien ce qui a changé ?",
		"{1}% of the people within {0} minutes instead of {2}%: apart by more than {3} points; is that what has changed?",
	}, minutes, now, before, limit)
}

// UncomputedUp notices a greater share of people without a computed time.
func UncomputedUp(now, before, limit finding.Percent) *Refusal {
	return refuse(Says{
		"{0} % des habitants sans temps calculé au lieu de {1} % : une hausse de plus de {2} points ; les routes sont-elles entières ?",
		"{0}% of the people without a computed time instead of {1}%: up by more than {2} points; are the roads whole?",
	}, now, before, limit)
}

// MeanMoved notices another mean time.
func MeanMoved(now, before finding.Minutes, limit finding.Percent) *Refusal {
	return refuse(Says{
		"temps moyen de {0} minutes au lieu de {1} : un écart de plus de {2} % ; les vitesses et les routes sont-elles les mêmes ?",
		"a mean time of {0} minutes instead of {1}: apart by more than {2}%; are they the same speeds and roads?",
	}, now, before, limit)
}

// SnapUp notices communes farther from their roads.
func SnapUp(now, before, limit finding.Metres) *Refusal {
	return refuse(Says{
		"distance médiane des communes à leur route de {0} m au lieu de {1} : une hausse de plus de {2} m ; les coordonnées et les routes sont-elles les bonnes ?",
		"a median distance from communes to their roads of {0} m instead of {1}: up by more than {2} m; are they the right coordinates and roads?",
	}, now, before, limit)
}
