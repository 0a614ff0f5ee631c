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

// wholeShape writes all that was read of a comment: the remarks, ! behind those that say
// themselves that they are about opening, the clauses parted by bars, then the signs.
func wholeShape(c Comment) string {
	clauses := make([]string, len(c.Plain))
	for i, clause := range c.Plain {
		remarks := make([]string, len(clause))
		for k, r := range clause {
			remarks[k] = strings.TrimPrefix(shape(Comment{Plain: [][]Remark{{r}}, Bearing: true}), " ")
			if r.Verb {
				remarks[k] += " !"
			}
		}
		clauses[i] = strings.Join(remarks, "; ")
	}
	all := strings.Join(clauses, " | ")
	for _, sign := range []struct {
		seen bool
		as   string
	}{{c.Bearing, " bearing"}, {c.Unclear, " unclear"}, {c.Elsewhere, " elsewhere"}} {
		if sign.seen {
			all += sign.as
		}
	}
	return strings.TrimSpace(all)
}

// TestWholeComments: days and their ranges, halves, hours, verbs and where one remark
// ends, appointments, words for other places, and what of a comment can't be read.
func TestWholeComments(t *testing.T) {
	for text, want := range map[string]string{
		// Days.
		"ouvert du lundi au mercredi": "open [0 1 2][] ! bearing", "ouvert de lundi à jeudi": "open [0 1 2 3][] ! bearing", "lundi au dimanche : 9h-12h": "open [0 1 2 3 4 5 6][09:00-12:00] bearing",
		"ouvert lundi et mercredi": "open [0 2][] ! bearing", "ouvert le mercredi au mercredi": "bearing unclear", "ouvert le mardi au lundi": "bearing unclear", "ouvert du lundi au": "open [0][] ! bearing",
		"ouvert le lundi au bureau": "open [0][] ! bearing", "ouvert du samedi au dimanche": "open [5 6][] ! bearing", "ouvert le jeudi, le lundi, le jeudi et le mardi": "open [0 1 3][] ! bearing",
		"ouvert de lundi et à mercredi": "open [0 2][] ! bearing", "ouvert tous les jours": "bearing unclear", "ouverture": "bearing unclear",

		// Halves and hours.
		"ouvert le lundi matin": "open [0][] morning ! bearing", "ouvert les lundis matins": "open [0][] morning ! bearing", "fermé le lundi après-midi": "shut [0][] afternoon ! bearing", "fermé le lundi aprem": "shut [0][] afternoon ! bearing",
		"fermé les matinées du lundi": "bearing unclear", "fermé le lundi en matinée": "shut [0][] morning ! bearing", "ouvert le lundi matin et après-midi": "open [0][] ! bearing", "le matin, ouvert le lundi": "bearing unclear",
		"ouvert le lundi 14h-17h, 9h-11h et 10h-12h": "open [0][09:00-12:00 14:00-17:00] ! bearing", "ouvert mardi9h-12h": "open [1][09:00-12:00] ! bearing", "9h-12h le mardi": "open [1][09:00-12:00] bearing",
		"ouvert le lundi 12h-9h": "bearing unclear", "ouvert le lundi 12h-9h et le mardi 9h-12h": "bearing unclear", "ouvert le lundi 9-12": "bearing unclear", "ouvert le lundi 9h-9h": "bearing unclear",
		"ouvert le lundi quspan4": "bearing unclear", "ouvert le lundi quspan0": "bearing unclear", "ouvert le lundi quspan": "bearing unclear", "ouvert le lundi quspan-1": "bearing unclear", "ouvert lundi 9h-12h quspan1": "bearing unclear",
		"fermé le samedi entre midi et 14h": "shut [5][12:00-14:00] ! bearing",

		// Verbs, and where days begin to be told anew.
		"ouvre le lundi": "open [0][] ! bearing", "le lundi 9h-12h": "open [0][09:00-12:00] bearing", "fermeture le lundi": "shut [0][] ! bearing", "ouvert, fermé le lundi": "bearing unclear", "fermé et ouvert le lundi": "bearing unclear",
		"fermé le lundi matin et le mardi matin": "shut [0][] morning !; shut [1][] morning bearing", "fermé le lundi, ouvert le mardi": "shut [0][] !; open [1][] ! bearing", "ouverture : ouvert le lundi": "open [0][] ! bearing",
		"lundi mardi 9h-12h": "open [0 1][09:00-12:00] bearing", "lundi 9h-12h mardi": "open [0][09:00-12:00]; open [1][] bearing", "lundi matin, mardi mercredi après-midi": "open [0][] morning; open [1 2][] afternoon bearing",
		"lundi matin ouvert ouverture mardi": "open [0][] morning; open [1][] ! bearing", "lundi ouvert ouverture mardi": "open [0][]; open [1][] ! bearing", "fermé le lundi semaine paire le mardi": "shut [0][] even-weeks !; shut [1][] bearing",
		"fermé le lundi semaine impaire le mardi semaine paire": "shut [0][] odd-weeks !; shut [1][] even-weeks bearing", "1er lundi du mois 9h-12h mardi 14h-17h": "open [0][09:00-12:00] month-1; open [1][14:00-17:00] bearing",
		"fermé le 1er lundi du mois et le mardi": "shut [0][] month-1 !; shut [1][] bearing", "9h-12h mardi, 14h-17h mercredi": "open [1][09:00-12:00 14:00-17:00]; open [2][] bearing",

		// Clauses.
		"Ouvert le lundi. Fermé le mardi": "open [0][] ! | shut [1][] ! bearing", "Ouvert le lundi ; vacances": "open [0][] ! bearing unclear elsewhere", "Tél. 01 02 03 04 05": "", "Ouvert le lundi - fermé le mardi.": "open [0][] ! | shut [1][] ! bearing",
		"lundi matin. Permanence à Mouchard": "bearing unclear elsewhere", "Ouvert le lundi matin. Permanences à Mouchard. mardi matin": "open [0][] morning ! bearing unclear elsewhere",
		"lundi matin, fermé le mardi. Annexe": "open [0][] morning; shut [1][] ! bearing unclear elsewhere", "lundi matin. Travaux": "open [0][] morning bearing unclear", `Ferm\xE9 le lundi`: "shut [0][] ! bearing",

		// Names of its own.
		"Aumetz est ouverte le lundi": "open [0][] ! bearing", "Fontoy est ouvert le lundi": "open [0][] ! bearing", "Boulange est ouvert le lundi": "bearing unclear",

		// Appointments.
		"rdv obligatoire": "appointment [][] bearing", "uniquement sur rdv": "appointment [][] bearing", "sur rdv": "bearing unclear", "accueil sur rdv": "bearing unclear", "accueil du public sur rdv": "", "rdv au 01 02 03 04 05": "",
		"uniquement sur rdv impôts": "bearing unclear", "impôts uniquement sur rdv": "bearing unclear", "uniquement sur rdv à Fontoy": "appointment [][] bearing", "uniquement sur rdv ou sans rdv": "bearing unclear",
		"rdv uniquement par téléphone": "bearing unclear", "rdv obligatoire, prendre contact": "bearing unclear", "rdv obligatoire via internet ou par mail": "appointment [][] bearing", "uniquement": "",
		"prise de rdv sur le site": "", "prise de rdv sur le site internet": "", "uniquement sur rdv sur le site": "appointment [][] bearing", "ouvert le lundi sur rdv": "bearing unclear", "rdv exclusivement sur rdv": "appointment [][] bearing",
		"ouvert le lundi. uniquement sur rendez-vous": "open [0][] ! | appointment [][] bearing", "annexe sur rdv": "bearing unclear elsewhere",

		// Other places.
		"lieu d'accueil : salle des fêtes": "bearing unclear", "lieu d’accueil": "bearing unclear", "Aumetz, Boulange, Fontoy, Ottange": "", "Aumetz, Boulange, Fontoy, Ottange, Volmerange": "bearing unclear", "le bus passe": "bearing unclear elsewhere",
		"camion": "bearing unclear", "salle des fêtes": "",
	} {
		if got := wholeShape(ReadComment(text, "Aumetz", "commune de Fontoy")); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// TestEscapedLetters: rows of the list have letters by their numbers in Latin-1.
func TestEscapedLetters(t *testing.T) {
	if got := Unescaped(`\xE9\xe8\x41\xFF\x20\xC9\x7f\xG0\x8`); got != "éèAÿ É\x7f\\xG0\\x8" {
		t.Errorf("%q", got)
	}
	if got := WithoutContacts("a@b.fr tél 01.02.03.04.05 +33 1 02 03 04 05 https://x.fr/y www.z.fr 01 0203 0405 fin"); strings.Join(strings.Fields(got), " ") != "tél fin" {
		t.Errorf("%q", got)
	}
}
