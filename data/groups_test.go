package data

import (
	"testing"

	"acces30/coverage"

	"github.com/google/go-cmp/cmp"
)

// TestGroups reads who lives in INSEE's squares by the columns it gives them: a cell
// that is empty, or holds what can't be, is not none.
func TestGroups(t *testing.T) {
	opts := threeCommunes(t)
	opts.Population = write(t, "p.csv", "lon,lat,ind,ind_0_3,ind_4_5,ind_6_10,ind_11_17,ind_65_79,ind_80p,men,men_pauv,code\n"+
		"6.17,49.12,100,1,2,3,4.5,10,5,40,8,57463\n"+
		"6.17,49.36,50,1,,3,4,0,,20,30,57672\n"+
		"6.17,49.36,10,1,1,1,1,60,-2,x,1,57672\n"+
		"6.18,48.69,10,1,1,1,1,1,1,1,,54395\n")
	study := load(t, opts)
	no := coverage.Untold
	want := []coverage.GroupCounts{
		{10000, 1050, 1000, 500, 4000, 800}, {5000, no, 0, no, 2000, no}, {1000, 400, no, no, no, 100},
	}
	if d := cmp.Diff(want, study.PopulationGroups); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	counts := byCode(study.Findings)
	if counts["group-invalid"] != 4 || counts["group-untold"] != 5 { // 60 of 10 people, -2, x, 30 of 20 households
		t.Errorf("%v", counts)
	}

	opts.Population = write(t, "p.csv", "lon,lat,ind,ind_0_3,ind_4_5,vieux\n6.17,49.12,100,1,2,9\n")
	opts.Columns = map[string]map[string]string{"population": {"age_80": "vieux"}}
	study = load(t, opts)
	if d := cmp.Diff([]coverage.GroupCounts{{10000, no, no, 900, no, no}}, study.PopulationGroups); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if n := byCode(study.Findings)["column-absent"]; n < 2 {
		t.Errorf("%d columns told to be absent", n)
	}
	opts.Columns = nil
	opts.Population = write(t, "p.csv", "lon,lat,ind\n6.17,49.12,100\n")
	if study = load(t, opts); study.PopulationGroups != nil {
		t.Errorf("groups of a table that has none: %v", study.PopulationGroups)
	}
}

// TestHouseholdsWithoutCar reads them from the table of communes, stated or as the
// difference of two columns of INSEE's census.
func TestHouseholdsWithoutCar(t *testing.T) {
	for head, want := range map[string][2]int{"menages_sans_voiture,x": {40, -1}, "p21_rp,p21_rp_voit1p": {35, -1}} {
		opts := threeCommunes(t)
		opts.Mergers = ""
		opts.Communes = write(t, "c.csv", "code_insee,nom,population,lat,lon,"+head+"\n57463,Metz,1000,49.12,6.17,40,5\n57672,Thionville,800,49.36,6.17,,\n57001,Aboncourt,3,49.2,6.3,90,1\n")
		study := load(t, opts)
		for i := range study.Communes {
			c := &study.Communes[i]
			got := -1
			if c.NoCarKnown {
				got = c.NoCarHouseholds
			}
			if c.Code == "57463" && got != want[0] || c.Code != "57463" && got != want[1] {
				t.Errorf("%s: %s has %d", head, c.Code, got)
			}
		}
		if n := byCode(study.Findings)["group-invalid"]; n != 1 {
			t.Errorf("%s: %d findings", head, n)
		}
	}
}
