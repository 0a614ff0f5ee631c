package table

import (
	"testing"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// TestNamesInJSON: what a document says of its reference system, in each of the forms
// that programs write; as it is written where it is none of them.
func TestNamesInJSON(t *testing.T) {
	for crs, want := range map[string]string{
		`"EPSG:2154"`: "EPSG:2154", `2154`: "EPSG:2154", `{"type":"name","properties":{"name":"urn:x"}}`: "urn:x", `{"type":"EPSG","properties":{"code":2154}}`: "EPSG:2154",
		`{"type":"link","properties":{"href":"http://h"}}`: "http://h", `{"name":"RGF93","id":{"authority":"IGNF","code":9}}`: "IGNF:9", `{"name":"RGF93","id":{"authority":"IGNF"}}`: "RGF93",
		`{"name":"RGF93","id":{"code":9}}`: "RGF93", `{"properties":{"name":"a","code":1,"href":"b"}}`: "a", `{"properties":{"code":1,"href":"b"}}`: "EPSG:1", `{"properties":{"href":"b"},"name":"c"}`: "b",
		`{"x":1}`: `{"x":1}`, `[1]`: "[1]", `{"properties":5}`: `{"properties":5}`,
	} {
		if got := crsName([]byte(crs)); got != want {
			t.Errorf("%s is called %s, want %s", crs, got, want)
		}
	}
	for reference, want := range map[string]string{
		`{"wkid":102100,"latestWkid":3857}`: "EPSG:3857", `{"wkid":2154}`: "EPSG:2154", `{"latestWkid":2154}`: "EPSG:2154", `{"wkt":"PROJCS[x]"}`: "PROJCS[x]", `{"wkid":0,"wkt":"w"}`: "w",
		`{"wkid":1,"wkt":"w"}`: "EPSG:1", `{}`: "{}", `[]`: "[]", `{"latestWkid":"x"}`: `{"latestWkid":"x"}`,
	} {
		if got := esriName([]byte(reference)); got != want {
			t.Errorf("%s is called %s, want %s", reference, got, want)
		}
	}
}

// TestShortNamesOfPlanes: each title that people write, and the codes in texts.
func TestShortNamesOfPlanes(t *testing.T) {
	for name, want := range map[string]string{
		"[EPSG:2154]": "EPSG:2154", " 2154 ": "EPSG:2154", "123": "123", "1234567": "1234567", "123456": "EPSG:123456",
		"RGF93 / Lambert-93": "EPSG:2154", "RGF93 v1 / Lambert-93": "EPSG:2154", "RGF93 v2 / Lambert-93": "EPSG:9793", "RGF93 v2b / Lambert-93": "EPSG:9794", "RGF_1993_Lambert_93": "EPSG:2154", "Lambert 93": "EPSG:2154",
		"WGS 84": "EPSG:4326", "WGS 1984": "EPSG:4326", "GCS_WGS_1984": "EPSG:4326", "CRS84": "OGC:CRS84", "RGF93": "EPSG:4171", "RGF93 v1": "EPSG:4171", "RGF93 v2": "EPSG:9777", "GCS_RGF_1993": "EPSG:4171", "ETRS89": "EPSG:4258", "GCS_ETRS_1989": "EPSG:4258",
		"NTF (Paris) / Lambert zone II": "EPSG:27572", "NTF (Paris) / Lambert Centre France": "EPSG:27562", "NTF Lambert II étendu": "EPSG:27572", "Lambert II étendu": "EPSG:27572", "Lambert 2 étendu": "EPSG:27572",
		"WGS 84 / Pseudo-Mercator": "EPSG:3857", "WGS_1984_Web_Mercator_Auxiliary_Sphere": "EPSG:3857", "Web Mercator": "EPSG:3857", "Pseudo-Mercator": "EPSG:3857",
		"ETRS89-extended / LAEA Europe": "EPSG:3035", "ETRS89 / LAEA Europe": "EPSG:3035", "ETRS_1989_LAEA": "EPSG:3035",
		"RGF93 / CC42": "EPSG:3942", "RGF93 v2 / Lambert CC50": "EPSG:3950", "RGF93 / CC41": "RGF93 / CC41", "RGF93 / CC51": "RGF93 / CC51",
		"ETRS89 / UTM zone 31N": "EPSG:32631", "RGFG95 UTM 22N": "EPSG:32622", "RGM04 / UTM zone 38S": "EPSG:32738", "WGS 84 / UTM zone 123N": "WGS 84 / UTM zone 123N",
		"PROJCS[\"RGF93 / Lambert-93\",GEOGCS[\"x\"]]":                    "EPSG:2154",
		"PROJCS[\"a\",AUTHORITY[\"EPSG\",\"3857\"]]":                      "EPSG:3857",
		"PROJCS[\"a\",AUTHORITY[\"EPSG\",\"27573\"],AXIS[\"X\",EAST]]":    "EPSG:27573",
		"PROJCRS[\"a\",ID[\"EPSG\",2154]]":                                "EPSG:2154",
		"PROJCS[\"a\",GEOGCS[\"b\",AUTHORITY[\"EPSG\",\"4326\"]],UNIT[]]": "a",
		"urn:ogc:def:crs:OGC:1.3:CRS84":                                   "OGC:CRS84", "ignf:lamb93": "IGNF:LAMB93", "IGNF:LAMB93": "IGNF:LAMB93", "urn:x-ogc:def:crs:EPSG:6.11:2154": "EPSG:2154",
	} {
		if got := crsCode(name); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

// TestDegreesOnAPlane: a position of degrees is none of metres on a plane, up to the
// pole and to the other side of the earth.
func TestDegreesOnAPlane(t *testing.T) {
	metres, _ := plane.Named("EPSG:2154")
	on := statedPlane{"EPSG:2154", metres}
	for p, want := range map[orb.Point]bool{
		{0, 0}: true, {180, 90}: true, {-180, -90}: true, {180.1, 90}: false, {180, 90.1}: false, {-180.1, 0}: false, {0, -90.1}: false, {700000, 6600000}: false,
	} {
		if got := on.contradicts(p); got != want {
			t.Errorf("%v: %v", p, got)
		}
		if (statedPlane{}).contradicts(p) {
			t.Errorf("%v contradicts degrees", p)
		}
		if got := (statedPlane{}).degrees(p); got != p {
			t.Errorf("%v becomes %v without a plane", p, got)
		}
	}
}
