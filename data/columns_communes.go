package data

import (
	"fmt"
	"slices"

	"acces30/data/table"
)

// Columns of the table of communes.
const (
	communeCodeColumn = iota
	communeNameColumn
	communeDepartement
	communeDepartementName
	communeArrondissement
	communeEPCI
	communeEPCICode
	communePopulation
	communeAltitude
	communeArea
	communeLat
	communeLon
	communePosition
	communeCentroidLat
	communeCentroidLon
	communeCentroid
	communeType
	communeNoCar
	communeHouseholds
	communeWithCar
)

// codeNames and the others are the names that columns have in the tables of
// INSEE, geo.api.gouv.fr, data.gouv.fr, IGN and La Poste, the project's own
// first.
var (
	codeNames = []string{
		"code_insee", "code", "insee_com", "com", "codgeo", "code_commune", "code_commune_insee", "code_insee_commune",
		"depcom", "insee", "cog", "insee_commune", "code_officiel_commune", "com_code", "code_geo", "code_insee_com",
	}
	// placeCodeNames are those for the commune of a place, where "code" alone may be the
	// place's own.
	placeCodeNames = slices.Concat(codeNames[2:], []string{"code_insee", "commune_code", "commune", "ville"})
	communeNames   = []string{
		"nom", "name", "nom_standard", "libelle", "nom_commune", "nom_com", "nom_officiel", "libgeo", "lib_com", "libcom",
		"libelle_commune", "nom_de_la_commune", "nom_officiel_commune", "com_name", "nccenr", "ncc", "commune",
	}
	departementNames = []string{
		"dep", "departement", "code_departement", "code_dep", "insee_dep", "dep_code", "dept", "departement.code", "num_dep",
	}
	latNames = []string{
		"latitude", "lat", "y_wgs84", "coord_y", "y", "lat_wgs84", "y_l93", "y_lambert93", "y_lambert_93", "geometry.lat",
	}
	lonNames = []string{
		"longitude", "lon", "lng", "long", "x_wgs84", "coord_x", "x", "lon_wgs84", "x_l93", "x_lambert93", "x_lambert_93", "geometry.lon",
	}
	positionNames = []string{
		"geo_point_2d", "geo_point", "_geopoint", "geopoint", "coordonnees", "coordonnees_geographiques", "coordinates", "latlon", "lat_lon", "position", "wkt",
	}
)

var communeColumns = []table.Column{
	communeCodeColumn:      {Key: "code", Meaning: "INSEE code; with the département column, the last three digits do", Names: append(slices.Clone(codeNames), "feature.id"), Required: true},
	communeNameColumn:      {Key: "name", Meaning: "name", Names: communeNames, Required: true},
	communeDepartement:     {Key: "departement", Meaning: "département, by its code", Names: departementNames},
	communeDepartementName: {Key: "departement_name", Meaning: "name of the département", Names: []string{"dep_nom", "departement_name", "nom_departement", "departement.nom", "nom_dep", "libelle_departement", "nom_du_departement"}},
	communeArrondissement:  {Key: "arrondissement", Meaning: "code of the arrondissement", Names: []string{"arr", "arrondissement", "code_arrondissement", "arr_code", "insee_arr"}},
	communeEPCI:            {Key: "epci", Meaning: "name of the intercommunal body, or its SIREN", Names: []string{"epci_nom", "nom_epci", "libelle_epci", "epci.nom", "libepci", "lib_epci", "nom_de_l_epci", "epci"}},
	communeEPCICode:        {Key: "epci_code", Meaning: "SIREN of the intercommunal body", Names: []string{"epci_siren", "epci_code", "code_epci", "epci.code", "siren_epci", "cod_epci", "codes_siren_des_epci"}},
	communePopulation:      {Key: "population", Meaning: "municipal population; a year in the name is read too, the latest first", Names: populationNames(), Required: true},
	communeAltitude:        {Key: "altitude", Meaning: "mean altitude of the territory in metres; where it is not stated, the program's own counts", Names: []string{"altitude_moyenne", "altitude_moy", "alt_moy", "altitude", "z_moyen", "z_moy", "z_mean"}},
	communeArea:            {Key: "area", Meaning: "area of the territory in km², not in hectares; where it is not stated, the program's own counts", Names: []string{"superficie_km2", "area_km2", "surface_km2", "superficie_en_km2", "km2"}},
	communeLat: {
		Key: "lat", Meaning: "latitude of the chef-lieu in degrees, or metres of the legal plane; a polygon in GeoJSON will do", Names: append([]string{"lat_chef_lieu", "latitude_mairie", "lat_mairie", "mairie.lat", "latitude_chef_lieu", "y_chf_lieu"}, latNames...),
		Required: true, ByShape: true, Unless: [][]int{{communePosition}, {communeCentroidLat, communeCentroidLon}, {communeCentroid}},
	},
	communeLon: {
		Key: "lon", Meaning: "its longitude", Names: append([]string{"lon_chef_lieu", "longitude_mairie", "lon_mairie", "mairie.lon", "longitude_chef_lieu", "x_chf_lieu", "long_mairie"}, lonNames...),
		Required: true, ByShape: true, Unless: [][]int{{communePosition}, {communeCentroidLat, communeCentroidLon}, {communeCentroid}},
	},
	communePosition:    {Key: "position", Meaning: "both in one column: geo_point_2d (latitude first), WKT (longitude first)", Names: positionNames},
	communeCentroidLat: {Key: "centroid_lat", Meaning: "latitude of the centroid", Names: []string{"lat_centroide", "centroid_lat", "latitude_centre", "lat_centre", "centre.lat", "latitude_centroide", "y_centroid", "y_centroide"}},
	communeCentroidLon: {Key: "centroid_lon", Meaning: "its longitude", Names: []string{"lon_centroide", "centroid_lon", "longitude_centre", "lon_centre", "centre.lon", "longitude_centroide", "x_centroid", "x_centroide"}},
	communeCentroid:    {Key: "centroid", Meaning: "both in one column", Names: []string{"centroid", "centroide", "centre"}},
	communeType:        {Key: "type", Meaning: "COM or commune-actuelle, or COMD, COMA, commune-deleguee, commune-associee for parts of a commune, which are set aside", Names: []string{"typecom", "type_commune", "type_com", "type"}},
	communeNoCar:       carColumns[0],
	communeHouseholds:  carColumns[1],
	communeWithCar:     carColumns[2],
}

// Years of populations that a column may be named after.
const (
	firstPopulationYear = 2006
	lastPopulationYear  = 2040
)

// populationNames are the names of columns of municipal population: without a
// year, then with one, the latest first.
func populationNames() []string {
	names := []string{"population_municipale", "population", "pmun", "pop", "pop_municipale", "pop_mun", "habitants", "nb_habitants", "nombre_d_habitants"}
	for year := lastPopulationYear; year >= firstPopulationYear; year-- {
		for _, form := range []string{"pmun_%d", "population_municipale_%d", "population_%d", "pop_%d", "popmun_%d"} {
			names = append(names, fmt.Sprintf(form, year))
		}
		names = append(names, fmt.Sprintf("p%02d_pop", year%100), fmt.Sprintf("pmun_%02d", year%100))
	}
	return names
}
