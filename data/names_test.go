package data

import (
	"maps"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/location"
)

// namedCommunes are a few communes of France at made-up places.
const namedCommunes = "code_insee,nom,type,population,lat,lon,epci_siren,epci_nom\n" +
	"54395,Nancy,commune-actuelle,104000,48.69,6.18,245400676.0,Grand Nancy\n" +
	"54000,Autrelieu,commune-actuelle,100,48.30,5.90,ZZZZZZZZZ,Sans objet\n" +
	"54001,Nancy-Vieux,commune-associee,100,48.60,6.10,,\n" +
	"54357,Le Mesnil,commune-actuelle,200,48.90,6.00,,\n" +
	"54358,Mesnil-le-Haut,commune-actuelle,200,48.40,6.40,,\n" +
	"69381,Lyon 1er Arrondissement,arrondissement-municipal,29000,45.77,4.83,,\n" +
	"69383,Lyon 3e Arrondissement,arrondissement-municipal,100000,45.76,4.86,,\n" +
	"97701,Saint-Barthélemy,commune-actuelle,10000,17.90,-62.83,,\n" +
	"97105,Basse-Terre,commune-actuelle,9800,15.99,-61.72,,\n"

// TestRoundedCodesJoinNothing: intercommunal bodies and zones whose codes a spreadsheet
// has rounded to the same digits stay apart by their names, and this is told.
func TestRoundedCodesJoinNothing(t *testing.T) {
	const table = "code_insee,nom,population,lat,lon,epci_siren,epci_nom\n" +
		"57001,Aboncourt,320,49.26,6.35,2.45701E+08,CC de l'Arc Mosellan\n" +
		"57002,Aboncourt-sur-Seille,67,48.82,6.36,\"2,45701E+08\",CC du Saulnois\n" +
		"57003,Achain,40,48.92,6.58,2.45701354E+08,CC de l'Arc Mosellan\n"
	communes, err := readCommunes(tableOf(t, "c.csv", table), layoutOf(communesTable), nil, false)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"", "", "245701354"} {
		if c := communes.communes[i]; c.EPCICode != want || c.EPCI == "" {
			t.Errorf("%s in %q %q, want the code %q", c.Code, c.EPCICode, c.EPCI, want)
		}
	}
	for code, want := range map[string]int{"57001": 1, "57002": 1, "57003": 0} {
		if told := byCode(communes.communeFindings[code])["code-rounded"]; told != want {
			t.Errorf("%s: %d rounded codes told, want %d", code, told, want)
		}
	}
	study := load(t, threeCommunes(t, write(t, "epci.csv", "code_insee;zone;nom_zone\n57463;2.45701E+08;Metz\n57672;2.45701E+08;Thionville\n57001;2.45701E+08;\n")))
	want := map[string][]string{"epci/Metz/Metz": {"57463"}, "epci/Thionville/Thionville": {"57672"}}
	if got := shownZones(study); !maps.EqualFunc(got, want, slices.Equal) || byCode(study.Findings)["code-rounded"] != 3 {
		t.Errorf("zones %v, findings %v", got, byCode(study.Findings))
	}
}

// TestCodesAndNames: a point finds its commune by what people write of it; where
// the code and the name beside it are of two communes, the position decides, or
// else the name.
func TestCodesAndNames(t *testing.T) {
	communes, err := readCommunes(tableOf(t, "c.csv", namedCommunes), layoutOf(communesTable), nil, false)
	if err != nil {
		t.Fatal(err)
	}
	communes.locator = location.NewLocator(communes.communes, coverage.Seat)
	communes.scope = []string{"54", "69"}
	if len(communes.communes) != 8 {
		t.Errorf("%d communes: a part of one counts, or a whole one does not", len(communes.communes))
	}
	if c := communes.find("54395"); c.EPCICode != "245400676" || communes.find("54000").EPCICode+communes.find("54000").EPCI != "" {
		t.Errorf("intercommunal bodies %q and %+v", c.EPCICode, communes.find("54000"))
	}
	nothing := coverage.Position{}
	for _, tt := range []struct {
		name, code, commune, departement string
		at                               coverage.Position
		want, finding                    string
	}{
		{"a postal code", "54000", "Nancy", "54", nothing, "54395", "point-code-differs"},
		{"a postal code that is no commune's", "54100", "NANCY CEDEX 2", "54", nothing, "54395", "point-commune-found"},
		{"a postal code, with a position", "54000", "Nancy", "54", coverage.At(6.18, 48.69), "54395", "point-code-differs"},
		{"another name, at the place of the code", "54000", "Nancy", "54", coverage.At(5.90, 48.30), "54000", "point-name-elsewhere"},
		{"a name that no commune has", "54000", "Bourgneuf", "54", nothing, "54000", "point-name-differs"},
		{"a longer name", "54395", "Nancy centre", "54", nothing, "54395", ""},
		{"no article", "", "MESNIL", "54", nothing, "54357", "point-commune-found"},
		{"the article behind", "", "Mesnil (Le)", "54", nothing, "54357", "point-commune-found"},
		{"with the postal code", "", "54700 Le Mesnil Cedex", "54", nothing, "54357", "point-commune-found"},
		{"an arrondissement by its name", "", "LYON 3EME", "69", nothing, "69383", "point-commune-found"},
		{"a city by its code", "69123", "Lyon", "69", nothing, "69381", "point-commune-found"},
		{"a city by its code, with a position", "69123", "Lyon", "69", coverage.At(4.861, 45.761), "69383", "point-commune-found"},
		{"an island of another département once", "", "ST BARTHELEMY", "971", nothing, "97701", "point-commune-found"},
	} {
		s := structure{Structure: coverage.Structure{Departement: tt.departement, Points: []coverage.ServicePoint{{Commune: tt.code, CommuneName: tt.commune, Position: tt.at, Kind: coverage.Stop}}}}
		s.assignCommunes(communes, coverage.Seat)
		p := s.Points[0]
		if p.Commune != tt.want || !p.Position.Known {
			t.Errorf("%s: in %s at %v, want %s", tt.name, p.Commune, p.Position, tt.want)
		}
		told := ""
		for _, f := range s.findings {
			if f.Kind != finding.PointAtSeat.Kind && f.Kind != finding.PointFarFromCommune.Kind {
				told = f.Kind.Code
			}
		}
		if told != tt.finding {
			t.Errorf("%s: finding %q, want %q", tt.name, told, tt.finding)
		}
	}
}

// TestOfficialNames: deliverables name the commune of a point as INSEE does, however
// the list spells it, unless the list says more.
func TestOfficialNames(t *testing.T) {
	for _, tt := range []struct{ listed, commune, want string }{
		{"METZ CEDEX 1", "Metz", "Metz"}, {"", "Metz", "Metz"}, {"57500 ST AVOLD", "Saint-Avold", "Saint-Avold"},
		{"Hôpital (L')", "L'Hôpital", "L'Hôpital"}, {"LYON 3EME", "Lyon", "LYON 3EME"}, {"Lyon", "Lyon 1er Arrondissement", "Lyon 1er Arrondissement"},
		{"Le Mesnil", "Mesnil", "Le Mesnil"}, {"Nancy centre", "Nancy", "Nancy"}, {"Metz", "57463", "Metz"}, {"", "57463", "57463"},
	} {
		commune := &coverage.Commune{Code: "57463", Name: tt.commune}
		if got := officialName(&coverage.ServicePoint{CommuneName: tt.listed}, commune); got != tt.want {
			t.Errorf("%q in %s is named %q, want %q", tt.listed, tt.commune, got, tt.want)
		}
	}
}

// TestTerritoriesAreNamed: an arrondissement has the name of its code, and an
// intercommunal body that the row does not name that of its SIREN.
func TestTerritoriesAreNamed(t *testing.T) {
	const table = "code_insee,nom,population,arr,epci_siren,epci_nom,lat,lon\n" +
		"57463,Metz,900,579,200039865,,49.1,6.2\n" +
		"57672,Thionville,900,7,245701362,Portes de France,49.3,6.1\n" +
		"01001,L'Abergement-Clémenciat,900,12,999999999,,46.15,4.92\n" +
		"01002,L'Abergement-de-Varey,900,99,,,46.00,5.42\n"
	communes, err := readCommunes(tableOf(t, "c.csv", table), layoutOf(communesTable), nil, false)
	if err != nil {
		t.Fatal(err)
	}
	for code, want := range map[string][2]string{
		"57463": {"Metz", "Metz Métropole"}, "57672": {"Thionville", "Portes de France"}, "01001": {"Bourg-en-Bresse", ""}, "01002": {"", ""},
	} {
		c := communes.find(code)
		if got := [2]string{c.ArrondissementName, c.EPCI}; got != want {
			t.Errorf("%s is in %q, want %q", code, got, want)
		}
	}
}
