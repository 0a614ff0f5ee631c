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

	// {0} is the line of the other, {1} the number made.
	StructureNumberTaken = declare2[Line, Word]("structure-number-taken", Warning,
		Title{"Numéros de plusieurs structures", "Numbers of several structures"},
		Noticed{"Le numéro {value} est aussi celui d'une structure d'un autre nom et d'un autre lieu, à la ligne {0}.", "The number {value} is also that of a structure of another name and place, on line {0}."},
		Done{"Les deux comptent ; celle-ci a un numéro tiré de son nom et de sa commune : {1}.", "Both count; this one has a number made of its name and commune: {1}."})

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

	BusAtAddress = declare0("bus-at-address", Warning,
		Title{"Bus sans arrêts connus", "Buses without known stops"},
		Noticed{"Structure itinérante dont la liste ne donne qu'une adresse : ni ses arrêts ni leurs jours ne sont connus.", "Structure on the road of which the list gives one address only: neither its stops nor their days are known."},
		Done{"Elle compte à cette adresse, mais ses horaires n'y ouvrent la porte aucun jour. Donnez ses arrêts (nature arret) dans la table des points d'accueil, ou ne la comptez nulle part (bus_at_address).", "It counts at that address, but its hours open the door there on no day. Give its stops (kind arret) in the table of service points, or count it nowhere (bus_at_address)."})

	BusLeftOut = declare0("bus-left-out", Warning,
		Title{"Bus sans arrêts connus, laissés de côté", "Buses without known stops, left out"},
		Noticed{"Structure itinérante dont la liste ne donne qu'une adresse : ni ses arrêts ni leurs jours ne sont connus.", "Structure on the road of which the list gives one address only: neither its stops nor their days are known."},
		Done{"Son label est compté, mais personne n'est dit proche d'elle (bus_at_address). Donnez ses arrêts (nature arret) dans la table des points d'accueil.", "Its label is counted, but nobody is told to be near it (bus_at_address). Give its stops (kind arret) in the table of service points."})

	BusAddressNoStop = declare0("bus-address-no-stop", Info,
		Title{"Adresses de bus dont les arrêts sont connus", "Addresses of buses with known stops"},
		Noticed{"La table des points d'accueil donne les arrêts de cette structure itinérante, et pas d'horaires à l'adresse de la liste.", "The table of service points gives the stops of this structure on the road, and no hours at the address of the list."},
		Done{"Cette adresse n'est pas un point d'accueil : les arrêts comptent seuls. Si l'on y reçoit, donnez-lui ses horaires (nature principal).", "That address is no service point: the stops alone count. If people are received there, give it its hours (kind principal)."})

	PointsNotStated = declare0("points-not-stated", Warning,
		Title{"Points d'accueil à compléter", "Service points to be completed"},
		Noticed{"Structure multisite ou avec antennes dont un seul point d'accueil est connu.", "Multi-site structure, or one with branches, of which only one service point is known."},
		Done{"Ce seul point compte : certains temps sont trop longs. À compléter dans la table des points d'accueil.", "That point alone counts: some times are too long. To be completed in the table of service points."})
)
