package reports

import "acces30/coverage"

// FindingTitle names a kind of finding in a few words, for lists by kind.
func FindingTitle(l Lang, code coverage.Code) string {
	if title, known := findingTitles[code]; known {
		return title.In(l)
	}
	return string(code)
}

// findingTitles has a title for every code of coverage/codes.go.
var findingTitles = map[coverage.Code]Text{
	coverage.CodeRowBroken:         {"Lignes illisibles", "Rows that can't be read"},
	coverage.CodeFindingsElsewhere: {"Anomalies hors de la zone d'étude", "Findings outside the study area"},
	coverage.CodeFindingsMore:      {"Anomalies non listées", "Findings not listed"},
	coverage.CodeEncoding:          {"Encodage converti", "Encoding converted"},
	coverage.CodeEncodingDamaged:   {"Texte abîmé", "Damaged text"},
	coverage.CodeRowsNumbered:      {"Objets numérotés", "Numbered objects"},
	coverage.CodeSheetRead:         {"Feuille lue", "Sheet read"},
	coverage.CodeHeaderBelow:       {"Titres de colonnes plus bas", "Headings further down"},
	coverage.CodeColumnAbsent:      {"Colonnes absentes", "Columns absent"},

	coverage.CodeCommuneCodeInvalid:  {"Codes de commune invalides", "Invalid commune codes"},
	coverage.CodeCommuneCodeRepaired: {"Codes de commune réparés", "Commune codes repaired"},
	coverage.CodeCommuneDuplicate:    {"Communes en double", "Duplicate communes"},
	coverage.CodeCommuneNameMissing:  {"Communes sans nom", "Communes without a name"},
	coverage.CodeCommunePart:         {"Parties de communes", "Parts of communes"},
	coverage.CodeCommuneOfCity:       {"Arrondissements municipaux", "Municipal arrondissements"},
	coverage.CodeCommuneMerged:       {"Communes fusionnées", "Merged communes"},
	coverage.CodeMergerCircle:        {"Fusions qui tournent en rond", "Mergers that go in circles"},
	coverage.CodePopulationMissing:   {"Population non renseignée", "Population not stated"},
	coverage.CodePopulationInvalid:   {"Population invraisemblable", "Implausible population"},
	coverage.CodePopulationRepaired:  {"Population réparée", "Population repaired"},
	coverage.CodeCommuneWithoutSeat:  {"Communes sans chef-lieu", "Communes without chef-lieu"},
	coverage.CodeCommuneAtOutline:    {"Communes placées au milieu de leur contour", "Communes at the middle of their outline"},
	coverage.CodeCommuneWithoutPoint: {"Communes sans position", "Communes without a position"},
	coverage.CodeCommunePointsApart:  {"Chef-lieu loin du centroïde", "Chef-lieu far from the centroid"},
	coverage.CodeCoordinatesInvalid:  {"Coordonnées inutilisables", "Unusable coordinates"},
	coverage.CodeCoordinatesSwapped:  {"Latitude et longitude interverties", "Latitude and longitude exchanged"},
	coverage.CodeCoordinatesProjected: {
		"Coordonnées en mètres", "Coordinates in metres",
	},

	coverage.CodeOutlineInvalid:      {"Contours inutilisables", "Unusable outlines"},
	coverage.CodeOutlineUnknown:      {"Contours de communes inconnues", "Outlines of unknown communes"},
	coverage.CodeOutlineMissing:      {"Communes sans contour", "Communes without an outline"},
	coverage.CodePointOutsideOutline: {"Points de référence hors du contour", "Reference points outside the outline"},

	coverage.CodeStructureIDMissing:          {"Structures sans numéro ni nom", "Structures without number and name"},
	coverage.CodeStructureIDMade:             {"Structures sans numéro", "Structures without a number"},
	coverage.CodeStructureDuplicate:          {"Structures en double", "Duplicate structures"},
	coverage.CodeStructureCommuneUnknown:     {"Communes de structures inconnues", "Unknown communes of structures"},
	coverage.CodeStructureDepartementDiffers: {"Département et commune en désaccord", "Département and commune disagree"},
	coverage.CodeStructureKindUnknown:        {"Ni principal ni antenne", "Neither principal nor antenne"},
	coverage.CodeStructureFormatUnknown:      {"Formats inconnus", "Unknown formats"},
	coverage.CodeStructureDateMissing:        {"Dates de labellisation manquantes", "Missing labelling dates"},
	coverage.CodeBranchWithoutPrincipal:      {"Antennes sans structure", "Branches without a structure"},
	coverage.CodePointsNotStated:             {"Points d'accueil à compléter", "Service points to be completed"},

	coverage.CodePointAtSeat:           {"Points placés au chef-lieu", "Points put at the chef-lieu"},
	coverage.CodePointUnlocated:        {"Points sans position", "Points without a position"},
	coverage.CodePointFarFromCommune:   {"Points loin de leur commune", "Points far from their commune"},
	coverage.CodePointCommuneFound:     {"Communes trouvées par le nom ou la position", "Communes found by name or position"},
	coverage.CodePointCommuneMerged:    {"Points de communes fusionnées", "Points of merged communes"},
	coverage.CodePointClosed:           {"Points fermés", "Points closed"},
	coverage.CodePointKindUnknown:      {"Natures de points inconnues", "Unknown kinds of points"},
	coverage.CodePointStructureUnknown: {"Points de structures inconnues", "Points of unknown structures"},
	coverage.CodePointDateInvalid:      {"Dates de points illisibles", "Unreadable dates of points"},
	coverage.CodeBuiltInComplement:     {"Points intégrés au programme", "Points built into the program"},

	coverage.CodeHoursInvalid:     {"Horaires illisibles ou sous condition", "Hours unreadable or conditional"},
	coverage.CodeHoursAppointment: {"Horaires sur rendez-vous", "Hours by appointment"},
	coverage.CodeHoursPlaceholder: {"Horaires de remplissage", "Placeholder hours"},
	coverage.CodeHoursOverlap:     {"Horaires qui se chevauchent", "Overlapping hours"},
	coverage.CodeHoursMissing:     {"Horaires non renseignés", "Hours not stated"},

	coverage.CodePeopleInvalid:   {"Nombres d'habitants illisibles", "Unreadable numbers of people"},
	coverage.CodePeopleNowhere:   {"Habitants sans position", "People without a position"},
	coverage.CodeSquareInvalid:   {"Carreaux illisibles", "Unreadable squares"},
	coverage.CodePeopleElsewhere: {"Points de population hors périmètre", "Population points out of scope"},
	coverage.CodePeopleNone:      {"Communes sans point de population", "Communes without population points"},
	coverage.CodePeopleDiffer:    {"Populations en désaccord", "Populations that disagree"},

	coverage.CodePointOffNetwork:     {"Points hors du réseau", "Points off the network"},
	coverage.CodePointOutsideRoads:   {"Points hors des données routières", "Points outside the roads' data"},
	coverage.CodePointFarFromRoad:    {"Points loin d'une route", "Points far from a road"},
	coverage.CodeCommuneOutsideRoads: {"Communes hors des données routières", "Communes outside the roads' data"},
	coverage.CodeCommuneOffRoads:     {"Communes sans route proche", "Communes without a road near"},
	coverage.CodeCommuneFarFromRoad:  {"Communes loin d'une route", "Communes far from a road"},
	coverage.CodeCommuneNearEdge:     {"Communes près du bord des données", "Communes near the edge of the data"},
	coverage.CodeCommuneByFerry:      {"Trajets par un bac", "Drives that take a ferry"},
	coverage.CodeCommuneByFerryOnly:  {"Trajets par un bac seulement", "Drives by ferry only"},
	coverage.CodeRoadsCut:            {"Routes coupées au bord", "Roads cut at the edge"},
	coverage.CodeCommuneUnreachable:  {"Communes non raccordées", "Unreachable communes"},
}
