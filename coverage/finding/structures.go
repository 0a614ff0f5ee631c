package finding

// Findings about structures and their labels.
var (
	StructureIDMissing = declare0("structure-id-missing", Error,
		Title{"Structures sans numéro ni nom", "Structures without number and name"},
		Noticed{"La structure n'a ni numéro ni nom.", "The structure has neither number nor name."},
		setAside)

	// {0} is the number made.
	StructureIDMade = declare1[Word]("structure-id-made", Info,
		Title{"Structures sans numéro", "Structures without a number"},
		Noticed{"La structure n'a pas de numéro.", "The structure has no number."},
		Done{"Numéro tiré de son nom et de sa commune : {0}.", "Number made of its name and commune: {0}."})

	// {0} is the line of the first.
	StructureDuplicate = declare1[Line]("structure-duplicate", Error,
		Title{"Structures en double", "Duplicate structures"},
		Noticed{"Le numéro {value} figure déjà à la ligne {0}.", "The number {value} already stands on line {0}."},
		firstCounts)

	// {0} is the line of the first, the value this one's number.
	StructureRepeated = declare1[Line]("structure-repeated", Error,
		Title{"Structures répétées", "Repeated structures"},
		Noticed{"La structure {value} a le nom, la commune et la position de celle de la ligne {0}.", "The structure {value} has the name, the commune and the position of the one on line {0}."},
		firstCounts)

	// The value is the code or the name stated.
	StructureCommuneUnknown = declare0("structure-commune-unknown", Info,
		Title{"Communes de structures inconnues", "Unknown communes of structures"},
		Noticed{"La commune {value} est inconnue de la table des communes (fusionnée depuis, ou code erroné ?).", "The commune {value} is unknown to the table of communes (merged since, or a wrong code?)."},
		positionAlone)

	StructureCommuneNotStated = declare0("structure-commune-not-stated", Info,
		Title{"Structures sans commune", "Structures without a commune"},
		Noticed{"La commune de la structure n'est pas indiquée, et sa position n'en donne pas.", "The structure's commune is not stated, and its position gives none."},
		positionAlone)

	// The value is the département stated, {0} the commune's code.
	StructureDepartementDiffers = declare1[Word]("structure-departement-differs", Warning,
		Title{"Département et commune en désaccord", "Département and commune disagree"},
		Noticed{"Le département indiqué, {value}, n'est pas celui de la commune {0}.", "The département stated, {value}, is not that of the commune {0}."},
		Done{"Le label reste au département indiqué, le point reste où il est.", "The label stays with the département stated, the point stays where it is."})

	StructureKindUnknown = declare0("structure-kind-unknown", Warning,
		Title{"Ni principal ni antenne", "Neither principal nor antenne"},
		Noticed{"« {value} » : ni Principal ni Antenne.", "“{value}” is neither Principal nor Antenne."},
		ofItsOwn)

	StructureFormatUnknown = declare0("structure-format-unknown", Warning,
		Title{"Formats inconnus", "Unknown formats"},
		Noticed{"Le format « {value} » n'est pas connu.", "The format “{value}” is not known."},
		Done{"Le format est laissé non précisé.", "The format is left as not stated."})

	StructureDateMissing = declare0("structure-date-missing", Warning,
		Title{"Dates de labellisation manquantes", "Missing labelling dates"},
		Noticed{"Aucune date de labellisation lisible.", "No labelling date that can be read."},
		Done{"La structure compte à toutes les dates.", "The structure counts at every date."})

	BranchWithoutPrincipal = declare0("branch-without-principal", Warning,
		Title{"Antennes sans structure", "Branches without a structure"},
		Noticed{"La structure dont dépend cette antenne n'a pas été trouvée.", "The structure that this branch belongs to was not found."},
		ofItsOwn)

	PointsNotStated = declare0("points-not-stated", Warning,
		Title{"Points d'accueil à compléter", "Service points to be completed"},
		Noticed{"Structure multisite, itinérante ou avec antennes dont un seul point d'accueil est connu.", "Multi-site or itinerant structure, or one with branches, of which only one service point is known."},
		Done{"Ce seul point compte : certains temps sont trop longs. À compléter dans la table des points d'accueil.", "That point alone counts: some times are too long. To be completed in the table of service points."})
)
