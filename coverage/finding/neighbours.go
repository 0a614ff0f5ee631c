package finding

// Findings about what is missing in the scope. The value names it.
var (
	// {0} communes are there of {1}.
	ScopeInPart = atFront(declare2[Count, Count]("scope-in-part", Warning,
		Title{"Périmètre incomplet", "Scope in part"},
		Noticed{"Communes de {value} dans la table des communes : {0} sur {1} ; rien n'est dit des autres.", "Communes of {value} in the table of communes: {0} of {1}; nothing is said of the others."},
		Done{"Le périmètre est celui de la table. Sur le réseau modélisé, des temps changent aussi faute des autres communes : à moins de 90 %, aucune n'est dite assurée. Donnez-les toutes.", "The scope is what the table has. On the modelled network, times change too for want of the other communes: below 90%, none is called assured. Give all of them."}))

	// {0} communes are there, where there are {1}.
	CommunesTooMany = atFront(declare2[Count, Count]("communes-too-many", Warning,
		Title{"Communes d'avant les fusions", "Communes of before their mergers"},
		Noticed{"Communes de {value} dans la table des communes : {0}, alors qu'il y en a {1} : elles sont d'avant les fusions, ou s'y ajoutent aux communes nouvelles, et leurs habitants comptent alors deux fois.", "Communes of {value} in the table of communes: {0}, where there are {1}: they are of before their mergers, or stand beside the new communes, and then their people count twice."},
		Done{"Toutes comptent. Donnez la table d'aujourd'hui, ou celle des fusions (mergers).", "All of them count. Give today's table, or that of the mergers (mergers)."}))

	// {0} structures count, where {1} are known to be labelled.
	StructuresFew = atFront(declare2[Count, Count]("structures-few", Warning,
		Title{"Peu de structures", "Few structures"},
		Noticed{"Structures labellisées dans {value} à la date affichée, selon la liste : {0} ; selon la liste officielle du 1er août 2024 : {1}. Si la liste est incomplète, les temps sont trop longs.", "Structures labelled in {value} on the date shown, by the list: {0}; by the official list of 1 August 2024: {1}. If the list is incomplete, times are too long."},
		Done{"Elles seules comptent. Donnez la liste entière.", "They alone count. Give the whole list."}))
)

// Findings about what is missing around the scope. The value are the codes of
// the neighbouring départements.
var (
	// {0} structures within {1} km are there; {2} communes in scope have one of
	// them as the nearest as the crow flies.
	NeighbourCommunesAbsent = atFront(declare3[Count, Kilometres, Count]("neighbour-communes-absent", Warning,
		Title{"Communes voisines absentes", "Neighbouring communes absent"},
		Noticed{"La table des communes n'a pas les communes des départements voisins ({value}). Structures qui y sont, à moins de {1} km du périmètre : {0} ; communes du périmètre dont l'une d'elles est la structure la plus proche à vol d'oiseau : {2}.", "The table of communes lacks the communes of neighbouring départements ({value}). Structures that are there, within {1} km of the scope: {0}; communes in scope that have one of them as the nearest as the crow flies: {2}."},
		Done{"Ces temps, et d'autres près de la limite, peuvent être faux. Donnez une table qui a aussi les communes voisines.", "These times, and others near the border, may be wrong. Give a table that has the neighbouring communes too."}))

	// {0} structures are there.
	NeighbourCommunesFar = declare1[Count]("neighbour-communes-far", Info,
		Title{"Structures de communes voisines absentes", "Structures of neighbouring communes absent"},
		Noticed{"Structures dans des communes de départements voisins ({value}) que la table des communes n'a pas : {0}.", "Structures in communes of neighbouring départements ({value}) that the table of communes lacks: {0}."},
		Done{"Leur position seule compte. Elles ne sont les plus proches, à vol d'oiseau, d'aucune commune du périmètre.", "Their position alone counts. They are the nearest, as the crow flies, to no commune in scope."})

	// {0} communes in scope are nearer to a commune of these départements than to
	// their nearest structure.
	NeighbourStructuresAbsent = atFront(declare1[Count]("neighbour-structures-absent", Warning,
		Title{"Structures voisines absentes", "Neighbouring structures absent"},
		Noticed{"La liste n'a aucune structure des départements voisins ({value}). Communes du périmètre plus près, à vol d'oiseau, d'une commune de ces départements que de leur structure la plus proche : {0}.", "The list has no structure of neighbouring départements ({value}). Communes in scope that are nearer, as the crow flies, to a commune of these départements than to their nearest structure: {0}."},
		Done{"Leur temps peut être trop long. Donnez une liste qui a aussi les structures voisines.", "Their time may be too long. Give a list that has the neighbouring structures too."}))

	NeighboursUnknown = atFront(declare0("neighbours-unknown", Warning,
		Title{"Départements voisins inconnus", "Neighbouring départements unknown"},
		Noticed{"Ni la table des communes ni la liste des structures ne donnent la position de quoi que ce soit dans les départements voisins ({value}).", "Neither the table of communes nor the list of structures gives the position of anything in neighbouring départements ({value})."},
		Done{"Près de leur limite, les temps peuvent être trop longs. Donnez des tables qui vont au-delà du périmètre.", "Near their border, times may be too long. Give tables that go beyond the scope."}))
)
