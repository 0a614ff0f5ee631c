package data

import (
	"slices"
	"testing"

	"acces30/coverage/finding"
)

// TestWhatIsMadeOfComments: a comment that changes the hours is told with the row to
// paste, if but one half-day in two weeks; one that says nothing but that an
// appointment is needed, as such.
func TestWhatIsMadeOfComments(t *testing.T) {
	const head = "id_fs,insee_dep,lib_fs,insee_com,lib_com,latitude,longitude,h_lundi,h_mardi,type_fs,format_fs,commentaire_horaires\n"
	for comment, want := range map[string][]string{
		"Le mardi une semaine sur deux":                             {"comment-read"},
		"Sur rendez-vous uniquement":                                {"comment-appointment"},
		"Le mardi une semaine sur deux. Uniquement sur rendez-vous": {"comment-read"},
		"Accès par la cour":                                         nil,
	} {
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", head+"1,57,FS,57463,Metz,49.12,6.17,09:00 - 12:00,14:00 - 17:00,Principal,Fixe,"+comment+"\n"), layoutOf(structuresTable))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range list.rows[0].record.findings {
			if slices.Contains(commentKinds, f.Kind) {
				got = append(got, f.Kind.Code)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: findings %v, want %v (%d sessions)", comment, got, want, len(list.rows[0].hours.Sessions))
		}
	}
}

// TestCommentsBesideNoHours: where the list states no hours, what a comment says of some
// days says nothing of the others.
func TestCommentsBesideNoHours(t *testing.T) {
	const head = "id_fs,insee_dep,lib_fs,insee_com,lib_com,latitude,longitude,h_lundi,h_mardi,h_mercredi,h_jeudi,h_vendredi,type_fs,format_fs,commentaire_horaires\n"
	const comment = "Ouvert le mardi 9h-12h en semaine impaire uniquement et le samedi 9h-12h en semaine paire uniquement"
	for hours, want := range map[string]uint8{
		",":              1<<0 | 1<<2 | 1<<3 | 1<<4 | 1<<6,
		"09:00 - 12:00,": 0,
		"Sur demande,":   1<<0 | 1<<2 | 1<<3 | 1<<4 | 1<<6,
		",14:00 - 17:00": 0,
	} {
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", head+"1,57,FS,57463,Metz,49.12,6.17,"+hours+",,,,Principal,Fixe,"+comment+"\n"), layoutOf(structuresTable))
		if err != nil {
			t.Fatal(err)
		}
		week := list.rows[0].hours
		if week.Unknown != want || !week.Stated || len(week.Sessions) != 2 {
			t.Errorf("%q: not known of days %b, want %b; stated: %v, %d sessions", hours, week.Unknown, want, week.Stated, len(week.Sessions))
		}
	}
}

// TestAContradictionChangesNothing: of a clause that contradicts the hours of one day
// nothing is used, on the other days neither.
func TestAContradictionChangesNothing(t *testing.T) {
	const head = "id_fs,insee_dep,lib_fs,insee_com,lib_com,latitude,longitude,h_lundi,h_mardi,h_mercredi,type_fs,format_fs,commentaire_horaires\n"
	for comment, contradicts := range map[string]bool{
		"Le mardi une semaine sur deux":                false,
		"Le mardi et le mercredi une semaine sur deux": true,
	} {
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", head+"1,57,FS,57463,Metz,49.12,6.17,09:00 - 12:00,14:00 - 17:00,,Principal,Fixe,"+comment+"\n"), layoutOf(structuresTable))
		if err != nil {
			t.Fatal(err)
		}
		row := list.rows[0]
		told := slices.ContainsFunc(row.record.findings, func(f finding.Finding) bool { return f.Kind.Code == finding.CommentContradicts.Code })
		if told != contradicts || len(row.hours.Sessions) == 0 != contradicts || len(row.hours.Days[1]) == 0 == contradicts {
			t.Errorf("%q: told as contradicting: %v; %+v", comment, told, row.hours)
		}
	}
}
