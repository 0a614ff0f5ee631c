package data

import "strings"

const thionville = "57672,Thionville,43000,49.36,6.17,49.37,6.14,1\n"

var oddCommunes = []odd{
	{name: "communes: empty", table: communesTable, content: "", err: "is empty"},
	{name: "communes: blank lines only", table: communesTable, content: "\n\n \n", err: "is empty"},
	{name: "communes: header only", table: communesTable, content: communeHeader, err: "no row is a commune"},
	{name: "communes: columns of another table", table: communesTable, content: "date,montant\n2024,12\n", err: "has no column code_insee, nom, population_municipale, lat_chef_lieu, lon_chef_lieu, nor instead of lat_chef_lieu: geo_point_2d, or lat_centroide and lon_centroide, or centroid; the columns found are: date, montant"},
	{name: "communes: no population", table: communesTable, content: "code,nom,lat,lon\n57672,Thionville,49.36,6.17\n", err: "has no column population_municipale; the columns found are: code, nom, lat, lon"},
	{name: "communes: total population only", table: communesTable, content: "code,nom,lat,lon,population_totale\n57672,Thionville,49.36,6.17,44000\n", err: "has no column population_municipale (is it \"population_totale\"?); the columns found are: code, nom, lat, lon, population_totale"},
	{name: "communes: a quote never closed", table: communesTable, content: communeHeader + "57463,\"Metz,1,49,6,49,6,1\n" + thionville, err: "a quote opened on line 2 is never closed"},
	{name: "communes: a web page", table: communesTable, content: "<html><body>Erreur 404</body></html>", err: "is a web page or an XML document, not a table: download the data again, as CSV, XLSX or GeoJSON"},
	{name: "communes: an old workbook", table: communesTable, content: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", err: "is an old Excel file (.xls): save it as .xlsx or as CSV UTF-8"},
	{name: "communes: a zip archive", table: communesTable, content: "PK\x05\x06" + strings.Repeat("\x00", 18), err: "is an empty archive: give the table that it should hold"},
	{name: "communes: JSON cut off", table: communesTable, content: `[{"code":"57672","nom":"Thionville"`, err: "is JSON that was cut off at line 1: download it again"},
	{name: "communes: JSON that is no table", table: communesTable, content: `{"erreur":"quota"}`, err: "holds no array of objects: give a list of rows, or GeoJSON features"},
	{name: "communes: semicolons, Windows-1252, decimal commas", table: communesTable,
		content: in(windows, "Code INSEE;Libellé;Population;Latitude;Longitude\r\n57096;Bœrenthal;700;49,02;7,47\r\n57672;Thionville;43 000;49,36;6,17\r\n"), findings: []string{
			"encoding|0||Windows-1252",
		}},
	{name: "communes: Latin-1", table: communesTable, content: in(latin1, communeHeader+"57060,Béning,100,49.14,6.84,,,\n"+thionville), findings: []string{
		"encoding|0||Windows-1252",
	}},
	{name: "communes: Mac OS Roman, line ends of old", table: communesTable,
		content: strings.ReplaceAll(in(mac, communeHeader+"57060,Béning,100,49.14,6.84,,,\n"+thionville), "\n", "\r"), findings: []string{
			"encoding|0||Mac OS Roman",
		}},
	{name: "communes: UTF-16 with tabs", table: communesTable, content: in(little, strings.ReplaceAll(communeHeader+thionville, ",", "\t")), findings: []string{
		"encoding|0||UTF-16LE",
	}},
	{name: "communes: UTF-16 without a mark", table: communesTable, content: in(big, communeHeader+thionville), findings: []string{
		"encoding|0||UTF-16BE",
	}},
	{name: "communes: UTF-8 with a damaged byte", table: communesTable, content: communeHeader + "57060,Béning,100,49.14,6.84,,,\n57061,M\xe9tairie,1,49,6,,,\n57062,Été,2,49,6,,,\n" + thionville, findings: []string{
		"encoding-damaged|3||",
	}},
	{name: "communes: byte order mark, bars", table: communesTable, content: "\xef\xbb\xbf" + strings.ReplaceAll(communeHeader+thionville, ",", "|")},
	{name: "communes: gzip", table: communesTable, content: gzipped(communeHeader + thionville)},
	{name: "communes: titles above", table: communesTable, content: semicolons("Populations légales,,\nSource : Insee,,\n,,\n" + communeHeader + thionville), findings: []string{
		"header-below|0|||2",
	}},
	{name: "communes: Excel tells the separator", table: communesTable, content: "sep=;\n" + semicolons(communeHeader+thionville)},
	{name: "communes: trailing separators and blank rows", table: communesTable, content: communeHeader + "57672,Thionville,43000,49.36,6.17,49.37,6.14,1,,\n,,,,,,,\n\n"},
	{name: "communes: a line break inside a name", table: communesTable, content: communeHeader + "57463,\"Metz\nVille\",1,49.12,6.17,,,\n" + thionville, findings: []string{
		"line-break|2|nom|Metz Ville|1",
	}},
	{name: "communes: too few and too many fields", table: communesTable, content: communeHeader + "57463,Metz\n57464,Metz,1,49,6,49,6,1,extra\n" + thionville, findings: []string{
		"commune-without-point|2|lat_chef_lieu|",
		"row-broken|3||57464,Metz,1,49,6,49,6,1,extra|9 fields instead of 8",
		"population-missing|2|population_municipale|",
		"rows-short|2||57463,Metz|1",
	}},
	{name: "communes: a stray quote", table: communesTable, content: communeHeader + "57463,Me\"tz,1,49,6,49,6,1\n" + thionville, findings: []string{
		"stray-quotes|2||57463,Me\"tz,1,49,6,49,6,1|1",
	}},
	{name: "communes: lost zeros", table: communesTable, content: communeHeader + "1001,Abergement,860,46.15,4.92,,,\n1004.0,Ambérieu,14000,45.96,5.35,,,\n" + thionville, findings: []string{
		"commune-code-repaired|2|code_insee|1001|01001",
		"commune-code-repaired|3|code_insee|1004.0|01004",
	}},
	{name: "communes: code in two columns", table: communesTable,
		content: "Code département,Code commune,Nom de la commune,Population municipale,lat,lon\n57,672,Thionville,43000,49.36,6.17\n57,6,Achen,900,49.04,7.18\n971,105,Basse-Terre,9800,15.99,-61.72\n2A,004,Ajaccio,70000,41.93,8.74\n", findings: []string{
			"commune-code-repaired|3|Code commune|6|57006",
		}},
	{name: "communes: codes that are none", table: communesTable, content: communeHeader + "Metz,Metz,1,49,6,,,\n00000,Zéro,1,49,6,,,\n20004,Ajaccio,1,41.9,8.7,,,\n999999,Trop,1,49,6,,,\n,Vide,1,49,6,,,\n" + thionville, findings: []string{
		"commune-code-invalid|2|code_insee|Metz",
		"commune-code-invalid|3|code_insee|00000",
		"commune-code-invalid|4|code_insee|20004",
		"commune-code-invalid|5|code_insee|999999",
		"commune-code-invalid|6|code_insee|",
	}},
	{name: "communes: Corsica of before 1976", table: communesTable, content: "dep,code,nom,pop,lat,lon\n2A,20004,Ajaccio,70000,41.93,8.74\n57,57672,Thionville,43000,49.36,6.17\n", findings: []string{
		"commune-code-repaired|2|code|20004|2A004",
	}},
	{name: "communes: duplicates", table: communesTable, content: communeHeader + thionville + "57672,Thionville bis,1,49,6,,,\n", findings: []string{
		"commune-duplicate|3|code_insee|57672|2",
	}},
	{name: "communes: a city and its arrondissements", table: communesTable, content: communeHeader + "75056,Paris,2100000,48.86,2.35,,,\n75101,Paris 1er,16000,48.86,2.34,,,\n13201,Marseille 1er,40000,43.3,5.38,,,\n" + thionville, findings: []string{
		"commune-of-city|3||75101|75056",
	}},
	{name: "communes: communes déléguées", table: communesTable, content: "TYPECOM,COM,LIBELLE,PMUN,lat,lon\nCOM,57672,Thionville,43000,49.36,6.17\nCOMD,57672,Thionville déléguée,1,49.36,6.17\nCOMA,57001,Associée,1,49.3,6.2\n", findings: []string{
		"commune-part|3|TYPECOM|COMD",
		"commune-part|4|TYPECOM|COMA",
	}},
	{name: "communes: populations of all kinds", table: communesTable,
		content: semicolons("code,nom,pmun,lat,lon\n57001,A,1 234,49,6\n57002,B,1.234,49,6\n57003,C,12\u202f345,49,6\n57004,D,1E3,49,6\n57005,E,-5,49,6\n57006,F,nd,49,6\n57007,G,12.5,49,6\n57008,H,99999999,49,6\n57009,I,860.0,49,6\n57010,J,,49,6\n57672,Thionville,43000,49.36,6.17\n"), findings: []string{
			"population-invalid|6|pmun|-5",
			"population-invalid|7|pmun|nd",
			"population-invalid|8|pmun|12.5",
			"population-invalid|9|pmun|99999999",
			"population-missing|11|pmun|",
			"population-repaired|3|pmun|1.234|1234",
		}},
	{name: "communes: no name", table: communesTable, content: communeHeader + "57463,,1,49.12,6.17,,,\n" + thionville, findings: []string{
		"commune-name-missing|2|nom|",
	}},
	{name: "communes: latitude and longitude exchanged", table: communesTable, content: communeHeader + "57463,Metz,1,6.17,49.12,6.18,49.11,\n" + thionville, findings: []string{
		"coordinates-swapped|2|lat_centroide|6.18 49.11",
		"coordinates-swapped|2|lat_chef_lieu|6.17 49.12",
	}},
	{name: "communes: Lambert-93", table: communesTable, content: "code,nom,pop,x,y\n57463,Metz,1,931 813,\"6 895 300,5\"\n57672,Thionville,43000,930500,6921900\n", findings: []string{
		"coordinates-projected|2|y|6 895 300,5 931 813|Lambert-93",
		"coordinates-projected|3|y|6921900 930500|Lambert-93",
	}},
	{name: "communes: Lambert-93 in the wrong columns", table: communesTable, content: "code,nom,pop,lon,lat\n57672,Thionville,43000,6921900,930500\n", findings: []string{
		"coordinates-projected|2|lat|930500 6921900|Lambert-93",
	}},
	{name: "communes: overseas in metres", table: communesTable, content: "code,nom,pop,x,y\n97411,Saint-Denis,150000,339000,7690000\n57672,Thionville,43000,930500,6921900\n", findings: []string{
		"coordinates-projected|2|y|7690000 339000|UTM 40S",
		"coordinates-projected|3|y|6921900 930500|Lambert-93",
	}},
	{name: "communes: coordinates elsewhere", table: communesTable, content: communeHeader + "57463,Metz,1,0,0,,,\n57464,Metz,1,40.7,-74.0,,,\n57465,Metz,1,NaN,Inf,,,\n57466,Metz,1,nord,est,49,6,\n57467,Metz,1,49.1,,,,\n" + thionville, findings: []string{
		"commune-without-point|2|lat_chef_lieu|",
		"commune-without-point|3|lat_chef_lieu|",
		"commune-without-point|4|lat_chef_lieu|",
		"commune-without-point|6|lat_chef_lieu|",
		"commune-without-seat|5|lat_chef_lieu|",
		"coordinates-invalid|2|lat_chef_lieu|0 0",
		"coordinates-invalid|3|lat_chef_lieu|40.7 -74.0",
		"coordinates-invalid|4|lat_chef_lieu|NaN Inf",
		"coordinates-invalid|5|lat_chef_lieu|nord est",
		"coordinates-invalid|6|lon_chef_lieu|",
	}},
	{name: "communes: degrees with signs, one column for both", table: communesTable, content: "code;nom;pop;Geo Point\n57463;Metz;1;49.12°, 6.17°\n57464;Autre;1;POINT(6.2 49.2)\n57465;Encore;1;[49.2, 6.3]\n57672;Thionville;43000;49.36, 6.17\n"},
	{name: "communes: chef-lieu far from the centroid", table: communesTable, content: communeHeader + "57463,Metz,1,49.12,6.17,48.5,6.17,\n" + thionville, findings: []string{
		"commune-points-doubtful|2||48.50000 6.17000|69",
	}},
	{name: "communes: JSON of geo.api.gouv.fr", table: communesTable,
		content: `[{"nom":"Thionville","code":"57672","population":43000,"codeEpci":"200067502","centre":{"type":"Point","coordinates":[6.14,49.37]},"mairie":{"type":"Point","coordinates":[6.17,49.36]}},` +
			"\n" + `{"nom":"Sans mairie","code":"57001","population":5,"centre":{"type":"Point","coordinates":[6.3,49.2]}}, "bizarre", {"nom":"Sans rien","code":"57002","population":null}]`, findings: []string{
			"commune-without-point|2|mairie.lat|",
			"row-broken|2||\"bizarre\"|not an object",
			"commune-without-seat|2|mairie.lat|",
			"population-missing|2|population|",
		}},
	{name: "communes: GeoJSON with polygons only", table: communesTable,
		content: `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"57463","nom":"Metz","population":9},"geometry":{"type":"Polygon","coordinates":[[[6,49],[6.2,49],[6.2,49.2],[6,49.2],[6,49]]]}},` + "\n" +
			`{"type":"Feature","properties":{"code":"57672","nom":"Thionville","population":43000,"lat":49.36,"lon":6.17},"geometry":` + goodSquare + `}]}`, findings: []string{
			"commune-at-outline|1|lat|",
		}},
	{name: "communes: an empty JSON list", table: communesTable, content: `[]`, err: "holds no array of objects: give a list of rows, or GeoJSON features"},
	{name: "communes: a workbook with numbers as text", table: communesTable,
		content: sheet("Communes de la Moselle", "", "Code|Nom|Pop|Lat|Lon", "=1001|Abergement|=860|=46.15|=4.92", "57672|Thionville|43 000|49,36|6,17", "57463|Metz|#N/A|=49.12|=6.17|note"), findings: []string{
			"commune-code-repaired|4|Code|1001|01001",
			"error-values|6|Pop|#N/A|1", "population-missing|6|Pop|",
			"header-below|0|||1",
			"sheet-read|0||Sheet1",
		}},
	{name: "communes: a workbook cut off", table: communesTable, content: sheet("Code|Nom")[:1500], err: "is a damaged workbook or archive: zip: not a valid zip file"},
	{name: "communes: no row is a commune", table: communesTable, content: communeHeader + "x,y,1,49,6,,,\n", err: "no row is a commune"},
}
