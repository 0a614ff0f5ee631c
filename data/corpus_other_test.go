package data

import "strings"

// features makes GeoJSON of properties and geometries, one a line.
func features(pairs ...string) string {
	var list []string
	for i := 0; i < len(pairs); i += 2 {
		list = append(list, `{"type":"Feature","properties":{`+pairs[i]+`},"geometry":`+pairs[i+1]+`}`)
	}
	return `{"type":"FeatureCollection","features":[` + "\n" + strings.Join(list, ",\n") + "]}"
}

const (
	metzSquare   = `{"type":"Polygon","coordinates":[[[6.1,49.1],[6.3,49.1],[6.3,49.2],[6.1,49.2],[6.1,49.1]]]}`
	metzCode     = `"code":"57463","nom":"Metz"`
	thionvilleID = `"code":"57672","nom":"Thionville"`
)

var oddShapes = []odd{
	{name: "outlines: a table without polygons", table: outlinesTable, content: "code,nom\n57672,Thionville\n", err: "no row has a polygon: give the communes' outlines as GeoJSON"},
	{name: "outlines: points", table: outlinesTable, content: features(thionvilleID, `{"type":"Point","coordinates":[6.1,49.3]}`), err: "no row has a polygon: give the communes' outlines as GeoJSON"},
	{name: "outlines: no code", table: outlinesTable, content: features(`"name":"Thionville"`, goodSquare), err: "has no column code_insee; the columns found are: name"},
	{name: "outlines: a commune without one", table: outlinesTable, content: features(thionvilleID, goodSquare), findings: []string{
		"outline-missing|0||57463",
	}},
	{name: "outlines: of a commune that is not there", table: outlinesTable, content: features(thionvilleID, goodSquare, metzCode, metzSquare, `"code":"57722","nom":"Vionville"`, metzSquare, `"code":"57723","nom":"Ailleurs"`, metzSquare, `"code":"54395","nom":"Nancy"`, metzSquare), findings: []string{
		"outline-unknown|4|code|57722",
		"outline-unknown|5|code|57723", // that of another département, out of scope, is no matter
	}},
	{name: "outlines: no geometry", table: outlinesTable, content: features(metzCode, "null", thionvilleID, goodSquare), findings: []string{
		"outline-invalid|2|code|57463|no polygon",
		"outline-missing|0||57463",
	}},
	{name: "outlines: two positions", table: outlinesTable, content: features(metzCode, `{"type":"Polygon","coordinates":[[[6,49],[6.1,49]]]}`, thionvilleID, goodSquare), findings: []string{
		"outline-invalid|2|geometry||no area",
		"outline-missing|0||57463",
	}},
	{name: "outlines: half a position", table: outlinesTable, content: features(metzCode, `{"type":"Polygon","coordinates":[[[6],[6.1,49]]]}`, thionvilleID, goodSquare), findings: []string{
		"outline-invalid|2|geometry||a position that is no pair of numbers",
		"outline-missing|0||57463",
	}},
	{name: "outlines: text for numbers", table: outlinesTable, content: features(metzCode, `{"type":"Polygon","coordinates":[[["6","49"]]]}`, thionvilleID, goodSquare), findings: []string{
		"outline-invalid|2|geometry||a position that is no pair of numbers",
		"outline-missing|0||57463",
	}},
	{name: "outlines: numbers too large", table: outlinesTable, content: features(metzCode, `{"type":"Polygon","coordinates":[[[1e999,49]]]}`, thionvilleID, goodSquare), findings: []string{
		"outline-invalid|2|geometry||a position that is no pair of numbers",
		"outline-missing|0||57463",
	}},
	{name: "outlines: no ring", table: outlinesTable, content: features(metzCode, `{"type":"MultiPolygon","coordinates":[]}`, thionvilleID, goodSquare), findings: []string{
		"outline-invalid|2|geometry||a polygon without positions",
		"outline-missing|0||57463",
	}},
	{name: "outlines: rings left open", table: outlinesTable, content: features(metzCode, `{"type":"Polygon","coordinates":[[[6.1,49.1],[6.3,49.1],[6.3,49.2],[6.1,49.2]]]}`, thionvilleID, goodSquare)},
	{name: "outlines: exchanged", table: outlinesTable, content: features(metzCode, `{"type":"Polygon","coordinates":[[[49.1,6.1],[49.1,6.3],[49.2,6.3],[49.1,6.1]]]}`, thionvilleID, goodSquare), findings: []string{
		"coordinates-swapped|2|geometry|",
	}},
	{name: "outlines: in Lambert-93", table: outlinesTable, content: features(metzCode, `{"type":"Polygon","coordinates":[[[925000,6890000],[940000,6890000],[940000,6900000],[925000,6900000],[925000,6890000]]]}`, thionvilleID, goodSquare), findings: []string{
		"coordinates-projected|2|geometry||Lambert-93",
	}},
	{name: "outlines: elsewhere", table: outlinesTable, content: features(metzCode, `{"type":"Polygon","coordinates":[[[100,10],[101,10],[101,11],[100,10]]]}`, thionvilleID, goodSquare), findings: []string{
		"outline-invalid|2|geometry||coordinates outside the département's part of the world",
		"outline-missing|0||57463",
	}},
	{name: "outlines: in pieces", table: outlinesTable, content: features(thionvilleID, goodSquare, metzCode, metzSquare, metzCode, `{"type":"Polygon","coordinates":[[[6.31,49.1],[6.4,49.1],[6.4,49.2],[6.31,49.1]]]}`)},
	{name: "outlines: the town hall outside", table: outlinesTable, content: features(thionvilleID, goodSquare, metzCode, `{"type":"Polygon","coordinates":[[[6.2,49.15],[6.3,49.15],[6.3,49.2],[6.2,49.15]]]}`)},
	{name: "outlines: a lost zero", table: outlinesTable, content: features(thionvilleID, goodSquare, metzCode, metzSquare, `"code":1001`, metzSquare), findings: []string{
		"commune-code-repaired|4|code|1001|01001", // out of scope
	}},
	{name: "outlines: gzip on one line", table: outlinesTable, content: gzipped(strings.ReplaceAll(features(thionvilleID, goodSquare, metzCode, metzSquare, `"code":"?"`, metzSquare), "\n", "")), findings: []string{
		"commune-code-invalid|3|code|?",
		"rows-numbered|0||",
	}},
	{name: "outlines: cut off", table: outlinesTable, content: features(thionvilleID, goodSquare)[:80], err: "is JSON that was cut off at line 2: download it again"},
	{name: "mergers: columns missing", table: mergersTable, content: "code,nom\n1,2\n", err: "has no column ancien_code (is it \"code\"?), nouveau_code (is it \"code\"?); the columns found are: code, nom"},
	{name: "mergers: a plain table", table: mergersTable, content: "ancien_code;nouveau_code\n57463;57672\n57999;57463\n"},
	{name: "mergers: codes that are none", table: mergersTable, content: "ancien_code;nouveau_code\nx;57672\n57001;y\n1002;57672\n", findings: []string{
		"commune-code-invalid|2|ancien_code|x",
		"commune-code-invalid|3|nouveau_code|y",
		"commune-code-repaired|4|ancien_code|1002|01002",
	}},
	{name: "mergers: a circle", table: mergersTable, content: "old,new\n57001,57002\n57002,57001\n", findings: []string{
		"merger-circle|0||57001|57002",
		"merger-circle|0||57002|57001",
	}},
	{name: "mergers: movements of INSEE", table: mergersTable, content: "MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP\n" +
		"32,2019-01-01,COM,57001,A,COM,57002,B\n32,2019-01-01,COM,57001,A,COMD,57001,A\n10,2018-01-01,COM,57672,Diedenhofen,COM,57672,Thionville\n21,2020-01-01,COM,57002,B,COM,57001,A\n33,1972-01-01,COM,57463,Metz,COM,57672,T\n21,1990-01-01,COM,57672,T,COM,57463,Metz\n"},
}

var oddPeople = []odd{
	{name: "people: empty", table: populationTable, content: "", err: "is empty"},
	{name: "people: no numbers of people", table: populationTable, content: "lon,lat\n6,49\n", err: "has no column people; the columns found are: lon, lat"},
	{name: "people: no places", table: populationTable, content: "ind\n12\n", err: "has no column latitude, longitude, nor instead of latitude: idcar_200m, or geo_point_2d; the columns found are: ind"},
	{name: "people: squares of 200 m", table: populationTable, content: "idcar_200m,ind,lcog_geo\nCRS3035RES200mN2934200E4051400,12,57672\n", findings: []string{
		"people-differ|0||57672|12|43000",
		"people-none|0||57463|120000",
	}},
	{name: "people: squares of 1 km by short names", table: populationTable, content: "GRD_ID;TOT_P_2021\n1kmN2934E4051;12\n1kmN2907E4050;5\n", findings: []string{
		"people-differ|0||57463|5|120000",
		"people-differ|0||57672|12|43000",
	}},
	{name: "people: squares that are none", table: populationTable, content: "idcar_200m,ind\nN2934200E4051400,3\nCRS3035RES200mN2934200,3\nCRS3035RES200mN2934200E4051400,12\n", findings: []string{
		"square-invalid|2|idcar_200m|N2934200E4051400",
		"square-invalid|3|idcar_200m|CRS3035RES200mN2934200",
		"people-differ|0||57672|12|43000",
		"people-none|0||57463|120000",
	}},
	{name: "people: numbers that are none", table: populationTable, content: "lon,lat,people\n6.17,49.36,-1\n6.17,49.36,beaucoup\n6.17,49.36,1e12\n6.17,49.36,12\n6.17,49.12,9000\n", findings: []string{
		"people-invalid|2|people|-1",
		"people-invalid|3|people|beaucoup",
		"people-invalid|4|people|1e12",
		"people-differ|0||57463|9000|120000",
		"people-differ|0||57672|12|43000",
	}},
	{name: "people: places that are none", table: populationTable, content: "lon,lat,people\n200,100,3\nx,49,3\n,,3\n6.17,49.36,12\n", findings: []string{
		"people-nowhere|2|lat|100 200",
		"people-nowhere|3|lat|49 x",
		"people-nowhere|4|lat| ",
		"people-differ|0||57672|12|43000",
		"people-none|0||57463|120000",
	}},
	{name: "people: decimals with commas", table: populationTable, content: "lon;lat;people\n6,17;49,36;12,0\n6,17;49,12;1 000,5\n", findings: []string{
		"people-differ|0||57463|1001|120000",
		"people-differ|0||57672|12|43000",
	}},
	{name: "people: exchanged and in metres", table: populationTable, content: "x,y,people\n49.36,6.17,12\n931813,6895300,5\n", findings: []string{
		"coordinates-projected|3|y|6895300 931813|Lambert-93",
		"coordinates-swapped|2|y|6.17 49.36",
		"people-differ|0||57463|5|120000",
		"people-differ|0||57672|12|43000",
	}},
	{name: "people: far from all communes", table: populationTable, content: "lon,lat,people\n2.35,48.85,3\n6.17,49.36,12\n", findings: []string{
		"people-differ|0||57672|12|43000",
		"people-none|0||57463|120000",
		"people-elsewhere|0|||1",
	}},
	{name: "people: far more than live there", table: populationTable, content: "lon,lat,people\n6.17,49.36,12\n6.17,49.36,400000\n6.17,49.12,120000\n", findings: []string{
		"people-differ|0||57672|400012|43000",
	}},
	{name: "people: GeoJSON of hamlets", table: populationTable, content: features(`"people":12`, `{"type":"Point","coordinates":[6.17,49.36]}`, `"people":7`, `{"type":"Point","coordinates":[6.17]}`), findings: []string{
		"people-nowhere|3|geometry.lat| [6.17]",
		"people-differ|0||57672|12|43000",
		"people-none|0||57463|120000",
	}},
	{name: "people: a workbook of hamlets", table: populationTable, content: sheet("Hameaux", "Longitude|Latitude|Habitants", "=6.17|=49.36|=12", "6,17|49,12|12 000"), findings: []string{
		"people-differ|0||57463|12000|120000",
		"people-differ|0||57672|12|43000",
		"header-below|0|||1",
		"sheet-read|0||Sheet1",
	}},
}
