package data

import (
	"acces30/data/table"
)

// Columns of the complement: the analyst's own table of service points.
const (
	pointStructure = iota
	pointStructureName
	pointStructureCommune
	pointName
	pointKind
	pointCommune
	pointLat
	pointLon
	pointPosition
	pointMonday
	pointTuesday
	pointWednesday
	pointThursday
	pointFriday
	pointSaturday
	pointSunday
	pointFrequency
	pointFrom
	pointUntil
	pointReason
)

var pointColumns = []table.Column{
	pointStructure:        {Key: "structure", Meaning: "number of the structure, or of one of its points in the list", Names: []string{"id_fs", "structure", "id_structure", "matricule"}, Required: true},
	pointStructureName:    {Key: "structure_name", Meaning: "name of that structure in the list: where the number is another's, the row is of the structure with this name", Names: []string{"nom_structure", "structure_name", "nom_de_la_structure"}},
	pointStructureCommune: {Key: "structure_commune", Meaning: "INSEE code of its commune in the list: where it has another name than that, this and the number will do", Names: []string{"commune_structure", "structure_commune", "insee_structure"}},
	pointName:             {Key: "name", Meaning: "name of the point", Names: []string{"nom", "name", "lib_fs", "libelle"}, Required: true},
	pointKind:             {Key: "kind", Meaning: "site, antenne or arret adds a point; principal gives the point with that number new hours or days; ferme closes it, for some days where du and au are both given. Rows of one name and place are one point; so are those of one principal", Names: []string{"nature", "kind", "type"}, Required: true},
	pointCommune: {
		Key: "commune", Meaning: "INSEE code of the commune, or its name", Names: placeCodeNames,
		Required: true, Unless: [][]int{{pointLat, pointLon}, {pointPosition}},
	},
	pointLat:       {Key: "lat", Meaning: "latitude; without a position the point stands at the chef-lieu of its commune", Names: latNames},
	pointLon:       {Key: "lon", Meaning: "longitude", Names: lonNames},
	pointPosition:  {Key: "position", Meaning: "both in one column", Names: positionNames},
	pointMonday:    {Key: "monday", Lines: true, Meaning: "hours by weekday, as in the list of structures", Names: []string{"lundi", "monday", "h_lundi"}},
	pointTuesday:   {Key: "tuesday", Lines: true, Names: []string{"mardi", "tuesday", "h_mardi"}},
	pointWednesday: {Key: "wednesday", Lines: true, Names: []string{"mercredi", "wednesday", "h_mercredi"}},
	pointThursday:  {Key: "thursday", Lines: true, Names: []string{"jeudi", "thursday", "h_jeudi"}},
	pointFriday:    {Key: "friday", Lines: true, Names: []string{"vendredi", "friday", "h_vendredi"}},
	pointSaturday:  {Key: "saturday", Lines: true, Names: []string{"samedi", "saturday", "h_samedi"}},
	pointSunday:    {Key: "sunday", Lines: true, Names: []string{"dimanche", "sunday", "h_dimanche"}},
	pointFrequency: {Key: "frequency", Meaning: "weeks of the row's hours: semaines impaires, semaines paires, une semaine sur deux, toutes les 3 semaines, 1er et 3e du mois, dernier du mois; empty for every week. A cell of hours may say so itself: 09:00-12:00 semaines paires", Names: []string{"frequence", "frequency", "rythme", "semaines"}},
	pointFrom:      {Key: "from", Meaning: "first day that the point counts", Names: []string{"du", "from", "debut", "a_partir_du", "date_debut"}, Date: true},
	pointUntil:     {Key: "until", Meaning: "last day that it counts", Names: []string{"au", "until", "fin", "jusqu_au", "date_fin"}, Date: true},
	pointReason:    {Key: "reason", Meaning: "why it is closed, for the reader", Names: []string{"motif", "reason", "raison"}},
}

var pointWeekdays = []int{pointMonday, pointTuesday, pointWednesday, pointThursday, pointFriday, pointSaturday, pointSunday}
