package finding

// Findings about zonings that the analyst brings.
var (
	ZoneCommuneUnknown = declare0("zone-commune-unknown", Error,
		Title{"Communes de zonage inconnues", "Unknown communes of a zoning"},
		Noticed{"La commune {value} est absente de la table des communes (fusionnée depuis, ou code erroné ?).", "The commune {value} is not in the table of communes (merged since, or a wrong code?)."},
		Done{"Ligne mise de côté. Une table des fusions la rattacherait à la commune nouvelle.", "Row set aside. A table of mergers would join it to the new commune."})

	// {0} is the code of the commune that it has become.
	ZoneCommuneMerged = declare1[Word]("zone-commune-merged", Info,
		Title{"Communes de zonage fusionnées", "Merged communes of a zoning"},
		Noticed{"La commune indiquée, {value}, a fusionné.", "The commune stated, {value}, has merged."},
		Done{"Toute la commune nouvelle, {0}, est comptée dans la zone. À vérifier.", "All of the new commune, {0}, counts in the zone. To be checked."})

	ZoneNotNamed = declare0("zone-not-named", Error,
		Title{"Zones sans code ni nom", "Zones without a code or a name"},
		Noticed{"La zone n'a ni code ni nom.", "The zone has neither a code nor a name."},
		setAside)

	// {0} is how many rows.
	ZoneNone = declare1[Count]("zone-none", Info,
		Title{"Communes hors zonage", "Communes in no zone"},
		Noticed{"{0} lignes ne donnent aucune zone à leur commune.", "{0} rows give their commune no zone."},
		Done{"Ces communes sont comptées hors zonage.", "These communes count as in no zone."})

	// The value is the other name, {0} the first one.
	ZoneNameDiffers = declare1[Word]("zone-name-differs", Warning,
		Title{"Zones à plusieurs noms", "Zones of several names"},
		Noticed{"La zone a deux noms : « {0} » et « {value} ».", "The zone has two names: “{0}” and “{value}”."},
		Done{"Le premier est gardé. À vérifier : deux zones ont peut-être le même code.", "The first one is kept. To be checked: two zones may have one code."})

	// {0} is how many rows, the value the first of them.
	ZoneRepeated = declare1[Count]("zone-repeated", Info,
		Title{"Communes répétées dans une zone", "Communes repeated in a zone"},
		Noticed{"{0} lignes répètent une commune dans la même zone, d'abord {value}.", "{0} rows repeat a commune in the same zone, first {value}."},
		Done{"Elle compte une fois.", "It counts once."})

	// {0} is the reason, in English as the reader of tables gives it.
	ZoneInvalid = declare1[Said]("zone-invalid", Error,
		Title{"Zones au contour inutilisable", "Zones with an unusable outline"},
		Noticed{"Le contour de la zone {value} ne peut pas être utilisé ({0}).", "The outline of the zone {value} can't be used ({0})."},
		Done{"Zone mise de côté.", "Zone set aside."})

	// {0} is how many zones or rows.
	ZoneElsewhere = declare1[Count]("zone-elsewhere", Info,
		Title{"Zonage hors périmètre", "Zoning out of scope"},
		Noticed{"{0} lignes du zonage sont hors périmètre.", "{0} rows of the zoning are out of scope."},
		Done{"Elles ne comptent pas.", "They do not count."})

	// The value is the heading of the column.
	ZoneColumn = declare0("zone-column", Info,
		Title{"Colonne du zonage", "Column of the zoning"},
		Noticed{"Plusieurs colonnes pourraient donner les zones.", "Several columns could give the zones."},
		Done{"« {value} » est lue. Une autre se choisit par son titre : --zones TITRE=FICHIER.", "“{value}” is read. Another one is chosen by its heading: --zones HEADING=FILE."})

	// The value is the zone's code.
	ZoneEmpty = declare0("zone-empty", Warning,
		Title{"Zones sans point de population", "Zones without population points"},
		Noticed{"Aucun point de population n'est dans la zone {value}.", "No population point lies in the zone {value}."},
		Done{"Ses habitants ne sont pas indiqués.", "Its inhabitants are not told."})

	// {0} is how many zones.
	ZonePeopleUntold = declare1[Count]("zone-people-untold", Warning,
		Title{"Zones dont les habitants ne sont pas indiqués", "Zones whose people are not told"},
		Noticed{"{0} zones tracées ne contiennent pas assez de points du modèle de l'habitat, ou aucun, pour dire qui y habite.", "{0} drawn zones do not hold enough points of the model of where people live, or none, to tell who lives in them."},
		Done{"Leurs habitants ne sont pas indiqués ; donner les carreaux de l'Insee (--population).", "Their inhabitants are not told; give INSEE's squares (--population)."})
)
