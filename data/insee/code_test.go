package insee

import (
	"testing"
)

func TestParseCommune(t *testing.T) {
	for _, tt := range []struct {
		text, departement, want string
		repaired, ok            bool
	}{
		{"57463", "", "57463", false, true},
		{"57463", "54", "57463", false, true}, // a whole code needs no département
		{"2a004", "", "2A004", false, true},
		{"97105", "", "97105", false, true},
		{"1001", "", "01001", true, true},
		{"1001", "01", "01001", true, true},
		{"1001", "57", "01001", true, false}, // another digit is missing
		{"57463.0", "", "57463", true, true},
		{"57 463", "", "57463", true, true},
		{"'57463", "", "57463", true, true},
		{"463", "57", "57463", false, true},
		{"6", "57", "57006", true, true},
		{"463", "", "463", false, false},
		{"105", "971", "97105", false, true},
		{"205", "971", "97205", false, false}, // of Martinique
		{"004", "2A", "2A004", false, true},
		{"20004", "2A", "2A004", true, true},
		{"20004", "", "20004", false, false},
		{"96001", "", "96001", false, false},
		{"57A01", "", "57A01", false, false},
		{"98818", "", "98818", false, true},
		{"97127", "", "97801", true, true}, {"97123", "971", "97701", true, true}, // Saint-Martin and Saint-Barthélemy until 2007
		{"98511", "", "97611", true, true},
		{"57463,00", "", "57463", true, true}, {"5.7463E+04", "", "57463", true, true}, {"01004.0", "", "01004", true, true}, {"\"57463\"", "", "57463", true, true},
		{"57-463", "", "57463", true, true}, {"2A.004", "", "2A004", true, true}, {"02A004", "", "2A004", true, true}, {"0000057463", "", "57463", true, true},
		{"FR57463", "", "57463", true, true}, {"COMMUNE-57463", "", "57463", true, true}, {"57463 - Metz", "", "57463", true, true}, {"(57463)", "", "57463", true, true},
		{"=57463", "", "57463", true, true}, {"５７４６３", "", "57463", true, true}, {"57463\u200e", "", "57463", true, true}, {"75010", "", "75110", true, true},
		{"57000 METZ", "", "57000METZ", true, false},                                           // a postal code
		{"5.7E+04", "", "5.7E+04", false, false}, {"5,746E+04", "", "5,746E+04", false, false}, // digits are lost
		{"", "57", "", false, false},
		{"Metz", "57", "METZ", false, false},
	} {
		code, repaired, ok := ParseCommune(tt.text, tt.departement)
		if code != tt.want || repaired != tt.repaired || ok != tt.ok {
			t.Errorf("%q in %q: %q, repaired %v, ok %v", tt.text, tt.departement, code, repaired, ok)
		}
	}
}

func TestParseDepartement(t *testing.T) {
	for _, tt := range []struct {
		text, want string
		ok         bool
	}{
		{"57", "57", true}, {"1", "01", true}, {" 2a ", "2A", true}, {"57.0", "57", true}, {"974", "974", true}, {"988", "988", true},
		{"57 - Moselle", "57", true}, {"2A Corse-du-Sud", "2A", true},
		{"20", "20", false}, {"96", "96", false}, {"00", "00", false}, {"979", "979", false}, {"985", "976", true}, // as Mayotte was until 2011

		{"2C", "2C", false}, {"-1", "-1", false}, {"5700", "5700", false}, {"", "", false}, {"Moselle", "MOSELLE", false},
	} {
		if code, ok := ParseDepartement(tt.text); code != tt.want || ok != tt.ok {
			t.Errorf("%q: %q, %v", tt.text, code, ok)
		}
	}
}

func TestMeantAsCode(t *testing.T) {
	for text, want := range map[string]bool{"57A01": true, "1": true, "Metz": false, "Saint-Avold (57)": false, "": false} {
		if got := MeantAsCode(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestCommuneOf(t *testing.T) {
	for code, want := range map[string]string{
		"75101": "75056", "75120": "75056", "75121": "75121", "69381": "69123", "69390": "69390",
		"13201": "13055", "13216": "13055", "13217": "13217", "57463": "57463", "": "",
	} {
		if got := CommuneOf(code); got != want {
			t.Errorf("%s: %s, want %s", code, got, want)
		}
	}
}

func TestParseSIREN(t *testing.T) {
	for text, want := range map[string]string{
		"200039865": "200039865", "200039865.0": "200039865", "200 039 865": "200039865", "2.00039865E+08": "200039865", "200039865,00": "200039865",
		"ZZZZZZZZZ": "", "Sans objet": "", "": "", "-": "", "NaN": "", "000000000": "",
	} {
		if got, ok := ParseSIREN(text); !ok || got != want {
			t.Errorf("%q: %q, %v", text, got, ok)
		}
	}
	for _, text := range []string{"Metz Métropole", "20003986", "2000398650"} {
		if got, ok := ParseSIREN(text); ok {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}

func TestParseArrondissement(t *testing.T) {
	for _, tt := range []struct{ text, departement, want string }{
		{"577", "57", "577"}, {"577.0", "57", "577"}, {"11", "01", "011"}, {"7", "57", "577"}, {"2A1", "2A", "2A1"}, {"9711", "971", "9711"},
		{"ZZZ", "57", ""}, {"Sans objet", "57", ""}, {"", "57", ""}, {"Metz", "57", "Metz"},
	} {
		if got := ParseArrondissement(tt.text, tt.departement); got != tt.want {
			t.Errorf("%q in %s: %q, want %q", tt.text, tt.departement, got, tt.want)
		}
	}
}

func TestTownHalls(t *testing.T) {
	for city := range cityPopulations {
		if CommuneOf(TownHallOf(city)) != city {
			t.Errorf("the town hall of %s is in %s", city, TownHallOf(city))
		}
	}
}
