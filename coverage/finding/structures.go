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

	// {0} is the line of the other, the value this one's number.
	StructureTwice = declare1[Line]("structure-twice", Warning,
		Title{"Structures qui semblent figurer deux fois", "Structures that seem to stand twice"},
		Noticed{"La structure {value} a le nom, le format et la commune de celle de la ligne {0}, à moins d'un kilomètre d'elle, sous un autre numéro.", "The structure {value} has the name, the format and the commune of the one on line {0}, less than a kilometre from it, under another number."},
		Done{"Les deux comptent. Si c'est la même, fermer l'une ne coûte rien à personne et chacune paraît recevoir moins de monde : n'en gardez qu'une.", "Both count. If they are one, closing either costs nobody anything and each seems to receive fewer people: keep one of them."})

	// {0} are the structures that seem to stand twice in the scope, of {1}.
	StructuresTwice = atFront(declare2[Count, Count]("structures-twice", Warning,
		Title{"Liste en double", "List given twice"},
		Noticed{"Structures de {value} qui semblent figurer une seconde fois dans la liste, sous un autre numéro : {0} sur {1}.", "Structures of {value} that seem to stand in the list a second time, under another number: {0} of {1}."},
		Done{"Toutes comptent : ce que coûte chaque fermeture et les habitants par structure sont alors faux. N'en gardez qu'une de chaque.", "All of them count: what each closure costs and the people per structure are wrong then. Keep one of each."}))

	// The value is the name, the comment, the labelling or the status that says so.
	StructureSaidClosed = declare0("structure-said-closed", Warning,
		Title{"Structures dites fermées ou sans label", "Structures said to be closed or without a label"},
		Noticed{"La liste dit peut-être la structure fermée, ou sans label : « {value} ».", "The list may say that the structure is closed, or has no label: “{value}”."},
		Done{"Elle compte. Si elle est fermée, ou sans label, retirez-la de la liste, ou donnez le jour de sa fermeture dans la table des points d'accueil.", "It counts. If it is closed, or has no label, take it out of the list, or give the day of its closure in the table of service points."})

	// {0} are the structures of the scope that may be said to be closed.
	StructuresSaidClosed = atFront(declare1[Count]("structures-said-closed", Warning,
		Title{"Structures comptées, et dites fermées ou sans label", "Structures counted, and said to be closed or without a label"},
		Noticed{"Structures de {value} que la liste dit peut-être fermées ou sans label, dans leur nom, leur commentaire, leur labellisation ou leur statut : {0}.", "Structures of {value} that the list may say are closed or without a label, in their name, comment, labelling or status: {0}."},
		Done{"Elles comptent. Pour celles qui le sont, des temps sont trop courts : retirez-les de la liste, ou donnez le jour de leur fermeture dans la table des points d'accueil.", "They count. Where they are so, some times are too short: take them out of the list, or give the day of their closure in the table of service points."}))

	// {0} points of {1} are far from the commune stated.
	StructuresApart = atFront(declare2[Count, Count]("structures-apart", Warning,
		Title{"Positions à vérifier", "Positions to be checked"},
		Noticed{"Points d'accueil de {value} loin de la commune où la liste les dit : {0} sur {1}. Leur position ou leur commune est fausse.", "Service points of {value} far from the commune that the list says they are in: {0} of {1}. Their position or their commune is wrong."},
		Done{"Leur position compte : si c'est elle qui est fausse, des temps le sont. Vérifiez latitude et longitude.", "Their position counts: if that is what is wrong, some times are. Check latitude and longitude."}))

	// {0} of {1} points have positions of two decimals at most.
	StructuresRounded = atFront(declare2[Count, Count]("structures-rounded", Warning,
		Title{"Positions arrondies", "Rounded positions"},
		Noticed{"Points d'accueil de {value} dont la latitude et la longitude n'ont pas plus de deux décimales : {0} sur {1}. Ils peuvent être à 700 mètres de là.", "Service points of {value} whose latitude and longitude have no more than two decimals: {0} of {1}. They may be 700 metres from there."},
		Done{"Leur position compte : les temps peuvent être faux d'une à deux minutes. Donnez les positions entières.", "Their position counts: times may be wrong by one or two minutes. Give the whole positions."}))

	// {0} of {1} points stand at the chef-lieu of their commune.
	StructuresAtSeat = atFront(declare2[Count, Count]("structures-at-seat", Warning,
		Title{"Structures sans position", "Structures without a position"},
		Noticed{"Points d'accueil de {value} dont la liste ne donne pas la position : {0} sur {1}.", "Service points of {value} whose position the list does not give: {0} of {1}."},
		Done{"Ils comptent au chef-lieu de leur commune : les temps peuvent être faux de quelques minutes. Donnez latitude et longitude.", "They count at the chef-lieu of their commune: times may be wrong by some minutes. Give latitude and longitude."}))

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

	// The value is the name.
	StructureFormatByName = declare0("structure-format-by-name", Warning,
		Title{"Bus d'après leur nom", "Buses by their name"},
		Noticed{"Le format n'est pas donné, ou pas connu ; d'après le nom, « {value} » est un bus ou va de lieu en lieu.", "The format is not stated, or not known; by its name “{value}” is a bus or goes from place to place."},
		Done{"Comptée comme itinérante. Donnez son format.", "Counted as itinerant. Give its format."})

	// The value is the name.
	StructureBranchByName = declare0("structure-branch-by-name", Warning,
		Title{"Antennes d'après leur nom", "Branches by their name"},
		Noticed{"La nature n'est pas donnée, ou pas connue ; d'après le nom, « {value} » est une antenne.", "The kind is not stated, or not known; by its name “{value}” is a branch."},
		Done{"Comptée comme une antenne. Donnez sa nature (Principal ou Antenne).", "Counted as a branch. Give its kind (Principal or Antenne)."})

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
