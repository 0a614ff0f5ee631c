package main

import (
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/reports/exports"
)

// reportedCases are the cases with what is right of each. Where more than one
// result could be defended, docs/INPUTS.md and METHOD.md say which was chosen.
var reportedCases = []struct {
	folder string
	right  func(t *testing.T, folder string)
	toMend bool
}{
	{"01-crs-3857-communes", reads(moselleCase, communes(4), communeAt("57463", 49.109, 6.183)), false},
	{"03-ogc-api-links-first", reads(moselleCase, communes(4), communeAt("57463", 49.109, 6.183)), false},
	{"05-multipoint-sites", reads(moselleCase, siteAt("1", 49.20, 6.93)), false},
	{"07-csv-short-rows", reads(moselleCase, structures(3), siteAt("3", 49.055, 7.429)), false},
	{"09-csv-equals-quoted-codes", reads(moselleCase, communes(4), communeAt("57089", 49.055, 7.429)), false},
	{"10-csv-mac-line-ends", reads(moselleCase, structures(2)), false},
	{"11-epci-sans-objet", reads(moselleCase, communes(4), func(t *testing.T, s *coverage.Study) {
		for _, c := range s.Communes {
			if (c.EPCICode == "") != (c.Code == "57606" || c.Code == "57089") || strings.Contains(c.EPCI, "objet") {
				t.Errorf("%s in EPCI %q %q", c.Code, c.EPCICode, c.EPCI)
			}
		}
	}), false},
	{"13-postal-code-in-insee-column", reads(caseInputs{}, siteIn("1", "57463"), siteIn("2", "57606")), false},
	{"14-commune-name-cedex", reads(moselleCase, siteIn("1", "57606"), siteIn("2", "57606"), siteIn("3", "57463")), false},
	{"16-commune-name-without-article", reads(moselleCase, siteIn("1", "57049"), siteIn("2", "57336")), false},
	{"17-hours-sans-rdv-behind", reads(moselleCase, monday("1", hours(9, 12)), monday("2", hours(14, 17)), monday("3", hours(14, 17)),
		monday("4", hours(9, 12)), monday("5", hours(9, 12))), false},
	{"19-hours-seconds-and-separators", reads(moselleCase, monday("1", hours(9, 12)), monday("2", hours(9, 12), hours(14, 17)),
		monday("3", hours(9, 12), hours(14, 17)), monday("4", hours(9, 12)), monday("5", hours(9, 12), hours(14, 17)),
		monday("6", hours(9, 12)), monday("7", hours(9, 12.5), hours(14, 17)), found(finding.HoursInvalid.Kind, 0)), false},
	{"20-barrier-arch", drives("roads.osm", "osrm", straight, straight), true},
	{"21-xlsx-backslash-names", reads(moselleCase, communes(4)), false},
	{"23-xlsx-hidden-first-sheet", reads(moselleCase, communes(4)), false},
	{"24-overpass-remark-timed-out", cannotDrive("roads.osm", "timed out"), true},
	{"25-overpass-out-geom", drives("roads.osm", "osrm", straight, straight), true},
	{"27-xml-history-deleted-way", drives("roads.osm", "osrm", around, around), true},
	{"29-snap-to-tunnel", answers(moselleCase, access("57001", coverage.Covered, 1.2)), true},
	{"31-small-island-without-bridge", answers(moselleCase, access("57001", coverage.Covered, 0), access("57002", coverage.Unreachable, 0)), true},
	{"32-level-crossing-delay", drives("roads.osm", "speeds.toml", leg{seconds: 262}, leg{seconds: 262}), true},
	{"33-saint-martin-old-code-site", answers(caseInputs{departements: []string{"all"}}, access("97801", coverage.Covered, 0)), false},
	{"35-geo-api-type-column", reads(moselleCase, communes(4), found(finding.CommunePart.Kind, 2)), false},
	{"36-pbf-without-raw-size", drives("roads.osm.pbf", "osrm", straight, straight), true},
	{"37-geo-point-as-object", reads(moselleCase, communes(4), communeAt("57463", 49.109, 6.183)), false},
	{"39-csv-stray-quotes", reads(moselleCase, structures(2), func(t *testing.T, s *coverage.Study) {
		if name := s.Structures[1].Name; name != `Espace "Les Tilleuls"` {
			t.Errorf("named %s", name)
		}
	}), false},
	{"40-csv-repeated-column", reads(moselleCase, communeAt("57463", 49.109, 6.183)), false},
	{"41-xlsx-two-line-header", reads(moselleCase, communes(4), communeAt("57463", 49.109, 6.183)), false},
	{"42-geojson-lines", reads(moselleCase, communes(4), communeAt("57463", 49.109, 6.183)), false},
	{"43-csv-whole-line-quoted", reads(moselleCase, communes(4)), false},
	{"44-gzip-zero-padding", drives("roads.osm.gz", "osrm", straight, straight), true},
	{"45-xml-encodings", both(drives("roads.osm", "osrm", straight, straight), drives("roads16.osm", "osrm", straight, straight)), true},
	{"46-barrier-unknown-kinds", drives("roads.osm", "osrm", straight, straight), true},
	{"47-turn-restriction", drives("roads.osm", "osrm", straight, straight), false},
	{"48-oneway-reversible", drives("roads.osm", "osrm", around, around), false},
	{"49-conditional-opening", drives("roads.osm", "osrm", around, around), false},
	{"50-node-access-without-barrier", drives("roads.osm", "osrm", around, around), true},
	{"51-ferry-relation-only", drives("roads.osm", "osrm", around, around), false},
	{"52-pbf-visible-false", drives("roads.osm.pbf", "osrm", around, around), true},
	{"53-pbf-lz4", cannotDrive("roads.osm.pbf", "lz4", "convert"), false},
	{"54-communes-geojson-mixed", answers(moselleCase, func(t *testing.T, r *coverage.Result) {
		var b strings.Builder
		if err := exports.CommunesGeoJSON(&b, r); err != nil {
			t.Fatal(err)
		}
		if points, areas := strings.Count(b.String(), `"type":"Point"`), strings.Count(b.String(), `"type":"MultiPolygon"`); points != 2 || areas != 2 {
			t.Errorf("%d points and %d areas", points, areas)
		}
	}), false},
	{"55-coordinates-degrees-minutes", reads(moselleCase, communeAt("57463", 49.109, 6.183), communeAt("57227", 49.187, 6.9)), false},
	{"56-json-other-shapes", reads(caseInputs{departements: []string{"57"}, communes: "ckan.json"}, communes(4)), false},
	{"57-mojibake", reads(moselleCase, siteIn("1", "57060")), false},
	{"58-tar-gz", refuses(moselleCase, "archive"), false},
	{"59-city-code-only-arrondissements", reads(caseInputs{departements: []string{"75"}}, siteIn("1", "75101")), false},
	{"60-ferry-duration-list", drives("roads.osm", "osrm", leg{seconds: 10800}), true},

	{"61-gate-motorcar-yes", drives("roads.osm", "osrm", straight, straight), false},
	{"62-node-barrier-no", drives("roads.osm", "osrm", around, around), false},
	{"63-height-restrictor", drives("roads.osm", "osrm", straight, straight), false},
	{"64-kerb", drives("roads.osm", "osrm", straight, straight), false},
	{"65-private-gate", drives("roads.osm", "osrm", around, around), false},
	{"66-motor-vehicle-no", drives("roads.osm", "osrm", around, around), false},
	{"67-construction-left-over", drives("roads.osm", "osrm", straight, straight), false},
	{"68-trunk-not-oneway", drives("roads.osm", "osrm", straight, straight), false},
	{"69-ferry-duration-forms", drives("roads.osm", "osrm"), false},
	{"70-ferry-parts", drives("roads.osm", "osrm"), false},
	{"71-ferry-oneway", drives("roads.osm", "osrm", straight, around), false},
	{"72-ferry-for-walkers", drives("roads.osm", "osrm", around, around), false},
	{"73-fr-rural-80", drives("roads.osm", "osrm"), false},
	{"74-way-repeated-without-tags", drives("roads.osm", "osrm", straight, straight), false},
	{"75-gzip-members", drives("roads.osm.gz", "osrm", straight, straight), false},
	{"76-pbf-offsets-granularity", drives("roads.osm.pbf", "osrm", straight, straight), false},
	{"77-pbf-no-denseinfo", drives("roads.osm.pbf", "osrm", straight, straight), false},
	{"78-pbf-raw-blobs", drives("roads.osm.pbf", "osrm", straight, straight), false},
	{"79-isochrone-island-hole", answers(moselleCase), false},
	{"80-isochrone-validity", answers(moselleCase), false},
	{"81-xlsx-1904", reads(moselleCase, func(t *testing.T, s *coverage.Study) {
		if day := s.Structures[0].LabelledOn.Format("2006-01-02"); day != "2020-01-01" {
			t.Errorf("labelled on %s", day)
		}
	}), false},
	{"82-xlsx-styled-to-xfd", reads(moselleCase, communes(4)), false},
	{"83-xlsx-wrong-dimension", reads(moselleCase, communes(4)), false},
	{"84-xlsx-lost-zeros", reads(caseInputs{departements: []string{"01"}}, communes(2), communeAt("01053", 46.205, 5.228), siteIn("1", "01053")), false},
	{"85-geojson-null-z-bom", reads(moselleCase, communes(4), communeAt("57463", 49.109, 6.183), found(finding.CommuneWithoutPoint.Kind, 1)), false},
	{"86-lambert93", reads(moselleCase, communeAt("57463", 49.100, 6.182), found(finding.CoordinatesProjected.Kind, 1)), false},
	{"87-reunion-utm", reads(caseInputs{departements: []string{"974"}}, communeAt("97411", -20.874, 55.447), found(finding.CoordinatesProjected.Kind, 1)), false},
	{"88-arrondissements-and-city", reads(caseInputs{departements: []string{"69"}}, communes(1), people("69123", 522000), siteAt("1", 45.758, 4.835)), false},
	{"89-corse-20", reads(caseInputs{departements: []string{"2A"}}, communes(1), communeAt("2A004", 41.927, 8.737), found(finding.CommuneCodeRepaired.Kind, 1)), false},
	{"90-title-rows-above", reads(moselleCase, communes(4)), false},
	{"91-formula-injection", reads(moselleCase, structures(2)), false},
	{"92-control-characters", reads(moselleCase), false},
	{"93-utf16-and-macroman", both(reads(caseInputs{departements: []string{"57"}, communes: "communes.txt"}, communes(4)), reads(caseInputs{departements: []string{"57"}, communes: "communes_mac.csv"}, communes(5))), false},
	{"94-pbf-history", cannotDrive("roads.osm.pbf", "history of the objects"), false},
	{"95-missing-nodes", drives("roads.osm", "osrm", straight, straight), false},
	{"96-negative-ids-deleted", drives("roads.osm", "osrm", around, around), false},
}
