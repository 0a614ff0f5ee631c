package reports

import "acces30/coverage"

// Texts of the sheets that look at the result from other sides: fragile
// communes, opening hours, territories, people by minute. {0} is the scope,
// {1} the threshold, unless said otherwise.
var (
	LinkStructure = Text{"Aller à la ligne de cette structure", "Go to this structure's row"}

	HeadPeopleByPoint = Text{"Habitants à {0} min ou moins (points de population)", "Inhabitants within {0} min (population points)"}
	HeadShareByPoint  = Text{"Part à {0} min ou moins (points de population)", "Share within {0} min (population points)"}
	SummaryByPoint    = Text{"Par points de population", "By population points"}

	TitleFragile = Text{"{0} : communes à {1} minutes ou moins, mais de peu ou par une seule structure", "{0}: communes within {1} minutes, but barely or by one structure only"}
	NoteFragile  = Text{
		"Fragile : pas à {0} minutes aux heures de pointe, ou pas si le trajet dure 10 % de plus. Une seule structure : sa fermeture ferait sortir la commune.",
		"Fragile: not within {0} minutes at peak hours, or not if the drive takes 10% more. One structure only: its closing would put the commune beyond.",
	}
	NoFragile     = Text{"{0} : aucune commune n'est fragile à {1} minutes, ni ne dépend d'une seule structure", "{0}: no commune is fragile at {1} minutes, nor depends on one structure only"}
	HeadWhy       = Text{"Pourquoi", "Why"}
	WhyPeak       = Text{"heures de pointe", "peak hours"}
	WhySlower     = Text{"10 % de plus", "10% more"}
	WhyOnlyOne    = Text{"une seule structure", "one structure only"}
	HeadLoseIt    = Text{"Temps sans elle (min)", "Time without it (min)"}
	TitleOpening  = Text{"{0} : part des habitants avec un point d'accueil ouvert à {1} minutes ou moins", "{0}: share of inhabitants with an open service point within {1} minutes"}
	NoteOpening   = Text{"Au début de chaque demi-heure, trajet aux heures creuses. Un point qui ne donne pas ses horaires n'ouvre la porte à personne ici.", "At the beginning of each half hour, driving off-peak. A point that does not state its hours opens its door to nobody here."}
	HeadHour      = Text{"Heure", "Time of day"}
	SomeTime      = Text{"à un moment du jour", "at some time of the day"}
	ChartOpening  = Text{"Habitants avec une porte ouverte dans la journée", "Inhabitants with an open door on the day"}
	ChartOpenAlt  = Text{"Graphique en colonnes : part des habitants qui ont, chaque jour, un point d'accueil ouvert à portée. Les valeurs sont dans la première ligne du tableau.", "Column chart: share of the inhabitants who have an open service point within reach, by weekday. The values are in the first row of the table."}
	TitleTerrit   = Text{"{0} : les mêmes indicateurs par territoire", "{0}: the same figures by territory"}
	NoteTerrit    = Text{"Communes du périmètre seulement : une intercommunalité à cheval sur deux départements n'y est qu'en partie. Flèches : temps moyens les plus longs (vers le haut), intermédiaires, les plus courts (vers le bas).", "Communes in scope only: an intercommunal body across two départements is there in part only. Arrows: the longest mean times (up), those between, the shortest (down)."}
	HeadTerritory = Text{"Territoire", "Territory"}
	HeadName      = Text{"Nom", "Name"}
	HeadTerrCode  = Text{"Code", "Code"}
	HeadCommunes  = Text{"Communes", "Communes"}
	HeadBeyond    = Text{"Habitants à plus de {0} min", "Inhabitants beyond {0} min"}
	HeadBeyondC   = Text{"Communes à plus de {0} min", "Communes beyond {0} min"}
	HeadShare     = Text{"Habitants couverts à {0} min", "Inhabitants covered at {0} min"}
	HeadFragileP  = Text{"Habitants de communes fragiles", "Inhabitants of fragile communes"}
	HeadSlowest   = Text{"Commune la plus éloignée", "Farthest commune"}
	HeadSlowestM  = Text{"Son temps (min)", "Its time (min)"}
	NoTerritory   = Text{"sans", "none"}
	TitleCurve    = Text{"{0} : habitants à portée, minute par minute", "{0}: inhabitants within reach, minute by minute"}
	NoteCurve     = Text{"Habitants et communes dont le temps d'accès ne dépasse pas chaque minute entière.", "Inhabitants and communes whose access time is within each whole minute."}
	HeadMinute    = Text{"Minutes", "Minutes"}
	HeadReached   = Text{"Habitants à portée", "Inhabitants within"}
	HeadReachedC  = Text{"Communes à portée", "Communes within"}
	HeadReachedS  = Text{"Part des habitants", "Share of inhabitants"}
	HeadMarks     = Text{"Repères", "Marks"}
	ChartCurve    = Text{"Part des habitants à portée, par minute", "Share of inhabitants within reach, by minute"}
	ChartCurveAlt = Text{"Courbe : part cumulée des habitants selon le temps d'accès, avec un repère à chaque seuil. Les valeurs sont dans le tableau.", "Curve: cumulative share of the inhabitants by access time, with a mark at every limit. The values are in the table."}
)

// TerritoryKindName names a way to divide the scope.
func TerritoryKindName(k coverage.TerritoryKind) Text {
	return nameOf([]Text{
		coverage.EPCI:             {"Intercommunalité", "Intercommunal body"},
		coverage.Arrondissement:   {"Arrondissement", "Arrondissement"},
		coverage.WholeDepartement: {"Département", "Département"},
	}, k)
}
