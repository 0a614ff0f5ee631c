package refusal

import "acces30/coverage/finding"

// WhichDepartement refuses to guess the scope among n départements, listed with
// their communes; code is one of them.
func WhichDepartement(file finding.Word, n finding.Count, listed, code finding.Word) *Refusal {
	return refuse(Says{
		"{0} contient des communes de {1} départements ({2}) : indiquez lequel étudier, par exemple --departement {3}, ou --departement all pour tous.",
		"{0} has communes of {1} départements ({2}): say which one to report on, as --departement {3}, or --departement all for every one.",
	}, file, n, listed, code)
}

// NoStructure refuses a list that has no structure in or around the scope.
func NoStructure(file, scope finding.Word, margin finding.Kilometres) *Refusal {
	return refuse(Says{
		"{0} n'a aucune structure dans le périmètre ({1}), ni à moins de {2} km autour : donnez une liste qui couvre ce territoire (--sites), ou un autre département (--departement).",
		"{0} has no structure in the scope ({1}), nor within {2} km around it: give a list that covers this territory (--sites), or another département (--departement).",
	}, file, scope, margin)
}

// NoStructureYet refuses a date before the first label, on the day first.
func NoStructureYet(file, scope finding.Word, date, first finding.Day) *Refusal {
	return refuse(Says{
		"au {2}, {0} ne compte encore aucune structure dans le périmètre ({1}) et autour : la première labellisation est du {3} ; demandez une date à partir de ce jour (--date {3}).",
		"on {2}, {0} has no structure yet in the scope ({1}) and around it: the first label is of {3}; ask for a date from that day on (--date {3}).",
	}, file, scope, date, first)
}

// NoStructureOpen refuses a date on which all structures are closed.
func NoStructureOpen(file, scope finding.Word, date finding.Day) *Refusal {
	return refuse(Says{
		"au {2}, aucune structure de {0} n'est ouverte dans le périmètre ({1}) et autour : demandez une autre date (--date), ou vérifiez les dates de la table des points d'accueil.",
		"on {2}, no structure of {0} is open in the scope ({1}) and around it: ask for another date (--date), or check the dates in the table of service points.",
	}, file, scope, date)
}

// StructuresNowhere refuses structures none of which has a position.
func StructuresNowhere(file finding.Word, n finding.Count) *Refusal {
	return refuse(Says{
		"parmi les structures de {0} ({1}), aucune n'a de position utilisable : donnez leur latitude et leur longitude, ou le code Insee d'une commune de la table des communes (acces30 check montre ce qui est écarté).",
		"of the structures of {0} ({1}), none has a usable position: give their latitude and longitude, or the INSEE code of a commune of the table of communes (acces30 check shows what is dropped).",
	}, file, n)
}

// CommunesNowhere refuses communes too many of which have no position: n of all,
// with a share of the people over the limit.
func CommunesNowhere(file finding.Word, n, all finding.Count, share, limit finding.Percent) *Refusal {
	return refuse(Says{
		"communes du périmètre sans position utilisable dans {0} (aucune, ou hors de leur département) : {1} sur {2}, soit {3} % des habitants, plus que les {4} % admis (max_uncomputed_pct) ; donnez la latitude et la longitude des chefs-lieux ou des centroïdes.",
		"communes in scope without a usable position in {0} (none, or outside their département): {1} of {2}, with {3}% of the people, more than the {4}% that are let pass (max_uncomputed_pct); give the latitude and longitude of their chefs-lieux or centroids.",
	}, file, n, all, share, limit)
}

// RoadsElsewhere refuses roads that none of the communes in scope lies on.
func RoadsElsewhere(roads, communes, scope finding.Word) *Refusal {
	return refuse(Says{
		"les routes de {0} ne couvrent aucune des communes du périmètre ({2}, {1}) : donnez l'extrait d'OpenStreetMap de ce territoire (--roads).",
		"the roads of {0} cover none of the communes in scope ({2}, {1}): give the OpenStreetMap extract of this territory (--roads).",
	}, roads, communes, scope)
}

// RoadsInPart refuses roads that leave n communes out of all, with a share of
// the people over the limit.
func RoadsInPart(roads, communes finding.Word, n, all finding.Count, share, limit finding.Percent) *Refusal {
	return refuse(Says{
		"communes du périmètre ({1}) hors des routes de {0} ou sans position : {2} sur {3}, soit {4} % des habitants, plus que les {5} % admis (max_uncomputed_pct) ; ajoutez l'extrait d'OpenStreetMap qui manque (--roads).",
		"communes in scope ({1}) outside the roads of {0} or without a position: {2} of {3}, with {4}% of the people, more than the {5}% that are let pass (max_uncomputed_pct); add the OpenStreetMap extract that is missing (--roads).",
	}, roads, communes, n, all, share, limit)
}

// RoadsWithoutStructure refuses roads that none of n structures lies on.
func RoadsWithoutStructure(roads, sites finding.Word, n finding.Count) *Refusal {
	return refuse(Says{
		"parmi les structures de {1} ({2}), aucune n'est sur les routes de {0} : donnez l'extrait d'OpenStreetMap de ce territoire (--roads), ou une liste qui le couvre (--sites).",
		"of the structures of {1} ({2}), none lies on the roads of {0}: give the OpenStreetMap extract of this territory (--roads), or a list that covers it (--sites).",
	}, roads, sites, n)
}

// NothingComputed refuses a result without a single time. The files of roads
// stand in brackets after a space, or nothing does.
func NothingComputed(roads, sites finding.Word, n finding.Count) *Refusal {
	return refuse(Says{
		"aucun temps n'a pu être calculé pour les communes du périmètre ({2}) : les routes{0} ne les relient à aucune structure de {1} ; donnez des routes complètes autour d'elles (--roads) et une liste qui couvre ce territoire (--sites).",
		"no time could be computed for the communes in scope ({2}): the roads{0} link them to no structure of {1}; give roads that are complete around them (--roads) and a list that covers this territory (--sites).",
	}, roads, sites, n)
}

// TooMuchUncomputed refuses a result that leaves out n communes of all, with a
// share of the people over the limit.
func TooMuchUncomputed(roads finding.Word, n, all finding.Count, share, limit finding.Percent) *Refusal {
	return refuse(Says{
		"communes du périmètre sans temps calculé : {1} sur {2}, soit {3} % des habitants, plus que les {4} % admis (max_uncomputed_pct) ; elles sont hors des routes{0}, trop loin d'une route, sans position, ou leurs routes continuent peut-être au-delà des données ; donnez des routes complètes autour d'elles (--roads).",
		"communes in scope without a computed time: {1} of {2}, with {3}% of the people, more than the {4}% that are let pass (max_uncomputed_pct); they are outside the roads{0}, too far from a road, without a position, or their roads may go on beyond the data; give roads that are complete around them (--roads).",
	}, roads, n, all, share, limit)
}

// NoTimeGiven refuses a table of times that leads from none of n communes in scope to a
// structure of a list.
func NoTimeGiven(times, sites finding.Word, n finding.Count) *Refusal {
	return refuse(Says{
		"{0} n'a aucun temps d'une commune du périmètre ({2} communes) à une structure de {1} : from est le code Insee de la commune de départ, to le numéro de la structure ou le code Insee d'une commune ; vérifiez le sens des trajets et les numéros (--times).",
		"{0} has no time from a commune in scope ({2} communes) to a structure of {1}: from is the INSEE code of the commune of departure, to the structure's number or a commune's INSEE code; check which way the trips go, and the numbers (--times).",
	}, times, sites, n)
}

// TooFewTimes refuses a table of times that leaves out n communes of all, with a share
// of the people over the limit.
func TooFewTimes(times finding.Word, n, all finding.Count, share, limit finding.Percent) *Refusal {
	return refuse(Says{
		"communes du périmètre sans aucun temps vers une structure dans {0} : {1} sur {2}, soit {3} % des habitants, plus que les {4} % admis (max_uncomputed_pct) ; donnez la table entière (--times).",
		"communes in scope without any time to a structure in {0}: {1} of {2}, with {3}% of the people, more than the {4}% that are let pass (max_uncomputed_pct); give the whole table (--times).",
	}, times, n, all, share, limit)
}

// NoStructureOfScope refuses a list that has structures around the scope and none
// of it, where n are known to be labelled.
func NoStructureOfScope(file, scope finding.Word, n finding.Count) *Refusal {
	return refuse(Says{
		"{0} n'a aucune structure labellisée dans le périmètre ({1}), où la liste officielle en compte {2} : la liste est incomplète ou d'un autre département ; donnez-la entière (--sites).",
		"{0} has no structure labelled in the scope ({1}), where the official list has {2}: the list is incomplete, or of another département; give all of it (--sites).",
	}, file, scope, n)
}

// NoStructureOfPart refuses a list without any structure labelled in some départements of
// the scope, where n are known to be labelled.
func NoStructureOfPart(file, departements finding.Word, n finding.Count) *Refusal {
	return refuse(Says{
		"{0} n'a aucune structure labellisée dans une partie du périmètre ({1}), où la liste officielle en compte {2} : la liste est incomplète ; donnez-la entière (--sites), ou un périmètre qu'elle couvre (--departement).",
		"{0} has no structure labelled in a part of the scope ({1}), where the official list has {2}: the list is incomplete; give all of it (--sites), or a scope that it covers (--departement).",
	}, file, departements, n)
}

// StructuresOfOthers refuses a list that says of n structures out of all that they are of
// the scope, and has them in communes of other départements.
func StructuresOfOthers(file, scope finding.Word, n, all finding.Count) *Refusal {
	return refuse(Says{
		"{2} structures sur {3} que {0} dit de {1} y sont dans des communes d'autres départements : la colonne des départements ou celle des communes est fausse ; corrigez-la (acces30 check les montre).",
		"{2} structures of {3} that {0} says are of {1} stand there in communes of other départements: the column of départements or that of communes is wrong; correct it (acces30 check shows them).",
	}, file, scope, n, all)
}

// CommunesTogether refuses a table in which n communes of all stand at the very
// point of another.
func CommunesTogether(file finding.Word, n, all finding.Count) *Refusal {
	return refuse(Says{
		"dans {0}, {1} communes du périmètre sur {2} ont exactement la position d'une autre commune : les coordonnées sont recopiées ou arrondies ; donnez celles des chefs-lieux, avec au moins trois décimales.",
		"in {0}, {1} communes in scope of {2} have exactly the position of another commune: the coordinates are copied or rounded; give those of the chefs-lieux, with three decimals at least.",
	}, file, n, all)
}

// StructuresMisplaced refuses a list and communes of which n points of structures
// out of all are far from the commune that they are said to be in.
func StructuresMisplaced(sites, communes finding.Word, n, all finding.Count) *Refusal {
	return refuse(Says{
		"{2} points d'accueil du périmètre sur {3} sont loin de leur commune : les coordonnées de {0} ou celles de {1} ne sont pas sur les bonnes lignes (un tri d'une partie des colonnes ?) ; corrigez-les (acces30 check les montre).",
		"{2} service points in scope of {3} are far from their commune: the coordinates of {0} or those of {1} are not on the right rows (some columns sorted without the others?); put them right (acces30 check shows them).",
	}, sites, communes, n, all)
}

// CommunesMisnamed refuses a list and communes of which n points of structures out of
// all stand in the commune of their code and have the name of another one beside it.
func CommunesMisnamed(sites, communes finding.Word, n, all finding.Count) *Refusal {
	return refuse(Says{
		"{2} points d'accueil du périmètre sur {3} sont bien dans la commune de leur code, mais portent le nom d'une autre : les noms de {1} ou ceux de {0} ne sont pas sur les bonnes lignes (un tri d'une partie des colonnes ?) ; corrigez-les (acces30 check les montre).",
		"{2} service points in scope of {3} are in the commune of their code, but have the name of another one: the names of {1} or those of {0} are not on the right rows (some columns sorted without the others?); put them right (acces30 check shows them).",
	}, sites, communes, n, all)
}

// OutlinesElsewhere refuses outlines none of which is of a commune in scope.
func OutlinesElsewhere(file, scope finding.Word) *Refusal {
	return refuse(Says{
		"{0} n'a le contour d'aucune commune du périmètre ({1}) : donnez les contours des communes de ce territoire (--outlines), ou aucun.",
		"{0} has the outline of no commune in scope ({1}): give the outlines of the communes of this territory (--outlines), or none.",
	}, file, scope)
}

// OutlinesMisplaced refuses outlines that do not hold n communes out of all.
func OutlinesMisplaced(file, communes finding.Word, n, all finding.Count) *Refusal {
	return refuse(Says{
		"{2} communes du périmètre sur {3} sont hors de leur contour de {0}, ou aussi dans celui d'une autre : les contours sont d'autres communes, ou les coordonnées de {1} ne sont pas sur les bonnes lignes ; corrigez l'un ou l'autre (acces30 check les montre).",
		"{2} communes in scope of {3} lie outside their outline of {0}, or in another's too: the outlines are of other communes, or the coordinates of {1} are not on the right rows; put one or the other right (acces30 check shows them).",
	}, file, communes, n, all)
}

// WrongPeople refuses a table whose people are not those of the scope: it states
// n where about known live.
func WrongPeople(file, scope finding.Word, n, known finding.Count) *Refusal {
	return refuse(Says{
		"{0} compte {2} habitants dans le périmètre ({1}), où en vivent environ {3} : ce n'est pas la colonne de la population municipale, ou pas son unité ; nommez la bonne colonne dans les réglages ([columns.communes] population).",
		"{0} counts {2} inhabitants in scope ({1}), where about {3} live: it is not the column of the municipal population, or not its unit; name the right column in the settings ([columns.communes] population).",
	}, file, scope, n, known)
}

// PeopleMixed refuses a table whose people are not those of n of its communes out of all.
func PeopleMixed(file finding.Word, n, all finding.Count) *Refusal {
	return refuse(Says{
		"{1} communes du périmètre sur {2} ont dans {0} moins de la moitié ou plus du double des habitants que l'Insee y a comptés en 2023 : les populations ne sont pas sur les bonnes lignes (un tri d'une partie des colonnes ?), ou ce n'est pas la bonne colonne ; corrigez-les.",
		"{1} communes in scope of {2} have in {0} less than half or more than twice the people whom INSEE counted there in 2023: the populations are not on the right rows (some columns sorted without the others?), or it is not the right column; put them right.",
	}, file, n, all)
}

// PointsOfNobody refuses population points without anybody in the scope.
func PointsOfNobody(file, scope finding.Word) *Refusal {
	return refuse(Says{
		"{0} n'a aucun habitant dans les communes du périmètre ({1}) : donnez les points de population de ce territoire (--population), ou aucun.",
		"{0} has no inhabitant in the communes in scope ({1}): give the population points of this territory (--population), or none.",
	}, file, scope)
}

// CellsTooFine refuses isochrones in cells of so many metres on a modelled network,
// which may have a side of least metres.
func CellsTooFine(cell, least finding.Count) *Refusal {
	return refuse(Says{
		"des isochrones en mailles de {0} m seraient trop lourdes sur le réseau modélisé, qui n'est pas si précis : donnez {1} m au moins (isochrone_cell_m), ou 0.",
		"isochrones in cells of {0} m would be too heavy on the modelled network, which is not that precise: give {1} m at least (isochrone_cell_m), or 0.",
	}, cell, least)
}

// PlacesTooDense refuses communes or settlements of which over n stand within a square
// with a side in metres.
func PlacesTooDense(n, side finding.Count) *Refusal {
	return refuse(Says{
		"plus de {0} communes ou agglomérations se trouvent dans un carré de {1} m de côté : ce n'est pas une table de communes (adresses ? coordonnées arrondies ?) ; donnez-en une.",
		"over {0} communes or settlements stand in a square of {1} m: this is no table of communes (addresses? rounded coordinates?); give one.",
	}, n, side)
}
