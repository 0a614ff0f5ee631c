package finding

// Findings about what is missing around the scope. The value are the codes of
// the neighbouring départements.
var (
	// {0} structures within {1} km are there; {2} communes in scope have one of
	// them as the nearest as the crow flies.
	NeighbourCommunesAbsent = atFront(declare3[Count, Kilometres, Count]("neighbour-communes-absent", Warning,
		Title{"Communes voisines absentes", "Neighbouring communes absent"},
		Noticed{"La table des communes n'a pas les communes des départements voisins ({value}) : {0} structures à moins de {1} km du périmètre y sont ; pour {2} communes du périmètre, l'une d'elles est la structure la plus proche à vol d'oiseau.", "The table of communes lacks the communes of neighbouring départements ({value}): {0} structures within {1} km of the scope are there; for {2} communes in scope one of them is the nearest as the crow flies."},
		Done{"Ces temps, et d'autres près de la limite, peuvent être faux. Donnez une table qui a aussi les communes voisines.", "These times, and others near the border, may be wrong. Give a table that has the neighbouring communes too."}))

	// {0} structures are there.
	NeighbourCommunesFar = declare1[Count]("neighbour-communes-far", Info,
		Title{"Structures de communes voisines absentes", "Structures of neighbouring communes absent"},
		Noticed{"{0} structures sont dans des communes de départements voisins ({value}) que la table des communes n'a pas.", "{0} structures are in communes of neighbouring départements ({value}) that the table of communes lacks."},
		Done{"Leur position seule compte. Elles ne sont les plus proches, à vol d'oiseau, d'aucune commune du périmètre.", "Their position alone counts. They are the nearest, as the crow flies, to no commune in scope."})

	// {0} communes in scope are nearer to a commune of these départements than to
	// their nearest structure.
	NeighbourStructuresAbsent = atFront(declare1[Count]("neighbour-structures-absent", Warning,
		Title{"Structures voisines absentes", "Neighbouring structures absent"},
		Noticed{"La liste n'a aucune structure des départements voisins ({value}) ; {0} communes du périmètre sont, à vol d'oiseau, plus près d'une commune de ces départements que de leur structure la plus proche.", "The list has no structure of neighbouring départements ({value}); {0} communes in scope are nearer, as the crow flies, to a commune of these départements than to their nearest structure."},
		Done{"Leur temps peut être trop long. Donnez une liste qui a aussi les structures voisines.", "Their time may be too long. Give a list that has the neighbouring structures too."}))

	NeighboursUnknown = atFront(declare0("neighbours-unknown", Warning,
		Title{"Départements voisins inconnus", "Neighbouring départements unknown"},
		Noticed{"Ni la table des communes ni la liste des structures n'ont rien des départements voisins ({value}).", "Neither the table of communes nor the list of structures has anything of neighbouring départements ({value})."},
		Done{"Près de leur limite, les temps peuvent être trop longs. Donnez des tables qui vont au-delà du périmètre.", "Near their border, times may be too long. Give tables that go beyond the scope."}))
)
