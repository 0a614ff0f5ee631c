package reports

import (
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
)

func TestDescribe(t *testing.T) {
	tests := []struct {
		lang          Lang
		finding       finding.Finding
		noticed, done string
	}{
		{French, finding.CommunePointsApart.Found(9.46, finding.Seat).At(finding.Source{}, "", "{0}"),
			"Le chef-lieu et le centroïde sont à 9,5 km l'un de l'autre.",
			"Point écarté\u00a0: chef-lieu, le plus éloigné des communes de la même intercommunalité."},
		{French, finding.CommunePointsApart.Found(1234.5, finding.Centroid),
			"Le chef-lieu et le centroïde sont à 1\u00a0234 km l'un de l'autre.",
			"Point écarté\u00a0: centroïde, le plus éloigné des communes de la même intercommunalité."},
		{English, finding.CommunePointsApart.Found(1234.5, finding.Centroid),
			"Chef-lieu and centroid are 1,234 km apart.",
			"Point dropped: centroid, the farther from the communes of the same intercommunal body."},
		{French, finding.HoursInvalid.Found().At(finding.Source{}, "", "{value} ?"), // a value that looks like a blank
			"«\u00a0{value} ?\u00a0» ne se lit pas comme des horaires, ou ne vaut que sous condition.",
			"Ce qui ne se lit pas ne compte pas comme ouverture\u00a0; sans autre horaire, le jour est dit non précisé, et non fermé."},
		{French, finding.CommuneDuplicate.Found(12345).At(finding.Source{}, "", "57463"), // a line is no amount
			"Le code 57463 figure déjà à la ligne 12345.", "La première ligne compte, celle-ci est mise de côté."},
		{French, finding.StructureIDMade.Found("12345"), // nor is the number of a structure
			"La structure n'a pas de numéro.", "Numéro tiré de son nom et de sa commune\u00a0: 12345."},
		{French, finding.More.For(finding.PeopleDiffer.Found(1, 2), 12345),
			"12\u00a0345 autres anomalies du même genre (people-differ).", "Elles sont traitées comme les premières, sans être listées."},
		{English, finding.CommuneNearEdge.Found(12.34),
			"The data on roads ends 12.3 min away: a way or a structure beyond could be nearer.",
			"The time is that of the roads known. Add the neighbouring extract to be sure."},
		{French, finding.PointFarFromRoad.Found(1234.4),
			"Le point d'accueil est à 1\u00a0234 m de la route la plus proche.", "Le trajet jusqu'à la route est compté à vitesse lente."},
		{French, finding.PointClosed.Found(finding.Day(time.Date(2024, 12, 31, 0, 0, 0, 0, time.UTC))).At(finding.Source{}, "", "9"),
			"La table complémentaire ferme le point 9.", "Il ne compte plus après le 2024-12-31."},
	}
	for _, tt := range tests {
		if noticed, done := Describe(tt.lang, tt.finding); noticed != tt.noticed || done != tt.done {
			t.Errorf("%s in %v: %q, %q, want %q, %q", tt.finding.Kind.Code, tt.lang, noticed, done, tt.noticed, tt.done)
		}
	}
}

// TestNoBlankIsLeftOpen describes every kind of finding.
func TestNoBlankIsLeftOpen(t *testing.T) {
	for _, kind := range finding.All() {
		for _, lang := range []Lang{French, English} {
			noticed, done := DescribeKind(lang, kind)
			if noticed == "" || done == "" || blank.MatchString(noticed+done) {
				t.Errorf("%s in %v: %q, %q", kind.Code, lang, noticed, done)
			}
		}
	}
}

func TestParameterName(t *testing.T) {
	tests := []struct {
		parameter coverage.Parameter
		want      string
	}{
		{coverage.Parameter{Key: "intercommune.speed", Args: []string{"0"}}, "Vitesse sur la route, liaisons entre toutes les communes"},
		{coverage.Parameter{Key: "intercommune.speed", Args: []string{"10000"}}, "Vitesse sur la route, liaisons entre communes de 10\u00a0000 habitants et plus"},
		{coverage.Parameter{Key: "new.key", Args: []string{"a", "0"}}, "new.key a 0"},
	}
	for _, tt := range tests {
		if got := ParameterName(French, tt.parameter); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
