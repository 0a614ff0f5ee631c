package data

import (
	"acces30/data/table"
)

// Columns of the list of structures.
const (
	listID = iota
	listDepartement
	listName
	listCommune
	listCommuneName
	listLat
	listLon
	listPosition
	listKind
	listFormat
	listItinerant
	listGroup
	listLabelled
	listMonday
	listTuesday
	listWednesday
	listThursday
	listFriday
	listSaturday
	listSunday
	listComment
	listStatus
	listActive
	listClosed
)

// listColumns have the names of today's official list, those of the list of
// 2021, and those of plain tables.
var listColumns = []table.Column{
	listID:          {Key: "id", Meaning: "number of the structure; without it one is made of the name and the commune", Names: []string{"id_fs", "id", "matricule", "identifiant", "numero", "id_structure", "num", "structure_id"}},
	listDepartement: {Key: "departement", Meaning: "département that carries the label", Names: departementNames},
	listName: {Key: "name", Meaning: "name", Names: []string{
		"lib_fs", "lib_france_services", "nom", "name", "libelle", "nom_structure", "nom_de_la_structure", "structure", "intitule", "denomination", "nom_france_services", "structure_name",
	}, Required: true},
	listCommune: {Key: "commune", Meaning: "INSEE code of the commune, or its name", Names: placeCodeNames},
	listCommuneName: {Key: "commune_name", Meaning: "name of the commune", Names: []string{
		"lib_com", "commune_name", "nom_commune", "libelle_commune", "nom_com", "libcom", "localite",
	}},
	listLat:       {Key: "lat", Meaning: "latitude in degrees, or metres of the legal plane", Names: latNames, Required: true, Unless: [][]int{{listPosition}, {listCommune}, {listCommuneName}}},
	listLon:       {Key: "lon", Meaning: "longitude", Names: lonNames, Required: true, Unless: [][]int{{listPosition}, {listCommune}, {listCommuneName}}},
	listPosition:  {Key: "position", Meaning: "both in one column", Names: positionNames},
	listKind:      {Key: "kind", Meaning: "Principal or Antenne", Names: []string{"type_fs", "kind", "nature"}},
	listFormat:    {Key: "format", Meaning: "format: Fixe, Fixe_antenne(s), Multisites, Bus_équivalent, Itinérante, Mobile, Antenne", Names: []string{"format_fs", "format"}},
	listItinerant: {Key: "itinerant", Meaning: "oui for an itinerant structure (list of 2021)", Names: []string{"itinerance", "itinerant"}},
	listGroup:     {Key: "group", Meaning: "what an antenne and its principal have in common", Names: []string{"groupe_fs", "groupe", "group"}},
	listLabelled: {Key: "labelled_on", Meaning: "labelling date, in any spelling, also after \"Espace labellisé\"", Names: []string{
		"labellisation_fs", "labellisation", "labelled_on", "date_labellisation", "date_de_labellisation", "labellisee_le", "date_label",
	}, Date: true},
	listMonday:    {Key: "monday", Lines: true, Meaning: "hours, as 09:00 - 12:00 / 13:30 - 17:00; empty when closed, all empty when not stated; a workday without a column is not stated", Names: []string{"h_lundi", "lundi", "monday", "horaires_lundi"}},
	listTuesday:   {Key: "tuesday", Lines: true, Names: []string{"h_mardi", "mardi", "tuesday", "horaires_mardi"}},
	listWednesday: {Key: "wednesday", Lines: true, Names: []string{"h_mercredi", "mercredi", "wednesday", "horaires_mercredi"}},
	listThursday:  {Key: "thursday", Lines: true, Names: []string{"h_jeudi", "jeudi", "thursday", "horaires_jeudi"}},
	listFriday:    {Key: "friday", Lines: true, Names: []string{"h_vendredi", "vendredi", "friday", "horaires_vendredi"}},
	listSaturday:  {Key: "saturday", Lines: true, Names: []string{"h_samedi", "samedi", "saturday", "horaires_samedi"}},
	listSunday:    {Key: "sunday", Lines: true, Names: []string{"h_dimanche", "dimanche", "sunday", "horaires_dimanche"}},
	listComment:   {Key: "comment", Lines: true, Meaning: "comment: days, weeks and appointments that it states plainly are read, what else bears on opening is a finding", Names: []string{"commentaire", "comment", "commentaires", "commentaire_horaires", "remarque"}},
	listStatus: {Key: "status", Meaning: "whether it is open and holds its label, in words; one said to be closed or without a label counts, and is told", Names: []string{
		"statut", "status", "etat", "situation", "statut_fs", "etat_fs", "statut_label", "etat_label", "statut_labellisation", "statut_structure", "etat_structure",
	}},
	listActive: {Key: "active", Meaning: "yes or no, likewise", Names: []string{"actif", "active", "is_active", "en_activite", "en_service", "ouvert", "ouverte", "labellise", "labellisee"}},
	listClosed: {Key: "closed_on", Meaning: "day since when it is closed or without a label, likewise; one after the date shown says nothing", Names: []string{
		"date_fermeture", "date_de_fermeture", "fermee_le", "ferme_le", "closed_on", "date_fin", "date_de_fin", "date_fin_labellisation", "date_fin_label", "fin_labellisation", "fin_label",
		"date_delabellisation", "date_de_delabellisation", "delabellisation", "date_retrait", "date_de_retrait", "date_retrait_label",
	}, Date: true},
}

var listWeekdays = []int{listMonday, listTuesday, listWednesday, listThursday, listFriday, listSaturday, listSunday}
