package data

import "strings"

// listRows is a row, or some, before the good one.
func listRows(fields string) string { return fields + "\n" + goodListRow }

var oddLists = []odd{
	{name: "list: empty", table: structuresTable, content: "", err: "is empty"},
	{name: "list: not a list of places", table: structuresTable, content: "a;b\n1;2\n", err: "has no column lib_fs, latitude, longitude, nor instead of latitude: geo_point_2d, or insee_com, or lib_com; the columns found are: a, b"},
	{name: "list: names without places", table: structuresTable, content: "lib_fs\nFrance services de Metz\n", err: "has no column latitude, longitude, nor instead of latitude: geo_point_2d, or insee_com, or lib_com; the columns found are: lib_fs"},
	{name: "list: nearly the right names", table: structuresTable, content: "nom_fs,latitud,longitud\nA,49,6\n", err: "has no column lib_fs, latitude (is it \"latitud\"?), longitude (is it \"longitud\"?), nor instead of latitude: geo_point_2d, or insee_com, or lib_com; the columns found are: nom_fs, latitud, longitud"},
	{name: "list: no row", table: structuresTable, content: listHeader, err: "no row is a structure"},
	{name: "list: unknown format", table: structuresTable, content: listHeader + listRows("2,57,FS,57463,Metz,49.12,6.17,9h - 12h,,,,,,Principal,Montgolfière,,01/01/2020"), findings: []string{
		"structure-format-unknown|2|format_fs|Montgolfière",
	}},
	{name: "list: formats of later files", table: structuresTable, content: listHeader + listRows("2,57,Bus,57463,Metz,49.12,6.17,9h - 12h,,,,,,Principal,Mobile,,01/01/2020\n3,57,FS B,57463,Metz,49.12,6.17,9h - 12h,,,,,,Antenne,Antenne,,01/01/2020"), findings: []string{
		"branch-without-principal|3|type_fs|Antenne",
		"bus-at-address|2||",
	}},
	{name: "list: unknown kind", table: structuresTable, content: listHeader + listRows("2,57,FS,57463,Metz,49.12,6.17,9h - 12h,,,,,,Annexe,Fixe,,01/01/2020"), findings: []string{
		"structure-kind-unknown|2|type_fs|Annexe",
	}},
	{name: "list: dates of all spellings", table: structuresTable, content: listHeader + listRows("2,57,A,57463,Metz,49.1196,6.1764,9h-12h,,,,,,Principal,Fixe,,Espace labellisé 01/2020\n3,57,B,57463,Metz,49.1196,6.1764,9h-12h,,,,,,Principal,Fixe,,1er février 2020\n4,57,C,57463,Metz,49.1196,6.1764,9h-12h,,,,,,Principal,Fixe,,43862\n5,57,D,57463,Metz,49.1196,6.1764,9h-12h,,,,,,Principal,Fixe,,prochainement"), findings: []string{
		"structure-date-missing|5|labellisation_fs|prochainement",
	}},
	{name: "list: a label to come", table: structuresTable, content: listHeader + listRows("2,57,A,57463,Metz,49.12,6.17,9h-12h,,,,,,Principal,Fixe,,01/01/2030"), findings: []string{
		"list-date-too-early|0|||2024-01-01|2030-01-01",
	}},
	{name: "list: neither number nor name", table: structuresTable, content: listHeader + listRows(",57,,57463,Metz,49.12,6.17,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"structure-id-missing|2|id_fs|",
	}},
	{name: "list: numbers as decimals", table: structuresTable, content: listHeader + listRows("2.0,57.0,A,57463.0,Metz,49.12,6.17,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"commune-code-repaired|2|insee_com|57463.0|57463",
	}},
	{name: "list: duplicates of structures", table: structuresTable, content: listHeader + listRows("2,57,A,57463,Metz,49.12,6.17,9h-12h,,,,,,Principal,Fixe,,01/01/2020\n2,57,A bis,57463,Metz,49.12,6.17,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"structure-duplicate|3|id_fs|2|2",
	}},
	{name: "list: a plain table", table: structuresTable, content: "Nom;Latitude;Longitude;id\nFrance services de Metz;49,12;6,17;\nFrance services de Metz;49,13;6,18;\nTemoin;49.12;6.17;9\n", findings: []string{
		"column-absent|0||labellisation_fs",
		"column-absent|0||format_fs",
		"column-absent|0||h_lundi",
		"point-commune-found|2|||57463|Metz",
		"point-commune-found|3|||57463|Metz",
		"point-commune-found|4|||57463|Metz",
		"structure-id-made|2|id||x-franceservicesdemetz-49.1200-6.1700",
		"structure-id-made|3|id||x-franceservicesdemetz-49.1300-6.1800",
	}},
	{name: "list: a plain table with communes by name", table: structuresTable, content: "id;nom;commune\n9;Temoin;THIONVILLE (57)\n3;Ailleurs;Nulle-Part\n", findings: []string{
		"point-unlocated|3||",
		"point-at-seat|2||",
		"column-absent|0||labellisation_fs",
		"column-absent|0||format_fs",
		"column-absent|0||h_lundi",
		"point-commune-found|2||THIONVILLE (57)|57672|Thionville",
		"structure-commune-unknown|3||Nulle-Part",
	}},
	{name: "list: the same row twice without number", table: structuresTable, content: "id;nom;commune;lat;lon\n9;Temoin;57463;49.12;6.17\n;A;57463;49.12;6.17\n;A;57463;49.12;6.17\n;A;57463;49.13;6.17\n", findings: []string{
		"structure-duplicate|4|id|x-a-57463|3",
		"column-absent|0||labellisation_fs",
		"column-absent|0||format_fs",
		"column-absent|0||h_lundi",
		"structure-id-made|3|id||x-a-57463",
		"structure-id-made|4|id||x-a-57463",
		"structure-id-made|5|id||x-a-57463-49.1300-6.1700",
	}},
	{name: "list: GeoJSON of 2021", table: structuresTable,
		content: `{"type":"FeatureCollection","features":[` + "\n" +
			`{"type":"Feature","properties":{"MATRICULE":9,"DEPARTEMENT":"57","lib_france_services":"Temoin","insee_com":"57463","lib_com":"METZ","LATITUDE":49.12,"LONGITUDE":6.17,"h_lundi":"9:00 - 12:00 / Sur RDV : 14:00 - 17:00","h_samedi":"-","ITINERANCE":"Oui","FORMAT_FS":"Espace labellisé","Groupe":"G","Labellisation":"Espace labellisé 02/2020"},"geometry":{"type":"Point","coordinates":[6.17,49.12]}},` + "\n" +
			`{"type":"Feature","properties":{"MATRICULE":10,"DEPARTEMENT":"57","lib_france_services":"Antenne","insee_com":"5746","lib_com":"METZ","LATITUDE":49.12,"LONGITUDE":6.17,"h_lundi":"Horaires non communiqués","ITINERANCE":"","FORMAT_FS":"Antenne","Groupe":"G","Labellisation":"Espace labellisé 01/09/2020"},"geometry":null}]}`, findings: []string{
			"hours-day-absent|0||h_mardi, h_mercredi, h_jeudi, h_vendredi|odd",
			"hours-appointment|2|h_lundi|9:00 - 12:00 / Sur RDV : 14:00 - 17:00",
			"hours-missing|3|h_lundi|",
			"point-commune-found|3||5746|57463|Metz",
		}},
	{name: "list: département of one digit", table: structuresTable, content: listHeader + listRows("2,1,A,1001,Abergement,46.15,4.92,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"commune-code-repaired|2|insee_com|1001|01001",
	}},
	{name: "list: département and commune disagree", table: structuresTable, content: listHeader + listRows("2,57,A,54395,Nancy,48.69,6.18,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"structure-departement-differs|2||57|54395",
	}},
	{name: "list: a commune that is not there", table: structuresTable, content: listHeader + listRows("2,57,A,57998,Ailleurs,49.12,6.17,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"structure-commune-unknown|2||57998",
	}},
	{name: "list: no commune, a position", table: structuresTable, content: listHeader + listRows("2,57,A,,,49.37,6.16,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"point-commune-found|2|||57672|Thionville",
	}},
	{name: "list: nowhere at all", table: structuresTable, content: listHeader + listRows("2,57,A,,,,,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"point-unlocated|2||",
		"structure-commune-not-stated|2||",
	}},
	{name: "list: no position", table: structuresTable, content: listHeader + listRows("2,57,A,57463,Metz,,,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"point-at-seat|2||",
	}},
	{name: "list: position exchanged", table: structuresTable, content: listHeader + listRows("2,57,A,57463,Metz,6.17,49.12,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"coordinates-swapped|2|latitude|6.17 49.12",
	}},
	{name: "list: position in metres", table: structuresTable, content: listHeader + listRows("2,57,A,57463,Metz,6895300,931813,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"coordinates-projected|2|latitude|6895300 931813|Lambert-93",
	}},
	{name: "list: commune overseas, position in Metz", table: structuresTable, content: listHeader + listRows("2,57,A,97411,Saint-Denis,49.12,6.17,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"point-unlocated|2||",
		"coordinates-invalid|2|latitude|49.12 6.17",
		"structure-departement-differs|2||57|97411",
	}},
	{name: "list: position with commas", table: structuresTable, content: semicolons(listHeader) + "2;57;A;57463;Metz;49,12;6,17;9h-12h;;;;;;Principal;Fixe;;01/01/2020\n" + semicolons(goodListRow)},
	{name: "list: far from its commune", table: structuresTable, content: listHeader + listRows("2,57,A,57463,Metz,48.7,6.17,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"point-far-from-commune|2||Metz|46",
	}},
	{name: "list: half a position", table: structuresTable, content: listHeader + listRows("2,57,A,57463,Metz,49.12,,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"coordinates-invalid|2|longitude|",
		"point-at-seat|2||",
	}},
	{name: "list: hours of all spellings", table: structuresTable, content: listHeader + listRows("2,57,A,57463,Metz,49.12,6.17,9h30 à 12h,00:00 - 00:00,09:00 - 16:00 / 14:00 - 16:00,fermé,9:00 - 12:00 / 13:30 - 17:,Sur RDV,Principal,Fixe,,01/01/2020"), findings: []string{
		"hours-invalid|2|h_vendredi|9:00 - 12:00 / 13:30 - 17:",
		"hours-appointment|2|h_samedi|Sur RDV",
		"hours-overlap|2|h_mercredi|09:00 - 16:00 / 14:00 - 16:00",
		"hours-placeholder|2|h_mardi|00:00 - 00:00",
	}},
	{name: "list: no hours", table: structuresTable, content: listHeader + listRows("2,57,A,57463,Metz,49.12,6.17,,,Horaires non communiqués,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"hours-missing|2|h_lundi|",
	}},
	{name: "list: an antenne without its structure", table: structuresTable, content: listHeader + listRows("2,57,A - Antenne de B,57463,Metz,49.12,6.17,9h-12h,,,,,,Antenne,Fixe_antenne(s),,01/01/2020"), findings: []string{
		"branch-without-principal|2|type_fs|Antenne",
	}},
	{name: "list: points to be completed", table: structuresTable, content: listHeader + listRows("2,57,A,57463,Metz,49.1196,6.1764,9h-12h,,,,,,Principal,Multisites,,01/01/2020\n3,57,B,57463,Metz,49.1196,6.1764,9h-12h,,,,,,Principal,Bus_équivalent,,01/01/2020\n4,57,C,57463,Metz,49.1196,6.1764,9h-12h,,,,,,Principal,Fixe_antenne(s),,01/01/2020"), findings: []string{
		"bus-at-address|3||",
		"points-not-stated|2||",
		"points-not-stated|4||",
	}},
	{name: "list: line breaks and quotes in fields", table: structuresTable, content: listHeader + listRows("2,57,\"France services\n\"\"La Poste\"\"\",57463,Metz,49.12,6.17,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"line-break|2|lib_fs|France services \"La Poste\"|1",
	}},
	{name: "list: rows that can't be cut", table: structuresTable, content: listHeader + listRows("2,57\n3,57,\"B\" bis,57463,Metz,49.12,6.17,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"row-broken|2||2,57|2 fields instead of 17",
		"stray-quotes|3||3,57,\"B\" bis,57463,Metz,49.12,6.17,9h-12h,,,,,,Principal,Fixe,,01/01/2020|1",
	}},
	{name: "list: a workbook with dates", table: structuresTable,
		content: sheet("id|nom|insee_com|lat|lon|date_labellisation|format_fs|h_lundi", "=9|Temoin|=57463|=49.12|=6.17|=43862|Fixe|9h-12h", "=2|A|=57463|49,12|6,17|=43862.5|Fixe|9h-12h"), findings: []string{
			"hours-day-absent|0||h_mardi, h_mercredi, h_jeudi, h_vendredi|odd",
			"sheet-read|0||Sheet1",
		}},
	{name: "list: Corsica of before 1976", table: structuresTable, content: listHeader + listRows("2,2A,A,20004,Ajaccio,41.93,8.74,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"commune-code-repaired|2|insee_com|20004|2A004",
	}},
	{name: "list: an arrondissement of a city", table: structuresTable, content: listHeader + listRows("2,57,A,75101,Paris,49.12,6.17,9h-12h,,,,,,Principal,Fixe,,01/01/2020"), findings: []string{
		"structure-departement-differs|2||57|75101",
	}},
}

const pointHeader = "id_fs,nom,nature,insee_com,latitude,longitude,lundi,mardi,du,au\n"

const goodPoint = "1,Bon,site,57463,49.13,6.18,9h-12h,,,\n"

var oddPoints = []odd{
	{name: "points: empty", table: pointsTable, content: "", err: "is empty"},
	{name: "points: columns missing", table: pointsTable, content: "structure,nom\n1,a\n", err: "has no column nature, insee_com, nor instead of insee_com: latitude and longitude, or geo_point_2d; the columns found are: structure, nom"},
	{name: "points: nothing in it", table: pointsTable, content: pointHeader, bare: true},
	{name: "points: a structure that is not there", table: pointsTable, content: pointHeader + "77,A,site,57463,,,9h-12h,,,\n" + goodPoint, findings: []string{
		"point-structure-unknown|2|id_fs|77",
	}},
	{name: "points: a number as a decimal", table: pointsTable, content: pointHeader + "1.0,A,site,57463,,,9h-12h,,,\n" + goodPoint},
	{name: "points: an unknown nature", table: pointsTable, content: pointHeader + "1,A,kiosque,57463,,,9h-12h,,,\n" + goodPoint, findings: []string{
		"point-kind-unknown|2|nature|kiosque",
	}},
	{name: "points: a commune by its name", table: pointsTable, content: pointHeader + "1,A,site,Thionville,,,9h-12h,,,\n" + goodPoint, findings: []string{
		"point-commune-found|2||Thionville|57672|Thionville",
	}},
	{name: "points: a commune nobody knows", table: pointsTable, content: pointHeader + "1,A,site,Nulle-Part,,,9h-12h,,,\n" + goodPoint, findings: []string{
		"point-unlocated|2||",
		"structure-commune-unknown|2||Nulle-Part",
	}},
	{name: "points: a code that lost its zero", table: pointsTable, content: pointHeader + "1,A,site,1001,46.15,4.92,9h-12h,,,\n" + goodPoint, findings: []string{
		"commune-code-repaired|2|insee_com|1001|01001",
	}},
	{name: "points: no position, as one may", table: pointsTable, content: pointHeader + "1,A,arrêt,57672,,,9h-12h,,,\n" + goodPoint},
	{name: "points: bad dates", table: pointsTable, content: pointHeader + "1,A,site,57463,,,9h-12h,,demain,31/02/2024\n" + goodPoint, findings: []string{
		"point-date-invalid|2|au|31/02/2024",
		"point-date-invalid|2|du|demain",
	}},
	{name: "points: dates in words", table: pointsTable, content: pointHeader + "1,A,site,57463,,,9h-12h,,1er janvier 2023,déc. 2026\n" + goodPoint},
	{name: "points: no hours of the stop", table: pointsTable, content: pointHeader + "1,A,arrêt,57463,,,,,,\n" + goodPoint, findings: []string{
		"hours-missing|2|lundi|",
	}},
	{name: "points: hours that can't be read", table: pointsTable, content: pointHeader + "1,A,site,57463,,,le matin,9h-12h,,\n" + goodPoint, findings: []string{
		"hours-invalid|2|lundi|le matin",
	}},
	{name: "points: a point closed", table: pointsTable, content: pointHeader + "9,,fermé,,,,,,2025-01-01,\n" + goodPoint, findings: []string{
		"point-closed|2|nature|9|2024-12-31",
	}},
	{name: "points: far from the commune", table: pointsTable, content: pointHeader + "1,A,site,57463,48.5,6.2,9h-12h,,,\n" + goodPoint, findings: []string{
		"point-far-from-commune|2||Metz|68",
	}},
	{name: "points: UTF-16 from a spreadsheet", table: pointsTable, content: in(little, strings.ReplaceAll(pointHeader+goodPoint, ",", "\t")+"1\tForêt\tsite\t57463\t49,13\t6,18\t9h-12h\t\t\t\n"), findings: []string{
		"encoding|0||UTF-16LE",
	}},
	{name: "points: a workbook", table: pointsTable, content: sheet("id_fs|nom|nature|commune|lundi|du", "=1|Bon|site|Metz|9h-12h|=45292", "=1|Sans rien|site"), findings: []string{
		"point-unlocated|3||",
		"hours-missing|3|lundi|",
		"point-commune-found|2||Metz|57463|Metz",
		"sheet-read|0||Sheet1",
		"structure-commune-not-stated|3||",
	}},
}
