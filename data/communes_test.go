package data

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadCommunes(t *testing.T) {
	tests := []struct {
		name, row string
		kept      bool
		findings  []string
	}{
		{"good", "57463,Metz,120000,49.12,6.17,49.1,6.2,1", true, nil},
		{"Corsica in small letters", "2a004,Ajaccio,70000,41.93,8.74,41.9,8.7,1", true, nil},
		{"lost leading zero", "1001,Abergement,860,46.15,4.92,46.1,4.9,1", true, []string{"commune-code-repaired|code_insee|1001|01001"}},
		{"no département has this number", "96001,X,860,46.15,4.92,46.1,4.9,1", false, []string{"commune-code-invalid|code_insee|96001"}},
		{"letters in the code", "57A01,X,1,49,6,49,6,1", false, []string{"commune-code-invalid|code_insee|57A01"}},
		{"no name", "57463,,120000,49.12,6.17,49.1,6.2,1", true, []string{"commune-name-missing|nom|"}},
		{"no population", "57463,Metz,,49.12,6.17,49.1,6.2,1", true, []string{"population-missing|population_municipale|"}},
		{"Paris without a population", "75056,Paris,,48.86,2.35,48.86,2.34,1", true, []string{"population-of-city|population_municipale||2103778|20|2023"}},
		{"Paris with a population", "75056,Paris,2100000,48.86,2.35,48.86,2.34,1", true, nil},
		{"Paris with a population that is none", "75056,Paris,beaucoup,48.86,2.35,48.86,2.34,1", true, []string{"population-invalid|population_municipale|beaucoup"}},
		{"population not a count", "57463,Metz,12.5,49.12,6.17,49.1,6.2,1", true, []string{"population-invalid|population_municipale|12.5"}},
		{"negative population", "57463,Metz,-3,49.12,6.17,49.1,6.2,1", true, []string{"population-invalid|population_municipale|-3"}},
		{"absurd population", "57463,Metz,99999999999999999999,49.12,6.17,49.1,6.2,1", true, []string{"population-invalid|population_municipale|99999999999999999999"}},
		{"no chef-lieu", "57463,Metz,1,,,49.1,6.2,1", true, []string{"commune-without-seat|lat_chef_lieu|"}},
		{"half a chef-lieu", "57463,Metz,1,49.12,,49.1,6.2,1", true, []string{"coordinates-invalid|lon_chef_lieu|", "commune-without-seat|lat_chef_lieu|"}},
		{"not a number", "57463,Metz,1,NaN,6.17,49.1,6.2,1", true, []string{"coordinates-invalid|lat_chef_lieu|NaN", "commune-without-seat|lat_chef_lieu|"}},
		{"infinite", "57463,Metz,1,49.1,Inf,49.1,6.2,1", true, []string{"coordinates-invalid|lon_chef_lieu|Inf", "commune-without-seat|lat_chef_lieu|"}},
		{"latitude and longitude swapped", "57463,Metz,1,6.17,49.12,49.1,6.2,1", true, []string{"coordinates-swapped|lat_chef_lieu|6.17 49.12"}},
		{"Lambert-93", "57463,Metz,1,6895000,931600,49.1,6.2,1", true, []string{"coordinates-projected|lat_chef_lieu|6895000 931600|Lambert-93"}},
		{"Lambert-93 swapped", "57463,Metz,1,931600,6895000,49.1,6.2,1", true, []string{"coordinates-projected|lat_chef_lieu|931600 6895000|Lambert-93"}},
		{"no point at all", "57463,Metz,1,,,,,1", true, []string{"commune-without-point|lat_chef_lieu|"}},
		{"overseas", "97411,Saint-Denis,150000,-20.88,55.45,-20.9,55.4,1", true, nil},
		{"overseas point in the mainland", "97411,Saint-Denis,150000,48.8,2.3,-20.9,55.4,1", true, []string{"coordinates-invalid|lat_chef_lieu|48.8 2.3", "commune-without-seat|lat_chef_lieu|"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			good := "\n57999,Temoin,1,49,6,49,6,2\n"
			c, err := readCommunes(tableOf(t, "communes.csv", communeHeader+tt.row+good), layoutOf(communesTable), nil, false)
			if err != nil {
				t.Fatal(err)
			}
			findings := c.findings.All()
			for _, commune := range c.communes {
				findings = append(findings, c.communeFindings[commune.Code]...)
			}
			if diff := cmp.Diff(tt.findings, findingLines(findings)); diff != "" {
				t.Error(diff)
			}
			if kept := len(c.communes) == 2; kept != tt.kept {
				t.Errorf("kept = %v", kept)
			}
		})
	}
}

func TestDuplicateCommuneKeepsTheFirst(t *testing.T) {
	c, err := readCommunes(tableOf(t, "c.csv", communeHeader+"57463,Metz,10,49.12,6.17,,,\n57463,Autre,20,49.12,6.17,,,\n"), layoutOf(communesTable), nil, false)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.communes) != 1 || c.communes[0].Population != 10 {
		t.Errorf("communes %+v", c.communes)
	}
	if diff := cmp.Diff([]string{"commune-duplicate|code_insee|57463|2"}, findingLines(c.findings.All())); diff != "" {
		t.Error(diff)
	}
}

// TestArrondissementsCountOnce: a city whose population is not stated, with rows
// of its arrondissements beside it, counts its people once.
func TestArrondissementsCountOnce(t *testing.T) {
	rows := "75056,Paris,,48.86,2.35,,,\n75101,Paris 1er,15114,48.86,2.34,,,\n75102,Paris 2e,19847,48.87,2.34,,,\n"
	c, err := readCommunes(tableOf(t, "c.csv", communeHeader+rows), layoutOf(communesTable), nil, false)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.communes) != 1 || c.communes[0].Population != 2_103_778 || !c.communes[0].PopulationKnown {
		t.Errorf("communes %+v", c.communes)
	}
	if c.find("75102") == nil || c.find("75102").Code != "75056" {
		t.Error("a structure of the second arrondissement is not in Paris")
	}
}
