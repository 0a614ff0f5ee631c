package data

import (
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
)

// TestListOf2021 reads the list of April 2021 in its older schema: all of its
// 908 points, with what one finds by reading it.
func TestListOf2021(t *testing.T) {
	opts := national(t)
	opts.Structures = shared(t, "sites", "france_services_202104.geojson")
	opts.Settings.Date = time.Date(2021, 5, 1, 0, 0, 0, 0, time.UTC)
	study := load(t, opts)
	points, branches, itinerant := 0, 0, 0
	days := make(map[string]int)
	for i := range study.Structures {
		s := &study.Structures[i]
		points += len(s.Points)
		if s.Format == coverage.Itinerant {
			itinerant++
		}
		days[s.LabelledOn.Format(time.DateOnly)]++
		for k := range s.Points {
			if s.Points[k].Kind != coverage.MainPoint {
				branches++
			}
		}
	}
	// 52 rows are antennes, all of which find their structure; 53 rows are
	// itinerant, 10 of them antennes.
	if points != 908 || branches != 52 || len(study.Structures) != 856 || itinerant != 43 {
		t.Errorf("%d points, %d antennes, %d structures, %d itinerant", points, branches, len(study.Structures), itinerant)
	}
	if len(days) != 3 || days["2020-01-01"] == 0 || days["2020-02-01"] == 0 || days["2020-09-01"] == 0 {
		t.Errorf("labelled on %v", days)
	}
	counts := byCode(study.Findings)
	for code, want := range map[string]int{
		finding.StructureFormatUnknown.Code: 0, finding.StructureDateMissing.Code: 0, finding.BranchWithoutPrincipal.Code: 0,
		finding.StructureDepartementDiffers.Code: 0,
		finding.PointCommuneFound.Code:           4, // 2B14 and 2B10 are no codes; 49069 and 14771 by their names
		finding.StructureCommuneUnknown.Code:     1, // 19927
		finding.PointCodeDiffers.Code:            5, // such as 02327 Crécy-sur-Serre, which is 02237
		finding.PointNameDiffers.Code:            0,
		finding.RowBroken.Code:                   0,
	} {
		if counts[code] != want {
			t.Errorf("%d findings %s, want %d", counts[code], code, want)
		}
	}
}

// TestPointsToComplete names, in the Moselle, the multi-site structure and the
// bus of which the list and the built-in complement give one point alone.
func TestPointsToComplete(t *testing.T) {
	study := load(t, national(t, "57"))
	ids := make(map[finding.Source]string)
	for _, s := range study.Structures {
		ids[s.Source] = s.ID
	}
	var reported []string
	for _, f := range study.Findings {
		if f.Kind == finding.PointsNotStated.Kind || f.Kind == finding.BusAtAddress.Kind {
			reported = append(reported, ids[f.Source])
		}
	}
	if got := strings.Join(reported, " "); !strings.Contains(" "+got+" ", " 1999 ") || !strings.Contains(" "+got+" ", " 2626 ") ||
		strings.Contains(got, "3035") || strings.Contains(got, "2078") {
		t.Errorf("to be completed: %s", got)
	}
}

// TestOutlinesOf2018: two of the 727 communes have merged since; a table of
// mergers joins them.
func TestOutlinesOf2018(t *testing.T) {
	opts := national(t, "57")
	opts.Outlines = shared(t, "communes", "contours_57_2018.geojson")
	unknown := func(study *coverage.Study) (codes []string) {
		for _, f := range study.Findings {
			switch f.Kind {
			case finding.OutlineUnknown.Kind:
				codes = append(codes, f.Value)
			case finding.OutlineMissing.Kind, finding.OutlineInvalid.Kind:
				t.Errorf("%+v", f)
			}
		}
		return codes
	}
	study := load(t, opts)
	if got := strings.Join(unknown(study), " "); got != "57585 57722" {
		t.Errorf("unknown outlines %q, want those of Ritzing and Vionville", got)
	}
	outside := 0
	for _, f := range study.Findings {
		if f.Kind == finding.PointOutsideOutline.Kind {
			outside++
			if f.Subject != "Stuckange" {
				t.Errorf("%+v", f)
			}
		}
	}
	if outside != 1 {
		t.Errorf("%d chefs-lieux outside, want that of Stuckange", outside)
	}
	opts.Mergers = write(t, "fusions.csv", "ancien_code;nouveau_code\n57585;57439\n57722;57578\n")
	if got := unknown(load(t, opts)); len(got) != 0 {
		t.Errorf("with the mergers: %v", got)
	}
}
