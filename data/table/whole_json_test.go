package table

import "testing"

// TestWholeJSON: all that is read of JSON: where its rows are, of how many, what their
// values become, their geometries with the plane that is stated, and where it is none.
func TestWholeJSON(t *testing.T) {
	checkWritten(t, placeLayout, map[string]string{
		`{"total_count":3,"results":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			0 page of many "": 1 / 3, 1 times`,
		`{"territoires":[{"code":"1","nom":"a"}],"list":[{"code":"2","nom":"b"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 2|b`,
		`[{"a":NaN,"b":"\`: `f: is JSON that was cut off at line 1: download it again`,
		`{"features":[{"type":"Feature","crs":{"properties":{"name":"EPSG:9999"}},"properties":{"code":"1"}}]}`: `f: states its coordinates in EPSG:9999, which is not read: export it in degrees (WGS 84, EPSG:4326)`,
		`{"code":{"0":"1"},"x":{"0":"a"}}`: `f: holds no array of objects: give a list of rows, or GeoJSON features`,
		`[{"code":"1","geometry":{"rings":[[[90,90],[90,110],[110,90]],[[101,100],[100,101],[100,100]],[[0,0],[1,1],[2,2]]]}}]`: `
			JSON UTF-8 line 0 +0 of 0: code
			1: 1 geometry[[[[90 90] [90 110] [110 90]] [[101 100] [100 101] [100 100]]] [[[0 0] [1 1] [2 2]]]]`,
		"{\"code\":\"1\",\"nom\":\"a\"}\n{\"code\":\"3\"}\n": `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			2: 3|`,
		`{"total_count":1,"results":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"total":5,"limit":1,"data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			0 page of many "": 1 / 5, 1 times`,
		`{"total":5,"data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"nhits":2,"total_count":4,"totalResults":3,"data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			0 page of many "": 1 / 4, 1 times`,
		`{"meta":{"total_count":9},"data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			0 page of many "": 1 / 9, 1 times`,
		`{"a":{"b":{"total_count":9}},"data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"meta":{"page":1},"count":9,"total":8,"data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			0 page of many "": 1 / 9, 1 times`,
		`{"total_count":"9","data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"exceededTransferLimit":true,"data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			0 page of many "": 1, 1 times`,
		`{"exceededTransferLimit":false,"data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"next":"","data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"next":"u","data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			0 page of many "": 1, 1 times`,
		`{"nextPage":null,"data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"links":[{"rel":"next"}],"data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			0 page of many "": 1, 1 times`,
		`{"links":[{"rel":"self"}],"data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"link":[{"rel":"next"}],"data":[{"code":"1","nom":"a"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"next":"u","total_count":7,"data":[{"code":"1","nom":"a"},{"code":"2","nom":"b"}]}`: `
			JSON UTF-8 line 0 +0 of 0 numbered: code|nom
			1: 1|a
			2: 2|b
			0 page of many "": 2 / 7, 1 times`,
		`{"a":{"b":{"c":{"d":{"e":[{"code":"1","nom":"a"}]}}}}}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"a":{"b":{"c":{"d":{"e":{"f":[{"code":"1","nom":"a"}]}}}}}}`: `f: holds no array of objects: give a list of rows, or GeoJSON features`,
		`{"list":[{"code":"2","nom":"b"}],"territoires":[{"code":"1","nom":"a"},{"code":"2","nom":"b"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 2|b`,
		`{"data":[{"code":"1","nom":"a"}],"records":[{"code":"2","nom":"b"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 2|b`,
		`{"x":[{"nom":"c"}],"y":[{"code":"1","nom":"a"}],"z":[{"code":"2","nom":"b"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"x":[{"code":"1","nom":"a"}],"y":[{"code":"2","nom":"b"}]}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"57463":{"code":"1","nom":"a"},"54395":{"code":"2","nom":"b"}}`: `
			JSON UTF-8 line 0 +0 of 0 numbered: code|nom
			1: 1|a
			2: 2|b`,
		"{\n\"57463\":{\"code\":\"1\",\"nom\":\"a\"},\n\n\"54395\":{\"code\":\"2\",\"nom\":\"b\"}}": `
			JSON UTF-8 line 0 +0 of 0: code|nom
			2: 1|a
			4: 2|b`,
		`{"57463":{"code":"1","nom":"a"}}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"1":{"code":"1","nom":"a"},"n":3}`: `f: holds no array of objects: give a list of rows, or GeoJSON features`,
		`{"code":"1","nom":"a"}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"code":"1","x":{"code":"2","nom":"b"}}`: `f: holds no array of objects: give a list of rows, or GeoJSON features`,
		`{"code":["1"],"nom":["a"]}`:              `f: is JSON by columns: give a list with an object for every row`,
		`{"code":["1"]}`:                          `f: holds no array of objects: give a list of rows, or GeoJSON features`,
		`{"code":{"0":"1"},"nom":{"0":"a"}}`:      `f: is JSON by columns: give a list with an object for every row`,
		`{"a":{"b":1},"c":{"b":2}}`:               `f: holds no array of objects: give a list of rows, or GeoJSON features`,
		`{"a":{"code":1},"c":{"b":2}}`: `
			JSON UTF-8 line 0 +0 of 0 numbered: code|b
			1: 1|
			2: |2`,
		"[[1,2],[3,4]]":                `f: holds no array of objects but one of lists: give a list of rows, or GeoJSON features`,
		`{"data":[["57463","Metz"]]}`:  `f: holds no array of objects but one of lists: give a list of rows, or GeoJSON features`,
		`{"data":[]}`:                  `f: holds a list without any row: give a list of rows, or GeoJSON features`,
		"{}":                           `f: holds no array of objects: give a list of rows, or GeoJSON features`,
		"[]":                           `f: holds no array of objects: give a list of rows, or GeoJSON features`,
		`{"message":"x"}`:              `f: is no data but what a server says of a mistake, "x": give a list of rows, or GeoJSON features`,
		`{"error":"","detail":"d\ne"}`: `f: is no data but what a server says of a mistake, "d e": give a list of rows, or GeoJSON features`,
		`{"code":"1","message":"x"}`:   `f: is no data but what a server says of a mistake, "x": give a list of rows, or GeoJSON features`,
		`{"code":"1","nom":"b","message":"x"}`: `
			JSON UTF-8 line 0 +0 of 0: code|nom|message
			1: 1|b|x`,
		`{"fields":[{"id":"code"}],"records":[["1"]]}`:                            `f: is JSON whose rows are lists, with "fields" apart: give a list with an object for every row, or CSV`,
		`{"type":"Topology","objects":{"x":{"geometries":[{"type":"Polygon"}]}}}`: `f: is TopoJSON: export the layer as GeoJSON`,
		"[1,\n{\"code\":\"1\",\"nom\":\"a\"},\n\"x\",[1,2],\n\nnull,{\"code\":\"2\",\"nom\":\"b\"}]": `
			JSON UTF-8 line 0 +0 of 0: code|nom
			2: 1|a
			5: 2|b
			1 broken, not an object: 1
			3 broken, not an object: "x"
			3 broken, not an object: [1,2]
			5 broken, not an object: null`,
		"{\"a\":1,\n\"data\":[\n{\"code\":\"1\",\"nom\":\"a\"},\n{\"code\":\"2\",\"nom\":\"b\"}]}": `
			JSON UTF-8 line 0 +0 of 0: code|nom
			3: 1|a
			4: 2|b`,
		"{\"code\":\"1\",\"nom\":\"a\"}\n{\"code\":\"2\",\"nom\":\"b\"}\n3\n\n{\"code\":\"1\",\"nom\":\"a\"}": `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			2: 2|b
			5: 1|a
			3 broken, not an object: 3`,
		"[{\"code\":\"1\",\"nom\":\"a\"}]\n{\"code\":\"2\",\"nom\":\"b\"}": `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			2: 2|b`,
		"[{\"code\":\"1\",\"nom\":\"a\"}]\n[{\"code\":\"2\",\"nom\":\"b\"}]": `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			2: 2|b`,
		"\x1e{\"code\":\"1\",\"nom\":\"a\"}\n\x1e{\"code\":\"2\",\"nom\":\"b\"}\n": `
			JSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			2: 2|b`,
		`[{"code":"1","nom":"a"}]3`: `
			JSON UTF-8 line 0 +0 of 0 numbered: code|nom
			1: 1|a
			2 broken, not an object: 3`,
		`[{"code":"1","nom":[1,"a",[2,3],{"b":1},null,"c"],"c":1.50,"d":1e3,"e":12345678901234567890,"f":true,"g":null,"h":46.152219999999999,"i":[],"j":{},"code":"9"}]`: `
			JSON UTF-8 line 0 +0 of 0: code|nom|c|d|e|f|g|h|i
			1: 1|1, a, [2,3], {"b":1}, null, c|1.50|1000|12345678901234567890|true||46.15222|`,
		`[{"code":{"type":"literal","value":"1"},"nom":{"type":"typed-literal","value":2},"x":{"type":"url","value":"3"},"y":{"type":"uri"}}]`: `
			JSON UTF-8 line 0 +0 of 0: code|nom|x.type|x.value|y.type
			1: 1|2|url|3|uri`,
		`[{"code":"1","a":{"b":{"c":{"d":{"e":{"f":1}}}}}}]`: `
			JSON UTF-8 line 0 +0 of 0: code|a.b.c.d.e
			1: 1|{"f":1}`,
		`[{"record":{"id":7,"fields":{"code":"1","nom":"a"}}},{"properties":{"code":"2","nom":"b"},"attributes":5}]`: `
			JSON UTF-8 line 0 +0 of 0 numbered: id|code|nom|attributes
			1: 7|1|a|
			2: |2|b|5`,
		`[{"code":"NaN","nom":NaN,"x":-Infinity,"y":"a\"NaN\\","z":Infinity,"w":[NaN,1],"v":"\\"}]`: `
			JSON UTF-8 line 0 +0 of 0: code|nom|x|y|z|w|v
			1: NaN|||a"NaN\||null, 1|\`,
		`[{"code":"1","nom":"a","geometry":{"type":"Point","coordinates":[6.5,49.5,200]}},{"geometry":{"type":"Point","coordinates":[6.5]}},{"geometry":{"type":"MultiPoint","coordinates":[[6,49],[6,49]]}},{"geometry":{"type":"MultiPoint","coordinates":[[6,49],[6,48]]}},{"geometry":{"type":"MultiPoint","coordinates":[[6,49],[7,49]]}},{"geometry":{"type":"MultiPoint","coordinates":[[6],[6]]}},{"geometry":{"type":"Point","coordinates":[]}},{"geometry":{"type":"LineString","coordinates":[[6,49],[7,49]]}}]`: `
			JSON UTF-8 line 0 +0 of 0 numbered: code|nom|geometry.lon|geometry.lat
			1: 1|a|6.5|49.5
			2: ||[6.5]|
			3: ||6|49
			4: ||[[6,49],[6,48]]|
			5: ||[[6,49],[7,49]]|
			6: ||[[6],[6]]|
			7: ||[]|
			8: ||LineString|`,
		`[{"code":"1","nom":"a","geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[6,49]},{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,1]]]}]}},{"geometry":{"rings":[[[0,0],[0,4],[4,4],[4,0]],[[1,1],[2,1],[2,2]],[[9,9],[9,10],[10,9]]]}},{"geometry":{"rings":[[[1,1],[2,1],[2,2]],[[0,0],[0,4],[4,4],[4,0]]]}},{"geometry":{"points":[[6,49]]}},{"geometry":{"points":5}}]`: `
			JSON UTF-8 line 0 +0 of 0 numbered: code|nom|geometry.lon|geometry.lat|geometry.points
			1: 1|a|6|49| geometry[[[[0 0] [1 0] [0 1]]]]
			2: |||| geometry[[[[0 0] [0 4] [4 4] [4 0]] [[1 1] [2 1] [2 2]]] [[[9 9] [9 10] [10 9]]]]
			3: |||| geometry[[[[1 1] [2 1] [2 2]]] [[[0 0] [0 4] [4 4] [4 0]]]]
			4: ||6|49|
			5: ||||5`,
		`[{"code":"1","nom":"a","p":{"x":6,"y":49},"q":{"LON":"6,1","Lat":49,"alt":3,"srid":4326},"r":{"lat":1},"s":{"lat":1,"lon":2,"town":3},"t":{"lat":"","lon":1},"u":{"long":1,"lng":2,"latitude":3,"y":4}}]`: `
			JSON UTF-8 line 0 +0 of 0: code|nom|p.lon|p.lat|q.lon|q.lat|r.lat|s.lat|s.lon|s.town|t.lat|t.lon|u.lon|u.lat
			1: 1|a|6|49|6,1|49|1|1|2|3||1|2|3`,
		`[{"code":"1","nom":"a","geo_point_2d":{"lon":6.17,"lat":49.12}},{"geo_point_2d":{"type":"Point","coordinates":[6,48]}}]`: `
			JSON UTF-8 line 0 +0 of 0 numbered: code|nom|geo_point_2d
			1: 1|a|49.12, 6.17
			2: ||48, 6`,
		`{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2154"}},"features":[{"type":"Feature","properties":{"code":"1","nom":"a"},"geometry":{"type":"Point","coordinates":[700000,6600000]}},{"type":"Feature","properties":{"code":"2","nom":"b"},"geometry":{"type":"Point","coordinates":[180,90]}},{"type":"Feature","properties":{"code":"2","nom":"b"},"geometry":{"type":"Polygon","coordinates":[[[700000,6600000],[6,49],[700000,6600000]]]}}]}`: `
			GeoJSON UTF-8 line 0 +0 of 0 numbered: code|nom|geometry.lon|geometry.lat
			1: 1|a|3.0000000|46.5000000
			2: 2|b|180 (EPSG:2154)|90
			3: 2|b|| geometry: degrees in a file that states EPSG:2154
			0 stated plane "": EPSG:2154, 1 times`,
		`{"spatialReference":{"wkid":102110,"latestWkid":2154},"features":[{"attributes":{"code":"1","nom":"a"},"geometry":{"x":700000,"y":6600000}},{"attributes":{"code":"2","nom":"b"},"geometry":{"x":"a","y":6600000}},{"attributes":{"code":"2","nom":"b"},"other":{"x":700000,"y":6600000}}]}`: `
			GeoJSON UTF-8 line 0 +0 of 0 numbered: code|nom|geometry.lon|geometry.lat|feature.other.lon|feature.other.lat
			1: 1|a|3.0000000|46.5000000||
			2: 2|b|a|6600000||
			3: 2|b|||700000|6600000
			0 stated plane "": EPSG:2154, 1 times`,
		`[{"type":"Feature","crs":{"properties":{"name":"EPSG:2154"}},"properties":{"code":"1","nom":"a"},"geometry":{"type":"Point","coordinates":[700000,6600000]}},{"type":"Feature","properties":{"code":"2","nom":"b"},"geometry":{"type":"Point","coordinates":[6,49]}}]`: `
			JSON UTF-8 line 0 +0 of 0 numbered: type|crs.properties.name|code|nom|geometry.lon|geometry.lat
			1: Feature|EPSG:2154|1|a|3.0000000|46.5000000
			2: Feature||2|b|6|49
			0 stated plane "": EPSG:2154, 1 times`,
		`[{"code":"1","nom":"a","geometry":{"type":"Point","coordinates":[700000,6600000],"crs":{"properties":{"code":2154}}}},{"code":"2","nom":"b","geometry":{"type":"Point","coordinates":[6,49]}}]`: `
			JSON UTF-8 line 0 +0 of 0 numbered: code|nom|geometry.lon|geometry.lat
			1: 1|a|3.0000000|46.5000000
			2: 2|b|6|49
			0 stated plane "": EPSG:2154, 1 times`,
		`[{"code":"1","nom":"a","crs":"EPSG:2154","geometry":{"type":"Point","coordinates":[700000,6600000]}},{"code":"2","nom":"b","crs":"x","geometry":{"type":"Point","coordinates":[6,49]}}]`: `
			JSON UTF-8 line 0 +0 of 0 numbered: code|nom|crs|geometry.lon|geometry.lat
			1: 1|a|EPSG:2154|3.0000000|46.5000000
			2: 2|b|x|6|49
			0 stated plane "": EPSG:2154, 1 times`,
		`[{"code":"1","nom":"a","a":{"type":"Polygon","coordinates":[[[0,0],[1]]]},"b":{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,1]]]},"c":{"type":"Polygon","coordinates":[[[5,5],[1,0],[0,1]]]}},{"a":{"type":"Polygon","coordinates":5}},{"a":{"type":"Polygon","coordinates":[[]]}},{"a":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[0,1]]],[[[7,7],[8,7],[7,8]]]]}}]`: `
			JSON UTF-8 line 0 +0 of 0 numbered: code|nom
			1: 1|a b[[[[0 0] [1 0] [0 1]]]]
			2: | a: coordinates that are no polygon
			3: | a: a polygon without positions
			4: | a[[[[0 0] [1 0] [0 1]]] [[[7 7] [8 7] [7 8]]]]`,
		`{"crs":{"properties":{"name":"EPSG:9999"}},"features":[{"properties":{"code":"1","nom":"a"}}]}`: `f: states its coordinates in EPSG:9999, which is not read: export it in degrees (WGS 84, EPSG:4326)`,
		`{"crs":null,"spatialReference":null,"features":[{"properties":{"code":"1","nom":"a"}}]}`: `
			GeoJSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a`,
		`{"type":"Feature","id":3,"properties":{"code":"1","nom":"a"},"geometry":null}`: `
			GeoJSON UTF-8 line 0 +0 of 0: feature.id|code|nom|geometry
			1: 3|1|a|`,
		"{\"type\":\"Feature\",\"properties\":{\"code\":\"1\",\"nom\":\"a\"}}\n{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"2\",\"nom\":\"b\"}}]}": `
			GeoJSON UTF-8 line 0 +0 of 0: code|nom
			1: 1|a
			2: 2|b`,
		"[{\"code\":1},\n{'a':2}]": `f: is no valid JSON at line 2, at "{'a':2}]": export it again, or give CSV (names and texts stand in double quotes, a comma only between two values, null for what is not known)`,
		"[{\"code\":1},\n{\"a\"":   `f: is JSON that was cut off at line 2: download it again`,
		"{\"a\":1,\n\"b\":}":       `f: is no valid JSON at line 2, at "}": export it again, or give CSV (names and texts stand in double quotes, a comma only between two values, null for what is not known)`,
		`[{"code":1}`:              `f: is JSON that was cut off at line 1: download it again`,
		`{"code" 1}`:               `f: is no valid JSON at line 1, at "1}": export it again, or give CSV (names and texts stand in double quotes, a comma only between two values, null for what is not known)`,
		`[{"code":1} {"code":2}]`:  `f: is no valid JSON at line 1, at "{\"code\":2}]": export it again, or give CSV (names and texts stand in double quotes, a comma only between two values, null for what is not known)`,
	})
}
