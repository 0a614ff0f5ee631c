package reports

import "acces30/coverage"

var doneConverted = Text{"Le texte a été converti.", "The text was converted."}

// inputFindingTexts are the texts of codes about tables and what stands in
// them, beside those of findingTexts.
var inputFindingTexts = map[coverage.Code]findingText{
	coverage.CodeFindingsMore: {
		Text{"{0} autres anomalies du même genre ({value}).", "{0} more findings of the same kind ({value})."},
		Text{"Elles sont traitées comme les premières, sans être listées.", "They are treated as the first ones, without being listed."},
	},
	coverage.CodeEncoding: {
		Text{"Le texte n'est pas en UTF-8 mais en {value}.", "The text is not UTF-8 but {value}."},
		doneConverted,
	},
	coverage.CodeEncodingDamaged: {
		Text{"Des octets ne sont pas du texte.", "Some bytes are no text."},
		Text{"Ils sont remplacés par « \uFFFD ». À vérifier dans les noms.", "They are replaced by “\uFFFD”. To be checked in the names."},
	},
	coverage.CodeRowsNumbered: {
		Text{"Le fichier est écrit sur une seule ligne.", "The file is written on a single line."},
		Text{"Les numéros de ligne des anomalies sont ceux des objets, dans leur ordre.", "The findings' line numbers are those of the objects, in their order."},
	},
	coverage.CodeSheetRead: {
		Text{"Le tableau est lu dans la feuille « {value} ».", "The table is read from the sheet “{value}”."},
		Text{"Une autre feuille peut être nommée dans les réglages.", "Another sheet can be named in the settings."},
	},
	coverage.CodeHeaderBelow: {
		Text{"Lignes au-dessus des titres de colonnes : {0}.", "Rows above the columns' headings: {0}."},
		Text{"Elles ne sont pas lues comme des données.", "They are not read as data."},
	},
	coverage.CodeColumnAbsent: {
		Text{"Le tableau n'a pas de colonne « {value} ».", "The table has no column “{value}”."},
		Text{"L'information est dite non précisée pour toutes les lignes.", "It is told as not stated for all rows."},
	},

	coverage.CodeCommuneCodeRepaired: {
		Text{"« {value} » n'est pas écrit comme un code Insee (zéro perdu, nombre ou espace).", "“{value}” is not written as an INSEE code (zero lost, number or space)."},
		Text{"Lu comme {0}.", "Read as {0}."},
	},
	coverage.CodeCommunePart: {
		Text{"La ligne est une partie de commune ({value}).", "The row is a part of a commune ({value})."},
		Text{"Elle n'est pas comptée : la commune entière l'est.", "It is not counted: the whole commune is."},
	},
	coverage.CodeCommuneOfCity: {
		Text{"Arrondissement municipal d'une ville présente en entier ({0}).", "Municipal arrondissement of a city that is there as a whole ({0})."},
		Text{"Il n'est pas compté deux fois : seule la ville l'est.", "It is not counted twice: the city alone is."},
	},
	coverage.CodeCommuneMerged: {
		Text{"La commune {value} a fusionné ; son code est désormais {0}.", "The commune {value} has merged; its code is now {0}."},
		Text{"Ses habitants sont comptés dans la commune nouvelle.", "Its inhabitants are counted in the new commune."},
	},
	coverage.CodeMergerCircle: {
		Text{"La table des fusions mène de la commune {value} ({0}) à elle-même.", "The table of mergers leads from the commune {value} ({0}) back to itself."},
		Text{"Cette fusion n'est pas appliquée.", "That merger is not applied."},
	},
	coverage.CodePopulationRepaired: {
		Text{"« {value} » : des points ou des virgules séparent les milliers.", "“{value}”: points or commas separate the thousands."},
		Text{"Lu comme {0} habitants.", "Read as {0} inhabitants."},
	},
	coverage.CodeCommuneAtOutline: {
		Text{"Ni le chef-lieu ni le centroïde ne sont renseignés.", "Neither chef-lieu nor centroid is stated."},
		Text{"Le milieu du contour sert de point de référence.", "The middle of the outline is the reference point."},
	},
	coverage.CodeCoordinatesSwapped: {
		Text{"Latitude et longitude étaient interverties.", "Latitude and longitude were exchanged."},
		Text{"Elles sont remises dans l'ordre.", "They were put right."},
	},
	coverage.CodeCoordinatesProjected: {
		Text{"Les coordonnées sont en mètres ({0}) et non en degrés.", "The coordinates are metres ({0}), not degrees."},
		Text{"Elles sont converties en degrés.", "They were turned into degrees."},
	},

	coverage.CodeOutlineInvalid: {
		Text{"Le contour ne peut pas être utilisé ({0}).", "The outline can't be used ({0})."},
		Text{"Contour mis de côté ; la commune est traitée sans contour.", "Outline set aside; the commune is treated without one."},
	},
	coverage.CodeOutlineUnknown: {
		Text{"Contour d'une commune absente de la table des communes, {value} (fusionnée depuis ?).", "Outline of a commune that the table of communes does not have, {value} (merged since?)."},
		Text{"Contour mis de côté. Une table des fusions le rattacherait à la commune nouvelle.", "Outline set aside. A table of mergers would join it to the new commune."},
	},
	coverage.CodeOutlineMissing: {
		Text{"La commune n'a pas de contour.", "The commune has no outline."},
		Text{"Les cartes la montrent comme un point.", "Maps show it as a point."},
	},
	coverage.CodePointOutsideOutline: {
		Text{"Le point de référence ({1}) est à {0} km hors du contour de la commune.", "The reference point ({1}) is {0} km outside the commune's outline."},
		Text{"Il reste où il est. À vérifier.", "It stays where it is. To be checked."},
	},

	coverage.CodeStructureIDMade: {
		Text{"La structure n'a pas de numéro.", "The structure has no number."},
		Text{"Numéro tiré de son nom et de sa commune : {0}.", "Number made of its name and commune: {0}."},
	},
	coverage.CodePointCommuneFound: {
		Text{"Le code de la commune n'est pas donné (indication : « {value} »).", "The commune's code is not stated (what is: “{value}”)."},
		Text{"Commune trouvée par son nom ou par la position : {1} ({0}).", "Commune found by its name or by the position: {1} ({0})."},
	},
	coverage.CodePointCommuneMerged: {
		Text{"La commune indiquée, {value}, a fusionné.", "The commune stated, {value}, has merged."},
		Text{"Le point est rattaché à la commune nouvelle, {0}.", "The point belongs to the new commune, {0}."},
	},
	coverage.CodePointClosed: {
		Text{"La table complémentaire ferme le point {value}.", "The complementary table closes the point {value}."},
		Text{"Il ne compte plus après le {0}.", "It no longer counts after {0}."},
	},
	coverage.CodeBuiltInComplement: {
		Text{"Points d'accueil ajoutés par la table complémentaire intégrée au programme : {0}.", "Service points added by the complementary table built into the program: {0}."},
		Text{"Donnez votre propre table pour les remplacer.", "Give a table of your own to replace them."},
	},
	coverage.CodeHoursAppointment: {
		Text{"Des horaires sont sur rendez-vous : « {value} ».", "Some hours are by appointment: “{value}”."},
		Text{"Ils ne comptent pas comme ouverture.", "They do not count as opening."},
	},

	coverage.CodePeopleInvalid: {
		Text{"« {value} » n'est pas un nombre d'habitants.", "“{value}” is not a number of inhabitants."},
		doneSetAside,
	},
	coverage.CodePeopleNowhere: {
		Text{"Habitants sans position utilisable : « {value} ».", "Inhabitants without a usable position: “{value}”."},
		doneSetAside,
	},
	coverage.CodeSquareInvalid: {
		Text{"« {value} » n'est pas l'identifiant d'un carreau.", "“{value}” is not the identifier of a square."},
		doneSetAside,
	},
	coverage.CodePeopleElsewhere: {
		Text{"{0} points de population sont hors des communes du périmètre.", "{0} population points are outside the communes in scope."},
		Text{"Ils ne comptent pas.", "They do not count."},
	},
	coverage.CodePeopleNone: {
		Text{"Aucun point de population pour cette commune de {1} habitants.", "No population point for this commune of {1} inhabitants."},
		Text{"Tous ses habitants comptent au point de référence.", "All its inhabitants count at the reference point."},
	},
	coverage.CodePeopleDiffer: {
		Text{"Les points de population comptent {0} habitants, la commune {1}.", "The population points count {0} inhabitants, the commune {1}."},
		Text{"Les points donnent la répartition, la population de la commune le total.", "The points tell the spread, the commune's population the total."},
	},
}
