package main

import (
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/reports/exports"

	"github.com/paulmach/orb"
)

// reportedCases are the cases with what is right of each. Where more than one
// result could be defended, data/INPUTS.md and METHOD.md say which was chosen.
var reportedCases = []struct {
	folder string
	right  func(t *testing.T, folder string)
}{
	{"01-crs-3857-communes", reads(moselleCase, communes(4), communeAt("57463", 49.109, 6.183))},
	{"03-ogc-api-links-first", reads(moselleCase, communes(4), communeAt("57463", 49.109, 6.183))},
	{"05-multipoint-sites", reads(moselleCase, siteAt("1", 49.20, 6.93))},
	{"07-csv-short-rows", reads(moselleCase, structures(3), siteAt("3", 49.055, 7.429))},
	{"09-csv-equals-quoted-codes", reads(moselleCase, communes(4), communeAt("57089", 49.055, 7.429))},
	{"10-csv-mac-line-ends", reads(moselleCase, structures(2))},
	{"11-epci-sans-objet", reads(moselleCase, communes(4), func(t *testing.T, s *coverage.Study) {
		for _, c := range s.Communes {
			if (c.EPCICode == "") != (c.Code == "57606" || c.Code == "57089") || strings.Contains(c.EPCI, "objet") {
				t.Errorf("%s in EPCI %q %q", c.Code, c.EPCICode, c.EPCI)
			}
		}
	})},
	{"13-postal-code-in-insee-column", reads(caseInputs{}, siteIn("1", "57463"), siteIn("2", "57606"))},
	{"14-commune-name-cedex", reads(moselleCase, siteIn("1", "57606"), siteIn("2", "57606"), siteIn("3", "57463"))},
	{"16-commune-name-without-article", reads(moselleCase, siteIn("1", "57049"), siteIn("2", "57336"))},
	{"17-hours-sans-rdv-behind", reads(moselleCase, monday("1", hours(9, 12)), monday("2", hours(14, 17)), monday("3", hours(14, 17)),
		monday("4", hours(9, 12)), monday("5", hours(9, 12)))},
	{"19-hours-seconds-and-separators", reads(moselleCase, monday("1", hours(9, 12)), monday("2", hours(9, 12), hours(14, 17)),
		monday("3", hours(9, 12), hours(14, 17)), monday("4", hours(9, 12)), monday("5", hours(9, 12), hours(14, 17)),
		monday("6", hours(9, 12)), monday("7", hours(9, 12.5), hours(14, 17)), found(finding.HoursInvalid.Kind, 0))},
	{"20-barrier-arch", drives("roads.osm", "osrm", straight, straight)},
	{"21-xlsx-backslash-names", reads(moselleCase, communes(4))},
	{"23-xlsx-hidden-first-sheet", reads(moselleCase, communes(4))},
	{"24-overpass-remark-timed-out", cannotDrive("roads.osm", "timed out")},
	{"25-overpass-out-geom", drives("roads.osm", "osrm", straight, straight)},
	{"27-xml-history-deleted-way", drives("roads.osm", "osrm", around, around)},
	{"29-snap-to-tunnel", answers(moselleCase, access("57001", coverage.Covered, 1.2))},
	{"31-small-island-without-bridge", answers(moselleCase, access("57001", coverage.Covered, 0), access("57002", coverage.Unreachable, 0))},
	{"32-level-crossing-delay", drives("roads.osm", "speeds.toml", leg{seconds: 262}, leg{seconds: 262})},
	{"33-saint-martin-old-code-site", answers(caseInputs{departements: []string{"all"}}, access("97801", coverage.Covered, 0))},
	{"35-geo-api-type-column", reads(moselleCase, communes(4), found(finding.CommunePart.Kind, 2))},
	{"36-pbf-without-raw-size", drives("roads.osm.pbf", "osrm", straight, straight)},
	{"37-geo-point-as-object", reads(moselleCase, communes(4), communeAt("57463", 49.109, 6.183))},
	{"39-csv-stray-quotes", reads(moselleCase, structures(2), func(t *testing.T, s *coverage.Study) {
		if name := s.Structures[1].Name; name != `Espace "Les Tilleuls"` {
			t.Errorf("named %s", name)
		}
	})},
	{"40-csv-repeated-column", reads(moselleCase, communeAt("57463", 49.109, 6.183))},
	{"41-xlsx-two-line-header", reads(moselleCase, communes(4), communeAt("57463", 49.109, 6.183))},
	{"42-geojson-lines", reads(moselleCase, communes(4), communeAt("57463", 49.109, 6.183))},
	{"43-csv-whole-line-quoted", reads(moselleCase, communes(4))},
	{"44-gzip-zero-padding", drives("roads.osm.gz", "osrm", straight, straight)},
	{"45-xml-encodings", both(drives("roads.osm", "osrm", straight, straight), drives("roads16.osm", "osrm", straight, straight))},
	{"46-barrier-unknown-kinds", drives("roads.osm", "osrm", straight, straight)},
	{"47-turn-restriction", drives("roads.osm", "osrm", straight, straight)},
	{"48-oneway-reversible", drives("roads.osm", "osrm", around, around)},
	{"49-conditional-opening", drives("roads.osm", "osrm", around, around)},
	{"50-node-access-without-barrier", drives("roads.osm", "osrm", around, around)},
	{"51-ferry-relation-only", drives("roads.osm", "osrm", around, around)},
	{"52-pbf-visible-false", drives("roads.osm.pbf", "osrm", around, around)},
	{"53-pbf-lz4", cannotDrive("roads.osm.pbf", "lz4", "convert")},
	{"54-communes-geojson-mixed", answers(moselleCase, func(t *testing.T, r *coverage.Result) {
		var b strings.Builder
		if err := exports.CommunesGeoJSON(&b, r); err != nil {
			t.Fatal(err)
		}
		if points, areas := strings.Count(b.String(), `"type":"Point"`), strings.Count(b.String(), `"type":"MultiPolygon"`); points != 2 || areas != 2 {
			t.Errorf("%d points and %d areas", points, areas)
		}
	})},
	{"55-coordinates-degrees-minutes", reads(moselleCase, communeAt("57463", 49.109, 6.183), communeAt("57227", 49.187, 6.9))},
	{"56-json-other-shapes", reads(caseInputs{departements: []string{"57"}, communes: "ckan.json"}, communes(4))},
	{"57-mojibake", reads(moselleCase, siteIn("1", "57060"))},
	{"58-tar-gz", refuses(moselleCase, "archive")},
	{"59-city-code-only-arrondissements", reads(caseInputs{departements: []string{"75"}}, siteIn("1", "75101"))},
	{"60-ferry-duration-list", drives("roads.osm", "osrm", leg{seconds: 10800})},

	{"61-gate-motorcar-yes", drives("roads.osm", "osrm", straight, straight)},
	{"62-node-barrier-no", drives("roads.osm", "osrm", around, around)},
	{"63-height-restrictor", drives("roads.osm", "osrm", straight, straight)},
	{"64-kerb", drives("roads.osm", "osrm", straight, straight)},
	{"65-private-gate", drives("roads.osm", "osrm", around, around)},
	{"66-motor-vehicle-no", drives("roads.osm", "osrm", around, around)},
	{"67-construction-left-over", drives("roads.osm", "osrm", straight, straight)},
	{"68-trunk-not-oneway", drives("roads.osm", "osrm", straight, straight)},
	{"69-ferry-duration-forms", drives("roads.osm", "osrm", leg{seconds: 3633})},
	{"70-ferry-parts", drives("roads.osm", "osrm", leg{seconds: 636})},
	{"71-ferry-oneway", drives("roads.osm", "osrm", straight, around)},
	{"72-ferry-for-walkers", drives("roads.osm", "osrm", around, around)},
	{"73-fr-rural-80", drives("roads.osm", "osrm", leg{seconds: 166}, leg{seconds: 166})},
	{"74-way-repeated-without-tags", drives("roads.osm", "osrm", straight, straight)},
	{"75-gzip-members", drives("roads.osm.gz", "osrm", straight, straight)},
	{"76-pbf-offsets-granularity", drives("roads.osm.pbf", "osrm", straight, straight)},
	{"77-pbf-no-denseinfo", drives("roads.osm.pbf", "osrm", straight, straight)},
	{"78-pbf-raw-blobs", drives("roads.osm.pbf", "osrm", straight, straight)},
	{"79-isochrone-island-hole", answersWithin(moselleCase, minutes(10, 30), access("57002", coverage.Unreachable, 0), holdsNone(orb.Bound{Min: orb.Point{6.5137, 49.045}, Max: orb.Point{6.5213, 49.05}}))},
	{"80-isochrone-validity", answersWithin(moselleCase, minutes(2, 5, 10, 20), ringsInOrder)},
	{"81-xlsx-1904", reads(moselleCase, func(t *testing.T, s *coverage.Study) {
		if day := s.Structures[0].LabelledOn.Format("2006-01-02"); day != "2020-01-01" {
			t.Errorf("labelled on %s", day)
		}
	})},
	{"82-xlsx-styled-to-xfd", reads(moselleCase, communes(4))},
	{"83-xlsx-wrong-dimension", reads(moselleCase, communes(4))},
	{"84-xlsx-lost-zeros", reads(caseInputs{departements: []string{"01"}}, communes(2), communeAt("01053", 46.205, 5.228), siteIn("1", "01053"))},
	{"85-geojson-null-z-bom", reads(moselleCase, communes(4), communeAt("57463", 49.109, 6.183), found(finding.CommuneWithoutPoint.Kind, 1))},
	{"86-lambert93", reads(moselleCase, communeAt("57463", 49.100, 6.182), found(finding.CoordinatesProjected.Kind, 1))},
	{"87-reunion-utm", reads(caseInputs{departements: []string{"974"}}, communeAt("97411", -20.874, 55.447), found(finding.CoordinatesProjected.Kind, 1))},
	{"88-arrondissements-and-city", reads(caseInputs{departements: []string{"69"}}, communes(1), people("69123", 522000), siteAt("1", 45.758, 4.835))},
	{"89-corse-20", reads(caseInputs{departements: []string{"2A"}}, communes(1), communeAt("2A004", 41.927, 8.737), found(finding.CommuneCodeRepaired.Kind, 1))},
	{"90-title-rows-above", reads(moselleCase, communes(4))},
	{"91-formula-injection", answers(moselleCase, apostrophed("'=HYPERLINK", "'@SUM"), wellFormed)},
	{"92-control-characters", answers(moselleCase, wellFormed)},
	{"93-utf16-and-macroman", both(reads(caseInputs{departements: []string{"57"}, communes: "communes.txt"}, communes(4)), reads(caseInputs{departements: []string{"57"}, communes: "communes_mac.csv"}, communes(5)))},
	{"94-pbf-history", cannotDrive("roads.osm.pbf", "history of the objects")},
	{"95-missing-nodes", drives("roads.osm", "osrm", straight, straight)},
	{"96-negative-ids-deleted", drives("roads.osm", "osrm", around, around)},
}
