package table

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// placeLayout looks for a code, a name and a position of any kind.
var placeLayout = Layout{Columns: []Column{
	{Key: "code", Names: []string{"code"}, Required: true}, {Key: "name", Names: []string{"nom", "name"}, Required: true},
	{Key: "lat", Names: []string{"lat", "geometry.lat"}}, {Key: "lon", Names: []string{"lon", "geometry.lon"}}, {Key: "position", Names: []string{"geo_point_2d"}},
}}

// TestShapesOfJSON: the same two rows come of every shape in which programs and
// portals write a table as JSON, whatever stands before it.
func TestShapesOfJSON(t *testing.T) {
	const metz, nancy = `"code":"57463","nom":"Metz"`, `"code":"54395","nom":"Nancy"`
	point := func(lon, lat float64) string { return fmt.Sprintf(`{"type":"Point","coordinates":[%v,%v]}`, lon, lat) }
	features := `[{"type":"Feature","properties":{` + metz + `},"geometry":` + point(6.5, 49.5) + `},{"type":"Feature","properties":{` + nancy + `},"geometry":` + point(6, 48) + `}]`
	rows := func(at func(lon, lat float64) string) string {
		return `[{` + metz + `,` + at(6.5, 49.5) + `},{` + nancy + `,` + at(6, 48) + `}]`
	}
	plain := rows(func(lon, lat float64) string { return fmt.Sprintf(`"lat":%v,"lon":%v`, lat, lon) })
	links := `"links":[{"rel":"self","href":"x","name":"y","code":1}]`
	for name, text := range map[string]string{
		"links before features":   `{"type":"FeatureCollection",` + links + `,"features":` + features + `}`,
		"links after features":    `{"features":` + features + `,` + links + `,"type":"FeatureCollection"}`,
		"a page of results":       `{"next":null,"facets":[{"name":"x"}],"results":` + plain + `}`,
		"records of CKAN":         `{"help":"x","success":true,"result":{"fields":[{"id":"code","type":"text"}],"records":` + plain + `}}`,
		"data of an API":          `{"meta":{"columns":[{"name":"code"},{"name":"nom"}]},"data":` + plain + `}`,
		"an unknown name":         `{"notes":[{"text":"x"}],"territoires":` + plain + `}`,
		"features of Esri":        `{"fields":[{"name":"code","type":"x","alias":"y"}],"features":[{"attributes":{` + metz + `},"geometry":{"x":6.5,"y":49.5}},{"attributes":{` + nancy + `},"geometry":{"x":6,"y":48}}]}`,
		"records of Opendatasoft": `{"nhits":2,"parameters":{"dataset":"x"},"records":[{"recordid":"1","fields":{` + metz + `,"geo_point_2d":[49.5,6.5]}},{"recordid":"2","fields":{` + nancy + `,"geo_point_2d":[48,6]}}]}`,
		"its second version":      `{"records":[{"record":{"id":"1","fields":{` + metz + `,"geo_point_2d":{"lon":6.5,"lat":49.5}}}},{"record":{"fields":{` + nancy + `,"geo_point_2d":{"lat":48,"lon":6}}}}]}`,
		"points as objects":       rows(func(lon, lat float64) string { return fmt.Sprintf(`"geo_point_2d":{"lat":%v,"lon":%v}`, lat, lon) }),
		"points as geometries":    rows(func(lon, lat float64) string { return `"geo_point_2d":` + point(lon, lat) }),
		"rows by index":           `{"0":{` + metz + `,"lat":49.5,"lon":6.5},"1":{` + nancy + `,"lat":48,"lon":6}}`,
		"a feature on every line": strings.Trim(strings.ReplaceAll(features, "},{\"type\":\"Feature", "}\n{\"type\":\"Feature"), "[]"),
		"an object on every line": strings.Trim(strings.ReplaceAll(plain, "},{", "}\n{"), "[]"),
		"a sequence with marks":   "\x1e" + strings.Trim(strings.ReplaceAll(plain, "},{", "}\n\x1e{"), "[]") + "\n",
		"several points":          strings.ReplaceAll(`{"features":`+features+`}`, `"Point","coordinates":[6.5,49.5]`, `"MultiPoint","coordinates":[[6.5,49.5,200],[6.5,49.5]]`),
		"a collection":            strings.ReplaceAll(`{"features":`+features+`}`, point(6, 48), `{"type":"GeometryCollection","geometries":[`+point(6, 48)+`]}`),
	} {
		t.Run(name, func(t *testing.T) {
			table, err := Read("f.json", []byte(text), placeLayout)
			if err != nil {
				t.Fatal(err)
			}
			indexes, err := table.Locate(placeLayout)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, row := range table.Rows {
				var fields []string
				for _, i := range indexes {
					if i != Missing && row.Fields[i] != "" {
						fields = append(fields, row.Fields[i])
					}
				}
				got = append(got, strings.Join(fields, "|"))
			}
			if want := "57463|Metz|49.5|6.5 54395|Nancy|48|6"; strings.ReplaceAll(strings.Join(got, " "), ", ", "|") != want {
				t.Errorf("rows %q", got)
			}
			if len(table.Broken) > 0 {
				t.Errorf("broken %v", table.Broken)
			}
		})
	}
}

// TestShapesRefused: what holds no rows that can be told is refused by its name.
func TestShapesRefused(t *testing.T) {
	for text, want := range map[string]string{
		`{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon"}]}}}`: "is TopoJSON",
		`{"code":{"0":"57463","1":"54395"},"nom":{"0":"Metz","1":"Nancy"}}`:                                   "JSON by columns",
		`[["code","nom"],["57463","Metz"]]`:                                                                   "no array of objects but one of lists",
		`{"fields":[{"id":"code"},{"id":"nom"}],"records":[["57463","Metz"]]}`:                                `rows are lists, with "fields" apart`,
		`{"columns":["code"],"data":[["57463"]]}`:                                                             "no array of objects but one of lists",
		`{"settings":{"a":1}}`: "no array of objects",
		`{"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},"features":[{"properties":{"code":"1"}}]}`: "urn:ogc:def:crs:EPSG::31370, which is not read",
		`{"spatialReference":{"wkid":31370},"features":[{"attributes":{"code":"1"}}]}`:                                         "EPSG:31370, which is not read",
	} {
		if _, err := Read("f.json", []byte(text), placeLayout); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}

// TestStatedPlanes: geometries are degrees, whatever plane the file states; what a
// row says beside its geometry is not of that plane.
func TestStatedPlanes(t *testing.T) {
	const features = `"features":[{"type":"Feature","properties":{"code":"57463","nom":"Metz","lat":1},"geometry":{"type":"%s","coordinates":%s}}]}`
	metres := plane.Lambert93().Project(orb.Point{6.17583, 49.11972})
	lambert := fmt.Sprintf("[%.2f, %.2f]", metres[0], metres[1])
	for name, at := range map[string]string{
		`{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}}`:                 "[687490.25, 6295199.84]",
		`{"type":"name","properties":{"name":"EPSG:2154"}}`:                                  lambert,
		`{"type":"EPSG","properties":{"code":2154}}`:                                         lambert,
		`{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}`:              "[6.17583, 49.11972]",
		`{"type":"name","properties":{"name":"http://www.opengis.net/def/crs/EPSG/0/4326"}}`: "[6.17583, 49.11972]",
		`null`: "[6.17583, 49.11972]",
	} {
		for kind, coordinates := range map[string]string{"Point": at, "MultiPoint": "[" + at + "]", "Polygon": "[[" + at + "," + at + "," + at + "]]"} {
			table, err := Read("f.json", []byte(`{"type":"FeatureCollection",`+fmt.Sprintf(features, kind, coordinates)[:len(fmt.Sprintf(features, kind, coordinates))-1]+`,"crs":`+name+`}`), placeLayout)
			if err != nil {
				t.Fatal(err)
			}
			row := table.Rows[0]
			got := ""
			if row.Shape != nil {
				got = fmt.Sprintf("%.4f %.4f", row.Shape.Polygons[0][0][0][0], row.Shape.Polygons[0][0][0][1])
			} else {
				var lon, lat float64
				fmt.Sscan(row.Fields[3], &lon)
				fmt.Sscan(row.Fields[4], &lat)
				got = fmt.Sprintf("%.4f %.4f", lon, lat)
			}
			if got != "6.1758 49.1197" || row.Fields[2] != "1" {
				t.Errorf("%s, %s: %s, %v", name, kind, got, row.Fields)
			}
		}
	}
}
