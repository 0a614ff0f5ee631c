package finding

// About settlements of communes, where a table of them is given.
var (
	// {0} is how many there are.
	SettlementsElsewhere = declare1[Count]("settlements-elsewhere", Info,
		Title{"Lieux habités hors périmètre", "Settlements out of scope"},
		Noticed{"{0} lieux habités ne sont d'aucune commune de la zone d'étude.", "{0} settlements are of no commune of the study area."},
		Done{"Ils ne comptent pas.", "They do not count."})

	// {0} are the kilometres between the two.
	SettlementFar = declare1[Kilometres]("settlement-far", Error,
		Title{"Lieux habités loin de leur commune", "Settlements far from their commune"},
		Noticed{"Ce lieu habité est à {0} km du point de référence de sa commune.", "This settlement is {0} km from the reference point of its commune."},
		setAside)

	// {0} are the commune's people.
	SettlementsNone = declare1[Count]("settlements-none", Warning,
		Title{"Communes sans lieu habité", "Communes without settlements"},
		Noticed{"La table des lieux habités n'en a aucun pour cette commune de {0} habitants.", "The table of settlements has none for this commune of {0} inhabitants."},
		Done{"La commune compte pour un seul lieu, à son point de référence.", "The commune counts as a single place, at its reference point."})

	// {0} are the people of the settlements, {1} those of the commune.
	SettlementsDiffer = declare2[Count, Count]("settlements-differ", Warning,
		Title{"Lieux habités et population en désaccord", "Settlements that disagree with the population"},
		Noticed{"Les lieux habités comptent {0} habitants, la commune {1}.", "The settlements count {0} inhabitants, the commune {1}."},
		Done{"Les lieux donnent la répartition, la population de la commune le total.", "The settlements tell the spread, the commune's population the total."})

	// {0} communes have none, {1} have some with far more or fewer people, of {2}.
	SettlementsApart = atFront(declare3[Count, Count, Count]("settlements-apart", Warning,
		Title{"Lieux habités d'autres communes", "Settlements of other communes"},
		Noticed{"Sur {2} communes du périmètre, la table des lieux habités n'en a aucun pour {0} ; pour {1}, ils comptent moins de la moitié ou plus du double de leurs habitants.", "Of {2} communes in scope, the table of settlements has none for {0}; for {1} they count less than half or more than twice their inhabitants."},
		Done{"Une commune sans lieu compte pour un seul ; ailleurs, les lieux donnent la répartition. Vérifiez que la table est complète, et ses colonnes.", "A commune without settlements counts as a single place; elsewhere they tell the spread. Check that the table is complete, and its columns."}))

	SettlementsTerrain = declare0("settlements-terrain", Warning,
		Title{"Altitude ou superficie des lieux habités", "Altitude or area of settlements"},
		Noticed{"L'altitude ou la superficie de ces lieux habités est loin de celle de leur commune.", "The altitude or area of these settlements is far from that of their commune."},
		Done{"Celle de la commune compte pour eux.", "That of the commune counts for them."})

	// {0} communes of {1}.
	SettlementsTerrainUnlike = atFront(declare2[Count, Count]("settlements-terrain-unlike", Warning,
		Title{"Altitudes ou superficies des lieux habités", "Altitudes or areas of settlements"},
		Noticed{"Dans {0} communes sur {1}, l'altitude ou la superficie des lieux habités est loin de celle de la commune (autre unité, autre colonne, lignes mêlées).", "In {0} communes of {1} the altitude or area of the settlements is far from that of the commune (another unit, another column, rows mixed up)."},
		Done{"Celles des communes comptent à la place de toutes.", "Those of the communes count in place of them all."}))

	SettlementsUnused = declare0("settlements-unused", Warning,
		Title{"Lieux habités sans effet", "Settlements of no effect"},
		Noticed{"Les lieux habités ne servent qu'au réseau modélisé ; les temps viennent ici d'ailleurs.", "Settlements serve the modelled network alone; times come from elsewhere here."},
		Done{"Ils ne comptent pas. Pour dire où l'on habite sur des routes réelles, donnez des points de population.", "They do not count. To tell where people live on real roads, give population points."})
)
