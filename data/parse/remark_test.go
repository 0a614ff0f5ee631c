package parse

import (
	"fmt"
	"strings"
	"testing"
)

// shape writes what was read of a comment: kinds, days, half, hours, rhythm.
func shape(c Comment) string {
	var all []string
	for _, clause := range c.Plain {
		for _, r := range clause {
			kind := [...]string{RemarkUnclear: "?", RemarkOpen: "open", RemarkShut: "shut", RemarkAppointment: "appointment"}[r.Kind]
			part := strings.TrimSpace(fmt.Sprintf("%s %v%v %s", kind, r.Days, r.Hours, r.Rhythm.Code()))
			if r.Half != WholeDay {
				part += [...]string{Morning: " morning", Afternoon: " afternoon"}[r.Half]
			}
			all = append(all, part)
		}
	}
	switch {
	case c.Unclear:
		all = append(all, "unclear")
	case !c.Bearing:
		all = append(all, "nothing")
	}
	return strings.Join(all, "; ")
}

// TestReadComment reads comments of the list of 1 August 2024, word for word.
func TestReadComment(t *testing.T) {
	tests := []struct{ text, want string }{
		{"La Maison France Services de Verny est ouverte le mercredi 9h-12h en semaine impaire uniquement et le samedi 9h-12h en semaine paire uniquement",
			"open [2][09:00-12:00] odd-weeks; open [5][09:00-12:00] even-weeks"},
		{"Ouvert le premier samedi du mois de 9h à 12h", "open [5][09:00-12:00] month-1"},
		{"Fermé au public le 2e jeudi de chaque mois de 15h30 à 17h", "shut [3][15:30-17:00] month-2"},
		{"Fermeture le 3eme jeudi après-midi de chaque mois", "shut [3][] month-3 afternoon"},
		{"2ème et 4ème lundis du mois", "open [0][] month-2-4"},
		{"Ouverture le samedi une semaine sur deux", "open [5][] every-2-weeks"},
		{"horaires  du lundi au vendredi : 09h00-12h00 et 13h50-16h15 ; le samedi 9h00-12h00", "open [0 1 2 3 4][09:00-12:00 13:50-16:15]; open [5][09:00-12:00]"},
		{"UNIQUEMENT SUR RENDEZ VOUS", "appointment [][]"}, {"Prise de rendez-vous obligatoire au : 01 71 58 19 85", "appointment [][]"},
		{"Prise de rendez-vous au 04.92.00.32.59", "nothing"}, {"Accueil sans rendez-vous", "nothing"}, {"1 rue des Moineaux 55270 varennes en argonne", "nothing"},
		{"adresse@exemple.fr / 03.44.46.75.41", "nothing"}, {"Rendez-vous uniquement au 02 99 92 46 99", "unclear"},
		{"Uniquement sur rendez-vous le mardi et vendredi", "unclear"}, {"accueil sur rendez-vous tél au 0382596327", "unclear"},
		{"Permanence un jeudi matin par mois d'un greffier", "unclear"}, {"Pendant les vacances scolaires : 9:00 - 12:00 / 13:00 - 17:00", "unclear"},
		{"Accueil du public le matin et le Jeudi toute la journée", "unclear"}, {"Le site sera fermé du 9 au 30 août inclus pour congés", "unclear"},
		{"Permanences à Mouchard. 1er samedi du mois", "unclear"}, // which may be about Mouchard
		{"du vendredi au lundi", "unclear"}, {"", "nothing"},
	}
	for _, tt := range tests {
		if got := shape(ReadComment(tt.text, "France services de Verny")); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
}
